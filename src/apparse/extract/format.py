"""Format: a name, how to know it, how to read it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from apparse.blocks import Content
from apparse.source import Source


@dataclass(frozen=True, slots=True)
class Format:
    """One way in which documents travel. `recognise` looks at the bytes first and at the name last."""

    name: str
    suffixes: tuple[str, ...]
    recognise: Callable[[Source], bool]
    read: Callable[[Source], Content]
