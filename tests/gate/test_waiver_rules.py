"""The two examples on each waiver rule's page, held against a plan whose recommendation 2, action 1 has no owner."""

from pathlib import Path

import pytest
from judged_plan import LIBRARY, SHOWERS, verdict
from rule_pages import day_of, example

from apparse.gate.waiver_files import read_waivers
from apparse.gate.waiving import Waiving
from apparse.validate.rules import all_rules

PAGES = {rule.name: rule.page for rule in all_rules() if rule.id.startswith("WV")}


def found(page, heading, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("w.toml").write_text(example(page, heading))
    waiving = Waiving(read_waivers(Path("w.toml")), day_of(page, heading), (".html",))
    return [
        f["name"] for v in waiving.applied([verdict(SHOWERS, LIBRARY)]) if v["kind"] == "waivers" for f in v["findings"]
    ]


def test_there_are_three():
    assert sorted(PAGES) == ["expired-waiver", "reasonless-waiver", "unused-waiver"]


@pytest.mark.parametrize("name", sorted(PAGES))
def test_fails(name, tmp_path, monkeypatch):
    assert found(PAGES[name], "Fails", tmp_path, monkeypatch) == [name]


@pytest.mark.parametrize("name", sorted(PAGES))
def test_passes(name, tmp_path, monkeypatch):
    assert found(PAGES[name], "Passes", tmp_path, monkeypatch) == []
