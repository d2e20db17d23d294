"""Cards in numbered lists: each recommendation is an item, and so is each action below it."""

import pytest
from texts import parsed

HEAD = "# Action plan: HMP Lowmoor Fen\n\nAction plan submitted: 3 March 2025\n\n"
LETTERED = (
    "1. Improve the showers.\n\n   Response: Agreed\n\n   a) Tiles will be laid.\n\n      Owner: Works Lead\n\n      By: May 2025\n\n"
    "   b) Pipes will be mended.\n\n      Owner: Plumber\n\n      By: June 2025\n\n"
    "2. Widen the yard.\n\n   Response: Not agreed\n\n   Reason: The wall stands on the parish border.\n\n"
    "3. Repair the roof.\n\n   Response: Agreed\n\n   a) Slates will be bought.\n\n      Owner: Works Lead\n\n      By: July 2025\n"
)
DASHED = LETTERED.replace("Response:", "Our decision –").replace("Owner:", "Lead:").replace("By:", "Deadline:")
SENTENCES = LETTERED.replace("Response: Agreed", "This recommendation is accepted.").replace(
    "Response: Not agreed", "We do not accept this recommendation."
)


def told(document):
    return [
        (r.number, r.text, r.response, [(a.text, a.owners_raw, a.target_raw) for a in r.actions])
        for r in document.recommendations
    ]


@pytest.mark.parametrize("body", [LETTERED, DASHED, SENTENCES], ids=["labels", "other labels", "sentences"])
def test_an_item_above_a_response_is_a_recommendation(body):
    document = parsed(HEAD + body)
    assert [(number.strip("."), *said) for number, *said in told(document)] == [
        (
            "1",
            "Improve the showers.",
            "agreed",
            [("Tiles will be laid.", "Works Lead", "May 2025"), ("Pipes will be mended.", "Plumber", "June 2025")],
        ),
        ("2", "Widen the yard.", "not_agreed", []),
        ("3", "Repair the roof.", "agreed", [("Slates will be bought.", "Works Lead", "July 2025")]),
    ]
    assert [a.label for a in document.recommendations[0].actions] == ["a)", "b)"]
    assert document.leftovers == ()


def test_what_a_recommendation_lists_is_no_recommendation():
    asked = "The Governor should see to the showers:\n\n1. they should be warm\n2. they should be clean\n\n"
    card = (
        "## Recommendation {}\n\n" + asked + "Response: Agreed\n\nAction: Tiles will be laid.\n\nOwner: Works Lead\n\n"
    )
    document = parsed(HEAD + card.format(1) + card.format(2))
    assert [r.number for r in document.recommendations] == ["1", "2"]
    assert all("they should be clean" in r.text for r in document.recommendations)
