"""The catalogue against the records: every source exists, and every field is in a table or left out on purpose."""

import re
from dataclasses import fields

import pytest

from apparse.export.tables.catalogue import RUNS, SOURCES, TABLES, referred
from apparse.export.tables.dictionary import COLUMNS, dictionary
from apparse.export.tables.run_tables import Outcome, RunSettings
from apparse.findings import Finding
from apparse.records import action_plan, document, inspection_report
from apparse.records.record import Record

MODULES = (action_plan, document, inspection_report)
CLASSES = {name: kind for module in MODULES for name, kind in vars(module).items() if isinstance(kind, type)}
CLASSES["Finding"] = Finding
LEFT_OUT = {
    "Recommendation": {"uneven"},  # the finding AP402 says it
    "ActionPlan": {"columns"},
    "InspectionReport": {"footnote_references"},
    "Finding": {"locations"},  # the first is in columns of its own, all are in provenance
}


def fields_of(kind):
    if kind in {"runs", "sources"}:
        return {field.name for field in fields({"runs": RunSettings, "sources": Outcome}[kind])}
    return {*CLASSES[kind].model_fields, *CLASSES[kind].model_computed_fields}


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_source_is_a_field(table):
    kinds = table.records or ((table.name,) if table in {RUNS, SOURCES} else ())
    known = set().union(*map(fields_of, kinds)) if kinds else set()
    assert {c.source.split(".")[0] for c in table.columns if c.given is None} <= known
    assert set(table.items) <= known


def is_a_list_of_records(kind, field):
    return any(
        isinstance(inner, type)
        and issubclass(inner, Record)
        and inner.__name__ in {r for t in TABLES for r in t.records}
        for inner in re_typed(CLASSES[kind].model_fields[field].annotation)
    )


def re_typed(annotation):
    yield annotation
    for inner in getattr(annotation, "__args__", ()):
        yield from re_typed(inner)


@pytest.mark.parametrize("kind", sorted({name for table in TABLES for name in table.records}))
def test_every_field_is_in_a_table_or_left_out_on_purpose(kind):
    tables = [table for table in TABLES if kind in table.records]
    told = {c.source.split(".")[0] for table in tables for c in table.columns} | {i for t in tables for i in t.items}
    rest = fields_of(kind) - told - LEFT_OUT.get(kind, set()) - {"provenance"}
    assert [field for field in sorted(rest) if not is_a_list_of_records(kind, field)] == []


def test_names_are_plain_and_none_occurs_twice():
    for names in ([table.name for table in TABLES], *(table.names for table in TABLES)):
        assert len(set(names)) == len(names)
        assert all(re.fullmatch(r"[a-z][a-z0-9_]*", name) for name in names)
    assert all(len(table.name) <= 31 for table in TABLES)  # Excel's limit for the name of a sheet


def test_tables_refer_to_earlier_ones_and_have_their_keys():
    for index, table in enumerate(TABLES):
        earlier = TABLES if table.is_view else TABLES[:index]
        assert set(table.key) <= set(table.names)
        assert set(table.identity) <= set(table.names)
        others = [referred(table, column) for column in table.columns]
        assert {other.name for other in others if other} <= {other.name for other in earlier}
        assert all(len(other.key) == 1 for other in others if other)


def test_the_dictionary_explains_every_column():
    entries = [dict(zip(COLUMNS, entry, strict=True)) for entry in dictionary()]
    assert [(e["table_name"], e["column_name"]) for e in entries] == [(t.name, n) for t in TABLES for n in t.names]
    assert all(entry["description"] for entry in entries)
    sources = {(e["table_name"], e["column_name"]): e["source"] for e in entries}
    assert sources["actions", "target_latest"] == "Action.target.latest"
    assert sources["action_owners", "owner"] == "Action.owners"
    assert sources["plan", "owners_raw"] == "actions.owners_raw"
