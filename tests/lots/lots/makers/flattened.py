"""Text as a converter of PDF leaves it: a table is lines of cells, pages are parted by blanks, and what spans is lost.

Three converters: cells parted by tabs with their paragraphs two blanks apart, the same with one blank, and tables of pipes with `<br>`.
Rows are cut where the page ends, through all their cells; a cell that is merged downwards leaves its rest to the next page.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from ..page import Cell, Document, PageBreak, Para, Table, grid

Printed = tuple[Cell, list[str]]
"""A cell and its printed lines."""
GLYPH = 0.5
"""Width of a letter in sizes of the type."""
FEWEST_LINES = 6
"""Below a heading a page must have room for so many."""


@dataclass(frozen=True)
class Habits:
    """What the converter does with what text cannot show."""

    pipes: bool
    paragraphs: str
    bullets: bool
    bold: str
    spans: str  # "first": a cell that spans columns stands in its first; "each": in each of them; "torn": cut where the columns meet
    again: bool  # a cell merged downwards is repeated in each row
    running: bool

    @classmethod
    def drawn(cls, lot: Random) -> Habits:
        """Draw a converter."""
        pipes = lot.random() < 0.25
        return cls(
            pipes=pipes,
            paragraphs="<br>" if pipes else lot.choice(["  ", "  ", " "]),
            bullets=pipes or lot.random() < 0.2,
            bold=lot.choice(["", "", "**" if pipes else "b"]),
            spans=lot.choice(["first", "each"]) if pipes else lot.choice(["first", "first", "torn"]),
            again=pipes and lot.random() < 0.5,
            running=lot.random() < 0.4,
        )


def make(document: Document, path: Path) -> None:
    """Write the text."""
    lot = Random(f"flattened {document.name}")
    path.write_text(_Pages(document, Habits.drawn(lot)).text(), encoding="utf-8")


class _Pages:
    """The pages as they fill, counted in printed lines."""

    def __init__(self, document: Document, habits: Habits) -> None:
        self.document, self.habits = document, habits
        self.room = int((document.height - 2 * document.margin) / (document.size * document.leading))
        self.left = self.room
        self.page = 1
        self.out: list[str] = ["", ""]

    def text(self) -> str:
        """Return the whole document."""
        for block in self.document.blocks:
            match block:
                case Para():
                    self._para(block)
                case Table():
                    self._table(block)
                case PageBreak():
                    self._turn()
        return "\n".join(self.out) + "\n"

    def _para(self, para: Para) -> None:
        lines = len(self._wrapped(_said(para, self.habits), self.document.measure * para.scale))
        if lines + (2 if para.heading else 0) > self.left:
            self._turn()
        mark = "#" * (para.heading + 1) + " " if 0 < para.heading < 4 and self.habits.bold else ""
        self.out += [mark + _said(para, self.habits), ""]
        self.left -= lines + 1

    def _table(self, table: Table) -> None:
        """Print the rows, with a line of their cells for each page that they stand on."""
        placed = grid(table.rows, len(table.widths))
        heads = placed[: len(table.head)]
        spanning: dict[int, tuple[int, Cell]] = {}  # column -> last row that its cell covers
        if self.left < FEWEST_LINES:
            self._turn()
        for number, row in enumerate(placed):
            spanning = {column: span for column, span in spanning.items() if span[0] >= number}
            cells = dict(row) | ({column: cell for column, (_, cell) in spanning.items()} if self.habits.again else {})
            spanning |= {column: (number + cell.rowspan - 1, cell) for column, cell in row if cell.rowspan > 1}
            self._row(
                {column: (cell, self._lines(cell, table, column)) for column, cell in cells.items()}, table, heads
            )
        self.out.append("")
        self.left -= 1

    def _row(self, cells: dict[int, Printed], table: Table, heads: list[list[tuple[int, Cell]]]) -> None:
        """Print a row, cut through all its cells where the page ends; one that is merged downwards may use the rows below."""
        height = max((len(lines) for cell, lines in cells.values() if cell.rowspan == 1), default=1) or 1
        if height > self.left and (not table.break_rows or self.left < FEWEST_LINES // 2):
            self._turn_within(table, heads)
        while True:
            fits = {
                column: len(lines) if cell.rowspan * 3 > len(lines) - self.left and cell.rowspan > 1 else self.left
                for column, (cell, lines) in cells.items()
            }
            shown = {column: (cell, lines[: fits[column]]) for column, (cell, lines) in cells.items()}
            self._line(shown, len(table.widths), table)
            self.left -= min(height, self.left)
            rest = {column: (cell, lines[fits[column] :]) for column, (cell, lines) in cells.items()}
            cells = {column: printed for column, printed in rest.items() if printed[1]}
            if not cells:
                return
            height = max(len(lines) for _, lines in cells.values())
            self._turn_within(table, heads)

    def _turn_within(self, table: Table, heads: list[list[tuple[int, Cell]]]) -> None:
        self._turn()
        if table.repeat:
            for row in heads:
                self._line(
                    {column: (cell, self._lines(cell, table, column)) for column, cell in row}, len(table.widths), table
                )
                self.left -= 2

    def _line(self, cells: dict[int, Printed], width: int, table: Table) -> None:
        texts = [""] * width
        for column, (cell, lines) in cells.items():
            text = _joined(lines, self.habits)
            covered = range(column, column + cell.colspan)
            if cell.colspan > 1 and self.habits.spans == "each":
                for place in covered:
                    texts[place] = text
            elif cell.colspan > 1 and self.habits.spans == "torn":
                for place, part in zip(
                    covered, _torn(text, [table.widths[p] / (self.document.size * GLYPH) for p in covered]), strict=True
                ):
                    texts[place] = part
            else:
                texts[column] = text
        first = not self.out[-1]
        self.out.append(f"| {' | '.join(texts)} |" if self.habits.pipes else "\t".join(texts))
        if first and self.habits.pipes:
            self.out.append("|" + " --- |" * width)

    def _lines(self, cell: Cell, table: Table, column: int) -> list[str]:
        """The printed lines of a cell; the first of a paragraph but the first begins with a mark."""
        room = sum(table.widths[column : column + cell.colspan]) - 2 * table.ruling.padding
        found: list[str] = []
        for number, para in enumerate(cell.paras):
            lines = self._wrapped(_said(para, self.habits), room / para.scale)
            found += [("\f" if number and not place else "") + line for place, line in enumerate(lines)]
        return found

    def _wrapped(self, text: str, points: float) -> list[str]:
        return textwrap.wrap(
            text, max(4, int(points / (self.document.size * GLYPH))), break_long_words=False, break_on_hyphens=False
        ) or [""]

    def _turn(self) -> None:
        if self.habits.running:
            for line in (*self.document.furniture.bottom,):
                if line:
                    self.out += ["", line.replace("{page}", str(self.page)).replace("{pages}", "9")]
        self.out += ["", "", ""]
        self.left = self.room
        self.page += 1


def _said(para: Para, habits: Habits) -> str:
    lead = para.lead
    if lead and para.lead_bold and habits.bold:
        lead = f"<b>{lead}</b>" if habits.bold == "b" else f"**{lead}**"
    return " ".join(part for part in (para.bullet if habits.bullets else "", lead, para.text) if part)


def _joined(lines: list[str], habits: Habits) -> str:
    return " ".join(lines).replace(" \f", habits.paragraphs).replace("\f", "").strip()


def _torn(text: str, letters: list[float]) -> Iterator[str]:
    """The text cut where the columns meet; what is left stands in the last."""
    for room in letters[:-1]:
        yield text[: int(room)].strip()
        text = text[int(room) :]
    yield text.strip()
