"""Broken prose is joined, glued items are split, and headings are found where none are marked."""

from dataclasses import replace

import pytest

from apparse.blocks import Cell, Heading, ListItem, Paragraph, Row, Table
from apparse.location import BBox, Location
from apparse.normalise.report.findings import read_findings
from apparse.normalise.report.footnotes import take_footnotes
from apparse.normalise.report.headings.roles import HeadingRole
from apparse.normalise.report.mending.pages import with_whole_tables
from apparse.normalise.report.mending.promote import with_headings
from apparse.normalise.report.mending.repair import repaired
from apparse.normalise.report.sections.section import Section
from apparse.normalise.report.tables.reading import read_table
from apparse.normalise.report.tables.row import RowKind
from apparse.text import Text

LONG = "The unit had a plan for the year that was known to all of its staff and to the partners that it worked with."


def text(value, page=None, top=0.0):
    box = BBox(50, top, 500, top + 10) if page else None
    return Text.of(value, Location(page=page, bbox=box))


def paragraph(value, **place):
    return Paragraph(text(value, **place))


def item(value, marker="-", **place):
    return ListItem(text(value, **place), text(marker))


def words(blocks):
    return [block.text.value for block in blocks]


def test_a_sentence_goes_on_over_a_page():
    first, rest = paragraph("Staff worked well with the police and", page=1), paragraph("Probation Board.", page=2)
    assert words(repaired([first, rest])) == ["Staff worked well with the police and Probation Board."]


def test_short_lines_of_an_address_stay_apart():
    lines = [paragraph("Sam Reed, Regional Probation Director"), paragraph("cc:"), paragraph("Pat Holt")]
    assert len(repaired(lines)) == 3


def test_items_in_lower_case_stay_apart():
    items = [
        item("improve the assessment of risk and the planning for safety in all of the cases"),
        item("train staff"),
    ]
    assert len(repaired(items)) == 2


def test_an_item_in_lower_case_goes_on_from_a_sentence():
    items = [
        item("The region works closely with the prisons in its area, and the region"),
        item("has written guidance."),
    ]
    assert words(repaired(items)) == [
        "The region works closely with the prisons in its area, and the region has written guidance."
    ]


@pytest.mark.parametrize(
    ("said", "line", "opens", "torn"),
    [
        ("Networks are heard.", 3, None, True),
        ("Networks are heard", 3, None, False),
        ("and networks are heard.", 3, None, False),
        ("Networks are heard.", 4, None, False),
        ("Networks are heard.", 3, True, False),
    ],
)
def test_a_sentence_between_items_line_upon_line_ends_the_one_above(said, line, opens, torn):
    def on(value, number):
        return Text.of(value, Location(line=number, column=1))

    items = [
        ListItem(on(value, number), text("-")) for value, number in (("Staff are heard.", 2), ("Men are.", line + 1))
    ]
    blocks = repaired([items[0], Paragraph(on(said, line)), replace(items[1], opens=opens)])
    assert (f"Staff are heard. {said}" == blocks[0].text.value, len(blocks)) == (torn, 2 if torn else 3)


def test_an_addressee_never_goes_on_from_the_item_above():
    blocks = [item("train staff in work with"), paragraph("North Fell region should:")]
    assert len(repaired(blocks)) == 2


def test_headings_of_plain_text():
    blocks = with_headings(
        [
            paragraph("Diversity and inclusion"),
            paragraph("Strengths:"),
            item("Interpreters were at hand."),
            ListItem(text("Service delivery (Back to top)"), text("2.")),
            paragraph("P 2.1 Assessment"),
            paragraph("P 2.2 Planning Good"),
        ]
    )
    assert [isinstance(block, Heading) for block in blocks] == [True, True, False, True, True, False]


def test_numbered_recommendations_are_no_chapters():
    blocks = with_headings(
        [
            paragraph("North Fell PDU should:"),
            item("Improve reviewing", "1."),
            item("Use data", "2."),
            paragraph("North Fell region should:"),
            item("Fill vacancies", "3."),
        ]
    )
    assert [type(block) for block in blocks] == [Heading, ListItem, ListItem, Heading, ListItem]


def test_a_short_line_over_prose_and_strengths_is_a_heading():
    lines = ["Work with courts", "We met twelve magistrates.", "Strengths", "Reports were prompt."]
    blocks = with_headings([Heading(text("Findings")), *map(paragraph, lines)])
    assert [block.text.value for block in blocks if isinstance(block, Heading)] == [
        "Findings",
        "Work with courts",
        "Strengths",
    ]
    stated = with_headings(
        [Heading(text("Findings")), paragraph("Work with courts is good."), *map(paragraph, lines[1:])]
    )
    assert [block.text.value for block in stated if isinstance(block, Heading)] == ["Findings", "Strengths"]


def test_a_line_of_contents_is_no_heading():
    blocks = with_headings([paragraph("Contents"), paragraph("Ratings 4"), paragraph("Ratings"), paragraph(LONG)])
    assert [isinstance(block, Heading) for block in blocks] == [True, False, True, False]


def test_where_paragraphs_are_counted_one_that_announces_a_list_is_no_heading():
    counted = [paragraph(f"1.{number} {LONG}") for number in (1, 2, 3)]
    lead = paragraph("1.4 We asked three questions:")
    assert not any(isinstance(block, Heading) for block in with_headings([*counted, lead, item("Are all safe?")]))
    assert isinstance(with_headings([lead, item("Are all safe?")])[0], Heading)


def test_the_caption_of_a_table_is_no_heading():
    assert [type(block) for block in with_headings([Heading(text("Table 2: Outcomes since 2021"))])] == [Paragraph]


def table(page, *rows):
    cells = [
        tuple(Cell((paragraph(value, page=page),) if value else (), Location(page=page)) for value in r) for r in rows
    ]
    return Table(tuple(Row(row, tuple(range(len(row)))) for row in cells), width=len(rows[0]))


def test_a_table_goes_on_over_a_page_with_its_torn_row():
    blocks = with_whole_tables(
        [
            table(1, ("Key question", "Percentage 'Yes'"), ("Does planning focus sufficiently on", "50%")),
            table(2, ("keeping other people safe?", ""), ("Does planning engage the person?", "66%")),
        ]
    ).blocks
    assert len(blocks) == 1
    rows = read_table(blocks[0])
    assert [(row.text.value, row.percentage) for row in rows if row.kind is RowKind.QUESTION] == [
        ("Does planning focus sufficiently on keeping other people safe?", 50),
        ("Does planning engage the person?", 66),
    ]


def test_tables_of_the_same_page_stay_apart():
    assert len(with_whole_tables([table(1, ("1.1 Staff", "Good")), table(1, ("1.2 Services", "Good"))]).blocks) == 2


def test_the_first_row_that_a_page_prints_again_is_no_row_of_the_table():
    whole = with_whole_tables(
        [
            table(1, ("Overall rating: Good", "Score: 4/6"), ("1.1 Staff", "Good")),
            table(2, ("Overall rating: Good", "Score: 4/6"), ("1.2 Services", "Good")),
            table(3, ("Overall rating: Good", "Score: 4/6"), ("1.3 Facilities", "Good")),
        ]
    )
    assert [row.kind for row in read_table(whole.blocks[0])] == [RowKind.OVERALL, *[RowKind.RATED] * 3]
    assert [each.value for each in whole.repeated] == ["Overall rating: Good", "Score: 4/6"] * 2


@pytest.mark.parametrize("again", [True, False])
def test_the_last_line_of_a_torn_row_ends_the_table(again):
    asked = table(1, ("Key questions", "% yes"), ("Does planning focus sufficiently on", "50%"))
    head = [paragraph("Key questions % yes", page=2)] if again else []
    other = table(2, ("1.2 Services", "Good"), ("They are good enough for all.", ""))
    whole = with_whole_tables([asked, *head, paragraph("keeping other people safe?", page=2), other])
    questions, kept = whole.blocks
    assert [row.text.value for row in read_table(questions)][1:] == [
        "Does planning focus sufficiently on keeping other people safe?"
    ]
    assert kept == other
    assert [each.value for each in whole.repeated] == ["Key questions % yes"] * again


def test_a_text_on_the_next_page_is_no_line_of_a_table_that_is_whole():
    asked = table(1, ("Key questions", "% yes"), ("Is planning safe?", "50%"))
    below = [paragraph("in short: no.", page=2)]
    assert with_whole_tables([asked, *below]).blocks == (asked, *below)


def test_lists_side_by_side_do_not_go_on_from_the_table_before():
    lists = table(2, ("Strengths", "Areas for improvement"), ("Staff are kind.", "Posts are vacant."))
    assert len(with_whole_tables([table(1, ("Is planning safe?", "50%")), lists]).blocks) == 2


def test_white_space_on_the_page_parts_two_lists():
    tops = (100, 112, 124, 148, 160)
    section = Section(
        heading=text("Staff"),
        name=text("Staff"),
        role=HeadingRole.TOPIC,
        parts=tuple(item(f"Point {n}.", page=1, top=t) for n, t in enumerate(tops)),
    )
    found = read_findings(section)
    assert (len(found.strengths), len(found.areas_for_improvement)) == (3, 2)


def test_evenly_set_items_are_one_list():
    section = Section(
        heading=text("Staff"),
        name=text("Staff"),
        role=HeadingRole.TOPIC,
        parts=tuple(item(f"Point {n}.", page=1, top=100 + 14 * n) for n in range(4)),
    )
    assert len(read_findings(section).unclassified) == 4


def test_bare_footnotes_need_a_mark_that_refers_to_them():
    noted = [
        paragraph("The plan was agreed.1 It holds."),
        paragraph("1 The plan is public."),
        paragraph("12 cases were read."),
    ]
    rest, notes = take_footnotes(noted, ())
    assert [(note.number, note.text.value) for note in notes] == [("1", "The plan is public.")]
    assert len(rest) == 2
    assert take_footnotes([paragraph("1 case was read.")], ())[1] == []


def test_a_sentence_in_large_letters_is_no_heading():
    blocks = with_headings([Heading(text(LONG)), Heading(text("Staff"))])
    assert [type(block) for block in blocks] == [Paragraph, Heading]


def test_a_counted_recommendation_never_goes_on_from_the_one_above():
    first = paragraph("Recommendation three: make sure that plans say what will be done if the safety changes", page=1)
    second = paragraph("Recommendation four: ask victims", page=2)
    assert len(repaired([first, second])) == 2


@pytest.mark.parametrize("mark", ["2. ", "(b) ", "ii) "])
def test_what_begins_with_a_number_of_its_own_goes_on_from_nothing(mark):
    first, second = paragraph("say how many places are needed and what they are for"), paragraph(f"{mark}listen to men")
    assert len(repaired([first, second])) == 2


def test_a_counted_paragraph_never_goes_on_from_what_the_page_before_ends_with():
    ended = paragraph(
        "The walls of all of the cells on the second landing should be painted (in a light colour)", page=1
    )
    assert len(repaired([ended, paragraph("3.8 The walls were grey.", page=2)])) == 2


def test_a_document_without_blocks_needs_no_repair():
    assert repaired([]) == []
