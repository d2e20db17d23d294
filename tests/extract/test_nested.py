"""Tables in the cells of other tables divide these, in every format that can have them."""

from extract.shapes import shape

from apparse.blocks import Cell, Paragraph, Row, Table
from apparse.extract.nested import cell_of, with_nested_tables
from apparse.text import Text


def table(*rows):
    """Cells are strings, or lists of blocks."""
    made = []
    for row in rows:
        cells = [cell_of([paragraph(cell)] if isinstance(cell, str) else cell) for cell in row]
        made.append(Row(tuple(cells), tuple(range(len(cells)))))
    return Table(tuple(made), max(map(len, rows)))


def paragraph(said):
    return Paragraph(Text(said))


STEPS = table(["Step", "Date"], ["Lay tiles.", "May"])


def test_a_table_within_a_cell_gives_its_rows_and_columns_to_the_table_around_it():
    around = table(["No", "Action"], ["1", [paragraph("We agree."), STEPS]], ["2", "Nothing."])
    assert shape(with_nested_tables(around)) == [
        [(0, "No", 1, 1), (1, "Action", 2, 1)],
        [(0, "1", 1, 3), (1, "We agree.", 2, 1)],
        [(1, "Step", 1, 1), (2, "Date", 1, 1)],
        [(1, "Lay tiles.", 1, 1), (2, "May", 1, 1)],
        [(0, "2", 1, 1), (1, "Nothing.", 2, 1)],
    ]


def test_tables_of_different_sizes_fill_the_place_of_the_largest():
    wide = table(["a", "b", "c"], ["d", "e", "f"], ["g", "h", "i"])
    assert shape(with_nested_tables(table([[STEPS], [wide]], [[STEPS], "x"]))) == [
        [(0, "Step", 1, 1), (1, "Date", 1, 1), (2, "a", 1, 1), (3, "b", 1, 1), (4, "c", 1, 1)],
        [(0, "Lay tiles.", 1, 2), (1, "May", 1, 2), (2, "d", 1, 1), (3, "e", 1, 1), (4, "f", 1, 1)],
        [(2, "g", 1, 1), (3, "h", 1, 1), (4, "i", 1, 1)],
        [(0, "Step", 1, 1), (1, "Date", 1, 1), (2, "x", 3, 2)],
        [(0, "Lay tiles.", 1, 1), (1, "May", 1, 1)],
    ]


def test_a_frame_around_a_text_divides_nothing():
    framed = table(["1", [table(["Lay tiles."], ["Mend pipes."])]])
    assert shape(with_nested_tables(framed)) == [[(0, "1", 1, 1), (1, "Lay tiles. Mend pipes.", 1, 1)]]


def test_a_frame_of_one_column_gets_the_columns_of_the_table_in_it():
    assert shape(with_nested_tables(table(["We agree."], [[STEPS]]))) == [
        [(0, "We agree.", 2, 1)],
        [(0, "Step", 1, 1), (1, "Date", 1, 1)],
        [(0, "Lay tiles.", 1, 1), (1, "May", 1, 1)],
    ]


def test_a_column_of_unlike_tables_is_left_as_it_is():
    layout = table([[STEPS]], [[table(["a", "b", "c"], ["d", "e", "f"])]])
    assert with_nested_tables(layout) == layout


def test_in_a_merged_cell_a_table_is_read_cell_by_cell():
    merged = Row((cell_of([STEPS], rowspan=2), Cell()), (0, 1))
    (first, _) = with_nested_tables(Table((merged, Row((Cell(),), (1,))), 2)).rows
    assert first.cells[0].text.value == "Step Date Lay tiles. May"
