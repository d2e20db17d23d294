"""Redaction: verdicts and records without the document's text, for reports that travel further than the plan may.

What remains: the names of files, kinds, numbers of recommendations and actions, dates, counts, places and rules.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from apparse.verdict import WAIVER_FILE, Verdict

_TEXTLESS_FACTS = ("submitted", "report_published", "published", "recommendations", "responses", "actions", "statuses")
# Everything that a record says in these fields is a date, a count or one of a closed list of words.
_SAFE = {
    *("kind", "form", "number", "inferred_number", "submitted", "report_published", "published", "response", "status"),
    *("earliest", "latest", "precision", "score", "max_score", "percent", "agreed", "partly_agreed", "not_agreed"),
    *("total", "response_expected", "several", "unpaired", "page", "actions", "owners", "targets"),
}

# In a path: findings['Leadership'].
_HEADING = re.compile(r"""\[(['"]).*\1\]""")


def without_text(verdict: Verdict, summaries: Mapping[str, str]) -> Verdict:
    """The verdict with the rule's first sentence (`summaries`, by id) for each message, and nothing that is quoted.

    That on a waiver file quotes nothing and stays as it is.
    """
    if verdict["kind"] == WAIVER_FILE:
        return verdict
    findings = [
        f
        | {
            "message": summaries.get(f["rule"], f["name"]),
            "evidence": None,
            "path": _HEADING.sub("[…]", f["path"]),
        }
        for f in verdict["findings"]
    ]
    overview = {fact: value for fact, value in verdict["overview"].items() if fact in _TEXTLESS_FACTS}
    return {**verdict, "overview": overview, "findings": findings}


def record_without_text(value: Any, field: str = "") -> Any:
    """The plain form of a record with null for each string that a document may word as it likes."""
    if isinstance(value, dict):
        keyed_by_text = field in {"findings", "footnotes", "other"}
        return {} if keyed_by_text else {key: record_without_text(item, key) for key, item in value.items()}
    if isinstance(value, list):
        return [record_without_text(item, field) for item in value if field != "owners"]
    return None if isinstance(value, str) and field not in _SAFE else value
