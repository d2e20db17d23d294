"""Cells of flattened text as long as nobody writes them: what is asked of each must not take squared time, memory or a deep stack."""

from growth import assert_no_squared_growth
from texts import on_line

import apparse
from apparse import Source
from apparse.blocks import Cell, Row, Table
from apparse.normalise.plan.answers import labelled_behind
from apparse.normalise.plan.cells.known_owners import ways_to_cut
from apparse.normalise.plan.cells.printed import printed_lines
from apparse.normalise.plan.cells.run_together import dates_apart
from apparse.normalise.plan.tables.headings_below import with_header_rows_whole

HEADS = ("Recommendation", "Response", "Action", "Owner", "Target date")
ROW = ("1 Mend the showers.", "Agreed", "Tiles will be laid.", "Head of Works", "May 2026")


def parse(*rows, heads=HEADS):
    lines = ["ACTION PLAN: HMP LOWMOOR FEN", "", *("\t".join(row) for row in (heads, *rows))]
    return apparse.parse(Source("plan.txt", "\n".join(lines).encode()))


def test_a_long_cell_takes_as_long_as_its_length():
    """It may end in half a word."""
    assert_no_squared_growth(lambda text: parse((on_one_line(text), *ROW[1:])), "mends")


def test_a_long_recommendation_takes_as_long_as_its_length():
    """It may end in a labelled response."""
    assert_no_squared_growth(lambda text: labelled_behind(on_line(on_one_line(text))), "Response: ")


def test_a_long_heading_takes_as_long_as_its_length():
    """Nobody can tell where the heading of the column ends and that of a group begins."""
    assert_no_squared_growth(
        lambda text: parse(ROW, heads=(f"{on_one_line(text)}should:", *HEADS[1:])), "The Fen Board "
    )


def test_dates_take_as_long_to_cut_as_they_are_long():
    assert_no_squared_growth(
        lambda text: dates_apart(printed_lines(Cell.of(on_line(on_one_line(text)))), 2), "Ongoing "
    )


def test_headers_that_all_differ_take_as_long_as_they_are_many():
    def call(text):
        headings = ((f"Recommendation x{count}", *HEADS[1:]) for count in range(len(text) // 20))
        rows = tuple(Row.of(Cell.of(on_line(heading)) for heading in row) for row in headings)
        with_header_rows_whole([Table(rows, width=len(HEADS), flattened=True)])

    assert_no_squared_growth(call, "x" * 20)


def test_thousands_of_labels_in_a_line_are_read_or_left_whole():
    labels = " ".join(f"{count}) Lay it." for count in range(1, 3000))
    document = parse(("1 Mend it.", "Agreed", f"We will: {labels}", "Head of Works", " ".join(["May 2026"] * 2999)))
    assert document.recommendations[0].actions


def test_owners_that_can_be_cut_in_thousands_of_ways_are_not_cut_to_find_out():
    assert list(ways_to_cut(on_line("Works Manager " * 14), 3))
    assert not list(ways_to_cut(on_line("Works Manager " * 14), 6))


def on_one_line(text):
    return text.partition("\n")[0]
