"""Flattened text to blocks."""

import pytest

from apparse.blocks import Heading, ListItem, Paragraph, Table
from apparse.extract.flattened import read
from apparse.extract.format import Reading
from apparse.source import Source


def blocks(text):
    return read(Source("plan.txt", text.encode()), Reading()).blocks


def cells(table):
    return [[" / ".join(p.text.value for p in cell.paragraphs) for cell in row.cells] for row in table.rows]


def test_lines_are_paragraphs_items_and_headings():
    found = blocks("# The plan\n\nSubmitted in May.\n- <b>Doors</b> will be mended.\n")
    assert [(type(block), block.text.value) for block in found] == [
        (Heading, "The plan"),
        (Paragraph, "Submitted in May."),
        (ListItem, "Doors will be mended."),
    ]


def test_a_stray_reference_is_the_character_that_it_means_where_it_stands():
    found = blocks("&nbsp;\n\nTea &amp; R&#38;R for Wold &wold; Ltd.\n<br>\n\nSoap &amp; tiles\tM&amp;S\n")
    assert [block.text.value for block in found[:-1]] == ["Tea & R&R for Wold &wold; Ltd."]
    assert cells(found[-1]) == [["Soap & tiles", "M&S"]]
    begin = [(piece.offset, piece.start) for piece in found[0].text.pieces]
    assert begin[:5] == [(0, 0), (4, 4), (5, 9), (7, 11), (8, 16)]


def test_the_mark_of_a_heading_is_no_part_of_its_first_cell():
    (table,) = blocks("## 1.1 The boats\tGood\n")
    assert cells(table) == [["1.1 The boats", "Good"]]
    assert table.rows[0].cells[0].at.column == 4


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Mend the doors. | Governor | May", ["Mend the doors.", "Governor", "May"]),
        ("Mend the doors. | Governor |", ["Mend the doors.", "Governor", ""]),
        ("Mend the doors. | | May", ["Mend the doors.", "", "May"]),
        ("Mend the doors. | Governor | May |", ["Mend the doors.", "Governor", "May"]),
        ("Mend the doors.\tGovernor\tMay", ["Mend the doors.", "Governor", "May"]),
    ],
    ids=["whole", "nothing after the last bar", "nothing between bars", "closed by a bar", "tabs"],
)
def test_a_bar_at_the_end_closes_a_row_or_stands_before_an_empty_cell(line, expected):
    (table,) = blocks(f"Action | Owner | Date\n{line}\n")
    assert isinstance(table, Table)
    assert cells(table)[1] == expected


def test_a_short_row_has_lost_its_leading_cells():
    (table,) = blocks("1\tImprove the yard.\tGravel.\tGovernor\nBenches.\tChaplain\n")
    assert [row.columns for row in table.rows] == [(0, 1, 2, 3), (2, 3)]


def test_paragraphs_of_a_cell_that_was_run_together():
    (table,) = blocks("1) Lay gravel. 2) Buy benches.\tGovernor  Chaplain\n\n")
    assert cells(table) == [["1) Lay gravel. / 2) Buy benches.", "Governor / Chaplain"]]


def test_lines_that_are_wrapped_make_one_paragraph():
    letter = "The tiles in the showers\nhave been laid and the\npipes are mended, as the\nHead of Works has said.\n\nSubmitted\n\n- a bench that is made\n  of oak\n"
    said = ["The tiles in the showers have been laid and the pipes are mended, as the Head of Works has said.", "Submitted", "a bench that is made of oak"]  # fmt: skip
    assert [block.text.value for block in blocks(letter)] == said


def test_a_line_by_itself_may_be_longer_than_those_that_are_wrapped():
    title = "Action plan of the prison at Lowmoor Fen for the showers and the yard"
    letter = "The tiles in the showers\nhave been laid and the\npipes are mended, as the\nHead of Works has said.\n"
    assert [block.text.value for block in blocks(f"{title}\n\n{letter}")] == [
        title,
        "The tiles in the showers have been laid and the pipes are mended, as the Head of Works has said.",
    ]


def test_lines_of_any_length_are_paragraphs_of_their_own():
    lines = ["Improve the showers.", "Tiles will be laid in all of them.", "Owner: Governor", "May 2025"]
    assert [block.text.value for block in blocks("\n".join(lines))] == lines


def test_a_line_with_the_cells_of_two_rows_is_two():
    head, first = "No\tRecommendation\tAction\tOwner\tDate", "1\tMend the roof.\tBuy slates.\tGovernor\tMay 2025"
    (table,) = blocks(
        f"{head}\n{first} \t\tBuy tar.\tChaplain\tJune 2025\n2\tWiden the yard.\tBuy land.\tGovernor\tMay\n"
    )
    assert cells(table)[1:3] == [first.split("\t"), ["", "", "Buy tar.", "Chaplain", "June 2025"]]
    assert [row.cells[-1].at.line for row in table.rows] == [1, 2, 2, 3]
    wide = "Agreed\t1\tPartly agreed\t2\tNot agreed\t3\tTotal\t6\tNone"
    (table,) = blocks(f"{head}\n{first}\n{wide}\n")
    assert cells(table)[2] == wide.split("\t")
