"""Judge a document: its verdict, as JSON."""

from __future__ import annotations

from typing import Unpack

from apparse.batch.order import Order
from apparse.cli.tasks.contract import ToJudge
from apparse.errors import UnknownKind
from apparse.extract.format import Reading
from apparse.pipeline import judge
from apparse.printable import to_json
from apparse.report.exhibits import exhibits
from apparse.report.redaction import record_without_text
from apparse.result import Result
from apparse.source import Source
from apparse.validate.rules import all_rules
from apparse.verdict import Verdict

all_rules()  # loaded before workers are forked, so that each of them has them and reports find them loaded too


def work(order: Order, **asked: Unpack[ToJudge]) -> bytes:
    rules, snippets, room = asked["rules"], asked["snippets"], asked["room"]
    chosen = [rule for rule in all_rules() if rules is None or rule.id in rules]
    source, how = order.open(), Reading(**asked["reading"])
    try:
        result = judge(source, chosen, asked["as_of"], how)
    except UnknownKind:
        if snippets:
            raise
        raise UnknownKind("is neither an action plan nor an inspection report or letter") from None
    verdict = _exhibited(source, result, how, room if snippets else 0) if room is not None else result.verdict()
    return to_json(verdict if snippets else _bare(verdict), indent=None).encode()


def _exhibited(source: Source, result: Result, how: Reading, room: int) -> Verdict:
    verdict = result.verdict()
    assert result.document is not None
    return {**verdict, "exhibits": exhibits(source, result.document, verdict, how, room)}


def _bare(verdict: Verdict) -> Verdict:
    if "exhibits" not in verdict:
        return verdict
    record = record_without_text(verdict["exhibits"]["document"])
    return {**verdict, "exhibits": {"document": record, "pages": [], "undrawn": [], "quotes": False}}
