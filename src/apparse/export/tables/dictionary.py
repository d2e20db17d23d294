"""The data dictionary: what each column of each table is, as rows of its own."""

from __future__ import annotations

from collections.abc import Iterator

from apparse.export.tables.catalogue import TABLES, referred
from apparse.export.tables.schema import Column, Table

COLUMNS = ("table_name", "column_name", "type", "required", "key", "refers_to", "codes", "description", "source")


def dictionary(*, in_sql: bool = False) -> Iterator[tuple[str, ...]]:
    """One row a column, in the order of the tables, which are called as files and sheets are or as they are `in_sql`."""
    for table in TABLES:
        for column in table.columns:
            yield _entry(table, column, in_sql=in_sql)


def _entry(table: Table, column: Column, *, in_sql: bool) -> tuple[str, ...]:
    other = referred(table, column)
    return (
        table.in_sql if in_sql else table.name,
        column.name,
        column.type.value,
        "yes" if column.required else "no",
        "yes" if column.name in table.key else "no",
        other.name if other else "",
        ", ".join(column.values),
        column.description,
        source_field(table, column),
    )


def source_field(table: Table, column: Column) -> str:
    """The field of the JSON that the column comes from ("Action.target.earliest"), or the column of another table that a
    view shows ("actions.target_earliest"); empty for what is made here."""
    if column.given and "." in column.given:
        return column.given
    if column.given == "value" and table.items:
        return " / ".join(f"{table.records[0]}.{field}" for field in table.items)
    if column.given is not None or not table.records:
        return ""
    return f"{' / '.join(table.records)}.{column.source}"
