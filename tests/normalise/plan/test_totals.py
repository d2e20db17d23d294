import pytest
from growth import assert_no_squared_growth
from texts import parsed

from apparse.blocks import Cell, Paragraph, Row, Table
from apparse.normalise.plan.tables.totals import counted_in_one
from apparse.normalise.plan.tables.whole_totals import with_totals_whole
from apparse.text import Text


@pytest.mark.parametrize("piece", ["word ", "a", "a. ", "a 1 ", "1 a ", "agreed 3, ", "3 agreed, "])
def test_the_time_to_see_whether_a_line_counts_grows_with_its_length_and_no_faster(piece):
    assert_no_squared_growth(lambda line: counted_in_one(Text(line)), piece)


def test_counts_complete_the_heads_right_above_them_and_none_that_read_the_same():
    """As in a source that gives no places."""

    def table(*row):
        return Table((Row(tuple(Cell((Paragraph(Text(text)),)) for text in row), tuple(range(len(row)))),), len(row))

    heads, counts, prose = table("Agreed", "Not agreed", "Total"), table("1", "0", "1"), Paragraph(Text("As follows."))
    first, between, second = with_totals_whole([heads, prose, heads, counts])
    assert (first, between, len(second.rows)) == (heads, prose, 2)


def test_totals_in_the_table_of_the_plan_take_no_row_of_it_along():
    heads = ["No", "Recommendation", "Response", "Action", "Owner", "Target date"]
    rows = [[str(number), "Mend it.", "Agreed", "Lay tiles.", "Governor", "May 2026"] for number in (1, 2, 3)]
    totals = [["Agreed", "Partly agreed", "Not agreed", "Total"], ["3", "0", "0", "3"]]
    printed = "".join(f"<tr>{''.join(f'<td>{text}</td>' for text in row)}</tr>" for row in (heads, *rows, *totals))
    document = parsed(f"<h1>HMP Gorse: action plan</h1><table>{printed}</table>", "plan.html")
    assert [r.number for r in document.recommendations] == ["1", "2", "3"]
    assert (document.summary.agreed, document.summary.total) == (3, 3)
