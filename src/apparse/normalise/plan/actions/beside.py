"""Beside: what further columns (progress, RAG status, a revised date, others) say of each action of a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from apparse.normalise.plan.actions.by_height import SAME_HEIGHT
from apparse.normalise.plan.actions.steps import Step
from apparse.normalise.plan.cells.printed import PrintedLine, as_text, paragraphs_of, printed_lines
from apparse.normalise.plan.columns.layout import Column
from apparse.normalise.plan.columns.role import Role
from apparse.normalise.plan.recommendations.entry import Entry
from apparse.text import EMPTY, Text

_FURTHER = (Role.PROGRESS, Role.RAG, Role.REVISED, Role.OTHER)
Paragraphs = Sequence[Sequence[PrintedLine]]
Place = tuple[int, float]
"""Page, and height on it."""


def said_beside(entry: Entry, steps: Sequence[Step]) -> dict[Column, list[Text]]:
    """What each further column says of each action.

    Paragraphs are told by the labels of the actions, as many as there are actions by order, others by height where owners
    or dates show that what belongs together stands side by side. Else a single one holds for all, and several stay
    together, with the first.
    """
    found: dict[Column, list[Text]] = {}
    for column in dict.fromkeys(column for row in entry.parts for column in row.cells):
        if column.role not in _FURTHER:
            continue
        paragraphs = paragraphs_of(list(_lines(entry, column)))
        texts = [as_text(paragraph) for paragraph in paragraphs]
        if labelled := _by_label(paragraphs, steps):
            found[column] = labelled
        elif len(texts) == len(steps):
            found[column] = texts
        elif level := _by_height(paragraphs, steps, first=column.role is Role.REVISED or len(texts) > 1):
            found[column] = level
        elif len(texts) <= 1:
            found[_uncertain(column)] = (texts or [EMPTY]) * len(steps)
        else:
            found[_uncertain(column)] = [Text.join(texts), *[EMPTY] * (len(steps) - 1)]
    return found


def _lines(entry: Entry, column: Column) -> Iterator[PrintedLine]:
    for part, row in enumerate(entry.parts):
        yield from printed_lines(row.cells.get(column), part)


def _uncertain(column: Column) -> Column:
    """The column where it is not certain which action each date is for: then it revises none."""
    return column._replace(role=Role.OTHER) if column.role is Role.REVISED else column


def _by_label(paragraphs: Paragraphs, steps: Sequence[Step]) -> list[Text]:
    """What stands behind the label of each action; nothing where the first paragraph has none of these labels, or one has another."""
    places = {step.label.value: index for index, step in enumerate(steps) if step.label}
    own: list[list[PrintedLine]] = [[] for _ in steps]
    index = -1
    for paragraph in paragraphs:
        first = paragraph[0]
        index = places.get(first.marker.value, -1) if first.labelled else index
        if index < 0:
            return []
        own[index].extend(paragraph)
    return [as_text(lines) for lines in own] if paragraphs else []


def _by_height(paragraphs: Paragraphs, steps: Sequence[Step], *, first: bool) -> list[Text]:
    """What stands beside each action, if each begins level with its owner or date; nothing where heights don't tell.

    What stands beside the `first` action only may hold for all.
    """
    tops = [place for step in steps if (place := _place(step.label or step.text)) and _begins_level(step, place)]
    if not paragraphs or len(tops) < len(steps):
        return []
    own: list[list[PrintedLine]] = [[] for _ in steps]
    last = -1
    for paragraph in paragraphs:
        place, height = _place(paragraph[0].whole), paragraph[0].height
        index = next((i for i, top in reversed([*enumerate(tops)]) if place and _is_level(top, place, height)), last)
        below = place and index + 1 < len(tops) and place > tops[index + 1]
        if index < 0 or below:
            return []  # the column has lines of its own
        last = index
        own[index].extend(paragraph)
    filled = [index for index, lines in enumerate(own) if lines]
    return [as_text(lines) for lines in own] if first or filled != [0] else []


def _begins_level(step: Step, place: Place) -> bool:
    """Whether an owner or date of its own begins at the height of the action."""
    values = [(_place(value), value.height or 0.0) for value in (*step.targets[:1], *step.owners[:1])]
    return any(beside and _is_level(place, beside, height) for beside, height in values)


def _is_level(one: Place, other: Place, height: float) -> bool:
    return one[0] == other[0] and abs(one[1] - other[1]) <= SAME_HEIGHT * height


def _place(text: Text) -> Place | None:
    """Where a text begins, if the source has heights."""
    return next(((at.page, at.bbox.top) for at in text.at if at.page and at.bbox), None)
