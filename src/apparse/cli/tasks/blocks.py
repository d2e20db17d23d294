"""Show what extract saw of a document, as text."""

from __future__ import annotations

from typing import Unpack

from apparse.batch.order import Order
from apparse.cli.tasks.contract import ToRead
from apparse.extract import extract
from apparse.extract.format import Reading
from apparse.report.show.blocks import describe


def work(order: Order, **asked: Unpack[ToRead]) -> bytes:
    return "".join(f"{line}\n" for line in describe(extract(order.open(), Reading(**asked["reading"])))).encode()
