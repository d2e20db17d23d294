"""The key to responses: letters for which a plan says somewhere what they stand for ("A = agreed, N = not agreed")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from apparse.blocks import Block, Prose, Table
from apparse.patterns import Pattern
from apparse.records.response import Response, read_response

_STANDS_FOR = Pattern(
    r"\b(?P<letters>[A-Za-z]{1,3})\s*(?:=|:|[–—-](?=\s))\s*(?P<word>[A-Za-z]{3,9}(?: [A-Za-z]{3,9}| in (?:full|part))?)\b"
)
_LETTERS = Pattern(r"[A-Za-z]{1,3}")


def read_key(blocks: Iterable[Block]) -> Mapping[str, Response]:
    """What each letter of the key stands for; nothing where no line or table explains several."""
    for block in blocks:
        key = {letters: response for letters, word in _explained(block) if (response := read_response(word))}
        if len(set(key.values())) > 1:
            return key
    return {}


def _explained(block: Block) -> Iterator[tuple[str, str]]:
    """Letters and what they may stand for: in a line, or in a table side by side."""
    if isinstance(block, Prose):
        yield from ((found["letters"], found["word"]) for found in _STANDS_FOR.finditer(block.text.value))
    elif isinstance(block, Table):
        for row in block.rows:
            texts = [cell.text.value.strip() for cell in row.cells]
            if len(texts) == 2 and _LETTERS.fullmatch(texts[0]):
                yield texts[0], texts[1]
