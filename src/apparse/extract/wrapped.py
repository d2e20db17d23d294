"""Wrapped text: where a line goes on in the next one because it had no room for its first word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from apparse.marks import BULLETS, LETTERS
from apparse.patterns import Pattern

WIDEST = 132
"""Characters: no printer or mailer wraps lines at more."""
FEWEST = 3
"""Lines: two or one may be as long as the longest by chance."""
MANY = 10
"""Lines, where each of many boxes has a width of its own."""
NARROW = 60
"""Characters of the broadest column of a table, or so."""
MOST = 0.8
"""The share of the lines that tell whether text is wrapped, where most of the others may end anywhere."""
_BULLET = Pattern(rf"\s*[{BULLETS}{LETTERS}]\s")
_HEADING = Pattern(r"#{1,6}\s")
_COUNTED = Pattern(r"\s*(?P<number>\d{1,2})[.)]\s+\S")
_SMALL = Pattern(r"\s*[a-z](?![.)])")
_Pair = tuple[str, str, int]
"""Two lines below each other, and the length of the longest of those that stand with them between empty lines."""


def wrapped_at(lines: Sequence[str], rows: Iterable[int]) -> list[int]:
    """For each line the width at which it was wrapped, 0 where each is a paragraph; `rows` are no text that runs.

    Those between empty lines have a width of their own where a converter prints each box of a page, else all have one, as in a letter.
    What stands between empty lines shows no width: a title that was never wrapped may be longer than all that were.
    """
    apart = {*rows, *(place for place, line in enumerate(lines) if not line.strip())}
    longest = [0] * len(lines)
    for is_apart, group in groupby(range(len(lines)), key=apart.__contains__):
        places = () if is_apart else tuple(group)
        width = max((len(lines[place]) for place in places), default=0)
        for place in places:
            longest[place] = width
    pairs = [pair for pair in _pairs(lines, longest) if not _BULLET.match(pair[1])]
    return longest if _are_boxes(pairs) else [_one_width(pairs)] * len(lines)


def _pairs(lines: Sequence[str], longest: Sequence[int]) -> Iterator[_Pair]:
    """The lines below each other without an empty one, or a row, between them."""
    for place, (above, below) in enumerate(pairwise(lines)):
        if longest[place] and longest[place + 1]:
            yield above, below, longest[place]


def _one_width(pairs: Sequence[_Pair]) -> int:
    """The width of all that is wrapped, 0 if it has none: most lines above another are full, or of those that plainly go on in a small letter."""
    width = max((max(len(above), len(below)) for above, below, _ in pairs), default=0)
    going_on = [pair for pair in pairs if _SMALL.match(pair[1])]
    if width > WIDEST or not any(_are_full(each, width, share) for each, share in ((pairs, 1 / 2), (going_on, MOST))):
        return 0
    return width


def _are_full(pairs: Sequence[_Pair], width: int, share: float) -> bool:
    full = sum(is_full(above, below, width) for above, below, _ in pairs)
    return full >= FEWEST and full > share * len(pairs)


def _are_boxes(pairs: Sequence[_Pair]) -> bool:
    """Whether nearly all lines are as long as those that they stand with have room for, and most of these are as narrow as columns.

    Names above their offices are so, too, but go on in no small letter.
    """
    full = sum(is_full(*pair) for pair in pairs)
    narrow = sum(longest <= NARROW for _, _, longest in pairs)
    small = sum(bool(_SMALL.match(below)) for _, below, _ in pairs)
    return full >= MANY and full > MOST * len(pairs) and 2 * narrow > len(pairs) and 3 * small > full


def is_full(above: str, below: str, width: int) -> bool:
    """Whether the line above has no room for the first word of the one below: it was wrapped there."""
    return bool(width and below.strip()) and len(above.rstrip()) + len(below.split(maxsplit=1)[0]) >= width


def opens_item(above: Sequence[str], line: str) -> bool:
    """Whether a line below others begins an item of its own: with a bullet, or the number after that of theirs."""
    if _BULLET.match(line) or _HEADING.match(line):
        return True
    counted, before = _COUNTED.match(line), _COUNTED.match(above[0])
    return counted is not None and before is not None and int(counted["number"]) == int(before["number"]) + 1
