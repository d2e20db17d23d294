"""Leading cells: a recommendation's number and text, an action's label and its date, in whichever column a table prints them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from math import inf, nan

from apparse.blocks import ListItem, Paragraph
from apparse.normalise.numbering import end_of_number, is_counter
from apparse.normalise.plan.cells.printed import LEVEL
from apparse.normalise.plan.columns.layout import Column, Layout
from apparse.normalise.plan.columns.role import SIDES, Role
from apparse.normalise.plan.rows.bands import announced, rest_of_band, speaks_of_band
from apparse.normalise.plan.rows.dated_owners import with_dates_apart
from apparse.normalise.plan.rows.printed_answers import answered, answered_before_actions
from apparse.normalise.plan.rows.row import PlanRow
from apparse.patterns import Pattern
from apparse.text import EMPTY, Text

_HEADED = Pattern(r"\b(?:no|number|ref)\b\.?.*\brecommendation|\brecommendation.*\b(?:no|number|ref)\b", re.IGNORECASE)


def in_own_columns(row: PlanRow, layout: Layout, *, numbered_bands: bool = False) -> PlanRow:
    """The row with number, recommendation, response and date in columns of their own, also where the table has none for them."""
    row = with_dates_apart(row, layout)
    row = _labelled(row)  # before numbers, because an action with a label announces no recommendation
    if Role.NUMBER not in layout.roles or _lacks_number(row):
        row = _numbered(row, bare=layout.counts)  # before bands, because these are known by their number
    numbered = numbered_bands and layout.has_actions_alone
    banded = announced(row, numbered=numbered) or rest_of_band(row)
    if not banded and layout.has_actions_alone:
        banded = speaks_of_band(row)
    if not banded and Role.RECOMMENDATION not in layout.roles:
        banded = _banded(row)
    row = answered(banded or row)  # after bands, because a response may stand below what they announce
    return answered_before_actions(row)  # last, because it stands there only where it stands nowhere else


def _lacks_number(row: PlanRow) -> bool:
    """Whether a row begins a recommendation with nothing in its column of numbers: the number may have slipped before the text."""
    return bool(row.text(Role.RESPONSE) and row.text(Role.RECOMMENDATION) and not row.text(Role.NUMBER))


def _numbered(row: PlanRow, *, bare: bool) -> PlanRow:
    """The row; a number that is printed before the recommendation stands in a column of its own."""
    column = row.column(Role.RECOMMENDATION)
    cell = row.cells[column] if column else None
    if column is None or cell is None or not cell.text:
        return row
    first, *rest = cell.paragraphs
    marker = first.marker if isinstance(first, ListItem) else EMPTY
    headed = bare or _HEADED.search(column.heading) is not None
    if is_counter(marker.value):
        number, left = marker, first.text
    elif _is_number_alone(first.text.value) or (rest and headed and is_counter(first.text.value)):
        number, left = first.text, EMPTY
    elif start := end_of_number(first.text.value, bare=headed, small=not row.first or bool(row.text(Role.RESPONSE))):
        number, left = first.text[:start].strip(), first.text[start:]
    else:
        return row
    numbers = row.column(Role.NUMBER) or Column(Role.NUMBER)
    split = {
        numbers: replace(cell, paragraphs=(Paragraph(number),)),
        column: replace(cell, paragraphs=(*((Paragraph(left),) if left else ()), *rest)),
    }
    shared = row.shared | {numbers} if column in row.shared else row.shared
    return row.with_cells(split)._replace(shared=shared)


def _banded(row: PlanRow) -> PlanRow:
    """The row; a numbered one without owner and date is the recommendation, above its actions."""
    if not row.text(Role.NUMBER) or any(row.text(role) for role in SIDES):
        return row
    named = {c: Column(Role.RECOMMENDATION, c.heading) if c.role is Role.ACTION else c for c in row.cells}
    return row._replace(cells={named[column]: cell for column, cell in row.cells.items()})


def _is_number_alone(text: str) -> bool:
    """Whether a paragraph is nothing but a number as it stands before a text."""
    return end_of_number(f"{text} A") == len(text) + 1


def _labelled(row: PlanRow) -> PlanRow:
    """The row; labels in a column of their own are printed before the actions."""
    label, action = (row.cell(role) for role in (Role.LABEL, Role.ACTION))
    if label is None or action is None or not label.text:
        return row
    paragraphs = action.paragraphs or (Paragraph(EMPTY),)
    labels = _beside([each.text for each in label.paragraphs], [each.text for each in paragraphs]) or {0: label.text}
    within = all(isinstance(paragraphs[place], ListItem) for place in labels) or _in_the_middle(label.text, row)
    if len(labels) == 1 and within:
        labels = {0: label.text}  # one in the middle of its cell may stand beside a paragraph within the action
    marked = (
        ListItem(each.text, marker=labels[place]) if place in labels else each for place, each in enumerate(paragraphs)
    )
    cell = replace(action, paragraphs=tuple(marked))
    return row._replace(
        cells={
            column: cell if column.role is Role.ACTION else known
            for column, known in row.cells.items()
            if column.role is not Role.LABEL
        },
    )


def _in_the_middle(label: Text, row: PlanRow) -> bool:
    """Whether the action and another text of the row begin above a label and end as far below it."""
    middle = _middle(label)
    around = [
        column.role
        for column, cell in row.cells.items()
        if (cell.text.top or inf) < (label.top or 0.0) - LEVEL and abs(_middle(cell.text) - middle) < LEVEL
    ]
    return Role.ACTION in around and len(around) > 1


def _middle(text: Text) -> float:
    """How far down the middle of a text stands, if it stands on one page and the source has heights; else nowhere."""
    boxes = [at.bbox for at in text.at if at.bbox and at.page == text.at[0].page]
    whole = len(boxes) == len(text.at) > 0
    return (min(box.top for box in boxes) + max(box.bottom for box in boxes)) / 2 if whole else nan


def _beside(labels: Sequence[Text], paragraphs: Sequence[Text]) -> dict[int, Text]:
    """The labels by the place of the paragraph that each stands beside, or nothing unless all of them do.

    Where the source has no heights there are as many as paragraphs.
    """
    tops = [text.top for text in paragraphs]
    if None in tops or any(label.top is None for label in labels):
        return dict(enumerate(labels)) if len(labels) == len(paragraphs) else {}
    found = {
        place: label
        for label in labels
        for place, top in enumerate(tops)
        if top is not None and label.top is not None and abs(top - label.top) < LEVEL
    }
    return found if len(found) == len(labels) else {}
