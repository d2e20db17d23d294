"""Read a document: its record and the hash of its file, as JSON."""

from __future__ import annotations

import json
from typing import Unpack

from apparse.batch.order import Order
from apparse.cli.tasks.contract import Read, ToRead
from apparse.extract.format import Reading
from apparse.pipeline import parse


def work(order: Order, **asked: Unpack[ToRead]) -> bytes:
    source = order.open()
    document = parse(source, Reading(**asked["reading"]))
    record = document.model_dump(mode="json")
    return json.dumps(Read(sha256=source.sha256, flows=source.flows, document=record)).encode()
