"""The dates of a title block: when the plan was submitted, and when the report that it answers was published."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from apparse.blocks import Block, Prose, Table, prose
from apparse.patterns import any_of
from apparse.records.printed_date import read_printed_date
from apparse.text import EMPTY, Text

SUBMITTED = re.compile(
    any_of(
        r"""
        \b(action plan )?submitted\b
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
_REPORT_PUBLISHED = re.compile(_OF_THE_REPORT, re.IGNORECASE)
PUBLISHED = re.compile(
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
DATE_REACH = 64
"""Characters: a date stands right behind its label."""
MOST_ROWS = 6
LONGEST_CELL = 12
"""Words of a label or value in a table of the title block."""
LABELLED_DATE = re.compile(any_of(r"\b((regional )?report published|(action plan )?submitted)\s*:"), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TitleDates:
    """The dates, and the lines in which they stand."""

    submitted: date | None
    submitted_at: Text
    published: date | None
    published_at: Text


def read_title_dates(lines: Sequence[Text], below: Sequence[Block]) -> TitleDates:
    """The dates in the lines above the first action table.

    When the plan was submitted may also stand under its label in what is printed `below`, as above an annex to a letter.
    """
    submitted, submitted_at = _dated(lines, SUBMITTED)
    if submitted is None:
        labelled = [line for line in prose(below) if LABELLED_DATE.search(line.value)]
        submitted, submitted_at = _dated(labelled, SUBMITTED)
    published, published_at = _dated(lines, _REPORT_PUBLISHED)
    if published is None:
        published, published_at = _dated(lines, PUBLISHED)
    return TitleDates(submitted, submitted_at, published, published_at)


def lines_of(block: Block) -> Iterator[Text]:
    """The lines in which a date or name may stand: paragraphs, and the rows of small tables."""
    if isinstance(block, Prose):
        yield block.text
    elif isinstance(block, Table):
        yield from _dates_below_labels(block)
        for row in block.rows:
            level = {len(cell.paragraphs) for cell in row.cells}
            if len(level) == 1:  # names and their values, each list in one cell
                yield from map(Text.join, zip(*([p.text for p in cell.paragraphs] for cell in row.cells), strict=True))
            else:
                yield Text.join(cell.text for cell in row.cells)


def is_title_table(table: Table) -> bool:
    """Whether a small table has the dates of the title block below their labels, and no room for what is done."""
    longest = max((len(cell.text.value.split()) for row in table.rows for cell in row.cells), default=0)
    if len(table.rows) > MOST_ROWS or longest > LONGEST_CELL:
        return False
    lines = list(_dates_below_labels(table))
    return any(_dated([line], label)[0] for line in lines for label in (SUBMITTED, PUBLISHED))


def _dates_below_labels(table: Table) -> Iterator[Text]:
    """The labels of a table with the dates that stand right below them."""
    for labels, below in pairwise(table.rows):
        if any(read_printed_date(cell.text.value) for cell in labels.cells):
            continue  # its date stands beside the label
        values = dict(below.placed())
        for column, cell in labels.placed():
            if column in values and read_printed_date(values[column].text.value):
                yield Text.join([cell.text, values[column].text])


def _dated(lines: Sequence[Text], label: re.Pattern[str]) -> tuple[date | None, Text]:
    """The date that follows a label, in its line or else in the next, and where it stands."""
    for index, line in enumerate(lines):
        for match in label.finditer(line.value):
            rest = line.value[match.end() :]
            if printed := read_printed_date(rest[:DATE_REACH]):
                return printed, line
            following = lines[index + 1] if index + 1 < len(lines) else EMPTY
            if not rest.strip(" :") and (printed := read_printed_date(following.value)):
                return printed, Text.join([line, following])
    return None, EMPTY
