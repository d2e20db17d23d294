"""The spool: rows of all tables on disk until they are written, so that thousands of documents need little memory.

It is a SQLite database with the tables of the catalogue and the views, so that it checks keys and references on the
way; the export to SQLite is a copy of it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from apparse.export.tables.catalogue import DOCUMENTS, TABLES, referred
from apparse.export.tables.schema import Column, Row, Table, Type, Value
from apparse.export.tables.views import VIEWS

_TYPES = {Type.TEXT: "TEXT", Type.INTEGER: "INTEGER", Type.NUMBER: "REAL", Type.BOOLEAN: "INTEGER", Type.DATE: "TEXT"}
_STORED = tuple(table for table in TABLES if not table.is_view)
_IS_DATE = "{0} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'"


class Spool:
    """Rows that can be added once and read as often as needed, in the order in which they came."""

    def __init__(self, path: Path) -> None:
        self.connection = sqlite3.connect(path, isolation_level=None)
        # nothing here is to survive a crash, and one transaction needs no journal
        for setting in ("journal_mode = OFF", "synchronous = OFF", "foreign_keys = ON"):
            self.connection.execute(f"PRAGMA {setting}")
        for statement in (*map(definition, _STORED), *VIEWS.values()):
            self.connection.execute(statement)
        self.connection.execute("BEGIN")
        self._inserts = {
            table.name: f"INSERT INTO {table.name} VALUES ({', '.join('?' * len(table.columns))})" for table in _STORED
        }

    def add(self, rows: Iterable[tuple[str, Row]]) -> None:
        for table, row in rows:
            self.connection.execute(self._inserts[table], row)

    def holds(self, document_id: str) -> bool:
        found = self.connection.execute(f"SELECT 1 FROM {DOCUMENTS.name} WHERE document_id = ?", [document_id])
        return found.fetchone() is not None

    def rows(self, table: Table) -> Iterator[Sequence[Value]]:
        """All rows of a table; booleans as such."""
        flags = [index for index, column in enumerate(table.columns) if column.type is Type.BOOLEAN]
        order = "" if table.is_view else " ORDER BY rowid"  # a view has an order of its own
        for row in self.connection.execute(f"SELECT * FROM {table.in_sql}{order}"):
            if not flags:
                yield row
                continue
            values = list(row)
            for index in flags:
                values[index] = None if row[index] is None else bool(row[index])
            yield values

    def finish(self) -> None:
        """End the transaction: no row comes any more."""
        self.connection.execute("COMMIT")

    def close(self) -> None:
        self.connection.close()


def definition(table: Table) -> str:
    """CREATE TABLE, strict, with keys, references and checks."""
    parts = [_column(table, column) for column in table.columns]
    parts.append(f"PRIMARY KEY ({', '.join(table.key)})")
    inner = ",\n    ".join(parts)
    return f"CREATE TABLE {table.name} (\n    {inner}\n) STRICT"


def _column(table: Table, column: Column) -> str:
    parts = [column.name, _TYPES[column.type]]
    if column.required:
        parts.append("NOT NULL")
    check = _check(column)
    if check:
        parts.append(f"CHECK ({check})")
    other = referred(table, column)
    if other:
        parts.append(f"REFERENCES {other.name} ({other.key[0]})")
    return " ".join(parts)


def _check(column: Column) -> str | None:
    if column.values:
        return f"{column.name} IN ({', '.join(repr(str(value)) for value in column.values)})"
    if column.type is Type.BOOLEAN:
        return f"{column.name} IN (0, 1)"
    return _IS_DATE.format(column.name) if column.type is Type.DATE else None


def indexes() -> tuple[str, ...]:
    """CREATE INDEX for each reference, so that joins from a document to its rows are quick."""
    return tuple(
        f"CREATE INDEX {table.name}_{column.name} ON {table.name} ({column.name})"
        for table in _STORED
        for column in table.columns
        if referred(table, column) and column.name != table.key[0]
    )
