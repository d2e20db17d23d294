"""Plans in which a converter has printed a number and its recommendation, a response and the first action as one paragraph."""

import pytest

import apparse
from apparse import Source

TOP = "Action plan: HMP Lowmoor Fen\n\nAction Plan Submitted: 3 March 2025\n\n"
HEADS = [
    *("1. Rec No", "2. Recommendation", "3. Agreed/ Partly Agreed/ Not Agreed"),
    *("4. Response", "Action Taken/Planned", "5. Responsible Owner", "6. Target Date"),
]
SHOWERS = ["1 Mend the showers.", "Agreed New tiles will be laid.", "Head of Works", "May 2025"]
PAINT = ["The walls will be painted.", "Chaplaincy Lead", "June 2025"]
BENCHES = ["2 Buy benches.", "Not Agreed There is no money for them."]
YARD = ["3 Widen the yard.", "Partly Agreed We cannot do all of it, because there is room on one side only.", *PAINT]
TILED = ("1", "Mend the showers.", "agreed", None, [("New tiles will be laid.", "Head of Works", "May 2025")])
PAINTED = [("The walls will be painted.", "Chaplaincy Lead", "June 2025")]


def plan(*paragraphs):
    return apparse.parse(Source("plan.txt", (TOP + "\n\n".join([*HEADS, *paragraphs])).encode()))


def told(document):
    return [
        (r.number, r.text, r.response, r.explanation, [(a.text, a.owners_raw, a.target_raw) for a in r.actions])
        for r in document.recommendations
    ]


def test_numbers_and_responses_are_cells_of_their_own():
    document = plan("The prison should:", *SHOWERS, *PAINT, *BENCHES, *YARD)
    assert {r.addressee for r in document.recommendations} == {"The prison should:"}
    assert told(document) == [
        (*TILED[:4], [*TILED[4], *PAINTED]),
        ("2", "Buy benches.", "not_agreed", "There is no money for them.", []),
        (
            "3",
            "Widen the yard.",
            "partly_agreed",
            "We cannot do all of it, because there is room on one side only.",
            PAINTED,
        ),
    ]
    assert document.leftovers == ()


def test_pages_may_end_between_and_within_rows():
    cut = [*SHOWERS[:1], "Agreed New tiles will be", *SHOWERS[2:], "1", *HEADS, "laid.", "2", *HEADS]
    assert told(plan(*cut, *BENCHES, *YARD))[0] == TILED


@pytest.mark.parametrize(
    "torn",
    [
        ["3 Widen the yard.", *PAINT],
        ["3 Widen the yard.", "Agreed The yard will be widened.", "May 2025", *PAINT[1:], *PAINT],
    ],
    ids=["no response", "two dates"],
)
def test_what_can_not_be_told_is_left_over(torn):
    document = plan(*SHOWERS, *BENCHES, *torn)
    assert [number for number, *_ in told(document)] == ["1", "2"]
    assert {torn[0], PAINT[0]} <= {leftover.text for leftover in document.leftovers}


def test_sentences_may_begin_with_a_number_or_like_a_response():
    first = ["1", "Mend the showers.", "Agreed", "Agreed tiles will be laid.", "Head of Works", "May 2025"]
    second = ["2", "Buy benches.", "Agreed", "12 Benches will be bought.", "Governor", "June 2025"]
    third = ["3", "Buy tables.", "Agreed", "Agreed Prices will be paid for them.", "Governor", "June 2025"]
    assert [actions for *_, actions in told(plan(*first, *PAINT, *second, *third))] == [
        [("Agreed tiles will be laid.", "Head of Works", "May 2025"), *PAINTED],
        [("12 Benches will be bought.", "Governor", "June 2025")],
        [("Agreed Prices will be paid for them.", "Governor", "June 2025")],
    ]


def test_headings_without_rows_are_no_plan():
    with pytest.raises(apparse.Unjudged):
        plan("The prison should:", "Mend the showers, as agreed with the head of works.", "The yard is next.")
