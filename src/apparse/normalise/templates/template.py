"""Template: a kind of document, how to recognise it and how to assemble its record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from apparse.blocks import Content
from apparse.records.kinds import AnyDocument


@dataclass(frozen=True, slots=True)
class Template:
    name: str
    recognise: Callable[[Content], bool]
    assemble: Callable[[Content], AnyDocument]
