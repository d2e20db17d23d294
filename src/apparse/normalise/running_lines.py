"""Running heads and feet of a source without pages: lines that repeat its title beside a number that counts up."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, pairwise, takewhile
from typing import NamedTuple

from apparse.blocks import Block, Content, Heading, Paragraph, Prose, Table
from apparse.normalise.endings import is_cut, is_finished
from apparse.normalise.numbering import OPENING
from apparse.patterns import Pattern
from apparse.text import EMPTY, Text

_NUMBERED = Pattern(r"(?:(?P<first>\d{1,3})\W+)?(?P<words>[^\W\d].*?[^\W\d])(?:\W+(?P<last>\d{1,3}))?")
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
    counting = {
        words: lines
        for words, lines in _numbered_lines(texts).items()
        if _is_often_enough(words, lines, content.blocks)
        and all(one.page < other.page for one, other in pairwise(lines))
    }
    title = _title(content.blocks, texts, {place for lines in counting.values() for place in _places(lines)})
    running = (lines for words, lines in counting.items() if _repeats(title, words, lines))
    return set().union(*map(_places, running))


def _is_often_enough(words: Sequence[str], lines: Sequence[_Line], blocks: Sequence[Block]) -> bool:
    """Whether a line of so many words stands there as often as running lines do; one that parts a sentence need not."""
    fewest = FEWEST_PAGES.get(len(words), USUAL_PAGES)
    return len(lines) >= fewest or (fewest == USUAL_PAGES and all(_parts_sentence(line, blocks) for line in lines))


def _parts_sentence(line: _Line, blocks: Sequence[Block]) -> bool:
    """Whether what stands above a line goes on below it, in a small letter: then the page ended there."""
    above, below = min(line.places) - 1, max(line.places) + 1
    around = [blocks[place] for place in (above, below) if 0 <= place < len(blocks)]
    said = [block.text.value for block in around if isinstance(block, Prose)]
    return len(said) == 2 and " " in said[0] and not is_finished(said[0]) and said[1][:1].islower()


def _places(lines: Sequence[_Line]) -> set[int]:
    return {place for line in lines for place in line.places}


def _repeats(title: set[str], words: Sequence[str], lines: Sequence[_Line]) -> bool:
    """Whether the words are those of the title; most of them where page after page has them, but for the cover.

    What counts from 1 may be what the words name: "HMP Gorse priority 1".
    """
    each = lines[0].page > 1 and all(below.page - above.page == 1 for above, below in pairwise(lines))
    most = len(lines) >= MANY_PAGES and each and 2 * sum(word in title for word in words) > len(words)
    return most or title.issuperset(words)


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


def _words(line: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\W\d_]+", line.lower()))
