"""Convert a document to several formats at once, from one reading."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from apparse.batch.order import Order
from apparse.cli.together import ROWS
from apparse.export import export_named
from apparse.extract.format import Reading
from apparse.pipeline import judge, parse
from apparse.validate.rules import all_rules


def work(order: Order, *, reading: dict[str, Any], to: Sequence[str], tables: bool, as_of: str | None) -> bytes:
    """A JSON object: for each format of `to` its text, and the rows if `tables` are wanted; `as_of` is an ISO date."""
    source, how = order.open(), Reading(**reading)
    made: dict[str, Any] = {}
    if tables:
        from apparse.export.tables.rows import rows  # noqa: PLC0415 - only who wants tables pays for them

        result = judge(source, all_rules(), date.fromisoformat(as_of) if as_of else None, how)
        document = result.document
        assert document is not None
        made[ROWS] = list(rows(document, result.findings, source=order.name, sha256=source.sha256))
    else:
        document = parse(source, how)
    for name in to:
        made[name] = export_named(name).write(document, order.name)
    return json.dumps(made).encode()
