"""An action plan for people: its head, then a table, or cards in a narrow terminal, of what is answered and promised."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rich.box import SQUARE
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from apparse.overview import overview
from apparse.printable import clean
from apparse.report.bands import Numbered, bands
from apparse.report.head import head
from apparse.report.laid_out import laid_out
from apparse.report.numbers import number_of

# Response and target have a width of their own, in which no word of theirs is broken; the rest is shared out in parts.
_SHARES: dict[str, int | None] = {"Recommendation": 3, "Response": None, "Action": 4, "Owner": 2, "Target": None}
_SHARE_OF_OTHERS = 2
_NARROW = 10
_NARROWEST, _OF_OTHERS = 80, 20
"""Columns of a terminal in which five columns of words can still be read, and those that each further one takes."""
Row = dict[str, str]


def parts(plan: Mapping[str, Any], *, width: int) -> Iterator[RenderableType]:
    """Everything to be shown below the title: named lines and boxes, so that no line begins with what the document says."""
    yield from (Text(f"{label}: {said}") for label, said in head(overview(plan)) if label != "title")
    grouped = [(heading, [*_rows(members)]) for heading, members in bands(plan["recommendations"])]
    used = dict.fromkeys(name for _, rows in grouped for row in rows for name, said in row.items() if said)
    columns = [*_SHARES, *(name for name in used if name not in _SHARES)]
    if width < _NARROWEST + _OF_OTHERS * (len(columns) - len(_SHARES)):
        yield _cards(grouped)
        return
    for place, (heading, rows) in enumerate(grouped):
        if heading:
            yield _band(heading)
        yield _table(columns, rows, headed=not place)


def _band(heading: str) -> Table:
    band = Table(box=SQUARE, show_header=False, expand=True)
    band.add_row(Text(clean(heading)))
    return band


def _table(columns: list[str], rows: list[Row], *, headed: bool) -> Table:
    table = Table(box=SQUARE, show_lines=True, expand=True, show_header=headed)
    for name in columns:
        share = _SHARES.get(name, _SHARE_OF_OTHERS)
        table.add_column(Text(clean(name)), ratio=share, width=None if share else _NARROW, overflow="fold")
    for row in rows:
        table.add_row(*(Text(_clean_lines(row.get(name, ""))) for name in columns))
    return table


def _cards(grouped: list[tuple[str, list[Row]]]) -> Table:
    """The same rows in one column: each cell behind its heading, none where there is nothing."""
    table = Table(box=SQUARE, show_header=False, show_lines=True, expand=True)
    table.add_column(overflow="fold")
    for heading, rows in grouped:
        if heading:
            table.add_row(Text(clean(heading)))
        for row in rows:
            table.add_row(Text("\n".join(f"{clean(name)}: {_clean_lines(said)}" for name, said in row.items() if said)))
    return table


def _clean_lines(said: str) -> str:
    return "\n".join(map(clean, said.split("\n")))


def _rows(members: list[Numbered]) -> Iterator[Row]:
    """The cells of each action by their columns; what belongs to all actions of a recommendation stands in its first row."""
    for _, recommendation in members:
        lead = {
            "Recommendation": f"{number_of(recommendation)} {recommendation['text'] or ''}".strip(),
            "Response": recommendation["response_raw"] or "",
        }
        if recommendation["explanation"]:
            yield lead | {"Action": f"Explanation: {recommendation['explanation']}"}
            lead = {}
        for action in recommendation["actions"]:
            yield lead | _promised(action)
            lead = {}
        if lead:
            yield lead


def _promised(action: Mapping[str, Any]) -> Row:
    cells = {
        "Action": laid_out(action),
        "Owner": action["owners_raw"],
        "Target": action["target_raw"],
        "Progress": action["progress"],
        "RAG": action["rag"],
    }
    others = {f"{name} (other)" if name in _SHARES | cells else name: said for name, said in action["other"].items()}
    return {name: said or "" for name, said in (cells | others).items()}
