"""Overview: what a document is, in a few facts and counts, from its plain form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

FACTS = ("title", "subject", "submitted", "report_published", "published", "overall_rating", "score", "max_score")
SEEN: Mapping[str, Any] = {
    **dict.fromkeys(FACTS, True),
    "recommendations": {"__all__": {"response": True, "actions": {"__all__": {"status"}}}},
}
"""The fields of a record that an overview looks at, as pydantic's `include`."""

_RESPONSES = ("agreed", "partly_agreed", "not_agreed")
_STATUSES = ("due", "complete", "ongoing", "unreadable")


def overview(record: Mapping[str, Any]) -> dict[str, Any]:
    recommendations = record.get("recommendations", ())
    actions = [action for each in recommendations for action in each.get("actions", ())]
    return {
        **{fact: record[fact] for fact in FACTS if record.get(fact) is not None},
        "recommendations": len(recommendations),
        "responses": _counts((each["response"] for each in recommendations if "response" in each), _RESPONSES),
        "actions": len(actions),
        "statuses": _counts((action["status"] for action in actions), _STATUSES),
    }


def _counts(values: Iterable[str | None], order: Sequence[str]) -> dict[str, int]:
    """How often each value occurs, in that order; what is missing counts as "none" and comes last."""
    counted = Counter("none" if value is None else value for value in values)
    return {value: counted[value] for value in (*order, "none") if value in counted}
