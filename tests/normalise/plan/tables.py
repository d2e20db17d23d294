"""Action tables for tests: rows of cells as strings, each paragraph on a source line of its own."""

from itertools import count

from apparse.blocks import Cell, Content, Heading, ListItem, Paragraph, Row, Table
from apparse.location import BBox, Location
from apparse.normalise import normalise
from apparse.text import Text

HEADINGS = (
    "Rec No",
    "Recommendation",
    "Agreed/ Partly Agreed/ Not Agreed",
    "Response",
    "Responsible Owner",
    "Target Date",
)
LINE = 12
"""Points between two printed lines."""


def flat(*pages):
    """A content without heights: each page a list of rows, each row a list of cells, paragraphs divided by |."""
    line = count(1)

    def cell(value):
        paragraphs = tuple(
            Paragraph(Text.of(part, Location(line=next(line), column=1))) for part in value.split("|") if part
        )
        return Cell(paragraphs, Location(line=next(line)))

    return _content(pages, lambda _, row: tuple(cell(value) for value in row), line)


def placed(*pages, headings=HEADINGS):
    """The same with heights: a paragraph is "HEIGHT:text", its height in lines from the top of the page; • marks items."""

    def paragraph(value, page, column):
        height, text = value.split(":", 1) if value[:1].isdigit() and ":" in value else (0, value)
        box = BBox(100.0 * column, LINE * float(height), 100.0 * column + 90, LINE * float(height) + 10)
        at = Location(page=page, bbox=box)
        if text.startswith("• "):
            return ListItem(Text.of(text[2:], at), Text.of("•", at))
        return Paragraph(Text.of(text, at))

    def cell(value, page, column):
        at = Location(page=page, bbox=BBox(100.0 * column, 0, 100.0 * column + 90, 500))
        return Cell(tuple(paragraph(part, page, column) for part in value.split("|") if part), at)

    return _content(
        pages, lambda page, row: tuple(cell(value, page, c) for c, value in enumerate(row)), count(1), headings
    )


def _content(pages, cells, line, headings=HEADINGS):
    blocks = [Heading(Text.of("ACTION PLAN: HMP NOWHERE", Location(line=9_000, column=1)))]
    for number, page in enumerate(pages, start=1):
        rows = [headings, *page] if number == 1 else page
        made = tuple(Row(cells(number, row), tuple(range(len(row)))) for row in rows)
        at = made[0].cells[0].at
        blocks.append(Table(made, len(headings), Location(page=at.page, bbox=at.bbox, line=next(line))))
    return Content(tuple(blocks), pages=len(pages))


def actions(content, recommendation=0):
    """(label, text, owner, target) of each action."""
    found = normalise(content).recommendations[recommendation].actions
    return [(action.label, action.text, action.owners_raw, action.target_raw) for action in found]
