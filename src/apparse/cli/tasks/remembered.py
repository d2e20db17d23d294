"""Another task, done only if its result is not remembered from the same bytes under the same name."""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from apparse.batch.memory import Memory
from apparse.batch.order import Order


def work(order: Order, *, task: str, arguments: Mapping[str, Any], memory: Memory) -> bytes:
    """What `task` makes of the order. Only results are remembered: a document that can't be judged is tried again."""
    source = order.open()
    key = memory.key(task, arguments, source)
    known = memory.recall(key)
    if known is not None:
        return known
    made: bytes = pkgutil.resolve_name(task)(replace(order, data=source.data), **arguments)
    memory.keep(key, made)
    return made
