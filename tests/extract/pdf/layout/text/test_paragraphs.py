"""Lines to paragraphs."""

from __future__ import annotations

import pytest

from apparse.blocks import Heading, ListItem, Paragraph
from apparse.extract.pdf.layout.text.lines import TextLine, text_lines
from apparse.extract.pdf.layout.text.paragraphs import TextColumn, running_text
from apparse.extract.pdf.layout.text.paragraphs import paragraphs as paragraphs_of
from apparse.extract.pdf.page import Run


def paragraphs(lines, right, page):
    return paragraphs_of(TextColumn(lines, right), page)


def lines(*texts: str, x0=100.0, pitch=12.0, letter=5.0, bold=False) -> list[TextLine]:
    return [TextLine(t, x0, n * pitch, x0 + letter * len(t), n * pitch + 11, bold) for n, t in enumerate(texts)]


def said(blocks) -> list[str]:
    return [f"{b.marker.value}> {b.text.value}" if isinstance(b, ListItem) else b.text.value for b in blocks]


def test_lines_that_fill_the_column_are_one_paragraph():
    assert said(paragraphs(lines("The teams will agree", "a protocol with the", "police."), 205, 1)) == [
        "The teams will agree a protocol with the police."
    ]


def test_a_wider_gap_begins_a_paragraph():
    first, second, third = lines("The teams will agree", "a protocol with the", "police in each of the")
    lower = third._replace(top=third.top + 8, bottom=third.bottom + 8)
    assert len(paragraphs([first, second, lower], 205, 1)) == 2


def test_a_line_broken_before_its_time_begins_a_paragraph():
    assert said(paragraphs(lines("Head of Operations", "Head of PDU"), 400, 1)) == ["Head of Operations", "Head of PDU"]
    assert said(paragraphs(lines("Head of Operations", "Head of PDU"), 205, 1)) == ["Head of Operations Head of PDU"]


def test_no_paragraph_ends_in_a_word_after_which_more_must_follow():
    for first, second in (("Head of", "Operations"), ("Rheolwr y", "Gwasanaeth"), ("Safety &", "Security")):
        assert said(paragraphs(lines(first, second), 400, 1)) == [f"{first} {second}"]


def test_bullets_are_markers_and_not_text():
    for glyph in ("•", "\uf0b7", "\uf06c", "\uf0e8", "–", "o"):
        found = paragraphs(lines(f"{glyph} first thing", "and its end", f"{glyph} second thing"), 170, 1)
        assert said(found) == [f"{glyph}> first thing and its end", f"{glyph}> second thing"]


def test_a_bold_line_outside_of_an_item_is_no_part_of_it_though_the_item_fills_its_line():
    first, second, head = lines("– Links with the police were", "close, and word went daily.", "Areas for improvement:")
    item = [first, second._replace(x0=second.x0 + 8)]
    assert said(running_text([*item, head._replace(bold=True)], 1)) == [
        "–> Links with the police were close, and word went daily.",
        "Areas for improvement:",
    ]
    hanging = head._replace(x0=item[1].x0, bold=True)
    assert len(paragraphs([*item, hanging], item[1].x1, 1)) == 1


def test_enumerators_begin_paragraphs_and_stay_in_the_text():
    found = paragraphs(lines("1) Agree a form.", "2) Train the staff", "of all teams."), 400, 1)
    assert said(found) == ["1) Agree a form.", "2) Train the staff of all teams."]


def test_numbers_of_two_levels_begin_paragraphs_though_the_line_above_is_full():
    found = paragraphs(lines("5.9 Showers should be mended", "and kept clean. (S35)", "5.10 Mail should be"), 235, 1)
    assert said(found) == ["5.9 Showers should be mended and kept clean. (S35)", "5.10 Mail should be"]
    assert len(paragraphs(lines("5.9 Showers should be mended", "6.10 is about the same, or is"), 240, 1)) == 1


def test_labels_below_each_other_begin_paragraphs_though_the_first_line_is_full():
    found = paragraphs(lines("Recommendation 3: Mend the showers", "Our response: Agreed"), 270, 1)
    assert said(found) == ["Recommendation 3: Mend the showers", "Our response: Agreed"]


def test_a_label_in_bold_type_begins_a_paragraph_below_a_full_line():
    first, second = lines("Mend all of the showers on the wing", "Response: Agreed")
    assert said(paragraphs([first, second._replace(leads=True)], 280, 1)) == [first.text, second.text]
    assert len(paragraphs([first, second], 280, 1)) == 1


def test_a_reference_at_a_line_start_is_no_enumerator():
    assert len(paragraphs(lines("as set out in the plan (see", "2) and in the annex"), 240, 1)) == 1


def test_an_item_below_a_lead_in_that_ends_openly_begins_a_paragraph():
    lead, item = "By May we will work to", "1. Lay tiles on all wings"
    assert said(paragraphs(lines(lead, item), 400, 1)) == [lead, item]


def test_an_item_below_a_bold_heading_that_fills_its_line_begins_a_paragraph():
    heading, item = lines("The Board and the Works Council should:", "11. lay tiles on all wings")
    assert said(paragraphs([heading._replace(bold=True), item], heading.x1, 1)) == [heading.text, item.text]


@pytest.mark.parametrize(
    "first", ["• In one unit the average was", "In one unit the average was", "(see the table in annex"]
)
def test_a_number_that_ends_a_sentence_counts_nothing(first):
    (found,) = paragraphs(lines(first, "13."), 400, 1)
    assert found.text.value.endswith(f"{first[-5:]} 13.")


@pytest.mark.parametrize(
    ("first", "second"), [("We will work to", "1."), ("2. Mend the roof", "3."), ("The average was ten:", "4.")]
)
def test_a_number_alone_that_counts_begins_a_paragraph(first, second):
    assert said(paragraphs(lines(first, second), 400, 1)) == [first, second]


def test_bold_lines_of_their_own_are_headings():
    head, *rest = lines("Recommendations", "The teams will agree on a form that", "all of them can use.")
    found = running_text([head._replace(bold=True), *rest], 1)
    assert isinstance(found[0], Heading)
    assert said(found)[1:] == ["The teams will agree on a form that all of them can use."]


def test_bold_lines_of_two_sizes_are_two_headings():
    label, text, more = "Concern 1", "set out what the service is for,", "and for whom"
    heading, body = lines(label, bold=True), lines(text, more, pitch=15.5, bold=True)
    body = [line._replace(top=line.top + 14.5, bottom=line.bottom + 15) for line in body]
    assert said(running_text([*heading, *body], 1)) == [label, f"{text} {more}"]


def test_a_line_whose_number_stands_a_little_higher_is_no_heading_for_being_higher():
    usual = Run("all of the teams of the region will agree on a form", 70, 60, 300, 71)
    runs = [usual, Run("3.", 50, 37.5, 58, 48.5), Run("mend the roof", 70, 40, 140, 51)]
    assert [type(block) for block in running_text(text_lines(runs), 1)] == [Paragraph, Paragraph]


def test_the_usual_type_is_that_of_most_letters():
    """A page may have but one line of text besides its head, its number and a table."""
    small = [TextLine("Inspection", 60, 40, 100, 48, bold=False), TextLine("7", 500, 800, 505, 808, bold=False)]
    text = TextLine("Our rating rests on the questions that are answered below", 60, 100, 400, 112, bold=False)
    assert not any(isinstance(block, Heading) for block in running_text([small[0], text, small[1]], 1))


def test_a_heading_where_the_number_of_a_full_line_stands_is_no_part_of_it():
    (item, head) = lines("5.6 Induction should fill the whole of each day. (1.5)", "Bullying and violence")
    assert said(running_text([item, head._replace(bold=True)], 1)) == [
        "5.6 Induction should fill the whole of each day. (1.5)",
        "Bullying and violence",
    ]
    for within in (
        head._replace(bold=True, text="Leaders agree with it."),
        head._replace(bold=True, x0=item.x0 + 25),
        head,
    ):
        assert len(said(running_text([item, within], 1))) == 1
    goes_on = item._replace(text="5.6 Induction should fill the whole of each day (1.5) in")
    assert len(said(running_text([goes_on, head._replace(bold=True)], 1))) == 1


def printed(size, top, *texts, bold=False):
    """Lines of this size, the first at the top given."""
    return [TextLine(text, 60, top + 20 * n, 400, top + 20 * n + size, bold) for n, text in enumerate(texts)]


def test_text_is_no_heading_though_the_page_has_more_of_notes():
    text = printed(11, 100, "The results were as follows:", "• Lamps were lit.")
    notes = printed(
        9, 600, "1 A lamp is what gives light after the fall of night.", "It may burn oil.", "2 Oil of any kind.", "7"
    )
    assert not any(isinstance(block, Heading) for block in running_text([*text, *notes], 1))
    head = printed(14, 60, "Lamps and oil")
    assert [type(block) for block in running_text([*head, *text, *notes], 1)][:3] == [Heading, Paragraph, ListItem]


def test_a_title_over_numbered_paragraphs_is_no_text_with_notes():
    title = printed(14, 60, "Lamps in the town")
    counted = printed(11, 100, "1 Light the lamps.", "2 Oil them well.")
    assert [type(block) for block in running_text([*title, *counted], 1)] == [Heading, Paragraph, Paragraph]
