"""Facts: values that stand behind a label of their own ("Owner: Head of Safety"), in lines or in the rows of a form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from apparse.blocks import Block, Prose, Table
from apparse.normalise.numbering import OPENING
from apparse.normalise.plan.cards.fact import Fact
from apparse.normalise.plan.cards.forms import rows_of_form
from apparse.normalise.plan.cards.labels import labelled, opening_of

_RECOMMENDS = re.compile(r"\s*(?:recommendation|concern)\b", re.IGNORECASE)


def opens_cards(blocks: Sequence[Block]) -> Iterator[bool]:
    """For each line, and each row of a table, whether a card may begin with it: most plans have none."""
    for block in blocks:
        if isinstance(block, Prose):
            yield opening_of(block) is not None or _RECOMMENDS.match(block.text.value) is not None
        elif isinstance(block, Table):
            starts = (row.cells[0].text.value for row in block.rows if row.cells)
            yield from (bool(OPENING.match(start) or _RECOMMENDS.match(start)) for start in starts)


def facts(block: Block, *, form: bool) -> Iterator[Fact | Block]:
    """The facts that a labelled line or a form holds, or else the block."""
    if isinstance(block, Table) and form:
        yield from rows_of_form(block)
    elif isinstance(block, Prose):
        opening = opening_of(block)
        found = [opening] if opening else labelled(block.text)
        yield from found or (block,)
    else:
        yield block
