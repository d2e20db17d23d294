"""Number, wording and response side by side above each table of actions, under no headings."""

import pytest

import apparse
from apparse import Source

HEADS = "<tr><th>Action</th><th>Who</th><th>By</th></tr>"
STEP = "<tr><td>{}</td><td>Matron</td><td>May 2026</td></tr>"


def band(number, text, response):
    return f"<table><tr><td>{number}</td><td>{text}</td><td>{response}</td></tr></table>"


def line(number, text, response):
    return f"<p>{number} {text} {response}</p>"


def told(*parts):
    page = f"<h1>Action plan: health care at HMP Lowmoor Fen</h1>{''.join(parts)}"
    found = apparse.parse(Source("plan.html", page.encode())).recommendations
    return [(r.number, r.text, r.response, r.explanation, [a.text for a in r.actions]) for r in found]


def actions(*texts):
    return f"<table>{HEADS}{''.join(map(STEP.format, texts))}</table>"


FIRST = band("HC1", "Clinics should run every day.", "Accepted") + actions("Nurses will be hired.", "Rooms will open.")
LAST = band("HC3", "Teeth should be seen to within weeks.", "Partially accepted")


@pytest.mark.parametrize("second", [band, line])
def test_it_is_a_recommendation_also_where_it_has_run_together(second):
    asked = second("HC2", "Medicines should be given on time.", "Not accepted")
    assert told(
        FIRST, asked, "<p>The round takes as long as it takes.</p>", LAST, actions("A chair will be bought.")
    ) == [
        ("HC1", "Clinics should run every day.", "agreed", None, ["Nurses will be hired.", "Rooms will open."]),
        ("HC2", "Medicines should be given on time.", "not_agreed", "The round takes as long as it takes.", []),
        ("HC3", "Teeth should be seen to within weeks.", "partly_agreed", None, ["A chair will be bought."]),
    ]


def test_a_page_may_show_it_and_the_actions_as_one_table():
    rows = "<tr><td>{}</td><td>{}</td><td>Accepted</td></tr>" + HEADS + STEP.format("Nurses will be hired.")
    tables = [f"<table>{rows.format(f'HC{n}', f'Clinic {n} should run every day.')}</table>" for n in (1, 2)]
    assert [(number, text, steps) for number, text, _, _, steps in told(*tables)] == [
        ("HC1", "Clinic 1 should run every day.", ["Nurses will be hired."]),
        ("HC2", "Clinic 2 should run every day.", ["Nurses will be hired."]),
    ]
