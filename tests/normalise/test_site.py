"""What a web site adds to a document is furniture; what the document says is not."""

import pytest

from apparse.blocks import Content, Furniture, Heading, ListItem, Paragraph
from apparse.location import Location
from apparse.normalise.furniture import mark_furniture
from apparse.text import Text


def text(words, line=1):
    return Text.of(words, Location(line=line))


def kept(*blocks):
    marked = mark_furniture(Content(blocks)).blocks
    return [block.text.value for block in marked if not isinstance(block, Furniture)]


BANNER = (
    Heading(text("Cookies on example.org", 1)),
    Paragraph(text("We use some essential cookies to make this website work.", 2)),
    Paragraph(text("Accept additional cookies Reject additional cookies", 3)),
    Paragraph(text("Skip to main content", 4)),
)
MENU = (Paragraph(text("1. Home", 5)), ListItem(text("Inspection reports", 6), text("•", 6)))
REPORT = (
    Paragraph(text("HM Inspectorate of Probation", 7)),
    Heading(text("An inspection of youth justice services in Orme", 8)),
    Paragraph(text("Published 18 September 2025", 9)),
    Heading(text("Contact", 10)),
    Paragraph(text("Write to us about this report.", 11)),
)
FOOT = (
    Paragraph(text("Accessibility Privacy notice", 12)),
    Paragraph(
        text("All content is available under the Open Government Licence v3.0, except where otherwise stated", 13)
    ),
    Paragraph(text("© Crown copyright 2025", 14)),
)


def test_banner_menu_and_licence_are_furniture():
    assert kept(*BANNER, *MENU, *REPORT, *FOOT) == [block.text.value for block in REPORT]


def test_short_lines_before_a_title_stay_where_nothing_tells_of_a_site():
    assert kept(*MENU, *REPORT)[:2] == ["1. Home", "Inspection reports"]


@pytest.mark.parametrize(
    "words",
    ["Staff accept that cookies are not the answer.", "Help", "Copyright of the plan is with the ministry.", "Home"],
)
def test_ordinary_lines_stay(words):
    assert kept(*REPORT, Paragraph(text(words, 20)))[-1] == words
