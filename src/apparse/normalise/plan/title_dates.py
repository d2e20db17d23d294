"""The dates of a title block: when the plan was submitted, and when the report that it answers was published."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from apparse.blocks import Block, Prose, Row, Table, prose
from apparse.patterns import Pattern, any_of
from apparse.records.printed_date import read_printed_date, read_printed_dates
from apparse.text import EMPTY, Text

SUBMITTED = Pattern(
    any_of(
        r"""
        \b(action plan )?submitted\b( to\b[^:.\d]{1,120}(?=:))?
        \b(date of )?submission\b
        \bdate of ((this|the) )?(action )?(plan|response)\b
        \b(plan|response|reply) (sent|issued|returned|delivered)\b
        \b(sent|returned) to ((the|hm|his majesty['’]s) )*inspect\w+\b
        \b(cyflwynwyd|dyddiad cyflwyno)\b
        """
    ),
    re.IGNORECASE,
)
_OF_THE_REPORT = any_of(
    r"""
    \breport (was )?published\b
    \bdate of (the )?(inspection )?report\b
    \breport (out|issued|released)\b
    \bpublished (its|their|the|this) (\w+ ){0,3}report\b
    \b(cyhoeddwyd|dyddiad cyhoeddi) yr adroddiad\b
    """
)
_REPORT_PUBLISHED = Pattern(_OF_THE_REPORT, re.IGNORECASE)
PUBLISHED = Pattern(
    any_of(
        rf"""
        {_OF_THE_REPORT}
        \bpublished\b(?=\W*(on )?(the )?\d)
        \b(date of )?publication\b
        \bdate published\b
        """
    ),
    re.IGNORECASE,
)
"""On a web page a date without the report's name may be that of the page."""
_LABEL = Pattern(rf"(?:{SUBMITTED.pattern})|(?:{PUBLISHED.pattern})", re.IGNORECASE)
_NOTHING = Pattern(r"\W*(?:(?:the|date|of|action|plan|inspection)\W+)*", re.IGNORECASE)
"""What stands between a label and another one: the words with which that begins."""
_SALUTATION = Pattern(r"\s*Dear\s+\w")
_ONLY_DATE = Pattern(
    r"\W*(?:date\W+)?(?:[a-z]{3,6}day,?\s+)?(?:\d{1,2}\s?(?:st|nd|rd|th)?\s+[a-z]{3,9},?\s+\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})\W*",
    re.IGNORECASE,
)
_DATE = Pattern(r"\W*(?:our |letter )?date\W*", re.IGNORECASE)
_HEADS_DATE = Pattern(r":\s*$|^\W*dates?\b\D*$", re.IGNORECASE)
DATE_REACH = 64
"""Characters: a date stands right behind its label."""
MOST_ROWS = 6
LONGEST_CELL = 12
"""Words of a label or value in a table of the title block."""
LABELLED_DATE = Pattern(any_of(r"\b((regional )?report published|(action plan )?submitted)\s*:"), re.IGNORECASE)


class TitleDates(NamedTuple):
    """The dates, and the lines in which they stand."""

    submitted: date | None
    submitted_at: Text
    published: date | None
    published_at: Text


def read_title_dates(lines: Sequence[Text], below: Sequence[Block]) -> TitleDates:
    """The dates in the lines above the first action table.

    When the plan was submitted may also stand under its label in what is printed `below`, as above an annex to a letter. One
    that is sent with a letter and does not say so was submitted when that was written.
    """
    submitted, submitted_at = _dated(lines, SUBMITTED)
    if submitted is None:
        labelled = [line for line in prose(below) if LABELLED_DATE.search(line.value)]
        submitted, submitted_at = _dated(labelled, SUBMITTED)
    if submitted is None:
        submitted, submitted_at = _date_of_letter(lines)
    published, published_at = _dated(lines, _REPORT_PUBLISHED)
    if published is None:
        published, published_at = _dated(lines, PUBLISHED)
    return TitleDates(submitted, submitted_at, published, published_at)


def lines_of(block: Block) -> Iterator[Text]:
    """The lines in which a date or name may stand: paragraphs, and the rows of small tables, or labels with what is below them."""
    if isinstance(block, Prose):
        yield block.text
    elif isinstance(block, Table):
        below = {index + 1 for index, pair in enumerate(pairwise(block.rows)) if _heads_dates(*pair)}
        for index, row in enumerate(block.rows):
            if index + 1 in below:
                yield from _with_labels(row, block.rows[index + 1])
            elif index not in below:
                yield from _lines_of_row(row)


def _lines_of_row(row: Row) -> Iterator[Text]:
    level = {len(cell.paragraphs) for cell in row.cells}
    if any(_is_dated(cell.text) for cell in row.cells if len(cell.paragraphs) > 1):
        yield from (cell.text for cell in row.cells)  # each with a label of its own
    elif len(level) == 1:  # names and their values, each list in one cell
        yield from map(Text.join, zip(*([p.text for p in cell.paragraphs] for cell in row.cells), strict=True))
    else:
        yield Text.join(cell.text for cell in row.cells)


def is_title_table(table: Table) -> bool:
    """Whether a small table has the dates of the title block below their labels, and no room for what is done."""
    longest = max((len(cell.text.value.split()) for row in table.rows for cell in row.cells), default=0)
    return (
        len(table.rows) <= MOST_ROWS and longest <= LONGEST_CELL and any(map(_heads_dates, table.rows, table.rows[1:]))
    )


def _heads_dates(labels: Row, below: Row) -> bool:
    """Whether one row has labels of dates, and the next has one right below such a label."""
    if any(read_printed_date(cell.text.value) for cell in labels.cells):
        return False  # its date stands beside the label
    return any(map(_is_dated, _with_labels(labels, below)))


def _with_labels(labels: Row, below: Row) -> Iterator[Text]:
    """What stands in a row, each behind the label above it."""
    names = dict(labels.placed())
    yield from (
        Text.join([names[column].text, cell.text] if column in names else [cell.text])
        for column, cell in below.placed()
        if cell.text
    )


def _is_dated(line: Text) -> bool:
    """Whether a line has a label of the title block with its date."""
    return any(_dated([line], label)[0] for label in (SUBMITTED, PUBLISHED))


def _date_of_letter(lines: Sequence[Text]) -> tuple[date | None, Text]:
    """The date that is a line of its own above "Dear …"."""
    dated: tuple[date | None, Text] = None, EMPTY
    for above, line in pairwise([EMPTY, *lines]):
        if _SALUTATION.match(line.value):
            return dated
        if (
            _ONLY_DATE.fullmatch(line.value)
            and not _heads_date(above.value)
            and (printed := read_printed_date(line.value))
        ):
            dated = printed, line
    return None, EMPTY


def _heads_date(above: str) -> bool:
    """Whether a line says of what the date below it is: "Date of your inspection:"; a letter's own may have but "Date" above it."""
    return not _DATE.fullmatch(above) and bool(_HEADS_DATE.search(above) or _LABEL.search(above))


def _dated(lines: Sequence[Text], label: Pattern[str]) -> tuple[date | None, Text]:
    """The date that follows a label, in its line or else in the next, and where it stands.

    Several labels in one line have as many dates in the next, in the same order.
    """
    for index, line in enumerate(lines):
        labels = list(_LABEL.finditer(line.value))
        for match in label.finditer(line.value):
            end = next((other.start() for other in labels if other.start() >= match.end()), len(line))
            rest = line.value[match.end() : end]
            if printed := read_printed_date(rest[:DATE_REACH]):
                return printed, line
            following = lines[index + 1] if index + 1 < len(lines) else EMPTY
            if not _NOTHING.fullmatch(rest) or _LABEL.search(following.value):
                continue
            days = read_printed_dates(following.value)
            place = sum(other.start() < match.start() for other in labels)
            if len(days) == len(labels) or len(labels) == 1:
                found = days[place : place + 1]
                if found:
                    return found[0], Text.join([line, following])
    return None, EMPTY
