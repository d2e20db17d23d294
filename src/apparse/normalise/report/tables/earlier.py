"""Tables that print more beside the ratings and answers of this inspection: those of the one before, what has changed, or the share of "No"."""

from __future__ import annotations

import re

from apparse.blocks import Table
from apparse.normalise.report.tables.answers import is_percent
from apparse.patterns import Pattern, any_of
from apparse.records.rating import read_rating
from apparse.text import Text

_EARLIER = Pattern(r"\b(?:previous(?:ly)?|last|former(?:ly)?|earlier|prior|before)\b", re.IGNORECASE)
_YEAR = Pattern(r"\b(?:19|20)\d{2}\b")
_SHARE = r"(?:\W|per\s?cent(?:age)?\b|of\s+cases\b)*"
_YES = Pattern(rf"{_SHARE}yes{_SHARE}", re.IGNORECASE)
_NOT_YES = Pattern(
    rf"{_SHARE}{any_of(r'no|partly|partially|in part|not (applicable|known|clear)|n/a|unclear|unknown')}{_SHARE}",
    re.IGNORECASE,
)
_CHANGE = Pattern(
    any_of(
        r"""
        \W*(improv(ed|ing|ement)|declin(ed|ing|e)|deteriorat(ed|ing|ion)|worse(ned)?|better|higher|lower|up|down)
        \W*((un|not )changed|(no|without) change|(remained )?(the )?same|(remained )?stable|maintained)
        """
    ),
    re.IGNORECASE,
)
FEWEST = 2
"""Rows: a column is one of ratings when it has as many."""


def is_yes(head: Text) -> bool:
    """Whether a column says in how many cases the answer was yes: "% yes"."""
    return bool(_YES.fullmatch(head.value))


def is_other_answer(head: Text) -> bool:
    """Whether a column says in how many cases it was another: "No", "Partly"."""
    return bool(_NOT_YES.fullmatch(head.value))


def other_answers(table: Table) -> frozenset[int]:
    """The columns of other answers beside one of yes."""
    for row in table.rows:
        if any(is_yes(cell.text) for cell in row.cells):
            return frozenset(column for column, cell in row.placed() if is_other_answer(cell.text))
    return frozenset()


def changes(table: Table) -> frozenset[int]:
    """The columns that say how a rating compares with the one before: "Improved", "Unchanged"."""
    said: dict[int, list[bool]] = {}
    for row in table.rows[1:]:
        for column, cell in row.placed():
            if cell.text:
                said.setdefault(column, []).append(_CHANGE.fullmatch(cell.text.value.strip()) is not None)
    return frozenset(column for column, changed in said.items() if len(changed) >= FEWEST and all(changed))


def earlier_columns(table: Table) -> frozenset[int]:
    """The columns of ratings (or answers) that were given before, by their heads; without heads the last column is the present one."""
    others = other_answers(table)
    rated = [column for column in _rated_columns(table) if column not in others]
    if len(rated) < FEWEST:
        return frozenset()
    heads = {column: _head(table, column) for column in rated}
    named = {column for column, head in heads.items() if _EARLIER.search(head)}
    if named and len(named) < len(rated):
        return frozenset(named)
    years = {column: max(map(int, _YEAR.findall(head)), default=0) for column, head in heads.items()}
    if 0 in years.values():
        years = {column: column for column in rated}
    return frozenset(rated) - {max(rated, key=lambda column: years[column])}


def _rated_columns(table: Table) -> list[int]:
    """The columns that hold ratings and at most a head besides."""
    cells: dict[int, list[bool]] = {}
    for row in table.rows:
        for column, cell in row.placed():
            if cell.text and cell.colspan == 1:
                cells.setdefault(column, []).append(_is_value(cell.text.value))
    return sorted(column for column, rates in cells.items() if sum(rates) >= max(FEWEST, len(rates) - 1))


def _is_value(text: str) -> bool:
    """A rating, or the per cent of cases in which the answer was yes."""
    return read_rating(text) is not None or is_percent(text)


def _head(table: Table, column: int) -> str:
    """The text over the first rating of the column."""
    for row in table.rows:
        cell = dict(row.placed()).get(column)
        if cell and cell.text:
            return "" if _is_value(cell.text.value) else cell.text.value
    return ""
