"""Page numbers of a source without pages: lines that are nothing but a number."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from apparse.blocks import Block, Content, ListItem, Paragraph, Prose, Table, as_printed, parts
from apparse.normalise.page_marks import marks_page
from apparse.normalise.torn_sentences import is_surely_torn
from apparse.patterns import Pattern
from apparse.records.response import read_response

_NUMBER = Pattern(r"(?P<number>\d{1,3})|[-–—•]\s*(?P<framed>\d{1,3})\s*[-–—]")
"""A number alone, or between dashes, the first of which may look like the mark of an item."""
FEWEST_AMID = 3
"""Numbers alone between tables: two may be anything."""
BLANK = 2
"""Lines from one to the next where a single blank one parts them."""
FEWEST = 5
"""Numbers alone among other lines."""


def lone_page_numbers(content: Content) -> set[int]:
    """The places of the blocks that are nothing but the number of a page: they count up by one, and none is that of a recommendation.

    Each has a table above and below it, and the first one not only below, as the number of what a table says has; or
    there are many of them, with more than a line between, where no line is an answer, as in a table whose cells are a
    line each; or they stand apart from all other lines, and one parts a sentence.
    """
    blocks = content.blocks if content.pages is None else ()
    lone = [place for place, block in enumerate(blocks) if _is_number(block)]
    amid = [place for place in lone if all(isinstance(near, Table) for near in _around(blocks, place))]
    if len(amid) >= FEWEST_AMID and _count_up(blocks, amid) and not _head_tables(blocks, lone, amid):
        return set(amid)
    if len(lone) > 1 and _count_up(blocks, lone) and all(_ends_page(blocks, place) for place in lone):
        return set(lone)
    if parting := _parting(blocks, lone):
        return parting
    apart = len(lone) >= FEWEST and all(below - above > 2 for above, below in pairwise(lone))
    return set(lone) if apart and _count_up(blocks, lone) and not _counts_answers(blocks, lone[0]) else set()


def _parting(blocks: Sequence[Block], lone: Sequence[int]) -> set[int]:
    """The places of those that have blank lines around them, where they grow, and one parts a sentence as only a page's end does."""
    apart = [place for place in lone if _stands_apart(blocks, place)]
    numbers = _numbers(blocks, apart)
    grow = all(above <= below for above, below in pairwise(numbers))
    inner = [place for place in apart if 0 < place < len(blocks) - 1]
    torn = any(is_surely_torn(blocks[place - 1], blocks[place + 1]) for place in inner)
    answered = any(read_response(block.text.value) for block in blocks if isinstance(block, Prose))
    return set(apart) if len(apart) > 1 and grow and torn and not answered else set()


def _stands_apart(blocks: Sequence[Block], place: int) -> bool:
    """Whether a blank line or the end of the source stands on both sides of a line."""
    above, here, below = (
        _lines(blocks[near]) if 0 <= near < len(blocks) else () for near in (place - 1, place, place + 1)
    )
    return bool(here) and (not above or here[0] - above[-1] > 1) and (not below or below[0] - here[-1] > 1)


def _is_number(block: Block) -> bool:
    return _number(block) is not None


def _number(block: Block) -> int | None:
    """The number, and nothing else, that a line says."""
    match = _NUMBER.fullmatch(as_printed(block).value) if isinstance(block, Paragraph | ListItem) else None
    return int(match["number"] or match["framed"]) if match else None


def _ends_page(blocks: Sequence[Block], place: int) -> bool:
    """Whether more blank lines stand below a line, and what marks the page there, than above it, or nothing at all."""
    last = place
    while last + 1 < len(blocks) and _is_mark(blocks[last + 1]):
        last += 1
    above, here, foot, below = (
        _lines(blocks[near]) if 0 <= near < len(blocks) else () for near in (place - 1, place, last, last + 1)
    )
    return bool(above and here) and (not below or below[0] - foot[-1] > max(here[0] - above[-1], BLANK))


def _is_mark(block: Block) -> bool:
    return isinstance(block, Paragraph) and marks_page(block.text)


def _lines(block: Block) -> Sequence[int]:
    """The lines of the source on which a block stands."""
    return [at.line for text in parts(block) for at in text.at if at.line is not None]


def _head_tables(blocks: Sequence[Block], lone: Sequence[int], amid: Sequence[int]) -> bool:
    """Whether the numbers are those of what the tables say: the first table has one right above as well, and the last none below."""
    before = [place for place in lone if place < amid[0]][-1:]
    heads_first = bool(before) and isinstance(blocks[before[0] + 1], Table) and _count_up(blocks, [*before, amid[0]])
    return heads_first and amid[-1] + 1 < len(blocks)


def _around(blocks: Sequence[Block], place: int) -> Sequence[Block]:
    return [*blocks[max(place - 1, 0) : place], *blocks[place + 1 : place + 2]]


def _numbers(blocks: Sequence[Block], places: Sequence[int]) -> Sequence[int]:
    return [number for place in places if (number := _number(blocks[place])) is not None]


def _count_up(blocks: Sequence[Block], places: Sequence[int]) -> bool:
    numbers = _numbers(blocks, places)
    return all(below - above in (0, 1) for above, below in pairwise(numbers))  # a page may be there twice


def _counts_answers(blocks: Sequence[Block], first: int) -> bool:
    """Whether the numbers may be those of what is answered: the first page, which is a cover, seldom has one."""
    lines = [block.text.value for block in blocks if isinstance(block, Prose)]
    begins = isinstance(block := blocks[first], Paragraph) and block.text.value == "1"
    return begins or any(read_response(line) for line in lines)
