"""Tables of web pages."""

from __future__ import annotations

from extract.shapes import shape
from pages import read

from apparse.blocks import Paragraph, Table


def shape_of(body: str):
    (table,) = (block for block in read(body).blocks if isinstance(block, Table))
    return shape(table)


def test_spans():
    body = (
        "<table><tr><td rowspan=2>1</td><td colspan=2>ab</td></tr><tr><td>c</td><td>d</td></tr>"
        "<tr><th colspan=3>X should:</th></tr></table>"
    )
    assert shape_of(body) == [
        [(0, "1", 1, 2), (1, "ab", 2, 1)],
        [(1, "c", 1, 1), (2, "d", 1, 1)],
        [(0, "X should:", 3, 1)],
    ]


def test_spans_that_are_no_spans():
    body = "<table><tr><td colspan=-1 rowspan=abc>x</td><td colspan=1e9 rowspan=999999999>y</td></tr><tr><td>z</td></tr></table>"
    assert shape_of(body) == [[(0, "x", 1, 1), (1, "y", 1, 2)], [(0, "z", 1, 1)]]


def test_a_rowspan_of_nought_reaches_to_the_end_of_its_section():
    body = "<table><tbody><tr><td rowspan=0>x<td>a<tr><td>b</tbody><tbody><tr><td>c<td>d</tbody></table>"
    assert shape_of(body) == [[(0, "x", 1, 2), (1, "a", 1, 1)], [(1, "b", 1, 1)], [(0, "c", 1, 1), (1, "d", 1, 1)]]


def test_header_rows():
    def heads(body):
        return [row.header for row in read(body).blocks[0].rows]

    assert heads("<table><thead><tr><td>h</thead><tr><th>x<th>y</table>") == [True, False]
    assert heads("<table><tr><th>a<th>b<tr><td>1<td>2<tr><th>c<th>d</table>") == [True, False, False]
    assert heads("<table><tr><th colspan=2>X should:<tr><td>1<td>2</table>") == [False, False], (
        "a title heads no column"
    )


def test_a_caption_stands_before_its_table():
    assert [type(b) for b in read("<table><caption>Cap</caption><tr><td>x</table>").blocks] == [Paragraph, Table]


def test_what_stands_in_a_cell():
    (table,) = read(
        "<table><tr><td><p>a</p><ul><li>b</ul>Head of X<br>Head of Y<br>and of Z<table><tr><td>i<td>j</table></table>"
    ).blocks
    paragraphs = table.rows[0].cells[0].paragraphs
    assert [p.text.value for p in paragraphs] == ["a", "b", "Head of X", "Head of Y and of Z", "i", "j"]
