"""Responses in letters, which the plan explains."""

import pytest

import apparse
from apparse import Source

HEADS = (
    "<tr><th>Ref</th><th>Recommendation</th><th>Resp.</th><th>Action</th><th>Lead</th><th>By when</th><th>RAG</th></tr>"
)
LINE = "<p>Response: A = agreed, P – partly agreed, N = not agreed. RAG: A = at risk, G = on track</p>"
ROWS = "".join(
    f"<tr><td>R{number}</td><td>Mend pipe {number}.</td><td>{letter}</td><td>Pipe {number} will be mended.</td>"
    "<td>Governor</td><td>May 2026</td><td>G</td></tr>"
    for number, letter in enumerate("APNX", start=1)
)


def responses(key):
    document = apparse.parse(
        Source("plan.html", f"<h1>Action plan: HMP Lowmoor Fen</h1>{key}<table>{HEADS}{ROWS}</table>".encode())
    )
    return [(r.response_raw, r.response) for r in document.recommendations]


@pytest.mark.parametrize(
    "key",
    [
        LINE,
        "<p>Key to responses: A: Agreed; P: Part agreed; N: Not agreed.</p>",
        "<p>A = accepted in full; P = accepted in part; N = rejected. A tick shows the quarter.</p>",
        "<table><tr><td>A</td><td>Agreed</td></tr><tr><td>P</td><td>Partly agreed</td></tr><tr><td>N</td><td>Not agreed</td></tr></table>",
    ],
    ids=["line", "other line", "in part", "table"],
)  # fmt: skip
def test_letters_stand_for_what_the_plan_says(key):
    assert responses(key) == [("A", "agreed"), ("P", "partly_agreed"), ("N", "not_agreed"), ("X", None)]


@pytest.mark.parametrize(
    "key", ["", "<p>A = agreed</p>", "<p>A = at risk, P = paused</p>"], ids=["none", "one", "another key"]
)
def test_letters_that_nothing_explains_are_unknown(key):
    assert {response for _, response in responses(key)} == {None}
