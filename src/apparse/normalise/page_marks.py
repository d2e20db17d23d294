"""Page marks: what stands alone in a line of a page and says nothing of the text: its class, its number, that one should turn over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from apparse.blocks import Block, Furniture, Row, Table
from apparse.patterns import Pattern, any_of
from apparse.text import Text

_PAGE_NUMBER = Pattern(
    r"(page\s*)?\W*\d{1,4}[^\w%]*((of|/)\s*\d{1,4}[^\w%]*)?|\W*\d{1,4}\s*[|–—-]\s*page\W*", re.IGNORECASE
)
_MARK = Pattern(
    r"(?:official|restricted|protect|draft|confidential|unclassified|not protectively marked)"
    r"(?:[\s:–-]+(?:official|sensitive|draft|final|version)\b)*[\s.:–-]*(?:v?\d[\d.]*)?",
    re.IGNORECASE,
)
_OTHER_PAGE = any_of(r"overleaf|over( the)?\s*page|(on|from) (the )?(next|following|previous|last) page")
_TURN_OVER = Pattern(any_of(rf"\W*(table \w+\W+)?cont(inue[sd]|['’.]?d|\.)? {_OTHER_PAGE}\W*"), re.IGNORECASE)
"""What stands at the foot or the head of a page where a table goes on."""


def marks_page(text: Text) -> bool:
    """Whether a text is such a mark wherever it stands, which a number alone is not."""
    return bool(_MARK.fullmatch(text.value) or _TURN_OVER.fullmatch(text.value)) or says_page(text)


def is_page_number(text: Text) -> bool:
    """A number alone in a line is a page number where the source has pages (and no table claims it)."""
    paged = any(at.page is not None for at in text.at)
    return says_page(text) or (paged and bool(_PAGE_NUMBER.fullmatch(text.value)))


def says_page(text: Text) -> bool:
    """Whether a text is the number of a page and says so: "Page 2 of 5"."""
    return "page" in text.value.lower() and bool(_PAGE_NUMBER.fullmatch(text.value))


def _marks_page(row: Row) -> bool:
    """Whether a row has a mark and nothing beside it: a draft may be counted in a cell of its own."""
    return len(row.filled) == 1 and marks_page(row.text)


def without_marked_rows(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, and below each table what marks its pages and was read as one of its rows: "OFFICIAL", "Page 2 of 5"."""
    for block in blocks:
        if not isinstance(block, Table):
            yield block
            continue
        marks = [row for row in block.rows if _marks_page(row)]
        rows = tuple(row for row in block.rows if not _marks_page(row)) if marks else block.rows
        if rows:
            yield replace(block, rows=rows) if marks else block
        yield from (Furniture(row.text) for row in marks)
