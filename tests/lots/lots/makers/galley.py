"""Lines and cells set on one long galley, which is then cut into pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..page import Cell, Para, Table, grid

Measure = Callable[[str, str, float], float]  # text, style, size -> width


@dataclass(frozen=True)
class Line:
    """One set line: its pieces (x, style, text), its top and its height."""

    pieces: tuple[tuple[float, str, str], ...]
    top: float
    height: float
    size: float
    colour: str

    @property
    def bottom(self) -> float:
        """Return the lower edge."""
        return self.top + self.height


@dataclass(frozen=True)
class Box:
    """One cell in its place."""

    left: float
    top: float
    right: float
    bottom: float
    cell: Cell


@dataclass(frozen=True)
class Galley:
    """A set table: its boxes, its lines, and the heights at which rows end."""

    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    ends: tuple[float, ...]

    @property
    def height(self) -> float:
        """Return the whole height."""
        return self.ends[-1] if self.ends else 0.0

    def cut(self, start: float, limit: float, break_rows: bool) -> float:
        """Return where to cut so that no line is torn: at the end of a row, or between lines."""
        if self.height <= limit:
            return self.height
        ends = [y for y in self.ends if start + 1 < y <= limit and self._clean(y)]
        between = [
            line.bottom for line in self.lines if start + 20 < line.bottom <= limit - 6 and self._clean(line.bottom)
        ]
        if ends and not break_rows:
            return max(ends)
        assert ends or between, "nowhere to cut"
        return max(ends + between)

    def _clean(self, y: float) -> bool:
        return not any(line.top + 0.1 < y < line.bottom - 0.1 for line in self.lines)


def set_para(
    para: Para, left: float, top: float, width: float, size: float, leading: float, measure: Measure
) -> list[Line]:
    """Break a paragraph into lines."""
    size *= para.scale
    indent = size * 1.1 if para.bullet else 0.0
    style = "B" if para.bold else "I" if para.italic else ""
    lead_style = "B" if para.lead_bold or para.bold else style
    lines: list[Line] = []
    for part_index, part in enumerate(para.text.split("\n")):
        tokens = [(lead_style, w) for w in para.lead.split()] if part_index == 0 else []
        tokens += [(style, w) for w in part.split()]
        for row in _rows(tokens, width - indent, size, measure):
            pieces, x = _pieces(row, left + indent, size, measure)
            shift = (width - indent - x + left + indent) / 2 if para.align == "centre" else 0.0
            placed = [(a + shift, s, t) for a, s, t in pieces]
            if para.bullet and not lines:
                placed.insert(0, (left, "", para.bullet))
            y = top + len(lines) * size * leading
            lines.append(Line(tuple(placed), y, size * leading, size, para.colour))
    return lines


def _rows(tokens: list[tuple[str, str]], width: float, size: float, measure: Measure) -> list[list[tuple[str, str]]]:
    rows: list[list[tuple[str, str]]] = [[]]
    used = 0.0
    for style, word in tokens:
        breadth = measure(word, style, size)
        blank = measure(" ", style, size) if rows[-1] else 0.0
        if rows[-1] and used + blank + breadth > width:
            rows.append([])
            used, blank = 0.0, 0.0
        rows[-1].append((style, word))
        used += blank + breadth
    return rows


def _pieces(
    row: list[tuple[str, str]], x: float, size: float, measure: Measure
) -> tuple[list[tuple[float, str, str]], float]:
    pieces: list[tuple[float, str, str]] = []
    k = 0
    while k < len(row):
        style = row[k][0]
        same = k
        while same < len(row) and row[same][0] == style:
            same += 1
        text = " ".join(word for _, word in row[k:same]) + (" " if same < len(row) else "")
        pieces.append((x, style, text))
        x += measure(text, style, size)
        k = same
    return pieces, x


def set_cell(
    cell: Cell, left: float, width: float, size: float, leading: float, measure: Measure
) -> tuple[list[Line], float]:
    """Set the paragraphs of a cell from height 0, and return the lines with their whole height."""
    lines: list[Line] = []
    y = 0.0
    for para in cell.trimmed:
        made = set_para(para, left, y + para.before, width, size, leading, measure)
        lines += made
        y = made[-1].bottom + para.after if made else y
    return lines, y


def set_rows(table: Table, first: int, last: int, size: float, leading: float, measure: Measure, left: float) -> Galley:
    """Set the rows from first to last of a table."""
    edges = [left]
    for width in table.widths:
        edges.append(edges[-1] + width)
    pad = table.ruling.padding
    rows = table.rows[first:last]
    placed = grid(rows, len(table.widths))
    made = {}
    heights = [2 * pad + size * leading] * len(rows)
    for r, row in enumerate(placed):
        for column, cell in row:
            inner = edges[column + cell.colspan] - edges[column] - 2 * pad
            made[r, column] = set_cell(cell, edges[column] + pad, inner, size, leading, measure)
            if cell.rowspan == 1:
                heights[r] = max(heights[r], made[r, column][1] + 2 * pad)
    for r, row in enumerate(placed):
        for column, cell in row:
            end = r + cell.rowspan
            heights[end - 1] += max(0.0, made[r, column][1] + 2 * pad - sum(heights[r:end]))
    tops = [sum(heights[:r]) for r in range(len(rows) + 1)]
    boxes: list[Box] = []
    lines: list[Line] = []
    for r, row in enumerate(placed):
        for column, cell in row:
            box = Box(edges[column], tops[r], edges[column + cell.colspan], tops[r + cell.rowspan], cell)
            content, height = made[r, column]
            free = box.bottom - box.top - 2 * pad - height if cell.middle else 0.0
            down = box.top + pad + free / 2
            boxes.append(box)
            lines += [Line(line.pieces, line.top + down, line.height, line.size, line.colour) for line in content]
    return Galley(tuple(boxes), tuple(lines), tuple(tops[1:]))
