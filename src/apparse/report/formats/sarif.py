"""SARIF 2.1.0 (OASIS, errata 01), for code scanning and for viewers of findings.

SARIF knows lines, not pages: where a document has pages `startLine` is the page, and page and box (in points, origin
top left) stand in the location's `properties`. All findings are in it, however many.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from apparse import __version__
from apparse.printable import clean, to_json
from apparse.report.place import first_place, line_of, said, uri_of
from apparse.report.reporter import Reporter
from apparse.report.rule_pages import RulePage, rule_pages
from apparse.report.settled import justification
from apparse.report.tally import Tally
from apparse.verdict import BASELINED, WAIVED, ReportedFinding, Verdict

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_SHOWN = 5000
"""So many results GitHub shows of a run."""


def write(verdicts: Iterable[Verdict], tally: Tally) -> Iterator[str]:
    documents = list(verdicts)
    pages = rule_pages(documents)
    ranks = {id_: index for index, id_ in enumerate(pages)}
    states = {finding["state"] for each in documents for finding in each["findings"]}
    run: dict[str, Any] = {
        "tool": {"driver": _driver(pages.values())},
        "invocations": [_invocation(documents, tally)],
        "artifacts": [_artifact(verdict) for verdict in documents],
        "columnKind": "unicodeCodePoints",
        "results": [result for index, each in enumerate(documents) for result in _results(each, index, ranks, states)],
    }
    yield to_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _driver(pages: Iterable[RulePage]) -> dict[str, Any]:
    return {
        "name": "apparse",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(page) for page in pages],
    }


def _rule(page: RulePage) -> dict[str, Any]:
    text = page.page.strip() or page.summary
    return {
        "id": page.id,
        "name": page.name,
        "shortDescription": {"text": _message(page.summary)},
        "fullDescription": {"text": _message(page.summary)},
        "help": {"text": _message(text, lines=True), "markdown": _message(text, lines=True)},
        "defaultConfiguration": {"level": _LEVELS[page.severity]},
        "properties": {"tags": ["action-plan"], "precision": "high", "problem.severity": _problem_severity(page)},
    }


def _problem_severity(page: RulePage) -> str:
    """GitHub's words for it."""
    return {"info": "recommendation"}.get(page.severity, page.severity)


def _invocation(documents: Sequence[Verdict], tally: Tally) -> dict[str, Any]:
    return {
        "executionSuccessful": not tally.not_judged and not tally.interrupted,
        "exitCode": int(tally.exit_code),
        "exitCodeDescription": tally.exit_code.meaning,
        "toolExecutionNotifications": [*_notifications(documents, tally)],
    }


def _notifications(documents: Sequence[Verdict], tally: Tally) -> Iterator[dict[str, Any]]:
    for index, verdict in enumerate(documents):
        if verdict["state"] != "judged":
            where = {"physicalLocation": {"artifactLocation": _artifact_location(verdict, index)}}
            yield _notification("error", f"not judged: {verdict['reason']}", verdict["code"]) | {"locations": [where]}
    for passed in tally.passed_over:
        yield _notification("note", f"{passed['source']}: passed over: {passed['reason']}", "passed-over")
    found = sum(len(verdict["findings"]) for verdict in documents)
    if found > _SHOWN:
        yield _notification("note", f"GitHub shows {_SHOWN} of the {found} results here.", "many-results")


def _notification(level: str, text: str, code: str | None) -> dict[str, Any]:
    return {"level": level, "message": {"text": _message(text)}, "descriptor": {"id": str(code)}}


def _artifact(verdict: Verdict) -> dict[str, Any]:
    hashes = {"hashes": {"sha-256": verdict["sha256"]}} if verdict["sha256"] else {}
    return {"location": {"uri": uri_of(verdict["source"])}, "roles": ["analysisTarget"]} | hashes


def _artifact_location(verdict: Verdict, index: int) -> dict[str, Any]:
    return {"uri": uri_of(verdict["source"]), "index": index}


def _results(
    verdict: Verdict, index: int, ranks: Mapping[str, int], states: Collection[str]
) -> Iterator[dict[str, Any]]:
    for finding in verdict["findings"]:
        own, *related = finding["locations"] or [{}]
        result: dict[str, Any] = {
            "ruleId": finding["rule"],
            "ruleIndex": ranks[finding["rule"]],
            "kind": "fail",
            "level": _LEVELS[finding["severity"]],
            "message": {"text": _message(said(finding, verdict))},
            "locations": [_location(verdict, index, own, finding)],
            "partialFingerprints": {
                "apparse/v1": finding["fingerprint"],
                "primaryLocationLineHash": _line_hash(finding["fingerprint"]),
            },
            "properties": _place_properties(first_place(finding)) | {"name": finding["name"]},
        }
        if related:
            result["relatedLocations"] = [_location(verdict, index, at) for at in related]
        yield result | _state(finding, states)


def _state(finding: ReportedFinding, states: Collection[str]) -> dict[str, Any]:
    """Suppressions and the state against the baseline, which all results of a run must have if one has (§3.27.23, 24)."""
    said: dict[str, Any] = {}
    if WAIVED in states:
        said["suppressions"] = [_suppression(finding)] if finding["state"] == WAIVED else []
    if BASELINED in states:
        said["baselineState"] = "unchanged" if finding["state"] == BASELINED else "new"
    return said


def _suppression(finding: ReportedFinding) -> dict[str, Any]:
    waiver = finding["waiver"]
    region = {"region": {"startLine": waiver["line"]}} if "line" in waiver else {}
    return {
        "kind": "external",
        "status": "accepted",
        "justification": clean(justification(finding)),
        "location": {"physicalLocation": {"artifactLocation": {"uri": uri_of(waiver["file"])}} | region},
        "properties": {key: value for key, value in waiver.items() if key not in {"file", "line"}},
    }


def _line_hash(known_by: str) -> str:
    """In the form that code scanning counts equal ones: "hash:1", "hash:2"."""
    return known_by if ":" in known_by else f"{known_by}:1"


def _location(
    verdict: Verdict, index: int, place: dict[str, Any], finding: ReportedFinding | None = None
) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": _artifact_location(verdict, index)}
    if region := _region(place, finding):
        physical["region"] = region
    location: dict[str, Any] = {"physicalLocation": physical}
    if finding and finding["path"]:
        name = {"name": clean(finding["where"])} if finding["where"] else {}
        location["logicalLocations"] = [{"fullyQualifiedName": clean(finding["path"]), "kind": "element"} | name]
    return location | ({"properties": bag} if (bag := _place_properties(place)) else {})


def _region(place: dict[str, Any], finding: ReportedFinding | None) -> dict[str, Any]:
    line = line_of(place)
    if line is None:
        return {}
    column = {"startColumn": place["column"]} if "column" in place else {}
    evidence = finding["evidence"] if finding else None
    return {"startLine": line} | column | ({"snippet": {"text": clean(evidence)}} if evidence else {})


def _place_properties(place: dict[str, Any]) -> dict[str, Any]:
    known = {key: place[key] for key in ("page", "bbox") if key in place}
    return known | ({"bboxUnit": "pt", "bboxOrigin": "top-left"} if "bbox" in place else {})


def _message(text: str, *, lines: bool = False) -> str:
    """A message string: braces doubled (§3.11.5), and nothing that would read as an embedded link (§3.11.6)."""
    shown = "\n".join(map(clean, text.splitlines())) if lines else clean(text)
    return shown.replace("](", "] (").replace("{", "{{").replace("}", "}}")


SARIF = Reporter("sarif", write, (".sarif", ".sarif.json"))
