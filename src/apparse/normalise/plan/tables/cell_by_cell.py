"""Tables that a converter has printed cell by cell: row after row, in the order of a page's layout, or with slashes between them."""

from __future__ import annotations

from apparse.blocks import Content, Prose
from apparse.normalise.plan.tables.boxed import with_boxes_as_tables
from apparse.normalise.plan.tables.slashed import with_slashed_cells_as_tables
from apparse.normalise.plan.tables.unrolled import with_tables_rolled_up


def with_printed_cells_as_tables(content: Content) -> Content:
    """The content with such tables, read in the way that leaves less of it outside; row after row says more where others leave as much."""
    return min(
        (with_tables_rolled_up(content), with_boxes_as_tables(content), with_slashed_cells_as_tables(content)),
        key=_outside,
    )


def _outside(content: Content) -> int:
    return sum(isinstance(block, Prose) for block in content.blocks)
