"""JUnit XML: a suite for each document, a case for each rule that had something to judge there, passed or not.

It is red where the exit code is: a case fails by the findings that reach `--fail-on`, and `type` says how grave they
are. What its rule has found below that is its output, and the case has passed. One whose findings are all waived or
baselined is skipped, and says why. A document that could not be judged is a suite with an error, and so is a run that
came to nothing or not to its end.
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
    root.extend(_suite(verdict, pages, tally) for verdict in documents)
    for passed in tally.passed_over:
        root.append(_passed_over(passed))
    if tally.exit_code and not any(element.tag in {"failure", "error"} for element in root.iter()):
        root.append(_of_run(tally))
    _count(root)
    ET.indent(root)
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _suite(verdict: Verdict, pages: dict[str, RulePage], tally: Tally) -> ET.Element:
    suite = ET.Element("testsuite", name=clean_name(verdict["source"]))
    properties = ET.SubElement(suite, "properties")
    for key in ("kind", "sha256", "as_of"):
        if (value := verdict.get(key)) is not None:
            ET.SubElement(properties, "property", name=key, value=clean(value))
    if verdict["state"] != "judged":
        ET.SubElement(_case(suite, "judged"), "error", type=clean(verdict["code"]), message=clean(verdict["reason"]))
    fired = {finding["rule"] for finding in verdict["findings"]}
    for rule in sorted(fired | set(verdict["checked"])):
        found = [finding for finding in verdict["findings"] if finding["rule"] == rule]
        _tell(_case(suite, f"{rule} {pages[rule].name}"), found, verdict, tally)
    _count(suite)
    return suite


def _case(suite: ET.Element, name: str) -> ET.Element:
    return ET.SubElement(suite, "testcase", classname=suite.attrib["name"], name=name)


def _tell(case: ET.Element, findings: list[ReportedFinding], verdict: Verdict, tally: Tally) -> None:
    """What a rule has found: as a failure what fails the run, as output what does not."""
    failing = [finding for finding in findings if finding["state"] == NEW and tally.fails_by(finding["severity"])]
    if failing:
        message = clean(failing[0]["message"]) + _more(failing)
        ET.SubElement(case, "failure", type=failing[0]["severity"], message=message).text = _lines(failing, verdict)
    elif findings and all(finding["state"] != NEW for finding in findings):
        ET.SubElement(case, "skipped", message=f"{excuse(findings[0])}{_more(findings)}")
    if rest := [finding for finding in findings if finding not in failing]:
        ET.SubElement(case, "system-out").text = _lines(rest, verdict)


def _more(findings: list[ReportedFinding]) -> str:
    return f" (and {len(findings) - 1} more)" if len(findings) > 1 else ""


def _lines(findings: list[ReportedFinding], verdict: Verdict) -> str:
    return "\n".join(_line(finding, verdict) for finding in findings)


def _line(finding: ReportedFinding, verdict: Verdict) -> str:
    evidence = f": “{clean(finding['evidence'])}”" if finding["evidence"] else ""
    state = "" if finding["state"] == NEW else f" [{excuse(finding)}]"
    return f"{finding['severity']}: {clean(said(finding, verdict))}{evidence}{state}"


def _passed_over(passed: dict[str, str]) -> ET.Element:
    suite = ET.Element("testsuite", name=clean_name(passed["source"]))
    ET.SubElement(_case(suite, "judged"), "skipped", message=f"passed over: {clean(passed['reason'])}")
    _count(suite)
    return suite


def _of_run(tally: Tally) -> ET.Element:
    """Why the run as a whole is red, where no document of it is."""
    suite = ET.Element("testsuite", name="apparse")
    ET.SubElement(_case(suite, "run"), "error", type=f"exit code {tally.exit_code}", message=tally.meaning)
    _count(suite)
    return suite


def _count(element: ET.Element) -> None:
    counts = {"tests": "testcase", "failures": "failure", "errors": "error", "skipped": "skipped"}
    for attribute, tag in counts.items():
        element.set(attribute, str(sum(1 for _ in element.iter(tag))))


JUNIT = Reporter("junit", write, (".xml",))
