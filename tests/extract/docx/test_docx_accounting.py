"""Each visible word of a Word file stands in exactly one block or aside."""

from __future__ import annotations

import itertools
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st
from word_package import package

from apparse.extract.docx import DOCX
from apparse.extract.format import Reading
from apparse.source import Source

LOOKS = ["", "<w:b/>", "<w:strike/>", "<w:vanish/>", '<w:vertAlign w:val="superscript"/>', "<w:caps/>"]
WRAPPERS = [
    "{}",
    '<w:ins w:id="1" w:author="A">{}</w:ins>',
    "<w:hyperlink>{}</w:hyperlink>",
    "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
    (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>X</w:instrText></w:r><w:r>'
        '<w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    ),
    "<w:r><w:pict><v:textbox><w:txbxContent><w:p>{}</w:p></w:txbxContent></v:textbox></w:pict></w:r>",
]
BLOCKS = [
    "{}",
    "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "<w:tbl><w:tr><w:tc>{}</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>",
    (
        '<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p/></w:tc></w:tr>'
        "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>{}</w:tc></w:tr></w:tbl>"
    ),
]
DELETED = '<w:del w:id="9" w:author="B"><w:r><w:delText>deleted</w:delText></w:r></w:del>'

runs = st.tuples(
    st.sampled_from(LOOKS), st.sampled_from(["<w:t>{}</w:t>", '<w:t xml:space="preserve"> {} </w:t><w:br/>'])
)
paragraphs = st.lists(st.tuples(st.sampled_from(WRAPPERS), runs), min_size=1, max_size=6)
bodies = st.lists(st.tuples(st.sampled_from(BLOCKS), paragraphs), min_size=1, max_size=6)


def written(body) -> tuple[str, list[str]]:
    """The mark-up of a body, and the words in it: no two alike, so that each can be counted."""
    names = (f"w{number}q" for number in itertools.count())
    words: list[str] = []
    parts = []
    for block, paragraph in body:
        inside = DELETED
        for wrapper, (look, text) in paragraph:
            words.append(next(names))
            run = (
                f"<w:r><w:rPr>{look}</w:rPr>{text.format(words[-1])}</w:r><w:r><w:t xml:space='preserve'> </w:t></w:r>"
            )
            inside += wrapper.format(run)
        parts.append(block.format(f"<w:p>{inside}</w:p>"))
    return "".join(parts) + "<w:p><w:r><w:t>end</w:t></w:r></w:p>", [*words, "end"]


@settings(max_examples=150)
@given(bodies)
def test_each_visible_word_stands_in_one_place(body):
    markup, words = written(body)
    content = DOCX.read(Source("plan.docx", package(markup)), Reading())
    texts = [*content.texts(), *(aside.text for aside in content.asides)]
    assert Counter(word for text in texts for word in text.value.split()) == Counter(words)


@settings(max_examples=50)
@given(bodies)
def test_no_two_characters_share_a_place(body):
    content = DOCX.read(Source("plan.docx", package(written(body)[0])), Reading())
    texts = [*content.texts(), *(aside.text for aside in content.asides)]
    places = Counter(
        (piece.location, piece.start + offset)
        for text in texts
        for piece in text.pieces
        for offset in range(piece.length)
    )
    assert max(places.values()) == 1
