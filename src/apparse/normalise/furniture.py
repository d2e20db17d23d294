"""Furniture: what is printed on every page and says nothing about the plan."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile
from math import inf

from apparse.blocks import Block, Content, Furniture, Heading, Paragraph, Passage, Prose, Row, Table, as_printed, parts
from apparse.normalise.lone_numbers import lone_page_numbers
from apparse.normalise.numbering import OPENING
from apparse.normalise.page_marks import is_page_number, marks_page, says_page, without_marked_rows
from apparse.normalise.running_lines import running_places
from apparse.normalise.site import site_places
from apparse.normalise.transcript import page_heads
from apparse.patterns import Pattern
from apparse.records.response import read_response
from apparse.text import EMPTY, Text

_RESPONDS = Pattern(r"(?:[\w’'&-]+ ){0,4}?(?:response|decision|position|owner|lead|target date|deadline)\s*[:–—-]\s*\S")
_BOX = Pattern(r"[☐☑☒]|\[[ xX]\]")
"""What is ticked in a form: a line of boxes stands on each of its pages, and may be the same on most."""
_NUMBERED_FOOT = Pattern(r"(?P<words>\w.{5,80}?)\W+(?:page\s+)?1", re.IGNORECASE)
_SENTENCE = Pattern(r"(?:\S+\s+){3,}\S*\w[.!?]\W?")
_YEAR = Pattern(r"\b(?:19|20)\d\d\b")
OUTERMOST = 6
"""Blocks: no more stand between a page's end and a line of its running head or foot."""
AMID = 3
"""Blocks: what has as many above and below it is no head or foot of its page."""
ROW_HEIGHT = 6.0
"""Points: a running head stands at the same height on every page, give or take half a line."""


def mark_furniture(content: Content) -> Content:
    """The content with running heads, page numbers, classification marks and what a web site adds as Furniture."""
    repeated = _repeated(content)
    added = site_places(content.blocks) | page_heads(content) | _lone_foot(content)
    added |= running_places(content) | lone_page_numbers(content)
    titles = _titles(content, repeated)
    blocks: list[Block] = []
    for index, block in enumerate(content.blocks):
        if isinstance(block, Table) and index in added:
            blocks.append(Furniture(block.rows[0].text))
        elif isinstance(block, Table):
            blocks += without_marked_rows(_without_running_lines(block, repeated))
        else:
            for part in [block] if index in titles else _less_running_head(block, repeated):
                blocks.append(_marked(part, set() if index in titles else repeated, added=index in added))
    return replace(content, blocks=tuple(blocks))


def _without_running_lines(table: Table, repeated: Collection[tuple[str, int]]) -> list[Block]:
    """The table, and what stands right above or below it on every page and was read as its first or last row."""
    if _is_running(table):
        return [Furniture(table.rows[0].text)]
    if not repeated:
        return [table]
    heads = list(takewhile(lambda row: _runs(row, repeated), table.rows[:-1]))
    feet = list(takewhile(lambda row: _runs(row, repeated), reversed(table.rows[len(heads) + 1 :])))
    rows = list(table.rows[len(heads) : len(table.rows) - len(feet)])
    lines = _foot_of(rows[-1]) if rows else []
    if lines and all(_key(line) in repeated for line in lines):
        rows[-1] = _without(rows[-1], lines)
    else:
        lines = []
    whole = replace(table, rows=tuple(rows)) if heads or feet or lines else table
    below = [*(Furniture(line) for line in lines), *(Furniture(row.text) for row in reversed(feet))]
    kept: Sequence[Block] = _lone_passages(whole) if heads or feet else ()
    return [*(Furniture(row.text) for row in heads), *(kept or [whole]), *below]


def _lone_passages(table: Table) -> Sequence[Passage]:
    """What stands alone in the first of two columns: a line at the page's end that was read as one row with the number of the page below."""
    cells = table.rows[0].cells if len(table.rows) == 1 and table.width == 2 else ()
    return cells[0].paragraphs if cells and not any(cell.text for cell in cells[1:]) else ()


def _is_running(table: Table) -> bool:
    """Whether a table is but a running line in two cells: "HMP Lowmoor Fen action plan", "Page 2 of 5"."""
    said = [text for row in table.rows for text in _texts_of(row) if text]
    return len(table.rows) == 1 and len(said) < 3 and table.width < 4 and any(map(says_page, said))


def _runs(row: Row, repeated: Collection[tuple[str, int]]) -> bool:
    texts = [text for text in _texts_of(row) if text]
    return _key(row.text) in repeated or (bool(texts) and all(_key(text) in repeated for text in texts))


def _foot_of(row: Row) -> list[Text]:
    """What stands well below all else in a row without a lower rule: it may be the foot of the page."""
    said = [(top, text) for text in _texts_of(row) if (top := text.top) is not None]
    lines = [
        (top, line.height or 0) for text in _texts_of(row) for line in text.lines() if (top := line.top) is not None
    ]
    lowest = max((top for top, _ in lines), default=0)
    above = max((top + height for top, height in lines if top < lowest - ROW_HEIGHT), default=inf)
    return [text for top, text in said if top > lowest - ROW_HEIGHT] if lowest - above > ROW_HEIGHT else []


def _texts_of(row: Row) -> list[Text]:
    return [paragraph.text for cell in row.cells for paragraph in cell.paragraphs]


def _without(row: Row, lines: Collection[Text]) -> Row:
    cells = (replace(cell, paragraphs=tuple(p for p in cell.paragraphs if p.text not in lines)) for cell in row.cells)
    return replace(row, cells=tuple(cells))


def _marked(block: Block, repeated: Collection[tuple[str, int]], *, added: bool) -> Block:
    if not isinstance(block, Prose):
        return block
    text = as_printed(block)
    if added or marks_page(text) or is_page_number(text) or _key(text) in repeated:
        return Furniture(text)
    return block


def _less_running_head(block: Block, repeated: Collection[tuple[str, int]]) -> list[Block]:
    """The block, or its first line and the rest, where that is a running head and the page goes on right below it."""
    lines = block.text.lines() if repeated and isinstance(block, Paragraph) else ()
    if not isinstance(block, Paragraph) or len(lines) < 2 or _key(lines[0]) not in repeated:
        return [block]
    return [Furniture(lines[0]), Paragraph(block.text[len(lines[0]) :].strip())]


def _titles(content: Content, repeated: Collection[tuple[str, int]]) -> set[int]:
    """Where the first page prints a repeated line larger than later pages do: the title itself, and not its running head."""
    levels: dict[tuple[str, int], dict[int, float]] = defaultdict(dict)
    for index, block in enumerate(content.blocks):
        if isinstance(block, Prose) and (key := _key(block.text)) in repeated:
            levels[key][index] = block.level if isinstance(block, Heading) else inf
    return {
        first
        for (first, level), *later in (list(places.items()) for places in levels.values())
        if level < min((other for _, other in later), default=inf) and _page(content.blocks[first]) == 1
    }


def _page(block: Block) -> int | None:
    return next((at.page for at in block.text.at), None) if isinstance(block, Prose) else None


def _lone_foot(content: Content) -> set[int]:
    """Where a document of one page ends in the opening words of a heading and the number of the page."""
    if content.pages != 1 or not content.blocks or not isinstance(last := content.blocks[-1], Paragraph):
        return set()
    foot = _NUMBERED_FOOT.fullmatch(last.text.value)
    heads = (block.text.value.lower() for block in content.blocks if isinstance(block, Heading))
    return (
        {len(content.blocks) - 1} if foot and any(head.startswith(foot["words"].lower()) for head in heads) else set()
    )


def _repeated(content: Content) -> set[tuple[str, int]]:
    """The lines near a page's upper or lower end that stand at the same height on two pages in five, and on two at least."""
    pages: dict[tuple[str, int], set[int]] = defaultdict(set)
    printed: dict[int, list[Block]] = defaultdict(list)
    wordings: dict[tuple[str, int], set[str]] = defaultdict(set)
    for block in content.blocks:
        for at in next(parts(block), EMPTY).at[:1]:
            if at.page is not None and at.bbox is not None:
                printed[at.page].append(block)
    for page, blocks in printed.items():
        for block in (*blocks[:OUTERMOST], *blocks[-OUTERMOST:]):
            for text in _lines_of(block):
                pages[_key(text)].add(page)
                wordings[_key(text)].add(text.value)
    for page, key in _first_rows(printed):
        if key in pages:
            pages[key].add(page)
    enough = max(2, 0.4 * (content.pages or len(printed)))
    found = {key for key, on in pages.items() if len(on) >= enough and not _says_more(key[0].lower())}
    found -= _headings(found, printed) | _sentences(found, printed.values())
    found -= {key for key in found if _count_on(wordings[key]) or _state_numbers(wordings[key])}
    return found | _on_other_sheets(content, {wording for wording, _ in found})


def _lines_of(block: Block) -> list[Text]:
    """The lines of a block that may be a running one: of a table those that its last row may have taken up."""
    if isinstance(block, Table):
        return _foot_of(block.rows[-1]) if block.rows else []
    return [block.text] if isinstance(block, Prose) else []


def _first_rows(printed: Mapping[int, Sequence[Block]]) -> Iterator[tuple[int, tuple[str, int]]]:
    """The first rows of the tables with which pages begin: what is no row on another page may be none here."""
    for page, (first, *_) in printed.items():
        if isinstance(first, Table):
            yield page, _key(first.rows[0].text)


def _on_other_sheets(content: Content, wordings: set[str]) -> set[tuple[str, int]]:
    """The same lines where they give the number of their page at another height: pages may lie or stand."""
    texts = (block.text for block in content.blocks if isinstance(block, Paragraph))
    counting = (text for text in texts if (key := _key(text))[0] in wordings and "0" in key[0])
    return {_key(text) for text in counting if text.at and str(text.at[0].page) in re.findall(r"\d+", text.value)}


def _count_on(wordings: Collection[str]) -> bool:
    """Whether lines that differ in their numbers count recommendations: on slides each heads a page of its own."""
    return len(wordings) > 1 and all(map(OPENING.match, wordings))


def _state_numbers(wordings: Collection[str]) -> bool:
    """Whether lines that differ in nothing but numbers state these: as sentences do, and what names a year."""
    if len(wordings) == 1:
        return False
    return all(map(_SENTENCE.fullmatch, wordings)) or len({tuple(_YEAR.findall(wording)) for wording in wordings}) > 1


def _headings(found: set[tuple[str, int]], printed: Mapping[int, Sequence[Block]]) -> set[tuple[str, int]]:
    """Those of the lines that most of their pages have at other heights too: headings that happen to begin a page.

    Half of the pages are enough where as many have it elsewhere as here: a title is printed again on the first page only.
    """
    here: dict[tuple[str, int], set[int]] = defaultdict(set)
    elsewhere: dict[str, set[int]] = defaultdict(set)
    for page, blocks in printed.items():
        for key in (_key(text) for block in blocks for text in _lines_of(block)):
            if key in found:
                here[key].add(page)
            else:
                elsewhere[key[0]].add(page)
    return {
        key
        for key, pages in here.items()
        if 2 * len(pages & elsewhere[key[0]]) + (len(elsewhere[key[0]]) >= len(pages)) > len(pages)
    }


def _sentences(found: set[tuple[str, int]], pages: Iterable[Sequence[Block]]) -> set[tuple[str, int]]:
    """Those of the lines that are sentences and stand amid the text of a page as well: judgements that happen to begin two pages."""
    amid = {_key(block.text)[0] for page in pages for block in page[AMID:-AMID] if isinstance(block, Prose)}
    return {key for key in found if key[0].endswith(".") and key[0] in amid}


def _says_more(wording: str) -> bool:
    """Whether a line may stand at one height on several pages and yet be no running head: a lead-in, a response, boxes to tick."""
    return wording.endswith(":") or bool(_RESPONDS.match(wording) or _BOX.search(wording) or read_response(wording))


def _key(text: Text) -> tuple[str, int]:
    """The wording without its digits (in capitals a line is another than in small letters), and the height on the page in rows."""
    return re.sub(r"\d+", "0", text.value), round((text.top or 0) / ROW_HEIGHT)
