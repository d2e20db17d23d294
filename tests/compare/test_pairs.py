"""Invented reports with their plans, read by the real pipeline: the expected matches and findings, and no others."""

import json
from pathlib import Path

import pytest

import apparse

CASES = sorted(path.parent for path in (Path(__file__).parents[1] / "fixtures" / "pairs").glob("*/expected.json"))


def traced(case):
    reports, plans = (sorted(case.glob(f"{kind}*.*")) for kind in ("report", "plan"))
    return apparse.trace(*reports, *plans)


@pytest.fixture(params=CASES, ids=lambda case: case.name, scope="module")
def compared(request):
    return traced(request.param).account(), json.loads((request.param / "expected.json").read_text())


def called(match, side):
    """A side as the expectation names it: its position, with the document before it where there are several."""
    place, path = match[side], match[f"{side}_path"]
    return place if place is None or path.startswith(f"{side}.") else f"{path.partition('.')[0]}[{place}]"


def test_matches(compared):
    account, expected = compared
    found = [[called(match, "report"), called(match, "plan"), match["verdict"]] for match in account["matches"]]
    assert found == expected["matches"]


def test_findings(compared):
    account, expected = compared
    found = sorted([finding["rule"], finding["path"]] for finding in account["findings"])
    assert found == sorted(expected["findings"])


def test_another_report(compared):
    account, expected = compared
    assert account["strangers"] == expected["another_report"]
