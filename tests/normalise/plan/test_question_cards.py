"""Cards whose labels are questions: what the inspectorate recommended, whether it is accepted, and what is done."""

import pytest

import apparse
from apparse import Source

TITLE = "<h1>Action plan: Elder House</h1><p>Action plan submitted: 3 March 2025</p>"
REASON = "The drains belong to the water company."
ASKED = ("What did the inspectors recommend?", "Do we accept it?", "What shall we do, who will see to it and by when?")
APART = "<h2>Recommendation {n}</h2><p>{0}</p><p>{text}</p><p>{1}</p><p>{response}</p>{why}<p>{2}</p>{actions}"
BESIDE = "<h2>Recommendation {n}</h2><p>{0} {text}</p><p>{1} {response}</p>{why}<p>{2}</p>{actions}"
HEADED = APART.replace("<p>{0}</p>", "<h3>{0}</h3>").replace("<p>{1}</p>", "<h3>{1}</h3>")
DONE = "<p>({0}) {1}</p><p>Who: {2}</p><p>By when: {3}</p>"
ALL_ASKED = "<p>{1}</p><p>Who will do it?</p><p>{2}</p><p>When will it be done?</p><p>{3}</p>"


def plan(card, done, asked=ASKED, words=("Accepted", "Accepted in part")):
    tiles, pipes = (
        done.format(*said)
        for said in (("a", "We shall lay tiles.", "Warden", "May 2025"), ("b", "Pipes will be mended.", "Treasurer", "June 2025"))
    )  # fmt: skip
    first = {"n": 1, "text": "Improve the showers.", "response": words[0], "why": "", "actions": tiles + pipes}
    second = {
        "n": 2,
        "text": "Mend the drains.",
        "response": words[1],
        "why": f"<p>{REASON}</p>",
        "actions": pipes,
    }
    body = TITLE + "".join(card.format(*asked, **values) for values in (first, second))
    return apparse.parse(Source("plan.html", body.encode()))


@pytest.mark.parametrize("card", [APART, BESIDE, HEADED], ids=["above", "before", "headings"])
@pytest.mark.parametrize("done", [DONE, ALL_ASKED], ids=["labels", "questions"])
def test_questions_that_cards_repeat_are_labels(card, done):
    if done is ALL_ASKED:
        card = card.replace("<p>{2}</p>", "")
        done = "<p>{asked}</p>" + done
        done = done.replace("{asked}", "What will we do?")
    document = plan(card, done)
    assert [(r.number, r.text, r.response, r.explanation) for r in document.recommendations] == [
        ("1", "Improve the showers.", "agreed", None),
        ("2", "Mend the drains.", "partly_agreed", REASON),
    ]
    said = [[(a.text, a.owners_raw, a.target_raw) for a in r.actions] for r in document.recommendations]
    tiles, pipes = ("We shall lay tiles.", "Warden", "May 2025"), ("Pipes will be mended.", "Treasurer", "June 2025")
    assert said == [[tiles, pipes], [pipes]]
    assert not document.leftovers


@pytest.mark.parametrize("card", [APART, BESIDE, HEADED], ids=["above", "before", "headings"])
def test_a_question_may_be_answered_by_yes_or_no(card):
    document = plan(card, DONE, words=("Yes", "In part"))
    assert [(r.response, r.response_raw, r.explanation) for r in document.recommendations] == [
        ("agreed", "Yes", None),
        ("partly_agreed", "In part", REASON),
    ]
    behind = plan(card, DONE, words=("Yes.", f"In part: {REASON.lower()}")).recommendations[1]
    assert (behind.response, behind.response_raw) == ("partly_agreed", "In part")


@pytest.mark.parametrize(
    ("words", "raw"),
    [
        (("Yes. Agreed.", "In part. Partly agreed."), ["Agreed", "Partly agreed"]),
        (("Yes – accepted", "In part: we partly agree."), ["accepted", "partly agree"]),
    ],
)
def test_yes_or_no_may_be_said_again_as_a_response(words, raw):
    document = plan(HEADED, DONE, words=words)
    assert [(r.response, r.explanation) for r in document.recommendations] == [
        ("agreed", None),
        ("partly_agreed", REASON),
    ]
    assert [r.response_raw.strip(".") for r in document.recommendations] == raw
    assert document.leftovers == ()


def test_yes_or_no_with_another_response_is_none():
    document = plan(HEADED, DONE, words=("Yes. Not agreed.", "In part. Partly agreed."))
    assert document.recommendations[0].response is None


@pytest.mark.parametrize("number", ["{}. ", "Q{}: ", "({}) "])
@pytest.mark.parametrize("level", ["p", "h3"])
def test_questions_may_be_numbered(number, level):
    asked = [f"{number.format(n)}{question}" for n, question in enumerate(ASKED, 1)]
    document = plan(
        APART.replace("<p>{0}</p>", f"<{level}>{{0}}</{level}>").replace("<p>{1}</p>", f"<{level}>{{1}}</{level}>"),
        DONE,
        asked,
    )
    assert [(r.number, r.text, r.response) for r in document.recommendations] == [
        ("1", "Improve the showers.", "agreed"),
        ("2", "Mend the drains.", "partly_agreed"),
    ]
    assert [len(r.actions) for r in document.recommendations] == [2, 1]
    assert not document.leftovers


def test_what_is_asked_for_and_no_plan_has_is_a_leftover():
    card = APART.replace("<p>{1}</p>", "<p>How did we get here?</p><p>Money was short.</p><p>{1}</p>")
    document = plan(card, DONE)
    assert [r.text for r in document.recommendations] == ["Improve the showers.", "Mend the drains."]
    assert [left.text for left in document.leftovers] == ["How did we get here?", "Money was short."] * 2


def test_a_row_of_a_form_may_hold_several_actions():
    rows = (
        "<tr><td>{0}</td><td>{text}</td></tr><tr><td>{1}</td><td>{response}</td></tr>",
        "<tr><td>{2}</td><td>{actions}</td></tr>",
    )
    document = plan(f"<h2>Recommendation {{n}}</h2><table>{''.join(rows)}</table>", DONE)
    said = [[(a.label, a.text, a.owners_raw, a.target_raw) for a in r.actions] for r in document.recommendations]
    tiles, pipes = (
        ("(a)", "We shall lay tiles.", "Warden", "May 2025"),
        ("(b)", "Pipes will be mended.", "Treasurer", "June 2025"),
    )
    assert said == [[tiles, pipes], [pipes]]
    assert not document.leftovers


def test_a_question_that_stands_once_is_text():
    body = TITLE + "".join(
        f"<h2>Recommendation {n}</h2><p>Improve the {what}.</p><p>Response: Agreed</p><p>Action: Tiles will be laid.</p><p>Owner: Warden</p>{more}"
        for n, what, more in ((1, "showers", ""), (2, "drains", "<p>Why now? They are old.</p>"))
    )
    document = apparse.parse(Source("plan.html", body.encode()))
    assert [text.text for text in document.leftovers] == ["Why now? They are old."]
