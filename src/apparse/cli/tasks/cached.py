"""Another task, done only if the cache has no result of the same bytes under the same name."""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from apparse.batch.cache import Cache
from apparse.batch.order import Order


def work(order: Order, *, task: str, arguments: Mapping[str, Any], cache: Cache) -> bytes:
    """What `task` makes of the order. Only results are kept: a document that can't be judged is tried again."""
    source = order.open()
    key = cache.key(task, arguments, source)
    known = cache.get(key)
    if known is not None:
        return known
    made: bytes = pkgutil.resolve_name(task)(replace(order, data=source.data), **arguments)
    cache.put(key, made)
    return made
