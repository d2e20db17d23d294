"""Items that were run together in one line, each behind a bullet of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from apparse.blocks import Block, ListItem, prose
from apparse.marks import BULLETS, DASHES, LETTERS, is_bullet
from apparse.patterns import Pattern
from apparse.text import Text

_AFTER_SENTENCE = Pattern(rf"(?<=[.!?])\s+(?=[{BULLETS}{DASHES}]\s+[A-Z0-9“‘])")
_ASIDE = Pattern(
    r"(?:which|who|whose|where|when|including|included|especially|particularly|such|for|that|this|these|and|or|but|with|in|e\.g|i\.e)\b"
)
"""How what stands behind a dash begins where it is said of the words before."""
FEWEST_WORDS = 4
"""Words: what is shorter is more likely an aside than an item."""


def with_glued_items_split(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with one item for each that stands in an item behind a bullet.

    A sentence must end before it, but in a list in small letters, whose items are no
    sentences: there a sign is enough, and a dash where the source has it for nothing else.
    """
    signs = {mark for mark in f"{DASHES}{LETTERS}" if _stands_in_sentences(mark, blocks)}
    return [part for block in blocks for part in _split(block, signs)]


def _stands_in_sentences(mark: str, blocks: Sequence[Block]) -> bool:
    within = Pattern(rf"[^.!?\s] {re.escape(mark)} ")
    return any(within.search(text.value) for text in prose(block for block in blocks if not _is_small(block)))


def _is_small(block: Block) -> bool:
    return isinstance(block, ListItem) and is_bullet(block.marker.value) and block.text.value[:1].islower()


def _split(block: Block, in_sentences: set[str]) -> Iterator[Block]:
    if not isinstance(block, ListItem):
        yield block
        return
    first, *others = block.text.split(_AFTER_SENTENCE)
    if not others and _is_small(block) and block.marker.value not in in_sentences:
        first, *others = _small_items(block.text, block.marker.value)
    yield replace(block, text=first)
    for part in others:
        yield replace(block, marker=part[:1], text=part[1:].strip())


def _small_items(text: Text, mark: str) -> list[Text]:
    """The items of a list in small letters; dashes may enclose words, and one may part off an aside."""
    parts = text.split(Pattern(rf"\s+(?={re.escape(mark)}\s+[a-z])"))
    if mark in BULLETS:
        return parts
    said = [part.value.lstrip(f"{mark} ") for part in parts]
    items = all(len(each.split()) >= FEWEST_WORDS for each in said) and not _ASIDE.match(said[-1])
    return parts if len(parts) == 2 and items else [text]
