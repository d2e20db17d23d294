"""STAGE 3: records to findings."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from apparse.findings import Finding, Problem
from apparse.location import Location
from apparse.records.record import Record, walk
from apparse.validate.rule import Rule


def validate(document: Record, rules: Iterable[Rule[Any]], as_of: date | None = None) -> tuple[Finding, ...]:
    """What the rules say of the document and of all records in it, in reading order."""
    records = list(walk(document))
    paths = {id(record): path for path, record in records}
    order = {path: index for index, (path, _) in enumerate(records)}
    findings = [
        (order[paths[id(problem.record)]], _finding(rule, problem, paths[id(problem.record)]))
        for rule in rules
        for _, record in records
        if isinstance(record, rule.applies_to)
        for problem in rule.problems(record, as_of)
    ]
    return tuple(finding for _, finding in sorted(findings, key=lambda item: (item[0], item[1].rule)))


def applicable(document: Record, rules: Iterable[Rule[Any]], as_of: date | None = None) -> tuple[str, ...]:
    """The ids of the rules that find something to judge in the document, whether or not they speak."""
    kinds = {type(record) for _, record in walk(document)}
    return tuple(
        rule.id
        for rule in rules
        if any(issubclass(kind, rule.applies_to) for kind in kinds) and not (rule.dated and as_of is None)
    )


def _finding(rule: Rule[Any], problem: Problem, path: str) -> Finding:
    own = problem.at or problem.record.locate(problem.field)
    related = [at for record in problem.related for at in record.locate()]
    return Finding(
        rule=rule.id,
        name=rule.name,
        severity=rule.severity,
        message=problem.message,
        path=".".join(part for part in (path, problem.field) if part),
        locations=_unique([*own, *related]),
        evidence=problem.evidence,
    )


def _unique(places: Iterable[Location]) -> tuple[Location, ...]:
    return tuple(dict.fromkeys(places))
