"""From blocks to what a cell or the furniture may hold, and lists that are typed and not made by mark-up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from apparse.blocks import Block, Furniture, ListItem, Paragraph, Passage, Table, parts
from apparse.marks import BULLETS, DASHES, LETTERS
from apparse.patterns import Pattern
from apparse.text import Text

_BULLET = Pattern(rf"[{BULLETS}]\s*(?=\S)|[{LETTERS}{DASHES}]\s+(?=\S)")
"""A bullet before the text of its item: alone on a line it is none."""
_LABEL = Pattern(r"\(?\w{1,3}[.)]\s")
"""Whatever may count a line that begins anew: rather one too many than a list in one piece."""
_GOES_ON = Pattern(r"[a-z&,;.)/]")
_LEFT_OPEN = Pattern(r"(?:[,&/(–-]|\b(?:a|an|the|of|and|or|to|for|with|in|on|at|by|from|into|as|&))$", re.IGNORECASE)


def cell_paragraphs(blocks: Iterable[Block]) -> Iterator[Passage]:
    """What stands in a cell, a table within it cell by cell."""
    for block in blocks:
        match block:
            case ListItem():
                yield block
            case Table():
                for row in block.rows:
                    for cell in row.cells:
                        yield from cell.paragraphs
            case _:
                for text in parts(block):
                    yield from _paragraphs(text)


def as_furniture(blocks: Iterable[Block]) -> Iterator[Furniture]:
    for block in blocks:
        if isinstance(block, ListItem):
            yield Furniture(Text.join(parts(block)))
        else:
            yield from (Furniture(text) for text in parts(block) if text)


def with_typed_items(text: Text) -> Iterator[Passage]:
    """A paragraph of the text; where a line of it begins with a typed bullet, its lines are items of a list."""
    if len(text.pieces) < 2 and not _BULLET.match(text.value):
        yield Paragraph(text)
        return
    lines = text.lines()
    if any(_BULLET.match(line.value) for line in lines):
        yield from _items(lines)
    else:
        yield Paragraph(text)


def _paragraphs(text: Text) -> Iterator[Passage]:
    """In a cell a line break parts paragraphs, as authors use it, unless a sentence plainly runs over it."""
    lines = text.lines() if len(text.pieces) > 1 else [text]
    if len(lines) < 2:
        yield from with_typed_items(text)
    else:
        yield from _items(lines)


def _items(lines: Iterable[Text]) -> Iterator[Passage]:
    groups: list[list[Text]] = []
    for line in lines:
        if groups and _runs_over(groups[-1][-1].value, line.value):
            groups[-1].append(line)
        elif line:
            groups.append([line])
    for group in groups:
        text = Text.join(group)
        bullet = _BULLET.match(text.value)
        yield ListItem(text[bullet.end() :], text[: bullet.end()].strip()) if bullet else Paragraph(text)


def _runs_over(before: str, after: str) -> bool:
    if _BULLET.match(after) or _LABEL.match(after):
        return False
    return bool(_GOES_ON.match(after) or _LEFT_OPEN.search(before))
