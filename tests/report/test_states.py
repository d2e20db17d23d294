"""What is waived or baselined, in every report: it never counts, and it never disappears."""

import json
import re

import jsonschema
import lxml.html
import pytest
from cmarkgfm import github_flavored_markdown_to_html
from hypothesis import given, settings
from judged import HOSTILE, WRITE, example
from junitparser import JUnitXml, Skipped
from test_sarif import VALIDATOR

from apparse.report.settled import as_waiver, excuse
from apparse.report.tally import Tally

TERMS = {"file": "apparse.waivers.toml", "line": 3, "id": "W-1", "reason": "It is known.", "approver": "J. Smith"}
TERMS |= {"created": "2025-10-30", "expires": "2026-04-01"}


def settled(verdict=None, reason="It is known."):
    """The example: AP401 waived, AP506 baselined but for the first of them, the rest new."""
    verdict = verdict or example()
    overdue = [f for f in verdict["findings"] if f["rule"] == "AP506"]
    for finding in verdict["findings"]:
        if finding["rule"] == "AP401":
            finding |= {"state": "waived", "waiver": TERMS | {"reason": reason}}
        elif finding in overdue[1:]:
            finding |= {"state": "baselined", "first_seen": "2026-03-01"}
    return verdict


def tallied(form, *verdicts, fail_on="error", show_waived=False):
    tally = Tally(fail_on, show_waived=show_waived)
    return tally, "".join(WRITE[form](tally.counted(verdicts), tally))


def counts(verdict):
    states = [f["state"] for f in verdict["findings"]]
    return states.count("new"), states.count("waived"), states.count("baselined")


def test_only_what_is_new_counts_and_the_rest_is_counted_apart():
    verdict = settled()
    new, waived, baselined = counts(verdict)
    tally, said = tallied("json", verdict)
    summary = json.loads(said)["summary"]
    assert (summary["waived"], summary["baselined"]) == (waived, baselined) == (1, baselined)
    assert summary["errors"] + summary["warnings"] + summary["infos"] == new
    assert tally.sentence().endswith(f", {waived} waived, {baselined} baselined")
    errors = [f for f in verdict["findings"] if f["severity"] == "error"]
    verdict["findings"] = [f for f in errors if f["rule"] == "AP401"]
    assert tallied("json", verdict)[0].exit_code == 0


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_programs_get_all_of_them_with_their_states(form):
    verdict = settled()
    _, said = tallied(form, verdict)
    if form == "json":
        findings = json.loads(said)["documents"][0]["findings"]
    else:
        findings = [event for event in map(json.loads, said.splitlines()) if event["type"] == "finding"]
    assert [f["state"] for f in findings] == [f["state"] for f in verdict["findings"]]
    (waived,) = [f for f in findings if f["state"] == "waived"]
    assert waived["waiver"] == TERMS


@pytest.mark.parametrize("form", ["text", "concise"])
def test_people_see_them_when_they_ask(form):
    verdict = settled()
    _, waived, baselined = counts(verdict)
    _, said = tallied(form, verdict)
    assert "AP401" not in said
    _, shown = tallied(form, verdict, show_waived=True)
    assert (
        shown.count("waived: It is known. (W-1, approved by J. Smith, since 30 October 2025, until 1 April 2026)") == 1
    )
    assert shown.count("baselined: first seen on 1 March 2026") == baselined
    if form == "text":
        assert f"  {waived} waived, {baselined} baselined (--show-waived lists what does not count)" in said
        assert re.search(r"^  waived error AP401 missing-owner \(page 3", shown, re.MULTILINE)


def test_text_says_nothing_counts_where_all_is_settled():
    verdict = settled()
    verdict["findings"] = [f for f in verdict["findings"] if f["state"] != "new"]
    assert "  nothing found that counts\n" in tallied("text", verdict)[1]


def test_sarif_has_suppressions_and_states_against_the_baseline_for_all_results_or_none():
    verdict = settled()
    log = json.loads(tallied("sarif", verdict)[1])
    VALIDATOR.validate(log)
    results = log["runs"][0]["results"]
    assert len(results) == len(verdict["findings"])
    for result, finding in zip(results, verdict["findings"], strict=True):
        assert result["baselineState"] == ("unchanged" if finding["state"] == "baselined" else "new")
        assert bool(result["suppressions"]) == (finding["state"] == "waived")
    (suppression,) = next(r for r in results if r["ruleId"] == "AP401")["suppressions"]
    assert (suppression["kind"], suppression["status"]) == ("external", "accepted")
    assert suppression["justification"].startswith("It is known. (W-1, approved by J. Smith")
    assert suppression["location"]["physicalLocation"]["region"] == {"startLine": 3}
    plain = json.loads(tallied("sarif", example())[1])["runs"][0]["results"]
    assert not any({"suppressions", "baselineState"} & set(result) for result in plain)


def test_the_schema_sees_a_suppression():
    log = json.loads(tallied("sarif", settled())[1])
    next(r for r in log["runs"][0]["results"] if r["suppressions"])["suppressions"][0]["kind"] = "leave"
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate(log)


def test_junit_skips_a_rule_with_nothing_that_counts():
    verdict = settled()
    (suite,) = list(JUnitXml.fromstring(tallied("junit", verdict, fail_on="warning")[1].encode()))
    cases = {case.name.split()[0]: case for case in suite}
    (skipped,) = cases["AP401"].result
    assert isinstance(skipped, Skipped)
    assert skipped.message.startswith("waived: It is known. (W-1")
    assert suite.skipped == 1
    assert cases["AP506"].is_failure
    assert len(cases["AP506"].result[0].text.splitlines()) == 1
    rest = cases["AP506"].system_out.splitlines()
    assert len(rest) > 1
    assert all("[baselined: first seen on 1 March 2026]" in line for line in rest)


def test_services_get_what_counts_and_a_word_about_the_rest():
    verdict = settled()
    new, _, baselined = counts(verdict)
    said = tallied("github", verdict)[1]
    commands = [line for line in said.splitlines() if line.startswith("::")]
    assert len(commands) == new
    assert said.endswith(f"apparse: without annotations, as they don't count: 1 waived, {baselined} baselined.\n")
    assert len(json.loads(tallied("gitlab", verdict)[1])) == new


def test_markdown_lists_them_apart():
    verdict = settled()
    new, waived, baselined = counts(verdict)
    root = lxml.html.fromstring(f"<div>{github_flavored_markdown_to_html(tallied('markdown', verdict)[1])}</div>")
    found, apart = (table.xpath(".//tbody/tr") for table in root.xpath("//table"))
    assert (len(found), len(apart)) == (new, waived + baselined)
    (row,) = [row.text_content() for row in apart if "AP401" in row.text_content()]
    assert "It is known. (W-1, approved by J. Smith, since 30 October 2025, until 1 April 2026)" in row


def test_html_lists_them_apart_and_marks_their_cells():
    verdict = settled()
    new, waived, baselined = counts(verdict)
    root = lxml.html.document_fromstring(tallied("html", verdict)[1])
    assert len(root.xpath("//article")) == new
    rows = root.xpath("//h3[@id='d1-settled']/following-sibling::div[1]//tbody/tr")
    assert len(rows) == waived + baselined
    (row,) = [row for row in rows if "AP401" in row.text_content()]
    assert "approved by J. Smith, since 30 October 2025, until 1 April 2026" in row.text_content()
    (mark,) = [a for a in root.xpath("//table[@class='plan']//li/a") if a.text == "waived AP401"]
    assert mark.get("href") == "#" + row.xpath("th/@id")[0]
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in root.xpath("//a/@href")} <= set(ids)
    assert "AP401" not in root.xpath("string(//h3[@id='d1-passed']/following-sibling::ul[1])")


def test_html_gives_each_finding_that_counts_as_a_waiver_to_copy(tmp_path):
    verdict = settled()
    root = lxml.html.document_fromstring(tallied("html", verdict)[1])
    copied = ["".join(pre.itertext()) for pre in root.xpath("//article//pre")]
    assert copied == [as_waiver(f, "plan.pdf") + "\n" for f in verdict["findings"] if f["state"] == "new"]
    from apparse.gate.waiver_files import read_waivers

    path = tmp_path / "w.toml"
    path.write_text("\n".join(copied), encoding="utf-8")
    entries = [waiver for waiver, _ in read_waivers(path).entries]
    assert [w.fingerprint for w in entries] == [f["fingerprint"] for f in verdict["findings"] if f["state"] == "new"]


@pytest.mark.parametrize("form", ["text", "concise", "json", "jsonl", "junit", "sarif", "github", "markdown", "html"])
@settings(max_examples=25)
@given(HOSTILE)
def test_a_waivers_reason_is_as_harmless_as_the_documents_text(form, text):
    said = tallied(form, settled(reason=text), show_waived=True)[1]
    assert "\x1b" not in said
    assert "<script>alert" not in said or form not in {"html", "markdown", "junit"}
    assert not any(line.startswith(("::set-output", "##vso[")) for line in said.splitlines())


def test_a_waiver_without_an_end_says_so():
    finding = {"state": "waived", "waiver": {"reason": " It is \n known. ", "file": "w.toml"}}
    assert excuse(finding) == "waived: It is known. (without an end)"


def test_the_verdict_on_a_waiver_file_is_no_document():
    verdict = example()
    finding = verdict["findings"][0] | {
        "rule": "WV101",
        "name": "expired-waiver",
        "severity": "warning",
        "where": "waiver 1",
    }
    own = {
        **verdict,
        "source": "apparse.waivers.toml",
        "kind": "waivers",
        "sha256": None,
        "checked": ["WV101", "WV102"],
    }
    own |= {"overview": {"recommendations": 0, "responses": {}, "actions": 0, "statuses": {}}, "findings": [finding]}
    own.pop("exhibits")
    for form in ("text", "concise", "json", "jsonl", "sarif", "junit", "github", "gitlab", "markdown", "html"):
        tally, said = tallied(form, verdict, own)
        assert tally.documents.total() == 1
        assert "apparse.waivers.toml" in said
    assert "recommendations: 0" not in tallied("text", own)[1]
    assert "<dt>Recommendations" not in tallied("html", own)[1]
    assert tallied("json", verdict, own, fail_on="warning")[0].exit_code == 1
