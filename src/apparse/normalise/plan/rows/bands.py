"""Bands: rows that say which recommendation the actions below them are for.

A band calls itself a recommendation ("Recommendation 3: …"). One that only has a number before its text is a band where others
like it are answered: by what stands beside it, at its end, or in the row below.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from apparse.blocks import Cell, ListItem, Paragraph, Row, Table
from apparse.normalise.numbering import OPENING, PARAGRAPH
from apparse.normalise.plan.addressee import asks_somebody
from apparse.normalise.plan.answers import EXPLAINS
from apparse.normalise.plan.columns.layout import Column
from apparse.normalise.plan.columns.role import Role
from apparse.normalise.plan.rows.printed_answers import is_answer_alone, is_labelled_answer, without_response
from apparse.normalise.plan.rows.row import PlanRow


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
    return opening if said and all(is_answer_alone(cell.text) for cell in beside) else None


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
    return len(filled) == 1 and is_answer_alone(filled[0].text)


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
    if is_answer_alone(said):
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
    return bool(goes_on or is_labelled_answer(filled[0].text))


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
