"""Running heads and feet of a source without pages: lines that repeat its title beside a number that counts up."""

from __future__ import annotations

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice, pairwise, takewhile
from typing import NamedTuple

from apparse.blocks import Block, Content, Heading, Paragraph, Table
from apparse.normalise.endings import is_cut
from apparse.normalise.numbering import OPENING
from apparse.normalise.torn_sentences import is_torn
from apparse.patterns import Pattern
from apparse.text import EMPTY, Text

_OF = r"(?:\s+of\s+\d{1,3})?"
_NUMBERED = Pattern(
    rf"(?:(?:page\s+)?(?P<first>\d{{1,3}}){_OF}\W+)?(?P<words>[^\W\d].*?(?:[^\W\d]|\b\d{{4}}))(?:\W+(?:page\s+)?(?P<last>\d{{1,3}}){_OF}\W*)?",
    re.IGNORECASE,
)
_PAGE = Pattern(r"\d{1,3}")
START = 15
"""Blocks: a heading among them is the title."""
TITLE_LINES = 6
"""Lines of a title where a source has no headings: a mark, who writes, what is inspected, where it is, who inspects it and when."""
LONGEST_TITLE = 150
"""Characters of a line: a longer one is a sentence."""
FEWEST_WORDS = 2
MANY_PAGES = 5
FEWEST_PAGES = {2: 4}
"""How often a line of so few words must stand there: "Safety 1" and "Leeds PDU 2" may be headings …"""
USUAL_PAGES = 2
"""… where one of more words need not."""
SURELY_PARTED = 2
"""Sentences: a line that parts as many ends a page, whatever it says."""


class _Line(NamedTuple):
    """A line that may be a running one: the places of its blocks, and the number of its page."""

    places: tuple[int, ...]
    page: int


def running_places(content: Content) -> set[int]:
    """The places of the blocks that are running lines, and of page numbers alone: in the line before or behind them.

    Where a source has pages, their heights tell better.
    """
    if content.pages is not None:
        return set()
    texts = [_line(block) for block in content.blocks]
    numbered = _numbered_lines(texts)
    counting = {
        words: lines
        for words, lines in numbered.items()
        if _is_often_enough(words, lines, content.blocks) and _count_up(lines)
    }
    title = _title(content.blocks, texts, {place for lines in counting.values() for place in _places(lines)})
    headings = {_words(text.value) for text in texts if not _numbers(text.value)}
    running = [
        line
        for words, lines in counting.items()
        if _repeats(title, words, lines)
        or _ends_pages(title, headings, words, sum(_parts_sentence(line, content.blocks) for line in lines))
        for line in lines
    ]
    titled = [line for words in headings & numbered.keys() for line in numbered[words]]
    return _places(running) | _places(_between(sorted(running), titled))


def _between(running: Sequence[_Line], titled: Iterable[_Line]) -> list[_Line]:
    """Those of the lines that repeat a heading whose numbers lie between those of the running lines above and below: each side of a sheet has its own."""
    found = []
    for line in titled:
        place = bisect(running, line)
        if 0 < place < len(running) and running[place - 1].page < line.page < running[place].page:
            found.append(line)
    return found


def _count_up(lines: Sequence[_Line]) -> bool:
    """Whether the numbers grow from line to line; one page may be there twice."""
    steps = [below.page - above.page for above, below in pairwise(lines)]
    return all(step >= 0 for step in steps) and steps.count(0) <= 1


def _is_often_enough(words: Sequence[str], lines: Sequence[_Line], blocks: Sequence[Block]) -> bool:
    """Whether a line of so many words stands there as often as running lines do; one that parts a sentence need not."""
    fewest = FEWEST_PAGES.get(len(words), USUAL_PAGES)
    pages = {line.page for line in lines}
    return len(pages) >= fewest or (fewest == USUAL_PAGES and all(_parts_sentence(line, blocks) for line in lines))


def _parts_sentence(line: _Line, blocks: Sequence[Block]) -> bool:
    """Whether what stands above a line goes on below it, in a small letter: then the page ended there."""
    above, below = min(line.places) - 1, max(line.places) + 1
    around = [blocks[place] for place in (above, below) if 0 <= place < len(blocks)]
    return len(around) == 2 and is_torn(*around)


def _places(lines: Iterable[_Line]) -> set[int]:
    return {place for line in lines for place in line.places}


def _repeats(title: set[str], words: Sequence[str], lines: Sequence[_Line]) -> bool:
    """Whether the words are those of the title; most of them where page after page has them, but for the cover.

    What counts from 1 may be what the words name: "HMP Gorse priority 1".
    """
    each = lines[0].page > 1 and all(below.page - above.page in (0, 1) for above, below in pairwise(lines))
    return title.issuperset(words) or (each and len(lines) >= MANY_PAGES and _are_mostly(title, words))


def _ends_pages(title: set[str], headings: Collection[Sequence[str]], words: Sequence[str], parted: int) -> bool:
    """Whether a line ends the pages, by the sentences that it parts: it repeats most of the title or a heading, or parts several, whatever it says."""
    return parted >= SURELY_PARTED or (parted > 0 and (words in headings or _are_mostly(title, words)))


def _are_mostly(title: set[str], words: Sequence[str]) -> bool:
    return 2 * sum(word in title for word in words) > len(words)


def _title(blocks: Sequence[Block], texts: Sequence[Text], running: set[int]) -> set[str]:
    """The words of the title, which is no line that may be a `running` one itself: the first heading, else the first short lines."""
    start = [place for place in range(min(START, len(blocks))) if place not in running]
    heading = next((place for place in start if isinstance(blocks[place], Heading)), None)
    said = (texts[place].value for place in start if texts[place])
    short = takewhile(lambda line: len(line) <= LONGEST_TITLE, said)
    lines = islice(short, TITLE_LINES) if heading is None else _title_lines([text.value for text in texts], heading)
    return {word for line in lines for word in _words(line)}


def _title_lines(lines: Sequence[str], heading: int) -> Sequence[str]:
    """A heading and the lines of the same title around it: "Report on an inspection of" ends in what must go on below."""
    first = last = heading
    while first and is_cut(lines[first - 1]) and len(lines[first - 1]) <= LONGEST_TITLE:
        first -= 1
    while last + 1 < len(lines) and is_cut(lines[last]) and len(lines[last + 1]) <= LONGEST_TITLE:
        last += 1
    return lines[first : last + 1]


def _numbered_lines(texts: Sequence[Text]) -> Mapping[tuple[str, ...], list[_Line]]:
    """The lines with a number beside them, by their words."""
    lines: dict[tuple[str, ...], list[_Line]] = defaultdict(list)
    for place, text in enumerate(texts):
        match = _NUMBERED.fullmatch(text.value)
        words = _words(match["words"]) if match else ()
        numbers = list(_pages(match, texts, place)) if match and len(words) >= FEWEST_WORDS else []
        if match and len(numbers) == 1 and not _counts_else(match, words, numbers[0].page):
            lines[words].append(numbers[0])
    return lines


def _counts_else(match: re.Match[str], words: Sequence[str], number: int) -> bool:
    """Whether the number is that of a recommendation, or what a label says: "Organisational delivery rated: 1"."""
    between = match.string[match.end("words") : match.start("last")] if match["last"] else ""
    return ":" in between or OPENING.search(f"{' '.join(words)} {number}") is not None


def _pages(match: re.Match[str], texts: Sequence[Text], place: int) -> Iterator[_Line]:
    """The numbers within a line; where it has none, those alone in the lines around it."""
    within = [number for number in (match["first"], match["last"]) if number]
    yield from (_Line((place,), int(number)) for number in within)
    for near in (place - 1, place + 1) if not within else ():
        if 0 <= near < len(texts) and _PAGE.fullmatch(texts[near].value):
            yield _Line((place, near), int(texts[near].value))


def _line(block: Block) -> Text:
    """A block as one line: a paragraph, or the only row of a table, which a tab before the number makes of one."""
    if isinstance(block, Table):
        return block.rows[0].text if len(block.rows) == 1 else EMPTY
    return block.text if isinstance(block, Heading | Paragraph) else EMPTY


def _numbers(line: str) -> Sequence[str]:
    """The numbers before and behind the words of a line."""
    match = _NUMBERED.fullmatch(line)
    return [number for number in (match["first"], match["last"]) if number] if match else []


def _words(line: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\W\d_]+", line.lower()))
