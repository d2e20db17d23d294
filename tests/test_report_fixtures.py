"""Each invented report in each format: what it says, what is found, and no word of it lost."""

import json
import re

import pytest
from golden import FIXTURES, parsed_findings, plain

import apparse

FORMATS = ("pdf", "docx", "html", "md")
SOURCES = [
    pytest.param(path, id=f"{path.parent.name}-{path.suffix[1:]}")
    for form in FORMATS
    for path in sorted((FIXTURES / "reports").glob(f"*/report.{form}"))
]
FRONT = ("title", "subject", "body", "published", "fieldwork_started", "score", "max_score", "overall_rating")


@pytest.fixture(scope="module")
def judged():
    results = {}
    return lambda path: results.setdefault(path, apparse.check(path))


def golden(path):
    return json.loads((path.parent / "document.json").read_text(encoding="utf-8"))


def parsed(judged, path):
    return json.loads(judged(path).document.model_dump_json())


@pytest.mark.parametrize("path", SOURCES)
def test_front(path, judged):
    wanted, got = golden(path), parsed(judged, path)
    for name in FRONT:
        accepted = [plain(value) for value in (wanted[name], *wanted.get("alt", {}).get(name, []))]
        assert plain(got[name]) in accepted, name


@pytest.mark.parametrize("path", SOURCES)
def test_standards(path, judged):
    assert [_standard(each) for each in parsed(judged, path)["standards"]] == [
        _standard(each) for each in golden(path)["standards"]
    ]


def _standard(standard):
    questions = [(plain(each["text"]), each["percent"]) for each in standard["key_questions"]]
    return standard["ref"], plain(standard["name"]), plain(standard["rating"]), questions


@pytest.mark.parametrize("path", SOURCES)
def test_recommendations(path, judged):
    assert [_recommendation(each) for each in parsed(judged, path)["recommendations"]] == [
        _recommendation(each) for each in golden(path)["recommendations"]
    ]


def _recommendation(recommendation):
    return recommendation["number"], plain(recommendation["addressee"]), plain(recommendation["text"])


@pytest.mark.parametrize("path", SOURCES)
def test_findings_of_the_report(path, judged):
    found = {key: _lists(each) for key, each in parsed(judged, path)["findings"].items()}
    assert {key: lists for key, lists in found.items() if any(lists)} == {
        key: _lists(each) for key, each in golden(path)["findings"].items()
    }


def _lists(findings):
    return [[_without_marks(text) for text in findings[kind]] for kind in ("strengths", "areas_for_improvement")]


def _without_marks(text):
    return plain(re.sub(r"\[\d+\]", "", text))


@pytest.mark.parametrize("path", SOURCES)
def test_footnotes(path, judged):
    assert parsed(judged, path)["footnotes"] == golden(path)["footnotes"]


@pytest.mark.parametrize("path", SOURCES)
def test_what_is_found_and_nothing_left_over(path, judged):
    lines = (path.parent / "findings.txt").read_text(encoding="utf-8").splitlines()
    assert {finding[:3] for finding in parsed_findings(judged(path))} == {tuple(line.split(" ")[:3]) for line in lines}
    assert judged(path).document.leftovers == ()


def test_there_are_reports():
    assert len(SOURCES) >= 16
