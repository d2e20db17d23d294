"""The end of a cell's text that begins the next page by itself."""

from dataclasses import replace

import pytest
from tables import actions, placed

from apparse.blocks import Furniture, Paragraph
from apparse.location import BBox, Location
from apparse.text import Text

ROW = ["1", "Improve the showers.", "Agreed", "0:Tiles will be laid in", "0:Governor", "0:May 2026"]


def on_page(text, page, x0, kind=Paragraph):
    return kind(Text.of(text, Location(page=page, bbox=BBox(x0, 60, x0 + 90, 70))))


def plan(row, *below):
    content = placed([row])
    return type(content)((*content.blocks, *below), pages=2)


@pytest.mark.parametrize("between", [(), (on_page("Page 1", 1, 20.0, Furniture),)])
def test_it_is_back_in_the_cell_above_which_it_would_stand(between):
    content = plan(ROW, *between, on_page("both wings.", 2, 301.0))
    assert actions(content) == [(None, "Tiles will be laid in both wings.", "Governor", "May 2026")]


@pytest.mark.parametrize("repeats", [True, False])
def test_the_head_of_its_table_may_stand_above_it_once_more(repeats):
    content = placed([ROW])
    other = placed([["2", "Mend the drains.", "Agreed", "0:Pipes will be laid.", "0:Deputy", "0:June 2026"]]).blocks[1]
    again = replace(other, rows=other.rows[: 1 if repeats else 2])
    blocks = (*content.blocks, again, on_page("both wings.", 2, 301.0))
    assert (actions(replace(content, blocks=blocks, pages=2))[0][1] == "Tiles will be laid in both wings.") is repeats


@pytest.mark.parametrize(
    ("row", "text", "page", "x0"),
    [
        (ROW, "Both wings are old.", 2, 301.0),
        (ROW, "both wings.", 2, 350.0),
        (ROW, "both wings.", 1, 301.0),
        ([*ROW[:3], "0:Tiles will be laid.", *ROW[4:]], "both wings.", 2, 301.0),
    ],
    ids=["a sentence", "elsewhere", "the same page", "below a whole text"],
)
def test_nothing_else_is(row, text, page, x0):
    assert actions(plan(row, on_page(text, page, x0)))[0][1] == row[3].removeprefix("0:")
