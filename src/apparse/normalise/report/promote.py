"""Headings that the source does not mark as such: plain text has none, and offices make them by hand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from apparse.blocks import Block, Furniture, Heading, ListItem, Paragraph, Table
from apparse.normalise.report.repair import LONG
from apparse.normalise.report.tables import Kind, kind_of, read_table
from apparse.normalise.report.wording import Role, has_link, numbered, reads_like_title, role_of
from apparse.records.rating import RATING_WORDS
from apparse.text import Text

_ENDS_IN_RATING = re.compile(rf"(?:{RATING_WORDS})\W*$", re.IGNORECASE)
_PERSON = re.compile(r"\b(?:inspector|director|minister|secretary|CBE|OBE|MBE|KC|governor|officer)\b", re.IGNORECASE)
_SURE = {
    Role.STRENGTHS,
    Role.AREAS,
    Role.ADDRESSEE,
    Role.CONCERNS,
    Role.RECOMMENDATIONS,
    Role.RATINGS,
    Role.NOTES,
    Role.FRAME,
}


def with_headings(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with those paragraphs (and lone numbered items) as headings that are headings to a reader."""
    blocks = [block for block in blocks if not isinstance(block, Furniture)]
    unmarked = not any(isinstance(block, Heading) for block in blocks)
    return [
        _promoted(block, blocks[index + 1] if index + 1 < len(blocks) else None, unmarked=unmarked)
        for index, block in enumerate(blocks)
    ]


def _promoted(block: Block, after: Block | None, *, unmarked: bool) -> Block:
    if isinstance(block, ListItem):
        whole = Text.join([block.marker, block.text])
        return Heading(whole) if _is_chapter(block, after) else block
    if isinstance(block, Paragraph) and block.text and _is_heading(block.text, after, unmarked=unmarked):
        return Heading(block.text)
    return block


def _is_heading(text: Text, after: Block | None, *, unmarked: bool) -> bool:
    if has_link(text):
        return True
    if not reads_like_title(text.value):
        return False
    role = role_of(text)
    if role is Role.ADDRESSEE:
        return text.value.rstrip().endswith(":")
    if role is Role.STANDARD:
        return not _ENDS_IN_RATING.search(text.value)
    return role in _SURE or _heads(text, role, after, unmarked=unmarked)


def _is_chapter(item: ListItem, after: Block | None) -> bool:
    """ "1. Service delivery" over a table or prose is a chapter; over another item it is one of a list."""
    if has_link(item.text):
        return True
    number = numbered(Text.join([item.marker, item.text]))
    return (
        number is not None
        and reads_like_title(item.text.value)
        and item.text.value[0].isupper()
        and isinstance(after, Table | Heading | Paragraph)
        and (not isinstance(after, Table) or kind_of(read_table(after)) is not Kind.OTHER)
        and (not isinstance(after, Paragraph) or role_of(after.text) in {Role.STRENGTHS, Role.AREAS, Role.STANDARD})
    )


def _heads(text: Text, role: Role, after: Block | None, *, unmarked: bool) -> bool:
    """Whether an ordinary short line is a heading: it stands over a list of findings, or over prose in plain text."""
    if len(text) > LONG or _PERSON.search(text.value) or text.value.rstrip().endswith(":"):
        return False
    if isinstance(after, Heading | Paragraph) and role_of(after.text) in {Role.STRENGTHS, Role.AREAS}:
        return True
    if role is Role.CHAPTER and isinstance(after, Table):
        return True
    over_prose = isinstance(after, Paragraph) and len(after.text) > 2 * LONG
    over_list = isinstance(after, ListItem) and len(after.text) > LONG
    return unmarked and (over_prose or over_list)
