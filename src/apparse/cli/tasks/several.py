"""Convert a document to several formats at once, from one reading."""

from __future__ import annotations

import json
from typing import Unpack

from apparse.batch.order import Order
from apparse.cli.tasks.contract import Made, ToConvertToSeveral
from apparse.export.formats import export_named
from apparse.extract.format import Reading
from apparse.pipeline import judge, parse
from apparse.validate.rules import all_rules


def work(order: Order, **asked: Unpack[ToConvertToSeveral]) -> bytes:
    source, how = order.open(), Reading(**asked["reading"])
    table_rows = None
    if asked["tables"]:
        from apparse.export.tables.rows import rows  # noqa: PLC0415 - only who wants tables pays for them

        result = judge(source, all_rules(), asked["as_of"], how)
        document = result.document
        assert document is not None
        table_rows = list(rows(document, result.findings, source=order.name, sha256=source.sha256))
    else:
        document = parse(source, how)
    texts = {name: export_named(name).write(document, order.name) for name in asked["to"]}
    return json.dumps(Made(texts=texts, rows=table_rows)).encode()
