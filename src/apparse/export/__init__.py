"""Documents as files: one format a module. A new module in EXPORTS is a new format."""

from __future__ import annotations

from apparse.export import json, jsonl
from apparse.export.export import Export

EXPORTS: tuple[Export, ...] = (json.JSON, jsonl.JSONL)


def export_named(name: str) -> Export:
    return next(export for export in EXPORTS if export.name == name)
