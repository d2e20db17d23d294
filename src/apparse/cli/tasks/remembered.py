"""Another task, done only if its result is not remembered from the same bytes under the same name."""

from __future__ import annotations

import json
import pkgutil
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from apparse.batch.order import Order
from apparse.batch.store import Store


def work(order: Order, *, task: str, arguments: Mapping[str, Any], stores: Sequence[Store], program: str) -> bytes:
    """What `task` makes of the order. `program` names the very program: another one may make something else.

    Only results are remembered. A document that can't be judged is tried again.
    """
    source = order.open()
    key = json.dumps([program, task, arguments, order.name, source.sha256], sort_keys=True)
    known = next((data for store in stores if (data := store.get(key)) is not None), None)
    if known is not None:
        return known
    made: bytes = pkgutil.resolve_name(task)(replace(order, data=source.data), **arguments)
    for store in stores:
        store.put(key, made)
    return made
