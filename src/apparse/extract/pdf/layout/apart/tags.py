"""Tags: what stands beside lines of text and is no part of any, as the number and the answer of a recommendation do on slides.

A tag has a painted ground of its own, or is a number as high as two lines. By its height it would be taken for a
word of the lines beside it, and make one line of two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from statistics import median
from typing import NamedTuple

from apparse.blocks import ListItem, Prose, as_printed
from apparse.condition import Fate
from apparse.extract.pdf.layout.apart.grounds import holds
from apparse.extract.pdf.layout.measures import ALIGNED, APART, LEVEL, SLACK, STANDS_OFF
from apparse.extract.pdf.layout.text.labels import NUMBER
from apparse.extract.pdf.layout.text.lines import TextLine, text_lines
from apparse.extract.pdf.layout.text.paragraphs import running_text
from apparse.extract.pdf.layout.text.strips import Strip, joined, strips
from apparse.extract.pdf.page import WHITE, Edge, Page, Run
from apparse.location import BBox
from apparse.text import Text

NARROW_GROUND = 0.4
"""Of the page's width: a broader ground is painted for lines of text, and not for what stands beside them."""
TALL_NUMBER = 1.6
"""Times the usual height: a number as high as two lines."""
BELOW = 12.0
"""Points: painted cells of one column lie no farther apart."""
BROADER = 1.3
"""Times the breadth of a ground: a rule that is longer is not only its own."""
HIGH_GROUND = 1.7
"""Times the usual height: a ground is as high as two lines, and no mark over words however near they stand."""
MOST_TAGS = 200
"""Tags: more of them are the numbers of a chart."""


class Tag(NamedTuple):
    """A ground, and what stands on it."""

    box: BBox
    runs: Sequence[Run]


def tagged_text(runs: Sequence[Run], page: Page, grounds: Sequence[BBox]) -> Iterator[tuple[float, Prose]]:
    """Running text, each block with its height; a tag stands before or behind what it is beside, a number in front of it."""
    tags = sorted(_tags(runs, page, grounds))
    own = {run for tag in tags for run in tag.runs}
    marks = [run for run in page.runs if run.mark == Fate.FOOTNOTE_MARK]
    lines = _below_marks(text_lines(run for run in runs if run not in own), marks)
    for text in running_text(lines, page.number):
        block, box = text, _box(text)
        beside = [tag for tag in tags if tag.box.top < box.bottom and box.top < tag.box.bottom]
        tags = [tag for tag in tags if tag not in beside]
        before = [said for tag in beside if tag.box.x0 < box.x0 for said in _said(tag, page)]
        behind = [said for tag in beside if tag.box.x0 >= box.x0 for said in _said(tag, page)]
        if before and NUMBER.fullmatch(before[-1].text.value) and not isinstance(block, ListItem):
            block = replace(block, text=Text.join([before.pop().text, block.text]))
        yield from ((box.top, said) for said in (*before, block, *behind))


def _below_marks(lines: Iterable[TextLine], marks: Sequence[Run]) -> list[TextLine]:
    """The lines, each with how far a footnote mark in it reaches above it."""
    lifts = ((line, [line.top - mark.top for mark in marks if _lifts(mark, line)]) for line in lines)
    return [line._replace(lifted=max(lifted, default=0.0)) for line, lifted in lifts]


def _lifts(mark: Run, line: TextLine) -> bool:
    return line.x0 < mark.x0 <= line.x1 + SLACK and mark.top < line.top < mark.bottom < line.bottom


def beside_lines(runs: Sequence[Run], page: Page, grounds: Sequence[BBox]) -> set[Run]:
    """What stands in tags beside several lines of one column, which it makes no table with.

    Cells of a table have others of the kind right above or below them, text in several columns beside them, or rules
    that run on from their sides.
    """
    usual = _usual(runs) if grounds else 0.0
    high = [g for g in grounds if g.bottom - g.top > HIGH_GROUND * usual and g.x1 - g.x0 < NARROW_GROUND * page.width]
    tags = list(_tags(runs, page, high)) if high else []
    if not tags:
        return set()
    own = {run for tag in tags for run in tag.runs}
    around = strips(run for run in runs if run not in own)
    painted = [fill.bbox for fill in page.fills if fill.colour != WHITE]
    return {
        run
        for tag in tags
        if _is_beside_lines(tag.box, around)
        and not any(_rules(edge, tag.box) for edge in page.edges)
        and not any(_is_below(tag.box, other) or _is_below(other, tag.box) for other in (*grounds, *painted))
        for run in tag.runs
    }


def _is_beside_lines(box: BBox, around: Sequence[Strip]) -> bool:
    """Whether several lines stand at the height of the ground, and no river runs through them or the lines above and below."""
    level = [strip for strip in around if box.top < strip.middle < box.bottom]
    if len(level) < 2 or len(joined((part for strip in level for part in strip.parts), SLACK)) > 1:
        return False
    reach = APART * level[0].height
    near = [
        strip
        for strip in around
        if strip not in level and box.top - reach < strip.bottom and strip.top < box.bottom + reach
    ]
    return not any(box.x0 - SLACK < x0 < box.x1 for strip in near for x0, _ in strip.parts[1:])


def _rules(edge: Edge, box: BBox) -> bool:
    """Whether a lying rule bounds the ground and the text beside it alike."""
    level = not edge.upright and min(abs(edge.at - box.top), abs(edge.at - box.bottom)) < LEVEL
    return level and edge.start < box.x1 and edge.end > box.x0 and edge.end - edge.start > BROADER * (box.x1 - box.x0)


def _is_below(box: BBox, other: BBox) -> bool:
    alike = abs(box.x0 - other.x0) < ALIGNED and abs(box.x1 - other.x1) < ALIGNED
    return alike and -SLACK < other.top - box.bottom < BELOW


def _tags(runs: Sequence[Run], page: Page, grounds: Sequence[BBox]) -> Iterator[Tag]:
    """The tags among the runs: text stands at their height, and not so near that the ground is a mark over words."""
    usual = _usual(runs)
    held: dict[BBox, list[Run]] = defaultdict(list)
    plain: list[Run] = []
    narrow = [ground for ground in grounds if ground.x1 - ground.x0 < NARROW_GROUND * page.width]
    for run in runs:
        if around := [ground for ground in narrow if holds(ground, run)]:
            held[min(around, key=lambda box: box.x1 - box.x0)].append(run)
        elif run.bottom - run.top > TALL_NUMBER * usual and NUMBER.fullmatch(run.text) and not _is_a_word(run, runs):
            held[run.bbox].append(run)
        else:
            plain.append(run)
    for box, inside in held.items() if len(held) < MOST_TAGS else ():
        level = [run for run in plain if box.top < run.middle < box.bottom]
        near = -SLACK if box.bottom - box.top > HIGH_GROUND * usual else STANDS_OFF * usual
        if level and all(max(run.x0 - box.x1, box.x0 - run.x1) > near for run in level):
            yield Tag(box, inside)


def _is_a_word(number: Run, runs: Sequence[Run]) -> bool:
    """Whether a number stands close beside a word that is as high: in a large title ("The inspection of May 2025")."""
    height = number.bottom - number.top
    return any(
        abs(run.top - number.top) < SLACK
        and abs(run.bottom - number.bottom) < SLACK
        and 0 < max(run.x0 - number.x1, number.x0 - run.x1) < STANDS_OFF * height
        for run in runs
    )


def _usual(runs: Sequence[Run]) -> float:
    return median(run.bottom - run.top for run in runs) if runs else 0.0


def _said(tag: Tag, page: Page) -> Sequence[Prose]:
    return running_text(text_lines(tag.runs), page.number)


def _box(block: Prose) -> BBox:
    boxes = [at.bbox for at in as_printed(block).at if at.bbox]
    return BBox(
        min(box.x0 for box in boxes), min(box.top for box in boxes),
        max(box.x1 for box in boxes), max(box.bottom for box in boxes),
    )  # fmt: skip
