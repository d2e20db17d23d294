"""Format: a name, how to know it, how to read it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

from apparse.blocks import Content
from apparse.errors import UsageError
from apparse.source import Source

EngineName = Literal["pdfium", "pdfplumber"]


@dataclass(frozen=True, slots=True)
class Reading:
    """How to read: which PDF engine, whether the other one checks it, and a password.

    Raises UsageError for an engine that there is not.
    """

    engine: EngineName = "pdfium"
    verify: bool = False
    password: str | None = None

    def __post_init__(self) -> None:
        if self.engine not in get_args(EngineName):
            raise UsageError(f"engine: {self.engine!r} is none of {', '.join(get_args(EngineName))}")

    @property
    def other_engine(self) -> EngineName:
        return "pdfplumber" if self.engine == "pdfium" else "pdfium"


class Format(NamedTuple):
    """One way in which documents travel. `recognise` looks at the bytes first and at the name last."""

    name: str
    suffixes: tuple[str, ...]
    recognise: Callable[[Source], bool]
    read: Callable[[Source, Reading], Content]
