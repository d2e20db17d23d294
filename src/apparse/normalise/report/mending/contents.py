"""Lists of contents, whose lines are not the headings that they announce."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from apparse.blocks import Block, Heading, Paragraph, Passage, Prose, as_printed
from apparse.normalise.endings import is_finished
from apparse.normalise.report.headings.titles import LONGEST_HEADING
from apparse.normalise.spelling import squeezed
from apparse.patterns import Pattern

_OPENS = Pattern(r"(?:table\s+of\s+)?contents\s*:?|(?:on|in)\s+this\s+(?:page|report)\s*:?", re.IGNORECASE)
_PAGE = Pattern(r"(?:\s|\.)+\d{1,3}$")
FEWEST, MOSTLY = 3, 0.5
"""Lines, and the share of them that is printed again where the section begins."""


def contents(blocks: Sequence[Block]) -> frozenset[int]:
    """The places of the lines of a list of contents: short ones below its heading, most of which are printed again."""
    for start, block in enumerate(blocks):
        if isinstance(block, Heading | Paragraph) and _OPENS.fullmatch(block.text.value):
            lines = [*_lines(blocks[start + 1 :])]
            end = start + 1 + len(lines)
            below = {_title(each) for each in blocks[end:] if isinstance(each, Prose)}
            if len(lines) >= FEWEST and sum(line in below for line in lines) >= MOSTLY * len(lines):
                return frozenset(range(start + 1, end))
    return frozenset()


def _lines(blocks: Sequence[Block]) -> Iterator[str]:
    """The lines up to the first that is longer, or that has been listed already: there the text begins."""
    listed: set[str] = set()
    for block in blocks:
        if not isinstance(block, Passage) or len(block.text) > LONGEST_HEADING or is_finished(block.text.value):
            return
        if _title(block) in listed:
            return
        listed.add(_title(block))
        yield _title(block)


def _title(block: Prose) -> str:
    return squeezed(_PAGE.sub("", as_printed(block).value))
