"""Totals whose table is none in the source, or several, as one.

A converter may have printed it cell by cell, each count below its label, or all labels above all counts; a page may have
parted the heads from the counts below them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from apparse.blocks import Block, Cell, Furniture, Prose, Row, Table, as_printed
from apparse.normalise.plan.tables.totals import TOTAL, WIDEST, counted_by, is_count
from apparse.text import Text

FEWEST = 2
"""Counts: a word above a number may be anything."""


def with_totals_whole(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with each table of totals as one."""
    return _with_heads_back(_rolled_up(blocks))


def _rolled_up(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with a table in the place of labels and counts that stand below each other; what belongs to the page stands above it."""
    found: list[Block] = []
    for is_total, group in groupby(blocks, key=_is_of_totals):
        run = list(group)
        furniture = [block for block in run if isinstance(block, Furniture)]
        texts = [as_printed(block) for block in run if isinstance(block, Prose)]
        if is_total and (pairs := _pairs(texts)):
            heads = [block for block in run if isinstance(block, Prose)][: len(texts) - 2 * len(pairs)]
            found += [*furniture, *heads, Table(tuple(_row(*pair) for pair in pairs), 2)]
        else:
            found += run
    return found


def _is_of_totals(block: Block) -> bool:
    if isinstance(block, Furniture):
        return True
    return isinstance(block, Prose) and (is_count(as_printed(block).value) or bool(counted_by(block.text.value)))


def _pairs(texts: Sequence[Text]) -> list[tuple[Text, Text]]:
    """The labels with their counts; above the first may stand what all of them count: "Recommendations"."""
    counts = sum(is_count(text.value) for text in texts)
    is_headed = len(texts) == 2 * counts + 1 and counted_by(texts[0].value) == TOTAL
    told = texts[is_headed:]
    if counts < FEWEST or len(told) != 2 * counts:
        return []
    for labels, numbers in ((told[::2], told[1::2]), (told[:counts], told[counts:])):
        fields = {counted_by(label.value) for label in labels}
        if None not in fields and len(fields) == counts and all(is_count(each.value) for each in numbers):
            return list(zip(labels, numbers, strict=True))
    return []


def _row(label: Text, count: Text) -> Row:
    return Row.of([Cell.of(label, label.at[0]), Cell.of(count, count.at[0])])


def _with_heads_back(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with totals whose heads a page has parted from the counts below them as one table."""
    found: list[Block] = []
    place = 0  # of what stood last, but for what belongs to the page
    for block in blocks:
        above = found[place] if found else None
        if isinstance(above, Table) and isinstance(block, Table) and _is_parted(above, block):
            found[place] = replace(above, rows=(*above.rows, *block.rows))
            continue
        if not isinstance(block, Furniture):
            place = len(found)
        found.append(block)
    return found


def _is_parted(heads: Table, table: Table) -> bool:
    """Whether heads of totals stand above as many counts, and nothing else."""
    if not _heads_totals(heads):
        return False
    counts = [cell.text.value for row in table.rows for cell in row.cells]
    return len(table.rows) == 1 and len(counts) == len(heads.rows[0].cells) and all(map(is_count, counts))


def _heads_totals(table: Table) -> bool:
    """Whether a table is nothing but a row of what is counted: "Agreed", "Partly agreed", "Total"."""
    one_row = len(table.rows) == 1 and 2 < table.width <= WIDEST
    return one_row and all(counted_by(cell.text.value) for cell in table.rows[0].cells)
