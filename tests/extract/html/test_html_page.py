"""Web pages to blocks."""

from __future__ import annotations

import itertools
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pages import read, values

from apparse.blocks import Heading, ListItem, Paragraph
from apparse.errors import Empty, LimitExceeded, NotTheType
from apparse.extract.format import Reading
from apparse.extract.html import HTML
from apparse.source import Source


def test_blocks_in_order():
    blocks = read("<h2>Head</h2><div>loose <b>text</b><p>para</div><ul><li>one<ul><li>deep</ul></ul>tail").blocks
    assert [(type(b), b.text.value) for b in blocks] == [
        (Heading, "Head"),
        (Paragraph, "loose text"),
        (Paragraph, "para"),
        (ListItem, "one"),
        (ListItem, "deep"),
        (Paragraph, "tail"),
    ]
    assert [b.level for b in blocks if isinstance(b, ListItem)] == [0, 1]


@pytest.mark.parametrize(
    ("attributes", "markers"),
    [
        ("", ["1.", "2.", "3."]),
        ('start="4"', ["4.", "5.", "6."]),
        ('type="a"', ["a.", "b.", "c."]),
        ('type="I" start="4"', ["IV.", "V.", "VI."]),
        ("reversed", ["3.", "2.", "1."]),
        ('style="list-style-type: lower-roman"', ["i.", "ii.", "iii."]),
        ('start="x"', ["1.", "2.", "3."]),
    ],
)
def test_numbered_lists_have_the_marks_that_a_browser_shows(attributes, markers):
    blocks = read(f"<ol {attributes}><li>x<li>y<li>z</ol>").blocks
    assert [b.marker.value for b in blocks] == markers


def test_an_item_may_set_its_own_number():
    assert [b.marker.value for b in read("<ol><li>x<li value=7>y<li>z</ol>").blocks] == ["1.", "7.", "8."]


@pytest.mark.parametrize("form", ["<dl>{}</dl>", "<dl><div>{}</div></dl>", "<ul><li>Lamps<dl>{}</dl></li></ul>"])
def test_terms_that_are_numbers_are_the_marks_of_a_list(form):
    blocks = read(
        form.format("<dt>4.1</dt><dd>Light them. <p>Each night.</p></dd><dt><b>4.2</b></dt><dd>Oil them.")
    ).blocks
    assert [(b.marker.value if isinstance(b, ListItem) else "", b.text.value) for b in blocks[-3:]] == [
        ("4.1", "Light them."),
        ("", "Each night."),
        ("4.2", "Oil them."),
    ]


@pytest.mark.parametrize(
    "terms",
    [
        ["HDC", "Home curfew", "Recall", "Return to prison"],
        ["Score", "3/6", "2", "units"],
        ["75%", "of cases", "1,934", "people"],
    ],
)
def test_terms_that_say_something_stand_for_themselves(terms):
    blocks = read("<dl><dt>{}</dt><dd>{}</dd><dt>{}</dt><dd>{}</dd></dl>".format(*terms)).blocks
    assert [(type(b), b.text.value) for b in blocks] == [(Paragraph, text) for text in terms]


def test_a_number_is_no_mark_of_what_is_no_text_of_its_own():
    page = (
        "<dl><dt>1</dt><dd></dd><dt>2</dt><dd><ul><li>Lamps</ul></dd><dt>3</dt><dd><h3>Oil</h3></dd></dl><p>Wicks</p>"
    )
    assert values(page) == ["1", "2", "Lamps", "3", "Oil", "Wicks"]


@pytest.mark.parametrize("mark", ["–", "-", "o", "•"])
def test_a_mark_in_an_element_of_its_own_opens_an_item(mark):
    blocks = read(f"<p>The wing will have:</p><p><span>{mark}</span>more evenings</p><p>To <i>-</i>3 °C</p>").blocks
    assert [(type(b), b.text.value) for b in blocks] == [
        (Paragraph, "The wing will have:"),
        (ListItem, "more evenings"),
        (Paragraph, "To -3 °C"),
    ]


@pytest.mark.parametrize(
    "band", ['<div class="band">', '<div style="display: flex; gap: 1em">', '<p style="DISPLAY:inline-grid">']
)
def test_what_a_style_sets_apart_is_not_one_word(band):
    sheet = "<style>.band { display: flex; justify-content: space-between }</style>"
    (block,) = read(f"{sheet}{band}<span>Rule <b>1</b>a</span><span>Agreed</span>").blocks
    assert block.text.value == "Rule 1a Agreed"


def test_the_end_of_a_line_and_what_indents_the_next_are_one_blank():
    assert values("<p>high-quality,\n\t\t  and \r\n <b> personalised</b></p>") == ["high-quality, and personalised"]


@pytest.mark.parametrize(
    "line",
    ['span class="line"', 'span style="display: block"', 'a class="wide line"'],
    ids=["class", "style", "several"],
)
def test_what_is_styled_to_stand_on_lines_of_its_own_does(line):
    sheet = "<style>p em { display: block } .line, .other { color: #333; display:block }</style>"
    end = line.split()[0]
    assert values(f"{sheet}<li>Sow <em>all</em> beds.<{line}>Owner: Gardener</{end}>soon</li>") == [
        "Sow all beds.", "Owner: Gardener", "soon",
    ]  # fmt: skip
    (heading,) = read(f"{sheet}<h2><{line}>HMP Lowmoor Fen</{end}>Action plan</h2>").blocks
    assert heading.text.value == "HMP Lowmoor Fen Action plan"


@pytest.mark.parametrize(
    ("selector", "lines"),
    [
        ("b", ["Agreed", "It will open."]),
        (".answer b", ["Agreed", "It will open."]),
        ("li.answer b.word", ["Agreed", "It will open."]),
        ("li div.answer b", ["AgreedIt will open."]),
        (".other b, .answer b:hover, .answer > b", ["AgreedIt will open."]),
    ],
)
def test_a_style_sheet_may_say_so_of_what_is_in_another_element(selector, lines):
    sheet = f"<style>{selector} {{ display: block }}</style>"
    assert values(f'{sheet}<li class="wide answer"><b class="word">Agreed</b><span>It will open.</span></li>') == lines


def test_classes_count_however_many_a_page_has():
    sheet = "".join(f".c{number} {{ display: block }}" for number in range(50))
    assert values(f'<style>{sheet}</style><li>Sow.<span class="c49">Owner: Gardener</span></li>') == [
        "Sow.",
        "Owner: Gardener",
    ]


def test_scripts_and_templates_are_never_text():
    body = "<script>Recommendation 99</script><style>p{}</style><template>x</template><noscript>y</noscript><p>z"
    assert values(body) == ["z"]


def test_footnote_marks_stand_aside_and_ordinals_do_not():
    content = read("<p>On 1<sup>st</sup> May<sup>3</sup> it began</p>")
    assert content.blocks[0].text.value == "On 1st May it began"
    assert [a.text.value for a in content.asides] == ["3"]


def test_a_raised_mark_that_calls_itself_a_footnote_is_no_part_of_the_text():
    content = read(
        '<p>It is small<sup id="fnref:1"><a href="#fn:1">[footnote 1]</a></sup>, and kind.<sup>[2]</sup></p>'
    )
    assert [block.text.value for block in content.blocks] == ["It is small, and kind.[2]"]
    assert [aside.text.value for aside in content.asides] == ["[footnote 1]"]


def test_places_are_lines_and_columns_of_the_page():
    page = b"<!doctype html>\n<html><body>\n<table><tr><td>one</td>  <td>two</td></tr></table>\n\n<p>three<br>four</p></body></html>"
    table, paragraph = HTML.read(Source("x.html", page), Reading()).blocks
    lines = page.split(b"\n")
    for text in (*(c.paragraphs[0].text for c in table.rows[0].cells), paragraph.text):
        place = text.at[0]
        assert lines[place.line - 1][place.column - 1 :].split(b">")[1].startswith(text.value[:3].encode())


def test_deep_nesting_loses_nothing():
    assert values("<div>" * 1000 + "<p>deep</p>" + "</div>" * 1000 + "<p>after</p>") == ["deep", "after"]
    with pytest.raises(LimitExceeded):
        read("<div>" * 5000 + "deep")


@pytest.mark.parametrize(
    "page",
    [b"", b"  \n", b"<html><body></body></html>", b"<html><body><script>x()</script><noscript>Turn on</noscript>"],
)
def test_a_page_that_shows_nothing_is_empty(page):
    with pytest.raises(Empty):
        HTML.read(Source("x.html", page), Reading())


def test_a_web_archive_is_not_a_page():
    with pytest.raises(NotTheType):
        HTML.read(Source("x.html", b"MIME-Version: 1.0\nContent-Type: multipart/related"), Reading())


@pytest.mark.parametrize(
    ("head", "recognised"),
    [
        (b"<!DOCTYPE html>", True),
        (b"\xef\xbb\xbf  <html lang=en>", True),
        (b'<?xml version="1.0"?>\n<html xmlns="x">', True),
        (b"<!-- saved --><html>", True),
        (b"1. Rec No\t<b>x</b>", False),
    ],
)
def test_pages_are_known_by_their_opening(head, recognised):
    assert HTML.recognise(Source("x", head)) is recognised


WRAPPERS = [
    "<p>{}</p>", "<div>{}</div>", "{}", "<b>{}</b>", "<ul><li>{}</li></ul>", "<table><tr><td>{}</td><td>{}</table>", "<h2>{}</h2>",
    "<nav>{}</nav>", "<del>{}</del>", "<span hidden>{}</span>", "<a href='#top'>{}</a>", "<pre>{}\n{}</pre>", "<ol><li>{}<p>{}</ol>", "<br>{}", "<table><tr><th>{}</th><tr><td><ul><li>{}</ul></table>",
    "<details><summary>{}</summary>{}</details>", "<dl><dt>{}<dd>{}</dl>", "<sup>{}</sup>", "<footer>{}</footer>", "<p>{}<div>{}</div></p>", "<blockquote>{}</blockquote>",
]  # fmt: skip
trees = st.recursive(st.just(None), lambda inner: st.tuples(st.sampled_from(WRAPPERS), inner, inner), max_leaves=12)


def written(tree, names) -> str:
    if tree is None:
        return f" {next(names)} "
    wrapper, *inner = tree
    return wrapper.format(*(written(each, names) for each in inner[: wrapper.count("{}")]))


@settings(max_examples=200)
@given(st.lists(trees, min_size=1, max_size=5))
def test_each_word_of_a_page_stands_in_one_place(forest):
    count = itertools.count()
    names = (f"w{next(count)}q" for _ in itertools.count())
    content = read(" ".join(written(tree, names) for tree in forest) + "<p>end</p>")
    texts = [*(text for text in content.texts() if text.at), *(aside.text for aside in content.asides)]
    words = [f"w{number}q" for number in range(next(count))]
    assert Counter(word for text in texts for word in text.value.split()) == Counter([*words, "end"])
    places = Counter(
        (piece.location, piece.start + offset)
        for text in texts
        for piece in text.pieces
        for offset in range(piece.length)
    )
    assert max(places.values()) == 1
