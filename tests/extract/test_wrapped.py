"""Lines that go on in the next one, and those that end where they end."""

from apparse.blocks import ListItem
from apparse.extract.flattened import read
from apparse.extract.format import Reading
from apparse.source import Source

LETTER = """\
Many thanks for the welcome that our inspectors
were given by the staff of the region in August
and in September.

Key strengths:
• Leaders are seen often, and they hold calls at
which any question may be put.
• Registers are up to date.
o Staff who are new are given time to learn all
that they must know.
o Workloads are high.

{tail}
"""
SHORT = "\n".join(f"{n}. mend the {what}" for n, what in enumerate(("doors", "roof", "yard", "wall", "gate"), 1))


def said(text):
    return [block.text.value for block in read(Source("letter.txt", text.encode()), Reading()).blocks]


def test_short_items_do_not_hide_that_sentences_are_wrapped():
    assert said(LETTER.format(tail=SHORT)) == [
        "Many thanks for the welcome that our inspectors were given by the staff of the region in August and in September.",
        "Key strengths:",
        "Leaders are seen often, and they hold calls at which any question may be put.",
        "Registers are up to date.",
        "Staff who are new are given time to learn all that they must know.",
        "Workloads are high.",
        *(line.partition(" ")[2] for line in SHORT.splitlines()),
    ]


def test_an_item_as_long_as_the_lines_does_not_go_on_in_the_next_item():
    tail = "1. mend the doors of all the houses in the yard\n2. mend the roof"
    blocks = read(Source("letter.txt", LETTER.format(tail=tail).encode()), Reading()).blocks
    assert [(type(block), block.marker.value) for block in blocks[-2:]] == [(ListItem, "1."), (ListItem, "2.")]


BOXES = """\
5.1

Levels of violence should be
reduced through a strategy
that is informed by those who
live there.

Head of Safer
Custody

The policy was written anew in
November after a survey of all
the wings and houses, and is
known to staff and prisoners.

Ten hours can be reached for
those in full-time work, and
this part is accepted by all
who were asked.
"""


def test_the_lines_of_a_box_are_wrapped_at_its_own_width():
    assert said(BOXES) == [
        "5.1",
        "Levels of violence should be reduced through a strategy that is informed by those who live there.",
        "Head of Safer Custody",
        "The policy was written anew in November after a survey of all the wings and houses, and is known to staff and prisoners.",
        "Ten hours can be reached for those in full-time work, and this part is accepted by all who were asked.",
    ]


def test_lines_of_one_length_are_no_boxes_where_others_end_anywhere():
    lines = ["Agreed 4", "Partly 1", "Total 05", "", "Owner", "Head of Works and of Estates", "", "May", "The Governor"]
    assert said("\n".join(lines)) == [line for line in lines if line]
    assert said("# An inspection of the prison at\n# Lowmoor Fen\n\n" + LETTER.format(tail="End"))[1] == "Lowmoor Fen"
