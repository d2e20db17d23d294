"""Tables that rate several bodies, a row each."""

import pytest
from samples import SHORT_REPORT
from texts import parsed

ANNEXE = """## Annexe 1: Ratings of the units

| {heads} |
|---|---|---|---|
| Gorse | June 2025 | 2 | Inadequate |
| Marsh and Fen | July 2025 | 11 | Good |
"""


def units(heads):
    report = parsed(SHORT_REPORT + ANNEXE.format(heads=heads))
    assert [(each.name, each.rating) for each in report.standards] == [
        ("Leadership", "Good"),
        ("Staffing", "Requires improvement"),
    ]
    return [(each.name, each.score, each.max_score, each.overall_rating, each.standards) for each in report.units]


@pytest.mark.parametrize("body", ["PDU", "Name of unit", "Probation delivery unit", "Service"])
@pytest.mark.parametrize("score", ["Score (out of 21)", "Overall score out of 21", "Score / 21"])
def test_each_row_is_a_unit_with_its_points_of_those_that_the_head_tells(body, score):
    assert units(f"{body} | Report published | {score} | Overall rating") == [
        ("Gorse", 2, 21, "Inadequate", ()),
        ("Marsh and Fen", 11, 21, "Good", ()),
    ]


def test_what_other_columns_say_is_left_over():
    report = parsed(SHORT_REPORT + ANNEXE.format(heads="PDU | Report published | Score (out of 21) | Overall rating"))
    assert [each.text for each in report.leftovers] == ["June 2025", "July 2025"]


def test_points_may_be_printed_with_the_most():
    written = ANNEXE.replace("| 2 |", "| 2/21 |").replace("| 11 |", "| 11 / 21 |")
    report = parsed(SHORT_REPORT + written.format(heads="PDU | Report published | Score | Overall rating"))
    assert [(each.name, each.score, each.max_score) for each in report.units] == [
        ("Gorse", 2, 21),
        ("Marsh and Fen", 11, 21),
    ]


def test_points_count_only_where_the_most_is_told():
    assert [row[1:3] for row in units("PDU | Report published | Recommendations | Overall rating")] == [
        (None, None)
    ] * 2


def test_a_table_of_standards_names_no_bodies():
    table = "| Standard | Rated in | Score (out of 3) | Overall rating |\n|---|---|---|---|\n| R 2.1 Courts | 2025 | 2 | Good |\n| R 2.2 Unpaid work | 2025 | 1 | Good |\n"
    report = parsed(SHORT_REPORT + "## More ratings\n\n" + table)
    assert report.units == ()
