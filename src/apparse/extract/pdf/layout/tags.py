"""Tags: what stands beside lines of text and is no part of any, as the number and the answer of a recommendation do on slides.

A tag has a painted ground of its own, or is a number as high as two lines. By its height it would be taken for a
word of the lines beside it, and make one line of two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median
from typing import NamedTuple

from apparse.blocks import ListItem, Prose
from apparse.condition import Fate
from apparse.extract.pdf.layout.lines import below_marks, running_text, text_lines
from apparse.extract.pdf.layout.measures import SLACK, STANDS_OFF
from apparse.extract.pdf.layout.white_rows import NUMBER
from apparse.extract.pdf.page import Page, Run
from apparse.location import BBox
from apparse.text import Text

WHITE = (255, 255, 255)
NARROW = 0.4
"""Of the page's width: a broader ground is painted for lines of text, and not for what stands beside them."""
TALL = 1.6
"""Times the usual height: a number as high as two lines."""
MANY = 200
"""Grounds: a page with more shows a chart or a pattern."""


class Tag(NamedTuple):
    """A ground, and what stands on it."""

    box: BBox
    runs: Sequence[Run]


def tagged_text(runs: Sequence[Run], page: Page) -> Iterator[tuple[float, Prose]]:
    """Running text, each block with its height; a tag stands before or behind what it is beside, a number in front of it."""
    tags = sorted(_tags(runs, page))
    own = {run for tag in tags for run in tag.runs}
    marks = [run for run in page.runs if run.mark == Fate.FOOTNOTE_MARK]
    lines = below_marks(text_lines(run for run in runs if run not in own), marks)
    for text in running_text(lines, page.number):
        block, box = text, _box(text)
        beside = [tag for tag in tags if tag.box.top < box.bottom and box.top < tag.box.bottom]
        tags = [tag for tag in tags if tag not in beside]
        before = [said for tag in beside if tag.box.x0 < box.x0 for said in _said(tag, page)]
        behind = [said for tag in beside if tag.box.x0 >= box.x0 for said in _said(tag, page)]
        if before and NUMBER.fullmatch(before[-1].text.value) and not isinstance(block, ListItem):
            block = replace(block, text=Text.join([before.pop().text, block.text]))
        yield from ((box.top, said) for said in (*before, block, *behind))


def _tags(runs: Sequence[Run], page: Page) -> Iterator[Tag]:
    """The tags among the runs: text stands at their height, and not so near that the ground is a mark over words."""
    usual = median(run.bottom - run.top for run in runs) if runs else 0.0
    held: dict[BBox, list[Run]] = defaultdict(list)
    plain: list[Run] = []
    grounds = {BBox(*f[:4]) for f in page.fills if f.colour != WHITE and f.x1 - f.x0 < NARROW * page.width}
    for run in runs if len(grounds) < MANY else ():
        if around := [ground for ground in grounds if _holds(ground, run)]:
            held[min(around, key=lambda box: box.x1 - box.x0)].append(run)
        elif run.bottom - run.top > TALL * usual and NUMBER.fullmatch(run.text):
            held[run.bbox].append(run)
        else:
            plain.append(run)
    for box, inside in held.items() if len(held) < MANY else ():
        level = [run for run in plain if box.top < (run.top + run.bottom) / 2 < box.bottom]
        if level and all(max(run.x0 - box.x1, box.x0 - run.x1) > STANDS_OFF * usual for run in level):
            yield Tag(box, inside)


def _holds(box: BBox, run: Run) -> bool:
    middle = (run.top + run.bottom) / 2
    return box.x0 - SLACK < run.x0 and run.x1 < box.x1 + SLACK and box.top < middle < box.bottom


def _said(tag: Tag, page: Page) -> Sequence[Prose]:
    return running_text(text_lines(tag.runs), page.number)


def _box(block: Prose) -> BBox:
    boxes = [at.bbox for at in block.text.at if at.bbox]
    return BBox(
        min(box.x0 for box in boxes), min(box.top for box in boxes),
        max(box.x1 for box in boxes), max(box.bottom for box in boxes),
    )  # fmt: skip
