"""Leading cells: a recommendation's number and text, and an action's label, in whichever column a table prints them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from apparse.blocks import Cell, ListItem, Paragraph, Passage
from apparse.normalise.numbering import OPENING, end_of_number, is_counter, stem
from apparse.normalise.plan.answers import read_answer
from apparse.normalise.plan.table.columns import Role, role_of_heading
from apparse.normalise.plan.table.layout import Column, Layout, Slot
from apparse.normalise.plan.table.row import SIDES, PlanRow
from apparse.records.response import read_response
from apparse.text import EMPTY, Text

_HEADED = re.compile(
    r"\b(?:no|number|ref)\b\.?.*\brecommendation|\brecommendation.*\b(?:no|number|ref)\b", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+(?=\s)")
ANSWER = 3
"""Lines: a response at the end of a recommendation's cell, with its label, has fewer."""


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
    banded = _announced(row) or _rest_of_band(row)
    if not banded and Role.RECOMMENDATION not in roles:
        banded = _banded(row)
    return _answered(banded or row)


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


def opens_band(cells: Iterable[Cell]) -> re.Match[str] | None:
    """The opening of a row that says that it is a recommendation ("Recommendation 3: …"), with nothing beside it but a response."""
    band, *beside = [cell for cell in cells if cell.text] or [Cell()]
    if not band.paragraphs or isinstance(band.paragraphs[0], ListItem):
        return None
    first = band.paragraphs[0].text.value
    opening = OPENING.match(first)
    said = opening and (len(band.paragraphs) > 1 or first[opening.end() :])
    return opening if said and all(read_response(cell.text.value) for cell in beside) else None


def _announced(row: PlanRow) -> PlanRow | None:
    """A row that says that it is a recommendation, with number, text and response apart."""
    opening = opens_band(row.cells.values())
    if opening is None:
        return None
    band, *beside = (cell for cell in row.cells.values() if cell.text)
    first, *rest = band.paragraphs
    number, text = first.text[: opening.end("count")], first.text[opening.end() :]
    cells = {
        Column(Role.NUMBER, ""): replace(band, paragraphs=(Paragraph(number),)),
        Column(Role.RECOMMENDATION, ""): replace(band, paragraphs=(*((Paragraph(text),) if text else ()), *rest)),
    }
    return replace(row, cells=cells | {Column(Role.RESPONSE, ""): cell for cell in beside[:1]})


def is_rest_of_band(cells: Iterable[Cell], *, first: bool) -> bool:
    """Whether the cells of a row are what a page has cut off such a row: nothing but its response, or its text's rest, too.

    Only the `first` row of a table goes on with a text.
    """
    filled = [cell for cell in cells if cell.text]
    if len(filled) != 1:
        return False
    said, response = _without_response(filled[0].paragraphs)
    goes_on = first and response and said[0].text.value[:1].islower()
    return bool(goes_on or _is_labelled_answer(filled[0].text))


def _rest_of_band(row: PlanRow) -> PlanRow | None:
    """What a page has cut off a row that announces a recommendation, with the rest of its text and the response apart."""
    if not is_rest_of_band(row.cells.values(), first=row.first):
        return None
    (band,) = (cell for cell in row.cells.values() if cell.text)
    said, response = _without_response(band.paragraphs)
    if not response:
        said, response = (), band.text
    text = {Column(Role.RECOMMENDATION, ""): replace(band, paragraphs=said)} if said else {}
    return replace(row, cells=text | {Column(Role.RESPONSE, ""): replace(band, paragraphs=(Paragraph(response),))})


def _answered(row: PlanRow) -> PlanRow:
    """The row; a response that is printed below the recommendation, in its cell, stands in a column of its own."""
    asked = next((column for column in row.cells if column.role is Role.RECOMMENDATION), None)
    if asked is None or asked in row.shared or row.text(Role.RESPONSE):
        return row
    said, response = _without_response(row.cells[asked].paragraphs)
    if not response:
        return row
    column = next((c for c in row.cells if c.role is Role.RESPONSE), Column(Role.RESPONSE, ""))
    cell = row.cells[asked]
    answer = replace(cell, paragraphs=(Paragraph(response),))
    return replace(row, cells={**row.cells, asked: replace(cell, paragraphs=said), column: answer})


def _without_response(paragraphs: Sequence[Passage]) -> tuple[tuple[Passage, ...], Text]:
    """The paragraphs without the response with which they end, behind a label or by itself, and this response."""
    *above, last = paragraphs or (Paragraph(EMPTY),)
    if above and (read_response(last.text.value) or _is_labelled_answer(last.text)):
        return tuple(above), last.text
    lines = last.text.lines()
    for cut in range(len(lines) - 1, max(0, len(lines) - ANSWER), -1):
        answer = Text.join(lines[cut:])
        if _is_labelled_answer(answer):
            return (*above, replace(last, text=Text.join(lines[:cut]))), answer
    return tuple(paragraphs), EMPTY


def _is_labelled_answer(text: Text) -> bool:
    answer = read_answer(text)
    return answer is not None and bool(answer.label)


def _labelled(row: PlanRow) -> PlanRow:
    """The row; a label in a column of its own is printed before the action."""
    label, action = (row.cell(role) for role in (Role.LABEL, Role.ACTION))
    if label is None or action is None or not label.text:
        return row
    first, *rest = action.paragraphs or (Paragraph(EMPTY),)
    cell = replace(action, paragraphs=(ListItem(first.text, marker=label.text), *rest))
    return replace(
        row,
        cells={
            column: cell if column.role is Role.ACTION else known
            for column, known in row.cells.items()
            if column.role is not Role.LABEL
        },
    )
