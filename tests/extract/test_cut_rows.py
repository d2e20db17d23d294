"""Rows of flattened text that a line break has cut."""

import pytest
from growth import assert_no_squared_growth

from apparse.blocks import Table
from apparse.extract.flattened import read as read_text
from apparse.extract.format import Reading
from apparse.source import Source

HEAD = ("No", "Recommendation", "Action", "Owner", "Date")
ROW = ("1", "Improve the quality and the timing of meals", "Meals will be tasted each week", "Head of Kitchens", "May 2025")  # fmt: skip
LAST = ("2", "Widen the yard", "Land will be bought", "Governor", "June 2025")


def rows(*lines):
    blocks = read_text(Source("plan.txt", "\n".join(lines).encode()), Reading()).blocks
    return [
        [cell.text.value for cell in row.cells] for block in blocks if isinstance(block, Table) for row in block.rows
    ]


@pytest.mark.parametrize("divider", ["\t", " | "])
@pytest.mark.parametrize("cut", [("quality and ",), ("tasted ",), ("quality and ", "tasted "), ("Improve ", "quality ", "timing ")])  # fmt: skip
def test_a_row_goes_on_in_the_line_below_where_a_cell_is_cut(divider, cut):
    lines = [divider.join(row) for row in (HEAD, ROW, LAST)]
    for words in cut:
        lines[1] = lines[1].replace(words, f"{words.strip()}\n", 1)
    assert rows(*lines) == [list(HEAD), list(ROW), list(LAST)]


@pytest.mark.parametrize(
    "below",
    [
        "Benches will be bought\tGovernor\tJune 2025",
        "a) benches will be bought\tGovernor\tJune 2025",
        "benches will be bought\tGovernor\tJune 2025\tBlue",
    ],
    ids=["a sentence", "an item", "too many cells"],
)
def test_a_row_that_has_lost_cells_stays_one(below):
    above = "1\tMend the roof\tSlates have come"
    assert len(rows("\t".join(HEAD), above, below, "\t".join(LAST))) == 4


@pytest.mark.parametrize(
    "lines",
    [
        ["1\t", "\t".join(ROW[1:])],
        ["1", "\t" + "\t".join(ROW[1:])],
        ["1", "\t".join(ROW[1:])],
        ["\t".join(ROW[:3]), "\t" + "\t".join(ROW[3:])],
        ["\t".join(ROW[:2]) + "\t", ROW[2], "\t" + "\t".join(ROW[3:])],
    ],
)
def test_a_row_with_a_number_goes_on_below_where_it_breaks_beside_a_tab(lines):
    assert rows("\t".join(HEAD), *lines, "\t".join(LAST)) == [list(HEAD), list(ROW), list(LAST)]


@pytest.mark.parametrize(
    "lines",
    [
        ["1\tMend the roof\t", "\tSlates have come\t"],
        ["1\tMend the roof\t", "2\tBenches will be bought\tGovernor\tJune 2025"],
        ["3", "\tand the roof\tSlates have come\tGovernor\t"],
        ["3", "\tThe roof\tSlates have come\t\t"],
    ],
    ids=["empty cells", "another number", "a sentence below the number of a page", "few cells below it"],
)
def test_a_row_that_is_not_full_together_with_what_is_below_it_is_not_torn(lines):
    whole = rows("\t".join(HEAD), *lines, "\t".join(LAST))
    assert ["1", "Mend the roof", "Slates have come"] not in [row[:3] for row in whole]
    assert "3" not in [row[0] for row in whole]


def test_a_line_of_prose_below_a_row_stays_prose():
    assert rows("\t".join(HEAD), "\t".join(LAST), "as the Governor has said") == [list(HEAD), list(LAST)]


def test_time_grows_with_the_rows():
    line = "\t".join(ROW).replace("quality and ", "quality and\n") + "\n"
    assert_no_squared_growth(lambda text: rows("\t".join(HEAD), text), line)
