"""CSV on the Web: the description of the CSV files that W3C recommends (tabular data model and metadata, 2015)."""

from __future__ import annotations

import re
from typing import Any

from apparse.export.tables.catalogue import TABLES, referred
from apparse.export.tables.schema import Column, Table


def metadata(encoding: str) -> dict[str, Any]:
    """The group of all tables."""
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "dc:title": "Action plans and inspection reports as tables, by apparse",
        "dialect": {"encoding": encoding, "lineTerminators": ["\r\n"]},
        "tables": [_table(table) for table in TABLES],
    }


def _table(table: Table) -> dict[str, Any]:
    references = [
        {
            "columnReference": [column.name],
            "reference": {"resource": f"{other.name}.csv", "columnReference": list(other.key)},
        }
        for column in table.columns
        if (other := referred(table, column))
    ]
    schema = {"columns": [_column(column) for column in table.columns], "primaryKey": list(table.key)}
    return {
        "url": f"{table.name}.csv",
        "dc:description": table.description,
        "tableSchema": schema | ({"foreignKeys": references} if references else {}),
    }


def _column(column: Column) -> dict[str, Any]:
    base: Any = {"text": "string"}.get(column.type.value, column.type.value)
    if column.values:
        base = {"base": "string", "format": f"^(?:{'|'.join(map(re.escape, column.values))})$"}
    described = {"name": column.name, "titles": column.name, "dc:description": column.description, "datatype": base}
    return described | ({"required": True} if column.required else {})
