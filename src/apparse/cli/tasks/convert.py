"""Convert a document to an export format."""

from __future__ import annotations

from typing import Unpack

from apparse.batch.order import Order
from apparse.cli.tasks.contract import ToConvert
from apparse.export.formats import export_named
from apparse.extract.format import Reading
from apparse.pipeline import parse


def work(order: Order, **asked: Unpack[ToConvert]) -> bytes:
    return export_named(asked["to"]).write(parse(order.open(), Reading(**asked["reading"])), order.name).encode()
