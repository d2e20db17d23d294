"""Numbers in an action table: whether they are those of recommendations or of actions, and whether a column has them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from apparse.blocks import Cell, parts
from apparse.normalise.numbering import OPENING, end_of_number, stem
from apparse.normalise.plan.columns.headings import role_of_heading
from apparse.normalise.plan.columns.layout import Column, Layout, Slot
from apparse.normalise.plan.columns.role import Role
from apparse.patterns import Pattern

_DIGITS = Pattern(r"\d+(?=\s)")


def with_labels(layout: Layout) -> Layout:
    """The layout of a table whose numbers are those of actions; another column of numbers has the recommendations'."""
    columns = [c._replace(role=Role.LABEL) if c.role is Role.NUMBER else c for c in layout.columns]
    for index, column in enumerate(columns):
        if _counts_too(column):
            columns[index] = column._replace(role=Role.NUMBER)
            break
    return layout._replace(columns=tuple(columns))


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
    return layout._replace(counts=layout.counts or (goes_on and all(0 <= b - a < 2 for a, b in pairwise(counts))))


def numbers_actions(layout: Layout, body: Sequence[Sequence[Slot]]) -> int:
    """In how many more rows that go on with a recommendation there is a number of their own than there is none.

    So it is in one whose number counts on under that with which the recommendation itself begins ("3.1" beside "3 Improve …"),
    or under which another column repeats the number of the recommendation.
    """
    place = {column.role: index for index, column in reversed(list(enumerate(layout.columns)))}
    if not {Role.NUMBER, Role.RECOMMENDATION, Role.ACTION} <= place.keys():
        return 0
    beside = [index for index, column in enumerate(layout.columns) if _counts_too(column)]
    more, last, said, under = 0, "", "", list[str]()
    for slots in body:
        number, text, action = (slots[place[role]] for role in (Role.NUMBER, Role.RECOMMENDATION, Role.ACTION))
        printed = "" if number.merged else _first(number.cell)
        if number.cell is text.cell or not action.cell.text:
            continue
        answers = any(not slot.merged and slot.cell.text for slot in _of(slots, place.get(Role.RESPONSE)))
        asked = text.cell.text.value
        stems = stem(printed) and stem(printed) == stem(last)
        others = [slots[index].cell.text.value for index in beside]
        again = bool(said) and asked == said and (stems or printed == last or (any(others) and others == under))
        own = _own_number(asked)
        more += bool(own) and stem(printed) == own
        if text.merged or again or (not asked and not answers):
            counted = printed and last and printed != last and (text.merged or stems or again)
            more += 1 if counted else -1
        last, said, under = printed, asked, others
    return more


def _own_number(asked: str) -> str:
    """The number with which a recommendation begins, if it does: "3 Improve …", "Recommendation 3 Improve …"."""
    opening = OPENING.match(asked)
    return opening["count"] if opening else asked[: end_of_number(asked, bare=True)].strip(" .):")


def _first(cell: Cell) -> str:
    """The first number of a cell, which has several where the cells beside it have several actions."""
    return next((text.value for paragraph in cell.paragraphs for text in parts(paragraph) if text), "")


def _counts_too(column: Column) -> bool:
    """Whether a column of no other use is headed as one of numbers."""
    return column.role is Role.OTHER and role_of_heading(column.heading) is Role.NUMBER


def _of(slots: Sequence[Slot], place: int | None) -> Sequence[Slot]:
    return () if place is None else slots[place : place + 1]
