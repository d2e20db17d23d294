"""The rest of a card's table, which a page has cut, has the columns of its beginning."""

from apparse.blocks import Cell, Paragraph, Row, Table
from apparse.location import BBox, Location
from apparse.normalise.plan.cards.alignment import aligned
from apparse.text import Text

LEFTS = (50.0, 150.0, 300.0, 400.0)


def table(width, *rows):
    def cell(value, left, span):
        return Cell((Paragraph(Text(value)),), Location(page=1, bbox=BBox(left, 0, left + 90, 10)), colspan=span)

    made = [Row(tuple(cell(*each) for each in row), tuple(range(len(row)))) for row in rows]
    return Table(tuple(made), width)


BEGINNING = table(4, [(word, left, 1) for word, left in zip("abcd", LEFTS, strict=True)])


def test_cells_stand_in_the_columns_with_which_they_begin():
    rest = aligned(table(3, [("ab", 51.0, 1), ("c", 299.0, 1), ("d", 400.0, 1)]), BEGINNING)
    assert rest.width == 4
    assert [(c, cell.colspan) for c, cell in zip(rest.rows[0].columns, rest.rows[0].cells, strict=True)] == [(0, 2), (2, 1), (3, 1)]  # fmt: skip


def test_a_table_of_other_columns_stays_as_it_is():
    other = table(3, [("x", 51.0, 1), ("y", 220.0, 1), ("z", 400.0, 1)])
    assert aligned(other, BEGINNING) is other
