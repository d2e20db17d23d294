"""The forms in which documents are written. A new module in EXPORTS or TABLE_EXPORTS is a new one.

An Export writes each document by itself, a TableExport all of them together.
"""

from __future__ import annotations

from apparse.export import csv, json, jsonl, parquet, sqlite, xlsx
from apparse.export.export import Export
from apparse.export.joint import TableExport

EXPORTS: tuple[Export, ...] = (json.JSON, jsonl.JSONL)
TABLE_EXPORTS: tuple[TableExport, ...] = (csv.CSV, sqlite.SQLITE, parquet.PARQUET, xlsx.XLSX)


def export_named(name: str) -> Export:
    return next(export for export in EXPORTS if export.name == name)
