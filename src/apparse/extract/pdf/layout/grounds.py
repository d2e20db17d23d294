"""Grounds: what is painted or framed, and may set what stands on it apart from the text beside it."""

from __future__ import annotations

from collections.abc import Sequence

from apparse.extract.pdf.layout.grid import grids
from apparse.extract.pdf.layout.measures import OVERHANG, SLACK
from apparse.extract.pdf.page import Page, Run
from apparse.location import BBox

WHITE = (255, 255, 255)
MANY = 200
"""Grounds: a page with more shows a chart or a pattern."""


def grounds_of(page: Page) -> Sequence[BBox]:
    """The painted rectangles, but for white ones, and the frames that no rule divides; none on a page full of them."""
    frames = (grid.bbox for grid in grids(page.edges) if len(grid.fields) == 1)
    painted = (BBox(*fill[:4]) for fill in page.fills if fill.colour != WHITE)
    found = tuple(dict.fromkeys((*frames, *painted)))
    return found if len(found) < MANY else ()


def holds(ground: BBox, run: Run) -> bool:
    middle = (run.top + run.bottom) / 2
    return ground.x0 - SLACK < run.x0 and run.x1 < ground.x1 + OVERHANG and ground.top < middle < ground.bottom
