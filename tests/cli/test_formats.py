"""Several reports from one run, as the installed program writes them."""

import json
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from program import PROGRAM, plan

PAIRS = Path(__file__).parents[1] / "fixtures" / "pairs"


def test_several_formats_from_one_run(apparse, poor, tmp_path):
    tmp_path.joinpath("out").mkdir()
    files = ["sarif:out/a.sarif", "junit:a.xml", "html:a.html", "markdown:a.md", "jsonl:a.jsonl", "gitlab:a.json"]
    done = apparse("validate", "poor.html", "-f", "text", *(word for file in files for word in ("-f", file)))
    alone = apparse("validate", "poor.html", "-f", "text")
    assert (done.code, done.out) == (alone.code, alone.out) == (1, alone.out)
    assert done.err == f"apparse: written: {', '.join(file.partition(':')[2] for file in files)}\n{alone.err}"
    read = tmp_path.joinpath
    fired = [result["ruleId"] for result in json.loads(read("out/a.sarif").read_text())["runs"][0]["results"]]
    assert "AP401" in fired
    cases = [case for case in ET.parse(read("a.xml")).iter("testcase") if len(case)]
    assert {case.get("name").split()[0] for case in cases} == set(fired)
    assert read("a.html").read_text().startswith("<!DOCTYPE html>")
    assert "AP401 missing-owner" in read("a.md").read_text()
    assert json.loads(read("a.jsonl").read_text().splitlines()[-1])["exit_code"] == 1
    assert len(json.loads(read("a.json").read_text())) == len(fired)


@pytest.mark.parametrize(
    ("target", "fail_on"), [("", "error"), ("Ongoing", "error"), ("Ongoing", "warning"), ("", "never")]
)
def test_junit_is_red_where_the_exit_code_is(apparse, tmp_path, target, fail_on):
    tmp_path.joinpath("plan.html").write_text(plan(target=target))
    done = apparse("validate", "plan.html", "-f", "junit", "--fail-on", fail_on)
    assert bool(list(ET.fromstring(done.out).iter("failure"))) == bool(done.code)
    assert "Ongoing" in done.out or "no target date" in done.out


def test_files_alone_leave_standard_output_empty(apparse, good):
    done = apparse("validate", good, "-f", "sarif:a.sarif", "-f", "html:a.html")
    assert done.out == ""
    assert done.err.startswith("apparse: written: a.sarif, a.html\napparse: 1 document judged")


def test_output_names_the_file_of_the_format_without_one(apparse, poor, tmp_path):
    done = apparse("validate", "poor.html", "-f", "json", "-f", "junit:a.xml", "-o", "a.json")
    assert done.out == ""
    assert json.loads(tmp_path.joinpath("a.json").read_text())["exit_code"] == 1
    assert tmp_path.joinpath("a.xml").exists()


BEGINNINGS = {
    "out.html": "<!DOCTYPE html>",
    "out.JSON": "{",
    "out.jsonl": '{"',
    "out.sarif": "{",
    "out.sarif.json": "{",
    "out.xml": "<?xml",
    "out.md": "<!-- a report by apparse -->",
    "out.txt": "poor.html: action plan",
    "out": "poor.html: action plan",
}


@pytest.mark.parametrize("name", BEGINNINGS)
def test_a_file_says_by_its_name_what_is_written_into_it(apparse, poor, tmp_path, name):
    assert apparse("validate", "poor.html", "-o", name).code == 1
    written = tmp_path.joinpath(name).read_text()
    assert written.startswith(BEGINNINGS[name])
    assert ("sarif-schema" in written) == ("sarif" in name)


def test_a_name_goes_before_the_configuration_and_a_format_that_is_said_before_both(apparse, poor, tmp_path):
    tmp_path.joinpath("apparse.toml").write_text('format = "concise"')
    apparse("validate", "poor.html", "-o", "a.html")
    assert tmp_path.joinpath("a.html").read_text().startswith("<!DOCTYPE html>")
    apparse("validate", "poor.html", "-o", "a.out")
    assert tmp_path.joinpath("a.out").read_text().startswith("poor.html:")
    apparse("validate", "poor.html", "-f", "gitlab", "-o", "a.json")
    assert json.loads(tmp_path.joinpath("a.json").read_text())[0]["check_name"]


def test_trace_heeds_the_name_too(apparse, tmp_path):
    pair = PAIRS / "group-dropped"
    apparse("trace", pair / "report.html", pair / "plan.html", "-o", "a.md")
    assert "## Does the plan answer the report?" in tmp_path.joinpath("a.md").read_text()


@pytest.mark.parametrize(
    "options",
    [
        ("-f", "text", "-f", "json"),
        ("-f", "word"),
        ("-f", "sarif:"),
        ("-f", "sarif:a.out", "-f", "junit:./a.out"),
        ("-f", "sarif:a.out", "-o", "b.out"),
        ("-f", "html:good.html"),
        ("-f", "text", "-f", "sarif:out/deep/a.sarif"),
        ("-o", "out/report.txt"),
        ("--write-baseline", "out/known.json"),
        ("--step-summary",),
    ],
)
def test_what_makes_no_sense_is_said_before_anything_is_written(apparse, good, tmp_path, options):
    done = apparse("validate", "good.html", *options, GITHUB_STEP_SUMMARY="")
    assert done.code == 2
    assert done.err.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["good.html"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("validate", "good.html", "-f", "html:out/a.html"),
        ("trace", "good.html", "good.html", "-o", "out/a.html"),
        ("show", "good.html", "--page", "1", "-o", "out/a.png"),
        ("convert", "good.html", "-o", "out/a.json"),
    ],
)
def test_no_folder_is_made_for_a_file(apparse, good, tmp_path, arguments):
    done = apparse(*arguments)
    file = Path(arguments[-1].removeprefix("html:"))
    assert (done.code, done.err) == (2, f"apparse: {file} can't be written: there is no folder out\n")
    assert not tmp_path.joinpath("out").exists()


@pytest.mark.parametrize(
    ("command", "found"),
    [
        (("validate", "poor.html", "-f", "concise"), "AP401"),
        (("trace", *(PAIRS / "missing" / name for name in ("report.html", "plan.html")), "-f", "text"), "XR101"),
    ],
    ids=["validate", "trace"],
)
def test_what_can_not_be_written_is_all_said_and_keeps_nothing_else_back(apparse, poor, tmp_path, command, found):
    for folder in ("one", "two"):
        tmp_path.joinpath(folder).mkdir()
    done = apparse(*command, "-f", "sarif:one", "-f", "html:two", "-f", "junit:a.xml")
    assert done.code == 2
    assert done.err.splitlines()[-2:] == [
        f"apparse: {folder} is a folder, and a file was to be written" for folder in ("one", "two")
    ]
    assert found in done.out
    assert tmp_path.joinpath("a.xml").exists()


def test_neither_does_the_step_summary(apparse, poor, tmp_path):
    tmp_path.joinpath("folder").mkdir()
    done = apparse("validate", "poor.html", "-o", "folder", "--step-summary", GITHUB_STEP_SUMMARY=str(tmp_path))
    assert done.code == 2
    assert "folder is a folder" in done.err
    assert f"{tmp_path} can't be written" in done.err


def test_a_format_is_known_in_any_case(apparse, poor, tmp_path):
    assert apparse("validate", poor, "-f", "HTML:a.html").code == 1
    assert tmp_path.joinpath("a.html").read_text("utf-8").startswith("<!DOCTYPE html>")
    assert apparse("convert", poor, "--to", "JSON").json == apparse("convert", poor).json


def test_what_was_written_is_said(apparse, poor):
    def written(*arguments):
        return [line for line in apparse(*arguments).err.splitlines() if line.startswith("apparse: written: ")]

    assert written("validate", poor, "-o", "a.html") == ["apparse: written: a.html"]
    assert written("validate", poor, "-f", "text", "-f", "json:a.json", "-f", "junit:b.xml", "-o", "c.txt") == [
        "apparse: written: c.txt, a.json, b.xml"
    ]
    assert written("show", poor, "-o", "d.txt") == ["apparse: written: d.txt"]
    assert written("validate", poor) == []


def test_a_reader_that_goes_away_leaves_the_files(poor, tmp_path):
    program = subprocess.Popen(
        [PROGRAM, "validate", "poor.html", "-f", "text", "-f", "sarif:a.sarif"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    program.stdout.close()
    assert program.wait(60) == 1
    assert json.loads(tmp_path.joinpath("a.sarif").read_text())["version"] == "2.1.0"


def test_the_step_summary_is_added_to_what_is_there(apparse, poor, tmp_path):
    tmp_path.joinpath("summary.md").write_text("before\n")
    done = apparse("validate", "poor.html", "-f", "github", "--step-summary", GITHUB_STEP_SUMMARY="summary.md")
    assert done.code == 1
    assert done.out
    assert all(line.startswith("::") for line in done.out.splitlines())
    summary = tmp_path.joinpath("summary.md").read_text()
    assert summary.startswith("before\n")
    assert "\n## apparse: failed\n" in summary


FORMATS = ["text", "concise", "json", "jsonl", "sarif", "junit", "github", "gitlab", "markdown", "html"]


def test_no_snippets_leave_nothing_of_the_text_in_any_format(apparse, tmp_path):
    secret = "Zebrafish"
    said = plan(owner=f"{secret} {secret}ton", target=f"{secret} soon", action=f"{secret} will swim by May 2020.")
    tmp_path.joinpath("a.html").write_text(said.replace("HMP Larkfield", secret).replace("Repair", secret))
    tmp_path.joinpath("b.txt").write_text(f"{secret} is what these minutes begin with, and they go on for a while.\n")
    for form in FORMATS:
        with_text = apparse("validate", "a.html", "-f", form)
        done = apparse("validate", "a.html", "b.txt", "-f", form, "--no-snippets")
        assert secret in with_text.out
        assert secret not in done.out + done.err
        assert "AP502" in done.out
        assert (with_text.code, done.code) == (0, 4)


@pytest.mark.parametrize("form", ["concise", "github"])
def test_no_snippets_leave_the_numbers(apparse, tmp_path, form):
    tmp_path.joinpath("a.html").write_text(plan(owner=""))
    done = apparse("validate", "a.html", "-f", form, "--no-snippets", "--select", "AP401")
    assert "Recommendation 2, action 1: An action has no owner." in done.out


def test_the_same_run_writes_the_same_bytes_whatever_the_jobs(apparse, tmp_path):
    for name in "cab":
        tmp_path.joinpath(f"{name}.html").write_text(plan(owner=""))
    for form in ("sarif", "junit", "html"):
        one, two = (apparse("validate", "c.html", "a.html", "b.html", "-f", form, "-j", n) for n in (1, 2))
        assert one.out == two.out


@pytest.mark.parametrize("name", ["html:report.html", "markdown:report.md"])
def test_our_own_report_is_no_plan(apparse, poor, name):
    apparse("validate", "poor.html", "-f", name)
    done = apparse("validate", name.partition(":")[2])
    assert done.code == 4
    assert "a report that apparse wrote" in done.err


def test_our_own_trace_and_step_summary_are_no_plans(apparse, poor, tmp_path):
    report, plan = (PAIRS / "group-dropped" / name for name in ("report.html", "plan.html"))
    apparse("trace", report, plan, "-f", "markdown", "-o", "trace.md")
    tmp_path.joinpath("summary.md").write_text("# What the step before said\n")
    apparse("validate", "poor.html", "--step-summary", GITHUB_STEP_SUMMARY=str(tmp_path / "summary.md"))
    for name in ("trace.md", "summary.md"):
        assert "a report that apparse wrote" in apparse("validate", name).err
