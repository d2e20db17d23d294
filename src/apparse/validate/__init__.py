"""STAGE 3: records to findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from apparse.findings import Finding, Problem
from apparse.location import Location
from apparse.records.document import Document
from apparse.records.record import Record, walk
from apparse.validate.rule import Rule

Point = tuple[int, int]
START: Point = (0, 0)


def validate(document: Record, rules: Iterable[Rule[Any]], as_of: date | None = None) -> tuple[Finding, ...]:
    """What the rules say of the document and of all records in it, in reading order."""
    records = list(walk(document))
    paths = {id(record): path for path, record in records}
    order = _reading_order(records)
    findings = [
        (order(problem), _finding(rule, problem, paths[id(problem.record)]))
        for rule in rules
        for _, record in records
        if isinstance(record, rule.applies_to)
        for problem in rule.problems(record, as_of)
    ]
    return tuple(finding for _, finding in sorted(findings, key=lambda item: (item[0], item[1].rule)))


def _reading_order(records: Sequence[tuple[str, Record]]) -> Callable[[Problem], tuple[Point, int, int]]:
    """A key by which problems come as their records begin, page by page or line by line, and those of one as its fields go.

    So they come alike from every form of a document: where a field stands tells its line in one and its page in another.
    Only those of the document as a whole come where they stand, and what lies outside the record (leftovers, pages that
    can't be read) so comes where a reader meets it. In a comparison, whose places are in several documents, the records'
    order is all there is.
    """
    placed = isinstance(records[0][1], Document)
    begins: dict[int, Point] = {}
    order: dict[int, int] = {}
    below = START
    for index, (_, record) in reversed(list(enumerate(records))):
        here = _point(record.locate()) if placed else START
        below = here or below  # a record without a place of its own begins where its parts do
        begins[id(record)] = below if index else here or START
        order[id(record)] = index

    def key(problem: Problem) -> tuple[Point, int, int]:
        record = problem.record
        within = order[id(record)] and record.locate()
        own = _point(problem.at or record.locate(problem.field)) if placed and not within else None
        return own or begins[id(record)], order[id(record)], _field_order(record, problem.field)

    return key


def _field_order(record: Record, field: str | None) -> int:
    """Where a field stands among those of its record; before all of them what is about the whole of it."""
    fields = [*type(record).model_fields]
    return fields.index(field) if field in fields else -1


def _point(places: Sequence[Location]) -> Point | None:
    """The page and line of the first place, if there is one."""
    return (places[0].page or 0, places[0].line or 0) if places else None


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
