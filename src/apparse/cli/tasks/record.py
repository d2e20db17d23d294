"""Read a document: its record and the hash of its file, as JSON."""

from __future__ import annotations

import json
from typing import Any

from apparse.batch.order import Order
from apparse.extract.format import Reading
from apparse.pipeline import parse


def work(order: Order, *, reading: dict[str, Any]) -> bytes:
    source = order.open()
    document = parse(source, Reading(**reading))
    return json.dumps({"sha256": source.sha256, "document": document.model_dump(mode="json")}).encode()
