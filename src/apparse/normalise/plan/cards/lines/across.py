"""Across: rows that run across a table and say what lines say elsewhere, as such lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from apparse.blocks import Block, Heading, Paragraph, Prose, Row, Table
from apparse.normalise.endings import is_finished
from apparse.normalise.numbering import OPENING
from apparse.normalise.plan.addressee import asks_somebody
from apparse.normalise.plan.answers import read_answer
from apparse.normalise.plan.cards.lines.forms import form_roles
from apparse.normalise.plan.cells.printed import as_text, printed_lines
from apparse.normalise.plan.columns.header import find_header
from apparse.normalise.plan.columns.role import Role
from apparse.normalise.plan.facts.labels import labelled, number_of, role_of_label
from apparse.normalise.plan.rows.bands import is_rest_of_band, opens_band
from apparse.normalise.plan.tables.side import is_side_table
from apparse.records.response import read_response
from apparse.text import Text

LONGEST_HEADING = 15
"""Words: a longer row that runs across is no heading of a group."""
LONGEST_TITLE = 4
"""Words over the headings of several columns."""
MOST_LABELS = 4
"""Rows: number and wording, response and explanation, of which a page may tear one."""


def unfolded(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with tables cut at rows that run across them and say what is recommended or answered.

    Such a row becomes a line; what is left between them are tables. The block is the same if it has no such rows. Where
    there are some, a page may have cut a table above its number, or below its first rows.
    """
    banded = any(_is_banded(block) for block in blocks if isinstance(block, Table))
    for block in blocks:
        if banded and isinstance(block, Table) and _says_by_rows(block):
            yield from _cut(block)
        else:
            yield block


def _is_banded(table: Table) -> bool:
    """Whether a table certainly has rows that say which recommendation follows, or how it is answered."""
    heads = _heads_cards(table) or _goes_on(table)
    return (heads and not form_roles(table)) or _leads_actions(table)


def _says_by_rows(table: Table) -> bool:
    """The same where another table has them; totals and definitions say what they say of all."""
    named = any(_named(row, table.width) for row in table.rows[:2])
    return (named or _heads_cards(table) or _goes_on(table)) and not is_side_table(table)


def _leads_actions(table: Table) -> bool:
    """Whether the headings of actions stand right below rows that name what is asked or answered."""
    named = len(list(takewhile(lambda row: _named(row, table.width), table.rows[:MOST_LABELS])))
    if named == 1 and len(table.rows) > 1 and _is_headed_by(*table.rows[:2]):
        return False
    header = find_header(replace(table, rows=table.rows[named : named + 1])) if named and table.width > 2 else None
    return header is not None and header.layout.has_actions_alone


def _is_headed_by(above: Row, below: Row) -> bool:
    """Whether the upper of two rows has the headings of those beside which the lower one begins: "Recommendation | The plan"."""
    return not below.cells[0].text and len(above.filled[-1].text.value.split()) <= LONGEST_TITLE


def _heads_cards(table: Table) -> bool:
    return any(_heads_card(row, table.width) for row in table.rows)


def _goes_on(table: Table) -> bool:
    """Whether a page has cut the table within a row that announces a recommendation; its headings may be printed again."""
    return any(is_rest_of_band(row.cells, first=not index) for index, row in enumerate(table.rows[:2]))


def _cut(table: Table) -> Iterator[Block]:
    rows: list[Row] = []
    for index, row in enumerate(table.rows):
        lines = _across(row, table.width, first=not index)
        if not lines:
            rows.append(row)
            continue
        if rows and not (index == 1 and _goes_on_below_headings(table)):  # else it belongs above these
            yield replace(table, rows=tuple(rows))
            rows = []
        yield from lines
    if rows:
        yield replace(table, rows=tuple(rows))


def _goes_on_below_headings(table: Table) -> bool:
    """Whether the second row is what a page has cut off a card's text, below headings that are printed again."""
    head, row = table.rows[:2]
    if is_rest_of_band(row.cells, first=False):
        return True
    begins = _heads_card(row, table.width) or asks_somebody(row.text.value)
    header = None if begins or not _is_sentence(row.text) else find_header(replace(table, rows=(head,)))
    return header is not None and header.layout.has_actions_alone


def _heads_card(row: Row, width: int) -> bool:
    """Whether a row says by itself which recommendation follows; in a table of one column as well, where nothing is done."""
    if opens_band(row.cells):
        return True
    filled = row.filled
    if not filled or len(filled) > 2 or filled[-1].colspan < min(2, width):
        return False
    return bool(OPENING.match(filled[0].text.value) or number_of(filled[0].text, filled[-1].text))


def _across(row: Row, width: int, *, first: bool) -> Sequence[Prose]:
    """A row that runs across the table as lines: a label with its value, a single text, or one with its response below."""
    filled = row.filled
    if pair := _named(row, width):
        label, value = pair
        named = Text(f"{label.value.rstrip(' .')}:", label.pieces)
        return [Paragraph(Text.join([named, value]))]  # the value may be empty
    if opens_band(row.cells) or is_rest_of_band(row.cells, first=first):
        return [paragraph for cell in filled for paragraph in cell.paragraphs]
    if len(filled) != 1 or not (filled[0].colspan > width / 2 or asks_somebody(filled[0].text.value)):
        return []
    said = filled[0].text
    if OPENING.match(said.value):
        return filled[0].paragraphs
    return [as_line(said)]


def as_line(row: Text) -> Prose:
    """What is all that a row says: a heading, unless it says what paragraphs say."""
    return Paragraph(row) if labelled(row) or read_answer(row) or _is_sentence(row) else Heading(row)


def _is_sentence(row: Text) -> bool:
    return is_finished(row.value) or len(row.value.split()) > LONGEST_HEADING


def _named(row: Row, width: int) -> Sequence[Text]:
    """A label and its value, which may be empty, if they are all that a row has and the value is broad.

    The bullets of a list are no part of what is asked or explained. What reaches down beside the rows below is no label but
    the heading of a column.
    """
    cells = [cell for cell in row.cells if cell.text or cell.colspan > 1]
    if len(cells) != 2 or not cells[0].text or cells[0].rowspan > cells[1].rowspan:
        return ()
    label, value = cells
    role = role_of_label(label.text)[0]
    broad = value.colspan > width / 2 or (len(row.cells) == 2 and (value.colspan > 1 or width == 2))
    known = OPENING.match(label.text.value) or role
    if not known or not (broad or (row.cells[:2] == (label, value) and _asks_for(role, value.text))):
        return ()
    return label.text, as_text(printed_lines(value))


def _asks_for(role: Role | None, value: Text) -> bool:
    """Whether a value beside which all is white is what a label names; "Agreed" beside a recommendation is no wording of it."""
    answers = read_response(value.value) is not None
    return role is Role.RESPONSE or (role in (Role.RECOMMENDATION, Role.EXPLANATION) and bool(value) and not answers)
