"""Tables of recommendations: a row each under the heads of columns, or a small table each with labels at its left."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from enum import Enum, auto
from itertools import zip_longest

from apparse.blocks import Row, Table
from apparse.normalise.report.counted import is_label
from apparse.normalise.report.headings.particular import names_body, names_unit
from apparse.normalise.report.headings.roles import HeadingRole, role_of
from apparse.normalise.report.tables.row import ReportRow, RowKind
from apparse.patterns import Pattern, any_of
from apparse.records.dates.finding import find_periods
from apparse.text import EMPTY, Text


class _Part(Enum):
    """What a column, or a row with a label, says of a recommendation."""

    NUMBER = auto()
    ADVICE = auto()
    CONCERN = auto()
    ASKED = auto()


_NAMES = {
    _Part.NUMBER: r"(rec(ommendation)?\.? )?(no\.?|number|ref(erence)?\.?)|#",
    _Part.ADVICE: r"""
        ((our|the|key) )*recommendations?
        (what )?we (have )?recommend(ed)?( that)?( (they|you|the \w+))?
        """,
    _Part.CONCERN: r"((our|the|key) )*concerns?",
    _Part.ASKED: r"""
        for|to|(for |to )?whom|who( \w+){0,3}|body|organisation|agency|addressees?|owners?|lead( \w+){0,2}
        (for )?action by|(to be )?\w+ed (to|at|by)
        responsib(le|ility)( (body|organisation|agency|owner|officer|lead|for( \w+){1,3}))?
        """,
}
_PATTERNS = {part: Pattern(any_of(names) + r"\s*:?", re.IGNORECASE) for part, names in _NAMES.items()}

LONGEST_TIME = 40
"""Characters: "By the end of the financial year 2025/26"."""
_WHEN = Pattern(r"(?:within|immediate\w*|straight\s+away)\b", re.IGNORECASE)

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
        below = table.rows[place + 1 :]
        if columns := _columns({column: cell.text for column, cell in row.placed() if cell.text}, _timed(below)):
            heads = [tuple(cell.text for cell in above.cells if cell.text) for above in table.rows[: place + 1]]
            said = (ReportRow(RowKind.COLUMNS, texts) for texts in heads if texts)
            return [*said, *_rows(below, columns)]
    return []


def _says_when(text: Text) -> bool:
    """Whether a text says no more than by when: "March 2026", below "Completed by" or "Action by"."""
    told = len(text) <= LONGEST_TIME and (_WHEN.match(text.value) or find_periods(text.value))
    return bool(told) and not names_body(text)


def _timed(rows: Sequence[Row]) -> set[int]:
    """The columns that say nothing but by when."""
    said = [(column, cell.text) for row in rows for column, cell in row.placed() if cell.text]
    return {column for column, _ in said} - {column for column, text in said if not _says_when(text)}


def _columns(heads: dict[int, Text], timed: Container[int]) -> Mapping[_Part, int]:
    """The column of each part; what stands beside a number and whoever is asked is advised, whatever its head says.

    What says nothing but by when (`timed`) is neither; a concern stands for what is asked where no other column does.
    """
    named = {column: _part(head) for column, head in reversed(heads.items())}
    columns = {
        part: column for column, part in named.items() if part and (part is not _Part.ASKED or column not in timed)
    }
    if _Part.ADVICE not in columns and _Part.CONCERN in columns:
        columns[_Part.ADVICE] = columns.pop(_Part.CONCERN)
    others = {column for column in heads.keys() - columns.values() if column not in timed}
    if len(others) == 1 and columns.keys() == {_Part.NUMBER, _Part.ASKED}:
        return {**columns, _Part.ADVICE: others.pop()}
    return columns if _Part.ADVICE in columns and len(heads) > 1 else {}


def _rows(rows: Sequence[Row], columns: Mapping[_Part, int]) -> Iterator[ReportRow]:
    asked = EMPTY
    for row, below in zip_longest(rows, rows[1:]):
        cells = {column: cell.text for column, cell in row.placed()}
        alone = _alone(row)
        if _names_asked(alone) or (below and names_unit(alone) and _names_asked(_alone(below))):
            yield ReportRow(RowKind.OTHER, (alone,), text=alone)
            asked = EMPTY
            continue
        said = {part: text for part, column in columns.items() if (text := cells.get(column, EMPTY))}
        asked = said.get(_Part.ASKED, asked)  # one cell may name whoever is asked in several rows
        if _Part.ADVICE in said:
            yield _advice({**said, _Part.ASKED: asked}, said.values())


def _alone(row: Row) -> Text:
    """What is printed alone in a row; empty where several cells say something."""
    printed = row.filled
    return printed[0].text if len(printed) == 1 else EMPTY


def _names_asked(text: Text) -> bool:
    """Whether a row across the table says whom those below it ask: "Wold PDU should:"."""
    return role_of(text) is HeadingRole.ADDRESSEE and text.value.rstrip().endswith(":")


def _beside_labels(table: Table) -> list[ReportRow]:
    """What a table of two columns says where the left one names it: "Recommendation 3" over "For"."""
    rows = [[cell.text for cell in row.cells if cell.text] for row in table.rows if row.text]
    if not all(len(row) == 2 and not _part(row[1]) for row in rows):
        return []
    cards = _cards(
        [
            (part, label, text)
            for label, text in rows
            if (part := _labelled(label)) and not (part is _Part.ASKED and _says_when(text))
        ]
    )
    torn = [card for card in cards[:1] if card.keys() == {_Part.ASKED}]  # a page ends above
    advice = [card for card in cards[len(torn) :] if _is_card(card)]
    concerned = {"concern" in card[_Part.ADVICE][0].value.lower() for card in advice}
    # where some rows state concerns, others say what answers them
    return [*map(_card, cards)] if len(torn) + len(advice) == len(cards) and len(concerned) < 2 else []


def _labelled(label: Text) -> _Part | None:
    part = _Part.ADVICE if is_label(label) else _part(label)
    return _Part.ADVICE if part is _Part.CONCERN else part


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
        concern=said.get(_Part.CONCERN, EMPTY),
    )
