"""Items of a list that the end of a page has torn between two sentences."""

import pytest

from apparse.blocks import Heading, ListItem, Paragraph
from apparse.location import BBox, Location
from apparse.normalise.report.mending.torn_items import with_torn_items_joined
from apparse.text import Text

MARGIN, MARK, HANGING = 72.0, 76.5, 96.4


def text(value, page, *lefts):
    return Text.join([Text.of(line, Location(page=page, bbox=BBox(left, 700, 500, 712))) for line, left in zip(value.split("/"), lefts, strict=True)])  # fmt: skip


def paragraph(value, page=1, left=MARGIN):
    return Paragraph(text(value, page, left))


def item(value, page=1, mark=MARK, hanging=HANGING):
    return ListItem(text(value, page, *(hanging if place else mark for place, _ in enumerate(value.split("/")))), Text("•"))  # fmt: skip


LEAD = paragraph("Inspectors found that:")
BEFORE, TORN = item("Two men/had been killed."), item("Assaults had doubled.")
REST = paragraph("Staff told us that they were afraid.", 2, HANGING + 0.4)


def words(*blocks):
    return [block.text.value for block in with_torn_items_joined(blocks)]


@pytest.mark.parametrize("after", [[item("Rats ran in the yard.", 2)], [paragraph("We will come back.", 2)], []])
def test_a_sentence_that_hangs_like_the_lines_of_an_item_goes_on_with_the_last_of_the_page_before(after):
    whole = words(LEAD, BEFORE, TORN, REST, *after)
    assert whole[2] == "Assaults had doubled. Staff told us that they were afraid."
    assert len(whole) == 3 + len(after)


@pytest.mark.parametrize(
    "after",
    [
        paragraph("We will come back.", 2),
        paragraph("We will come back.", 2, HANGING + 20),
        paragraph("We will come back.", 3, HANGING),
        Heading(text("Safety", 2, HANGING)),
    ],
)
def test_what_stands_elsewhere_is_a_paragraph(after):
    assert len(words(LEAD, BEFORE, TORN, after)) == 4


@pytest.mark.parametrize(
    "blocks",
    [
        [paragraph("Inspectors found that:", 1, HANGING), BEFORE, TORN, REST],
        [BEFORE, TORN, REST],
        [LEAD, TORN, REST],
        [LEAD, BEFORE, paragraph("He was one of many.", 1, HANGING), TORN, REST],
    ],
)
def test_where_text_of_its_own_may_stand_there_it_is_a_paragraph(blocks):
    assert len(words(*blocks)) == len(blocks)


def test_items_without_places_stay_as_they_are():
    blocks = [Paragraph(Text("Found:")), ListItem(Text("One."), Text("-")), Paragraph(Text("Two."))]
    assert words(*blocks) == ["Found:", "One.", "Two."]
