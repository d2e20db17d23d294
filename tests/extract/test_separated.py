"""Text that a spreadsheet wrote, to blocks."""

from __future__ import annotations

import pytest
from growth import assert_no_squared_growth

from apparse.blocks import Paragraph, Table
from apparse.extract.flattened import FLATTENED
from apparse.extract.format import Reading
from apparse.source import Source

SHEET = """\
"Plan of the yard, and of the showers",,
Submitted in May,,
,,
No,Action,Owner
The Governor should:,,
1,"Lay ""red"" tiles, and blue ones.
1) in the showers
2) in the yard","Head of Works
Chaplain"
2,Buy a bench.,
Signed by the Governor,,
"""


def read(text: str):
    return FLATTENED.read(Source("plan.txt", text.encode()), Reading()).blocks


def cells(table: Table):
    return [[[p.text.value for p in cell.paragraphs] for cell in row.cells] for row in table.rows]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_fields_in_quotes_hold_lines_and_separators(separator):
    sheet = SHEET.replace(",", separator) if separator == ";" else SHEET
    sheet = sheet.replace(", and", " and").replace(",", "\t") if separator == "\t" else sheet
    *_, table, _ = read(sheet)
    assert [row[0] for row in cells(table)] == [["No"], ["The Governor should:"], ["1"], ["2"]]
    assert cells(table)[2][1][0].startswith('Lay "red" tiles')
    assert cells(table)[2][1][1:] == ["1) in the showers", "2) in the yard"]
    assert cells(table)[2][2] == ["Head of Works", "Chaplain"]


def test_what_stands_alone_above_and_below_the_rows_is_prose():
    title, submitted, table, signed = read(SHEET)
    assert [each.text.value for each in (title, submitted, signed)] == [
        "Plan of the yard, and of the showers",
        "Submitted in May",
        "Signed by the Governor",
    ]
    assert [row.columns for row in table.rows] == [(0, 1, 2)] * 4


def test_each_field_knows_its_line_and_column():
    *_, table, _ = read(SHEET)
    _, action, owner = table.rows[2].cells
    assert [(at.line, at.column) for part in action.paragraphs for at in part.text.at] == [(6, 4), (7, 1), (8, 1)]
    assert [(at.line, at.column) for part in owner.paragraphs for at in part.text.at] == [(8, 18), (9, 1)]
    assert (table.rows[3].cells[2].at.line, table.rows[3].cells[2].at.column) == (10, 16)


def test_lines_around_the_rows_stay_paragraphs():
    blocks = read('Dear all,\n\nthe rows, as asked.\n\nNo,Action,Owner\n1,"Mend, and paint.",Governor\n\nYours, Jo\n')
    assert [type(each) for each in blocks] == [Paragraph, Paragraph, Table, Paragraph]


@pytest.mark.parametrize(
    "text",
    [
        "Doors, windows, roofs,\nwalls, floors, and so on,\nare mended, painted, sold,",
        "We asked staff; managers; others;\nand prisoners; visitors; neighbours;",
        'He said, "no", and left.\nShe said, "yes", and stayed.',
        '"Agreed" means, as such, yes.\n"Not agreed", in short, no.',
        '1,"Never closed,a\n2,b,c',
    ],
)
def test_sentences_with_commas_are_no_rows(text):
    assert not any(isinstance(block, Table) for block in read(text))


@pytest.mark.parametrize("piece", ['"\n', '""a\n', '"a""\n', '"""\n', "a,,\n", '"a\n",,\n', "+-+\n", "+-+\n| |\n"])
def test_time_grows_with_length_and_no_faster(piece):
    assert_no_squared_growth(read, piece)
