"""Charts of a plan: when its actions are due, who owns them, how its recommendations were answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from apparse.overview import is_overdue
from apparse.printable import long_date
from apparse.report.formats.html.bars import Counts

_DATED = ("complete", "due", "overdue")
_LONG_GAP = 3
"""So many months in a row without an action, or more of them, have one row for all."""


@dataclass(frozen=True, slots=True)
class Chart:
    """`series` are the names of the parts of a bar, in order; `unit` is what is counted, `head` what the labels are."""

    name: str
    head: str
    unit: str
    note: str
    series: tuple[str, ...]
    rows: list[Counts]

    def used(self) -> list[str]:
        """The series that occur."""
        return [each for each in self.series if any(row.counts.get(each) for row in self.rows)]


def charts_of(document: Mapping[str, Any], as_of: str | None, *, with_owners: bool = True) -> list[Chart]:
    """The charts of a plan; a report has none. Owners are text of the document and may be left out."""
    if document["kind"] != "action_plan":
        return []
    actions = [action for each in document["recommendations"] for action in each["actions"]]
    charts = [_dates(actions, as_of), *([_owners(actions, as_of)] if with_owners else []), _responses(document)]
    return [chart for chart in charts if chart.rows]


def state_of(action: Mapping[str, Any], as_of: str | None) -> str:
    """complete, due, overdue (only as of a day), ongoing, unreadable, or no target date."""
    if as_of and is_overdue(action, as_of):
        return "overdue"
    return action["status"] or "no target date"


def _dates(actions: Sequence[Mapping[str, Any]], as_of: str | None) -> Chart:
    states = [(state_of(action, as_of), (action["target"] or {}).get("latest")) for action in actions]
    dated = Counter((latest[:7], state) for state, latest in states if latest and state in _DATED)
    undated = Counter(state for state, latest in states if not latest or state not in _DATED)
    spans = [*_spans(sorted({_number(month) for month, _ in dated}))]
    rows = [
        Counts(_named_span(first, last), {state: dated[_iso(first), state] for state in _DATED})
        for first, last in spans
    ]
    rows += [
        Counts(f"{state}, no month" if state in _DATED else state, {state: count}) for state, count in undated.items()
    ]
    note = f"As of {long_date(as_of)}." if as_of else "No day was given (--as-of), so nothing is called overdue."
    if any(first < last for first, last in spans):
        note += " Months on end without an action stand in one row."
    series = (*_DATED, "ongoing", "unreadable", "no target date")
    return Chart("Target dates by month", "Month", "actions", note, series, rows)


def _owners(actions: Sequence[Mapping[str, Any]], as_of: str | None) -> Chart:
    counts: dict[str, Counter[str]] = {}
    for action in actions:
        for owner in _named(action):
            counts.setdefault(owner, Counter())[state_of(action, as_of)] += 1
    series = (*_DATED, "ongoing", "unreadable", "no target date")
    busiest = sorted(counts.items(), key=lambda item: (-item[1].total(), item[0]))
    rows = [Counts(owner, {state: by_state[state] for state in series}) for owner, by_state in busiest]
    note = "An action with several owners counts for each of them."
    return Chart("Actions by owner", "Owner", "actions", note, series, rows)


def _named(action: Mapping[str, Any]) -> Iterator[str]:
    """The owners, each once; as printed where they could not be told apart."""
    yield from dict.fromkeys(action["owners"] or [action["owners_raw"] or "no owner"])


def _responses(document: Mapping[str, Any]) -> Chart:
    given = Counter(each["response"] or "no defined response" for each in document["recommendations"])
    order = ("agreed", "partly_agreed", "not_agreed", "no defined response")
    rows = [Counts(each.replace("_", " "), {"recommendations": given[each]}) for each in order if given[each]]
    return Chart("Responses", "Response", "recommendations", "", ("recommendations",), rows)


def _spans(months: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The months and those between them, as spans of one month; a long time without any is one span."""
    for before, month in zip([None, *months], months, strict=False):
        if before is not None and month - before > _LONG_GAP:
            yield before + 1, month - 1
        elif before is not None:
            yield from ((each, each) for each in range(before + 1, month))
        yield month, month


def _number(month: str) -> int:
    """Months ("2026-03") counted on."""
    return int(month[:4]) * 12 + int(month[5:]) - 1


def _iso(number: int) -> str:
    return f"{number // 12:04}-{number % 12 + 1:02}"


def _named_span(first: int, last: int) -> str:
    names = [f"{date.fromisoformat(f'{_iso(each)}-01'):%B %Y}" for each in (first, last)]
    return " to ".join(dict.fromkeys(names))
