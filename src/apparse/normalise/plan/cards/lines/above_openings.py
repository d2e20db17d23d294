"""Above openings: a title or a response right above what opens a card, and a paragraph that opens one since it is answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from apparse.blocks import Block, Heading, ListItem, Paragraph, Passage, Prose, as_printed
from apparse.normalise.endings import is_finished
from apparse.normalise.numbering import is_counter
from apparse.normalise.plan.addressee import heads_group
from apparse.normalise.plan.facts.labels import numbered, opening_of, responds
from apparse.records.response import read_response


def with_answered_headed(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with a numbered paragraph or item right above a response as a heading: it is what is answered.

    An item below others, or below what opens a card, is only a part of that.
    """
    above: Block | None = None
    for block, below in _with_below(blocks):
        listed = isinstance(block, ListItem) and _goes_on(above)
        answered = isinstance(below, Prose) and responds(below.text)
        if isinstance(block, Passage) and answered and not listed and _asks(block):
            yield Heading(as_printed(block))
        else:
            yield block
        above = block


def _goes_on(above: Block | None) -> bool:
    """Whether an item below this line is one of its list, or of what that asks."""
    if isinstance(above, ListItem) and is_counter(above.marker.value):
        return True
    return isinstance(above, Prose) and bool(opening_of(above))


def _with_below(blocks: Iterable[Block]) -> Iterator[tuple[Block, Block | None]]:
    """Each block and what stands below it, if anything does."""
    lines = list(blocks)
    return zip(lines, [*lines[1:], None], strict=True)


def _asks(passage: Passage) -> bool:
    """Whether a passage has a number and can be a recommendation, since it is no question and answers none."""
    count, text = numbered(passage)
    return is_counter(count.value) and not text.value.endswith("?") and not responds(text)


def with_answers_below(lines: Sequence[Block]) -> list[Block]:
    """The lines; where a response stands right above what opens each card, they stand below that.

    On slides they stand in a corner, and are read first. One above several cards heads a section.
    """
    ordered = list(lines)
    openings = [place for place, line in enumerate(lines) if isinstance(line, Prose) and opening_of(line)]
    above = [place for place in openings if place and _is_answer(ordered[place - 1])]
    for place in above if above == openings else ():
        ordered[place - 1], ordered[place] = ordered[place], ordered[place - 1]
    return ordered


def _is_answer(line: Block) -> bool:
    return isinstance(line, Prose) and read_response(line.text.value) is not None


def with_titles(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with a title right above a card ("Key concerns") as a heading: some sources have no headings."""
    for block, below in _with_below(blocks):
        if (
            isinstance(block, Paragraph)
            and isinstance(below, Prose)
            and opening_of(below)
            and _is_title(block.text.value)
        ):
            yield Heading(block.text)
        else:
            yield block


def _is_title(text: str) -> bool:
    return heads_group(text) and not is_finished(text)
