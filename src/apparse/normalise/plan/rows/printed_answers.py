"""Printed answers: responses that stand in the cell of a recommendation or of its actions, in a column of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from apparse.blocks import Paragraph, Passage
from apparse.normalise.plan.answers import announces_answer, before_sentence, labelled_behind, read_answer
from apparse.normalise.plan.columns.layout import Column
from apparse.normalise.plan.columns.role import Role
from apparse.normalise.plan.rows.row import PlanRow
from apparse.records.response import read_response
from apparse.text import EMPTY, Text

_DIVIDERS = (":", "–", "—", "-")
ANSWER = 3
"""Lines: a response at the end of a recommendation's cell, with its label, has fewer."""


def answered(row: PlanRow) -> PlanRow:
    """The row; a response that is printed below the recommendation, in its cell, stands in a column of its own."""
    asked = row.column(Role.RECOMMENDATION)
    if asked is None or asked in row.shared or row.text(Role.RESPONSE):
        return row
    cell = row.cells[asked]
    said, response = without_response(cell.paragraphs)
    if not response and is_labelled_answer(cell.text):
        said, response = (), cell.text  # a page has cut it off the recommendation
    if not response:
        return row
    column = row.column(Role.RESPONSE) or Column(Role.RESPONSE)
    answer = replace(cell, paragraphs=(Paragraph(response),))
    return row.with_cells({asked: replace(cell, paragraphs=said), column: answer})


def answered_before_actions(row: PlanRow) -> PlanRow:
    """The row; a response with its label that is printed above the actions, in their column, stands in one of its own.

    A page may show white of that column as another, without a heading.
    """
    for column, cell in row.cells.items() if not row.text(Role.RESPONSE) else ():
        acts = column.role is Role.ACTION or not column.heading
        said, answer = _without_answer(cell.paragraphs) if acts and column not in row.shared else ((), EMPTY)
        if answer:
            response = row.column(Role.RESPONSE) or Column(Role.RESPONSE)
            apart = replace(cell, paragraphs=(Paragraph(answer),))
            return row.with_cells({column: replace(cell, paragraphs=said), response: apart})
    return row


def _without_answer(paragraphs: Sequence[Passage]) -> tuple[tuple[Passage, ...], Text]:
    """The paragraphs without the response with its label with which they begin, and this response."""
    first, *rest = paragraphs or (Paragraph(EMPTY),)
    lines = first.text.lines() if announces_answer(first.text.value) else []
    for cut in range(len(lines), 0, -1):
        answer = Text.join(lines[:cut])
        if is_labelled_answer(answer, divided=True):
            own = (replace(first, text=Text.join(lines[cut:])),) if lines[cut:] else ()
            return (*own, *rest), answer
    led = before_sentence(first.text) if len(lines) == 1 else None
    if led and led.label.value.rstrip().endswith(_DIVIDERS):
        return (replace(first, text=led.reason), *rest), first.text[: -len(led.reason)].strip()
    return tuple(paragraphs), EMPTY


def without_response(paragraphs: Sequence[Passage]) -> tuple[tuple[Passage, ...], Text]:
    """The paragraphs without the response with which they end, behind a label or by itself, and this response."""
    *above, last = paragraphs or (Paragraph(EMPTY),)
    if above and (read_response(last.text.value) or is_labelled_answer(last.text)):
        return tuple(above), last.text
    lines = last.text.lines()
    for cut in range(len(lines) - 1, max(0, len(lines) - ANSWER), -1):
        answer = Text.join(lines[cut:])
        if is_labelled_answer(answer):
            return (*above, replace(last, text=Text.join(lines[:cut]))), answer
    said, answer = labelled_behind(last.text)
    return ((*above, replace(last, text=said)), answer) if answer else (tuple(paragraphs), EMPTY)


def is_answer_alone(text: Text) -> bool:
    """Whether a text is nothing but a response, with its label or by itself."""
    return read_response(text.value) is not None or is_labelled_answer(text)


def is_labelled_answer(text: Text, *, divided: bool = False) -> bool:
    """Whether a text is a response behind words that announce it; where an action may accept something they are `divided` from it."""
    answer = read_answer(text)
    return (
        answer is not None and bool(answer.label) and (not divided or answer.label.value.rstrip().endswith(_DIVIDERS))
    )
