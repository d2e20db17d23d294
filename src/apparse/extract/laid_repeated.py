"""What stands on several pages of laid-out text: the head of a table at its top, and what is printed at the foot of each page.

Only blanks differ between such lines. So they tell where a head ends, even where no white parts it from the row below.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from apparse.extract.laid_cells import parts_of
from apparse.patterns import Pattern

TOP = 16
"""Lines of a page among which the head of a table stands that goes on from the page before."""
FOOT = 3
"""Lines at the end of a page that may stand there on others."""
FEWEST_PARTS = 3
_COUNT = Pattern(r"\d+")


class Repeated(NamedTuple):
    """The lines of the head of a table on a page, none of them if it has no such, and where the foot of the page begins."""

    head: range
    foot: int


def repeated(sheets: Sequence[Sequence[str]]) -> list[Repeated]:
    """What each page has in common with others."""
    tops = {_said(lines[place]) for lines in sheets for place in _filled(lines)[:TOP]}
    pages = Counter(said for lines in sheets for said in {_said(line) for line in lines} & tops)
    known = {said for said, count in pages.items() if count > 1}
    feet = Counter(said for lines in sheets for said in {_counted(lines[place]) for place in _filled(lines)[-FOOT:]})
    fewest = max(2, sum(any(map(str.strip, lines)) for lines in sheets) // 2)
    return [Repeated(_head(lines, known), _foot(lines, feet, fewest)) for lines in sheets]


def _head(lines: Sequence[str], known: set[str]) -> range:
    """The lines from the first one with several parts that stands at the top of another page, as long as others have them too."""
    places = list(_together(lines, known))
    return range(places[0], places[-1] + 1) if places else range(0)


def _together(lines: Sequence[str], known: set[str]) -> Iterator[int]:
    begun = False
    for place in _filled(lines):
        is_known = _said(lines[place]) in known
        begun = begun or (is_known and len(parts_of(lines[place])) >= FEWEST_PARTS)
        if begun and not is_known:
            return
        if begun:
            yield place


def _foot(lines: Sequence[str], feet: Counter[str], fewest: int) -> int:
    foot = len(lines)
    for place in _filled(lines)[: -FOOT - 1 : -1]:
        if feet[_counted(lines[place])] < fewest:
            break
        foot = place
    return foot


def _filled(lines: Sequence[str]) -> list[int]:
    return [place for place, line in enumerate(lines) if line.strip()]


def _said(line: str) -> str:
    return " ".join(line.split())


def _counted(line: str) -> str:
    """What a line says whatever page it counts."""
    return _COUNT.sub("0", _said(line))
