"""Mail: marks before the lines of a message that somebody answers or sends on, and the lines that say who wrote to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from apparse.blocks import Furniture
from apparse.extract.stretch import Stretch
from apparse.location import Location
from apparse.patterns import Pattern, any_of
from apparse.text import Text

FEWEST_QUOTED = 3
"""Lines: a sign before one or two may say "more than"."""
_MARKS = Pattern(r"(?:> ?)+")
_NAME = Pattern(r"\W{0,2}(From|Sent|Date|To|Cc|Bcc|Reply-To|Subject|Attachments?|Importance)\b\W{0,2}:", re.IGNORECASE)
_CLOCK = Pattern(r"\d[:.]\d\d")
"""Mail is dated to the minute, and memoranda, whose heads look alike, to the day."""
_ANNOUNCES = Pattern(
    any_of(
        r"""
        -{2,} ?(original|forwarded) message ?-{2,}
        begin forwarded message:
        on .{8,120} wrote:
        """
    ),
    re.IGNORECASE,
)


def unquoted(lines: Sequence[str]) -> list[str]:
    """The lines without the marks that mail puts before those of another message.

    Those of an empty line are known for such; the "more than" of a list stands before words.
    """
    kept: list[str] = []
    for is_marked, group in groupby(lines, key=lambda line: line.startswith(">")):
        run = list(group)
        is_quoted = is_marked and len(run) >= FEWEST_QUOTED and any(_MARKS.fullmatch(line) for line in run)
        kept += [line[_end_of_marks(line) :] for line in run] if is_quoted else run
    return kept


def head_stretches(lines: Sequence[str]) -> list[Stretch]:
    """The stretches that are heads of messages, and no text of theirs."""
    return [Stretch(start, stop, tuple(_furniture(lines, start, stop))) for start, stop in _heads(lines)]


def _heads(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(lines):
        stop = start
        while stop < len(lines) and (
            _NAME.match(lines[stop]) or (stop > start and lines[stop].startswith((" ", "\t")))
        ):
            stop += 1
        if _is_head(lines[start:stop]):
            yield start, stop
        elif _ANNOUNCES.fullmatch(lines[start].strip()):
            stop = start + 1
            yield start, stop
        start = max(stop, start + 1)


def _is_head(lines: Sequence[str]) -> bool:
    said = {found[1].lower(): line for line in lines if (found := _NAME.match(line))}
    dated = said.get("sent") or said.get("date") or ""
    return "from" in said and "subject" in said and bool(_CLOCK.search(dated))


def _furniture(lines: Sequence[str], start: int, stop: int) -> Iterator[Furniture]:
    for place in range(start, stop):
        text = Text.of(lines[place], Location(line=place + 1, column=1)).collapsed()
        if text:
            yield Furniture(text)


def _end_of_marks(line: str) -> int:
    found = _MARKS.match(line)
    return found.end() if found else 0
