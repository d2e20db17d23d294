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


def advised(table):
    report = parsed(REPORT.format(table))
    assert [left.text for left in report.leftovers if left.reason == "unplaced"] == []
    return [(each.number, each.addressee, each.text) for each in report.recommendations]


ADVISED = [
    ("1", "Fenmoor Youth Justice Service", "Call on each victim at home."),
    ("2", "Fenmoor Constabulary", "Share what is known within ten days."),
]


@pytest.mark.parametrize(
    "heads",
    [
        "No. | We recommend that they: | Who",
        "Ref | What we recommend | Who",
        "Number | What should be done | For",
        "# | Action required | Responsible body",
    ],
)
def test_heads_may_ask_in_other_words(heads):
    rows = "\n".join(f"| {number} | {text} | {body} |" for number, body, text in ADVISED)
    assert advised(f"| {heads} |\n|---|---|---|\n{rows}") == ADVISED


def test_each_list_may_have_heads_of_its_own():
    tables = [
        f"| No. | Recommendation | For |\n|---|---|---|\n| {number} | {text} | {body} |"
        for number, body, text in ADVISED
    ]
    assert advised("\n\nAs soon as it can be done.\n\n".join(tables)) == ADVISED


@pytest.mark.parametrize("body", ["For", "To", "Who", "Addressed to", "Responsible body:"])
@pytest.mark.parametrize("between", ["\n\n", "\n"], ids=["a table each", "one table"])
def test_a_small_table_for_each_recommendation(body, between):
    head = "|---|---|\n"
    rows = [f"| Recommendation {number} | {text} |\n| {body} | {who} |" for number, who, text in ADVISED]
    cards = (
        [row.replace("\n", "\n" + head, 1) for row in rows]
        if between == "\n\n"
        else [rows[0].replace("\n", "\n" + head, 1), rows[1]]
    )
    assert advised(between.join(cards)) == ADVISED


def test_a_page_may_end_above_whoever_is_asked():
    cards = [
        f"| Recommendation {number} | {text} |\n|---|---|\n\n| For | {who} |\n|---|---|"
        for number, who, text in ADVISED
    ]
    assert advised("\n\n".join(cards)) == ADVISED


def test_labels_alone_may_count():
    rows = [f"| Recommendation {number}: | {text} |" for number, _, text in ADVISED]
    found = advised("\n".join([rows[0], "|---|---|", rows[1]]))
    assert found == [(number, None, text) for number, _, text in ADVISED]


def test_the_number_may_have_a_row_of_its_own():
    cards = [
        f"| No. | {number} |\n|---|---|\n| Recommendation | {text} |\n| For | {who} |" for number, who, text in ADVISED
    ]
    assert advised("\n\n".join(cards)) == ADVISED


def test_other_rows_are_no_part_of_a_recommendation():
    cards = [
        f"| Recommendation {number} | {text} |\n|---|---|\n| Why | Few were asked. |\n| For | {who} |"
        for number, who, text in ADVISED
    ]
    report = parsed(REPORT.format("\n\n".join(cards)))
    assert [(each.number, each.addressee, each.text) for each in report.recommendations] == ADVISED
    assert "Few were asked." in [left.text for left in report.leftovers]


@pytest.mark.parametrize(
    "table",
    [
        "| Year | Children |\n|---|---|\n| 2023 | 41 |\n| 2024 | 38 |",
        "| Term | Meaning |\n|---|---|\n| For | In place of. |",
    ],
)
def test_other_tables_ask_for_nothing(table):
    report = parsed(REPORT.format(table + "\n\nFenmoor should:\n\n1. call on each victim."))
    assert [each.text for each in report.recommendations] == ["call on each victim."]
