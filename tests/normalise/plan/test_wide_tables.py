"""Tables whose columns a spreadsheet has printed on several pages are read as the one table that they are."""

from tables import normalise

from apparse.blocks import Cell, Content, Heading, Paragraph, Row, Table
from apparse.location import BBox, Location
from apparse.text import Text

ASKED = (
    ("Ref", "No.", "Concern", "Agreed?", "Explanation"),
    ("1.1", "1", "The showers were dirty.", "Agreed", ""),
    ("1.2", "", "", "", ""),
    ("2.1", "2", "The library was shut.", "Partly agreed", "It has no roof."),
)
DONE = (
    ("Ref", "Action", "Owner", "Target date", "Notes"),
    ("1.1", "Lay tiles.", "Governor", "May 2026", ""),
    ("1.2", "Mend pipes.", "Head of Estates", "June 2026", "A bid was sent."),
    ("2.1", "Open it on Sundays.", "Librarian", "July 2026", ""),
)
WHOLE = [
    ("1", "The showers were dirty.", "agreed", [("1.1", "Lay tiles.", "Governor", "May 2026"), ("1.2", "Mend pipes.", "Head of Estates", "June 2026")]),
    ("2", "The library was shut.", "partly_agreed", [("2.1", "Open it on Sundays.", "Librarian", "July 2026")]),
]  # fmt: skip


def sheet(page, *rows, wide=()):
    """A table that stands on a page of its own; `wide` are the rows whose first cell runs across all columns."""

    def cell(value, row, column, span=1):
        at = Location(page=page, bbox=BBox(100 * column, 20 * row, 100 * (column + span), 20 * row + 20))
        return Cell((Paragraph(Text.of(value, at)),) if value else (), at, colspan=span)

    made = []
    for number, row in enumerate(rows):
        values = row[:1] if number in wide else row
        span = len(row) if number in wide else 1
        cells = tuple(cell(value, number, column, span) for column, value in enumerate(values))
        made.append(Row(cells, tuple(range(len(cells)))))
    return Table(tuple(made), len(rows[0]), Location(page=page, bbox=BBox(0, 0, 100 * len(rows[0]), 20 * len(rows))))


def plan(*sheets):
    title = Heading(Text.of("ACTION PLAN: HMP NOWHERE", Location(page=1, bbox=BBox(0, 0, 90, 10))))
    return normalise(Content((title, *sheets), pages=len(sheets)))


def told(document):
    return [
        (r.number, r.text, r.response, [(a.label, a.text, a.owners_raw, a.target_raw) for a in r.actions])
        for r in document.recommendations
    ]


def test_columns_on_two_pages_are_joined_by_the_numbers_that_both_print():
    document = plan(sheet(1, *ASKED), sheet(2, *DONE))
    assert told(document) == WHOLE
    assert document.recommendations[1].explanation == "It has no roof."
    assert document.recommendations[0].actions[1].provenance["owners_raw"][0].page == 2
    assert document.leftovers == ()


def test_pages_may_run_down_or_across_and_need_not_print_the_headings_again():
    asked = sheet(1, *ASKED[:3]), sheet(2, *ASKED[3:], ("3.1", "3", "The gate was stuck.", "Agreed", ""))
    done = sheet(3, *DONE[:3]), sheet(4, *DONE[3:], ("3.1", "Oil it.", "Governor", "May 2026", ""))
    more = ("3", "The gate was stuck.", "agreed", [("3.1", "Oil it.", "Governor", "May 2026")])
    assert told(plan(*asked, *done)) == [*WHOLE, more]
    assert told(plan(asked[0], done[0], asked[1], done[1])) == [*WHOLE, more]


def test_columns_on_three_pages_are_joined():
    asked = sheet(1, *(row[:3] for row in ASKED))
    answered = sheet(2, *((row[0], *row[3:]) for row in ASKED))
    assert told(plan(asked, answered, sheet(3, *DONE))) == WHOLE


def test_a_heading_that_runs_across_is_printed_on_the_first_page_only():
    heading = ("The Governor should:", "", "", "", "")
    asked, done = (ASKED[0], heading, *ASKED[1:]), (DONE[0], ("", "", "", "", ""), *DONE[1:])
    document = plan(sheet(1, *asked, wide=(1,)), sheet(2, *done, wide=(1,)))
    assert told(document) == WHOLE
    assert document.recommendations[0].addressee == "The Governor should:"


def test_tables_of_other_numbers_stay_apart_and_nothing_of_them_is_lost():
    other = (DONE[0], *(("9.9" if row[0] == "1.2" else row[0], *row[1:]) for row in DONE[1:]))
    document = plan(sheet(1, *ASKED), sheet(2, *other))
    assert [(r.number, r.text, len(r.actions)) for r in document.recommendations] == [
        ("1.1", None, 1),
        ("9.9", None, 1),
        ("2.1", None, 1),
    ]
    said = str(document.model_dump())
    assert all(value in said for row in other[1:] for value in row if value)


def test_a_second_plan_with_the_same_numbers_is_no_part_of_the_first():
    heads = ("No.", "Recommendation", "Response", "Action", "Owner", "Target date")
    one = [heads, *((str(n), f"Mend wing {n}.", "Agreed", "Lay tiles.", "Governor", "May 2026") for n in (1, 2, 3))]
    assert len(plan(sheet(1, *one), sheet(2, *one)).recommendations) == 6
