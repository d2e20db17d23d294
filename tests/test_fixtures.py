"""Each invented plan in each format: the same record, the same findings, and no word lost."""

import json
from datetime import date
from itertools import groupby

import pytest
from golden import CASES, FIXTURES, differences, golden_findings, golden_record, judged, parsed_findings, sources

import apparse

SOURCES = [pytest.param(case, path, id=f"{case}-{form}") for case, form, path in sources()]
# a format shows what it can: damage to the file, changes and scanned pages belong to one format only
OF_ONE_FORMAT = {"EX102": ".pdf", "EX105": ".pdf", "EX106": ".pdf", "EX107": ".pdf", "EX108": ".docx"}


def shown_by(path, findings):
    return {finding for finding in findings if OF_ONE_FORMAT.get(finding[1], path.suffix) == path.suffix}


@pytest.mark.parametrize(("case", "path"), SOURCES)
def test_the_record_is_the_golden_one(case, path):
    parsed = json.loads(judged(path).document.model_dump_json())
    assert differences(golden_record(case), parsed) == []


@pytest.mark.parametrize(("case", "path"), SOURCES)
def test_paragraphs_and_items_are_laid_out_as_in_the_source(case, path):
    wanted, got = (
        [tuple(action.get("paragraphs", ())) for each in plan["recommendations"] for action in each["actions"]]
        for plan in (golden_record(case), judged(path).document.model_dump())
    )
    if path.suffix == ".txt":  # flattened text has run them together
        assert not any(got)
    else:
        assert got == wanted


@pytest.mark.parametrize(("case", "path"), SOURCES)
def test_the_findings_are_the_golden_ones(case, path):
    assert parsed_findings(judged(path)) == shown_by(path, golden_findings(case))


@pytest.mark.parametrize(("case", "path"), SOURCES)
def test_the_findings_come_in_reading_order(case, path):
    """Those of one record together, in the order of its fields."""
    found = [finding for finding in judged(path).findings if finding.locations]
    records = [list(of_one) for _, of_one in groupby(found, key=record_of)]
    assert len({record_of(each[0]) for each in records}) == len(records)
    places = [min((each.locations[0].page or 0, each.locations[0].line or 0) for each in of_one) for of_one in records]
    assert places == sorted(places)


@pytest.mark.parametrize("case", CASES)
def test_the_findings_on_actions_come_alike_from_every_format(case):
    told = {
        form: [(f.path, f.rule) for f in judged(path).findings if ".actions[" in f.path and f.rule not in OF_ONE_FORMAT]
        for each, form, path in sources()
        if each == case
    }
    assert len({tuple(each) for each in told.values()}) == 1, told


def record_of(finding):
    return finding.path.rpartition(".")[0] or finding.path


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*/findings-as-of-*.txt")), ids=lambda path: path.parent.name)
def test_the_findings_as_of_a_day(path):
    day = date.fromisoformat(path.stem.removeprefix("findings-as-of-"))
    result = apparse.check(path.parent / "plan.pdf", as_of=day)
    assert parsed_findings(result) == golden_findings(path.parent.name, path.name)


def test_there_are_fixtures():
    assert len(CASES) >= 10
    assert len({path.suffix for _, _, path in sources()}) == 6
