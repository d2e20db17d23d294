"""Cells that a converter has torn: a word over two cells, "The Wold reg | ion should:"; a sentence over two lines, the first of which is no row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from apparse.blocks import Block, Cell, Paragraph, Row, Table, parts
from apparse.normalise.endings import is_finished
from apparse.normalise.report.mending.repair import LONG
from apparse.normalise.report.tables.answers import is_percent
from apparse.patterns import Pattern
from apparse.records.rating import read_rating
from apparse.text import Text

_WORD = Pattern(r"[^\W\d_]+")
_HEAD = Pattern(r"(?<![^\W\d_])[^\W\d_]+$")  # tried once a word, not at each of its letters
_TAIL = Pattern(r"[^\W\d_]+")
_REF, _REST_OF_REF = Pattern(r"[A-Z]{1,2}\s?\d{1,2}\."), Pattern(r"\d{1,2}\.?\s+[A-Z]")
"""The number of a standard is torn at its stop: "P 2. | 1 Assessment"."""


def with_torn_cells_joined(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with such cells whole; what leaves nothing else of a table is a line of its own."""
    known = Counter(word.lower() for block in blocks for text in parts(block) for word in _WORD.findall(text.value))
    whole: list[Block] = []
    for block in (_mended(block, known) if isinstance(block, Table) else block for block in blocks):
        above = whole[-1] if whole else None
        if isinstance(block, Table) and isinstance(above, Paragraph) and _begins(above.text, block):
            whole[-1] = _with_first_line(block, above.text)
        else:
            whole.append(block)
    return whole


def _begins(line: Text, table: Table) -> bool:
    """Whether a line is the first of the statement or the question that a table begins in the middle of."""
    first, last = table.rows[0].cells[0], table.rows[0].cells[-1]
    answered = read_rating(last.text.value) is not None or is_percent(last.text.value)
    sentence = line.value[:1].isupper() and len(line) > LONG and not is_finished(line.value)
    return sentence and answered and first.text.value[:1].islower() and is_finished(first.text.value)


def _with_first_line(table: Table, line: Text) -> Table:
    torn, *below = table.rows
    first, *beside = torn.cells
    whole = replace(first, paragraphs=(Paragraph(Text.join([line, first.text])),))
    return replace(table, rows=(replace(torn, cells=(whole, *beside)), *below))


def _mended(table: Table, known: Counter[str]) -> Block:
    rows = [_joined(row, known) for row in table.rows]
    if all(one is other for one, other in zip(rows, table.rows, strict=True)):
        return table
    if len(rows) == 1 and len(rows[0].cells) == 1:
        return Paragraph(rows[0].text)
    return replace(table, rows=tuple(rows))


def _joined(row: Row, known: Counter[str]) -> Row:
    """The row with its torn cells joined; those behind them keep their columns."""
    placed: list[tuple[int, Cell]] = []
    for column, cell in row.placed():
        if placed and _is_torn(placed[-1][1], cell, known):
            first, above = placed[-1]
            whole = Text.join([above.text, cell.text], separator="")
            placed[-1] = first, replace(above, paragraphs=(Paragraph(whole),))
        else:
            placed.append((column, cell))
    if len(placed) == len(row.cells):
        return row
    columns, cells = zip(*placed, strict=True)
    return replace(row, cells=cells, columns=columns)


def _is_torn(left: Cell, right: Cell, known: Counter[str]) -> bool:
    """Whether two cells hold the halves of a word that the document prints whole elsewhere, or of the number of a standard."""
    if _REF.fullmatch(left.text.value) and _REST_OF_REF.match(right.text.value):
        return True
    head, tail = _HEAD.search(left.text.value), _TAIL.match(right.text.value)
    if not head or not tail or not tail[0].islower():
        return False
    first, last = head[0].lower(), tail[0]
    words = known[first] > 1 or known[last] > 1  # each is counted once where it is torn
    return known[first + last] > 0 and not words
