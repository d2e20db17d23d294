"""Labels of cards that have no colon, and no words before the values but bold ones."""

import pytest

import apparse
from apparse import Source

TITLE = "<h1>Action plan: HMP Lowmoor Fen</h1><p>Action plan submitted: 3 March 2025</p><h2>About this plan</h2><p>It says what will be done.</p>"
REASON = "The drains belong to the water company."
APART = (
    "<h2>Recommendation {n}</h2><p>{text}</p><h4>Our response</h4><p>{response}</p>{why}<h4>Actions</h4><p>{action}</p>"
    "<dl><dt>Owner</dt><dd>{owner}</dd><dt>Due</dt><dd>{due}</dd></dl>"
)
BESIDE = (
    "<h2>Recommendation {n}</h2><p>{text}</p><h4>Our response</h4><p>{response}</p>{why}<p>Actions</p><p>{action}</p>"
    "<p><b>Owner</b> {owner}</p><p><b>Due</b> {due}</p>"
)
FIRST = {
    "n": 1,
    "text": "Improve the showers.",
    "response": "Agreed",
    "why": "",
    "action": "Tiles will be laid.",
    "owner": "Governor",
    "due": "May 2025",
}
SECOND = {
    "n": 2, "text": "Mend the drains.", "response": "Partly agreed", "why": f"<p>Why</p><p>{REASON}</p>",
    "action": "Pipes will be mended.", "owner": "Deputy Director", "due": "By 30 June 2025",
}  # fmt: skip
THIRD = dict(FIRST, n=3, text="Heat the water.", response="Partly agreed", why=f"<p>Why</p><p>{REASON}</p>")


ANSWERED = BESIDE.replace("<h4>Our response</h4><p>", "<p>Response ")


@pytest.mark.parametrize(
    "card", [APART, BESIDE, ANSWERED], ids=["lines of their own", "in the line of the value", "the response too"]
)
def test_what_other_cards_say_too_is_a_label(card):
    body = TITLE + "".join(card.format(**values) for values in (FIRST, SECOND, THIRD))
    found = apparse.parse(Source("plan.html", body.encode())).recommendations
    assert [(r.number, r.text, r.response, r.explanation) for r in found] == [
        ("1", "Improve the showers.", "agreed", None),
        ("2", "Mend the drains.", "partly_agreed", REASON),
        ("3", "Heat the water.", "partly_agreed", REASON),
    ]
    assert [[(a.text, a.owners_raw, a.target_raw) for a in r.actions] for r in found] == [
        [("Tiles will be laid.", "Governor", "May 2025")],
        [("Pipes will be mended.", "Deputy Director", "By 30 June 2025")],
        [("Tiles will be laid.", "Governor", "May 2025")],
    ]


def test_a_body_whose_name_may_head_a_column_is_asked_all_the_same():
    asked = "The Action and Improvement Board should:"
    body = TITLE + APART.format(**FIRST) + f"<h2>{asked}</h2>" + APART.format(**SECOND)
    document = apparse.parse(Source("plan.html", body.encode()))
    assert [r.addressee for r in document.recommendations] == [None, asked]


def test_an_owner_below_its_label_may_be_several_posts_with_their_bodies():
    owners = "Head of Huts and Boats, Lowmoor Prison Group; Deputy Director of Drains and Dykes, Fenland Water Board"
    body = TITLE + "".join(APART.format(**{**values, "owner": owners}) for values in (FIRST, SECOND))
    document = apparse.parse(Source("plan.html", body.encode()))
    assert [a.owners_raw for r in document.recommendations for a in r.actions] == [owners] * 2


def test_what_is_to_be_done_is_no_owner_though_it_stands_below_an_empty_label():
    owners = "The drains will be dug by all who live in the huts"
    body = TITLE + "".join(APART.format(**{**values, "owner": owners}) for values in (FIRST, SECOND))
    document = apparse.parse(Source("plan.html", body.encode()))
    assert {a.owners_raw for r in document.recommendations for a in r.actions} == {None}


def test_the_label_of_the_only_explanation_is_one_where_others_are():
    body = TITLE + "".join(APART.format(**values) for values in (FIRST, SECOND))
    found = apparse.parse(Source("plan.html", body.encode())).recommendations
    assert [r.explanation for r in found] == [None, REASON]


def test_labels_that_have_their_colon_need_no_other():
    card = "<h2>Recommendation {n}</h2><p>{text}</p><p>Response: Agreed</p><p>Action {n}.1: {action}</p><p>Owner: Director of Works</p><p>Target date: Complete</p>"
    body = TITLE + "".join(card.format(**values) for values in (FIRST, SECOND))
    found = [a for r in apparse.parse(Source("plan.html", body.encode())).recommendations for a in r.actions]
    assert [(a.owners_raw, a.target_raw) for a in found] == [("Director of Works", "Complete")] * 2


def test_a_word_that_stands_once_is_text():
    cards = "".join(
        f"<h2>Recommendation {n}</h2><p>{text}</p><p>Response: Agreed</p><p>Action: Tiles will be laid.{more}</p><p>Owner: Governor</p>"
        for n, text, more in ((1, "Improve the showers.", "</p><p>Due process is kept."), (2, "Mend the drains.", ""))
    )
    document = apparse.parse(Source("plan.html", (TITLE + cards).encode()))
    assert [a.text for r in document.recommendations for a in r.actions] == [
        "Tiles will be laid. Due process is kept.",
        "Tiles will be laid.",
    ]


def test_an_answer_that_cards_repeat_is_no_label():
    cards = "".join(
        f"<h3>{number} {text}</h3><h4>We accept this</h4><p>Action: It will be done.</p><p>Owner: Governor</p><p>Due: May 2025</p>"
        for number, text in ((1, "Improve the showers"), (2, "Mend the drains"))
    )
    document = apparse.parse(Source("plan.html", (TITLE + cards).encode()))
    assert [(r.response, len(r.actions)) for r in document.recommendations] == [("agreed", 1), ("agreed", 1)]


def test_a_row_of_a_form_that_a_page_has_left_as_a_heading_and_a_paragraph_is_an_explanation_if_other_rows_have_labels():
    heads = "<tr><th>Step</th><th>Lead</th><th>By when</th></tr>"
    card = (
        "<table><tr><td>Recommendation {n}</td><td>{text}</td></tr><tr><td>Response</td><td>{response}</td></tr></table>{why}"
        f"<table>{heads}<tr><td>{{action}}</td><td>{{owner}}</td><td>{{due}}</td></tr></table>"
    )
    second = dict(SECOND, why=f"<h4>Reason</h4><p>{REASON}</p>")
    body = TITLE + "".join(card.format(**values) for values in (FIRST, second))
    found = apparse.parse(Source("plan.html", body.encode())).recommendations
    assert [(r.number, r.response, r.explanation, len(r.actions)) for r in found] == [
        ("1", "agreed", None, 1),
        ("2", "partly_agreed", REASON, 1),
    ]
