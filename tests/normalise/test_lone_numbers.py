"""Page numbers alone in a line of a source without pages."""

import pytest
from texts import on_line

from apparse.blocks import Cell, Content, Paragraph, Row, Table
from apparse.normalise.lone_numbers import lone_page_numbers

TITLE = [Paragraph(on_line("An inspection of probation services in Gorse PDU")), Paragraph(on_line("May 2024"))]
SAID = [Paragraph(on_line(f"Staff were heard in {place}.")) for place in ("the hall", "the yard", "the library")]


def line(*cells):
    made = tuple(Cell((Paragraph(on_line(cell)),)) for cell in cells)
    return Table((Row(made, tuple(range(len(made)))),), len(made))


@pytest.mark.parametrize(
    ("numbers", "places"), [((2, 3, 4), {3, 5, 7}), ((2, 2, 3, 4), {3, 5, 7, 9}), ((2, 3, 5), set()), ((2, 3), set())]
)
def test_numbers_that_count_up_between_tables_are_those_of_pages(numbers, places):
    row = line("Train staff.", "Head of Operations").rows[0]
    blocks = [*TITLE, Table((row, row), 2)]
    for number in numbers:
        blocks += [Paragraph(on_line(str(number))), Table((row, row), 2)]
    assert lone_page_numbers(Content(tuple(blocks))) == places


def test_numbers_that_each_head_a_table_are_those_of_what_it_says():
    row = line("Train staff.", "Head of Operations").rows[0]
    headed = [block for number in range(1, 6) for block in (Paragraph(on_line(str(number))), Table((row, row), 2))]
    assert lone_page_numbers(Content((*TITLE, *headed))) == set()
    assert lone_page_numbers(Content((*TITLE, *headed, Paragraph(on_line("6"))))) == {4, 6, 8, 10, 12}


def test_numbers_above_recommendations_are_theirs():
    row = line("Train staff.", "Head of Operations").rows[0]
    cards = [[Paragraph(on_line(str(number))), SAID[0], Table((row, row), 2)] for number in (1, 2, 3)]
    assert lone_page_numbers(Content((*TITLE, *(block for card in cards for block in card)))) == set()


@pytest.mark.parametrize("first", [2, 4])
def test_numbers_that_count_up_page_after_page_are_those_of_pages(first):
    pages = [block for number in range(first, first + 5) for block in (Paragraph(on_line(str(number))), *SAID)]
    assert lone_page_numbers(Content((*TITLE, *pages))) == {2, 6, 10, 14, 18}
    assert lone_page_numbers(Content((*TITLE, *pages[:-4]))) == set()
    assert lone_page_numbers(Content((*TITLE, *pages), pages=5)) == set()


def test_numbers_of_recommendations_whose_cells_are_a_line_each_are_theirs():
    for first, answer in ((1, SAID[1]), (2, Paragraph(on_line("Agreed")))):
        rows = [(Paragraph(on_line(str(number))), SAID[0], answer, SAID[2]) for number in range(first, first + 6)]
        assert lone_page_numbers(Content((*TITLE, *(block for row in rows for block in row)))) == set()


def numbered(*lines):
    """What is found among lines that blank ones part, of those that are all digits or dashes."""
    blocks = tuple(Paragraph(on_line(said, 2 * place)) for place, said in enumerate(lines))
    return [lines[place] for place in sorted(lone_page_numbers(Content(blocks)))]


@pytest.mark.parametrize(
    "lines",
    [
        ("We came in May. We made ten recommendations", "1", "of which two were met.", "Staff were kind.", "2"),
        (
            "Plans are made by the governor and",
            "- 4 -",
            "those who serve below.",
            "Staff were kind.",
            "- 9 -",
            "Rooms were cold.",
        ),
        ("Plans are made by the", "4", "governor.", "4", "Staff were kind.", "5", "Rooms were cold."),
    ],
)
def test_a_number_that_parts_a_sentence_is_that_of_a_page_and_so_are_the_others(lines):
    assert numbered(*lines) == [said for said in lines if said.strip("- ").isdigit()]
    assert numbered(*lines, "Response: Agreed", "Agreed") == []


def test_the_numbers_of_a_list_without_stops_are_its_own():
    assert numbered("Gorse PDU must", "1", "train its staff", "2", "mend the boats", "3", "paint the hall") == []
