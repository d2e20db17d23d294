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


def test_a_line_of_prose_below_a_row_stays_prose():
    assert rows("\t".join(HEAD), "\t".join(LAST), "as the Governor has said") == [list(HEAD), list(LAST)]


def test_time_grows_with_the_rows():
    line = "\t".join(ROW).replace("quality and ", "quality and\n") + "\n"
    assert_no_squared_growth(lambda text: rows("\t".join(HEAD), text), line)
