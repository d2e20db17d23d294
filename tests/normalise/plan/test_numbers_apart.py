"""A number that flattening has torn from its text: in a row or a line of its own, or with the rest of its row in the line below."""

import pytest
from texts import parsed

HEAD = "No\tRecommendation\tResponse\tAction\tOwner\tTarget date"
FIRST = "5.1\tMend the showers.\tAgreed\tTiles will be laid.\tGovernor\tMay 2026"
LAST = "5.9\tMend the roof.\tAgreed\tSlates will be laid.\tGovernor\tJune 2026"
REST = "Warm the meals.\tAgreed\tOvens will be bought.\tHead of Kitchens\tJuly 2026"
WHOLE = ("5.4", "Warm the meals.", "agreed", [("Ovens will be bought.", "Head of Kitchens", "July 2026")])


def told(*lines, head=HEAD):
    document = parsed("\n".join(["Action plan: HMP Lowmoor Fen", "", head, FIRST, *lines, LAST, ""]), "plan.txt")
    assert document.leftovers == ()
    return [
        (r.number, r.text, r.response, [(a.text, a.owners_raw, a.target_raw) for a in r.actions])
        for r in document.recommendations[1:-1]
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["5.4\t\t\t\t\t", f"\t{REST}"],
        ["5.4\t", f"\t{REST}"],
        ["5.4\t", REST],
        ["5.4", f"\t{REST}"],
        ["5.4", REST],
        [f"\t{REST}", "5.4\t\t\t\t\t"],
        ["5.4\t\tAgreed\t\t\t", "\tWarm the meals.\t\tOvens will be bought.\tHead of Kitchens\tJuly 2026"],
        ["5.4\t\t\t\t\tJuly 2026", "\tWarm the meals.\tAgreed\tOvens will be bought.\tHead of Kitchens\t"],
        ["5.4\tWarm the meals.", "\tAgreed\tOvens will be bought.\tHead of Kitchens\tJuly 2026"],
        ["5.4\tWarm the meals.\tAgreed\t", "Ovens will be bought.\tHead of Kitchens\tJuly 2026"],
        ["5.4\tWarm the meals.\tAgreed\tOvens will be bought.", "Head of Kitchens\tJuly 2026"],
        ["5.4\tWarm the meals.\tAgreed\tOvens will be bought.\tHead of Kitchens", "\tJuly 2026"],
        ["5.4\tWarm the meals.\tAgreed\tOvens will be bought.\tHead of Kitchens\t", "July 2026"],
        ["5.4", "\tWarm the meals.\tAgreed", "\tOvens will be bought.\tHead of Kitchens\tJuly 2026"],
    ],
)  # fmt: skip
def test_a_number_and_the_rest_of_its_row_are_one(lines):
    assert told(*lines) == [WHOLE]


def test_so_they_are_in_each_row_and_where_something_is_rejected():
    lines = ["5.4\t\t\t\t\t", f"\t{REST}", "5.5\t\t\t\t\t", "\tOpen the gym.\tNot agreed\tNo officer is free.\t\t"]
    assert told(*lines) == [WHOLE, ("5.5", "Open the gym.", "not_agreed", [])]
    assert told(lines[0], lines[1], "5.5", lines[3]) == [WHOLE, ("5.5", "Open the gym.", "not_agreed", [])]


def test_so_they_are_in_a_table_of_other_columns():
    head = "Ref\tConcern\tDecision\tWhat we will do\tLead\tBy when"
    assert told("5.4\t\t\t\t\t", f"\t{REST}", head=head) == [WHOLE]


def test_a_number_above_an_action_has_no_text():
    assert told("5.4\t\t\t\t\t", "\t\t\tOvens will be bought.\tGovernor\tJuly 2026") == [
        ("5.4", None, None, [("Ovens will be bought.", "Governor", "July 2026")])
    ]


def test_a_number_between_two_texts_is_that_of_the_lower_one():
    assert [number for number, *_ in told("\tOpen the gym.\tNot agreed\t\t\t", "5.4\t\t\t\t\t", f"\t{REST}")] == [None, "5.4"]  # fmt: skip


def test_what_stands_below_a_row_without_a_date_is_no_date():
    document = parsed("\n".join(["Action plan: HMP Lowmoor Fen", "", HEAD, FIRST.replace("May 2026", ""), "The region should:", LAST]), "plan.txt")  # fmt: skip
    first, last = document.recommendations
    assert first.actions[0].target_raw is None
    assert last.addressee == "The region should:"
