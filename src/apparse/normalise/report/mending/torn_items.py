"""Items of a list that the end of a page has torn between two sentences: the rest hangs below their text, on the next page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from apparse.blocks import Block, ListItem, Paragraph, Passage
from apparse.location import Location
from apparse.text import Text

SAME = 2.0
"""Points: what begins within these begins at one indent."""


def with_torn_items_joined(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with such sentences in their items; none where paragraphs stand below items on one page, too."""
    indents = _indents(blocks)
    if not indents or any(_hangs(above, block, indents, pages=0) for above, block in pairwise(blocks)):
        return list(blocks)
    joined: list[Block] = []
    margin = float("inf")  # of the text before the list, which would begin a paragraph of its own there
    for block in blocks:
        above = joined[-1] if joined else None
        if isinstance(above, ListItem) and isinstance(block, Paragraph) and _hangs(above, block, indents, pages=1):
            if margin < _left(block.text.at[0]) - SAME:
                joined[-1] = replace(above, text=Text.join([above.text, block.text]))
                continue
        elif isinstance(block, Paragraph) and _is_placed(block):
            margin = _left(block.text.at[0])
        joined.append(block)
    return joined


def _indents(blocks: Sequence[Block]) -> dict[int, float]:
    """Where the second lines of items begin that hang farther in than the first, by where that begins."""
    lines = [block.text.at[:2] for block in blocks if isinstance(block, ListItem) and _is_placed(block)]
    return {round(_left(at[0])): _left(at[1]) for at in lines if len(at) > 1 and _left(at[1]) > _left(at[0]) + SAME}


def _hangs(above: Block, block: Block, indents: dict[int, float], *, pages: int) -> bool:
    """Whether a paragraph begins, so many pages on, where the second line of the item before it does or would."""
    if not isinstance(above, ListItem) or not isinstance(block, Paragraph):
        return False
    if not _is_placed(above) or not _is_placed(block):
        return False
    indent = indents.get(round(_left(above.text.at[0])))
    first, last = block.text.at[0], above.text.at[-1]
    on = (first.page or 0) - (last.page or 0)
    return indent is not None and abs(_left(first) - indent) < SAME and on == pages


def _is_placed(block: Passage) -> bool:
    return bool(block.text.at) and all(at.bbox is not None for at in block.text.at)


def _left(at: Location) -> float:
    return at.bbox.x0 if at.bbox else 0.0
