"""Leading cells: a recommendation's number and text, and an action's label, in whichever column a table prints them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from apparse.blocks import ListItem, Paragraph
from apparse.normalise.numbering import end_of_number, is_counter, stem
from apparse.normalise.plan.cells.printed import LEVEL
from apparse.normalise.plan.table.bands import announced, answered, answered_before_actions, rest_of_band
from apparse.normalise.plan.table.columns import Role, role_of_heading
from apparse.normalise.plan.table.layout import Column, Layout, Slot
from apparse.normalise.plan.table.row import SIDES, PlanRow
from apparse.text import EMPTY, Text

_HEADED = re.compile(
    r"\b(?:no|number|ref)\b\.?.*\brecommendation|\brecommendation.*\b(?:no|number|ref)\b", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+(?=\s)")


def with_labels(layout: Layout) -> Layout:
    """The layout of a table whose numbers are those of actions; another column of numbers has the recommendations'."""
    columns = [c._replace(role=Role.LABEL) if c.role is Role.NUMBER else c for c in layout.columns]
    for index, column in enumerate(columns):
        if column.role is Role.OTHER and role_of_heading(column.heading) is Role.NUMBER:
            columns[index] = column._replace(role=Role.NUMBER)
            break
    return replace(layout, columns=tuple(columns))


def with_counts(layout: Layout, body: Sequence[Sequence[Slot]]) -> Layout:
    """The layout, saying whether the recommendations of a table count on from each other without a mark ("2 Improve …")."""
    texts = [
        slot.cell.text.value
        for slots in body
        for slot, column in zip(slots, layout.columns, strict=False)
        if column.role is Role.RECOMMENDATION and not slot.merged
    ]
    counts = [int(digits[0]) for text in texts if end_of_number(text, bare=True) and (digits := _DIGITS.match(text))]
    goes_on = counts[:1] == [1] or len(set(counts)) > 1
    return replace(layout, counts=layout.counts or (goes_on and all(0 <= b - a < 2 for a, b in pairwise(counts))))


def numbers_actions(layout: Layout, body: Sequence[Sequence[Slot]]) -> int:
    """In how many more rows that go on with a recommendation there is a number of their own than there is none."""
    place = {column.role: index for index, column in reversed(list(enumerate(layout.columns)))}
    if not {Role.NUMBER, Role.RECOMMENDATION, Role.ACTION} <= place.keys():
        return 0
    more, last = 0, ""
    for slots in body:
        number, text, action = (slots[place[role]] for role in (Role.NUMBER, Role.RECOMMENDATION, Role.ACTION))
        printed = "" if number.merged else number.cell.text.value
        if number.cell is text.cell or not action.cell.text:
            continue
        answers = any(not slot.merged and slot.cell.text for slot in _of(slots, place.get(Role.RESPONSE)))
        if text.merged or (not text.cell.text and not answers):
            stems = stem(printed) and stem(printed) == stem(last)
            counted = printed and last and printed != last and (text.merged or stems)
            more += 1 if counted else -1
        last = printed
    return more


def _of(slots: Sequence[Slot], place: int | None) -> Sequence[Slot]:
    return () if place is None else slots[place : place + 1]


def led(row: PlanRow, layout: Layout) -> PlanRow:
    """The row with number, recommendation and response in columns of their own, also where the table has none for them."""
    row = _labelled(row)
    roles = {column.role for column in layout.columns}
    if Role.NUMBER not in roles:
        row = _numbered(row, bare=layout.counts)
    banded = announced(row) or rest_of_band(row)
    if not banded and Role.RECOMMENDATION not in roles:
        banded = _banded(row)
    return answered_before_actions(answered(banded or row))


def _numbered(row: PlanRow, *, bare: bool) -> PlanRow:
    """The row; a number that is printed before the recommendation stands in a column of its own."""
    column = next((column for column in row.cells if column.role is Role.RECOMMENDATION), None)
    cell = row.cells[column] if column else None
    if column is None or cell is None or not cell.text:
        return row
    first, *rest = cell.paragraphs
    marker = first.marker if isinstance(first, ListItem) else EMPTY
    headed = bare or _HEADED.search(column.heading) is not None
    if is_counter(marker.value):
        number, left = marker, first.text
    elif rest and (_is_number_alone(first.text.value) or (headed and is_counter(first.text.value))):
        number, left = first.text, EMPTY
    elif start := end_of_number(first.text.value, bare=headed):
        number, left = first.text[:start].strip(), first.text[start:]
    else:
        return row
    split = {
        Column(Role.NUMBER, ""): replace(cell, paragraphs=(Paragraph(number),)),
        column: replace(cell, paragraphs=(*((Paragraph(left),) if left else ()), *rest)),
    }
    shared = row.shared | {Column(Role.NUMBER, "")} if column in row.shared else row.shared
    return replace(row, cells={**row.cells, **split}, shared=shared)


def _banded(row: PlanRow) -> PlanRow:
    """The row; a numbered one without owner and date is the recommendation, above its actions."""
    if not row.text(Role.NUMBER) or any(row.text(role) for role in SIDES):
        return row
    named = {c: Column(Role.RECOMMENDATION, c.heading) if c.role is Role.ACTION else c for c in row.cells}
    return replace(row, cells={named[column]: cell for column, cell in row.cells.items()})


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
    marked = (
        ListItem(each.text, marker=labels[place]) if place in labels else each for place, each in enumerate(paragraphs)
    )
    cell = replace(action, paragraphs=tuple(marked))
    return replace(
        row,
        cells={
            column: cell if column.role is Role.ACTION else known
            for column, known in row.cells.items()
            if column.role is not Role.LABEL
        },
    )


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
