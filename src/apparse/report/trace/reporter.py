"""TraceReporter: a name, and how to write what came of one trace; and what all of them say."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from apparse.report.reporter import Form
from apparse.report.trace.traced import Traced


@dataclass(frozen=True, slots=True)
class TraceReporter(Form[Traced]):
    """Writes one trace."""


def marked(wording: Sequence[dict[str, Any]], deleted: str, inserted: str, quote: Callable[[str], str]) -> str:
    """A difference as one line, the marks around what is left out and put in given as patterns ("[-{}-]")."""
    marks = {"equal": "{}", "deleted": deleted, "inserted": inserted}
    parts = []
    for run, after in zip(wording, [*wording[1:], None], strict=True):
        exchanged = run["kind"] == "deleted" and after is not None and after["kind"] == "inserted"
        parts.append(marks[run["kind"]].format(quote(run["text"])) + ("" if exchanged else " "))
    return "".join(parts).strip()


def sides(match: Mapping[str, Any]) -> tuple[str, str]:
    """What the two recommendations go by: the printed number, or else the place in the row, counted from one."""
    return _side(match, "report"), _side(match, "plan")


def _side(match: Mapping[str, Any], side: str) -> str:
    if match[side] is None:
        return "–"
    return str(match[f"{side}_number"] or match[side] + 1)
