"""Redaction: verdicts and records without the document's text, for reports that travel further than the plan may.

What remains: the names of files, kinds, numbers of recommendations and actions, dates, counts, places and rules.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from apparse.patterns import Pattern
from apparse.verdict import WAIVER_FILE, Verdict

_TEXTLESS_FACTS = (
    "submitted",
    "report_published",
    "published",
    "recommendations",
    "responses",
    "actions",
    "statuses",
    "overdue",
)
# Everything that a record says in these fields is a date, a count or one of a closed list of words.
_SAFE = {
    *("kind", "form", "number", "inferred_number", "submitted", "report_published", "published", "response", "status"),
    *("earliest", "latest", "precision", "score", "max_score", "percent", "agreed", "partly_agreed", "not_agreed"),
    *("total", "response_expected", "several", "unpaired", "page", "actions", "owners", "targets"),
}
_LISTED = {"owners", "paragraphs"}
"""Lists of nothing but text."""

# In a path: findings['Leadership'].
_HEADING = Pattern(r"""\[(['"]).*\1\]""")

# Of a place: a number, or a mark like "b" or "iv".
_NUMBERED = Pattern(r"[a-z ]+ (?:[a-z]{1,3}|(?=\S*\d)\S{1,8})")


def without_text(verdict: Verdict, summaries: Mapping[str, str]) -> Verdict:
    """The verdict with place and first sentence of the rule (`summaries`, by id) for each message, and nothing that is quoted.

    That on a waiver file quotes nothing and stays as it is.
    """
    if verdict["kind"] == WAIVER_FILE:
        return verdict
    findings = [
        f
        | {
            "message": _placed(_numbered(f["where"]), summaries.get(f["rule"], f["name"])),
            "where": _numbered(f["where"]),
            "evidence": None,
            "path": _HEADING.sub("[…]", f["path"]),
        }
        for f in verdict["findings"]
    ]
    overview = {fact: value for fact, value in verdict["overview"].items() if fact in _TEXTLESS_FACTS}
    return {**verdict, "overview": overview, "findings": findings}


def _numbered(where: str) -> str:
    """Of a place what numbers say: "recommendation 2, action 4", and not what a unit is called."""
    return ", ".join(step for step in where.split(", ") if _NUMBERED.fullmatch(step))


def _placed(where: str, summary: str) -> str:
    """ "Recommendation 2, action 4: An action has no owner."; what is about the whole document has no place."""
    return f"{where[:1].upper()}{where[1:]}: {summary}" if where else summary


def record_without_text(value: Any, field: str = "") -> Any:
    """The plain form of a record with null for each string that a document may word as it likes."""
    if isinstance(value, dict):
        keyed_by_text = field in {"findings", "footnotes", "other"}
        return {} if keyed_by_text else {key: record_without_text(item, key) for key, item in value.items()}
    if isinstance(value, list):
        return [record_without_text(item, field) for item in value if field not in _LISTED]
    return None if isinstance(value, str) and field not in _SAFE else value
