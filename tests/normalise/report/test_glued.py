"""Items that were run together in one line are items of their own."""

import pytest
from texts import on_line

from apparse.blocks import ListItem, Paragraph
from apparse.normalise.report.mending.glued import with_glued_items_split


def split(*items, mark="-", said="Leaders listen."):
    listed = [ListItem(on_line(item), on_line(mark)) for item in items]
    return [block.text.value for block in with_glued_items_split([Paragraph(on_line(said)), *listed])][1:]


def test_a_bullet_behind_a_sentence_opens_an_item():
    assert split("Staff are heard. - Men are met. • Plans are made.") == [
        "Staff are heard.",
        "Men are met.",
        "Plans are made.",
    ]
    assert split("Staff - all of them - are heard.") == ["Staff - all of them - are heard."]


@pytest.mark.parametrize("mark", ["-", "–", "•"])
def test_in_a_list_in_small_letters_a_bullet_needs_no_sentence_before_it(mark):
    glued = f"bring the waiting lists down {mark} agree a plan with the courts"
    assert split(glued, "train staff.", mark=mark) == [
        "bring the waiting lists down",
        "agree a plan with the courts",
        "train staff.",
    ]


@pytest.mark.parametrize(
    "item",
    [
        "bring the waiting lists down - as agreed with the courts - to a month",
        "bring the waiting lists down - and quickly too, at that",
        "bring the waiting lists down - all",
        "bring the waiting lists down – agree a plan with the courts",
    ],
)
def test_a_dash_may_part_off_words_of_the_same_item(item):
    assert split(item) == [item]


def test_a_dash_that_stands_in_sentences_opens_no_item_within_a_line():
    item = "bring the waiting lists down - agree a plan with the courts"
    assert split(item, said="Leaders - all five of them - listen.") == [item]
    assert len(split(item, said="Leaders listen. - Staff are heard.")) == 2
