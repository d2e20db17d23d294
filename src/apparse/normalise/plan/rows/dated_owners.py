"""Owners with their dates in one column ("Head of Safety / May 2026"): here each date stands in a column of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from apparse.blocks import Passage
from apparse.normalise.plan.columns.layout import Column, Layout
from apparse.normalise.plan.columns.role import Role
from apparse.normalise.plan.rows.row import PlanRow
from apparse.records.dates.finding import find_periods
from apparse.records.owner import names_owner
from apparse.records.target_date import is_plausible_target
from apparse.records.title import Names, names
from apparse.text import EMPTY, Text

_LEAD = (
    r"by|from|due|until|before|since|after|starting|starts|beginning|complete|completed|"
    r"on|in|the|end|start|middle|mid|early|late|of|no|later|than|date|timescale|week|commencing"
)
_LEADS_UP = re.compile(rf"\W*(?:(?:{_LEAD})\b\W*)*", re.IGNORECASE)
"""What may stand before a date and belongs to it."""
_DIVIDER = re.compile(r"\s*[;|,/(]\s*|\s+[–—-]\s+")
_LEAD_BEGINS = re.compile(r"\s+(?=(?:by|from|due|until|before|end of|complete)\b)", re.IGNORECASE)
LONGEST_STATUS = 3
"""Words that stand for a date: "Complete", "To be confirmed"."""


def with_dates_apart(row: PlanRow, layout: Layout) -> PlanRow:
    """The row; where the table has no column for dates, those that stand behind or below the owners are in one."""
    column = row.column(Role.OWNER)
    if column is None or Role.TARGET in layout.roles:
        return row
    cell = row.cells[column]
    parts = [part for passage in cell.paragraphs for part in _told_apart(passage)]
    dates = [date for _, date in parts if date.text]
    if not dates:
        return row
    owners = [owner for owner, _ in parts if owner.text]
    dated = Column(Role.TARGET)
    split = {column: replace(cell, paragraphs=tuple(owners)), dated: replace(cell, paragraphs=tuple(dates))}
    shared = row.shared | {dated} if column in row.shared else row.shared
    return replace(row.with_cells(split), shared=shared)


def _told_apart(passage: Passage) -> Iterator[tuple[Passage, Passage]]:
    """The owner and the date of a paragraph, either of which may be empty."""
    text = passage.text
    for owner, date in ((EMPTY, text), *_cuts(text)):
        if _is_date(date.value) and (not owner or names_owner(owner.value)):
            yield replace(passage, text=owner), replace(passage, text=date)
            return
    yield passage, replace(passage, text=EMPTY)


def _cuts(text: Text) -> Iterator[tuple[Text, Text]]:
    """The text cut where a date may begin, at the likeliest places first: a line's end, a sign, a word that leads up to it."""
    lines = text.lines()
    for cut in range(1, len(lines)):
        yield Text.join(lines[:cut]), Text.join(lines[cut:])
    for pattern in (_DIVIDER, _LEAD_BEGINS):
        for sign in pattern.finditer(text.value):
            yield text[: sign.start()], _less_bracket(text[sign.end() :])
    for period in find_periods(text.value)[-1:]:
        yield text[: period.start].strip(), text[period.start :]


def _less_bracket(date: Text) -> Text:
    return date[:-1] if date.value.endswith(")") and "(" not in date.value else date


def _is_date(text: str) -> bool:
    """Whether a text is nothing but a date, or what stands for one."""
    periods = find_periods(text)
    if periods:
        return _LEADS_UP.fullmatch(text, 0, periods[0].start) is not None
    return len(text.split()) <= LONGEST_STATUS and names(text) is Names.NOTHING and is_plausible_target(text)
