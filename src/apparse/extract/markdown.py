"""Markdown, as people and PDF converters write it: read as the web page that it stands for.

markdown-it makes the page and says from which line each element came. Rows
divided by tabs are no Markdown, but converters leave them in it; they are
read as in flattened text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise
from typing import Any, NamedTuple

from apparse.blocks import Block, Content, Furniture, Remark, Table, parts
from apparse.condition import RemarkKind
from apparse.errors import Empty, LimitExceeded, NotTheType, UnknownKind
from apparse.extract.bar_tokens import with_bar_tables
from apparse.extract.bars import is_head
from apparse.extract.dashed_tokens import with_dashed_tables
from apparse.extract.drawn_tokens import with_drawn_tables
from apparse.extract.encoding import decode
from apparse.extract.flat_tables import table_of_lines
from apparse.extract.format import Format, Reading
from apparse.extract.html import MAX_CHARACTERS, read_page
from apparse.extract.list_tokens import with_lists_parted
from apparse.extract.markup import Element
from apparse.extract.repeated import with_repeated_joined
from apparse.location import Location
from apparse.marks import BULLETS
from apparse.patterns import Pattern
from apparse.source import Source
from apparse.text import Text

SUFFIXES = (".md", ".markdown", ".mdown")
OWN_REPORT = "<!-- a report by apparse -->"
"""The line with which our own Markdown reports begin: one that lies among the plans quotes them all."""
MAX_NESTING = 20
_LINE = "data-markdown-line"
_LONGEST_FRONT = 200

_TYPED_ITEM = Pattern(rf"\s*(?:[{BULLETS}*+-]|\(?\w{{1,4}}[.)])\t[^\t]*")
"""An item with a tab behind what counts it, whatever that is, and no further one, as a row of cells would have."""
_BOLD_CELL = Pattern(r"\*\*[^*]+\*\*|__[^_]+__|<b>[^<]+</b>|<strong>[^<]+</strong>")
_NOTE = Pattern(r"\[\^([\w-]{1,20})\]:\s*")
_FENCE = Pattern(r"\s*(`{3,}|~{3,})(.*)")
_NOTE_MARK = Pattern(r"\[\^([\w-]{1,20})\]")


def recognise(source: Source) -> bool:
    """Whether the name says so, or there is a table of bars under a head as Markdown has it: converters save that as text, too."""
    if source.suffix in SUFFIXES:
        return True
    if b"\0" in source.data[:4096]:
        return False
    text = source.data[:65_536].decode("utf-8", "replace")
    return any(is_head(names, rules) for names, rules in pairwise(text.splitlines()))


def read(source: Source, reading: Reading) -> Content:  # noqa: ARG001 - every format is read with the same call
    """What the page made of the Markdown would show. Raises Empty, NotTheType, UnknownKind, LimitExceeded."""
    if source.data.startswith((b"PK\x03\x04", b"%PDF-", b"{\\rtf")):
        raise NotTheType("is no Markdown, whatever its name says")
    text, _, problem = decode(source.data)
    if len(text) > MAX_CHARACTERS:
        raise LimitExceeded(f"is longer than {MAX_CHARACTERS:,} characters")
    lines = re.split(r"\r\n|\r|\n", text)
    if OWN_REPORT in lines:
        raise UnknownKind("is a report that apparse wrote, not a document to be judged")
    pieces = [_read_chunk(chunk) for chunk in _chunks(lines)]
    blocks = tuple(
        with_repeated_joined(block) if isinstance(block, Table) else block for piece in pieces for block in piece.blocks
    )
    if not any(each for block in blocks for each in parts(block)):
        raise Empty("is empty")
    remarks = (Remark(RemarkKind.SALVAGED, problem),) if problem else ()
    return Content(
        blocks,
        tuple(aside for piece in pieces for aside in piece.asides),
        (*remarks, *(remark for piece in pieces for remark in piece.remarks)),
    )


class Chunk(NamedTuple):
    """Lines that are read in one way; `first` is the number of the first of them."""

    kind: str
    first: int
    lines: Sequence[str]


def _chunks(lines: list[str]) -> Iterator[Chunk]:
    """The text cut where a front matter, rows with tabs, or a footnote begin and end."""
    start = _front_matter(lines)
    if start:
        yield Chunk("front matter", 1, lines[:start])
    kind, fence = "", ""
    for place in range(start, len(lines)):
        line = lines[place]
        inside, fence = fence, _fence(line, fence)
        new = "markdown" if inside or fence else _kind(line, kind)
        if place > start and (new != kind or (new == "note" and _NOTE.match(line))):
            yield Chunk(kind, start + 1, lines[start:place])
            start = place
        kind = new
    if start < len(lines):
        yield Chunk(kind, start + 1, lines[start:])


def _fence(line: str, before: str) -> str:
    """The fence of the code that goes on below a line, if there is one, from that of the code above."""
    found = _FENCE.match(line)
    if not found:
        return before
    marks, rest = found.groups()
    if before:
        return "" if marks.startswith(before) and not rest.strip() else before
    return "" if "`" in rest and marks[0] == "`" else marks


def _kind(line: str, before: str) -> str:
    if "\t" in line.lstrip() and "|" not in line and not _TYPED_ITEM.fullmatch(line):
        return "rows"
    if _NOTE.match(line) or (before == "note" and line.startswith((" ", "\t"))):
        return "note"
    return "markdown"


def _front_matter(lines: list[str]) -> int:
    """How many lines at the head tell of the file and are no text."""
    if not lines or lines[0].strip() != "---":
        return 0
    ends = (place for place, line in enumerate(lines[1:_LONGEST_FRONT], 1) if line.strip() in ("---", "..."))
    return next(ends, -1) + 1


def _read_chunk(chunk: Chunk) -> Content:
    if chunk.kind == "rows":
        return Content((table_of_lines(list(enumerate(chunk.lines, chunk.first))),))
    if chunk.kind == "front matter":
        return Content(tuple(_matter(chunk)))
    text = "\n".join(chunk.lines)
    text = _NOTE.sub(r"&#91;\1&#93; ", text, count=1) if chunk.kind == "note" else text
    text = _NOTE_MARK.sub(r"<sup>&#91;\1&#93;</sup>", text)
    page = Made(text, chunk.first)
    remarks = (
        (Remark(RemarkKind.SALVAGED, f"what is nested more than {MAX_NESTING} deep is not read"),)
        if page.is_cut
        else ()
    )
    return read_page(page.html, remarks, page.line)


def _matter(chunk: Chunk) -> Iterator[Block]:
    for number, line in enumerate(chunk.lines, chunk.first):
        if line.strip(" -."):
            yield Furniture(Text.of(line, Location(line=number, column=1)).strip())


class Made:
    """The page made of some Markdown, and the line of the Markdown that each of its elements came from."""

    def __init__(self, text: str, first: int) -> None:
        from markdown_it import MarkdownIt  # noqa: PLC0415 - only who reads Markdown pays for it

        # html: converters put <br> and whole tables into Markdown; nothing of it is ever run
        markdown = MarkdownIt("commonmark", {"html": True, "maxNesting": MAX_NESTING})
        markdown.enable("strikethrough")
        with_bar_tables(markdown)
        with_drawn_tables(markdown)
        with_dashed_tables(markdown)
        markdown.add_render_rule("html_block", _marked)
        markdown.add_render_rule("fence", _code)
        markdown.add_render_rule("code_block", _code)
        tokens = with_lists_parted(markdown.parse(text), text)
        _spread_headings(tokens)
        for token in tokens:
            if token.map and token.nesting >= 0:
                token.attrSet(_LINE, str(token.map[0] + first))
        self.is_cut = any(token.level >= MAX_NESTING - 1 for token in tokens)
        self._starts: list[int] = []
        self._raw: list[tuple[int, int]] = []  # last line in the page, how far the Markdown's lines are from it
        self.html = self._unmarked(markdown.renderer.render(tokens, markdown.options, {}))

    def _unmarked(self, html: str) -> str:
        """The page without the marks that tell where HTML was taken over as it stood."""
        lines = html.split("\n")
        for place, line in enumerate(lines):
            if "\0" in line:
                before, mark, after = line.split("\0", 2)
                number, length = (int(each) for each in mark.split())
                self._starts.append(place + 1)
                self._raw.append((place + length, number - place - 1))
                lines[place] = before + after
        return "\n".join(lines)

    def line(self, element: Element) -> int | None:
        """The line of the Markdown that an element of the page came from."""
        own = element.get(_LINE)
        if own is None and self._starts:
            place = bisect_right(self._starts, element.sourceline or 0) - 1
            if place >= 0 and (element.sourceline or 0) <= self._raw[place][0]:
                return int(element.sourceline + self._raw[place][1])
        while own is None and (element := element.getparent()) is not None:
            own = element.get(_LINE)
        return int(own) if own and own.isdigit() else None


def _spread_headings(tokens: list[Any]) -> None:
    """Let a row whose only text is one bold cell be one cell over the whole table: Markdown has no other way to say it."""
    row: list[int] = []
    for place, token in enumerate(tokens):
        if token.type == "td_open":
            row.append(place)
        elif token.type == "tr_close":
            texts = [cell for cell in row if tokens[cell + 1].content.strip()]
            if len(texts) == 1 and len(row) > 2 and _BOLD_CELL.fullmatch(tokens[texts[0] + 1].content.strip()):
                tokens[texts[0]].attrSet("colspan", str(len(row)))
                for cell in row:
                    if cell != texts[0]:
                        tokens[cell].hidden = tokens[cell + 2].hidden = True
            row = []


def _marked(_renderer: Any, tokens: Sequence[Any], place: int, _options: Any, _env: Any) -> str:
    """HTML taken over as it stands, behind a mark that says from which line and how many of them."""
    token = tokens[place]
    number = token.attrGet(_LINE) or "1"
    length = token.map[1] - token.map[0] if token.map else 1
    return f"\0{number} {length}\0{token.content}"


def _code(_renderer: Any, tokens: Sequence[Any], place: int, _options: Any, _env: Any) -> str:
    """Code as it stands, with the line of its first line: below the fence, if it has one."""
    token = tokens[place]
    first = int(token.attrGet(_LINE) or 1) + (token.type == "fence")
    return f'<pre {_LINE}="{first}">{escape(token.content)}</pre>\n'


MARKDOWN = Format("markdown", SUFFIXES, recognise, read)
