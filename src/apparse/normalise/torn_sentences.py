"""Sentences that the end of a page has torn: what stands between their halves is no part of the text."""

from __future__ import annotations

from apparse.blocks import Block, Prose, Table
from apparse.normalise.endings import is_cut, is_finished
from apparse.patterns import Pattern

_SENTENCE = Pattern(r"[a-z]{2}[.?!]['\"’”)]*\s+(?=[A-Z‘“'\"])")


def is_torn(above: Block, below: Block) -> bool:
    """Whether a block may go on with the sentence of another: in a small letter, where the other is not at its end."""
    said = _last(above)
    return " " in said and not is_finished(said) and isinstance(below, Prose) and below.text.value[:1].islower()


def is_surely_torn(above: Block, below: Block) -> bool:
    """Whether a block must go on with the sentence of another, and is no item of a list without stops, which opens in a small letter, too."""
    said = _last(above)
    return is_torn(above, below) and (is_cut(said) or _SENTENCE.search(said) is not None)


def _last(block: Block) -> str:
    """What a block says last: of a table its last cell, which goes on in lines that are no row any more."""
    if isinstance(block, Table):
        return block.rows[-1].cells[-1].text.value if block.rows and block.rows[-1].cells else ""
    return block.text.value if isinstance(block, Prose) else ""
