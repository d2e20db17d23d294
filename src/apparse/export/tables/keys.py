"""Keys: short names for rows, made from what the rows say and nothing else."""

from __future__ import annotations

import hashlib
from collections import Counter

from apparse.export.tables.schema import Value

LENGTH = 16
"""Hex digits: among a million rows, two meet once in 37 million runs."""


class Keys:
    """Hands out keys within one document. Rows that say the same are told apart by their order."""

    def __init__(self) -> None:
        self._given: Counter[str] = Counter()

    def key(self, *content: Value) -> str:
        made = _digest(content)
        self._given[made] += 1
        return made if self._given[made] == 1 else _digest((*content, self._given[made]))


def _digest(content: tuple[Value, ...]) -> str:
    # lengths before the parts, so that ("ab", "c") and ("a", "bc") differ
    parts = ("-" if part is None else f"{len(str(part))}:{part}" for part in content)
    return hashlib.sha256("".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]
