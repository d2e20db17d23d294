"""The frame of a letter: sender and addressees above the salutation, the close and the signature below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from apparse.blocks import Block, Heading, Paragraph, Prose, parts
from apparse.normalise.report.wording import Role, role_of
from apparse.records.printed_date import read_printed_date
from apparse.text import EMPTY, Text

SALUTATION = re.compile(r"dear\b.{1,80}", re.IGNORECASE)
CLOSE = re.compile(
    r"(?:yours\s+(?:sincerely|faithfully)|(?:with\s+)?(?:kind|best)\s+regards|with\s+best\s+wishes)\W*", re.IGNORECASE
)
_SUBJECT = re.compile(
    r"\b(?:review|inspection|visit)\s+(?:of|to|in)\s+(?:the\s+)?(?P<subject>[A-Z][^.;:]{3,100}?)(?=[.;:]|,\s|\s+(?:between|in\s+\w+\s+\d{4}|on\s+\d|and\s+would)|$)"
)
REACH = 60
LONGEST_SIGNATURE_LINE = 90


@dataclass(frozen=True, slots=True)
class Frame:
    """`head` stands above the salutation; `body` is the letter without its frame."""

    head: tuple[Text, ...]
    salutation: Text
    subject: Text
    dated: date | None
    dated_at: Text
    close: Text
    signature: tuple[Text, ...]
    body: tuple[Block, ...]


def salutation_place(blocks: Sequence[Block]) -> int | None:
    """Where the letter begins with "Dear …"."""
    for index, block in enumerate(blocks[:REACH]):
        if isinstance(block, Heading | Paragraph) and SALUTATION.fullmatch(block.text.value):
            return index
    return None


def read_frame(blocks: Sequence[Block]) -> Frame:
    place = salutation_place(blocks)
    start = 0 if place is None else place
    head = [text for block in blocks[:start] for text in _texts(block)]
    salutation = next(iter(_texts(blocks[start])), EMPTY) if place is not None else EMPTY
    dated_at = next((text for text in head if len(text) < 40 and read_printed_date(text.value)), EMPTY)
    rest = blocks[start + 1 :] if place is not None else blocks
    close, signature, body = _cut_signature(rest)
    return Frame(
        tuple(head),
        salutation,
        _subject(body),
        read_printed_date(dated_at.value),
        dated_at,
        close,
        signature,
        tuple(body),
    )


def _texts(block: Block) -> list[Text]:
    return list(parts(block)) if isinstance(block, Prose) else []


def _cut_signature(blocks: Sequence[Block]) -> tuple[Text, tuple[Text, ...], list[Block]]:
    """The close and the short lines under it, and the letter without them; annexes stay."""
    for index, block in enumerate(blocks):
        if isinstance(block, Heading | Paragraph) and CLOSE.fullmatch(block.text.value):
            end = index + 1
            while end < len(blocks) and _signs(blocks[end]):
                end += 1
            signed = (text for each in blocks[index + 1 : end] for text in _texts(each))
            signature = tuple(line for text in signed for line in text.lines())
            return block.text, signature, [*blocks[:index], *blocks[end:]]
    return EMPTY, (), list(blocks)


def _signs(block: Block) -> bool:
    """A short line under the close; a name in bold letters looks like a heading to a reader of mark-up."""
    if not isinstance(block, Heading | Paragraph) or role_of(block.text) is not Role.TOPIC:
        return False
    return len(block.text) < LONGEST_SIGNATURE_LINE and not block.text.value.endswith((".", ":"))


def _subject(body: Sequence[Block]) -> Text:
    """Whom the letter is about, as its first sentences say."""
    for block in body[:8]:
        if isinstance(block, Heading | Paragraph) and (match := _SUBJECT.search(block.text.value)):
            return block.text.group(match, "subject")
    return EMPTY
