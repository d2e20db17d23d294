"""Rows: a judged document as rows of the tables, one after the other, each after those that it refers to."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import reduce
from typing import Any

from apparse.export.tables.catalogue import DOCUMENTS, FINDINGS, PROVENANCE, TABLES
from apparse.export.tables.keys import LENGTH, Keys
from apparse.export.tables.plain import plain
from apparse.export.tables.schema import Column, Row, Table, Value
from apparse.findings import Finding
from apparse.location import Location
from apparse.patterns import Pattern
from apparse.records.document import Document
from apparse.records.record import Record, walk

Given = dict[str, Any]
"""What a place in the document gives to the rows at it: keys of the rows around it by table, position, field …"""

_OF_RECORD = {name: table for table in TABLES if not table.items for name in table.records}
_OF_ITEMS = {
    name: [table for table in TABLES if table.items and name in table.records]
    for name in {name for table in TABLES for name in table.records}
}
_MAPPING = Pattern(r"""(?P<field>\w+)\[(?P<key>['"].*)\]""")


def rows(document: Document, findings: Iterable[Finding], *, source: str, sha256: str) -> Iterator[tuple[str, Row]]:
    """Each row with the name of its table."""
    yield from _Rows(sha256, source).of(document, findings)


def row(table: Table, record: Any, given: Mapping[str, Any]) -> Row:
    """The record's row, as the columns' sources say."""
    return [plain(_value(column, record, given)) for column in table.columns]


def key_of(table: Table, keys: Keys, parent: Value, record: Any, given: Mapping[str, Any]) -> str:
    identity = (plain(_value(column, record, given)) for column in table.columns if column.name in table.identity)
    return keys.key(table.name, parent, *identity)


def _value(column: Column, record: Any, given: Mapping[str, Any]) -> Any:
    if column.given is not None:
        value = given.get(column.given)
    else:
        value = reduce(lambda part, name: getattr(part, name, None), column.source.split("."), record)
    return value if value is None or column.read is None else column.read(value)


class _Rows:
    """A document's rows as its records are walked; `given` and `owner` tell by path what the rows so far give to those within."""

    def __init__(self, sha256: str, source: str) -> None:
        self.document_id = sha256[:LENGTH]
        self.start: Given = {"sha256": sha256, "source": source, "documents": self.document_id}
        self.keys = Keys()
        self.counts: Counter[tuple[str, ...]] = Counter()
        self.given: dict[str, Given] = {}
        self.owner: dict[str, tuple[Table, str]] = {}

    def of(self, document: Document, findings: Iterable[Finding]) -> Iterator[tuple[str, Row]]:
        for path, record in walk(document):
            table = _OF_RECORD.get(type(record).__name__)
            around = "" if not path else _enclosing(path.rpartition(".")[0], self.owner)
            if table is None:  # a part of the row around it
                yield from self._provenance(record, around, f"{_step(path)['field']}.")
                continue
            yield from self._record(table, path, record, self.given.get(around, self.start))
        for finding in findings:
            yield from self._finding(finding)

    def _record(self, table: Table, path: str, record: Record, around: Given) -> Iterator[tuple[str, Row]]:
        parent = around.get("id", self.document_id)
        given = {**around, **_step(path), "position": self._count(table.name, parent)}
        key = self.document_id if table is DOCUMENTS else key_of(table, self.keys, parent, record, given)
        given |= {"id": key, table.name: key}
        self.given[path], self.owner[path] = given, (table, key)
        yield table.name, row(table, record, given)
        for listed in _OF_ITEMS[type(record).__name__]:
            for field in listed.items:
                yield from _items(listed, field, getattr(record, field, ()), given)
        yield from self._provenance(record, path)

    def _finding(self, finding: Finding) -> Iterator[tuple[str, Row]]:
        around = self.given[_enclosing(finding.path, self.given)]
        given = around | {"position": self._count(FINDINGS.name)}
        given |= _place(finding.locations[0]) if finding.locations else {}
        key = key_of(FINDINGS, self.keys, self.document_id, finding, given)
        yield FINDINGS.name, row(FINDINGS, finding, given | {"id": key})
        yield from self._places(FINDINGS, key, "evidence", finding.locations)

    def _provenance(self, record: Record, path: str, prefix: str = "") -> Iterator[tuple[str, Row]]:
        table, key = self.owner[path]
        columns = {column.source: column.name for column in reversed(table.columns)}
        for field, places in record.provenance.items():
            yield from self._places(table, key, columns.get(prefix + field, prefix + field), places)

    def _places(self, table: Table, key: str, field: str, places: Iterable[Location]) -> Iterator[tuple[str, Row]]:
        for place in places:
            given: Given = {"table": table.name, "record": key, "field": field, "documents": self.document_id}
            given["position"] = self._count(table.name, key, field)
            yield PROVENANCE.name, row(PROVENANCE, None, given | _place(place))

    def _count(self, *of: str) -> int:
        self.counts[of] += 1
        return self.counts[of]


def _items(table: Table, field: str, items: Any, given: Given) -> Iterator[tuple[str, Row]]:
    pairs = items.items() if isinstance(items, Mapping) else ((None, item) for item in items)
    for position, (key, item) in enumerate(pairs, start=1):
        here = given | {"field": field, "position": position, "key": key, "value": item}
        yield table.name, row(table, None, here)


def _enclosing(path: str, known: Mapping[str, Any]) -> str:
    """The longest beginning of the path that has a row; a dot within a key only costs one look more."""
    while path and path not in known:
        path = path.rpartition(".")[0]
    return path


def _step(path: str) -> Given:
    """The last step of a path: the field, and the key if the field is a mapping ("findings['P 1.1']")."""
    mapping = _MAPPING.fullmatch(path)
    if mapping:
        return {"field": mapping["field"], "key": ast.literal_eval(mapping["key"])}
    return {"field": path.rpartition(".")[2].partition("[")[0], "key": None}


def _place(place: Location) -> Given:
    box = [round(edge, 1) for edge in place.bbox] if place.bbox and place.by_page else [None] * 4
    known = dict(zip(("x0", "top", "x1", "bottom"), box, strict=True))
    return known | {"page": place.page if place.by_page else None, "line": place.line, "column": place.column}
