"""A word that a page cuts at a hyphen within a cell is joined like one at a line's end."""

import pytest

from apparse.blocks import Cell, Content, Furniture, Paragraph, Row, Table
from apparse.location import Location
from apparse.normalise.clean import mend_broken_words
from apparse.text import Text

HEADINGS = ["Action", "Owner"]


def table(page, *rows, width=2):
    def cell(value, line):
        at = Location(page=page, line=line)
        return Cell(tuple(Paragraph(Text.of(part, at)) for part in value.split("|") if part), at)

    made = [Row.of([cell(value, 10 * page + number) for value in row]) for number, row in enumerate(rows)]
    return Table(tuple(made), width, Location(page=page))


def cells(*tables):
    blocks = [block for each in tables for block in (each, Furniture(Text.of("OFFICIAL", Location(page=9))))]
    mended = mend_broken_words(Content(tuple(blocks))).blocks
    return [
        [[paragraph.text.value for paragraph in cell.paragraphs] for row in block.rows for cell in row.cells]
        for block in mended
        if isinstance(block, Table)
    ]


@pytest.mark.parametrize(
    ("first", "last", "above", "below"),
    [
        ("Mail was with-", "held by staff.", ["Mail was withheld"], ["by staff."]),
        ("Head of Safe-", "guarding", ["Head of Safeguarding"], []),
        ("Safe-", "guarding,|Governor", ["Safeguarding,"], ["Governor"]),
        ("Mail was ongoing and on-", "going", ["Mail was ongoing and on-"], ["going"]),
        ("Lead for self-", "harm", ["Lead for self-"], ["harm"]),
        ("Director, Mid-", "Wales", ["Director, Mid-"], ["Wales"]),
        ("Lead for out-of-", "court work", ["Lead for out-of-"], ["court work"]),
        ("Head of Safety –", "guarding", ["Head of Safety –"], ["guarding"]),
    ],
)
def test_what_decides_is_what_decides_at_a_lines_end(first, last, above, below):
    upper, lower = cells(table(1, HEADINGS, ["Lay tiles.", first]), table(2, ["", last]))
    assert (upper[3], lower[1]) == (above, below)


def test_headings_that_the_page_prints_again_stand_between():
    upper, lower = cells(table(1, HEADINGS, ["Mail was with-", "Governor"]), table(2, HEADINGS, ["held.", ""]))
    assert (upper[2], lower[2]) == (["Mail was withheld."], [])


def test_a_row_may_run_over_three_pages():
    pages = cells(table(1, ["Mail was with-", "A"]), table(2, ["held and then with-", ""]), table(3, ["drawn.", ""]))
    assert [page[0] for page in pages] == [["Mail was withheld"], ["and then withdrawn."], []]


@pytest.mark.parametrize(
    "below",
    [table(1, ["held.", ""]), table(2, ["", "held."]), table(2, ["It is.", ""], ["held.", ""]), table(2, ["held.", "", ""], width=3)],
    ids=["on the same page", "in another column", "not at its top", "in another table"],
)  # fmt: skip
def test_other_cells_have_nothing_of_the_word(below):
    assert cells(table(1, ["Mail was with-", "A"]), below)[0][0] == ["Mail was with-"]
