"""Format: a name, how to know it, how to read it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from apparse.blocks import Content
from apparse.source import Source


@dataclass(frozen=True, slots=True)
class Reading:
    """How to read: which PDF engine ("pdfium" or "pdfplumber"), whether the other one checks it, and a password."""

    engine: str = "pdfium"
    verify: bool = False
    password: str | None = None


@dataclass(frozen=True, slots=True)
class Format:
    """One way in which documents travel. `recognise` looks at the bytes first and at the name last."""

    name: str
    suffixes: tuple[str, ...]
    recognise: Callable[[Source], bool]
    read: Callable[[Source, Reading], Content]
