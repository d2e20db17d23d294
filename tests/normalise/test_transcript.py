"""The text of a file as sites show it below its pages."""

import pytest

import apparse
from apparse import Source

PLAN = """\
{}Action plan: HMP Lowmoor Fen

Action Plan Submitted: 3 March 2025

No.\tRecommendation\tResponse\tAction\tOwner\tTarget date
1\tMend the showers.\tAgreed\tTiles will be laid.\tHead of Works\tMay 2025

{}No.\tRecommendation\tResponse\tAction\tOwner\tTarget date
2\tBuy benches.\tAgreed\tBenches will be bought.\tGovernor\tJune 2025
"""


def left(first, second):
    document = apparse.parse(Source("plan.txt", PLAN.format(first, second).encode()))
    assert [action.text for r in document.recommendations for action in r.actions] == [
        "Tiles will be laid.",
        "Benches will be bought.",
    ]
    return [leftover.text for leftover in document.leftovers]


def test_lines_that_head_the_pages_of_a_transcript_are_no_text_of_theirs():
    assert left("Page 1: Plan ... PDF fileNo. Response\n\n", "Page 2: Plan ... PDF fileNo. Response\n\n") == []


@pytest.mark.parametrize(
    "heads",
    [
        ("", "Page 2: Showers\n\n"),
        ("Page 1: Showers\n\n", "Page 3: Showers\n\n"),
        ("Page 1: Baths\n\n", "Page 2: Showers\n\n"),
    ],
    ids=["one", "one is missing", "other words"],
)
def test_other_lines_with_the_number_of_a_page_are(heads):
    assert [line.strip() for line in heads if line][-1] in left(*heads)
