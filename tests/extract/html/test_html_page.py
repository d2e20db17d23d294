"""Web pages to blocks."""

from __future__ import annotations

import itertools
from collections import Counter

import pytest
from extract.shapes import shape
from hypothesis import given, settings
from hypothesis import strategies as st

from apparse.blocks import Furniture, Heading, ListItem, Paragraph, Table
from apparse.errors import Empty, LimitExceeded, NotTheType
from apparse.extract.format import Reading
from apparse.extract.html import HTML
from apparse.source import Source


def read(body: str):
    page = f"<!doctype html><html><head><title>t</title></head><body>{body}</body></html>"
    return HTML.read(Source("page.html", page.encode()), Reading())


def values(body: str):
    return [block.text.value for block in read(body).blocks]


def shape_of(body: str):
    (table,) = (block for block in read(body).blocks if isinstance(block, Table))
    return shape(table)


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


def test_the_end_of_a_line_and_what_indents_the_next_are_one_blank():
    assert values("<p>high-quality,\n\t\t  and \r\n <b> personalised</b></p>") == ["high-quality, and personalised"]


def test_spans():
    body = (
        "<table><tr><td rowspan=2>1</td><td colspan=2>ab</td></tr><tr><td>c</td><td>d</td></tr>"
        "<tr><th colspan=3>X should:</th></tr></table>"
    )
    assert shape_of(body) == [
        [(0, "1", 1, 2), (1, "ab", 2, 1)],
        [(1, "c", 1, 1), (2, "d", 1, 1)],
        [(0, "X should:", 3, 1)],
    ]


def test_spans_that_are_no_spans():
    body = "<table><tr><td colspan=-1 rowspan=abc>x</td><td colspan=1e9 rowspan=999999999>y</td></tr><tr><td>z</td></tr></table>"
    assert shape_of(body) == [[(0, "x", 1, 1), (1, "y", 1, 2)], [(0, "z", 1, 1)]]


def test_a_rowspan_of_nought_reaches_to_the_end_of_its_section():
    body = "<table><tbody><tr><td rowspan=0>x<td>a<tr><td>b</tbody><tbody><tr><td>c<td>d</tbody></table>"
    assert shape_of(body) == [[(0, "x", 1, 2), (1, "a", 1, 1)], [(1, "b", 1, 1)], [(0, "c", 1, 1), (1, "d", 1, 1)]]


def test_header_rows():
    def heads(body):
        return [row.header for row in read(body).blocks[0].rows]

    assert heads("<table><thead><tr><td>h</thead><tr><th>x<th>y</table>") == [True, False]
    assert heads("<table><tr><th>a<th>b<tr><td>1<td>2<tr><th>c<th>d</table>") == [True, False, False]
    assert heads("<table><tr><th colspan=2>X should:<tr><td>1<td>2</table>") == [False, False], (
        "a title heads no column"
    )


def test_a_caption_stands_before_its_table():
    assert [type(b) for b in read("<table><caption>Cap</caption><tr><td>x</table>").blocks] == [Paragraph, Table]


def test_what_stands_in_a_cell():
    (table,) = read(
        "<table><tr><td><p>a</p><ul><li>b</ul>Head of X<br>Head of Y<br>and of Z<table><tr><td>i<td>j</table></table>"
    ).blocks
    paragraphs = table.rows[0].cells[0].paragraphs
    assert [p.text.value for p in paragraphs] == ["a", "b", "Head of X", "Head of Y and of Z", "i", "j"]


def test_furniture_of_a_site_is_told_from_the_text():
    body = """<a href="#main">Skip to content</a>
    <div id="global-cookie-message"><p>We use cookies</p><button>Accept</button></div>
    <header><img alt="logo"><p>HM Inspectorate</p></header><nav><ul><li>Home</ul></nav>
    <main><div class="breadcrumb">You are here</div><h1>Report</h1>
    <ul><li><a href="#a">One</a><li><a href="#b">Two</a><li><a href="#c">Three</a></ul>
    <h2>Ratings <a href="#top">(Back to top)</a></h2><p>Good</p></main>
    <footer><p>Crown copyright</p><section aria-label="Footnotes"><p id="_ftn1"><a href="#_ftnref1">[1]</a> A note</p></section></footer>"""
    blocks = read(body).blocks
    text = [b.text.value for b in blocks if not isinstance(b, Furniture)]
    furniture = [b.text.value for b in blocks if isinstance(b, Furniture)]
    assert text == ["Report", "Ratings", "Good", "[1] A note"]
    assert sorted(furniture) == sorted(
        [
            "Skip to content",
            "We use cookies",
            "Accept",
            "HM Inspectorate",
            "Home",
            "You are here",
            "One",
            "Two",
            "Three",
            "(Back to top)",
            "Crown copyright",
        ]
    )


def test_what_is_only_read_out_is_furniture_but_not_in_tables():
    body = '<p>Plan <span class="govuk-visually-hidden">opens in a new tab</span></p><table><tr><th><span class=sr-only>Owner</span></table>'
    furniture, text, table = read(body).blocks
    assert (furniture.text.value, text.text.value) == ("opens in a new tab", "Plan")
    assert table.rows[0].cells[0].text.value == "Owner"


def test_a_class_that_sounds_like_furniture_does_not_swallow_the_document():
    assert [type(b) for b in read('<div class="content sidebar"><h1>Plan</h1><p>x</p></div>').blocks] == [
        Heading,
        Paragraph,
    ]


def test_a_menu_that_was_never_closed_does_not_swallow_the_document():
    body = "<nav><div>Menu</nav><main><h1>Plan</h1><table><tr><td>x</table></main>"
    assert [type(b) for b in read(body).blocks] == [Paragraph, Heading, Table]


def test_a_cookie_banner_with_a_heading_is_furniture():
    body = '<div class="cookie-banner"><h2>Cookies on this site</h2><p>We use some.</p></div><h1>Plan</h1>'
    assert [type(block) for block in read(body).blocks] == [Furniture, Furniture, Heading]


def test_a_title_in_the_site_header_is_no_furniture():
    assert [type(b) for b in read("<header><p>site</p><h1>Action plan</h1></header><p>x").blocks] == [
        Furniture,
        Heading,
        Paragraph,
    ]


def test_what_stands_below_the_only_title_is_the_documents_own():
    header = "<header><p>site</p><div><h1>Action plan</h1></div><p>Submitted: 3 March 2025</p><nav>Menu</nav><p>Draft</p></header>"
    assert [type(b) for b in read(header).blocks] == [Furniture, Heading, Paragraph, Furniture, Paragraph]
    named = "<header><h1>Lowmoor Council</h1><p>We serve you</p></header><main><h1>Action plan</h1></main>"
    assert [type(b) for b in read(named).blocks] == [Heading, Furniture, Heading]


@pytest.mark.parametrize("tag", ["del", "s", "strike"])
def test_struck_out_text_stands_aside(tag):
    content = read(f"<p>by <{tag}>March</{tag}> <ins>April</ins></p>")
    assert [b.text.value for b in content.blocks] == ["by April"]
    assert [(a.reason, a.text.value) for a in content.asides] == [("struck out", "March")]


@pytest.mark.parametrize(
    "attributes",
    [
        "hidden",
        'aria-hidden="true"',
        'style="display: none"',
        'style="visibility:hidden"',
        'style="font-size:0"',
        'style="position:absolute;left:-9999px"',
        'style="color:#FFF"',
        'class="gone"',
    ],
)
def test_hidden_text_stands_aside_and_is_reported(attributes):
    content = read(f"<style>.gone {{ display: none }}</style><p>seen <span {attributes}>unseen</span></p>")
    assert [b.text.value for b in content.blocks] == ["seen"]
    assert [(r.kind, r.evidence) for r in content.remarks] == [("hidden text", "unseen")]


@pytest.mark.parametrize(
    "style", ["background:#000;color:#fff", "font-size:0.9em", "font-size:10px", "color:#fff0f0", "opacity:0.8"]
)
def test_styles_that_hide_nothing(style):
    assert values(f'<p style="{style}">seen</p>') == ["seen"]


def test_what_is_hidden_on_small_screens_only_is_read():
    assert values("<style>@media (max-width: 3em) {.w {display:none}}</style><p class=w>seen</p>") == ["seen"]


def test_scripts_and_templates_are_never_text():
    body = "<script>Recommendation 99</script><style>p{}</style><template>x</template><noscript>y</noscript><p>z"
    assert values(body) == ["z"]


def test_footnote_marks_stand_aside_and_ordinals_do_not():
    content = read("<p>On 1<sup>st</sup> May<sup>3</sup> it began</p>")
    assert content.blocks[0].text.value == "On 1st May it began"
    assert [a.text.value for a in content.asides] == ["3"]


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


@settings(max_examples=200, deadline=None)
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
