"""Leading tables: a small one with number, wording and response of a recommendation stands above that of its actions.

It may have headings or be one row without any. It says what lines say elsewhere, and becomes such lines here. A page's
rules may show both tables as one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from apparse.blocks import Block, Paragraph, Prose, Row, Table
from apparse.normalise.numbering import OPENING
from apparse.normalise.plan.cards.lines.answered_rows import answered_line, answered_row
from apparse.normalise.plan.columns.header import find_header
from apparse.normalise.plan.columns.headings import role_of_heading
from apparse.normalise.plan.columns.role import ANSWERED, SIDES, Role
from apparse.normalise.plan.facts.labels import role_of_label
from apparse.text import EMPTY, Text

LONGEST_RESPONSE = 6
"""Words: what is longer says what is done."""
_NAMES = {Role.RESPONSE: "Response", Role.EXPLANATION: "Explanation"}
_REMARKS = (Role.EXPLANATION, Role.PROGRESS)
"""What a label in a row of its own names: comments that stand so close to the response speak of it."""


def leading_lines(blocks: Sequence[Block]) -> tuple[Sequence[Block], list[Text]]:
    """The blocks with lines in the place of leading tables, and the headings of these; the same if there are none."""
    parted = [part for block in blocks for part in (_parted(block) if isinstance(block, Table) else [block])]
    lines = [_lines(block) if isinstance(block, Table) else [] for block in parted]
    if sum(map(bool, lines)) < 2 or not any(_heads_actions(block) for block in parted if isinstance(block, Table)):
        return blocks, []
    told = list(zip(parted, lines, strict=True))
    tables = [block for block, own in told if own and isinstance(block, Table)]
    heads = [cell.text for table in tables if _leads(table) for cell in table.rows[0].cells]
    rows = any(not _leads(table) for table in tables)
    return [each for block, own in told for each in own or (_run_together(block) if rows else []) or [block]], heads


def _parted(table: Table) -> Iterator[Table]:
    """The table, cut above the headings of its actions if those above name a recommendation and its response only."""
    height = 2 if _leads(table) else 1 if answered_row(table.rows[:1]) else len(table.rows)
    if height < len(table.rows):
        for cut in range(height, len(table.rows)):
            rest = replace(table, rows=table.rows[cut:])
            if _heads_actions(rest):
                yield replace(table, rows=table.rows[:cut])
                yield rest
                return
    yield table


def _leads(table: Table) -> bool:
    roles = set(_headings(table).values())
    return roles.issuperset(ANSWERED) and roles.isdisjoint((Role.ACTION, *SIDES))


def _headings(table: Table) -> dict[int, Role | None]:
    """What the headings of the first row name, by column."""
    return {column: role_of_heading(cell.text.value) for row in table.rows[:1] for column, cell in row.placed()}


def _heads_actions(table: Table) -> bool:
    """Whether the first row has the headings of actions without their recommendation."""
    header = find_header(replace(table, rows=table.rows[:1]))
    return header is not None and header.layout.has_actions_alone


def _lines(table: Table) -> list[Block]:
    """What the table says of its one recommendation; nothing for any other table."""
    if not _leads(table):
        return _said(dict(zip(ANSWERED, answered_row(table.rows) or (), strict=False)), ())
    heads = _headings(table)
    rows = [row for row in table.rows[1:] if row.filled]
    said = {heads.get(column): cell.text for row in rows[:1] for column, cell in row.placed()}
    return _said(said, [_remark(row) for row in rows[1:]])


def _run_together(block: Block) -> list[Block]:
    """The same of a line that is such a row without headings."""
    answered = answered_line(block) if isinstance(block, Prose) else None
    return _said(dict(zip(ANSWERED, answered, strict=True)), ()) if answered else []


def _said(said: Mapping[Role | None, Text], remarks: Sequence[Text]) -> list[Block]:
    """The lines of a recommendation, its response and what is remarked on that; nothing if it is none."""
    number, text, response = (said.get(role, EMPTY) for role in ANSWERED)
    opening = Text.join([Text("Recommendation"), number, text])
    counted = text and OPENING.match(opening.value)
    if not counted or not all(remarks) or len(response.value.split()) > LONGEST_RESPONSE:
        return []
    answer = [Text.join([Text(f"{name}:"), said[role]]) for role, name in _NAMES.items() if said.get(role)]
    return [Paragraph(line) for line in (opening, *answer, *remarks)]


def _remark(row: Row) -> Text:
    """A row of a label and what is remarked on the response, as a line; empty for another row."""
    label, *values = [cell.text for cell in row.filled]
    if len(values) != 1 or role_of_label(label)[0] not in _REMARKS:
        return EMPTY
    return Text.join([Text("Explanation:", label.pieces), *values])
