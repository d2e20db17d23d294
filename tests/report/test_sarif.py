"""SARIF against the published schema, and what the schema can't see."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from judged import HOSTILE, example, failed, saying, written

SCHEMA = json.loads(Path(__file__).with_name("schemas").joinpath("sarif-schema-2.1.0.json").read_text())
VALIDATOR = jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER)


def run_of(*verdicts, **more):
    log = json.loads(written("sarif", *verdicts, **more))
    VALIDATOR.validate(log)
    return log["runs"][0]


def test_the_schema_can_tell():
    log = json.loads(written("sarif", example()))
    log["runs"][0]["results"][0]["level"] = "grave"
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate(log)


def test_every_finding_is_a_result_with_page_box_and_place():
    verdict = example()
    run = run_of(verdict)
    assert len(run["results"]) == len(verdict["findings"]) > 20
    for result, finding in zip(run["results"], verdict["findings"], strict=True):
        place = finding["locations"][0]
        (location,) = result["locations"]
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == finding["rule"]
        assert location["physicalLocation"]["region"]["startLine"] == place["page"]
        assert (location["properties"]["page"], location["properties"]["bbox"]) == (place["page"], place["bbox"])
        assert location["logicalLocations"][0]["fullyQualifiedName"] == finding["path"]
        assert len(result.get("relatedLocations", ())) == len(finding["locations"]) - 1
        assert result["partialFingerprints"]["apparse/v1"] == finding["fingerprint"]
    assert len({r["partialFingerprints"]["apparse/v1"] for r in run["results"]}) == len(run["results"])


def test_rules_that_passed_are_there_too_with_their_pages():
    verdict = example()
    rules = run_of(verdict)["tool"]["driver"]["rules"]
    assert {rule["id"] for rule in rules} == set(verdict["checked"])
    assert all("## Why it matters" in rule["help"]["markdown"] for rule in rules)


def test_lines_and_columns_where_there_are_no_pages():
    verdict = example()
    verdict["findings"] = [verdict["findings"][0] | {"locations": [{"line": 7, "column": 3}]}]
    region = run_of(verdict)["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"]) == (7, 3)


def test_a_finding_about_the_whole_document_has_no_region():
    verdict = example()
    verdict["findings"] = [verdict["findings"][0] | {"locations": [], "path": ""}]
    (location,) = run_of(verdict)["results"][0]["locations"]
    assert set(location) == {"physicalLocation"}
    assert set(location["physicalLocation"]) == {"artifactLocation"}


def test_artifacts_have_hashes_and_what_could_not_be_judged_is_told():
    run = run_of(example(), failed("scan.pdf"))
    assert [artifact["location"]["uri"] for artifact in run["artifacts"]] == ["plan.pdf", "scan.pdf"]
    assert len(run["artifacts"][0]["hashes"]["sha-256"]) == 64
    (invocation,) = run["invocations"]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (False, 4)
    (told,) = invocation["toolExecutionNotifications"]
    assert told["locations"][0]["physicalLocation"]["artifactLocation"]["index"] == 1


def test_no_cap_and_a_word_about_the_one_of_github():
    verdict = example()
    verdict["findings"] = verdict["findings"][:1] * 5001
    run = run_of(verdict)
    assert len(run["results"]) == 5001
    assert any("GitHub shows 5000" in n["message"]["text"] for n in run["invocations"][0]["toolExecutionNotifications"])


@pytest.mark.parametrize(
    ("source", "uri"),
    [
        ("plans/North East.pdf", "plans/North%20East.pdf"),
        ("a:b.pdf", "a%3Ab.pdf"),
        ("/elsewhere/plan.pdf", "file:///elsewhere/plan.pdf"),
        ("javascript:alert(1)", "javascript%3Aalert%281%29"),
        ("100%.pdf", "100%25.pdf"),
    ],
)
def test_names_become_uris(source, uri):
    assert run_of(saying("x", source))["artifacts"][0]["location"]["uri"] == uri


@settings(max_examples=60)
@given(HOSTILE)
def test_document_text_makes_neither_links_nor_placeholders(text):
    run = run_of(saying(text), failed(text), passed_over=text)
    messages = [r["message"]["text"] for r in run["results"]]
    messages += [n["message"]["text"] for n in run["invocations"][0]["toolExecutionNotifications"]]
    assert messages
    for message in messages:
        assert "](" not in message
        assert not re.search(r"(?<!\{)(\{\{)*\{\d+\}", message)
    assert all(set(r["message"]) == {"text"} for r in run["results"])
