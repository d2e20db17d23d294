"""What a maker gets: a document of headings, paragraphs and tables, told without regard to any file format."""

from __future__ import annotations

from dataclasses import dataclass, replace

PAPERS = {"A4": (595.3, 841.9), "Letter": (612.0, 792.0), "A3": (841.9, 1190.6)}


@dataclass(frozen=True)
class Para:
    """One printed paragraph; ``lead`` stands before the text (a label, a bold word), ``bullet`` hangs to its left."""

    text: str
    lead: str = ""
    lead_bold: bool = False
    bullet: str = ""
    bold: bool = False
    italic: bool = False
    scale: float = 1.0
    align: str = "left"
    colour: str = "#000000"
    before: float = 0.0
    after: float = 4.0
    heading: int = 0


@dataclass(frozen=True)
class Cell:
    """One cell with its paragraphs, its span, and the horizontal edges that are left open."""

    paras: tuple[Para, ...] = ()
    colspan: int = 1
    rowspan: int = 1
    fill: str = ""
    middle: bool = False
    open_top: bool = False
    open_bottom: bool = False

    @property
    def trimmed(self) -> tuple[Para, ...]:
        """Return the paragraphs without the space after the last."""
        return (*self.paras[:-1], replace(self.paras[-1], after=0.0)) if self.paras else ()


Row = tuple[Cell, ...]


@dataclass(frozen=True)
class Ruling:
    """How a table is ruled: a border kind, a colour and the padding of the cells in points."""

    kind: str
    colour: str
    padding: float

    @property
    def width(self) -> float:
        """Return the line width in points; 0 where no line is drawn."""
        return {"full": 0.75, "hairline": 0.25, "horizontal": 0.6, "double": 2.25, "groups": 0.75}.get(self.kind, 0.0)

    @property
    def vertical(self) -> bool:
        """Say whether columns are parted by lines."""
        return self.kind in {"full", "hairline", "double"}


@dataclass(frozen=True)
class Table:
    """A table: widths in points, head rows, body rows and the manner of its breaking over pages."""

    widths: tuple[float, ...]
    head: tuple[Row, ...]
    body: tuple[Row, ...]
    ruling: Ruling
    repeat: bool = False
    break_rows: bool = True
    after: float = 10.0

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return head and body."""
        return self.head + self.body


@dataclass(frozen=True)
class PageBreak:
    """The next block begins a new page."""


Block = Para | Table | PageBreak


@dataclass(frozen=True)
class Furniture:
    """Running lines: left, centre and right, at the top and at the bottom. ``{page}`` and ``{pages}`` are filled in."""

    top: tuple[str, str, str] = ("", "", "")
    bottom: tuple[str, str, str] = ("", "", "")


@dataclass(frozen=True)
class Document:
    """All that a maker needs to know."""

    name: str
    blocks: tuple[Block, ...]
    width: float
    height: float
    margin: float
    font: str
    size: float
    leading: float
    furniture: Furniture
    watermark: str
    tagged: bool = False

    @property
    def measure(self) -> float:
        """Return the width of the text area."""
        return self.width - 2 * self.margin


def grid(rows: tuple[Row, ...], columns: int) -> list[list[tuple[int, Cell]]]:
    """Place every cell of a table in its column."""
    taken: set[tuple[int, int]] = set()
    result: list[list[tuple[int, Cell]]] = []
    for r, row in enumerate(rows):
        column, here = 0, []
        for cell in row:
            while (r, column) in taken:
                column += 1
            here.append((column, cell))
            taken |= {(r + i, column + j) for i in range(cell.rowspan) for j in range(cell.colspan)}
            column += cell.colspan
        result.append(here)
    assert len(taken) == len(rows) * columns, f"table is not whole: {len(taken)} places of {len(rows)}x{columns}"
    return result
