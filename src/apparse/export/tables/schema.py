"""Table and Column: the words in which the catalogue says what the tables hold. Every format is generated from them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

VERSION = "1"
"""Of the tables' form: raised when a table or column is renamed, taken away or changes its meaning."""

Value = str | int | float | bool | None
Row = list[Value]


class Type(Enum):
    """What a column holds; a date is an ISO string on its way and a date where the format has dates."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Column:
    """A fact about each row.

    `source` is where it comes from: a field of the record ("target.earliest"), or with "@" what the place in the
    document gives: "@id" the row's key, "@actions" the key of the action around it, "@position", "@field", "@key",
    "@value" of a list's item. In a view "@actions.text" is what another table holds. `read` makes the normalised value
    from the printed one.
    """

    name: str
    type: Type
    description: str
    source: str
    read: Callable[[Any], Any] | None = None
    values: tuple[str, ...] = ()
    required: bool = False

    @property
    def given(self) -> str | None:
        """The name of what the place in the document gives, None if the record itself has it."""
        return self.source[1:] if self.source.startswith("@") else None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of one kind: one for each record of the classes named, or for each item in their fields `items`.

    `identity` names the columns whose content makes the key, together with the key of what the row belongs to.
    One that `is_view` holds nothing of its own: it shows what other tables hold, as `views.py` says.
    """

    name: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    records: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    identity: tuple[str, ...] = ()
    is_view: bool = False

    @property
    def in_sql(self) -> str:
        return f"v_{self.name}" if self.is_view else self.name

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)
