"""apparse trace as its users run it."""

import json
import re
import shutil
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

PAIRS = Path(__file__).parents[1] / "fixtures" / "pairs"


@pytest.fixture
def pair(tmp_path):
    def copied(case):
        shutil.copytree(PAIRS / case, tmp_path / case)
        return [
            str(path.relative_to(tmp_path))
            for kind in ("report", "plan")
            for path in sorted((tmp_path / case).glob(f"{kind}*.*"))
        ]

    return copied


def test_a_clean_pair_passes(apparse, pair):
    done = apparse("trace", *pair("clean-retyped"))
    assert done.code == 0
    assert "6 matched, 0 reworded, 0 missing, 0 extra" in done.out
    assert "nothing found" in done.out


def test_a_missing_response_fails(apparse, pair):
    done = apparse("trace", *pair("missing"))
    assert done.code == 1
    assert "error XR101 recommendation-without-response" in done.out


def test_a_weakened_recommendation_fails_only_if_asked_to(apparse, pair):
    paths = pair("fewer-cases")
    assert apparse("trace", *paths).code == 0
    done = apparse("trace", *paths, "--fail-on", "warning")
    assert done.code == 1
    assert "[-all-]{+most+} cases" in done.out
    assert "fewer are covered" in done.out


def test_rules_can_be_left_out(apparse, pair):
    paths = pair("fewer-cases")
    assert apparse("trace", *paths, "--fail-on", "warning", "--ignore", "XR103").code == 0
    assert apparse("trace", *paths, "--fail-on", "warning", "--select", "XR101").code == 0
    assert apparse("trace", *paths, "--select", "XR9").code == 2


def test_a_choice_that_can_check_nothing_is_told(apparse, pair):
    paths = pair("missing")
    done = apparse("trace", *paths, "--select", "AP")
    assert (done.code, "nothing was checked: " in done.err) == (0, True)
    assert "nothing was checked" not in apparse("trace", *paths, "--select", "XR102").err


def test_json_is_the_contract(apparse, pair):
    report, plan = pair("missing")
    done = apparse("trace", report, plan, "--format", "json")
    assert (done.json["report"], done.json["plan"], done.json["exit_code"]) == (report, plan, 1)
    keys = ("report", "plan", "verdict")
    assert [tuple(match[key] for key in keys) for match in done.json["matches"]] == [
        (0, 0, "matched"), (1, 1, "matched"), (2, None, "missing"), (3, 2, "matched"), (4, 3, "matched"), (5, 4, "matched"),
    ]  # fmt: skip
    (finding,) = done.json["findings"]
    assert (finding["rule"], finding["path"]) == ("XR101", "report.recommendations[2]")
    assert finding["locations"][0]["document"] == "report"
    assert [document["state"] for document in done.json["documents"]] == ["judged", "judged"]


def test_json_shows_the_difference_as_data(apparse, pair):
    done = apparse("trace", *pair("date-dropped"), "-f", "json")
    reworded = next(match for match in done.json["matches"] if match["verdict"] == "reworded")
    assert reworded["wording"][-1] == {"kind": "deleted", "text": "by 31 March 2026", "material": True}
    assert reworded["changes"][0]["kind"] == "number"
    assert 0 < reworded["similarity"] < 1


def test_another_report_is_told_first_and_once(apparse, pair):
    paths = pair("another-report")
    done = apparse("trace", *paths)
    assert done.code == 1
    assert done.out.index("XR106 another-report") < done.out.index("6 missing, 4 extra")
    assert "XR101" not in done.out
    told = re.search(
        r"counted, too: (\d+) more findings following from that \((\d+) errors, (\d+) warnings\)", done.out
    )
    follow, errors, warnings = map(int, told.groups())
    assert follow == errors + warnings
    shown = [len(re.findall(rf"^  {severity} ", done.out, re.MULTILINE)) for severity in ("error", "warning")]
    assert f"{errors + shown[0]} errors, {warnings + shown[1]} warnings, " in done.err
    complete = apparse("trace", *paths, "-f", "json").json
    assert complete["another_report"] == ["plan"]
    assert [finding["rule"] for finding in complete["findings"]].count("XR101") == 6
    assert complete["findings"][0]["rule"] == "XR106"


def test_markdown_keeps_text_as_text(apparse, pair, tmp_path):
    report, plan = pair("fewer-cases")
    page = tmp_path / plan
    page.write_text(page.read_text().replace("most cases", "most cases of @crew | &lt;b&gt; *you*"))
    done = apparse("trace", report, plan, "-f", "markdown")
    assert "| (2) | 2 | reworded |" in done.out
    assert r"~~all~~ **most** cases **of @&#8203;crew \| \<b\> \*you\***" in done.out


def test_the_order_of_report_and_plan_does_not_matter(apparse, pair):
    report, plan = pair("missing")
    done = apparse("trace", plan, report, "-f", "json")
    assert (done.json["report"], done.json["plan"], done.code) == (report, plan, 1)


def test_several_plans(apparse, pair):
    done = apparse("trace", *pair("letter-two-plans"), "-f", "json")
    assert done.json["plans"][1].endswith("plan-2.docx")
    assert done.json["matches"][3]["plan_path"] == "plans[1].recommendations[0]"
    assert done.code == 0


@pytest.mark.parametrize("broken", ["report", "plan"])
def test_nothing_is_said_if_a_document_cannot_be_read(apparse, pair, tmp_path, broken):
    paths = dict(zip(("report", "plan"), pair("missing"), strict=True))
    (tmp_path / paths[broken]).write_bytes(b"")
    done = apparse("trace", *paths.values(), "-f", "json")
    assert done.code == done.json["exit_code"] == 4
    assert (done.json["matches"], done.json["findings"]) == ([], [])
    assert done.json[broken] == paths[broken]
    assert [document["code"] for document in done.json["documents"] if document["code"]] == ["empty"]


def test_two_plans_are_no_pair(apparse, pair):
    _, plan = pair("missing")
    _, other = pair("extra")
    done = apparse("trace", plan, other)
    assert done.code == 4
    assert "is an action plan, and no report is given (not-the-type)" in done.err


def test_one_document_is_no_pair(apparse, pair):
    assert apparse("trace", pair("missing")[0]).code == 2


def test_a_path_that_leads_nowhere(apparse, pair):
    assert apparse("trace", pair("missing")[0], "nowhere.html").code == 2


def test_the_comparison_keeps_to_the_limits(apparse, pair):
    done = apparse("trace", *pair("missing"), "--timeout", "0.001", "-f", "json")
    assert done.code == 4


def test_output_to_a_file(apparse, pair, tmp_path):
    done = apparse("trace", *pair("missing"), "-f", "json", "-o", "trace.json")
    assert (done.code, done.out) == (1, "")
    assert '"exit_code": 1' in (tmp_path / "trace.json").read_text()


def test_several_documents_are_called_by_their_files_and_responses_are_told(apparse):
    pair = Path(__file__).parents[1] / "fixtures" / "pairs" / "two-reports-one-plan"
    done = apparse("trace", *(pair / name for name in ("report-1.html", "report-2.html", "plan.html")))
    assert "reports[" not in done.out
    assert "error XR101 recommendation-without-response (report-2.html, line 9)" in done.out
    assert "matched, “Agreed” (report-1.html → plan): make arrangements" in done.out


WAIVER = '[[waiver]]\nrule = "XR101"\ndocument = "missing/report.html"\nwhere = "recommendation 3"\nreason = "It came late."\n'


def test_waivers_are_heeded(apparse, pair, tmp_path):
    paths = pair("missing")
    assert apparse("trace", *paths).code == 1
    tmp_path.joinpath("apparse.waivers.toml").write_text(WAIVER)
    done = apparse("trace", *paths, "-f", "json")
    assert (done.code, done.json["summary"]["waived"]) == (0, 1)
    (finding,) = done.json["findings"]
    assert (finding["state"], finding["waiver"]["reason"]) == ("waived", "It came late.")
    assert "waived error XR101" in apparse("trace", *paths, "--show-waived").out
    assert apparse("trace", *paths, "--no-waivers").code == 1


def test_waivers_are_judged_on_the_day_that_is_said(apparse, pair, tmp_path):
    tmp_path.joinpath("apparse.waivers.toml").write_text(WAIVER + "expires = 2026-03-31\n")
    paths = pair("missing")
    assert apparse("trace", *paths, "--as-of", "2026-03-31").code == 0
    assert apparse("trace", *paths, "--as-of", "2026-04-01").code == 1
    tmp_path.joinpath("apparse.toml").write_text("as-of = 2026-04-01\n")
    assert apparse("trace", *paths).code == 1
    assert apparse("trace", *paths, "--as-of", "2026-03-31").code == 0


def test_what_is_wrong_with_the_waivers_is_found_too(apparse, pair, tmp_path):
    tmp_path.joinpath("w.toml").write_text(WAIVER + "expires = 2020-01-01\n" + WAIVER.replace("3", "4"))
    done = apparse("trace", *pair("missing"), "--waivers", "w.toml", "-f", "json")
    assert done.code == 1
    found = [(f["rule"], f["path"].partition(".")[0]) for f in done.json["findings"]]
    assert found == [("XR101", "report"), ("WV101", "waivers"), ("WV102", "waivers")]
    text = apparse("trace", "missing/report.html", "missing/plan.html", "--waivers", "w.toml").out
    assert "warning WV101 expired-waiver (waivers, line 1)" in text


def test_several_formats_from_one_comparison(apparse, pair, tmp_path):
    paths = pair("missing")
    done = apparse("trace", *paths, "-f", "text", "-f", "sarif:t.sarif", "-f", "junit:t.xml", "-f", "html:t.html")
    alone = apparse("trace", *paths)
    assert (done.code, done.out) == (alone.code, alone.out)
    assert done.err == f"apparse: written: t.sarif, t.xml, t.html\n{alone.err}"
    assert json.loads(tmp_path.joinpath("t.sarif").read_text())["runs"][0]["results"][0]["ruleId"] == "XR101"
    assert len(ET.parse(tmp_path / "t.xml").findall(".//failure")) == 1
    assert "What answers what" in tmp_path.joinpath("t.html").read_text()
    assert apparse("trace", *paths, "-f", "gitlab").code == 2
    assert apparse("trace", *paths, "-o", "missing/plan.html").code == 2


def test_what_cannot_be_read_is_an_error_in_every_form(apparse, pair, tmp_path):
    report, plan = pair("missing")
    (tmp_path / plan).write_bytes(b"")
    done = apparse("trace", report, plan, "-f", "junit:t.xml", "-f", "html:t.html", "-f", "sarif:t.sarif")
    assert done.code == 4
    assert len(ET.parse(tmp_path / "t.xml").findall(".//error")) == 1
    assert "Not judged" in tmp_path.joinpath("t.html").read_text()
