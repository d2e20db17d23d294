"""JUnit XML: a suite for each document, a case for each rule that had something to judge there, passed or not.

A case fails when its rule has found anything, and `type` says how grave it is; what fails the run is another matter
(`--fail-on`). One whose findings are all waived or baselined is skipped, and says why. A document that could not be judged is a suite with an error.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator

from apparse.printable import clean, clean_name
from apparse.report.place import said
from apparse.report.reporter import Reporter
from apparse.report.rule_pages import RulePage, rule_pages
from apparse.report.settled import excuse
from apparse.report.tally import Tally
from apparse.verdict import NEW, ReportedFinding, Verdict


def write(verdicts: Iterable[Verdict], tally: Tally) -> Iterator[str]:
    documents = list(verdicts)
    pages = rule_pages(documents)
    root = ET.Element("testsuites", name="apparse")
    root.extend(_suite(verdict, pages) for verdict in documents)
    for passed in tally.passed_over:
        root.append(_passed_over(passed))
    _count(root)
    ET.indent(root)
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _suite(verdict: Verdict, pages: dict[str, RulePage]) -> ET.Element:
    name = clean_name(verdict["source"])
    suite = ET.Element("testsuite", name=name)
    properties = ET.SubElement(suite, "properties")
    for key in ("kind", "sha256", "as_of"):
        if (value := verdict.get(key)) is not None:
            ET.SubElement(properties, "property", name=key, value=clean(value))
    if verdict["state"] != "judged":
        case = ET.SubElement(suite, "testcase", classname=name, name="judged")
        ET.SubElement(case, "error", type=clean(verdict["code"]), message=clean(verdict["reason"]))
    fired = {finding["rule"] for finding in verdict["findings"]}
    for rule in sorted(fired | set(verdict["checked"])):
        suite.append(_case(verdict, pages[rule]))
    _count(suite)
    return suite


def _case(verdict: Verdict, rule: RulePage) -> ET.Element:
    case = ET.Element("testcase", classname=clean_name(verdict["source"]), name=f"{rule.id} {rule.name}")
    findings = [finding for finding in verdict["findings"] if finding["rule"] == rule.id]
    lines = "\n".join(_line(finding, verdict["source"]) for finding in findings)
    new = [finding for finding in findings if finding["state"] == NEW]
    if findings and not new:
        skipped = ET.SubElement(case, "skipped", message=f"{excuse(findings[0])}{_more(findings)}")
        skipped.text = lines
    elif new:
        message = clean(new[0]["message"]) + _more(new)
        failure = ET.SubElement(case, "failure", type=new[0]["severity"], message=message)
        failure.text = lines
    return case


def _more(findings: list[ReportedFinding]) -> str:
    return f" (and {len(findings) - 1} more)" if len(findings) > 1 else ""


def _line(finding: ReportedFinding, source: str) -> str:
    evidence = f": “{clean(finding['evidence'])}”" if finding["evidence"] else ""
    state = "" if finding["state"] == NEW else f" [{excuse(finding)}]"
    return f"{clean(said(finding, source))}{evidence}{state}"


def _passed_over(passed: dict[str, str]) -> ET.Element:
    name = clean_name(passed["source"])
    suite = ET.Element("testsuite", name=name)
    case = ET.SubElement(suite, "testcase", classname=name, name="judged")
    ET.SubElement(case, "skipped", message=f"passed over: {clean(passed['reason'])}")
    _count(suite)
    return suite


def _count(element: ET.Element) -> None:
    counts = {"tests": "testcase", "failures": "failure", "errors": "error", "skipped": "skipped"}
    for attribute, tag in counts.items():
        element.set(attribute, str(sum(1 for _ in element.iter(tag))))


JUNIT = Reporter("junit", write, (".xml",))
