"""Addressees that stand beside each recommendation, in a column or under a label of their own."""

import pytest

import apparse
from apparse import Source

TITLE = "<h1>Action plan: HMP Lowmoor Fen</h1><p>Action plan submitted: 3 March 2026</p>"
HEADS = ("No.", "Recommendation", "Addressed to", "Response", "Action", "Owner", "Date")
ROWS = (
    ("1", "Mend the showers.", "The Governor", "Agreed", "Tiles will be laid.", "Works Lead", "May 2026"),
    ("", "", "", "", "Pipes will be mended.", "Works Lead", "May 2026"),
    ("2", "Widen the yard.", "HMPPS", "Agreed", "Land will be bought.", "Estates Lead", "June 2026"),
)


def parse(body):
    return apparse.parse(Source("plan.html", (TITLE + body).encode()))


def told(document):
    return [(r.number, r.text, r.addressee, len(r.actions)) for r in document.recommendations]


EXPECTED = [("1", "Mend the showers.", "The Governor", 2), ("2", "Widen the yard.", "HMPPS", 1)]


def table(rows):
    cells = ("</td><td>".join(row) for row in rows)
    return f"<table>{''.join(f'<tr><td>{row}</td></tr>' for row in cells)}</table>"


@pytest.mark.parametrize(
    "heading", ["Addressed to", "Addressee", "To", "To whom?", "For whom?", "Recommendation made to"]
)
def test_a_column_may_say_who_is_asked(heading):
    document = parse(table((tuple(heading if head == "Addressed to" else head for head in HEADS), *ROWS)))
    assert told(document) == EXPECTED
    assert document.leftovers == ()


@pytest.mark.parametrize("heads", [("From", "To"), ("Start", "To")])
def test_the_end_of_a_time_addresses_nobody(heads):
    rows = [(*HEADS[:2], *HEADS[3:6], *heads)]
    rows += [(*row[:2], *row[3:6], "May 2026" if row[0] else "June 2026", "July 2026") for row in ROWS]
    document = parse(table(rows))
    assert [r.addressee for r in document.recommendations] == [None, None]
    assert {a.target_raw for r in document.recommendations for a in r.actions} == {"July 2026"}


def test_where_it_is_empty_the_heading_of_the_group_says_so():
    rows = (HEADS, *((*row[:2], "" if row[2] == "HMPPS" else row[2], *row[3:]) for row in ROWS))
    group = "<tr><td colspan=7>The prison should:</td></tr>"
    (first, second) = parse(table(rows).replace("</tr>", f"</tr>{group}", 1)).recommendations
    assert (first.addressee, second.addressee) == ("The Governor", "The prison should:")


@pytest.mark.parametrize(("rest", "joined"), [("of the old wings.", True), ("The old wings.", False)])
def test_it_goes_on_where_the_recommendation_does(rest, joined):
    torn = ("1", "Mend the showers", "The Governor of", *ROWS[0][3:])
    below = ("", rest, "HMP Lowmoor Fen", "", "", "", "")
    first, *_ = parse(table((HEADS, torn, below, ROWS[2]))).recommendations
    assert (first.addressee == "The Governor of HMP Lowmoor Fen") is joined


def test_a_card_may_say_who_is_asked():
    forms = "".join(
        table(
            [("Recommendation number", number), ("Addressed to", whom), ("Recommendation", text), ("Response", answer)]
        )
        + table([HEADS[4:], *(row[4:] for row in rows)])
        for number, text, whom, answer, rows in (
            (*ROWS[0][:4], ROWS[:2]),
            (*ROWS[2][:4], ROWS[2:]),
        )
    )
    document = parse(forms)
    assert told(document) == EXPECTED
    assert document.leftovers == ()


def test_so_may_a_line_above_the_wording():
    lines = "".join(
        f"<h3>Recommendation {number}</h3><p>Addressed to: {whom}</p><p>{text}</p><p>Response: {answer}</p>"
        + "".join(f"<p>Action: {a}</p><p>Owner: {o}</p><p>Date: {d}</p>" for *_, a, o, d in rows)
        for number, text, whom, answer, rows in (
            (*ROWS[0][:4], ROWS[:2]),
            (*ROWS[2][:4], ROWS[2:]),
        )
    )
    assert told(parse(lines)) == EXPECTED


def test_columns_of_dates_are_no_addressees():
    heads = ("No.", "Recommendation", "Response", "Action", "Owner", "From", "To")
    row = ("1", "Mend the showers.", "Agreed", "Tiles will be laid.", "Works Lead", "May 2026", "June 2026")
    assert parse(table((heads, row))).recommendations[0].addressee is None
