"""Mail to blocks: what is quoted is text, and who wrote to whom is furniture."""

import pytest

from apparse.blocks import Furniture, Paragraph
from apparse.extract.flattened import FLATTENED
from apparse.extract.format import Reading
from apparse.source import Source

MAIL = """\
From: Moss, Ida
Sent: 18 June 2024 08:47
To: All
 in the office
Subject: FW: The plan

Here is the plan.

-----Original Message-----
> From: Hale, Ben
> Date: Mon, 17 June 2024 at 15:20
> Subject: The plan
>
> The tiles in the showers
> have been laid and the
> pipes are mended, as the
> Head of Works has said.
>
>> Submitted
>
> Ben Hale | Head of Works | Lowmoor
"""


def told(text):
    blocks = FLATTENED.read(Source("plan.txt", text.encode()), Reading()).blocks
    return [(type(block), block.text.value) for block in blocks]


def test_marks_and_heads_of_messages_are_no_text_of_theirs():
    found = told(MAIL)
    assert [text for kind, text in found if kind is Paragraph] == [
        "Here is the plan.",
        "The tiles in the showers have been laid and the pipes are mended, as the Head of Works has said.",
        "Submitted",
        "Ben Hale | Head of Works | Lowmoor",
    ]
    heads = [text for kind, text in found if kind is Furniture]
    assert len(heads) == 9
    assert (heads[3], heads[5]) == ("in the office", "-----Original Message-----")


@pytest.mark.parametrize(
    "text",
    [
        "To: The board of visitors\nFrom: Moss\nDate: 3 May 2024\nSubject: Plan",
        "> 80% of cells are clean\n> 10 hours are spent outside\n> 5 showers are mended",
        "To: The Governor\nDate: 3 May 2024 09:00",
    ],
    ids=["memorandum", "more than", "nobody wrote"],
)
def test_what_is_no_mail_stays_as_it_stands(text):
    assert told(text) == [(Paragraph, line) for line in text.split("\n")]


def test_a_line_says_who_wrote_what_follows():
    first, *_ = told("On Mon, 17 June 2024 at 15:20, Ben Hale <ben@lowmoor> wrote:\n> Yes.\n>\n> Ben\n")
    assert first[0] is Furniture
