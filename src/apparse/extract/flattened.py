"""Flattened text: what is left of a document when a converter has thrown its layout away.

Table rows are lines with tabs (or with bars, or closed by one), a blank line ends a page,
paragraphs inside a cell are marked by stray HTML tags, a bullet, or two blanks. A paragraph is a line, or several if the
text is wrapped as in a letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from apparse.blocks import Block, Content, Furniture, Heading, ListItem, Paragraph, Prose, Remark
from apparse.condition import RemarkKind
from apparse.errors import Empty
from apparse.extract.broken_rows import broken_rows
from apparse.extract.dashed_text import dashed_stretches
from apparse.extract.drawn_text import drawn_stretches
from apparse.extract.encoding import decode
from apparse.extract.flat_cells import HEADING, plain
from apparse.extract.flat_tables import CELL_BREAK, table_of_lines
from apparse.extract.format import Format, Reading
from apparse.extract.laid_out import REMARK as LAID_OUT
from apparse.extract.laid_out import is_laid_out, laid_out_blocks
from apparse.extract.mailed import head_stretches, unquoted
from apparse.extract.separated import separated_stretches
from apparse.extract.stacked import stacked_stretches
from apparse.extract.stretch import Stretch
from apparse.extract.torn_rows import torn_rows
from apparse.extract.wrapped import is_full, opens_item, wrapped_at
from apparse.location import Location
from apparse.marks import BULLETS, LETTERS
from apparse.patterns import Pattern
from apparse.source import Source
from apparse.text import Text

SUFFIXES = ("", ".txt", ".text", ".tsv", ".csv", ".asc")
SAMPLE = 4096
BREAKS = 3
"""Within a row of actions, at least: a head or foot in two cells has fewer."""
MOST_FOREIGN = 0.5
"""The share of control and broken characters that a damaged text may have."""
_OTHER_SIGNATURES = (b"{\\rtf", b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0")
_ROW = Pattern(r"\t|\S \|\s*$|(?:\s\|(?=\s).*){2}")
_PAGE_NUMBER = Pattern(r"\t[\t ]*\d{1,3}\s*")
_ENDS_IN_COUNT = Pattern(r"\t\s*\d{1,3}\s*$")
_TAIL = Pattern(r"(?!\S*[@/.:]\w)[a-z][^\t|]*[.;]?$")
_MARKER = Pattern(rf"\s*([{BULLETS}{LETTERS}-]|\d{{1,2}}[.)]|- \d{{1,2}}\.)\s+(?=\S)")
"""What a typed item begins with; the last is what converters make of a numbered item within one with a dash."""


def recognise(source: Source) -> bool:
    """Whether the bytes are text: words with blanks between them, under a name that promises nothing else."""
    head = source.data[:SAMPLE]
    if source.suffix not in SUFFIXES or head.startswith(_OTHER_SIGNATURES):
        return False
    text = decode(head).text
    foreign = sum(character == "\ufffd" or (character < " " and character not in "\t\n\r\f\v") for character in text)
    return not text or (
        foreign <= len(text) * MOST_FOREIGN and (len(text) < SAMPLE // 8 or bool(re.search(r"\s", text)))
    )


def read(source: Source, reading: Reading) -> Content:  # noqa: ARG001 - every reader has this shape
    """Blocks of a flattened text. Raises Empty when there is nothing in it."""
    text, encoding, problem = decode(source.data)
    if not text.strip():
        raise Empty("is empty")
    # str.splitlines would also break at the form feeds and separators inside a line
    lines = unquoted(re.split(r"\r\n|\r|\n", text))
    remarks = (Remark(RemarkKind.SALVAGED, f"it is no clean {encoding} text: {problem}"),) if problem else ()
    tables = (
        separated_stretches(lines) or [*drawn_stretches(lines), *dashed_stretches(lines)] or stacked_stretches(lines)
    )
    if not tables and is_laid_out(text):
        remarks = (*remarks, Remark(RemarkKind.SALVAGED, LAID_OUT))
        return Content(tuple(laid_out_blocks(text)), remarks=remarks, pages=text.rstrip().count("\f") + 1)
    return Content(
        tuple(_blocks(lines, sorted([*tables, *head_stretches(lines)], key=attrgetter("start")))), remarks=remarks
    )


def is_row(line: str) -> bool:
    return bool(_ROW.search(line)) and bool(line.strip())


def _blocks(lines: Sequence[str], stretches: Iterable[Stretch]) -> Iterator[Block]:
    """The blocks of a text, with those of the stretches that are read in a way of their own where these stand."""
    start = 0
    for stretch in stretches:
        if stretch.start >= start:
            yield from _flowing(lines[start : stretch.start], start + 1)
            yield from stretch.blocks
            start = stretch.stop
    yield from _flowing(lines[start:], start + 1)


def _flowing(lines: Sequence[str], first: int) -> Iterator[Block]:
    broken = broken_rows(lines)
    in_rows = _rows_among(lines).union(*broken)
    widths = wrapped_at(lines, in_rows)
    rows: list[tuple[int, str]] = []
    said: list[tuple[int, str]] = []
    for place, line in enumerate([*lines, ""]):
        row = place in in_rows
        if rows and not row:
            yield from _table(rows, [range(first + row.start, first + row.stop) for row in broken])
            rows = []
        if said and (row or not _goes_on(said, line, widths[place - 1])):
            block = _block(said)
            if block.text:  # else it is mark-up and nothing more
                yield block
            said = []
        if row:
            rows.append((first + place, line))
        elif line.strip():
            said.append((first + place, line))


def _table(rows: Sequence[tuple[int, str]], broken: Sequence[range]) -> Iterator[Block]:
    """The table of the lines, of which some are rows that are broken, less a page's number above or below its rows, in the cell where it happens to stand."""
    first, *_, last = (bool(_PAGE_NUMBER.fullmatch(line)) for _, line in (*rows, rows[-1]))
    wide = any(len(CELL_BREAK.findall(line)) >= BREAKS for _, line in rows)
    counts = sum(bool(_ENDS_IN_COUNT.search(line)) for _, line in rows) > first + last
    first, last = (number and wide and not counts for number in (first, last))  # else it may be a total
    inner = rows[first : len(rows) - last]
    yield from (Furniture(plain(_said(line))) for line in rows[:1] if first and inner)
    inner = inner or rows
    yield table_of_lines(inner, [row for row in broken if inner[0][0] <= row.start <= inner[-1][0]])
    yield from (Furniture(plain(_said(line))) for line in rows[-1:] if last and inner)


def _said(numbered: tuple[int, str]) -> Text:
    """All of a line, but for the blanks around it."""
    number, line = numbered
    return Text.of(line, Location(line=number, column=1)).strip()


def _rows_among(lines: Sequence[str]) -> set[int]:
    """The places of the rows; one line with bars is none, since names are signed so, with post and office behind them."""
    rows = {place for place, line in enumerate(lines) if is_row(line)}
    if len(rows) < 2 and not any("\t" in lines[place] for place in rows):
        return set()
    printed = [place for place, line in enumerate(lines) if line.strip() and not _PAGE_NUMBER.fullmatch(line)]
    # the end of a cell that stands by itself on the next page
    wide = {place for place in rows if len(CELL_BREAK.findall(lines[place])) >= BREAKS}
    tails = {
        place
        for above, place, below in zip(printed, printed[1:], [*printed[2:], None], strict=False)
        if above in wide and _TAIL.match(lines[place]) and (below in wide or lines[place].rstrip().endswith("."))
    }
    return rows | tails | {place for torn in torn_rows(lines) for place in torn}


def _goes_on(said: Sequence[tuple[int, str]], line: str, width: int) -> bool:
    return is_full(said[-1][1], line, width) and not opens_item([said[0][1]], line)


def _block(lines: Sequence[tuple[int, str]]) -> Prose:
    first = lines[0][1]
    text = Text.join(Text.of(line, Location(line=number, column=1)) for number, line in lines)
    if heading := HEADING.match(first):
        return Heading(plain(text[heading.end() :]), level=len(heading[1]))
    if item := _MARKER.match(first):
        return ListItem(plain(text[item.end() :]), marker=text.group(item, 1), level=item.start(1) // 2)
    return Paragraph(plain(text))


FLATTENED = Format("text", (".txt",), recognise, read)
