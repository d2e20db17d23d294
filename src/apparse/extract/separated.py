"""Separated values: tables as spreadsheets write them to text, a field in quotes where it holds line breaks or separators.

What stands above and below the tables of a sheet is written in the same way, with empty fields behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import NamedTuple

from apparse.blocks import Block, Cell, Paragraph, Row, Table
from apparse.extract.cells import cell_paragraphs
from apparse.extract.stretch import Stretch
from apparse.location import Location
from apparse.patterns import Pattern
from apparse.text import Text

LONGEST = 20_000
"""Characters of a field: a quotation mark that nothing closes must not take the rest of a text with it."""
FEWEST_FIELDS = 3
FEWEST_RECORDS = 2
_SEPARATORS = ",;\t"


class Field(NamedTuple):
    """What a field says, line by line, and where it begins."""

    lines: tuple[Text, ...]
    at: Location
    is_quoted: bool

    @property
    def is_empty(self) -> bool:
        return not any(line.strip() for line in self.lines)


class Record(NamedTuple):
    """The fields of one row, on the lines from `start` up to `stop`."""

    start: int
    stop: int
    fields: tuple[Field, ...]


def separated_stretches(lines: Sequence[str]) -> list[Stretch]:
    """The stretches of a text that a spreadsheet wrote."""
    for separator in filter(partial(_is_used, lines), _SEPARATORS):
        records = list(_records(lines, separator))
        groups = (tuple(group) for _, group in groupby(records, key=lambda record: len(record.fields)))
        found = [group for group in groups if _is_written(group, separator)]
        if found:
            return [Stretch(group[0].start, group[-1].stop, tuple(_blocks(group))) for group in found]
    return []


def _is_used(lines: Sequence[str], separator: str) -> bool:
    """Whether the text has separators enough for the smallest table, which is soon told."""
    fewest = FEWEST_RECORDS * (FEWEST_FIELDS - 1)
    return sum(line.count(separator) for line in lines) >= fewest


def _is_written(records: Sequence[Record], separator: str) -> bool:
    """Whether a spreadsheet wrote the records: it leaves fields empty and puts others in quotes, with no blank before them.

    Sentences have a blank behind each comma. Lines with tabs are rows anyhow, and written so if a field goes on in the next line.
    """
    if len(records) < FEWEST_RECORDS or len(records[0].fields) < FEWEST_FIELDS:
        return False
    fields = [field for record in records for field in record.fields]
    if separator == "\t":
        return any(field.is_quoted and len(field.lines) > 1 for field in fields)
    begun = [field.lines[0].value for record in records for field in record.fields[1:] if not field.is_empty]
    behind_blanks = sum(line.startswith(" ") for line in begun)
    return any(field.is_quoted or field.is_empty for field in fields) and 2 * behind_blanks <= len(begun)


def _blocks(records: Sequence[Record]) -> Iterator[Block]:
    """Tables parted by empty rows; what stands alone in the first column above and below their rows is no part of them."""
    for is_blank, group in groupby(records, key=lambda record: all(field.is_empty for field in record.fields)):
        if is_blank:
            continue
        rows = list(group)
        told = [place for place, record in enumerate(rows) if not _is_alone(record)]
        top, bottom = (told[0], told[-1] + 1) if told else (len(rows), len(rows))
        yield from _prose(rows[:top])
        if told:
            yield Table(tuple(map(_row, rows[top:bottom])), len(rows[0].fields), rows[top].fields[0].at)
        yield from _prose(rows[bottom:])


def _is_alone(record: Record) -> bool:
    return all(field.is_empty for field in record.fields[1:])


def _prose(records: Sequence[Record]) -> Iterator[Paragraph]:
    for record in records:
        for line in record.fields[0].lines:
            if text := line.collapsed():
                yield Paragraph(text)


def _row(record: Record) -> Row:
    cells = (
        Cell(tuple(cell_paragraphs([Paragraph(Text.join(line.collapsed() for line in field.lines))])), field.at)
        if not field.is_empty
        else Cell(at=field.at)
        for field in record.fields
    )
    return Row(tuple(cells), tuple(range(len(record.fields))))


def _records(lines: Sequence[str], separator: str) -> Iterator[Record]:
    """The records of the text; a line that is none is a record of one field."""
    text, pattern = "\n".join([*lines, ""]), _field(separator)
    start = place = 0
    while start < len(lines):
        found = list(_matches(text, pattern, place))
        stop = start + sum(each[0].count("\n") for each in found)
        if found:
            fields = tuple(_fields(found, start + 1, place))
        else:
            stop = start + 1
            fields = (_plain(lines[start], start + 1),)
        yield Record(start, stop, fields)
        place += sum(len(line) + 1 for line in lines[start:stop])
        start = stop


def _field(separator: str) -> Pattern[str]:
    return Pattern(
        rf"""
        (?: "(?P<quoted> (?: [^"] | "" ){{0,{LONGEST}}} )" | (?P<plain> (?: [^"{separator}\n] [^{separator}\n]* )? ) )
        (?P<end> [{separator}\n] )
        """,
        re.VERBOSE,
    )


def _matches(text: str, pattern: Pattern[str], place: int) -> Iterator[re.Match[str]]:
    """The fields of the record that begins at a place, none if it is not well written."""
    found = []
    while each := pattern.match(text, place):
        found.append(each)
        if each["end"] == "\n":
            yield from found
            return
        place = each.end()


def _fields(found: Iterable[re.Match[str]], number: int, begin: int) -> Iterator[Field]:
    """The fields of a record on the line of a number, which begins at the character `begin` of the text."""
    for each in found:
        is_quoted = each["quoted"] is not None
        column = each.start("quoted" if is_quoted else "plain") - begin + 1
        lines = (each["quoted"] if is_quoted else each["plain"]).split("\n")
        at = Location(line=number, column=column)
        below = (Text.of(line, Location(line=number + down, column=1)) for down, line in enumerate(lines[1:], 1))
        yield Field(tuple(map(_unescaped, (Text.of(lines[0], at), *below))), at, is_quoted)
        if len(lines) > 1:
            number += len(lines) - 1
            begin = each.end() - 2 - len(lines[-1])


def _plain(line: str, number: int) -> Field:
    at = Location(line=number, column=1)
    return Field((Text.of(line, at),), at, is_quoted=False)


def _unescaped(line: Text) -> Text:
    """The line with one quotation mark where two stand for it."""
    ends = [found.start() + 1 for found in re.finditer('""', line.value)]
    starts = [0, *(end + 1 for end in ends)]
    return Text.join((line[a:b] for a, b in zip(starts, [*ends, len(line)], strict=True)), separator="")
