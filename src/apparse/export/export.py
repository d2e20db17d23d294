"""Export: a name, a suffix, and how to write a document."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the names of the formats are asked for where no record is needed
    from apparse.records.document import Document


@dataclass(frozen=True, slots=True)
class Export:
    """`write` gives the text for a document and the name of its source; `joins` says that such texts
    can follow one another in one stream."""

    name: str
    suffix: str
    write: Callable[[Document, str], str]
    joins: bool = False
