"""Who signed a report: the name of a chief inspector over the office."""

from __future__ import annotations

import re
from collections.abc import Sequence

from apparse.blocks import Block, Heading, Paragraph
from apparse.normalise.endings import is_finished
from apparse.normalise.report.headings.roles import HeadingRole, role_of
from apparse.normalise.report.headings.titles import without_link
from apparse.patterns import Pattern
from apparse.records.dates.finding import find_periods
from apparse.text import Text

_SIGNATURE = Pattern(r".{0,60}\bChief Inspector\b(?![’'])(?:.{0,40}|.{0,40},? on behalf of [^.]{3,60})", re.IGNORECASE)
_SURNAME = Pattern(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
LONGEST = 140
"""Characters: the name and the office may stand in one line."""


def take_signature(blocks: Sequence[Block]) -> tuple[list[Block], tuple[Text, ...]]:
    """The blocks without the first signature of a chief inspector, and its lines: the name, the office. A date below them stays.

    Those of other inspectorates may have signed below. A name in bold letters looks like a heading to a reader of mark-up.
    """
    for index, block in enumerate(blocks):
        named = index > 0 and _is_name(blocks[index - 1])
        if _is_signed(block) and (named or not _heads(block, blocks[index + 1 : index + 2])):
            start = index - 1 if named else index
            end = index + 1
            while start < index and end + 1 < len(blocks) and _is_name(blocks[end]) and _is_signed(blocks[end + 1]):
                end += 2
            signed = [each for each in blocks[start:end] if isinstance(each, Heading | Paragraph)]
            lines = [line for each in signed for line in each.text.lines()]
            dates = [line for line in lines if _is_date(line)]
            signature = tuple(line for line in lines if line not in dates)
            return [*blocks[:start], *map(Paragraph, dates), *blocks[end:]], signature
    return list(blocks), ()


def _heads(block: Block, below: Sequence[Block]) -> bool:
    """Whether an office is the heading over what its holder writes, as where several chief inspectors have a foreword each."""
    return (
        isinstance(block, Heading)
        and bool(below)
        and isinstance(below[0], Paragraph)
        and is_finished(below[0].text.value)
    )


def _is_signed(block: Block) -> bool:
    return isinstance(block, Heading | Paragraph) and _signs(block.text)


def _is_date(line: Text) -> bool:
    """ "September 2018", "4 May 2024"."""
    return any(period.start == 0 and period.end == len(line) for period in find_periods(line.value))


def _is_name(block: Block) -> bool:
    """ "Martin Jones CBE": some words that begin with a capital, and nothing behind the last."""
    if not isinstance(block, Heading | Paragraph) or role_of(without_link(block.text)) is not HeadingRole.TOPIC:
        return False
    words = block.text.value.split()
    return 2 <= len(words) <= 6 and all(word[0].isupper() for word in words) and bool(_SURNAME.fullmatch(words[-1]))


def _signs(text: Text) -> bool:
    return len(text) < LONGEST and bool(_SIGNATURE.fullmatch(text.value)) and not text.value.endswith((".", ":", "?"))
