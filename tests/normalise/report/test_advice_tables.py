"""Recommendations in tables: a row each under heads, or a small table each with labels at its left."""

import pytest
from texts import parsed

REPORT = """\
# An inspection of youth justice services in Fenmoor

HM Inspectorate of Probation

## Foreword

Fenmoor is a small county that we know well, and its services for children are led by people who care about them.

## Recommendations

We have made two recommendations, which the bodies that they are for have seen.

{}

## 2.1 Assessing

### Strengths

- Case managers knew the children well.
"""


ADVISED = [
    ("1", "Fenmoor Youth Justice Service", "Call on each victim at home."),
    ("2", "Fenmoor Constabulary", "Share what is known within ten days."),
]
CARDS = [[(f"Recommendation {number}", text), ("For", who)] for number, who, text in ADVISED]


def table(*rows):
    first, *others = (f"| {' | '.join(row)} |" for row in rows)
    return "\n".join([first, "|" + "---|" * len(rows[0]), *others])


def report_of(*tables):
    return parsed(REPORT.format("\n\n".join(tables)))


def advised(*tables):
    report = report_of(*tables)
    assert [left.text for left in report.leftovers] == []
    return [(each.number, each.addressee, each.text) for each in report.recommendations]


@pytest.mark.parametrize(
    "heads",
    [
        ("No.", "We recommend that they:", "Who"),
        ("Ref", "What we recommend", "Who"),
        ("Number", "What should be done", "For"),
        ("#", "Action required", "Responsible body"),
    ],
)
def test_heads_may_ask_in_other_words(heads):
    assert advised(table(heads, *((number, text, who) for number, who, text in ADVISED))) == ADVISED


@pytest.mark.parametrize("head", ["Completed by", "To be completed by", "Expected by", "Delivered by"])
@pytest.mark.parametrize("times", [("March 2026", "By 4 May 2026"), ("Within six months", "Immediately")])
@pytest.mark.parametrize("named", [True, False])
def test_a_column_of_dates_asks_nobody(head, times, named):
    heads = ("No.", "Recommendation", head, *(["Responsible body"] if named else []))
    rows = [(n, text, when, *([who] if named else [])) for (n, who, text), when in zip(ADVISED, times, strict=True)]
    report = report_of(table(heads, *rows))
    asked = [(each.number, each.addressee if named else None, each.text) for each in report.recommendations]
    assert asked == [(n, who if named else None, text) for n, who, text in ADVISED]
    assert named or not any(each.addressee for each in report.recommendations)
    assert [left.text for left in report.leftovers] == [*times]


def test_a_card_may_say_by_when():
    cards = [[advice, ("Completed by", "May 2026"), body] for advice, body in CARDS]
    report = report_of(*(table(*card) for card in cards))
    assert [(each.number, each.addressee, each.text) for each in report.recommendations] == ADVISED


def test_a_concern_beside_a_recommendation_is_what_it_answers():
    rows = [(f"Few knew of {number}.", text, who) for number, who, text in ADVISED]
    for heads in (("Concern", "Recommendation", "For"), ("Key concern", "Our recommendation", "To whom")):
        report = report_of(table(heads, *rows))
        assert [(each.concern, each.text, each.addressee) for each in report.recommendations] == rows
        assert report.leftovers == ()
    report = report_of(table(("Concern", "For"), *((concern, who) for concern, _, who in rows)))
    assert [each.text for each in report.recommendations] == [concern for concern, *_ in rows]


def test_a_row_across_the_table_may_say_who_is_asked():
    rows = [row for number, who, text in ADVISED for row in ((f"{who} should:", "", ""), (number, text, ""))]
    asked = advised(table(("No.", "Recommendation", "Timescale"), *rows))
    assert asked == [(number, f"{who} should:", text) for number, who, text in ADVISED]


def test_each_list_may_have_heads_of_its_own():
    heads = ("No.", "Recommendation", "For")
    first, second = (table(heads, (number, text, who)) for number, who, text in ADVISED)
    assert advised(first, "As soon as it can be done.", second) == ADVISED


@pytest.mark.parametrize("asked", ["For", "To", "Who", "Addressed to", "Responsible body:"])
def test_a_small_table_for_each_recommendation(asked):
    cards = [[advice, (asked, who)] for advice, (_, who) in CARDS]
    assert advised(*(table(*card) for card in cards)) == ADVISED
    assert advised(table(*cards[0], *cards[1])) == ADVISED


def test_a_page_may_end_above_whoever_is_asked():
    (first, its_body), (second, other_body) = CARDS
    assert advised(table(first), table(its_body), table(second), table(other_body)) == ADVISED
    assert advised(table(first), table(its_body, second, other_body)) == ADVISED


def test_whoever_is_asked_may_stand_above():
    assert advised(table(*(row for advice, body in CARDS for row in (body, advice)))) == ADVISED


def test_labels_alone_may_count():
    assert advised(table(*(advice for advice, _ in CARDS))) == [(number, None, text) for number, _, text in ADVISED]


def test_the_number_may_have_a_row_of_its_own():
    cards = [[("No.", number), ("Recommendation", text), ("For", who)] for number, who, text in ADVISED]
    assert advised(*(table(*card) for card in cards)) == ADVISED


def test_other_rows_are_no_part_of_a_recommendation():
    report = report_of(*(table(advice, ("Why", "Few were asked."), body) for advice, body in CARDS))
    assert [(each.number, each.addressee, each.text) for each in report.recommendations] == ADVISED
    assert "Few were asked." in [left.text for left in report.leftovers]


@pytest.mark.parametrize(
    "rows",
    [
        [("Year", "Children"), ("2023", "41"), ("2024", "38")],
        [("Term", "Meaning"), ("For", "In place of.")],
        [("Concern 1", "Few were asked."), ("Recommendation 1", "Ask them."), ("For", "The board")],
    ],
)
def test_other_tables_ask_for_nothing(rows):
    report = report_of(table(*rows), "Fenmoor should:\n\n1. call on each victim.")
    assert [each.text for each in report.recommendations] == ["call on each victim."]


def test_a_row_across_the_table_over_that_of_whoever_is_asked_names_the_unit():
    report = report_of(
        table(
            ("Ref.", "Recommendation"),
            *(("Fen PDU", ""), ("Fen PDU should:", ""), ("1", "Call on each victim at home.")),
            *(("The region should:", ""), ("2", "Share what is known within ten days.")),
            *(("Wold PDU", ""), ("HMPPS should:", ""), ("1", "Fill the vacant posts.")),
        )
    )
    assert [(each.unit, each.addressee, each.number) for each in report.recommendations] == [
        ("Fen PDU", "Fen PDU should:", "1"),
        ("Fen PDU", "The region should:", "2"),
        ("Wold PDU", "HMPPS should:", "1"),
    ]
    assert report.leftovers == ()


@pytest.mark.parametrize("said", ["Services", "To be done by March", "Wold PDU has done well."])
def test_another_row_across_the_table_names_no_unit_and_is_left_over(said):
    report = report_of(
        table(("Ref.", "Recommendation"), (said, ""), ("HMPPS should:", ""), ("1", "Fill the vacant posts."))
    )
    assert [(each.unit, each.addressee) for each in report.recommendations] == [(None, "HMPPS should:")]
    assert [left.text for left in report.leftovers] == [said]
