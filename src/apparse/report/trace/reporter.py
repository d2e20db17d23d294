"""TraceReporter: a name, and how to write what came of one trace; and what all of them say."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from apparse.report.numbers import shown_number
from apparse.report.place import first_place, position
from apparse.report.reporter import Form
from apparse.report.trace.traced import Traced
from apparse.verdict import PlainFinding


@dataclass(frozen=True, slots=True)
class TraceReporter(Form[Traced]):
    """Writes one trace."""


def placed(traced: Traced, finding: PlainFinding) -> str:
    """The document of a finding and where in it to look: " (plan, line 14)"."""
    document = finding["path"].partition(".")[0]
    at = position(first_place(finding), traced.verdict(document))
    return f" ({', '.join(part for part in (traced.called(document), at) if part)})"


def marked(
    wording: Sequence[dict[str, Any]], deleted: str, inserted: str, quote: Callable[[str], str], between: str = ""
) -> str:
    """A difference as one line, the marks around what is left out and put in given as patterns ("[-{}-]").

    `between` stands between what is left out and what is put in for it.
    """
    marks = {"equal": "{}", "deleted": deleted, "inserted": inserted}
    parts = []
    for run, after in zip(wording, [*wording[1:], None], strict=True):
        exchanged = run["kind"] == "deleted" and after is not None and after["kind"] == "inserted"
        parts.append(marks[run["kind"]].format(quote(run["text"])) + (between if exchanged else " "))
    return "".join(parts).strip()


def sides(match: Mapping[str, Any]) -> tuple[str, str]:
    """What the two recommendations go by; a dash where there is none."""
    return _side(match, "report"), _side(match, "plan")


def _side(match: Mapping[str, Any], side: str) -> str:
    if match[side] is None:
        return "–"
    return shown_number(match[f"{side}_number"], match.get(f"{side}_inferred_number"), match[side])
