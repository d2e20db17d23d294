"""Paragraphs that a page or a narrow column has torn, made whole before anybody asks what they say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from apparse.blocks import Block, Furniture, Paragraph, Passage
from apparse.normalise.endings import is_cut, is_finished
from apparse.normalise.plan.facts.labels import numbered
from apparse.patterns import Pattern
from apparse.text import Text

_OPEN = Pattern(r"\([^()]*$")
_CLOSES = Pattern(r"[^()]*\)")


def mended(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with each paragraph that breaks off joined to the next one, if that goes on with it."""
    held: list[Block] = []  # a paragraph, and what the page prints below it
    for block in blocks:
        above = held[0] if held else None
        if above and isinstance(block, Furniture):
            held.append(block)
        elif isinstance(above, Passage) and isinstance(block, Paragraph) and _goes_on(above, block):
            held[0] = replace(above, text=Text.join([above.text, block.text]))
        else:
            yield from held
            held = [block]
    yield from held


def _goes_on(above: Passage, rest: Paragraph) -> bool:
    """Whether a paragraph closes brackets that are open above, or goes on in the middle of a numbered sentence."""
    before, here = above.text.value, rest.text.value
    if _OPEN.search(before):
        return _CLOSES.match(here) is not None
    if is_finished(before) or not numbered(above)[0] or numbered(rest)[0]:
        return False
    return is_cut(before) or not here[:1].isupper()
