"""Configuration as the installed program heeds it."""

import json
import re
from pathlib import Path

import pytest
from program import plan

from apparse.cli.configured import configured, limits

FORMATS = ("text", "concise", "json", "jsonl", "sarif", "junit", "github", "gitlab", "markdown", "html")


@pytest.fixture
def write(tmp_path):
    def write(**files):
        """Write configurations by their folders, "__" for "/"; each folder gets a plan without owner and open-ended."""
        for folder, text in files.items():
            place = tmp_path if folder == "here" else tmp_path / folder.replace("__", "/")
            place.mkdir(parents=True, exist_ok=True)
            place.joinpath("plan.html").write_text(plan(owner="", target="Ongoing"))
            if text is not None:
                place.joinpath("apparse.toml").write_text(text)

    return write


def rules(report):
    return {
        document["source"]: {finding["rule"]: finding["severity"] for finding in document["findings"]}
        for document in report["documents"]
    }


def test_a_choice_of_rules_and_what_the_gate_demands(apparse, write):
    write(here='select = ["AP4", "AP5"]\nignore = ["missing-owner"]\nfail-on = "warning"\n')
    done = apparse("validate", "plan.html", "-f", "json")
    assert rules(done.json) == {"plan.html": {"AP504": "warning"}}
    assert done.json["documents"][0]["configuration"] == "apparse.toml"
    assert done.code == 1
    assert done.err.splitlines()[0] == "apparse: configured by apparse.toml"


def test_the_text_report_names_the_file(apparse, write):
    write(here='ignore = ["AP4"]\n')
    assert "  configuration: apparse.toml" in apparse("validate", "plan.html").out.splitlines()
    assert "configuration:" not in apparse("validate", "plan.html", "--isolated").out


def test_what_a_file_extends_is_named_with_it(apparse, write, tmp_path):
    tmp_path.joinpath("office.toml").write_text('fail-on = "warning"\n')
    tmp_path.joinpath("team.toml").write_text('extend = "office.toml"\nignore = ["AP4"]\n')
    write(here='extend = "team.toml"\n', north='extend = "../office.toml"\n')
    done = apparse("validate", "plan.html")
    assert "  configuration: apparse.toml, over team.toml, over office.toml" in done.out.splitlines()
    assert done.err.splitlines()[0] == "apparse: configured by apparse.toml, over team.toml, over office.toml"
    (document,) = apparse("validate", "plan.html", "-f", "json").json["documents"]
    assert (document["configuration"], document["configuration_extends"]) == (
        "apparse.toml",
        ["team.toml", "office.toml"],
    )
    nested = Path("north", "apparse.toml")
    told = f"apparse: configured by {nested}, over office.toml, for the documents that it is closest to"
    assert told in apparse("validate", "north").err.splitlines()


def test_an_option_beats_the_file(apparse, write):
    write(here='select = ["AP4"]\nignore = ["AP504"]\nfail-on = "never"\n[severity]\nAP504 = "error"\n')
    chosen = apparse("validate", "plan.html", "-f", "json", "--select", "AP504", "--fail-on", "error")
    assert rules(chosen.json) == {"plan.html": {"AP504": "error"}}
    assert chosen.code == 1
    mild = apparse("validate", "plan.html", "-f", "json", "--select", "AP504", "--severity", "AP5=info")
    assert rules(mild.json) == {"plan.html": {"AP504": "info"}}


@pytest.mark.parametrize(
    ("reading", "given", "seconds"),
    [
        ({}, {}, 30),
        ({"verify": True}, {}, 90),
        ({"engine": "pdfplumber"}, {}, 90),
        ({"verify": True}, {"timeout": 30.0}, 30),
        ({"engine": "pdfplumber"}, {"timeout": 200.0}, 200),
    ],
)
def test_a_slow_reading_has_more_time_unless_a_limit_is_said(reading, given, seconds):
    asked = {"engine": "pdfium", "verify": False, "password": None} | reading
    assert limits(configured(None, isolated=True, **given), asked)["timeout"] == seconds


def test_a_limit_of_a_file_is_said(write, tmp_path, monkeypatch):
    write(here="[limits]\ntimeout = 30\n")
    monkeypatch.chdir(tmp_path)
    asked = {"engine": "pdfplumber", "verify": True, "password": None}
    assert limits(configured(None, isolated=False), asked)["timeout"] == 30


def test_the_closest_file_wins(apparse, write):
    write(here='select = ["AP4"]\n', north='select = ["AP5"]\n', north__east=None, south=None)
    done = apparse("validate", ".", "-f", "json")
    assert {source: set(found) for source, found in rules(done.json).items()} == {
        "plan.html": {"AP401"},
        str(Path("south", "plan.html")): {"AP401"},
        str(Path("north", "plan.html")): {"AP504"},
        str(Path("north", "east", "plan.html")): {"AP504"},
    }
    assert f"configured by {Path('north', 'apparse.toml')}, for the documents" in done.err


def test_a_file_that_was_dropped_beside_a_plan_can_be_shut_out(apparse, write, tmp_path):
    write(here="nested = false\n", desk='ignore = ["AP", "EX"]\n')
    tmp_path.joinpath("gate.toml").write_text("")
    done = apparse("validate", "desk")
    assert done.code == 1
    assert f"{Path('desk', 'apparse.toml')} is not heeded: apparse.toml:1 says nested = false" in done.err
    assert apparse("validate", "desk", "--config", "gate.toml").code == 1
    assert apparse("validate", "desk", "--isolated").code == 1


def test_a_closer_file_never_speaks_for_the_run(apparse, write):
    write(here="", desk='fail-on = "never"\nformat = "html"\n[limits]\ntimeout = 0.001\n')
    done = apparse("validate", "desk")
    assert done.code == 1
    assert done.out.startswith(str(Path("desk", "plan.html")))
    assert "not heeded" in done.err


def test_ignores_by_file(apparse, write):
    write(here='select = ["AP4", "AP5"]\n[per-file-ignores]\n"2019/**" = ["AP401"]\n', **{"2019": None, "2020": None})
    found = rules(apparse("validate", ".", "-f", "json").json)
    assert set(found[str(Path("2019", "plan.html"))]) == {"AP504"}
    assert set(found[str(Path("2020", "plan.html"))]) == {"AP401", "AP504"}


def test_standard_input_is_judged_as_the_working_folder_says(apparse, write):
    write(here='select = ["AP504"]\n[per-file-ignores]\n"old/*" = ["AP504"]\n')
    given = plan(owner="", target="Ongoing").encode()
    assert rules(apparse("validate", "-", "-f", "json", given=given).json) == {"stdin": {"AP504": "warning"}}
    named = apparse("validate", "-", "--stdin-name", "old/plan.html", "-f", "json", given=given)
    assert rules(named.json) == {"old/plan.html": {}}


@pytest.mark.parametrize("form", FORMATS)
def test_a_severity_shows_in_every_format(apparse, write, form):
    write(here='select = ["AP401"]\n')
    graver = apparse("validate", "plan.html", "-f", form)
    milder = apparse("validate", "plan.html", "-f", form, "--severity", "missing-owner=info")
    assert (graver.code, milder.code) == (1, 0)
    assert "AP401" in milder.out
    assert graver.out != milder.out
    assert "1 error, 0 warnings, 0 info" in graver.err
    assert "0 errors, 0 warnings, 1 info" in milder.err


def test_limits_and_the_day_and_the_format(apparse, write, tmp_path):
    write(here='as-of = 2099-12-31\nformat = "json"\nselect = ["AP506"]\n[limits]\ntimeout = 20\njobs = 1\n')
    tmp_path.joinpath("plan.html").write_text(plan())
    report = apparse("validate", "plan.html").json
    assert report["documents"][0]["as_of"] == "2099-12-31"
    assert set(rules(report)["plan.html"]) == {"AP506"}
    tmp_path.joinpath("apparse.toml").write_text("[limits]\ntimeout = 0.001\n")
    for command in ("validate", "convert", "show"):
        done = apparse(command, "plan.html")
        assert done.code == 4, done.err
        assert "took longer than 0.001 seconds" in done.out + done.err
        assert apparse(command, "plan.html", "--timeout", "30").code != 4


def test_trace_heeds_the_working_folders_file(apparse, tmp_path):
    pair = Path(__file__).parents[1] / "fixtures" / "pairs" / "group-dropped"
    documents = [pair / "report.html", pair / "plan.html"]
    assert apparse("trace", *documents).code == 0
    tmp_path.joinpath("apparse.toml").write_text('[severity]\nXR103 = "error"\n')
    done = apparse("trace", *documents, "-f", "json")
    assert done.code == 1
    assert {f["rule"]: f["severity"] for f in done.json["findings"]}["XR103"] == "error"
    assert apparse("trace", *documents, "--ignore", "XR103").code == 0


@pytest.mark.parametrize("command", ["validate", "convert", "show", "trace"])
def test_a_broken_file_ends_every_command_before_anything_is_read(apparse, write, command):
    write(here='ignroe = ["AP4"]\nfail-on = "always"\n')
    done = apparse(command, "plan.html")
    assert done.code == 2
    assert done.out == ""
    assert done.err.splitlines() == [
        "apparse: apparse.toml:1: there is no key 'ignroe'; did you mean ignore?",
        "apparse: apparse.toml:2: fail-on: should be 'error', 'warning', 'info' or 'never'",
    ]
    assert apparse(command, "plan.html", "--isolated").code in {0, 1, 2}


def test_a_broken_file_beside_a_document_is_never_skipped(apparse, write):
    write(here=None, desk="x =")
    assert apparse("validate", ".").code == 2


@pytest.mark.parametrize(
    "options",
    [
        ["--config", "nowhere.toml"],
        ["--config", "apparse.toml", "--isolated"],
        ["--severity", "AP504"],
        ["--severity", "AP504=grave"],
        ["--severity", "AP9=info"],
        ["--select", "AP4", "--ignore", "AP"],
    ],
)
def test_options_that_make_no_sense(apparse, write, options):
    write(here="")
    done = apparse("validate", "plan.html", *options)
    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n") == 1


def test_show_prints_every_value_with_its_origin_as_toml(apparse, write, tmp_path):
    write(
        here='fail-on = "warning"\nignore = ["AP1"]\n[limits]\njobs = 2\n',
        north='extend = "../apparse.toml"\nignore = ["AP2"]\n[severity]\nAP504 = "info"\n',
    )
    shown = apparse("config", "show", "--for", "north/plan.html").out
    lines = {line.partition(" =")[0]: line for line in shown.splitlines() if " = " in line}
    inner = Path("north", "apparse.toml")
    assert lines["ignore"].split("  ")[0] == 'ignore = ["AP2"]'
    assert {key: line.rpartition("# ")[2] for key, line in lines.items()} == {
        "nested": "default",
        "ignore": f"{inner}:2",
        "fail-on": "apparse.toml:1",
        "format": "default",
        "AP504": f"{inner}:4",
        "timeout": "default",
        "max-memory": "default",
        "jobs": "apparse.toml:4",
    }
    assert "# select is not set" in shown
    assert "AP2" not in shown.splitlines()[-1]
    tmp_path.joinpath("again.toml").write_text(shown)
    again = apparse("config", "show", "--config", "again.toml").out
    assert [line.partition("  #")[0] for line in again.splitlines()] == [
        line.partition("  #")[0] for line in shown.splitlines()
    ]


def test_sizes_are_shown_as_people_write_them(apparse, write):
    write(here='[limits]\nmax-memory = "1536M"\n')
    assert 'max-memory = "1536MiB"  # apparse.toml:2' in apparse("config", "show").out
    assert 'max-memory = "1GiB"' in apparse("config", "show", "--isolated").out
    write(here="[limits]\nmax-memory = 200000001\n")
    assert 'max-memory = "200000001"' in apparse("config", "show").out


def test_what_is_asked_of_a_document_that_is_not_there_is_told(apparse, write):
    write(here="", north='ignore = ["AP4"]\n')
    done = apparse("config", "show", "--for", Path("north", "nope.pdf"))
    assert (done.code, f"{Path('north', 'nope.pdf')}: nothing is there; " in done.err) == (0, True)
    assert 'ignore = ["AP4"]' in done.out
    assert "nothing is there" not in apparse("config", "show", "--for", "plan.html").err


def test_show_without_any_file_shows_the_defaults(apparse):
    done = apparse("config", "show")
    assert done.err == ""
    values = [line for line in done.out.splitlines() if " = " in line]
    assert len(values) > 5
    assert all(line.endswith("# default") for line in values)
    assert done.out.splitlines()[-1] == "# all rules speak"


def test_check_tells_what_is_wrong_in_each_file(apparse, tmp_path):
    tmp_path.joinpath("apparse.toml").write_text('ignore = ["AP4"]\n')
    tmp_path.joinpath("bad.toml").write_text("ignroe = []\n")
    tmp_path.joinpath("pyproject.toml").write_text("[tool.ruff]\n")
    here = apparse("config", "check")
    assert (here.code, here.out, here.err) == (0, "", "apparse: in order: apparse.toml\n")
    both = apparse("config", "check", "apparse.toml", "pyproject.toml")
    told = "apparse: in order: apparse.toml, pyproject.toml (says nothing to apparse)\n"
    assert (both.code, both.out, both.err) == (0, "", told)
    done = apparse("config", "check", "apparse.toml", "bad.toml", "nowhere.toml")
    assert done.code == 2
    assert [line.partition(":")[2].split(":")[0].strip() for line in done.err.splitlines()] == [
        "bad.toml",
        "nowhere.toml",
    ]


def test_nothing_that_a_file_says_reaches_the_terminal_raw(apparse, tmp_path):
    tmp_path.joinpath("apparse.toml").write_text('"\\u001b]0;owned\\u0007" = 1\n')
    done = apparse("config", "check")
    assert done.code == 2
    assert "\x1b" not in done.err


def test_the_report_is_the_same_whatever_the_jobs(apparse, write):
    write(here='select = ["AP4"]\n', north='select = ["AP5"]\n', south='[severity]\nAP = "info"\n')
    one, two = (apparse("validate", ".", "-f", "json", "-j", jobs) for jobs in "12")
    assert (one.out, one.err) == (two.out, two.err)
    assert len(json.loads(one.out)["documents"]) == 3


@pytest.mark.parametrize("page", ["README.md", "docs/gate.md"])
def test_the_configuration_that_the_pages_show_is_in_order(apparse, write, tmp_path, page):
    text = Path(__file__).parents[2].joinpath(page).read_text(encoding="utf-8")
    (shown,) = (block for block in re.findall(r"```toml\n(.*?)```", text, re.DOTALL) if "per-file-ignores" in block)
    write(here="", sub=shown)
    checked = apparse("config", "check", "apparse.toml", cwd=tmp_path / "sub")
    assert (checked.code, checked.err) == (0, "apparse: in order: apparse.toml\n")


def test_the_hook_checks_what_it_is_given(apparse, tmp_path):
    hooks = Path(__file__).parents[2].joinpath(".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    hook = hooks[hooks.index("id: apparse-config") :]
    entry, files = (re.search(rf"^  {key}: (.*)$", hook, re.MULTILINE)[1] for key in ("entry", "files"))
    names = ["apparse.toml", "pyproject.toml", "deep/apparse.toml", "apparse.waivers.toml", "other.toml"]
    assert [name for name in names if re.search(files, name)] == names[:3]
    tmp_path.joinpath("apparse.toml").write_text("ignroe = []\n")
    assert apparse(*entry.split()[1:], "apparse.toml").code == 2
