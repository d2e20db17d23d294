"""What stands with a response is told from it, and only if it is a reason."""

import pytest
from tables import flat, normalise
from texts import on_line, parsed

from apparse.blocks import Cell, Paragraph
from apparse.normalise.plan import answers
from apparse.normalise.plan.answers import answer_of, answered_behind, read_answer
from apparse.text import EMPTY, Text


@pytest.mark.parametrize(
    ("line", "response", "reason"),
    [
        ("HMPPS response: Agreed", "Agreed", ""),
        ("Response – Not accepted", "Not accepted", ""),
        ("This recommendation is partly agreed.", "partly agreed", ""),
        ("Decision: Partly agreed. The lease forbids it.", "Partly agreed", "The lease forbids it."),
        ("Not accepted. In our view the lease forbids it.", "Not accepted", "In our view the lease forbids it."),
        ("We partly agree with this recommendation.", "partly agree", ""),
        ("We accept this", "accept", ""),
        ("After careful thought this is not agreed: the lease forbids it.", "not agreed", "the lease forbids it."),
        ("We do not agree with this. The lease forbids it.", "do not agree", "The lease forbids it."),
        ("We accept it in part.", "accept in part", ""),
        ("I accept the recommendation in part. The lease forbids more.", "accept in part", "The lease forbids more."),
        ("The Department for Gardens doesn’t accept this recommendation.", "doesn’t accept", ""),
        ("Our response: ☐ Agreed ☒ Partly agreed ☐ Not agreed", "Partly agreed", ""),
        ("[ ] Accepted [x] Rejected", "Rejected", ""),
        ("✓ Accepted ✗ Partly accepted ✗ Rejected", "Accepted", ""),
        ("☐ Accepted ☐ Partly accepted ☐ Rejected", "", ""),
    ],
)
def test_a_line_that_answers(line, response, reason):
    answer = read_answer(on_line(line))
    assert (answer.response.value, answer.reason.value) == (response, reason)


@pytest.mark.parametrize(
    "line",
    [
        "Response: Accepted in principle",
        "The response will be agreed in May.",
        "Lead: Governor",
        "We accept this finding",
        "Agreed. Subject to funding being found.",
        "Agreed: in two of the three wings",
        "The Board will accept this recommendation.",
        "We agree with this recommendation in principle.",
        "We agree that the lease is too short.",
    ],
)
def test_a_line_that_does_not(line):
    assert read_answer(on_line(line)) is None


@pytest.mark.parametrize(
    ("paragraphs", "response", "reason"),
    [
        (["Agreed"], "Agreed", ""),
        (["Partly agreed", "The lease forbids it."], "Partly agreed", "The lease forbids it."),
        (["Partly agreed – the lease forbids it."], "Partly agreed", "the lease forbids it."),
        (["Agreed – in principle"], "Agreed – in principle", ""),
        (["Accepted", "in part"], "Accepted in part", ""),
        (["Agreed subject to funding being found"], "Agreed subject to funding being found", ""),
    ],
)
def test_the_response_of_a_cell(paragraphs, response, reason):
    cell = Cell(tuple(Paragraph(on_line(value, line)) for line, value in enumerate(paragraphs, 1)))
    answer = answer_of(cell)
    assert (answer.response.value, answer.reason.value) == (response, reason)


def test_a_sentence_in_a_cell_answers_and_leaves_nothing_over():
    row = ["1", "Improve the showers.", "We partly accept this recommendation.|The lease forbids more."]
    plan = normalise(flat([[*row, "Tiles will be laid.", "Governor", "May 2026"]]))
    assert (plan.recommendations[0].response, plan.recommendations[0].explanation, plan.leftovers) == (
        "partly_agreed",
        "The lease forbids more.",
        (),
    )


def answered(heading, *cells):
    rows = [
        (str(number), "Mend the drains.", cell, "Pipes will be laid.", "Governor")
        for number, cell in enumerate(cells, 1)
    ]
    table = [("Rec No", "Recommendation", heading, "Action", "Owner"), ("---",) * 5, *rows]
    found = parsed(
        "# Action plan: HMP Nowhere\n\n" + "".join(f"| {' | '.join(row)} |\n" for row in table)
    ).recommendations
    return [(r.response, r.response_raw, r.explanation) for r in found]


@pytest.mark.parametrize(
    "heading", ["Accepted?", "Is the recommendation agreed?", "Agree (Y/N)", "Accepted", "4. Agreed"]
)
def test_yes_and_no_answer_a_heading_that_asks(heading):
    assert answered(
        heading, "Yes", "In part", "Yes (in part)", "No", "No. The lease forbids it.", "Yes - fully", "Perhaps"
    ) == [
        ("agreed", "Yes", None),
        ("partly_agreed", "In part", None),
        ("partly_agreed", "Yes (in part)", None),
        ("not_agreed", "No", None),
        ("not_agreed", "No", "The lease forbids it."),
        ("agreed", "Yes - fully", None),
        (None, "Perhaps", None),
    ]


def test_letters_answer_a_heading_that_names_letters():
    assert [response for response, *_ in answered("Agreed (Y/P/N)", "Y", "P", "n")] == [
        "agreed",
        "partly_agreed",
        "not_agreed",
    ]
    assert [response for response, *_ in answered("Agreed", "Y", "P", "N")] == [None, None, None]


@pytest.mark.parametrize("heading", ["Accepted?", "Agree (Y/N)"])
def test_what_only_begins_like_an_answer_is_none(heading):
    cells = (
        "N. Smith agreed to this in May",
        "Part A will be done by the trust",
        "No 3",
        "No. 3 wing is shut for good",
    )
    assert [response for response, *_ in answered(heading, *cells)] == [None] * 4


def test_yes_may_be_ticked_among_boxes():
    assert answered("Accepted?", "☒ Yes ☐ In part ☐ No", "[ ] Yes [ ] In part [x] No") == [
        ("agreed", "Yes", None),
        ("not_agreed", "No", None),
    ]


@pytest.mark.parametrize("heading", ["Agreed/ Partly agreed/ Not agreed", "Response"])
def test_yes_is_no_response_under_other_headings(heading):
    assert answered(heading, "Yes", "No")[0] == (None, "Yes", None)


def test_behind_each_sentence_no_more_is_read_than_a_response_takes(monkeypatch):
    read = []
    monkeypatch.setattr(answers, "read_answer", lambda text: read.append(len(text)))
    assert answers.answered_behind(Text("They agree on the plan. " * 500))[1] == EMPTY
    assert len(read) > 400
    assert max(read) < 1000


def test_a_response_behind_a_recommendation_has_all_of_its_reason():
    reason = "Tiles will be laid in all showers of the wings. " * 40
    wording, answer = answered_behind(Text(f"“Mend the drains.” We accept this recommendation. {reason}"))
    assert (wording.value, answer.value) == ("Mend the drains.", f"We accept this recommendation. {reason}")
