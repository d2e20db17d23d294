"""The Data Package: the description of the CSV files that Frictionless and its kin read."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from apparse import __version__
from apparse.export.tables.catalogue import TABLES, referred
from apparse.export.tables.schema import VERSION, Column, Table, Type

_TYPES = {Type.TEXT: "string"}


def package(folder: Path, encoding: str) -> dict[str, Any]:
    """The package of the CSV files in the folder, with their sizes and hashes."""
    return {
        "name": "apparse",
        "title": "Action plans and inspection reports as tables",
        "version": VERSION,
        "apparse_version": __version__,
        "resources": [_resource(table, folder / f"{table.name}.csv", encoding) for table in TABLES],
    }


def _resource(table: Table, path: Path, encoding: str) -> dict[str, Any]:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return {
        "name": table.name,
        "type": "table",
        "path": path.name,
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": encoding,
        "bytes": path.stat().st_size,
        "hash": f"sha256:{digest}",
        "dialect": {"lineTerminator": "\r\n", "doubleQuote": True},
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, Any]:
    references = [
        {"fields": [column.name], "reference": {"resource": other.name, "fields": list(other.key)}}
        for column in table.columns
        if (other := referred(table, column))
    ]
    schema = {"fields": [_field(column) for column in table.columns], "primaryKey": list(table.key)}
    return schema | ({"foreignKeys": references} if references else {}) | {"missingValues": [""]}


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    constraints |= {"enum": list(column.values)} if column.values else {}
    field = {"name": column.name, "type": _TYPES.get(column.type, column.type.value), "description": column.description}
    return field | ({"constraints": constraints} if constraints else {})
