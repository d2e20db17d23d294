"""Boxed tables: what a converter prints box by box in the order of a page's layout, as pdfminer does, with the headings on each page.

A number may follow its recommendation there, and an owner its date. A recommendation is read only where nothing that it
needs is missing or stands twice. Where a page ends, several cells of a row may go on.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from apparse.blocks import Block, Cell, Content, Furniture, Paragraph, Prose, Row, Table, as_printed
from apparse.normalise.plan.columns.header import WIDEST
from apparse.normalise.plan.columns.headings import role_of_heading, roles_of_header
from apparse.normalise.plan.columns.role import Role
from apparse.normalise.plan.tables.boxed_asked import Asked
from apparse.normalise.plan.tables.boxes import Box, Kind, Together, boxes_of, printed_together
from apparse.normalise.plan.tables.counted_headings import headings_in
from apparse.normalise.plan.tables.glued import with_glued_cells_apart
from apparse.records.response import read_response
from apparse.text import EMPTY, Text

FEWEST = 2
"""Recommendations: one may be made up of boxes that only happen to stand so."""
MOST_TORN = 6
"""Boxes that may be the rests of cells: a row has no more."""
_NEEDED = frozenset({Role.NUMBER, Role.RECOMMENDATION, Role.RESPONSE, Role.ACTION, Role.TARGET})
_KNOWN = _NEEDED | {Role.OWNER}


class _Head(NamedTuple):
    """The headings, and the place behind the last of them."""

    texts: tuple[Text, ...]
    roles: tuple[Role, ...]
    stop: int


class _Read(NamedTuple):
    """The rows of a recommendation, or the heading of a group, and the place behind them."""

    rows: tuple[Row, ...]
    stop: int


def with_boxes_as_tables(content: Content) -> Content:
    """The content with what is printed in boxes below its first headings as a table."""
    places = range(len(content.blocks))
    start, head = next(((place, found) for place in places if (found := _head(content.blocks, place))), (0, None))
    boxes = _boxes(content.blocks, head) if head else []
    read = list(_read(boxes, head.roles)) if head else []
    if not head or sum(not _is_heading(each) for each in read) < FEWEST:
        return content
    return _with_table(content, start, head, boxes, read)


def _with_table(content: Content, start: int, head: _Head, boxes: Sequence[Box], read: Sequence[_Read]) -> Content:
    stop = read[-1].stop
    top = Row.of((Cell.of(text, text.at[0]) for text in head.texts), header=True)
    table = Table((top, *(row for each in read for row in each.rows)), len(head.roles), head.texts[0].at[0])
    repeated = (Furniture(box.text) for box in boxes if box.kind is Kind.REPEATED and box.place < stop)
    marked = (block for block in content.blocks[head.stop : stop] if isinstance(block, Furniture))
    return replace(content, blocks=(*content.blocks[:start], table, *repeated, *marked, *content.blocks[stop:]))


def _is_heading(read: _Read) -> bool:
    return len(read.rows[0].cells) == 1


def _head(blocks: Sequence[Block], start: int) -> _Head | None:
    """The headings that begin with a block, as many as can be, since what stands below may read like one; each has a line or two."""
    texts: list[Text] = []
    stops: list[int] = []
    for place, block in enumerate(blocks[start : start + 2 * WIDEST], start):
        text = as_printed(block) if isinstance(block, Prose) else EMPTY
        if not text or text.at[0].line is None:
            break
        if texts and isinstance(block, Paragraph) and text.at[0].line == (texts[-1].at[-1].line or 0) + 1:
            texts[-1] = Text.join([texts[-1], text])
            stops[-1] = place + 1
        elif role_of_heading(text.value) and ":" not in text.value:
            texts.append(text)
            stops.append(place + 1)
        else:
            break
    for length in range(len(texts), len(_NEEDED) - 1, -1):
        for headings in headings_in(texts[:length]):
            roles = roles_of_header([text.value for text in headings])
            if roles and _NEEDED <= set(roles) <= _KNOWN:
                return _Head(tuple(headings), roles, stops[length - 1])
    return None


def _boxes(blocks: Sequence[Block], head: _Head) -> list[Box]:
    """The boxes below the headings, those among them that are repeated on each page known for such."""
    below = list(printed_together(blocks, head.stop, len(blocks)))
    repeated = _repeated(below, {text.value for text in _printed(blocks, head.stop)})
    said = with_glued_cells_apart([together for together in below if together not in repeated])
    boxes = [Box(Kind.REPEATED, together.text, together.place, together.stop) for together in repeated]
    boxes += (box for together in said for box in boxes_of(together))
    return sorted(boxes, key=attrgetter("place"))


def _repeated(below: Sequence[Together], printed: Collection[str]) -> set[Together]:
    """What was printed above as well, and the number of the page before above it; a response is not the word that is defined there."""
    heads = {
        together for together in below if together.text.value in printed and not read_response(together.text.value)
    }
    counts = (one for one, other in pairwise(below) if other in heads and one.text.value.isdigit())
    return {*heads, *counts}


def _printed(blocks: Sequence[Block], stop: int) -> Iterator[Text]:
    """What is printed up to a place, by itself or with what stands there together."""
    yield from (as_printed(block) for block in blocks[:stop] if isinstance(block, Prose))
    starts = [place for place in range(stop) if not isinstance(blocks[place], Prose | Furniture)]
    for start, end in zip([0, *(place + 1 for place in starts)], [*starts, stop], strict=True):
        yield from (together.text for together in printed_together(blocks, start, end))


def _read(boxes: Sequence[Box], roles: Sequence[Role]) -> Iterator[_Read]:
    """The headings and recommendations that the boxes begin with, up to the first box that fits nowhere."""
    here: Asked | None = None
    before = EMPTY  # what is said above its number
    index = 0
    while index < len(boxes):
        box = boxes[index]
        taken = 1
        if box.kind in (Kind.GROUP, Kind.NUMBER):
            stop = box.place
            if here and box.kind is Kind.NUMBER and _is_below_its_text(boxes, index):
                above = boxes[index - 1]
                before, stop = (above.text, above.place) if here.gives_back(above.text) else (EMPTY, stop)
            if (here and not here.is_whole) or (box.kind is Kind.GROUP and before):
                return
            if here:
                yield _Read(tuple(here.rows(roles)), stop)
            here = Asked(box.text, before) if box.kind is Kind.NUMBER else None
            before = EMPTY
            if box.kind is Kind.GROUP:
                yield _Read((Row.of([Cell.of(box.text, box.text.at[0], colspan=len(roles))]),), box.stop)
        elif here is None and box.kind is Kind.SAID and not before:
            before = box.text
        elif not (taken := _taken(here, boxes, index)):
            return
        index += taken
    stop = here.ends(boxes[-1].stop) if here else 0
    if here and here.is_whole:
        yield _Read(tuple(here.rows(roles)), stop)


def _taken(here: Asked | None, boxes: Sequence[Box], index: int) -> int:
    """How many of the boxes from a place on belong to the recommendation that is being read, or are no part of the table."""
    if boxes[index].kind is Kind.REPEATED:
        return 1
    turned = boxes[index - 1].kind is Kind.REPEATED
    return here.takes(boxes[index : index + MOST_TORN], turned=turned) if here else 0


def _is_below_its_text(boxes: Sequence[Box], index: int) -> bool:
    """Whether what is said above a number must be its text, since no more than an action is said below it."""
    said = 0
    for box in boxes[index + 1 :]:
        if box.kind not in (Kind.SAID, Kind.RESPONSE):
            break
        said += box.kind is Kind.SAID
    return boxes[index - 1].kind is Kind.SAID and said < 2
