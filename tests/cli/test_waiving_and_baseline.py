"""Waivers and the baseline, on the installed program: exit codes, streams, files."""

import json

import pytest
from golden import FIXTURES
from program import plan

REPORT = ("validate", "poor.html", "-f", "json")
WAIVER = '[[waiver]]\nrule = "AP401"\ndocument = "poor.html"\nreason = "The post is being filled."\n'
FORMATS = ("text", "concise", "json", "jsonl", "sarif", "junit", "github", "gitlab", "markdown", "html")


@pytest.fixture
def waive(tmp_path):
    def write(text=WAIVER, name="apparse.waivers.toml"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")

    return write


def states(done):
    return {f["rule"]: f["state"] for document in done.json["documents"] for f in document["findings"]}


def test_what_is_waived_does_not_count_and_is_counted(apparse, poor, waive):
    assert apparse(*REPORT).code == 1
    waive()
    done = apparse(*REPORT)
    assert (done.code, done.json["exit_code"]) == (0, 0)
    assert states(done)["AP401"] == "waived"
    assert (done.json["summary"]["waived"], done.json["summary"]["documents"]) == (1, 1)
    assert done.err == "apparse: 1 document judged, 0 errors, 0 warnings, 1 info, 1 waived\n"


def test_the_file_is_found_in_a_folder_above_and_another_can_be_named(apparse, poor, waive, tmp_path):
    waive()
    (tmp_path / "sub" / "deep").mkdir(parents=True)
    below = {"cwd": tmp_path / "sub" / "deep"}
    assert apparse("validate", "../../poor.html", **below).code == 0
    assert apparse("validate", poor, **below).code == 0
    assert apparse("validate", "../../poor.html", "--no-waivers", **below).code == 1
    waive("", "empty.toml")
    assert apparse("validate", "poor.html", "--waivers", "empty.toml").code == 1


def test_on_request_it_is_listed(apparse, poor, waive):
    waive()
    assert "AP401" not in apparse("validate", "poor.html").out
    assert "waived error AP401 missing-owner" in apparse("validate", "poor.html", "--show-waived").out
    listed = apparse("validate", "poor.html", "--show-waived", "-f", "concise").out
    assert "Recommendation 2, action 1 has no owner. [waived: The post is being filled. (without an end)]" in listed


@pytest.mark.parametrize(("day", "rules"), [("2026-04-01", []), ("2026-04-02", ["WV101"])])
def test_it_expires_after_its_last_day(apparse, poor, waive, day, rules):
    waive(WAIVER + "expires = 2026-04-01\n")
    done = apparse(*REPORT, "--as-of", day)
    assert done.code == len(rules)
    assert [rule for rule in states(done) if rule.startswith("WV")] == rules
    if rules:
        own = done.json["documents"][-1]
        assert (own["source"], own["kind"]) == ("apparse.waivers.toml", "waivers")
        assert own["findings"][0]["locations"] == [{"line": 1}]


def test_today_is_the_day_where_none_is_given(apparse, poor, waive):
    waive(WAIVER + "expires = 2020-01-01\n")
    assert apparse(*REPORT).code == 1
    waive(WAIVER + "expires = 2999-01-01\n")
    assert apparse(*REPORT).code == 0


def test_findings_on_the_waiver_file_gate_whatever_is_selected_until_they_are_ignored(apparse, poor, waive, tmp_path):
    waive(WAIVER + WAIVER.replace("AP401", "AP503"))
    run = ("validate", "poor.html", "-f", "concise", "--fail-on", "warning")
    done = apparse(*run)
    assert done.code == 1
    assert "apparse.waivers.toml:5: warning WV102 unused-waiver: Waiver 2 of AP503 meets nothing" in done.out
    assert apparse(*run, "--ignore", "unused-waiver").code == 0
    assert "WV102" in apparse(*run, "--select", "AP").out
    assert "WV102" not in apparse(*run, "--select", "AP4").out  # AP503 has not judged
    assert apparse(*run, "--select", "AP", "--ignore", "WV").code == 0
    waive(WAIVER + "expires = 2020-01-01\n")
    assert "WV101" in apparse(*run, "--select", "AP4").out
    tmp_path.joinpath("apparse.toml").write_text('select = ["AP"]\n')
    assert "WV101" in apparse(*run).out
    tmp_path.joinpath("apparse.toml").write_text('select = ["AP"]\nignore = ["WV101"]\n')
    assert "WV101" not in apparse(*run).out
    assert "WV101" not in apparse(*run, "--select", "AP4").out


def test_a_run_on_one_file_leaves_the_waivers_of_others_in_peace(apparse, poor, good, waive):
    waive(WAIVER + WAIVER.replace("poor.html", "*.html").replace("AP401", "AP503"))
    assert "WV102" not in apparse("validate", "good.html", "-f", "concise").out
    assert "WV102" in apparse("validate", "good.html", "poor.html", "-f", "concise").out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            WAIVER + "expiry = 2026-01-01\n",
            "apparse.waivers.toml, line 1, waiver 1: there is no key 'expiry'; did you mean expires?",
        ),
        (WAIVER + "[[waiver]]\n", "apparse.waivers.toml, line 5, waiver 2: it has no rule"),
        ("[[waiver", "apparse.waivers.toml is no TOML"),
    ],
)
def test_a_waiver_file_with_a_mistake_stops_the_run(apparse, poor, waive, text, said):
    waive(text)
    done = apparse(*REPORT)
    assert (done.code, done.out) == (2, "")
    assert said in done.err


def test_a_waiver_file_that_is_not_there_stops_the_run(apparse, poor):
    done = apparse(*REPORT, "--waivers", "none.toml")
    assert (done.code, done.out) == (2, "")


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_takes_both(apparse, poor, waive, form, tmp_path):
    tmp_path.joinpath("late.html").write_text(plan(target="soon"))
    apparse("validate", "late.html", "--write-baseline", "b.json", "--no-waivers")
    waive(WAIVER + WAIVER.replace("AP401", "AP503"))
    done = apparse("validate", "poor.html", "late.html", "-f", form, "--baseline", "b.json")
    assert done.code == 0
    again = apparse("validate", "poor.html", "late.html", "-f", form, "--baseline", "b.json", "-j", "2")
    assert done.out == again.out
    assert "WV102" in done.out or form == "gitlab"


def test_without_snippets_evidence_still_waives_and_no_text_comes_out(apparse, tmp_path, waive):
    secret = "Zebrafish"
    tmp_path.joinpath("poor.html").write_text(plan(owner="", action=f"{secret} will swim."))
    waive(WAIVER + f'evidence = "{secret} will swim."\n')
    for form in FORMATS:
        done = apparse(
            "validate", "poor.html", "-f", form, "--no-snippets", "--show-waived", "--write-baseline", "b.json"
        )
        assert (done.code, secret in done.out + done.err) == (0, False)
        assert "1 waived" in done.err
    apparse("validate", "poor.html", "--no-snippets", "--no-waivers", "--write-baseline", "b.json")
    written = tmp_path.joinpath("b.json").read_text()
    assert "AP401" in written
    assert secret not in written


def test_a_baseline_lets_pass_what_it_knows_and_nothing_else(apparse, poor, tmp_path):
    done = apparse("validate", "poor.html", "--write-baseline", "b.json")
    assert done.code == 0
    assert done.err.endswith("apparse: 1 document judged, 0 errors, 0 warnings, 0 info, 2 baselined\n")
    known = apparse(*REPORT, "--baseline", "b.json")
    assert (known.code, set(states(known).values())) == (0, {"baselined"})
    tmp_path.joinpath("poor.html").write_text(plan(owner="", target="soon"))
    worse = apparse(*REPORT, "--baseline", "b.json", "--fail-on", "warning")
    assert worse.code == 1
    assert states(worse) == {"AP401": "baselined", "AP502": "new", "AP603": "baselined"}


def test_what_is_gone_is_told_and_can_be_taken_out(apparse, poor, tmp_path):
    apparse("validate", "poor.html", "--write-baseline", "b.json", "--as-of", "2026-01-31")
    tmp_path.joinpath("poor.html").write_text(plan())
    told = apparse("validate", "poor.html", "--baseline", "b.json")
    assert "1 entry of the baseline no longer occurs (see --prune-baseline)" in told.err
    done = apparse("validate", "poor.html", "--baseline", "b.json", "--prune-baseline")
    assert (done.code, "b.json: 1 entry in the baseline, 1 taken out" in done.err) == (0, True)
    (left,) = json.loads(tmp_path.joinpath("b.json").read_text())["entries"]
    assert (left["rule"], left["first_seen"]) == ("AP603", "2026-01-31")
    assert "no longer" not in apparse("validate", "poor.html", "--baseline", "b.json").err


def test_writing_again_keeps_the_first_day(apparse, poor, tmp_path):
    for day in ("2026-01-31", "2026-02-28"):
        apparse("validate", "poor.html", "--write-baseline", "b.json", "--as-of", day)
    assert {entry["first_seen"] for entry in json.loads(tmp_path.joinpath("b.json").read_text())["entries"]} == {
        "2026-01-31"
    }


def test_with_a_baseline_to_compare_writing_another_does_not_let_new_findings_pass(apparse, good, poor, tmp_path):
    apparse("validate", "good.html", "--write-baseline", "old.json")
    done = apparse("validate", "poor.html", "--baseline", "old.json", "--write-baseline", "new.json")
    assert done.code == 1
    assert "AP401" in tmp_path.joinpath("new.json").read_text()


def test_a_waiver_beats_the_baseline(apparse, poor, waive, tmp_path):
    apparse("validate", "poor.html", "--write-baseline", "b.json")
    waive()
    assert states(apparse(*REPORT, "--baseline", "b.json"))["AP401"] == "waived"
    apparse("validate", "poor.html", "--write-baseline", "b.json")
    assert "AP401" not in tmp_path.joinpath("b.json").read_text()


def test_a_baseline_from_the_word_file_holds_for_the_pdf(apparse, tmp_path):
    case = FIXTURES / "ravensmoor-region"
    for form in ("docx", "pdf"):
        tmp_path.joinpath(f"draft.{form}").write_bytes(case.joinpath(f"plan.{form}").read_bytes())
    apparse("validate", "draft.docx", "--write-baseline", "b.json")
    done = apparse("validate", "draft.pdf", "--baseline", "b.json", "--fail-on", "info", "-f", "json")
    assert done.json["summary"]["baselined"] > 5
    assert done.code == 0


@pytest.mark.parametrize(
    "options",
    [
        ("--prune-baseline",),
        ("--prune-baseline", "--write-baseline", "b.json"),
        ("--baseline", "none.json"),
        ("--baseline", "poor.html"),
        ("--write-baseline", "poor.html"),
        ("--waivers", "w.toml", "--no-waivers"),
    ],
)
def test_what_makes_no_sense_is_refused_before_anything_is_read(apparse, poor, options):
    before = poor.read_bytes()
    done = apparse("validate", "poor.html", *options)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("apparse: ")
    assert poor.read_bytes() == before


@pytest.mark.parametrize("rule", ["WV101", "unused-waiver", "WV103"])
def test_waiver_rules_are_explained_and_listed(apparse, rule):
    assert "## Why it matters" in apparse("explain", rule).out
    assert rule in apparse("rules").out
