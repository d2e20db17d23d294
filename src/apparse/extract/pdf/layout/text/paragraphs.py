"""Text lines to paragraphs, list items and headings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from apparse.blocks import Heading, ListItem, Paragraph
from apparse.extract.pdf.layout.text.body_type import body_size
from apparse.extract.pdf.layout.text.breadth import first_word
from apparse.extract.pdf.layout.text.labels import BULLET, ENUMERATOR, FIRST, LABEL, SHORT_LABEL
from apparse.extract.pdf.layout.text.lines import TextLine
from apparse.patterns import Pattern
from apparse.text import Text

ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")

WIDE_LEADING, WIDEST_LEADING = 0.3, 1.6
"""Heights of a line: text with more white between its lines than the first is set wide, with more than the second not text."""
ENOUGH_WRAPPED = 4
"""Wrapped lines by which it is known how wide a text is set."""
ONE_TYPE, OTHER_TYPE, OTHER_BOLD = 0.1, 0.15, 0.02
"""Shares of a line's height: lines of one type differ by less than the first, lines of two types by more than the second; of two bold lines, which may be headings of two levels, by
more than the third."""
HEADING_SIZE, TITLE_SIZE = 1.18, 1.5
"""Times the usual height: a heading (of 13 points over 11), and a title."""
LOOSER, LOOSER_THAN_USUAL = 0.35, 0.27
"""Heights of a line: what has this much more white above it begins a paragraph; less is enough where lines before show the usual white."""
TIGHTEST = -0.1
"""Heights of a line: lines overlap by no more, unless a raised letter makes one of them higher."""
LEVEL_BEGIN, UNDER_LABEL = 0.3, 0.6
"""Heights of a line by which what begins below a line, or below its label, may be moved to a side."""
FULL_LINE = 0.8
"""The share of the column's breadth that a line fills whose sentence goes on."""
NO_ROOM = 0.6
"""Heights of a line: with less room than this no word would have fitted."""
OPEN_END = Pattern(r"\b(?:of|and|the|for|to|y|yr)$|&$")
"""Words after which more must follow, so that the line ends no paragraph; in Welsh the article."""
_FINISHED = Pattern(r"[.;:!?](?:\s\([^()]{1,60}\))?$")
"""The end of an item, behind which the paragraph in which it arose may stand, or who is asked: "(1.5)"."""
GUESSED, SAFETY = 1.03, 0.4
"""The breadth of a word is judged by its letters: it may be this many times as wide, with a blank and something for safety."""


class TextColumn(NamedTuple):
    """The lines that stand below each other in a cell or a column of text, and where it ends on the right."""

    lines: Sequence[TextLine]
    right: float


def wide_leading(columns: Iterable[TextColumn]) -> float:
    """The white between two lines of a paragraph where text is set wide, in heights of a line; else 0.

    It is that above lines whose first word had no room on the line before.
    """
    whites = [
        (line.top - last.bottom) / line.height
        for lines, right in columns
        for last, line in pairwise(lines)
        if not _fits(last, line, right) and abs(line.height - last.height) < ONE_TYPE * line.height
    ]
    usual = median(whites) if len(whites) >= ENOUGH_WRAPPED else 0.0
    return usual if WIDE_LEADING < usual < WIDEST_LEADING else 0.0


def paragraphs(column: TextColumn, page: int, leading: float = 0.0) -> list[Paragraph | ListItem]:
    """The lines of one cell as paragraphs and list items; `leading` is that of `wide_leading`."""
    return [_block(group, page) for group in _groups(column, leading)]


def running_text(lines: Sequence[TextLine], page: int) -> list[Heading | Paragraph | ListItem]:
    """The lines of one column of a page as headings, paragraphs and list items."""
    right = max((line.x1 for line in lines), default=0.0)
    usual = body_size(lines)
    column = TextColumn(lines, right)
    groups = _groups(column, wide_leading([column]))
    return [_heading(group, page, usual) or _block(group, page) for group in groups]


def _heading(group: Sequence[TextLine], page: int, usual: int) -> Heading | None:
    """The lines as a heading: few, and all of them bold or larger than the text of the page."""
    size = min(line.size for line in group)
    larger = usual > 0 and size > HEADING_SIZE * usual
    if len(group) > 3 or not (larger or all(line.bold for line in group)) or BULLET.match(group[0].text):
        return None
    level = 1 if usual and size > TITLE_SIZE * usual else 2 if larger else 3
    return Heading(Text.join(line.located(page) for line in group), level)


def _groups(column: TextColumn, usual: float) -> Iterator[list[TextLine]]:
    group: list[TextLine] = []
    for line in column.lines:
        if group and _begins(group, line, column.right, usual):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _begins(group: list[TextLine], line: TextLine, right: float, usual: float) -> bool:
    """Whether the line begins a paragraph."""
    last = group[-1]
    gap = line.top - line.lifted - last.bottom
    if len(group) > 1:
        least = max(group[-1].top - group[-2].bottom, TIGHTEST * line.height) + LOOSER_THAN_USUAL * line.height
    else:
        least = (usual + LOOSER) * line.height
    if gap > least:
        return True
    if bullet := BULLET.match(line.text):
        return not (bullet[2] and _dashed(group, line, right))
    if abs(line.height - last.height) > OTHER_TYPE * last.height and (line.bold or last.bold):
        return True
    if _counts_on(group[0], line) or _labels_on(group, line) or _leaves_item(group, line):
        return True
    if _another_type(last, line) and (_fits(last, line, right) or (last.text[-1] in ".:" and _is_counted(line))):
        return True
    ends = (last.text[-1] in ".;:!?" or line.text[0].isupper()) and not OPEN_END.search(last.text)
    return (bool(ends) or _is_counted(line)) and _fits(last, line, right)


def _is_counted(line: TextLine) -> bool:
    """Whether a line is an item of a list, whose lead-in may end openly: "By May we will work to".

    A number that stands alone and counts from nothing is the end of a sentence: "… the average was" / "13.".
    """
    return bool(ENUMERATOR.match(line.text)) and (not ENUMERATOR.fullmatch(line.text) or bool(FIRST.match(line.text)))


def _another_type(last: TextLine, line: TextLine) -> bool:
    """Whether the lines differ in weight or, both bold, in size: a heading and what stands under it."""
    return line.bold != last.bold or (line.bold and abs(line.height - last.height) > OTHER_BOLD * last.height)


def _dashed(group: Sequence[TextLine], line: TextLine, right: float) -> bool:
    """Whether the dash that a line begins with belongs to the sentence above, which fills its line and goes on."""
    last = group[-1]
    level = abs(line.x0 - last.x0) < LEVEL_BEGIN * line.height and not BULLET.match(group[0].text)
    return level and last.x1 > FULL_LINE * right and last.text[-1] not in ".;:!?"


def _counts_on(first: TextLine, line: TextLine) -> bool:
    """Whether a line begins with the label after that of the paragraph's first line, right below it."""
    one, other = LABEL.match(first.text), LABEL.match(line.text)
    if not one or not other or abs(first.x0 - line.x0) > UNDER_LABEL * line.height or one["frame"] != other["frame"]:
        return False
    return other["count"] in _next(one["count"])


def _labels_on(group: Sequence[TextLine], line: TextLine) -> bool:
    """Whether a line begins with a label: in bold type, behind a finished sentence, or below lines that begin with one themselves."""
    stands_out = line.leads and not group[-1].bold
    above = stands_out or group[-1].text.endswith(".") or SHORT_LABEL.match(group[0].text)
    return bool(above and SHORT_LABEL.match(line.text))


def _leaves_item(group: Sequence[TextLine], line: TextLine) -> bool:
    """Whether a bold line below a finished item begins where its bullet stands, and not under its text; or, as a heading, where its number does."""
    first, last = group[0], group[-1]
    if not line.bold or last.bold or not _FINISHED.search(last.text):
        return False
    if BULLET.match(first.text):
        return len(group) > 1 and last.x0 - line.x0 > LEVEL_BEGIN * line.height
    level = abs(line.x0 - first.x0) < LEVEL_BEGIN * line.height
    return level and bool(LABEL.match(first.text)) and line.text[-1].isalnum() and line.text[0].isupper()


def _next(count: str) -> Iterator[str]:
    """What may follow a count: "2" after "1", "b" after "a", "ii" after "i"."""
    if count.isdigit():
        yield str(int(count) + 1)
        return
    if len(count) == 1:
        yield chr(ord(count) + 1)
    yield from (after for before, after in pairwise(ROMAN) if before == count)


def _fits(last: TextLine, line: TextLine, right: float) -> bool:
    """Whether the line's first word would have fitted on the line before, so that the break was made on purpose."""
    if last.x1 + NO_ROOM * line.height > right:
        return False
    return last.x1 + GUESSED * first_word(line.text, line.x1 - line.x0) + SAFETY * line.height < right


def _block(group: Sequence[TextLine], page: int) -> Paragraph | ListItem:
    bullet = BULLET.match(group[0].text)
    text = Text.join(line.located(page) for line in group)
    if bullet:
        return ListItem(text[bullet.end() :].strip(), text[: bullet.end()].strip())
    return Paragraph(text)
