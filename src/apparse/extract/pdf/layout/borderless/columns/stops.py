"""Where columns begin that stand too close for a river: at stops, as of a tabulator, and at the borders of painted cells.

A line that fills its column leaves less white before the next one than a river must have elsewhere, and one that is
justified in a narrow column more between its words. What begins where parts of lines begin again and again is a part
with less white before it; where painted cells or the head of the table show the columns, the parts are what stands in
them. What ends close before the next column is told to end a river's width away, so that the river stays open.
"""

from __future__ import annotations

from collections.abc import Sequence

from apparse.extract.pdf.layout.borderless.columns.backdrop import Backdrop
from apparse.extract.pdf.layout.borderless.columns.broad_heads import broad_heads
from apparse.extract.pdf.layout.borderless.columns.cuts import by_borders, cut, least_white
from apparse.extract.pdf.layout.borderless.columns.shown import shown_columns
from apparse.extract.pdf.layout.measures import SAME
from apparse.extract.pdf.layout.text.printing import Printing
from apparse.extract.pdf.layout.text.strips import Span, Strip, repeated
from apparse.extract.pdf.page import Fill, Run

LINES_AT_A_STOP = 3
"""Lines that must begin a part at a place to make a stop of it."""
STOPS_OF_A_ROW = 3
"""Stops: a line of text has no word at each of so many."""


def cut_at_stops(
    page: Sequence[Strip],
    fills: Sequence[Fill],
    known: Sequence[Span],
    printing: Printing,
    backdrop: Backdrop,
) -> list[Strip]:
    """The strips of a page, their parts as the columns are that repeated beginnings and painted cells show.

    `known` are the columns of a table that the page before ended with.
    """
    stops = _stops(page, printing)
    shown = list(shown_columns(page, fills, known, backdrop))
    divided = [
        by_borders(strip, columns, fills) if columns else None for strip, columns in zip(page, shown, strict=True)
    ]
    whole = broad_heads(divided, shown)
    return [parted or _by_stops(strip, stops, printing) for strip, parted in zip(page, whole, strict=True)]


def _stops(page: Sequence[Strip], printing: Printing) -> list[float]:
    """Where lines begin a part that is not their first, or are printed anew, again and again."""
    begun = (
        {left for left, _ in strip.parts[1:]} | {run.x0 for run in strip.runs[1:] if run in printing.begin}
        for strip in page
    )
    return repeated((left for lefts in begun for left in lefts), LINES_AT_A_STOP)


def _by_stops(strip: Strip, stops: Sequence[float], printing: Printing) -> Strip:
    """The strip cut once more at stops; a line of a single part may be text and stays one, unless it is printed in several.

    A line with a word at each of the stops that it reaches over is a row of short cells.
    """
    least = least_white(strip)
    lefts = {left for left, _ in strip.parts}
    reached = [stop for stop in stops if strip.parts[0][0] + SAME < stop < strip.parts[-1][1]]
    begun = [stop for stop in reached if any(abs(run.x0 - stop) <= SAME for run in strip.runs)]
    in_each = len(begun) == len(reached) >= STOPS_OF_A_ROW

    def begins(run: Run, before: Run) -> bool:
        at_stop = any(abs(run.x0 - stop) <= SAME for stop in begun)
        apart = len(lefts) > 1 and run.x0 - before.x1 >= least and run not in printing.go_on
        return run.x0 in lefts or (at_stop and (apart or in_each or run in printing.begin))

    return cut(strip, begins, stops)
