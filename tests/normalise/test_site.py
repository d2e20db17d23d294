"""What a web site adds to a document is furniture; what the document says is not."""

import pytest
from texts import on_line

from apparse.blocks import Content, Furniture, Heading, ListItem, Paragraph
from apparse.normalise.furniture import mark_furniture


def kept(*blocks):
    marked = mark_furniture(Content(blocks)).blocks
    return [block.text.value for block in marked if not isinstance(block, Furniture)]


BANNER = (
    Heading(on_line("Cookies on example.org", 1)),
    Paragraph(on_line("We use some essential cookies to make this website work.", 2)),
    Paragraph(on_line("Accept additional cookies Reject additional cookies", 3)),
    Paragraph(on_line("Skip to main content", 4)),
)
MENU = (Paragraph(on_line("1. Home", 5)), ListItem(on_line("Inspection reports", 6), on_line("•", 6)))
REPORT = (
    Paragraph(on_line("HM Inspectorate of Probation", 7)),
    Heading(on_line("An inspection of youth justice services in Orme", 8)),
    Paragraph(on_line("Published 18 September 2025", 9)),
    Heading(on_line("Contact", 10)),
    Paragraph(on_line("Write to us about this report.", 11)),
)
FOOT = (
    Paragraph(on_line("Accessibility Privacy notice", 12)),
    Paragraph(
        on_line("All content is available under the Open Government Licence v3.0, except where otherwise stated", 13)
    ),
    Paragraph(on_line("© Crown copyright 2025", 14)),
)


def test_banner_menu_and_licence_are_furniture():
    assert kept(*BANNER, *MENU, *REPORT, *FOOT) == [block.text.value for block in REPORT]


def test_short_lines_before_a_title_stay_where_nothing_tells_of_a_site():
    assert kept(*MENU, *REPORT)[:2] == ["1. Home", "Inspection reports"]


@pytest.mark.parametrize("words", ["Back to top", "↑ Return to the top of this page", "[Back to contents]"])
def test_a_line_that_leads_about_the_page_is_furniture(words):
    assert kept(*REPORT, Paragraph(on_line(words, 20))) == [block.text.value for block in REPORT]


@pytest.mark.parametrize(
    "words",
    [
        "Staff accept that cookies are not the answer.",
        "Help",
        "Back to work",
        "Copyright of the plan is with the ministry.",
        "Home",
    ],
)
def test_ordinary_lines_stay(words):
    assert kept(*REPORT, Paragraph(on_line(words, 20)))[-1] == words
