"""A comparison in the forms of reports on documents: SARIF, JUnit and HTML, and what waivers make of it."""

import json
from copy import deepcopy
from functools import cache
from pathlib import Path

import lxml.html
import pytest
from judged import PAYLOADS
from junitparser import JUnitXml
from test_sarif import VALIDATOR

import apparse
from apparse.printable import clean
from apparse.report.tally import Tally
from apparse.report.trace import REPORTERS
from apparse.report.trace.traced import Traced
from apparse.verdict import WAIVED

PAIRS = Path(__file__).parents[1] / "fixtures" / "pairs"


@cache
def _read(case):
    reports, plans = (sorted((PAIRS / case).glob(f"{kind}*.*")) for kind in ("report", "plan"))
    results = {path: apparse.check(path) for path in (*reports, *plans)}
    account = apparse.trace(*(result.document for result in results.values())).account()
    verdicts = {
        path: {
            **result.verdict(),
            "source": path.name,
            "exhibits": {
                "document": result.document.model_dump(mode="json"),
                "pages": [],
                "undrawn": [],
                "quotes": True,
            },
        }
        for path, result in results.items()
    }
    return account, [verdicts[path] for path in reports], [verdicts[path] for path in plans]


def traced(case):
    return Traced.of(*deepcopy(_read(case)))


def written(form, comparison, fail_on="error", **more):
    tally, reporter = Tally(fail_on, **more), next(each for each in REPORTERS if each.name == form)
    for verdict in comparison.verdicts():
        tally.count(verdict)
    return "".join(reporter.write(comparison, tally))


def test_a_finding_stands_in_its_document_with_what_it_is_known_by():
    (plan,) = traced("fewer-cases").plans
    (finding,) = plan["findings"]
    assert (finding["rule"], finding["path"], finding["where"]) == (
        "XR103",
        "recommendations[1].text",
        "recommendation 2",
    )
    assert (len(finding["fingerprint"]), finding["state"]) == (32, "new")
    assert plan["checked"] == ["XR101", "XR102", "XR103", "XR104", "XR105", "XR106"]


def test_of_several_documents_each_has_its_own():
    comparison = traced("two-reports-one-plan")
    assert [len(report["findings"]) > 0 for report in comparison.reports] == [False, True]
    assert {finding["path"].partition(".")[0] for finding in comparison.findings()} == {"reports[1]"}


def test_sarif_names_the_document_and_the_place_in_it():
    log = json.loads(written("sarif", traced("fewer-cases")))
    VALIDATOR.validate(log)
    (result,) = log["runs"][0]["results"]
    (location,) = [place["physicalLocation"] for place in result["locations"]]
    assert location["artifactLocation"]["uri"].endswith("plan.html")
    assert location["region"]["startLine"] == 10
    assert "relatedLocations" not in result  # that in the report is in another file


@pytest.mark.parametrize(("fail_on", "failures"), [("error", 0), ("warning", 1)])
def test_junit_has_a_case_for_each_rule_in_each_document(fail_on, failures):
    report, plan = JUnitXml.fromstring(written("junit", traced("fewer-cases"), fail_on).encode())
    assert (report.failures, plan.failures) == (0, failures)
    assert {case.name.split()[0] for case in plan} == {"XR101", "XR102", "XR103", "XR104", "XR105", "XR106"}


def page(comparison, **more):
    return lxml.html.document_fromstring(written("html", comparison, **more))


def test_html_shows_what_answers_what_and_each_finding_at_its_cell():
    root = page(traced("fewer-cases"))
    rows = [
        [" ".join(cell.text_content().split()) for cell in row]
        for row in root.xpath("//table[@aria-labelledby='matches']//tbody/tr")
    ]
    assert len(rows) == 6
    assert rows[1][:3] == ["(2)", "2", "reworded"]
    assert rows[1][3].endswith("risk of harm in all most cases")
    assert [mark.text for mark in root.xpath("//del|//ins")] == ["all", "most"]
    (mark,) = root.xpath("//table[@class='plan']//ul[@class='marks']//a")
    assert mark.text == "warning XR103"
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in root.xpath("//a/@href")} <= set(ids)


def test_html_names_the_documents_where_there_are_several():
    table = page(traced("two-reports-one-plan")).xpath("//table[@aria-labelledby='matches']")[0]
    assert "(report-1.html)" in table.text_content()
    assert "(plan)" in table.text_content()


@pytest.mark.parametrize("payload", PAYLOADS)
def test_text_of_documents_makes_no_markup(payload):
    benign, hostile = traced("fewer-cases"), traced("fewer-cases")
    for comparison, text in ((benign, "x"), (hostile, payload)):
        for match in comparison.matches:
            match |= {"report_text": text, "response": text, "report_number": text}
            match["wording"] = [run | {"text": text} for run in match["wording"]]
    shapes = [[element.tag for element in page(each).iter()] for each in (benign, hostile)]
    assert shapes[0] == shapes[1]
    shown = " ".join(page(hostile).text_content().split())
    assert all(" ".join(clean(line).split()) in shown for line in payload.splitlines())


def waived(case):
    comparison = traced(case)
    (finding,) = [finding for verdict in comparison.documents for finding in verdict["findings"]]
    finding |= {"state": WAIVED, "waiver": {"file": "w.toml", "reason": "It is known."}}
    return comparison


def test_what_is_waived_does_not_count_and_is_there():
    comparison = waived("missing")
    assert "XR101" not in written("text", comparison)
    assert "  nothing found that counts\n  1 waived (--show-waived lists what does not count)\n" in written(
        "text", comparison
    )
    shown = written("text", comparison, show_waived=True)
    assert "  waived error XR101" in shown
    assert "    waived: It is known. (without an end)\n" in shown
    assert "- **error XR101** recommendation-without-response (report, line " in written("markdown", comparison)
    assert "(waived: It is known. (without an end))" in written("markdown", comparison)
    assert json.loads(written("json", comparison))["findings"][0]["state"] == "waived"
    assert json.loads(written("sarif", comparison))["runs"][0]["results"][0]["suppressions"]
    assert '<skipped message="waived: It is known. (without an end)"' in written("junit", comparison)
    assert not page(comparison).xpath("//article")


def test_markdown_says_where_and_strikes_out_what_is_left_out():
    said = written("markdown", traced("group-dropped"))
    assert "reworded-recommendation (plan, line 14): Recommendation 6" in said
    assert "| consult people on probation, ~~their families~~ and staff about services, " in said
    assert " **Consider whether** " in written("markdown", traced("consider"))
