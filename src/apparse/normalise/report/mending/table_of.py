"""A table of texts that were printed without one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from apparse.blocks import Cell, Paragraph, Row, Table
from apparse.location import NOWHERE, Location
from apparse.text import Text

Texts = tuple[Text, ...]
"""What the cells of one row say."""


def table_of(rows: Iterable[Texts], width: int = 2, at: Location = NOWHERE) -> Table:
    """The table with these rows; a row of fewer texts than `width` has no other cells."""
    return Table(tuple(_row(row) for row in rows), width, at)


def _row(texts: Sequence[Text]) -> Row:
    cells = tuple(Cell((Paragraph(text),) if text else ()) for text in texts)
    return Row(cells, tuple(range(len(cells))))
