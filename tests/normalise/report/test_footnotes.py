"""What opens a footnote, where one goes on over a page, and which numbered paragraphs are none."""

from dataclasses import replace

import pytest

import apparse
from apparse.blocks import Aside, Heading, ListItem, Paragraph
from apparse.location import BBox, Location
from apparse.normalise.report.footnotes import by_number, take_footnotes
from apparse.text import Text

PROSE = "The unit works from two offices and has a plan for the year that is known to all of its staff."


def text(value, page=None, height=12.0):
    return Text.of(value, Location(page=page, bbox=BBox(50, 700, 500, 700 + height) if page else None))


def paragraph(value, **place):
    return Paragraph(text(value, **place))


def taken(blocks, marks=()):
    rest, notes = take_footnotes(blocks, [Aside(text(mark, page=page), "footnote mark") for mark, page in marks])
    return [block.text.value for block in rest], by_number(notes)


@pytest.mark.parametrize("head", ["Notes", "Footnotes", "End notes", "References"])
@pytest.mark.parametrize("mark", ["1.", "1)", "(1)", "1"])
def test_numbered_paragraphs_under_a_heading_for_notes(head, mark):
    blocks = [Heading(text(head)), paragraph(f"{mark} Figures are rounded."), Heading(text("Annexe"))]
    rest, notes = taken([*blocks, paragraph("1. We visited in May.")])
    assert notes == {"1": "Figures are rounded."}
    assert rest == [head, "Annexe", "1. We visited in May."]


@pytest.mark.parametrize("link", ["↩", "↩\ufe0e", "[back to text]"])
def test_a_link_back_to_the_text_tells_a_note_and_is_no_part_of_it(link):
    notes = taken([ListItem(text(f"Figures are rounded. {link}"), text("1."))])[1]
    assert notes == {"1": "Figures are rounded."}


def test_small_type_at_the_foot_of_the_page_of_its_mark():
    blocks = [
        paragraph(PROSE, page=1),
        paragraph("1. review every case on time", page=1),
        paragraph("1. Figures are rounded.", page=1, height=9.0),
        paragraph("2. The plan is public.", page=1, height=9.0),
        paragraph("1. In May.", page=2, height=9.0),
        paragraph("3. Printed in March.", page=2, height=9.0),
    ]
    rest, notes = taken(blocks, [("1", 1), ("2", 1), ("1", 2)])
    assert notes == {"1": "Figures are rounded.", "2": "The plan is public.", "1 (2)": "In May."}
    assert rest == [PROSE, "1. review every case on time", "3. Printed in March."]


def test_a_raised_number_glued_to_a_note_makes_its_line_as_high_as_the_text():
    blocks = [
        paragraph(PROSE, page=1),
        paragraph("1Figures are rounded.", page=1),
        paragraph("2The plan is public.", page=1),
    ]
    rest, notes = taken(blocks, [("1", 1)])
    assert notes == {"1": "Figures are rounded."}
    assert rest == [PROSE, "2The plan is public."]


@pytest.mark.parametrize(("marked", "notes"), [("2", ["Figures are rounded.", "The plan is public."]), ("3", None)])
def test_notes_whose_lines_fill_the_page_are_parted_at_the_numbers_that_the_page_refers_to(marked, notes):
    said = "Figures are rounded. 2The plan is public."
    blocks = [paragraph(PROSE, page=1), paragraph(f"1{said}", page=1)]
    rest, found = taken(blocks, [("1", 1), (marked, 1)])
    assert rest == [PROSE]
    assert list(found.values()) == (notes or [said])


@pytest.mark.parametrize("note", [Heading, Paragraph])
@pytest.mark.parametrize("opens", ["4. ", "4 ", "4"])
@pytest.mark.parametrize("page", [1, 2])
def test_a_note_is_bold_or_its_number_glued_to_it_or_the_page_of_its_mark_was_full(note, opens, page):
    blocks = [paragraph(PROSE, page=1), note(text(f"{opens}Figures are rounded.", page=2, height=9.0))]
    assert taken(blocks, [("4", page)]) == ([PROSE], {"4": "Figures are rounded."})


def test_a_number_may_be_larger_than_its_note():
    note = Text.join([text("1", page=1), text("Figures are rounded.", page=1, height=9.0)])
    assert taken([paragraph(PROSE, page=1), Paragraph(note)], [("1", 1)])[1] == {"1": "Figures are rounded."}


def test_notes_go_on_where_one_is_missing():
    blocks = [paragraph(PROSE, page=1), paragraph("1 In May.", page=1), paragraph(PROSE, page=2)]
    notes = taken([*blocks, paragraph("3 Printed in March.", page=2)], [("1", 1), ("2", 1), ("3", 2)])[1]
    assert notes == {"1": "In May.", "3": "Printed in March."}


def test_an_item_of_a_list_is_no_note_though_its_page_has_a_mark_of_that_number():
    items = [paragraph(f"{number} Cells were cold.", page=2) for number in (2, 3)]
    blocks = [paragraph(PROSE, page=1), paragraph("1 In May.", page=1), paragraph(PROSE, page=2), *items]
    assert taken(blocks, [("1", 1), ("3", 2)])[1] == {"1": "In May."}


@pytest.mark.parametrize(("above", "whole"), [(PROSE, True), (PROSE[:-1] + " and", False)])
def test_a_note_goes_on_over_a_page_unless_the_text_above_it_does(above, whole):
    rest, notes = taken([paragraph(above), paragraph("[1] The plan was kept"), paragraph("in a drawer.")])
    assert notes == {"1": "The plan was kept in a drawer." if whole else "The plan was kept"}
    assert rest == ([above] if whole else [above, "in a drawer."])


def test_endnotes_have_letters():
    assert taken([paragraph("[ii] Figures are rounded.")])[1] == {"ii": "Figures are rounded."}


def test_recommendations_under_notes_of_a_text_without_headings():
    report = apparse.parse(
        apparse.Source(
            "report.txt",
            b"An inspection of probation services in Wold PDU\n\nNotes\n\n1. Figures are rounded.\n\n"
            b"Recommendations\n\nWold PDU should:\n\n1. review every case on time.\n",
        )
    )
    assert report.footnotes == {"1": "Figures are rounded."}
    assert [each.text for each in report.recommendations] == ["review every case on time."]


@pytest.mark.parametrize("head", [Heading(text("Priority concerns", page=2)), paragraph("The board should:", page=2)])
@pytest.mark.parametrize("page", [1, 3])
def test_what_is_counted_among_recommendations_is_no_note_to_a_mark_on_another_page(head, page):
    counted = [paragraph("1 Violence was high.", page=2), paragraph("2 Cells were cold.", page=2)]
    assert taken([paragraph(PROSE, page=1), head, *counted], [("1", page), ("2", page)])[1] == {}


def test_among_recommendations_notes_end_a_source_without_pages_where_they_count_as_far_as_its_marks():
    head, notes = Heading(line("Recommendations", 1)), ["1 Figures are rounded.", "2 In May."]
    listed = [Paragraph(line(value, at)) for at, value in enumerate(["1 Open the doors.", *notes], 2)]
    marks = [("1", None), ("2", None)]
    assert taken([head, *listed], marks)[1] == {"1": "Figures are rounded.", "2": "In May."}
    assert taken([head, *listed], [*marks, ("3", None)])[1] == {}


@pytest.mark.parametrize("head", ["Background", "Background (Back to top)", "Strengths", "Areas for improvement:"])
def test_a_line_that_announces_something_else_ends_the_recommendations_of_a_text_without_headings(head):
    asked = [line("Recommendations", 1), line("Wold PDU should:", 2), line("1 open the doors", 3)]
    said = [line(head, 4), line("Work is seasonal.[1]", 5)]
    note = line("1 Market statistics, May 2022.", 6)
    blocks = [Paragraph(each) for each in (*asked, *said, note)]
    assert taken(blocks)[1] == {"1": "Market statistics, May 2022."}
    assert taken([*blocks[:3], *blocks[4:]])[1] == {}


def line(value, at):
    return Text.of(value, Location(line=at, column=1))


def test_a_note_does_not_stand_before_its_mark():
    blocks = [paragraph("1 Violence was high.", page=2), paragraph(PROSE, page=3), paragraph("1 In May.", page=3)]
    assert taken(blocks, [("1", 3)]) == (["1 Violence was high.", PROSE], {"1": "In May."})


def test_of_two_texts_with_one_number_on_a_page_the_lower_is_the_note():
    blocks = [paragraph(PROSE, page=1), paragraph("1 Cells were cold.", page=1), paragraph("1 In May.", page=1)]
    blocks = [replace(block, text=moved(block.text, number)) for number, block in enumerate(blocks)]
    assert taken(blocks, [("1", 1)]) == ([PROSE, "1 Cells were cold."], {"1": "In May."})


def moved(text, number):
    return Text.of(text.value, Location(page=1, bbox=BBox(50, 100 * number, 500, 100 * number + 12)))


def on_lines(*said):
    return [Paragraph(Text.of(line, Location(line=number, column=1))) for number, line in enumerate(said, 1)]


@pytest.mark.parametrize(
    ("rest", "whole"),
    [
        ("services from others.", True),
        ("England and Wales, as they were released in June.", True),
        ("England", False),
    ],
)
def test_a_note_goes_on_over_hard_line_ends_but_not_with_a_title(rest, whole):
    blocks = on_lines(
        "Wold is the largest of the units in the region and counts 402,000 people.1", "1 The Office for", rest
    )
    above, notes = taken(blocks, [("1", None)])
    assert notes == {"1": f"The Office for {rest}" if whole else "The Office for"}
    assert above == [blocks[0].text.value, *([] if whole else [rest])]


GLUED = (
    "# An inspection of probation work with deaf people\n\n## Foreword\n\nFew are heard.{} We asked why.\n\n{}\n\n"
    "## Recommendations\n\nThe Gorse region should:\n\n1. ask them\n\n## Findings\n\nMost could sign.{} None were asked.\n\n{}\n"
)


@pytest.mark.parametrize("numbers", [(1, 2), (4, 5)])
@pytest.mark.parametrize(
    ("mark", "note"),
    [
        ("<sup>{}</sup>", "<sup>{}</sup>Figures"),
        ("<sup>{}</sup>", "*<sup>{}</sup>Figures*"),
        ("<sup>{}</sup>", "<sup>{}</sup> Figures"),
        ("<sup>{}</sup>", "{}Figures"),
        ("RAISED", "RAISEDFigures"),
        ("RAISED", "RAISED Figures"),
    ],
)
def test_a_note_may_follow_its_raised_number_at_once_and_the_first_be_on_a_lost_page(numbers, mark, note):
    printed = [
        form.format(n).replace("RAISED", "⁰¹²³⁴⁵"[n]) for n in numbers for form in (mark, f"{note} are rounded.")
    ]
    report = apparse.parse(apparse.Source("report.md", GLUED.format(*printed).encode()))
    assert report.footnotes == {str(n): "Figures are rounded." for n in numbers}


def test_a_number_glued_to_a_word_is_no_note_where_nothing_refers_to_it():
    assert taken([paragraph(PROSE), paragraph("2Sisters gave the unit its boats.")])[1] == {}
