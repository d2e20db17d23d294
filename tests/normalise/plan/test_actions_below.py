"""Forms that end in a table of actions, one for each recommendation, and the place at their end where they are signed."""

import pytest
from test_cards import plan

LABELS = ("1. Recommendation no.", "2. Recommendation", "3. Force position", "4. Reason if not accepted in full")
PLAIN = ("Rec. number", "Recommendation text", "Our response", "Reasons")
BOXES = ("☒ Accepted ☐ Partially accepted ☐ Rejected", "☐ Accepted ☒ Partially accepted ☐ Rejected")
WORDS = ("Accepted", "Partially accepted")
REASON = "The drains belong to the water company."
DONE = (("Tiles will be laid.", "Governor", "May 2025"), ("Pipes will be mended.", "Deputy", "June 2025"))
BESIDE = ("5. Actions", "What will be done", "Lead", "Complete by")
BARE = ("", "Action", "Owner", "Target date")
COUNTED = ("Action 1", "Action 2")
SIGNED = "<table><tr><td>Signed for the force</td><td>Chief Constable</td></tr></table>"


def row(*cells):
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def pair(label, value):
    return f"<tr><td>{label}</td><td colspan=3>{value}</td></tr>"


def form(said, *, labels=LABELS, heads=BESIDE, counts=COUNTED, title=""):
    """A form of number, recommendation, response and reason, and below these the actions."""
    pairs = map(pair, labels, said)
    actions = (row(count, *action) for count, action in zip(counts, DONE, strict=True))
    return f"<table>{''.join(pairs)}{title}{row(*heads)}{''.join(actions)}</table>"


def forms(answers=BOXES, end="", **look):
    first = form(("1", "Improve the showers.", answers[0], "n/a"), **look)
    return plan(first + end + form(("2", "Mend the drains.", answers[1], REASON), **look) + end)


def told(document):
    return [
        (r.number, r.text, r.response, r.explanation, [(a.text, a.owners_raw, a.target_raw) for a in r.actions])
        for r in document.recommendations
    ]


EXPECTED = [
    ("1", "Improve the showers.", "agreed", None, [*DONE]),
    ("2", "Mend the drains.", "partly_agreed", REASON, [*DONE]),
]


@pytest.mark.parametrize("labels", [LABELS, PLAIN], ids=["numbered", "plain"])
@pytest.mark.parametrize("answers", [BOXES, WORDS], ids=["boxes", "words"])
@pytest.mark.parametrize(
    ("heads", "counts"), [(BESIDE, COUNTED), (BARE, COUNTED), (BARE, ("1", "2")), (BARE, ("(a)", "(b)"))]
)
def test_the_actions_of_a_form_may_stand_in_a_table_below_it(labels, answers, heads, counts):
    document = forms(answers, labels=labels, heads=heads, counts=counts)
    assert told(document) == EXPECTED
    assert [a.label for r in document.recommendations for a in r.actions] == [*counts] * 2
    assert document.leftovers == ()


def test_a_title_may_stand_above_their_headings():
    document = forms(
        labels=PLAIN, heads=("No.", *BARE[1:]), counts=("1", "2"), title="<tr><td colspan=4>Actions</td></tr>"
    )
    assert told(document) == EXPECTED


def test_a_recommendation_alone_above_the_headings_is_no_form():
    body = "".join(
        f"<table>{pair(f'Recommendation {number}', text)}{row(*BARE)}{row(f'{number}.1', *DONE[0])}</table>"
        for number, text in (("1", "Improve the showers."), ("2", "Mend the drains."))
    )
    assert [(r.number, r.text, len(r.actions)) for r in plan(body).recommendations] == [
        ("1", "Improve the showers.", 1),
        ("2", "Mend the drains.", 1),
    ]


@pytest.mark.parametrize("label", ["Signed for the force", "Signature", "Approved by", "Countersigned:"])
def test_where_a_form_is_signed_is_no_action(label):
    document = forms(end=SIGNED.replace("Signed for the force", label))
    assert told(document) == EXPECTED
    assert [leftover.text for leftover in document.leftovers] == [label, "Chief Constable"] * 2


def test_a_row_that_goes_on_with_an_action_is_no_signature():
    rest = "<table><tr><td>Signed copies will be sent.</td><td>Clerk</td><td>July 2025</td></tr></table>"
    table = f"<table>{row('No', 'Recommendation', 'Response', *BARE[1:])}{row('1', 'Improve the showers.', 'Agreed', *DONE[0])}</table>"
    assert [a.text for r in plan(table + rest).recommendations for a in r.actions][-1] == "Signed copies will be sent."


def test_that_no_action_is_planned_explains_nothing():
    none = row("No further action", "", "", "")
    body = "".join(
        form((number, text, "Rejected", REASON), heads=BARE).replace(
            "".join(row(count, *action) for count, action in zip(COUNTED, DONE, strict=True)), none
        )
        for number, text in (("1", "Improve the showers."), ("2", "Mend the drains."))
    )
    assert [(r.explanation, r.actions) for r in plan(body).recommendations] == [(REASON, ())] * 2
