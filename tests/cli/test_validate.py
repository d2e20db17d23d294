import json
import os
from pathlib import Path

import pytest
from program import plan

DOCUMENT_KEYS = {
    "source",
    "kind",
    "state",
    "reason",
    "code",
    "overview",
    "findings",
    "sha256",
    "as_of",
    "checked",
    "configuration",
    "configuration_extends",
}
FINDING_KEYS = {"rule", "name", "severity", "message", "path", "locations", "evidence", "where", "fingerprint", "state"}


def test_text_says_what_was_seen_and_what_is_wrong(apparse, poor):
    done = apparse("validate", "poor.html")
    lines = done.out.splitlines()
    assert lines[0] == "poor.html: action plan"
    assert "  submitted: 1 March 2026" in lines
    assert "  recommendations: 2 (2 agreed)" in lines
    assert "  actions: 2 (2 due)" in lines
    assert "  error AP401 missing-owner (line 6, recommendation 2, action 1)" in lines
    assert "    evidence: “It will open.”" in lines
    (advice,) = (line for line in lines if line.endswith("(apparse explain AP401)"))
    assert advice.startswith("    what to do: Enter the post")
    assert done.err.count("\n") == 1


def test_concise_is_one_line_a_finding(apparse, poor):
    done = apparse("validate", "poor.html", "--format", "concise", "--select", "AP401")
    assert done.out.startswith("poor.html:6: error AP401 missing-owner: ")
    assert done.out.count("\n") == 1


def test_nothing_wrong_is_said_in_one_line_on_standard_error(apparse, good):
    done = apparse("validate", good, "--format", "concise", "--select", "AP4")
    assert done.out == ""
    assert done.err == "apparse: 1 document judged, 0 errors, 0 warnings, 0 info\n"


def test_json_keeps_the_contract(apparse, poor, tmp_path):
    tmp_path.joinpath("broken.pdf").write_bytes(b"%PDF-1.7\nnothing else")
    report = apparse("validate", "poor.html", "broken.pdf", "--format", "json").json
    assert report["schema_version"] == 1
    assert report["exit_code"] == 4
    assert report["summary"]["documents"] == 2
    judged, unjudged = report["documents"]
    assert set(judged) == set(unjudged) == DOCUMENT_KEYS
    assert (judged["source"], judged["kind"], judged["state"]) == ("poor.html", "action_plan", "judged")
    assert (unjudged["source"], unjudged["state"]) == ("broken.pdf", "not_judged")
    assert unjudged["reason"]
    missing = next(f for f in judged["findings"] if f["name"] == "missing-owner")
    assert set(missing) == FINDING_KEYS
    assert missing["path"].startswith("recommendations[1].actions[0]")
    assert missing["locations"][0]["line"] == 6


def test_documents_stand_in_the_order_of_the_arguments_whatever_the_jobs(apparse, tmp_path):
    for name in "dbac":
        tmp_path.joinpath(f"{name}.html").write_text(plan())
    names = [f"{name}.html" for name in "dbac"]
    one = apparse("validate", *names, "--format", "json", "-j", "1")
    two = apparse("validate", *names, "--format", "json", "-j", "2")
    assert [document["source"] for document in one.json["documents"]] == names
    assert one.out == two.out


def test_select_and_ignore(apparse, tmp_path):
    tmp_path.joinpath("plan.html").write_text(plan(owner="", target="Ongoing"))

    def rules(*options: str) -> set[str]:
        report = apparse("validate", "plan.html", "--format", "json", *options).json
        return {finding["rule"] for finding in report["documents"][0]["findings"]}

    assert rules("--select", "AP4") == {"AP401"}
    assert rules("--select", "AP401,AP504") == {"AP401", "AP504"}
    assert "AP401" not in rules("--ignore", "missing-owner")


@pytest.mark.parametrize(("day", "overdue"), [("2026-06-30", False), ("2026-07-01", True), ("today", True)])
def test_as_of(apparse, tmp_path, day, overdue):
    tmp_path.joinpath("good.html").write_text(plan(target="June 2026").replace("July 2026", "December 2199"))
    done = apparse("validate", "good.html", "--as-of", day, "--format", "concise")
    assert ("AP506" in done.out) is overdue


def test_standard_input_has_the_name_that_it_is_given(apparse):
    report = apparse("validate", "-", "--stdin-name", "x.html", "--format", "json", given=plan().encode()).json
    assert report["documents"][0]["source"] == "x.html"
    assert report["documents"][0]["state"] == "judged"


def test_report_goes_to_a_file(apparse, good, tmp_path):
    done = apparse("validate", good, "--format", "json", "--output", "report.json")
    assert done.out == ""
    assert json.loads(tmp_path.joinpath("report.json").read_text())["exit_code"] == 0


def test_report_never_overwrites_an_input(apparse, good):
    before = good.read_bytes()
    assert apparse("validate", good, "--output", good).code == 2
    assert good.read_bytes() == before


def test_a_folder_is_walked(apparse, tmp_path):
    folder = tmp_path / "plans"
    folder.joinpath("deep").mkdir(parents=True)
    folder.joinpath(".hidden").mkdir()
    for name in ("b.html", "deep/a.html", ".c.html", ".hidden/d.html", "~$b.docx", "sheet.xlsx"):
        folder.joinpath(name).write_text(plan())
    folder.joinpath("notes.txt").write_text("Minutes of the meeting of the gardening club.\n")
    done = apparse("validate", "plans", "--format", "json")
    assert [d["source"] for d in done.json["documents"]] == [
        str(Path("plans", "b.html")),
        str(Path("plans", "deep", "a.html")),
    ]
    assert [p["source"] for p in done.json["passed_over"]] == [
        str(Path("plans", "sheet.xlsx")),
        str(Path("plans", "notes.txt")),
    ]
    assert "notes.txt: passed over: " in done.err
    assert done.code == 0


def test_what_may_be_a_plan_and_is_not_read_is_told_and_counted(apparse, good, tmp_path):
    names = ["a.doc", "b.RTF", "deep/c.xlsx", "deep/d.zip", "logo.png", "notes.css", ".hidden.doc", "~$a.doc"]
    tmp_path.joinpath("deep").mkdir()
    for name in names:
        tmp_path.joinpath(name).write_bytes(b"?")
    done = apparse("validate", ".", "--format", "json")
    assert done.code == 0
    inner = [str(Path("deep", name)) for name in ("c.xlsx", "d.zip")]
    assert [p["source"] for p in done.json["passed_over"]] == ["a.doc", "b.RTF", *inner]
    assert done.json["summary"]["passed_over"] == 4
    told, summary = done.err.splitlines()
    assert told.startswith(
        "apparse: passed over, since no .doc, .rtf, .xlsx, .zip is looked at in a folder: a.doc, b.RTF, "
    )
    assert told.endswith("; save as .docx or PDF what is a plan or a report among them")
    assert summary.endswith(", 4 passed over")
    only = apparse("validate", "deep")
    assert (only.code, "deep: holds no document" in only.err, "d.zip;" in only.err) == (2, True, True)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--select", "XR103"), "; those of the family XR are about a report and its plans (apparse trace)"),
        (("--select", "IR"), ""),
        (("--select", "IR,XR1", "--ignore", "XR"), ""),
    ],
)
def test_a_choice_that_can_check_nothing_is_told(apparse, good, options, told):
    done = apparse("validate", good, *options)
    said = "apparse: nothing was checked: none of the rules that are chosen is about what was judged"
    assert (done.code, done.err.splitlines()[0]) == (0, said + told)
    for chosen in ("XR,AP4", "AP506", "WV"):
        assert "nothing was checked" not in apparse("validate", good, "--select", chosen).err


def test_a_named_file_is_judged_or_not_judged_but_never_passed_over(apparse, tmp_path):
    tmp_path.joinpath("notes.txt").write_text("Minutes of the meeting of the gardening club.\n")
    done = apparse("validate", "notes.txt", "--format", "json")
    assert done.json["documents"][0]["state"] == "not_judged"
    assert done.code == 4


def test_a_folder_without_any_plan_matches_no_document(apparse, tmp_path):
    tmp_path.joinpath("notes.txt").write_text("Minutes of the meeting of the gardening club.\n")
    assert apparse("validate", tmp_path).code == 2


def test_links_out_of_the_folder_and_pipes_are_not_opened(apparse, tmp_path):
    folder, outside = tmp_path / "plans", tmp_path / "outside.html"
    folder.mkdir()
    outside.write_text(plan())
    folder.joinpath("real.html").write_text(plan())
    folder.joinpath("link.html").symlink_to(outside)
    os.mkfifo(folder / "pipe.html")
    done = apparse("validate", "plans", "--format", "json")
    assert [d["source"] for d in done.json["documents"]] == [str(Path("plans", "real.html"))]
    assert len(done.json["passed_over"]) == 2
    assert done.err.count("html: passed over: is ") == 2
    assert apparse("validate", folder / "link.html").code == 4
    assert apparse("validate", folder / "pipe.html").code == 4


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a folder that can't be entered")
def test_what_lies_in_a_folder_that_cannot_be_entered_is_not_judged(apparse, good, tmp_path):
    tmp_path.joinpath("shut").mkdir(mode=0o000)
    done = apparse("validate", tmp_path, "--format", "json")
    assert done.code == 4
    assert [(d["state"], d["code"]) for d in done.json["documents"]] == [
        ("judged", None),
        ("not_judged", "unavailable"),
    ]


def test_diagnostics_are_never_wrapped(apparse, tmp_path):
    tmp_path.joinpath("plan.html").write_text(plan(owner="", action="An endless sentence goes on. " * 40))
    done = apparse("validate", "plan.html", COLUMNS="40")
    assert any(len(line) > 300 for line in done.out.splitlines())


def test_a_folder_without_a_document_is_told_and_nothing_is_passed_over(apparse, good, tmp_path):
    tmp_path.joinpath("empty").mkdir()
    holds = "apparse: empty: holds no document (.pdf .docx .odt .html .htm .md .txt)\n"
    for command in ("validate", "convert"):
        done = apparse(command, "empty")
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith(holds)
        assert "passed over" not in done.err
    done = apparse("validate", "empty", good)
    assert done.err == f"{holds}apparse: 1 document judged, 0 errors, 0 warnings, 1 info\n"


def test_the_last_line_says_by_what_a_run_failed_that_has_no_error(apparse, tmp_path):
    tmp_path.joinpath("plan.html").write_text(plan(target="Ongoing"))
    said = "0 errors, 1 warning, 1 info"
    assert apparse("validate", "plan.html").err.endswith(f"{said}\n")
    assert apparse("validate", "plan.html", "--fail-on", "warning").err.endswith(
        f"{said} (failed: fail-on is warning)\n"
    )
    tmp_path.joinpath("plan.html").write_text(plan(owner=""))
    assert apparse("validate", "plan.html", "--fail-on", "info").err.endswith(" info\n")


@pytest.mark.parametrize("word", ["AP506", "overdue-action"])
def test_a_rule_that_needs_a_day_and_is_asked_for_says_so(apparse, poor, word):
    needs = "AP506 overdue-action finds nothing unless a day is given (--as-of today)"
    assert needs in apparse("validate", "poor.html", "--select", word).err
    assert needs not in apparse("validate", "poor.html", "--select", word, "--as-of", "2026-03-31").err
    assert needs not in apparse("validate", "poor.html", "--select", "AP5,WV101").err
