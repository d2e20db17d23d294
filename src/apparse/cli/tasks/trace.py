"""Compare documents that other workers have read (`record`): the order's bytes are what they made, as a list in JSON."""

from __future__ import annotations

import json
from typing import Unpack

from apparse.batch.order import Order
from apparse.cli.tasks.contract import Read, ToCompare
from apparse.pipeline import trace
from apparse.printable import to_json
from apparse.records.action_plan import ActionPlan
from apparse.records.inspection_report import InspectionReport
from apparse.validate.rules import all_rules

_KINDS: dict[str, type[ActionPlan | InspectionReport]] = {
    "action_plan": ActionPlan,
    "inspection_report": InspectionReport,
}


def work(order: Order, **asked: Unpack[ToCompare]) -> bytes:
    each: list[Read] = json.loads(order.open().data)
    records, rules = [read["document"] for read in each], asked["rules"]
    documents = [_KINDS[record["kind"]].model_validate(record) for record in records]
    chosen = [rule for rule in all_rules() if rules is None or rule.id in rules]
    return to_json(trace(*documents, rules=chosen).account(), indent=None).encode()
