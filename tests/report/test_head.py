"""The head of a document: what was seen of it."""

import pytest

from apparse.report.head import head

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
