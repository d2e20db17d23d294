"""Template: a kind of document, and how to read one of that kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from apparse.blocks import Content
from apparse.records.kinds import AnyDocument


@dataclass(frozen=True, slots=True)
class Template:
    """`read` gives the record of a document, and None for one of another kind.

    It recognises and assembles at one go, since what tells the kind of a document has to be read for its record as well.
    """

    name: str
    read: Callable[[Content], AnyDocument | None]
