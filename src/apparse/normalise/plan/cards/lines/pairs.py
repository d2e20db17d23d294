"""Pairs: rows of a form that hold several labels, each with its value behind it or in its own cell.

"Rec no. | 3 | Response | Agreed" says what two rows say elsewhere, and "Recommendation 3 | Response: Agreed" what two lines do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from apparse.blocks import Block, Cell, Heading, Paragraph, Prose, Row, Table
from apparse.normalise.endings import is_finished
from apparse.normalise.numbering import HEADING, OPENING, is_number
from apparse.normalise.plan.addressee import asks_somebody
from apparse.normalise.plan.answers import read_answer
from apparse.normalise.plan.cards.lines.across import as_line
from apparse.normalise.plan.columns.headings import role_of_heading
from apparse.normalise.plan.columns.role import Role
from apparse.normalise.plan.facts.fact import Fact
from apparse.normalise.plan.facts.labels import labelled, responds, role_of_label
from apparse.records.response import read_response
from apparse.records.target_date import is_plausible_target
from apparse.text import EMPTY, Text

LONGEST_LABEL = 8
"""Words of a label whose meaning is not known."""

Pairs = Sequence[tuple[Cell, Cell]]


def with_pairs_apart(block: Block) -> Block:
    """The block; in a table with such rows each label stands with its value in a row of its own."""
    return _with_rows(block) if isinstance(block, Table) else block


def with_speaking_rows_as_lines(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with tables cut at rows whose cells each say by themselves what they are."""
    for block in blocks:
        yield from _cut(block) if isinstance(block, Table) else [block]


def _with_rows(table: Table) -> Table:
    table = _with_facts_below(table)
    pairs = [_pairs(row) for row in table.rows]
    if not any(map(_are_certain, pairs)):
        return table
    rows: list[Row] = []
    for row, own in zip(table.rows, pairs, strict=True):
        if own and not all(_is_heading(value.text.value) for _, value in own):
            rows.extend(Row.of([label, replace(value, colspan=table.width - 1)]) for label, value in own)
        else:
            rows.append(row)
    return replace(table, rows=tuple(rows))


def _with_facts_below(table: Table) -> Table:
    """The table; where a label and an action have a cell of owner and date beside them, these stand in rows below, as in other forms."""
    rows: list[Row] = []
    for row in table.rows:
        label, *values = row.cells or (Cell(),)
        facts = _facts(values[1]) if len(values) == 2 and role_of_label(label.text)[0] is Role.ACTION else []
        if facts:
            wide = table.width - 1
            rows.append(Row.of([label, replace(values[0], colspan=wide)]))
            rows.extend(Row.of([Cell.of(fact.label), Cell(tuple(fact.values), colspan=wide)]) for fact in facts)
        else:
            rows.append(row)
    return replace(table, rows=tuple(rows))


def _facts(cell: Cell) -> list[Fact]:
    """Owner and date in a cell of labelled lines; nothing if any line says something else."""
    lines = [labelled(paragraph.text) for paragraph in cell.paragraphs]
    facts = [fact for line in lines for fact in line]
    return facts if all(lines) and all(fact.role in (Role.OWNER, Role.TARGET) for fact in facts) else []


def _pairs(row: Row) -> Pairs:
    """The labels of a row with their values; nothing if it has no two labels, or cells that are merged with others below."""
    cells = row.cells[:-1] if len(row.cells) % 2 and not row.cells[-1].text else row.cells
    if len(cells) < 4 or len(cells) % 2 or any(cell.rowspan > 1 for cell in cells):
        return ()
    roles = [role_of_label(label.text)[0] for label in cells[::2]]
    known = [role for role in roles if role and role is not Role.NUMBER]
    short = all(0 < len(label.text.value.split()) <= LONGEST_LABEL for label in cells[::2])
    if not short or not roles[0] or None in roles[-1:] or len(set(known)) < len(known):
        return ()
    return list(zip(cells[::2], cells[1::2], strict=True))


def _are_certain(pairs: Pairs) -> bool:
    """Whether some value is just what its label names, so that the row is none of headings."""
    return any(_fits(role_of_label(label.text)[0], value.text.value) for label, value in pairs)


def _fits(role: Role | None, value: str) -> bool:
    match role:
        case Role.NUMBER:
            return bool(value) and is_number(value)
        case Role.RESPONSE:
            return read_response(value) is not None
        case Role.TARGET:
            return bool(value) and not _is_heading(value) and is_plausible_target(value)
        case _:
            return False


def _is_heading(value: str) -> bool:
    return read_response(value) is None and role_of_heading(value) is not None


def _cut(table: Table) -> Iterator[Block]:
    """The table with such rows as lines, and the rows of a single text beside them that run across it or are torn off them."""
    rows: list[Row] = []
    lines: list[Prose] = []
    for index, row in enumerate(table.rows):
        filled = row.filled
        told = _box(table.rows, index) or _cards(filled) or _speaking(filled)
        if not told and lines and len(filled) == 1:
            alone = filled[0]
            if _is_rest(alone.text, lines[0].text):
                lines[0] = replace(lines[0], text=Text.join([lines[0].text, alone.text]))
                continue
            told = alone.paragraphs if _runs_across(row, table) else ()
        if not told:
            yield from lines
            rows, lines = [*rows, row], []
            continue
        above = [*takewhile(lambda each: _runs_across(each, table), reversed(rows))][::-1]
        yield from _table(table, rows[: len(rows) - len(above)])
        yield from (as_line(cell.text) for each in above for cell in each.filled)
        rows, lines = [], [*lines, *told]
    yield from (*lines, *_table(table, rows))


def _table(table: Table, rows: Sequence[Row]) -> Sequence[Table]:
    return [replace(table, rows=tuple(rows))] if rows else []


def _runs_across(row: Row, table: Table) -> bool:
    """Whether a row has a single text, and that is broad, or heads a group: what else stands under one heading may be an action by itself."""
    filled = row.filled
    return len(filled) == 1 and (2 * filled[0].colspan > table.width or asks_somebody(filled[0].text.value))


def _is_rest(text: Text, opening: Text) -> bool:
    """Whether a row goes on with the recommendation above, whose response stands beside its beginning."""
    return text.value[:1].islower() and not is_finished(opening.value)


def _cards(cells: Sequence[Cell]) -> Sequence[Prose]:
    """Cells as lines, if each holds a recommendation with its response and more: cards side by side."""
    if not cells or not all(map(_is_card, cells)):
        return []
    return [Heading(p.text) if p is cell.paragraphs[0] else p for cell in cells for p in cell.paragraphs]


def _is_card(cell: Cell) -> bool:
    head, *rest = [paragraph.text for paragraph in cell.paragraphs] or [EMPTY]
    opens = OPENING.match(head.value) or HEADING.match(head.value)
    return bool(opens) and len(rest) > 1 and any(map(responds, rest))


def _speaking(cells: Sequence[Cell]) -> Sequence[Prose]:
    """Cells as lines, if the first opens a recommendation and each of the others says by itself what it is."""
    if len(cells) < 2 or not _opens(cells[0].text) or not all(_says(cell.text) for cell in cells[1:]):
        return []
    return [paragraph for cell in cells for paragraph in cell.paragraphs]


def _opens(text: Text) -> bool:
    found = labelled(text)
    return bool(OPENING.match(text.value) or (found and found[0].role is Role.RECOMMENDATION and found[0].count))


def _says(text: Text) -> bool:
    return bool(labelled(text)) or read_answer(text) is not None


def _box(rows: Sequence[Row], index: int) -> Sequence[Prose]:
    """Number, recommendation and response side by side as lines, if they head what follows and are no row among others."""
    above, below = rows[max(index - 1, 0) : index], rows[index + 1 : index + 2]
    if not _is_box(rows[index]) or any(map(_is_box, (*above, *below))) or any(map(_are_headings, above)):
        return []
    number, wording, response = (cell.text for cell in rows[index].filled)
    return [Heading(Text.join([number, wording])), Paragraph(response)]


def _is_box(row: Row) -> bool:
    texts = [cell.text.value for cell in row.filled]
    return len(texts) == 3 and is_number(texts[0]) and not is_number(texts[1]) and read_response(texts[2]) is not None


def _are_headings(row: Row) -> bool:
    return all(role_of_heading(cell.text.value) for cell in row.filled)
