"""Counted rows of plain text whose second cell runs on into the lines below, or on the next page, which are no rows any more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from apparse.blocks import Block, Paragraph, Row, Table
from apparse.normalise.endings import is_cut, is_finished
from apparse.normalise.report.mending.repair import touch
from apparse.normalise.report.references import completes, is_reference
from apparse.patterns import Pattern
from apparse.text import Text

_NUMBER = Pattern(r"[A-Z]{0,2}\d{1,2}(?:\.\d{1,2})?[.)]?")


def with_hanging_lines(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with such lines in the cells that they go on from."""
    whole: list[Block] = []
    for block in blocks:
        above = whole[-1] if whole else None
        if isinstance(above, Table) and isinstance(block, Paragraph) and _hangs(above.rows[-1], block.text):
            whole[-1] = _with_line(above, block.text)
        else:
            whole.append(block)
    return whole


def _hangs(row: Row, line: Text) -> bool:
    """Whether a line goes on with the sentence of a counted row above it, between which a page may have ended."""
    if len(row.cells) != 2 or not _NUMBER.fullmatch(row.cells[0].text.value):
        return False
    said = row.cells[1].text
    if not said or not line or not _are_lines(said, line):
        return False
    if completes(said, line) or (is_reference(line) and touch(said, line)):
        return True
    return not is_finished(said.value) and (not line.value[0].isupper() or is_cut(said.value))


def _are_lines(above: Text, below: Text) -> bool:
    """Whether both stand in a source of lines; where one has pages, their heights tell better."""
    return all(text.at and text.at[0].page is None and text.at[0].line is not None for text in (above, below))


def _with_line(table: Table, line: Text) -> Table:
    *above, torn = table.rows
    number, cell = torn.cells
    whole = replace(cell, paragraphs=(Paragraph(Text.join([cell.text, line])),))
    return replace(table, rows=(*above, replace(torn, cells=(number, whole))))
