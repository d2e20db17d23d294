"""Grounds: what is painted or framed, and may set what stands on it apart from the text beside it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from apparse.extract.pdf.layout.measures import OVERHANG, SLACK
from apparse.extract.pdf.layout.ruled.lattice import grids
from apparse.extract.pdf.layout.ruled.painted_cells import rows_of_cells
from apparse.extract.pdf.page import WHITE, Page, Run
from apparse.location import BBox

MOST_GROUNDS = 200
"""Grounds: a page with more shows a chart or a pattern."""


def grounds_of(page: Page, tables: Sequence[BBox]) -> Sequence[BBox]:
    """The painted rectangles, but for white ones, and the frames that no rule divides; none on a page full of them.

    What lies within the ruled `tables` of the page is a part of theirs, and cells that touch are the row of one.
    """
    outside = [edge for edge in page.edges if not any(table.contains(edge.bbox, SLACK) for table in tables)]
    frames = (grid.bbox for grid in grids(outside) if len(grid.fields) == 1)
    cells = {cell for row in rows_of_cells(page.fills) for cell in row}
    painted = (fill.bbox for fill in page.fills if fill.colour != WHITE and fill not in cells)
    found = (
        box for box in dict.fromkeys((*frames, *painted)) if not any(table.contains(box, SLACK) for table in tables)
    )
    kept = tuple(islice(found, MOST_GROUNDS))
    return kept if len(kept) < MOST_GROUNDS else ()


def holds(ground: BBox, run: Run) -> bool:
    """Whether a run stands on the ground from its first character to its last."""
    return ground.x0 - SLACK < run.x0 and run.x1 < ground.x1 + OVERHANG and ground.top < run.middle < ground.bottom
