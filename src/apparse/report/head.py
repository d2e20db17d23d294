"""The head of a document: what apparse saw of it, in a few named lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from apparse.printable import clean, long_date
from apparse.verdict import Verdict

_LABELS = {
    "title": "title",
    "subject": "about",
    "submitted": "submitted",
    "report_published": "report published",
    "published": "published",
    "fieldwork_started": "fieldwork",
    "overall_rating": "overall rating",
}


def head(overview: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Each line as its label and what it says, safe to be shown."""
    for fact, label in _LABELS.items():
        if fact in overview:
            yield label, clean(long_date(overview[fact]))
    if "score" in overview:
        yield "score", _score(overview)
    for unit in overview.get("units", ()):
        rated = [clean(unit["overall_rating"])] if "overall_rating" in unit else []
        rated += [_score(unit)] if "score" in unit else []
        yield "unit", f"{clean(unit.get('name', '–'))}: {', '.join(rated)}"
    yield "recommendations", f"{overview['recommendations']}{_split(overview['responses'], 'a response')}"
    if overview["actions"]:
        yield "actions", f"{overview['actions']}{_split(overview['statuses'], 'a target date')}"


def overdue(verdict: Verdict) -> Iterator[tuple[str, str]]:
    """How many actions of a plan are overdue, and on which day; or that this was not judged, since no day was given."""
    seen = verdict["overview"]
    if verdict["as_of"] and "overdue" in seen:
        yield "overdue", f"{seen['overdue']} on {long_date(verdict['as_of'])}"
    elif not verdict["as_of"] and "due" in seen["statuses"]:
        yield "overdue", "not judged, since no day was given (--as-of today)"


def _score(rated: Mapping[str, Any]) -> str:
    return f"{rated['score']}{f' of {most} points' if (most := rated.get('max_score')) else ''}"


def _split(counts: Mapping[str, int], what: str) -> str:
    """The counts by value, "none" as what is missing; nothing where all of it is, as in plans without that column."""
    if set(counts) <= {"none"}:
        return f" (without {what})" if counts else ""
    named = {value: f"without {what}" if value == "none" else clean(value).replace("_", " ") for value in counts}
    return f" ({', '.join(f'{number} {named[value]}' for value, number in counts.items())})"
