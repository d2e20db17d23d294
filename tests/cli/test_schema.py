"""The schemas, printed by the installed program, hold for what it writes, and fail for what it would refuse."""

import json
import shutil
import tomllib
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match
from program import plan

from apparse.report.trace.traced import VERDICTS

FIXTURES = Path(__file__).parents[1] / "fixtures"
PAIRS = FIXTURES / "pairs"
PRINTED = {}  # each schema is printed once and not by every test


@pytest.fixture
def validator(apparse):
    def validator(name):
        if name not in PRINTED:
            PRINTED[name] = apparse("schema", name).json
            Draft202012Validator.check_schema(PRINTED[name])
        return Draft202012Validator(PRINTED[name], format_checker=Draft202012Validator.FORMAT_CHECKER)

    return validator


def complaint(validator, value):
    error = best_match(validator.iter_errors(value))
    return error and f"{error.json_path}: {error.message[:300]}"


@pytest.fixture
def record(apparse, good):
    return apparse("convert", good).json


@pytest.fixture
def report(apparse, poor, tmp_path):
    tmp_path.joinpath("broken.pdf").write_bytes(b"%PDF-1.7\nnothing else")
    tmp_path.joinpath("folder").mkdir()
    tmp_path.joinpath("folder", "notes.txt").write_text("Minutes of the meeting of the gardening club.\n")
    return apparse("validate", poor, "broken.pdf", "folder", "-f", "json", "--as-of", "2026-12-31").json


def test_every_fixture_converted_is_a_record(apparse, validator, tmp_path):
    done = apparse("convert", FIXTURES, "-o", "out", "--to", "json")
    records = validator("record")
    converted = sorted(tmp_path.joinpath("out").rglob("*.json"))
    assert len(converted) > 60, done.err
    kinds = set()
    for path in converted:
        made = json.loads(path.read_text(encoding="utf-8"))
        kinds.add(made["kind"])
        assert complaint(records, made) is None, path
    assert kinds == {"action_plan", "inspection_report"}


@pytest.mark.parametrize(
    "spoil",
    [
        lambda record: record.update(kind="letter"),
        lambda record: record.update(submitted="13 October 2025"),
        lambda record: record.pop("recommendations"),
        lambda record: record.update(invented="a key"),
        lambda record: record["recommendations"][0].update(response="Agreed"),
        lambda record: record["recommendations"][0]["actions"][0]["target"].update(status="late"),
        lambda record: record["recommendations"][0]["provenance"]["text"][0].update(line=0),
        lambda record: record["recommendations"][0]["provenance"]["text"][0].update(page=None),
    ],
)
def test_what_is_no_record_fails(validator, record, spoil):
    records = validator("record")
    assert complaint(records, record) is None
    spoil(record)
    assert complaint(records, record)


def test_reports_are_reports(apparse, validator, report):
    reports = validator("report")
    assert [document["state"] for document in report["documents"]] == ["judged", "not_judged"]
    assert report["passed_over"]
    assert complaint(reports, report) is None
    for options in (["--no-snippets"], ["--select", "AP4"]):
        made = apparse("validate", *sorted(FIXTURES.glob("*/plan.html")), "-f", "json", *options).json
        assert complaint(reports, made) is None
    nothing = apparse("validate", "nowhere.pdf", "-f", "json").json
    assert (nothing["exit_code"], complaint(reports, nothing)) == (2, None)


def test_a_report_with_waivers_and_a_baseline_is_one_too(apparse, validator, tmp_path):
    tmp_path.joinpath("plan.html").write_text(plan(owner="", target="Ongoing"))
    tmp_path.joinpath("apparse.waivers.toml").write_text(
        '[[waiver]]\nrule = "AP401"\ndocument = "plan.html"\nreason = "Agreed."\nexpires = 2199-01-01\n'
        '[[waiver]]\nrule = "AP101"\ndocument = "plan.html"\nreason = ""\n'
    )
    apparse("validate", "plan.html", "--no-waivers", "--write-baseline", "known.json")
    report = apparse("validate", "plan.html", "-f", "json", "--baseline", "known.json").json
    assert complaint(validator("report"), report) is None
    states = {finding["state"] for document in report["documents"] for finding in document["findings"]}
    assert states == {"new", "waived", "baselined"}


@pytest.mark.parametrize(
    "spoil",
    [
        lambda report: report.pop("exit_code"),
        lambda report: report.update(exit_code=7),
        lambda report: report["documents"][0].update(state="not_judged"),
        lambda report: report["documents"][0].pop("configuration"),
        lambda report: report["documents"][1].update(code="tired"),
        lambda report: report["documents"][0]["findings"][0].update(severity="grave"),
        lambda report: report["documents"][0]["findings"][0].update(state="waived"),
        lambda report: report["documents"][0]["findings"][0]["locations"][0].update(bbox=[1, 2, 3]),
        lambda report: report["summary"].update(errors=-1),
        lambda report: report.update(invented="a key"),
    ],
)
def test_what_is_no_report_fails(validator, report, spoil):
    reports = validator("report")
    spoil(report)
    assert complaint(reports, report)


def test_a_trace_with_waivers_is_one_too(apparse, validator, tmp_path):
    entry = '[[waiver]]\nrule = "XR101"\nreason = "It came late."\ndocument = "report.html"\n'
    tmp_path.joinpath("apparse.waivers.toml").write_text(entry + entry.replace("It came late.", ""))
    for path in (PAIRS / "missing").glob("*.html"):
        shutil.copy(path, tmp_path)
    made = apparse("trace", "report.html", "plan.html", "-f", "json").json
    assert {finding["state"] for finding in made["findings"]} == {"new", "waived"}
    assert complaint(validator("trace"), made) is None


@pytest.mark.parametrize(
    "pair", sorted(path.name for path in PAIRS.iterdir() if path.joinpath("expected.json").exists())
)
def test_traces_are_traces(apparse, validator, pair):
    documents = sorted(PAIRS.joinpath(pair).glob("report*.*")) + sorted(PAIRS.joinpath(pair).glob("plan*.*"))
    made = apparse("trace", *documents, "-f", "json").json
    traces = validator("trace")
    assert {match["verdict"] for match in made["matches"]} <= set(VERDICTS)
    assert complaint(traces, made) is None
    made["matches"][0]["verdict"] = "vague"
    assert complaint(traces, made)


CONFIG = """
extend = "other.toml"
nested = false
select = ["AP", "missing-owner"]
ignore = []
fail-on = "warning"
as-of = "today"
format = "json"
[severity]
AP504 = "info"
[per-file-ignores]
"2019/**" = ["AP5"]
[limits]
timeout = "60s"
max-memory = "2GiB"
jobs = 2
"""


@pytest.mark.parametrize(
    ("change", "good"),
    [
        (("", ""), True),
        (('as-of = "today"', "as-of = 2026-03-31"), True),
        (('timeout = "60s"', "timeout = 2.5"), True),
        (('max-memory = "2GiB"', "max-memory = 1073741824"), True),
        (('max-memory = "2GiB"', "max-memory = 1024"), False),
        (("nested = false", 'nested = "false"'), False),
        (('fail-on = "warning"', 'fail-on = "always"'), False),
        (('as-of = "today"', 'as-of = "yesterday"'), False),
        (('format = "json"', 'format = "word"'), False),
        (('AP504 = "info"', 'AP504 = "off"'), False),
        (('["AP5"]', '"AP5"'), False),
        (('["AP", "missing-owner"]', "[]"), False),
        (("jobs = 2", "jobs = -1"), False),
        (('timeout = "60s"', 'timeout = "soon"'), False),
        (('timeout = "60s"', "timeout = true"), False),
        (('max-memory = "2GiB"', 'max-memory = "2 barrels"'), False),
        (("ignore = []", "ignroe = []"), False),
        (("jobs = 2", "jobbs = 2"), False),
    ],
)
def test_the_schema_of_the_configuration_says_what_the_program_says(apparse, validator, tmp_path, change, good):
    text = CONFIG.replace(*change, 1)
    tmp_path.joinpath("other.toml").write_text("")
    tmp_path.joinpath("apparse.toml").write_text(text)
    plain = json.loads(json.dumps(tomllib.loads(text), default=str))
    assert (complaint(validator("config"), plain) is None) is good
    assert (apparse("config", "check").code == 0) is good


def test_defaults_stand_in_the_schema_of_the_configuration(apparse):
    keys = apparse("schema", "config").json["properties"]
    assert (keys["fail-on"]["default"], keys["nested"]["default"]) == ("error", True)
    assert "default" not in keys["as-of"]


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ('[[waiver]]\nrule = "AP401"\ndocument = "plan.pdf"\nreason = "So."\nexpires = 2026-04-01\n', True),
        ('[[waiver]]\nrule = "AP401"\nfingerprint = "apparse/v1:0"\nreason = "So."\n', True),
        ('[[waiver]]\nrule = "AP401"\nreason = "So."\n', False),
        ('[[waiver]]\nrule = "AP401"\ndocument = "plan.pdf"\nexpires = "soon"\n', False),
        ('[[waiver]]\nrule = "AP401"\ndocument = "plan.pdf"\nrseason = "So."\n', False),
    ],
)
def test_the_schema_of_waivers_says_what_the_program_says(apparse, validator, tmp_path, text, good):
    tmp_path.joinpath("apparse.waivers.toml").write_text(text)
    tmp_path.joinpath("plan.html").write_text(plan())
    plain = json.loads(json.dumps(tomllib.loads(text), default=str))
    assert (complaint(validator("waivers"), plain) is None) is good
    assert (apparse("validate", "plan.html", "--waivers", "apparse.waivers.toml").code != 2) is good


def test_an_unknown_schema_is_refused_with_the_names(apparse):
    done = apparse("schema", "plan")
    assert done.code == 2
    assert "record, report, trace, config, waivers" in done.err
