"""Boxes: tables of one column that frame a whole card, with all that it says below its number in one cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from apparse.blocks import Block, Furniture, Passage, Table
from apparse.normalise.numbering import OPENING
from apparse.normalise.plan.facts.labels import responds


def with_boxes_as_lines(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with the lines of each box in its place; and those of its rest, where a page has cut it."""
    cut = False
    for block in blocks:
        boxed = isinstance(block, Table) and block.width == 1 and ((cut and block.open_top) or _is_box(block))
        if isinstance(block, Table):
            cut = boxed and block.open_bottom
        elif not isinstance(block, Furniture):
            cut = False
        yield from _lines(block) if isinstance(block, Table) and boxed else [block]


def _lines(box: Table) -> list[Passage]:
    return [paragraph for row in box.rows for cell in row.cells for paragraph in cell.paragraphs]


def _is_box(table: Table) -> bool:
    """Whether a table opens a card, and has a cell of several lines that answers it: its rows don't each say one thing."""
    head, *body = [cell.paragraphs for row in table.rows for cell in row.cells] or [()]
    opens = bool(head) and OPENING.match(head[0].text.value) is not None
    return opens and any(responds(line.text) for said in (head[1:], *body) if len(said) > 1 for line in said)
