"""Tables of recommendations: a row each under the heads of columns, or a small table each with labels at its left."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum, auto

from apparse.blocks import Row, Table
from apparse.normalise.report.counted import is_label
from apparse.normalise.report.tables.row import ReportRow, RowKind
from apparse.patterns import any_of
from apparse.text import EMPTY, Text


class _Part(Enum):
    """What a column, or a row with a label, says of a recommendation."""

    NUMBER = auto()
    ADVICE = auto()
    ASKED = auto()


_NAMES = {
    _Part.NUMBER: r"(rec(ommendation)?\.? )?(no\.?|number|ref(erence)?\.?)|#",
    _Part.ADVICE: r"""
        ((our|the|key) )*(recommendations?|concerns?)
        (what )?we (have )?recommend(ed)?( that)?( (they|you|the \w+))?
        """,
    _Part.ASKED: r"""
        for|to|(for |to )?whom|who( \w+){0,3}|body|organisation|agency|addressees?|owners?|lead( \w+){0,2}
        (for )?action by|(to be )?\w+ed (to|at|by)
        responsib(le|ility)( (body|organisation|agency|owner|officer|lead|for( \w+){1,3}))?
        """,
}
_PATTERNS = {part: re.compile(any_of(names) + r"\s*:?", re.IGNORECASE) for part, names in _NAMES.items()}

_Card = dict[_Part, tuple[Text, Text]]
"""Each part of a recommendation with its label."""


def listed(table: Table) -> list[ReportRow]:
    """The recommendations of a table, with whoever is asked; nothing where neither labels nor heads say which text is which.

    What other columns and rows say (a date, a priority) is no part of a recommendation.
    """
    return _beside_labels(table) or _under_heads(table)


def _part(name: Text) -> _Part | None:
    return next((part for part, pattern in _PATTERNS.items() if pattern.fullmatch(name.value.strip())), None)


def _under_heads(table: Table) -> list[ReportRow]:
    for place, row in enumerate(table.rows[:2]):
        if columns := _columns({column: cell.text for column, cell in row.placed() if cell.text}):
            heads = [tuple(cell.text for cell in above.cells if cell.text) for above in table.rows[: place + 1]]
            said = (ReportRow(RowKind.COLUMNS, texts) for texts in heads if texts)
            return [*said, *_rows(table.rows[place + 1 :], columns)]
    return []


def _columns(heads: dict[int, Text]) -> Mapping[_Part, int]:
    """The column of each part; what stands beside a number and whoever is asked is advised, whatever its head says."""
    columns = {part: column for column, head in reversed(heads.items()) if (part := _part(head))}
    others = heads.keys() - columns.values()
    if len(others) == 1 and columns.keys() == {_Part.NUMBER, _Part.ASKED}:
        return {**columns, _Part.ADVICE: others.pop()}
    return columns if _Part.ADVICE in columns and len(heads) > 1 else {}


def _rows(rows: Sequence[Row], columns: Mapping[_Part, int]) -> Iterator[ReportRow]:
    asked = EMPTY
    for row in rows:
        cells = {column: cell.text for column, cell in row.placed()}
        said = {part: text for part, column in columns.items() if (text := cells.get(column, EMPTY))}
        asked = said.get(_Part.ASKED, asked)  # one cell may name whoever is asked in several rows
        if _Part.ADVICE in said:
            yield _advice({**said, _Part.ASKED: asked}, said.values())


def _beside_labels(table: Table) -> list[ReportRow]:
    """What a table of two columns says where the left one names it: "Recommendation 3" over "For"."""
    rows = [[cell.text for cell in row.cells if cell.text] for row in table.rows if row.text]
    if not all(len(row) == 2 and not _part(row[1]) for row in rows):
        return []
    cards = _cards([(part, label, text) for label, text in rows if (part := _labelled(label))])
    torn = [card for card in cards[:1] if card.keys() == {_Part.ASKED}]  # a page ends above
    advice = [card for card in cards[len(torn) :] if _is_card(card)]
    concerned = {"concern" in card[_Part.ADVICE][0].value.lower() for card in advice}
    # where some rows state concerns, others say what answers them
    return [*map(_card, cards)] if len(torn) + len(advice) == len(cards) and len(concerned) < 2 else []


def _labelled(label: Text) -> _Part | None:
    return _Part.ADVICE if is_label(label) else _part(label)


def _cards(rows: Sequence[tuple[_Part, Text, Text]]) -> list[_Card]:
    """The rows put together, a card for each recommendation; whoever is asked stands below it, or above."""
    below = bool(rows) and rows[-1][0] is _Part.ASKED
    cards: list[_Card] = []
    for part, label, text in rows:
        if not cards or part in cards[-1] or (below and _Part.ASKED in cards[-1]):
            cards.append({})
        cards[-1].setdefault(part, (label, text))
    return cards


def _is_card(card: _Card) -> bool:
    return _Part.ADVICE in card and (len(card) > 1 or is_label(card[_Part.ADVICE][0]))


def _card(card: _Card) -> ReportRow:
    said = {part: text for part, (_, text) in card.items()}
    label, _ = card.get(_Part.ADVICE, (EMPTY, EMPTY))
    number = {_Part.NUMBER: label} if is_label(label) else {}
    return _advice({**said, **number}, [text for pair in card.values() for text in pair])


def _advice(said: Mapping[_Part, Text], texts: Iterable[Text]) -> ReportRow:
    return ReportRow(
        RowKind.ADVICE,
        tuple(texts),
        ref=said.get(_Part.NUMBER, EMPTY),
        name=said.get(_Part.ASKED, EMPTY),
        text=said.get(_Part.ADVICE, EMPTY),
    )
