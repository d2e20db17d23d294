"""What belongs to the page, and what only happens to stand where a running head would."""

import pytest
from texts import on_page

from apparse.blocks import Cell, Content, Furniture, Heading, Paragraph, Row, Table
from apparse.errors import UnknownKind
from apparse.normalise import normalise
from apparse.normalise.furniture import mark_furniture
from apparse.text import Text


def furniture(blocks, pages):
    marked = mark_furniture(Content(tuple(blocks), pages=pages)).blocks
    return [block.text.value for block in marked if isinstance(block, Furniture)]


def test_a_document_of_nothing_else_is_known_by_its_furniture():
    lines = [Paragraph(on_page("Potato", page, 20)) for page in (1, 2)]
    assert furniture(lines, 2) == ["Potato", "Potato"]
    with pytest.raises(UnknownKind, match='it begins "Potato Potato …"'):
        normalise(Content(tuple(lines), pages=2))
    with pytest.raises(UnknownKind, match='it begins "Leek …"'):
        normalise(Content((lines[0], Paragraph(on_page("Leek", 1, 90)), lines[1]), pages=2))
    with pytest.raises(UnknownKind, match="it begins with nothing readable"):
        normalise(Content(()))


def test_a_line_at_one_height_of_every_page_is_a_running_head():
    pages = [
        block
        for page in (1, 2)
        for block in (
            Paragraph(on_page("Report on Wold", page, 20)),
            Paragraph(on_page(f"Text {page}", page, 90 * page)),
        )
    ]
    assert furniture(pages, 2) == ["Report on Wold", "Report on Wold"]


def test_a_running_line_that_was_read_as_a_row_of_the_table_beside_it_is_one():
    def row(*texts):
        cells = tuple(Cell((Paragraph(text),) if text else ()) for text in texts)
        return Row(cells, tuple(range(len(cells))))

    def foot(page):
        return on_page(f"{page} Report on Wold", page, 780)

    table = Table((row(on_page("S1", 3, 740), on_page("Wold is rural.", 3, 740)), row(foot(3)[:1], foot(3)[2:])), 2)
    marked = mark_furniture(Content((Paragraph(foot(1)), Paragraph(foot(2)), table), pages=3)).blocks
    assert marked[2] == Table(table.rows[:1], 2)
    assert [block.text.value for block in marked[3:] if isinstance(block, Furniture)] == ["3 Report on Wold"]
    alone = Table(table.rows[1:], 2)
    assert mark_furniture(Content((Paragraph(foot(1)), Paragraph(foot(2)), alone), pages=3)).blocks[2] == alone


@pytest.mark.parametrize(
    ("lines", "running"),
    [
        (("Chapter 1, page 1", "Chapter 2, page 3", "Chapter 1, page 2"), True),
        (("Plan of 2019, page 1", "Plan of 2019, page 2", "Plan of 2019, page 3"), True),
        (("(Asked for in 2019)", "(Asked for in 2017)", "(Asked for in 2017)"), False),
        (("The score is 4.", "The score is 8.", "The score is 9."), False),
    ],
)
def test_a_running_line_states_no_numbers(lines, running):
    pages = (
        (Paragraph(on_page(line, page, 20)), Paragraph(on_page(f"Text {page}", page, 90 * page)))
        for page, line in enumerate(lines, 1)
    )
    assert furniture([block for page in pages for block in page], 3) == [*lines] * running


def test_a_running_head_that_became_the_first_row_of_a_table_is_known_by_the_page_where_it_did_not():
    def top(page, *said):
        return Row.of(Cell((Paragraph(on_page(each, page, 20)),)) for each in said)

    def row(page):
        return Row.of(Cell((Paragraph(on_page(each, page, 60)),)) for each in (f"Ask {page}", f"Do {page}"))

    head = Paragraph(on_page("Wold Service Action plan", 1, 20))
    tables = [Table((top(page, "Wold Service", "Action plan"), row(page)), 2) for page in (2, 3)]
    assert furniture([head, *tables], 3) == ["Wold Service Action plan"] * 3
    headed = [Table((top(page, "Asked", "Done"), row(page)), 2) for page in (1, 2, 3)]
    assert furniture(headed, 3) == []


@pytest.mark.parametrize(("beside", "kind"), [("", Paragraph), ("Wold is rural.", Table)])
def test_a_line_at_the_end_of_a_page_is_no_table_though_the_number_below_it_made_it_look_like_one(beside, kind):
    def row(*texts):
        return Row(tuple(Cell((Paragraph(text),) if text else ()) for text in texts), tuple(range(len(texts))))

    def foot(page):
        return on_page(f"Report on Wold {page}", page, 780)

    last = row(on_page("Reports are prompt.", 3, 740), on_page(beside, 3, 740) if beside else "")
    table = Table((last, row(foot(3)[:-2], foot(3)[-1:])), 2)
    content = mark_furniture(Content((Paragraph(foot(1)), Paragraph(foot(2)), table), pages=3))
    assert isinstance(content.blocks[2], kind)
    assert [type(block) for block in content.blocks[3:]] == [Furniture]


@pytest.mark.parametrize(
    ("owner", "top", "marked"),
    [("OFFICIAL", 780, ["OFFICIAL", "OFFICIAL"]), ("OFFICIAL", 712, []), ("", 700, [])],
    ids=["well below", "right below", "none"],
)
def test_a_foot_that_the_last_row_of_each_table_has_taken_up_is_none_of_it(owner, top, marked):
    def table(page):
        said = [on_page(f"Pipe {page} will be mended.", page, 700), *([on_page(owner, page, top)] if owner else [])]
        cells = (Cell(tuple(map(Paragraph, said))), Cell((Paragraph(on_page("Governor", page, 700)),)))
        return Table((Row(cells, (0, 1)),), 2)

    blocks = [table(1), table(2)]
    content = mark_furniture(Content(tuple(blocks), pages=2))
    assert furniture(blocks, 2) == marked
    rows = [block.rows[0] for block in content.blocks if isinstance(block, Table)]
    assert [len(row.cells[0].paragraphs) for row in rows] == [1 if marked or not owner else 2] * 2


def test_a_title_that_later_pages_have_as_a_smaller_running_head_stays():
    def printed(first, later):
        lines = (first(on_page("Plan of Wold", 1, 20)), *(later(on_page("Plan of Wold", page, 20)) for page in (2, 3)))
        return furniture([*lines, *(Paragraph(on_page(f"Text {page}", page, 90 * page)) for page in (1, 2, 3))], 3)

    assert printed(Heading, Paragraph) == ["Plan of Wold"] * 2
    assert printed(Heading, lambda text: Heading(text, 3)) == ["Plan of Wold"] * 2
    assert printed(Heading, Heading) == ["Plan of Wold"] * 3


def test_a_title_that_the_next_page_has_in_capitals_over_its_table_stays():
    tops = [
        Heading(on_page(title, page, 20)) for page, title in enumerate(("Action plan: Wold", "ACTION PLAN: WOLD"), 1)
    ]
    assert furniture([*tops, Paragraph(on_page("Text", 3, 90))], 3) == []


def test_a_line_amid_two_pages_at_one_height_is_none():
    def page(number):
        lines = [f"Step {mark} of part {'ab'[number - 1]}" for mark in "cdefghijklmnopq"]
        lines[7] = "To be done by: June"
        return [Paragraph(on_page(line, number, 90 + 20 * row)) for row, line in enumerate(lines)]

    assert furniture([*page(1), *page(2)], 2) == []


def test_a_heading_that_begins_two_pages_by_chance_is_none():
    tops = [(1, 300), (2, 50), (2, 400), (3, 50), (3, 250), (4, 500)]
    assert furniture([Heading(on_page("Areas for improvement", *place), 3) for place in tops], 4) == []


def test_a_heading_at_one_height_of_two_pages_is_none_where_both_have_it_amid_their_text():
    def page(number):
        lines = [
            "Strengths" if row in (0, 8) else f"Point {mark} of part {number}"
            for row, mark in enumerate("abcdefghijklmnop")
        ]
        return [
            Paragraph(on_page(line, number, 50 + 20 * row + (40 * number if row else 0)))
            for row, line in enumerate(lines)
        ]

    assert furniture([*page(1), *page(2)], 2) == []


def test_a_label_above_the_first_lines_of_two_pages_is_none_where_others_stand_below():
    tops = [(1, 300), (2, 50), (2, 400), (3, 50)]
    assert furniture([Heading(on_page("What we will do", *place), 3) for place in tops], 3) == []


def test_a_sentence_that_begins_two_pages_by_chance_is_none_where_another_page_has_it_amid_its_text():
    said = "The prison had made good progress."
    texts = [f"What was seen {mark}." for mark in "abcdefgh"]
    first = [Paragraph(on_page(text, 1, 100 + 40 * row)) for row, text in enumerate([*texts[:4], said, *texts[4:]])]
    tops = [Paragraph(on_page(said, page, 50)) for page in (2, 3)]
    assert furniture([*first, *tops], 3) == []
    assert furniture(tops, 3) == [said] * 2


def test_slides_that_are_headed_by_the_recommendations_in_turn_have_no_running_head():
    def heads(*numbers):
        return [Heading(on_page(f"Recommendation {n}", page, 20)) for page, n in enumerate(numbers, 1)]

    assert furniture(heads(1, 2, 3), 3) == []
    assert furniture(heads(1, 1, 1), 3) == ["Recommendation 1"] * 3


def test_an_answer_in_the_same_corner_of_every_slide_is_no_running_head():
    slides = [
        Heading(on_page(answer, page, 20)) for page, answer in enumerate(("Agreed", "Agreed", "Partly agreed"), 1)
    ]
    assert furniture(slides, 3) == []


@pytest.mark.parametrize("boxes", ["Response ☒ Accepted ☐ Rejected", "[x] Agreed [ ] Not agreed"])
def test_boxes_that_are_ticked_alike_on_most_pages_of_a_form_are_no_running_head(boxes):
    forms = [Paragraph(on_page(boxes, page, 20)) for page in (1, 2, 3)]
    assert furniture(forms, 3) == []


@pytest.mark.parametrize(
    "said", ["continued overleaf", "(Continued on next page)", "Table 1 – continued from previous page"]
)
def test_what_says_that_a_table_goes_on_belongs_to_the_page(said):
    assert furniture(
        [Paragraph(on_page("The work goes on next year.", 1, 90)), Paragraph(on_page(said, 1, 700))], 2
    ) == [said]


def test_a_running_head_stays_one_where_the_first_page_has_the_title_too():
    title = Heading(on_page("Report on Wold", 1, 80))
    assert furniture(
        [Paragraph(on_page("Report on Wold", 1, 20)), title, Paragraph(on_page("Report on Wold", 2, 20))], 2
    ) == [
        "Report on Wold",
        "Report on Wold",
    ]


def test_the_foot_of_a_single_page_repeats_its_title_with_a_number():
    title = Heading(on_page("Passing on: a thematic inspection", 1, 50))
    text = Paragraph(on_page("Work was good in 1 of 2 cases.", 1, 100))
    assert furniture([title, text, Paragraph(on_page("Passing on 1", 1, 800))], 1) == ["Passing on 1"]
    assert furniture([title, text, Paragraph(on_page("Passing on 1", 1, 800))], 2) == []
    assert furniture([title, text, Paragraph(on_page("Appendix 1", 1, 800))], 1) == []


def test_a_running_foot_stands_elsewhere_on_a_page_that_lies():
    feet = [Paragraph(on_page(f"Plan of Wold {page} of 4", page, 810 if page == 1 else 560)) for page in (1, 2, 3, 4)]
    assert len(furniture(feet, 4)) == 4
    other = Paragraph(on_page("Plan of Wold 3 of 4", 1, 300))
    assert furniture([other, *feet[1:]], 4) == [foot.text.value for foot in feet[1:]]


@pytest.mark.parametrize(("line", "marked"), [("7", True), ("– 7 –", True), ("Page 7 of 9", True), ("45%", False)])
def test_a_number_alone_is_that_of_the_page_but_a_per_cent(line, marked):
    assert bool(furniture([Paragraph(on_page(line, 1, 700)), Paragraph(on_page("Text", 1, 90))], 1)) is marked


@pytest.mark.parametrize("head", ["Wold Health Trust", "OFFICIAL"])
def test_a_running_head_is_no_part_of_the_text_that_goes_on_below_it(head):
    pages = [Paragraph(on_page(head, 1, 30)), Paragraph(on_page("We agree.", 1, 60)), Paragraph(on_page(head, 2, 30))]
    torn = Text.join([on_page(head, 3, 30), on_page("a nurse at hand.", 3, 42)])
    blocks = mark_furniture(Content((*pages, Paragraph(torn)), pages=3)).blocks
    assert [(type(block), block.text.value) for block in blocks[3:]] == [
        (Furniture, head),
        (Paragraph, "a nurse at hand."),
    ]
    other = Text.join([on_page("In the unit", 3, 30), on_page("a nurse is at hand.", 3, 42)])
    assert mark_furniture(Content((*pages, Paragraph(other)), pages=3)).blocks[3] == Paragraph(other)


@pytest.mark.parametrize("mark", ["OFFICIAL", "Official - Sensitive", "Page 2 of 5"])
def test_what_marks_a_page_is_no_row_of_the_table_that_it_stands_in(mark):
    rows = [("1", "Mend it."), (mark, ""), ("2", "Official visitors should be shown round.")]
    table = Table(tuple(Row.of(Cell.of(Text(said)) for said in row) for row in rows), 2)
    whole, foot = mark_furniture(Content((table,))).blocks
    assert [row.cells[0].text.value for row in whole.rows] == ["1", "2"]
    assert foot == Furniture(Text(mark))
