"""Overview: what a document is, in a few facts and counts, from its plain form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

FACTS = (
    "title",
    "subject",
    "submitted",
    "report_published",
    "published",
    "fieldwork_started",
    "overall_rating",
    "score",
    "max_score",
)
_RATED = ("name", "overall_rating", "score", "max_score")
SEEN: Mapping[str, Any] = {
    **dict.fromkeys(FACTS, True),
    "units": {"__all__": set(_RATED)},
    "recommendations": {"__all__": {"response": True, "actions": {"__all__": {"status": True, "target": {"latest"}}}}},
}
"""The fields of a record that an overview looks at, as pydantic's `include`."""

_RESPONSES = ("agreed", "partly_agreed", "not_agreed")
_STATUSES = ("due", "complete", "ongoing", "unreadable")


def overview(record: Mapping[str, Any], as_of: str | None = None) -> dict[str, Any]:
    """With a day (in ISO form) it counts, too, what is overdue on it."""
    recommendations = record.get("recommendations", ())
    actions = [action for each in recommendations for action in each.get("actions", ())]
    return {
        **{fact: record[fact] for fact in FACTS if record.get(fact) is not None},
        **({"units": units} if (units := [*_rated(record.get("units", ()))]) else {}),
        "recommendations": len(recommendations),
        "responses": _counts((each["response"] for each in recommendations if "response" in each), _RESPONSES),
        "actions": len(actions),
        "statuses": _counts((action["status"] for action in actions), _STATUSES),
        **({"overdue": sum(is_overdue(action, as_of) for action in actions)} if as_of and actions else {}),
    }


def _rated(units: Iterable[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """The units that are rated as a whole, and how."""
    for unit in units:
        if unit["overall_rating"] is not None or unit["score"] is not None:
            yield {fact: unit[fact] for fact in _RATED if unit[fact] is not None}


def is_overdue(action: Mapping[str, Any], as_of: str) -> bool:
    """As `Action.is_overdue` has it."""
    latest: str | None = (action["target"] or {}).get("latest")
    return action["status"] == "due" and latest is not None and latest < as_of


def _counts(values: Iterable[str | None], order: Sequence[str]) -> dict[str, int]:
    """How often each value occurs, in that order; what is missing counts as "none" and comes last."""
    counted = Counter("none" if value is None else value for value in values)
    return {value: counted[value] for value in (*order, "none") if value in counted}
