"""Forms with several labels in a row, or whose cells each say what they are: one recommendation each."""

import pytest

import apparse
from apparse import Source

TITLE = "<h1>Action plan: HMP Lowmoor Fen</h1><p>Action plan submitted: 3 March 2025</p>"
REASON = "The drains belong to the water company."
TILES = ("1.1", "Tiles will be laid.", "Governor", "May 2025")
PIPES = ("2.1", "Pipes will be mended.", "Deputy Governor", "June 2025")
GRATES = ("2.2", "Grates will be laid.", "Head of Works", "July 2025")
HEADS = ("Action no.", "Action to be taken", "Responsible owner", "Target date")


def table(*rows, width=4):
    """Rows of cells; the last one of a shorter row runs across the rest."""
    made = (
        "".join(f"<td>{cell}</td>" for cell in row[:-1]) + f"<td colspan={width - len(row) + 1}>{row[-1]}</td>"
        for row in rows
    )
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in made)}</table>"


def acted(*actions):
    return table(HEADS, *actions)


def sides(*actions):
    rows = (((f"Action {label}", said), ("Owner", owner, "Target date", due)) for label, said, owner, due in actions)
    return [row for pair in rows for row in pair]


KINDS = {
    "pairs": lambda n, text, said, why, *a: table(("Recommendation no.", n, "Response", said), ("Recommendation", text), ("If not agreed in full, why", why)) + acted(*a),
    "one table": lambda n, text, said, why, *a: table(("Recommendation no.", n, "Response", said), ("Recommendation", text), ("Reason", why), HEADS, *a),
    "all in a row": lambda n, text, said, why, *a: table(("No.", n, "Recommendation", text, "Response", said), ("Reason", why), width=6) + acted(*a),
    "number as recommendation": lambda n, text, said, why, *a: table(("Recommendation", n, "Response", said), ("Wording", text), ("Reason", why)) + acted(*a),
    "questions": lambda n, text, said, why, *a: table(("Ref", n, "Agreed?", said), ("What did inspectors say?", text), ("If not, why not?", why)) + acted(*a),
    "actions in pairs": lambda n, text, said, why, *a: table(("Rec no.", n, "Response", said), ("Recommendation", text), ("Reason", why), *sides(*a)),
    "labels in cells": lambda n, text, said, why, *a: table((f"Recommendation no.: {n}", f"Response: {said}"), (f"Recommendation: {text}",), (f"Reason: {why}",)) + acted(*a),
    "rows of one text": lambda n, text, said, why, *a: table((f"Recommendation {n}", f"Response: {said}"), (text,), (f"Reason: {why}",)) + acted(*a),
    "a number, a text and a response": lambda n, text, said, why, *a: table((n, text, said), width=3) + f"<p>{why}</p>" + acted(*a),
}  # fmt: skip


@pytest.mark.parametrize("form", KINDS.values(), ids=KINDS)
def test_each_form_is_a_recommendation(form):
    body = TITLE + form("1", "Improve the showers", "Agreed", "", TILES)
    body += form("2", "Mend the drains", "Partly agreed", REASON, PIPES, GRATES)
    document = apparse.parse(Source("plan.html", body.encode()))
    assert [(r.number, r.text, r.response, r.explanation) for r in document.recommendations] == [
        ("1", "Improve the showers", "agreed", None),
        ("2", "Mend the drains", "partly_agreed", REASON),
    ]
    said = [[(a.label, a.text, a.owners_raw, a.target_raw) for a in r.actions] for r in document.recommendations]
    assert said == [[TILES], [PIPES, GRATES]]
    assert not document.leftovers


def test_what_a_plan_has_no_place_for_is_a_leftover_with_its_label():
    card = KINDS["pairs"]
    body = TITLE + card("1", "Improve the showers", "Agreed", "", TILES) + card("2", "Mend", "Agreed", "", PIPES)
    body = body.replace("<td>Response", "<td>Theme</td><td>Decency</td><td>Response")
    document = apparse.parse(Source("plan.html", body.encode()))
    assert [(r.number, r.text, r.response) for r in document.recommendations] == [
        ("1", "Improve the showers", "agreed"),
        ("2", "Mend", "agreed"),
    ]
    assert [left.text for left in document.leftovers] == ["Theme", "Decency", "Theme", "Decency"]


def test_headings_over_rows_are_no_labels_beside_values():
    heads = ("No.", "Recommendation", "Response", "Action", "Owner", "Target date")
    body = TITLE + table(
        heads, ("1", "Improve the showers", "Agreed", *TILES[1:]), ("2", "Mend", "Agreed", *PIPES[1:]), width=6
    )
    document = apparse.parse(Source("plan.html", body.encode()))
    assert [(r.number, r.text, len(r.actions)) for r in document.recommendations] == [
        ("1", "Improve the showers", 1),
        ("2", "Mend", 1),
    ]


def test_a_row_below_a_response_may_be_the_rest_of_the_recommendation_or_an_action():
    rows = (
        HEADS[1:],
        ("The Governor should:",),
        ("Recommendation {}: Mend the drains without a", "Agreed"),
        ("delay.", "", ""),
        ("Pipes will be mended.", "", ""),
        GRATES[1:],
    )
    body = TITLE + "".join(table(*rows, width=3).format(n) for n in (1, 2))
    document = apparse.parse(Source("plan.html", body.encode()))
    assert [(r.number, r.text, r.response, r.explanation) for r in document.recommendations] == [
        (n, "Mend the drains without a delay.", "agreed", None) for n in ("1", "2")
    ]
    assert [r.addressee for r in document.recommendations] == ["The Governor should:"] * 2
    assert "Recommendation" in document.columns
    said = [[(a.text, a.owners_raw, a.target_raw) for a in r.actions] for r in document.recommendations]
    assert said == [[("Pipes will be mended.", None, None), GRATES[1:]]] * 2


@pytest.mark.parametrize("asked", [True, False])
def test_a_line_in_one_cell_that_asks_somebody_heads_what_follows_and_another_is_an_action(asked):
    between = "The board should:" if asked else "Tiles will be laid."
    html = table(
        HEADS[1:],
        ("Recommendation 1: Improve the showers", "Agreed"),
        (between, "", ""),
        ("Recommendation 2: Mend the drains", "Agreed"),
        PIPES[1:],
        width=3,
    )
    first, second = apparse.parse(Source("plan.html", (TITLE + html).encode())).recommendations
    assert (first.explanation, second.addressee) == (None, between if asked else None)
    assert [action.text for action in first.actions] == ([] if asked else [between])
