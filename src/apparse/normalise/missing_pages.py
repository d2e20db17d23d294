"""Missing pages: those that a file has not, as the numbers on its other pages tell."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from apparse.blocks import Block, Content, MissingPages, Remark, Unreadable, parts
from apparse.condition import RemarkKind
from apparse.normalise.page_numbers import PageNumber, counted_in_all, page_numbers
from apparse.text import EMPTY

FEWEST_STEPS = 2
"""Steps by which the numbers run with the pages of the file, where not all of these have one: fewer may be chance."""


class _Gap(NamedTuple):
    """Where so many `pages` are missing: behind the page `above`, and before that `below` if any is left."""

    above: PageNumber
    below: PageNumber | None
    pages: int


def with_missing_pages(content: Content) -> Content:
    """The content with a block in the place of pages that are missing, and a remark on them."""
    gaps = list(_gaps(page_numbers(content), content.pages or 0)) if content.pages else []
    if not gaps:
        return content
    blocks = tuple(_with_gaps(content.blocks, {gap.below.page: gap.pages for gap in gaps if gap.below}))
    return replace(content, blocks=blocks, remarks=(*content.remarks, *map(_remark, gaps)))


def _gaps(numbers: Sequence[PageNumber], pages: int) -> Iterator[_Gap]:
    """Where the numbers skip, if enough others run with the pages of the file, and where they end before the last."""
    sections = list(_sections(numbers))
    steps = [step for section in sections for step in pairwise(section)]
    skips = sum(above.ahead < below.ahead for above, below in steps)
    even = sum(above.ahead == below.ahead for above, below in steps)
    if 2 * len(numbers) < pages or not (
        counted_in_all(numbers) or _are_certain(even, skips, on_all=len(numbers) == pages)
    ):
        return
    for section in sections:
        printed = sorted({number.printed for number in section})  # pages may only be out of order
        for above, below in pairwise(section):
            elsewhere = max(0, bisect_left(printed, below.printed) - bisect_right(printed, above.printed))
            count = below.ahead - above.ahead - elsewhere
            if count > 0:
                yield _Gap(above, below, count)
    last = numbers[-1]
    count = (last.total or 0) - last.printed - (pages - last.page)
    if last.total and last.total > pages and count > 0 and counted_in_all(sections[-1]):
        yield _Gap(last, None, count)


def _are_certain(even: int, skips: int, *, on_all: bool) -> bool:
    """Whether numbers are those of pages: most steps between them are even, or as many as not where they stand `on_all`."""
    return even >= (max(1, skips) if on_all else max(FEWEST_STEPS, 2 * skips))


def _sections(numbers: Sequence[PageNumber]) -> Iterator[list[PageNumber]]:
    """The numbers, cut where they begin again: a document may be put together of several."""
    section: list[PageNumber] = []
    for number in numbers:
        if section and number.printed <= section[0].printed:
            yield section
            section = []
        section.append(number)
    if section:
        yield section


def _with_gaps(blocks: Sequence[Block], missing: dict[int, int]) -> Iterator[Block]:
    for block in blocks:
        if count := missing.pop(_page(block) or 0, 0):
            yield MissingPages(count)
        yield block


def _page(block: Block) -> int | None:
    if isinstance(block, Unreadable):
        return block.page
    return next((at.page for at in next(parts(block), EMPTY).at), None)


def _remark(gap: _Gap) -> Remark:
    above, below = gap.above, gap.below
    missing = "1 page is missing" if gap.pages == 1 else f"{gap.pages} pages are missing"
    if below is None:
        message = f"{missing} behind its page {above.page}, on which “{above.printed} of {above.total}” is printed"
        return Remark(RemarkKind.MISSING_PAGES, message, above.line.at, above.line.value)
    pages, printed = f"{above.page} and {below.page}", f"{above.printed} and {below.printed}"
    message = f"{missing} between its pages {pages}, on which the numbers {printed} are printed"
    return Remark(RemarkKind.MISSING_PAGES, message, below.line.at, below.line.value)
