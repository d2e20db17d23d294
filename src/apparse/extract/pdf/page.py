"""Page: what is printed on one page, whichever engine has read it.

All measures are points from the top left corner of the page as a reader holds
it: the way up that most of its text is printed, whatever /Rotate says.
"""

from __future__ import annotations

from typing import NamedTuple

from apparse.condition import Fate, PageProblem
from apparse.location import BBox


class Run(NamedTuple):
    """Characters printed one after the other on one baseline: a word or, where nothing divides them, several.

    `mark` says why the run is no part of the page's text (None: it is).
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    bold: bool = False
    mark: Fate | None = None

    @property
    def bbox(self) -> BBox:
        return BBox(self.x0, self.top, self.x1, self.bottom)

    @property
    def middle(self) -> float:
        """How far down its middle is, by which a run belongs to a row or to what is painted: its box may reach over."""
        return (self.top + self.bottom) / 2


BEHIND_WORD = 0.12
"""Heights of a line: a footnote mark stands no farther behind its word, half a blank, as where justified type parts the two."""


class Edge(NamedTuple):
    """A ruled line, lying or standing: at `at` across its direction, from `start` to `end` along it.

    `seams` are where the pieces meet that it is drawn in: most often one for each cell.
    """

    upright: bool
    at: float
    start: float
    end: float
    seams: tuple[float, ...] = ()

    @classmethod
    def standing(cls, x: float, top: float, bottom: float) -> Edge:
        return cls(upright=True, at=x, start=top, end=bottom)

    @classmethod
    def lying(cls, y: float, x0: float, x1: float) -> Edge:
        return cls(upright=False, at=y, start=x0, end=x1)

    @property
    def bbox(self) -> BBox:
        if self.upright:
            return BBox(self.at, self.start, self.at, self.end)
        return BBox(self.start, self.at, self.end, self.at)


SCAN = 0.5
"""The share of a page from which on its pictures are the page, and invisible text is what was recognised in them."""
WHITE = (255, 255, 255)
"""A fill of this colour shows nothing on paper."""


class Fill(NamedTuple):
    """A rectangle painted in one colour (red, green, blue, each 0 to 255)."""

    x0: float
    top: float
    x1: float
    bottom: float
    colour: tuple[int, int, int]

    @property
    def bbox(self) -> BBox:
        return BBox(self.x0, self.top, self.x1, self.bottom)


class MarkedCell(NamedTuple):
    """A cell by the file's own tags: the box of what it prints on this page (None: nothing), and what it spans."""

    bbox: BBox | None
    colspan: int = 1
    rowspan: int = 1


MarkedTable = tuple[tuple[MarkedCell, ...], ...]
"""The rows, from top to bottom, of a table by the file's own tags, as far as they print anything on this page."""


class Page(NamedTuple):
    """One page. `pictured` is the share of it that pictures cover, `unmapped` its glyphs without a character.

    `turn` counts the quarter turns, clockwise, from the page as it lies in the file to the page as it is read.
    `problem` says why nothing of the page could be read, `dots` are small drawn shapes that may be bullets.
    `marked` are the tables that the tags of the file tell of.
    """

    number: int
    width: float
    height: float
    runs: tuple[Run, ...]
    edges: tuple[Edge, ...] = ()
    fills: tuple[Fill, ...] = ()
    pictured: float = 0.0
    unmapped: int = 0
    turn: int = 0
    problem: PageProblem | None = None
    dots: tuple[BBox, ...] = ()
    marked: tuple[MarkedTable, ...] = ()
