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

_USUAL = ("Recommendation", "Response", "Action", "Owner", "Target")
_FIXED = {"Response", "Target"}
"""Columns with a width of their own, in which no word of theirs is broken; the rest is shared out by what the others hold."""
_NARROW, _LONGEST_WORD = 10, 16
_FRAME = 3
"""Characters beside the text of a column: a rule, and a blank on both sides."""
_NARROWEST, _OF_OTHERS = 80, 20
"""Columns of a terminal in which five columns of words can still be read, and those that each further one takes."""
Row = dict[str, str]


def parts(plan: Mapping[str, Any], *, width: int) -> Iterator[RenderableType]:
    """Everything to be shown below the title: named lines and boxes, so that no line begins with what the document says."""
    yield from (Text(f"{label}: {said}") for label, said in head(overview(plan)) if label != "title")
    grouped = [(heading, [*_rows(members)]) for heading, members in bands(plan["recommendations"])]
    used = dict.fromkeys(name for _, rows in grouped for row in rows for name, said in row.items() if said)
    columns = [*_USUAL, *(name for name in used if name not in _USUAL)]
    if width < _NARROWEST + _OF_OTHERS * (len(columns) - len(_USUAL)):
        yield _cards(grouped)
        return
    widths = _widths(columns, [row for _, rows in grouped for row in rows], width)
    for place, (heading, rows) in enumerate(grouped):
        if heading:
            yield _band(heading)
        yield _table(widths, rows, headed=not place)


def _band(heading: str) -> Table:
    band = Table(box=SQUARE, show_header=False, expand=True)
    band.add_row(Text(clean(heading)))
    return band


def _widths(columns: list[str], rows: list[Row], width: int) -> dict[str, int]:
    """The width of each column: room for its words, and of what is left as much as it holds of the whole text."""
    room = width - 1 - sum(_FRAME + (_NARROW if name in _FIXED else 0) for name in columns)
    shared = [name for name in columns if name not in _FIXED]
    held = {name: sum(len(row.get(name, "")) for row in rows) + 1 for name in shared}
    least = {name: min(_longest_word(name, rows), room // len(shared)) for name in shared}
    spare, whole = room - sum(least.values()), sum(held.values())
    widths = {name: _NARROW if name in _FIXED else least[name] + spare * held[name] // whole for name in columns}
    widths[max(shared, key=held.__getitem__)] += width - 1 - sum(_FRAME + each for each in widths.values())
    return widths


def _longest_word(name: str, rows: list[Row]) -> int:
    words = (len(word) for said in (name, *(row.get(name, "") for row in rows)) for word in said.split())
    return min(max(words, default=0), _LONGEST_WORD)


def _table(widths: dict[str, int], rows: list[Row], *, headed: bool) -> Table:
    table = Table(box=SQUARE, show_lines=True, show_header=headed)
    for name, width in widths.items():
        table.add_column(Text(clean(name)), width=width, overflow="fold")
    for row in rows:
        table.add_row(*(Text(_clean_lines(row.get(name, ""))) for name in widths))
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
    for place, recommendation in members:
        lead = {
            "Recommendation": f"{number_of(recommendation, place)} {recommendation['text'] or ''}".strip(),
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
    others = {f"{name} (other)" if name in {*_USUAL, *cells} else name: said for name, said in action["other"].items()}
    return {name: said or "" for name, said in (cells | others).items()}
