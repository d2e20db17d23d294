"""Where a waiver holds: paths of the record and places as people name them."""

import pytest

from apparse.gate.where import check, lies_within

FINDING = {"path": "recommendations[1].actions[10].target_raw", "where": "recommendation 2, action 11"}


@pytest.mark.parametrize(
    "where",
    [
        "recommendations[1]",
        "recommendations[1].actions",
        "recommendations[*].actions[*]",
        "recommendations[1].actions[10].target",
        "recommendations[*].actions[*].target_raw",
        "recommendation 2",
        "Recommendation 2,  action 11",
        "recommendation *, action 11",
        "page 3, recommendation 2, action 11",
    ],
)
def test_within(where):
    assert lies_within(FINDING, check(where))


@pytest.mark.parametrize(
    "where",
    [
        "recommendations[0]",
        "recommendations[1].actions[1]",
        "recommendations[1].actions[10].targets",
        "recommendations[1].actions[10].owner",
        "actions[10]",
        "recommendation 1",
        "recommendation 2, action 1",
        "action 11",
        "recommendation 22",
    ],
)
def test_elsewhere(where):
    assert not lies_within(FINDING, check(where))


def test_an_owner_is_met_by_its_plain_name():
    assert lies_within(
        {"path": "recommendations[0].actions[0].owners_raw", "where": ""}, check("recommendations[0].actions[0].owner")
    )


def test_a_section_may_have_any_name():
    finding = {"path": "findings['Our region (north)'].strengths", "where": ""}
    assert lies_within(finding, check("findings[*]"))
    assert lies_within(finding, check("findings['Our region (north)']"))


@pytest.mark.parametrize(
    "where", ["", "recommendations[1", "recommendation 2; action 1", "recommendations/1", "[1]", "page 3", "line 3"]
)
def test_nonsense_is_refused(where):
    with pytest.raises(ValueError, match="is no place"):
        check(where)


@pytest.mark.parametrize(
    ("where", "hint"),
    [
        ("banana", "nothing is called 'banana'; try \"recommendations"),
        ("recomendation 1, action 4", "did you mean recommendation?"),
        ("recommendation 1, acton 4", "did you mean action?"),
        ("recommendations[*].action[1]", "did you mean actions?"),
        ("recommendation", "did you mean recommendations?"),
    ],
)
def test_a_place_that_no_finding_can_have_is_refused_with_what_may_be_meant(where, hint):
    with pytest.raises(ValueError, match="is no place") as raised:
        check(where)
    assert hint in str(raised.value)
