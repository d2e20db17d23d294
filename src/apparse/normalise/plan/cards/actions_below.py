"""Actions below: a form that ends in headings and, under them, its actions is a form and a table of actions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from apparse.blocks import Block, Row, Table
from apparse.normalise.plan.cards.lines.forms import form_roles
from apparse.normalise.plan.columns.header import find_header
from apparse.normalise.plan.columns.role import Role


def with_actions_apart(block: Block) -> Iterator[Block]:
    """The block; a form that asks for actions below it, cut above their headings."""
    height = _height(block) if isinstance(block, Table) else 0
    if isinstance(block, Table) and height:
        end = next((place for place in range(height, len(block.rows)) if _labels(block.rows[place])), len(block.rows))
        form = (*block.rows[:height], *block.rows[end:])  # which may go on below the actions
        yield replace(block, rows=form, open_bottom=False)
        yield replace(block, rows=block.rows[height:end], open_top=False)
    else:
        yield block


def _labels(row: Row) -> bool:
    """Whether a row goes on with the form: a label, and a value over the columns of several."""
    return len(row.filled) == 2 and row.filled[1].colspan > 1


def _height(table: Table) -> int:
    """The number of rows above the headings of the actions, if these are labels and values of an answer; else 0."""
    height = next((place for place, row in enumerate(table.rows) if len(row.filled) > 2), 0)
    valued = tuple(row for row in table.rows[:height] if len(row.filled) == 2)
    if Role.RESPONSE not in form_roles(replace(table, rows=valued)):
        return 0
    header = find_header(replace(table, rows=table.rows[height : height + 1]))
    return height if header and header.layout.has_actions_alone else 0
