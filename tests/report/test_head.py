"""The head of a document: what was seen of it."""

import pytest
from judged import example

from apparse.report.head import head, overdue

SEEN = {"recommendations": 2, "responses": {}, "actions": 0, "statuses": {}}


@pytest.mark.parametrize(
    ("rated", "said"),
    [
        ({"score": 10, "max_score": 24}, "10 of 24 points"),
        ({"score": 0, "max_score": 27}, "0 of 27 points"),
        ({"score": 10}, "10"),
        ({}, None),
    ],
)
def test_the_score_of_a_report(rated, said):
    assert dict(head(SEEN | rated)).get("score") == said


def test_what_is_overdue_is_counted_on_a_day_and_otherwise_said_not_to_be_judged():
    verdict = example()
    found = sum(finding["rule"] == "AP506" for finding in verdict["findings"])
    assert dict(overdue(verdict)) == {"overdue": f"{found} on 1 May 2026"}
    undated = {**verdict, "as_of": None, "overview": verdict["overview"] | {"overdue": None}}
    assert dict(overdue(undated)) == {"overdue": "not judged, since no day was given (--as-of today)"}
    nothing_due = {**undated, "overview": verdict["overview"] | {"statuses": {"complete": 3}}}
    assert dict(overdue(nothing_due)) == {}


def test_the_units_of_a_letter_stand_with_their_ratings():
    units = [{"name": "Wold", "overall_rating": "Good", "score": 8, "max_score": 24}, {"name": "Fell", "score": 3}]
    said = list(head(SEEN | {"units": units, "fieldwork_started": "May 2025"}))
    assert ("fieldwork", "May 2025") in said
    assert [value for label, value in said if label == "unit"] == ["Wold: Good, 8 of 24 points", "Fell: 3"]
