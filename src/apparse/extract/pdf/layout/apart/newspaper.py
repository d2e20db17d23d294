"""Pages set in two columns, as newspapers are, with tables and boxes within the columns.

Columns of nothing but text are found by their rivers (`borderless`). Where a rule or a painted ground stands in one of
them, lines of the two no longer make one region, and what stands beside each other looks like a row of a table; so
such a page is cut first, and each column is read as a page of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from apparse.extract.pdf.layout.text.lines import TextLine, text_lines
from apparse.extract.pdf.layout.text.strips import is_bold, strips
from apparse.extract.pdf.page import Page, Run
from apparse.location import BBox

GUTTER = 10.0
"""Points: the least width of the white between two columns."""
MIDDLE, STEP = (0.4, 0.6), 3.0
"""Where on the page's width the white may lie, and how far apart in points the places are at which it is looked for."""
BAND_HEIGHT = 0.4
"""The share of the page's height over which nothing crosses the white at least."""
COLUMN_LINES, BREADTH_FILLED, LINES_FILLED = 12, 0.75, 0.4
"""Lines that a column has at least, and the share of them that fill the second share of its breadth."""
WALL = 3.0
"""Points: what is drawn no broader than this stands upright, between the cells of a table within a column."""
LEVEL_RULES, LEVEL_BY_CHANCE = 1.5, 0.34
"""Points within which rules of two columns lie level, and the share of them that may do so by chance; those of a table's rows all do."""
OUTER_LINES, OUTER_WHITE = 2, 1.0
"""Lines of one column, and the white in heights of a line beside both, by which what stands above or below the columns is known."""


class Band(NamedTuple):
    """Where on a page two columns stand, and the middle of the white between them."""

    middle: float
    top: float
    bottom: float


def columns_apart(page: Page) -> list[Page]:
    """What stands above the columns, each of the two, and what stands below; the page itself where it has none."""
    items = _drawn(page) if page.edges else []
    if not items or _freest(items, page).bottom == 0.0:
        return [page]
    runs = [run for run in page.runs if not run.mark]
    band = _freest([*items, *(run.bbox for run in runs)], page)
    if band.bottom == 0.0:
        return [page]
    inside = [run for run in runs if band.top < run.top and run.bottom < band.bottom]
    left = text_lines(run for run in inside if run.x0 < band.middle)
    right = text_lines(run for run in inside if run.x0 >= band.middle)
    apart = _stand_apart(items, band) or _have_tables_alike(inside, band)
    if not (_is_text(left, items) and _is_text(right, items) and apart):
        return [page]
    return [*_cut(page, _trimmed(band, left, right))]


def _drawn(page: Page) -> list[BBox]:
    """The rules and painted grounds of a page."""
    return [*(edge.bbox for edge in page.edges), *(fill.bbox for fill in page.fills)]


def _freest(items: Sequence[BBox], page: Page) -> Band:
    """The tallest stretch in which nothing crosses an upright line near the middle of the page; an empty one if none is tall enough."""
    best = Band(0.0, 0.0, 0.0)
    x, last = (share * page.width for share in MIDDLE)
    near = [item for item in items if item.x0 < last + GUTTER and item.x1 > x - GUTTER]
    if _stretch((i for i in near if i.x0 < x and i.x1 > last), page.height) == (0.0, 0.0):
        return best  # what lies across the whole middle leaves no room, as the rules of most tables: a quick look
    while x < last:
        crossing = (i for i in near if i.x0 < x + GUTTER / 2 and i.x1 > x - GUTTER / 2)
        top, bottom = _stretch(crossing, page.height)
        if bottom - top > best.bottom - best.top:
            best = Band(x, top, bottom)
        x += STEP
    return best


def _stretch(crossing: Iterable[BBox], height: float) -> tuple[float, float]:
    """The tallest stretch of a page between what crosses a line; (0, 0) if none is tall enough."""
    found, reached = (0.0, 0.0), 0.0
    for top, bottom in [*sorted((item.top, item.bottom) for item in crossing), (height, height)]:
        if top - reached > max(found[1] - found[0], BAND_HEIGHT * height):
            found = reached, top
        reached = max(reached, bottom)
    return found


def _is_text(lines: Sequence[TextLine], items: Sequence[BBox]) -> bool:
    """Whether the lines of a column are mostly full ones; what stands in its tables and boxes is set to their breadth."""
    if len(lines) < COLUMN_LINES:
        return False
    first, last = min(line.x0 for line in lines), max(line.x1 for line in lines)
    walls = [item for item in items if item.x1 - item.x0 < WALL and first < item.x0 < last]
    text = [line for line in lines if not any(wall.top < (line.top + line.bottom) / 2 < wall.bottom for wall in walls)]
    return bool(text) and sum(
        line.x1 - line.x0 > BREADTH_FILLED * (last - first) for line in text
    ) > LINES_FILLED * len(text)


def _stand_apart(items: Iterable[BBox], band: Band) -> bool:
    """Whether rules or grounds stand in the columns, and those of the one are no more level with those of the other than chance has it."""
    tops: tuple[set[float], set[float]] = set(), set()
    for item in items:
        if band.top < item.top and item.bottom < band.bottom:
            tops[item.x0 >= band.middle].add(item.top)
    level = sum(any(abs(top - other) < LEVEL_RULES for other in tops[1]) for top in tops[0])
    return level < LEVEL_BY_CHANCE * max(map(len, tops))


def _have_tables_alike(runs: Iterable[Run], band: Band) -> bool:
    """Whether the same headings stand level in both columns, over a table in each: then their rows may lie level as well."""
    for strip in strips(runs):
        sides = [[part for part in strip.parts if (part[0] >= band.middle) == right] for right in (False, True)]
        said = [[r.text for r in strip.runs if (r.x0 >= band.middle) == right] for right in (False, True)]
        if min(map(len, sides)) > 1 and said[0] == said[1] and is_bold(strip):
            return True
    return False


def _trimmed(band: Band, left: Sequence[TextLine], right: Sequence[TextLine]) -> Band:
    """The band without a running head above it, or a heading below it, that stands in one column and belongs to neither."""
    lines = sorted([*left, *right], key=lambda line: line.top)
    for count in range(OUTER_LINES, 0, -1):
        above, rest = lines[:count], lines[count:]
        if _stands_off(above, rest):
            band = band._replace(top=max(line.bottom for line in above))
            break
    for count in range(OUTER_LINES, 0, -1):
        rest, below = lines[:-count], lines[-count:]
        if _stands_off(rest, below):
            return band._replace(bottom=max(line.bottom for line in rest))
    return band


def _stands_off(above: Sequence[TextLine], below: Sequence[TextLine]) -> bool:
    upper, lower = max(line.bottom for line in above), min(line.top for line in below)
    return lower - upper > OUTER_WHITE * max(line.height for line in (above if len(above) < len(below) else below))


def _cut(page: Page, band: Band) -> Iterator[Page]:
    middle, top, bottom = band
    for first, last in ((0.0, top), (top, bottom), (bottom, page.height)):
        sides = ((0.0, middle), (middle, page.width)) if first == top and last == bottom else ((0.0, page.width),)
        for x0, x1 in sides:
            part = _part(page, BBox(x0, first, x1, last))
            if part.runs or part.edges or part.fills:
                yield part


def _part(page: Page, box: BBox) -> Page:
    """What of a page lies in a box, by its middle, at its place."""

    def holds(item: BBox | Run) -> bool:
        x, y = (item.x0 + item.x1) / 2, item.middle
        return box.x0 <= x < box.x1 and box.top <= y < box.bottom

    return page._replace(
        width=box.x1 - box.x0,
        runs=tuple(run for run in page.runs if holds(run)),
        edges=tuple(edge for edge in page.edges if holds(edge.bbox)),
        fills=tuple(fill for fill in page.fills if holds(fill.bbox)),
        dots=tuple(dot for dot in page.dots if holds(dot)),
        marked=tuple(
            table for table in page.marked if all(holds(cell.bbox) for row in table for cell in row if cell.bbox)
        ),
    )
