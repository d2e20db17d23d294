"""Rows of a report's tables that have lost their cells: the white between a name and its rating was too narrow to be seen.

What such a line says is clear from its words alone: a standard's number, name and
"Rating"; a question and its per cent; a name and one of the ratings. Questions with
their per cents may also be a list, with that of the findings right below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from apparse.blocks import Block, Heading, ListItem, Paragraph
from apparse.normalise.endings import is_finished
from apparse.normalise.report.headings.numbers import numbered
from apparse.normalise.report.headings.roles import HeadingRole, role_of
from apparse.normalise.report.mending.table_of import Texts, table_of
from apparse.normalise.report.tables.answers import answered, cut_question
from apparse.patterns import Pattern
from apparse.records.rating import RATING_WORDS
from apparse.text import Text

_HEAD = Pattern(r"(?P<left>.{6,80}?)\s+(?P<right>(?:our\s+)?(?:rating|judge?ment))", re.IGNORECASE)
_UNFINISHED = Pattern(r"(?P<left>[A-Z].{12,240}[^?.])\s+(?P<right>\d{1,3}\s?%)(?P<rest>\s+[a-z].{0,120}\?)?")
_QUESTION_HEADS = Pattern(r"(?:\W*(?:key|questions?|percentage|per\s+cent|%|yes))+\W*", re.IGNORECASE)
_RATED = Pattern(rf"(?P<left>\S.*?)\s+(?P<right>{RATING_WORDS})", re.IGNORECASE)
_BETWEEN = Pattern(rf"(?P<right>{RATING_WORDS}|rating|judge?ment)\s+(?P<left>\S.{{0,160}})", re.IGNORECASE)
_NAME = Pattern(r"[A-Z][\w’',&/ -]{3,40}")
_TORN = Pattern(r"(?P<left>.+?)\s+(?P<right>(?:requires?|not sufficiently|reasonably))", re.IGNORECASE)
_REST = Pattern(r"(?P<left>.+?)\s+(?P<right>improvement|good)", re.IGNORECASE)
MOST_LINES = 4
"""Of a question."""
FEWEST_NAMES = 3
"""Lines: a name and a rating make a row where others of the kind stand above or below it."""
FEWEST_LISTED = 2
"""Items: one may ask anything; key questions are several."""
WINDOW = 12
"""Blocks in which rows that belong together are looked for."""


def with_cells(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with such lines as tables of two columns."""
    found: list[Block] = []
    index = 0
    while index < len(blocks):
        rows, taken = _rows(blocks[index : index + WINDOW])
        found.append(table_of(rows) if rows else blocks[index])
        index += taken if rows else 1
    return found


def _rows(blocks: Sequence[Block]) -> tuple[list[Texts], int]:
    """The rows that the first of the blocks begins, and how many blocks they were printed in."""
    listed = [*_listed(blocks)]
    if len(listed) >= FEWEST_LISTED:
        return listed, len(listed)
    lines = [*_lines(blocks)]
    if not lines:
        return [], 0
    if (torn := _centred(lines)) and _numbered(torn[0]) and not is_finished(torn[0].value):
        statement, taken = _statement(lines[2:]) if _HEAD.fullmatch(Text.join(torn).value) else ([], 0)
        return [torn, *statement], 2 + taken
    if (head := _cut(_HEAD, lines[0])) and _numbered(head[0]):
        statement, taken = _statement(lines[1:])
        return ([head, *statement], 1 + taken) if statement or _is_standard(head[0]) else ([], 0)
    if questions := _questions(lines):
        return questions
    named = [*_named(lines)]
    return (named, len(named)) if len(named) >= FEWEST_NAMES else ([], 0)


def _listed(blocks: Sequence[Block]) -> Iterator[Texts]:
    """The first items that are a question with its per cent each."""
    for block in blocks:
        row = cut_question(block.text) if isinstance(block, ListItem) else None
        if row is None:
            return
        yield row


def _lines(blocks: Sequence[Block]) -> Iterator[Text]:
    """The texts of the first blocks, up to one that is no line."""
    for block in blocks:
        if not isinstance(block, Heading | Paragraph):
            return
        yield block.text


def _statement(lines: Sequence[Text]) -> tuple[list[Texts], int]:
    """What stands under the head of a standard: what it asks, and its rating behind it or between its two lines."""
    if not lines:
        return [], 0
    beside = _cut(_RATED, lines[0])
    if beside and is_finished(beside[0].value):
        return [beside], 1
    if centred := _centred(lines):
        return [centred], 2
    torn, rest = _cut(_TORN, lines[0]), _cut(_REST, lines[1]) if len(lines) > 1 else None
    if torn and rest and is_finished(rest[0].value):
        return [(Text.join([torn[0], rest[0]]), Text.join([torn[1], rest[1]]))], 2
    return [], 0


def _centred(lines: Sequence[Text]) -> tuple[Text, Text] | None:
    """A text on two lines with its rating between them, which is read before the second."""
    if len(lines) < 2 or is_finished(lines[0].value) or _cut(_RATED, lines[0]):
        return None
    between = _cut(_BETWEEN, lines[1])
    heads = role_of(lines[1]) is not HeadingRole.TOPIC  # "Good practice"
    if between is None or heads or not between[0].value[0].islower():
        return None
    return Text.join([lines[0], between[0]]), between[1]


def _questions(lines: Sequence[Text]) -> tuple[list[Texts], int] | None:
    """Questions with their per cents, and the heads over them, which the next page may print again within a question."""
    heads: list[Texts] = []
    rows: list[Texts] = []
    taken = 0
    while taken < len(lines):
        line, *below = lines[taken:]
        if _QUESTION_HEADS.fullmatch(line.value):
            heads.append((line,))
        elif row := _question(line, rows, headed=bool(heads)):
            rows.append(row)
        elif below and (row := answered(line, below[0])):
            rows.append(row)
            taken += 1
        elif heads and (torn := _over_lines(lines[taken:])):
            row, size = torn
            rows.append(row)
            taken += size - 1
        else:
            break
        taken += 1
    asked = any("?" in text.value for row in rows for text in row)
    return ([*heads, *rows], taken) if asked else None


def _question(line: Text, above: Sequence[Texts], *, headed: bool) -> Texts | None:
    """A question with its per cent behind it; under a head also with its per cent between its two lines, or the rest of one."""
    if whole := cut_question(line):
        return whole
    match = _UNFINISHED.fullmatch(line.value) if headed else None
    if match:
        left, percent = line.group(match, "left"), line.group(match, "right")
        return Text.join([left, line[match.start("rest") :].strip()]) if match["rest"] else left, percent
    rest = bool(above) and "?" not in above[-1][0].value and line.value[0].islower() and line.value.endswith("?")
    return (line,) if rest else None


def _over_lines(lines: Sequence[Text]) -> tuple[Texts, int] | None:
    """A question that hard line ends have torn, with its per cent behind it, and how many lines it takes."""
    for size in range(2, 1 + min(MOST_LINES, len(lines))):
        *above, _ = lines[:size]
        if any(is_finished(line.value) for line in above):
            return None
        if whole := cut_question(Text.join(lines[:size])):
            return whole, size
    return None


def _named(lines: Sequence[Text]) -> Iterator[Texts]:
    """The lines that are a short name and a rating, as long as they follow each other."""
    for line in lines:
        cells = _cut(_RATED, line)
        if cells is None or not _NAME.fullmatch(cells[0].value):
            return
        yield cells


def _cut(pattern: Pattern[str], line: Text) -> tuple[Text, Text] | None:
    match = pattern.fullmatch(line.value)
    if match is None:
        return None
    return line.group(match, "left"), line.group(match, "right")


def _numbered(text: Text) -> bool:
    number = numbered(text)
    return number is not None and bool(number.name)


def _is_standard(text: Text) -> bool:
    number = numbered(text)
    return number is not None and number.is_standard
