"""Columns that something on the page shows: painted cells side by side, the seams of rules, the head of a table, the page before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from apparse.extract.pdf.layout.borderless.columns.backdrop import Backdrop
from apparse.extract.pdf.layout.borderless.columns.pieced import pieced_rows
from apparse.extract.pdf.layout.measures import APART, FAR, SAME, STANDS_OFF
from apparse.extract.pdf.layout.ruled.painted_cells import ShownColumns, painted_rows
from apparse.extract.pdf.layout.text.strips import RIVER, Span, Strip, is_bold, joined, repeated
from apparse.extract.pdf.page import WHITE, Fill

COLUMNS_BY_CHANCE = 3
"""Columns: a bold line, or the page before, shows no more of them by chance."""


def shown_columns(
    page: Sequence[Strip], fills: Sequence[Fill], known: Sequence[Span], backdrop: Backdrop
) -> Iterator[ShownColumns | None]:
    """For each strip the columns shown last above its foot, until something else begins: a line apart, on no ground, or ruled off,
    or two painted cells that are others.

    `known` are the columns of a table that the page before ended with.
    """
    drawn = list(painted_rows(fills))
    drawn += [row for row in pieced_rows(page, backdrop.bars) if not _meets(row, drawn)]
    bare = (head for head in _heads(page) if not _meets(head, drawn))
    shown = _widest([*_going_on(known), *sorted([*drawn, *bare])])
    pairs = [row for row in painted_rows([fill for fill in fills if fill.colour != WHITE], 2) if len(row.borders) < 2]
    before, ended = None, False
    above: Strip | None = None
    for strip in page:
        here = next((columns for columns in reversed(shown) if columns.top < strip.bottom), None)
        over = above.bottom if above else 0.0
        leads = here is not None and _leads_away(strip, strip.top - over, here) and not _on_ground(strip, fills)
        ends = leads or (above is not None and backdrop.rules_off(above, strip))
        ends = ends or (here is not None and any(_is_other(pair, here, strip) for pair in pairs))
        between = here is not None and over < here.top < here.bottom < strip.top  # and holds no strip
        ended = (here == before and (ended or ends)) or (ends and between)
        before, above = here, strip
        yield here if here and here.borders and not ended else None


def _meets(columns: ShownColumns, rows: Sequence[ShownColumns]) -> bool:
    return any(row.top < columns.bottom - SAME and columns.top < row.bottom - SAME for row in rows)


def _leads_away(strip: Strip, white: float, columns: ShownColumns) -> bool:
    """Whether a line in one piece stands apart, and begins left of the second column; a bold one left of all may stand closer."""
    if not columns.borders:
        return True
    left = strip.parts[0][0]
    outside = is_bold(strip) and left < columns.left - SAME
    apart = white > (STANDS_OFF if outside else APART) * strip.height
    return len(strip.parts) == 1 and apart and left < columns.borders[0]


def _is_other(pair: ShownColumns, columns: ShownColumns, strip: Strip) -> bool:
    """Whether a strip stands on two painted cells that meet where none of the columns ends."""
    on = pair.top < strip.middle < pair.bottom
    return on and all(abs(pair.borders[0] - x) > SAME for x in (columns.left, *columns.borders, columns.right))


def _heads(page: Sequence[Strip]) -> Iterator[ShownColumns]:
    """Bold lines in four parts or more, all but the first of which begin where text does, or several of the lines do."""
    text = [left for strip in page if not is_bold(strip) for left, _ in strip.parts]
    for bold, group in groupby(page, is_bold):
        head = [strip for strip in group if len(strip.parts) > 1] if bold else []
        cover = joined((part for strip in head for part in strip.parts), RIVER * head[0].height) if head else ()
        stops = [*text, *repeated((left for strip in head for left, _ in strip.parts), 2)]
        if len(cover) > COLUMNS_BY_CHANCE and all(
            any(abs(left - stop) <= SAME for stop in stops) for left, _ in cover[1:]
        ):
            yield ShownColumns(
                head[0].top, head[-1].bottom, cover[0][0], tuple(left - SAME for left, _ in cover[1:]), cover[-1][1]
            )


def _going_on(columns: Sequence[Span]) -> Iterator[ShownColumns]:
    """The columns of the page before, if they are more than chance."""
    above = float("-inf")
    if len(columns) > COLUMNS_BY_CHANCE:
        yield ShownColumns(above, above, columns[0][0], tuple(left - SAME for left, _ in columns[1:]), columns[-1][1])


def _widest(shown: Sequence[ShownColumns]) -> list[ShownColumns]:
    """Those shown without such as have but some columns of the ones before, beside a merged cell, and what lies between the two."""
    found: list[ShownColumns] = []
    for columns in shown:
        before = next((above.borders for above in reversed(found) if above.borders), ())
        fewer = 0 < len(columns.borders) < len(before)
        if not fewer or not all(any(abs(x - y) <= SAME for y in before) for x in columns.borders):
            found.append(columns)
        elif not found[-1].borders:
            found.pop()
    return found


def _on_ground(strip: Strip, fills: Sequence[Fill]) -> bool:
    """Whether a line is painted under in a colour, as a row is and no higher."""
    left, right = strip.parts[0][0], strip.parts[-1][1]
    middle = strip.middle
    low = [fill for fill in fills if fill.bottom - fill.top < FAR * strip.height and fill.colour != WHITE]
    return any(fill.top < middle < fill.bottom and fill.x0 <= left and right <= fill.x1 for fill in low)
