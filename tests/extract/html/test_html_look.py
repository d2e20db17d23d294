"""What belongs to the site and not to the document, and what nobody sees."""

from __future__ import annotations

import pytest
from pages import read, values

from apparse.blocks import Furniture, Heading, Paragraph, Table


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


def test_a_header_that_leads_nowhere_and_says_more_than_a_name_is_the_documents_own():
    title = "<p>Action Plan Submitted: 3 March 2026</p><p>A Response to the inspection of Wold</p>"
    for header, kept in ((title, True), (f"{title}<a href='/'>Home</a>", False), ("<p>Wold Council</p>", False)):
        first = read(f"<header>{header}</header><h2>Introduction</h2><p>We agree.</p>").blocks[0]
        assert isinstance(first, Furniture) is not kept
