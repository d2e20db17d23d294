"""Words that a converter has torn over two cells are whole again."""

import pytest
from growth import assert_no_squared_growth
from texts import on_line, parsed

from apparse.blocks import Cell, Paragraph, Row, Table
from apparse.normalise.report.mending.torn_cells import with_torn_cells_joined

SAID = Paragraph(on_line("Staffing and public protection in the Wold region: the goodwill, the good, the will of all."))


def table(*rows):
    made = [tuple(Cell((Paragraph(on_line(text)),)) for text in row) for row in rows]
    return Table(tuple(Row(cells, tuple(range(len(cells)))) for cells in made), max(map(len, rows)))


def mended(*rows):
    block = with_torn_cells_joined([SAID, table(*rows)])[-1]
    return block.text.value if isinstance(block, Paragraph) else [[c.text.value for c in r.cells] for r in block.rows]


@pytest.mark.parametrize(
    ("row", "whole"),
    [
        (("1.2", "Staf", "fing", "Good"), ["1.2", "Staffing", "Good"]),
        (("P 2.", "1 Public pro", "tection", "Rating"), ["P 2.1 Public protection", "Rating"]),
        (("Staf", "fing and pro", "tection"), ["Staffing and protection"]),
    ],
)
def test_halves_of_a_word_are_one_cell(row, whole):
    assert mended(row, ("1.3", "Services")) == [whole, ["1.3", "Services"]]


def test_a_row_that_is_one_line_is_no_table():
    assert mended(("The Wold reg", "ion should:")) == "The Wold region should:"


@pytest.mark.parametrize(
    "row", [("The good", "will of all"), ("Staf", "ion"), ("Staf", "Fing"), ("2.", "1 Leadership")]
)
def test_cells_with_words_of_their_own_stay_apart(row):
    assert mended(row) == [list(row)]


def test_a_whole_word_is_no_half_of_another():
    said = Paragraph(on_line("Work is ongoing on all sites."))
    apart = table(("Work that goes on", "going well"), ("1.3", "Services"))
    assert with_torn_cells_joined([said, apart]) == [said, apart]


def test_a_long_word_takes_no_longer_than_its_letters():
    assert_no_squared_growth(lambda text: mended((text, "b")), "a")


@pytest.mark.parametrize(
    ("rest", "beside"),
    [("that they need to do their work well?", "62%"), ("that they need to do their work well.", "Good")],
)
def test_a_sentence_over_two_lines_is_one_cell(rest, beside):
    line = "Practitioners in all of the offices of the region have the knowledge"
    joined = [[f"{line} {rest}", beside], ["Are they heard?", "40%"]]
    torn = table((rest, beside), ("Are they heard?", "40%"))

    def first(said, below=torn):
        *_, block = with_torn_cells_joined([Paragraph(on_line(said)), below])
        return [[cell.text.value for cell in row.cells] for row in block.rows]

    assert first(line) == joined
    assert first(f"{line}.") == first("Staff have") == [[rest, beside], joined[1]]
    assert first(line, table((rest, "In May"), ("", ""))) == [[rest, "In May"], ["", ""]]


def test_a_table_may_begin_with_a_row_without_cells():
    page = (
        "<h1>An inspection of probation services in Wold region</h1><p>Staff in all of the offices say that they know</p>"
        "<table><tr></tr><tr><td>is the work good?</td><td>50%</td></tr></table>"
    )
    assert parsed(page, "report.html").leftovers == ()


def test_a_report_with_torn_headings():
    report = parsed(
        "An inspection of probation services in Wold region\nRatings\nScore 2/6 |\nR 1.1 Leadership | Good |\n"
        "R 1.2 Staffing | Inadequate |\nRecommendations\nThe Wold reg\tion should:\n- fill vacancies.\nR 1.1 Leadership | Rating |\n"
        "Leaders enable a personalised and responsive service of high quality for all the people of the region. | Good |\n- Leaders listen.\n"
        "R 1.2 Staf\tfing | Rating |\nStaff enable a personalised and responsive service of high quality for all people. | Inadequate |\n"
        "- Posts were empty.\n",
        "report.txt",
    )
    assert [(each.addressee, each.text) for each in report.recommendations] == [
        ("The Wold region should:", "fill vacancies.")
    ]
    assert [(each.name, each.chapter_rating) for each in report.standards] == [
        ("Leadership", "Good"),
        ("Staffing", "Inadequate"),
    ]
    assert report.leftovers == ()
