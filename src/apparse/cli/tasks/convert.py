"""Convert a document to an export format."""

from __future__ import annotations

from typing import Any

from apparse.batch.order import Order
from apparse.export import export_named
from apparse.extract.format import Reading
from apparse.pipeline import parse


def work(order: Order, *, reading: dict[str, Any], to: str) -> bytes:
    return export_named(to).write(parse(order.open(), Reading(**reading)), order.name).encode()
