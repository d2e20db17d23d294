"""Options: responses behind boxes, below each other in lines of their own, of which one is ticked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from apparse.blocks import Block, Paragraph, Prose, as_printed
from apparse.normalise.plan.answers import is_option
from apparse.normalise.plan.ticks import EMPTY_BOXES
from apparse.text import Text


def with_options_in_one_line(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with such lines as one: none of them says by itself what the response is."""
    for are_options, group in groupby(blocks, key=_is_option):
        lines = list(group)
        said = Text.join(as_printed(line) for line in lines if isinstance(line, Prose)) if are_options else None
        if said and len(lines) > 1 and any(sign in EMPTY_BOXES for sign in said.value):  # else a list of responses
            yield Paragraph(said)
        else:
            yield from lines


def _is_option(block: Block) -> bool:
    return isinstance(block, Prose) and is_option(as_printed(block).value)
