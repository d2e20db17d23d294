"""Judge a document: its verdict, as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from apparse.batch.order import Order
from apparse.extract.format import Reading
from apparse.pipeline import judge
from apparse.printable import to_json
from apparse.validate.rules import all_rules


def work(order: Order, *, reading: dict[str, Any], rules: Sequence[str] | None, as_of: str | None) -> bytes:
    """`rules` are the ids of the rules to apply, None for all; `as_of` an ISO date."""
    chosen = [rule for rule in all_rules() if rules is None or rule.id in rules]
    day = date.fromisoformat(as_of) if as_of else None
    return to_json(judge(order.open(), chosen, day, Reading(**reading)).verdict(), indent=None).encode()
