"""How a strip is cut in parts: at the borders of columns that something shows, or wherever else a run begins one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from apparse.extract.pdf.layout.measures import SAME
from apparse.extract.pdf.layout.ruled.painted_cells import ShownColumns
from apparse.extract.pdf.layout.text.strips import RIVER, Span, Strip
from apparse.extract.pdf.page import Fill, Run

STOP_BLANKS = 1.3
"""Times as wide as the blanks of the line: the least white before a stop, and in a line of one part before a border."""
STOP_WHITE = 0.28
"""Heights of a line: the least white before a stop where the line has no other blank."""
INSIDE = 0.1
"""Heights of a line by which a word may reach over the border of a painted cell."""
CLOSE = 1.01 * RIVER
"""Heights of a line before a column within which nothing is told to end."""


def by_borders(strip: Strip, columns: ShownColumns, fills: Sequence[Fill]) -> Strip | None:
    """The strip with a part for each column that is shown, and what stands beside all of these as it is; None if words lie across.

    Within a painted cell that spans some of them a word may end at a border by chance: there a part has a river before it.
    """
    slack = INSIDE * strip.height
    borders = [x for x in (columns.left, *columns.borders, columns.right) if strip.parts[0][0] + slack < x]
    if any(run.x0 + slack < x < run.x1 - slack for run in strip.runs for x in columns.borders):
        return None
    least = least_white(strip) if len(strip.parts) == 1 else 0.0
    lefts = {left for left, _ in strip.parts}
    beside = {left for left in lefts if columns.at_least or not columns.left - slack < left < columns.right + slack}
    spanned = _spanned(strip, columns, fills)

    def begins(run: Run, before: Run) -> bool:
        border = next((x for x in borders if before.x0 + slack < x <= run.x0 + slack), None)
        if border is None or border in spanned:
            return run.x0 in (beside if border is None else lefts)
        return run.x0 in beside or run.x0 - before.x1 >= least

    return cut(strip, begins, columns.borders)


def _spanned(strip: Strip, columns: ShownColumns, fills: Sequence[Fill]) -> set[float]:
    """The borders that lie within a cell that is painted at the height of a strip, over several columns but not all."""
    middle = strip.middle
    under = [fill for fill in fills if fill.top < middle < fill.bottom]
    some = [fill for fill in under if fill.x0 > columns.left + SAME or fill.x1 < columns.right - SAME]
    return {x for x in columns.borders if any(fill.x0 + SAME < x < fill.x1 - SAME for fill in some)}


def least_white(strip: Strip) -> float:
    """The white that is more than a blank between two words of a line; a line's only gap is not known for one."""
    gaps = [gap for a, b in pairwise(strip.runs) if (gap := b.x0 - a.x1) > 0]
    return max(STOP_WHITE * strip.height, STOP_BLANKS * min(gaps) if len(gaps) > 1 else 0.0)


def cut(strip: Strip, begins: Callable[[Run, Run], bool], columns: Sequence[float]) -> Strip:
    """The strip with a part from each run that begins one on, kept off the columns that follow."""
    parts: list[Span] = [(strip.runs[0].x0, strip.runs[0].x1)]
    for before, run in pairwise(strip.runs):
        if begins(run, before):
            parts.append((run.x0, run.x1))
        else:
            parts[-1] = (parts[-1][0], max(parts[-1][1], run.x1))
    return strip._replace(parts=tuple(_kept_off(part, strip.height, columns) for part in parts))


def _kept_off(part: Span, height: float, columns: Sequence[float]) -> Span:
    left, right = part
    nearest = min((x for x in columns if right - SAME <= x < right + CLOSE * height), default=None)
    return part if nearest is None else (left, max(left, nearest - CLOSE * height))
