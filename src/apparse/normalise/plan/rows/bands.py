"""Bands: rows that say which recommendation the actions below them are for, and responses printed in the cells of others.

A band calls itself a recommendation ("Recommendation 3: …"). One that only has a number before its text is a band where others
like it are answered: by what stands beside it, at its end, or in the row below.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from apparse.blocks import Cell, ListItem, Paragraph, Passage, Row, Table
from apparse.normalise.numbering import OPENING, PARAGRAPH
from apparse.normalise.plan.addressee import asks_somebody
from apparse.normalise.plan.answers import EXPLAINS, announces_answer, read_answer
from apparse.normalise.plan.columns.layout import Column
from apparse.normalise.plan.columns.role import Role
from apparse.normalise.plan.rows.row import PlanRow
from apparse.records.response import read_response
from apparse.text import EMPTY, Text

_DIVIDERS = (":", "–", "—", "-")
ANSWER = 3
"""Lines: a response at the end of a recommendation's cell, with its label, has fewer."""


def opens_band(cells: Iterable[Cell], *, numbered: bool = False) -> re.Match[str] | None:
    """The opening of a row that says that it is a recommendation ("Recommendation 3: …"), with nothing beside it but a response.

    Where bands are `numbered` a number with its mark is enough: "3. …".
    """
    band, *beside = [cell for cell in cells if cell.text] or [Cell()]
    if not band.paragraphs or isinstance(band.paragraphs[0], ListItem):
        return None
    first = band.paragraphs[0].text.value
    opening = OPENING.match(first) or (PARAGRAPH.match(first) if numbered else None)
    said = opening and (len(band.paragraphs) > 1 or first[opening.end() :])
    return opening if said and all(read_response(cell.text.value) for cell in beside) else None


def has_numbered_bands(table: Table) -> bool:
    """Whether a row of a table has a number, a text, and the response: beside the text, at its end, or in the row below."""
    return any(
        opens_band(row.cells, numbered=True)
        and not opens_band(row.cells)
        and (len(row.filled) > 1 or without_response(row.filled[0].paragraphs)[1] or (below and is_answer(below)))
        for row, below in zip(table.rows, [*table.rows[1:], None], strict=False)
    )


def is_answer(row: Row) -> bool:
    """Whether a row is nothing but a response, with its label or by itself: "Response: Agreed"."""
    filled = row.filled
    return len(filled) == 1 and _is_answer(filled[0].text)


def explains(row: Row) -> bool:
    """Whether a row is nothing but an explanation with its label: "Reason: …"."""
    filled = row.filled
    return len(filled) == 1 and EXPLAINS.match(filled[0].text.value) is not None


def speaks_of_band(row: PlanRow) -> PlanRow | None:
    """A row that is nothing but the response to a band, or an explanation with its label, in a column of its own."""
    filled = [cell for cell in row.cells.values() if cell.text]
    if len(filled) != 1:
        return None
    said = filled[0].text
    if _is_answer(said):
        return row._replace(cells={Column(Role.RESPONSE): filled[0]})
    return row._replace(cells={Column(Role.EXPLANATION): filled[0]}) if EXPLAINS.match(said.value) else None


def is_answered_below(row: Row, table: Table, index: int) -> bool:
    """Whether a row across the table, which heads no group and says nothing of the row above, is answered in the row below."""
    across = len(row.filled) == 1 and row.filled[0].colspan > table.width / 2
    speaks = is_answer(row) or explains(row) or asks_somebody(row.text.value)
    return across and any(map(is_answer, table.rows[index + 1 : index + 2])) and not speaks


def asked_across(row: PlanRow) -> PlanRow:
    """A row across the actions that is answered in the row below, as the recommendation that it is."""
    return row._replace(cells={Column(Role.RECOMMENDATION): cell for cell in row.cells.values() if cell.text})


def announced(row: PlanRow, *, numbered: bool = False) -> PlanRow | None:
    """A row that says that it is a recommendation, with number, text and response apart."""
    opening = opens_band(row.cells.values(), numbered=numbered)
    if opening is None:
        return None
    band, *beside = (cell for cell in row.cells.values() if cell.text)
    first, *rest = band.paragraphs
    number, text = first.text[: opening.end("count")], first.text[opening.end() :]
    cells = {
        Column(Role.NUMBER): replace(band, paragraphs=(Paragraph(number),)),
        Column(Role.RECOMMENDATION): replace(band, paragraphs=(*((Paragraph(text),) if text else ()), *rest)),
    }
    return row._replace(cells=cells | {Column(Role.RESPONSE): cell for cell in beside[:1]})


def is_rest_of_band(cells: Iterable[Cell], *, first: bool) -> bool:
    """Whether the cells of a row are what a page has cut off such a row: nothing but its response, or its text's rest, too.

    Only the `first` row of a table goes on with a text.
    """
    filled = [cell for cell in cells if cell.text]
    if len(filled) != 1:
        return False
    said, response = without_response(filled[0].paragraphs)
    goes_on = first and response and said[0].text.value[:1].islower()
    return bool(goes_on or _is_labelled_answer(filled[0].text))


def rest_of_band(row: PlanRow) -> PlanRow | None:
    """What a page has cut off a row that announces a recommendation, with the rest of its text and the response apart."""
    if not is_rest_of_band(row.cells.values(), first=row.first):
        return None
    (band,) = (cell for cell in row.cells.values() if cell.text)
    said, response = without_response(band.paragraphs)
    if not response:
        said, response = (), band.text
    text = {Column(Role.RECOMMENDATION): replace(band, paragraphs=said)} if said else {}
    return row._replace(cells=text | {Column(Role.RESPONSE): replace(band, paragraphs=(Paragraph(response),))})


def answered(row: PlanRow) -> PlanRow:
    """The row; a response that is printed below the recommendation, in its cell, stands in a column of its own."""
    asked = row.column(Role.RECOMMENDATION)
    if asked is None or asked in row.shared or row.text(Role.RESPONSE):
        return row
    cell = row.cells[asked]
    said, response = without_response(cell.paragraphs)
    if not response and _is_labelled_answer(cell.text):
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
        if _is_labelled_answer(answer, divided=True):
            own = (replace(first, text=Text.join(lines[cut:])),) if lines[cut:] else ()
            return (*own, *rest), answer
    return tuple(paragraphs), EMPTY


def without_response(paragraphs: Sequence[Passage]) -> tuple[tuple[Passage, ...], Text]:
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


def _is_labelled_answer(text: Text, *, divided: bool = False) -> bool:
    """Whether a text is a response behind words that announce it; where an action may accept something they are `divided` from it."""
    answer = read_answer(text)
    return (
        answer is not None and bool(answer.label) and (not divided or answer.label.value.rstrip().endswith(_DIVIDERS))
    )


def _is_answer(text: Text) -> bool:
    return read_response(text.value) is not None or _is_labelled_answer(text)
