"""Page numbers: what the pages of a file print as their numbers, which need not be those that the file counts."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from apparse.blocks import Content, Furniture
from apparse.patterns import Pattern
from apparse.text import Text

_NUMBER = Pattern(
    r"""
    (?<![\w.]) (?P<number>\d{1,4})
    (?:\s* (?:of|o|/) \s* (?P<total>\d{1,4}))?   # "3 of 12", in Welsh "3 o 12"
    (?!\w|%|\.\d)
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""A number in a running line, which may say of how many."""
_COUNTS_ELSE = Pattern(r"(?!(?:page|tudalen|pg?|sheet|slide)\b)[^\W\d_]+\W{0,2}\d+(?:\s+of\s+\d+)?", re.IGNORECASE)
"""A word and its number, which are no page's: "Standard 3" heads the page on which it begins."""
ROW_HEIGHT = 6.0
"""Points: a running line stands at the same height on every page, give or take half a line."""
ALIKE = 2
"""Pages whose numbers run with those of the file: that of one may be any number."""


class PageNumber(NamedTuple):
    """The number that a `page` of the file prints, the `total` beside it, and the line in which they stand."""

    page: int
    printed: int
    total: int | None
    line: Text

    @property
    def ahead(self) -> int:
        """How many more pages the number counts than the file."""
        return self.printed - self.page


_Place = tuple[str, int, int]
"""Where a number stands: the wording of its line without digits, which number of the line it is, and the height in rows."""


def page_numbers(content: Content) -> list[PageNumber]:
    """The numbers of the pages for which they are certain, in the order of the pages.

    They stand where the numbers of several pages run with those of the file, or say of how many pages they are.
    """
    places = [numbers for numbers in _candidates(content).values() if _run(numbers)]
    alike = Counter(number.ahead for numbers in places for number in numbers)
    found: dict[int, PageNumber] = {}
    for number in (number for numbers in places for number in numbers):
        known = found.get(number.page)
        if known is None or alike[number.ahead] > alike[known.ahead]:
            found[number.page] = number
    return _without_strays([found[page] for page in sorted(found)])


def counted_in_all(numbers: Sequence[PageNumber]) -> bool:
    """Whether several pages say of how many they are, and all of as many."""
    totals = {number.total for number in numbers}
    return len({number.printed for number in numbers}) > 1 and len(totals) == 1 and None not in totals


def _run(numbers: Sequence[PageNumber]) -> bool:
    return counted_in_all(numbers) or max(Counter(number.ahead for number in numbers).values()) >= ALIKE


def _without_strays(numbers: Sequence[PageNumber]) -> list[PageNumber]:
    """The numbers less those that skip alone, between two which run with one another."""
    around = zip((None, *numbers), numbers, (*numbers[1:], None), strict=False)
    return [
        number
        for above, number, below in around
        if above is None or below is None or above.ahead == number.ahead or above.ahead != below.ahead
    ]


def _candidates(content: Content) -> Mapping[_Place, list[PageNumber]]:
    """The numbers in the running lines, by where they stand; of each page the last one."""
    found: dict[_Place, dict[int, PageNumber]] = defaultdict(dict)
    for block in content.blocks:
        if isinstance(block, Furniture) and (page := next((at.page for at in block.text.at), None)):
            for place, number in _numbers(block.text, page):
                found[place][page] = number
    return {place: list(numbers.values()) for place, numbers in found.items()}


def _numbers(line: Text, page: int) -> Iterator[tuple[_Place, PageNumber]]:
    wording, height = re.sub(r"\d+", "0", line.value), round((line.top or 0) / ROW_HEIGHT)
    found = () if _COUNTS_ELSE.fullmatch(line.value) else _NUMBER.finditer(line.value)
    for which, match in enumerate(found):
        number, total = int(match["number"]), int(match["total"] or 0)
        yield (wording, which, height), PageNumber(page, number, total if total >= number else None, line)
