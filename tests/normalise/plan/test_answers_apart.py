"""Plans that answer recommendations in one table, and have the actions in others under the numbers of these."""

import apparse
from apparse import Source

ANSWERS = (
    "<table><tr><th>No.</th><th>Recommendation</th><th>Response</th><th>Explanation</th></tr>"
    "<tr><td>1</td><td>Mend the showers.</td><td>Agreed</td><td></td></tr>"
    "<tr><td>2</td><td>Widen the yard.</td><td>Not agreed</td><td>There is no money for the land that this would need.</td></tr>"
    "<tr><td>3</td><td>Open the library.</td><td>Agreed</td><td></td></tr></table>"
)
HEADS = "<tr><th>Action</th><th>Rec.</th><th>What will be done</th><th>Lead</th><th>Date</th></tr>"


def row(label, number, action, day):
    return f"<tr><td>{label}</td><td>{number}</td><td>{action}</td><td>Governor</td><td>{day}</td></tr>"


SPRING = (row("A1", 1, "Lay tiles.", "4 May 2026"), row("A2", 3, "Buy books.", "8 May 2026"))
SUMMER = (row("A3", 1, "Mend pipes.", "3 July 2026"), row("A4", 3, "Hire a clerk.", "9 July 2026"))


def plan(*tables, answers=ANSWERS):
    body = "<h1>Action plan: HMP Lowmoor Fen</h1><p>Action plan submitted: 3 March 2026</p>" + answers
    body += "".join(f"<h3>{title}</h3><table>{''.join(rows)}</table>" for title, rows in tables)
    return apparse.parse(Source("plan.html", body.encode()))


def told(document):
    return [(r.number, r.text, r.response, [(a.label, a.text) for a in r.actions]) for r in document.recommendations]


EXPECTED = [
    ("1", "Mend the showers.", "agreed", [("A1", "Lay tiles."), ("A3", "Mend pipes.")]),
    ("2", "Widen the yard.", "not_agreed", []),
    ("3", "Open the library.", "agreed", [("A2", "Buy books."), ("A4", "Hire a clerk.")]),
]


def test_actions_by_date_belong_to_the_recommendations_whose_numbers_they_have():
    document = plan(("By the end of June 2026", (HEADS, *SPRING)), ("July to September 2026", (HEADS, *SUMMER)))
    assert told(document) == EXPECTED
    assert document.recommendations[1].explanation == "There is no money for the land that this would need."
    assert document.leftovers == ()


def test_a_page_may_cut_the_actions():
    body = f"<table>{HEADS}{''.join(SPRING)}</table><table>{''.join(SUMMER)}</table>"
    assert told(plan(answers=ANSWERS + body)) == EXPECTED


def test_actions_under_a_number_that_no_recommendation_has_stay_apart():
    document = plan(("When", (HEADS, *SPRING, row("A5", 7, "Paint doors.", "9 July 2026"))))
    assert [(r.number, r.text, len(r.actions)) for r in document.recommendations] == [
        ("1", None, 1),
        ("3", None, 1),
        ("7", None, 1),
    ]
    assert "Mend the showers." in [leftover.text for leftover in document.leftovers]


def test_a_list_of_answers_beside_a_whole_plan_is_no_part_of_it():
    whole = "<tr><th>No.</th><th>Recommendation</th><th>Response</th><th>Action</th><th>Owner</th><th>Date</th></tr>"
    whole += "<tr><td>1</td><td>Mend the showers.</td><td>Agreed</td><td>Lay tiles.</td><td>Governor</td><td>8 May 2026</td></tr>"
    assert [r.number for r in plan(("In full", (whole,))).recommendations] == ["1"]
