"""An entry of a waiver file, written for a finding that is there, behind all that the file says already."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from apparse.errors import UsageError
from apparse.gate import places, where
from apparse.gate.waiver_files import content_of, waivers_in
from apparse.gate.waiving import Waiving
from apparse.patterns import Pattern
from apparse.verdict import NEW, ReportedFinding, Verdict

Terms = Mapping[str, str | date | None]
"""What the user says of a waiver: id, reason, approver, created, expires."""

_SURROGATE = Pattern(r"[\ud800-\udfff]")
_QUOTED = 80
"""Letters of the evidence that an entry quotes at most: it is known by its beginning."""


def finding_meant(
    verdict: Verdict, rule: str, place: str | None = None, fingerprint: str | None = None
) -> ReportedFinding:
    """The one finding of a rule (its id) that is meant. Raises UsageError, with those that there are, if it is none or several."""
    if place:
        try:
            where.check(place)
        except ValueError as problem:
            raise UsageError(str(problem)) from None
    if rule not in verdict["checked"]:
        why = "it is ignored here, needs a day (--as-of), or judges something else than a single document"
        raise UsageError(f"{rule} does not judge {verdict['source']}: {why}")
    found = [finding for finding in verdict["findings"] if finding["rule"] == rule]
    meant = [
        finding
        for finding in found
        if fingerprint in {None, finding["fingerprint"]} and (not place or where.lies_within(finding, place))
    ]
    if len(meant) == 1:
        return meant[0]
    if not found:
        raise UsageError(f"{rule} finds nothing in {verdict['source']}: there is nothing to waive")
    told = f"{len(meant)} findings of {rule} fit" if meant else f"{rule} finds nothing there"
    raise UsageError(f"{told}: say which one is to be waived", *_choices(meant or found))


def with_entry(path: Path, verdict: Verdict, finding: ReportedFinding, terms: Terms, day: date) -> bytes:
    """The content of the waiver file with one more entry, which waives the finding; what stands there stays as it is.

    Raises UsageError if the file is none, or the finding is waived already, or would not be: without a reason, on that day.
    """
    held = content_of(path) if os.path.exists(path) else b""  # noqa: PTH110 - Path.exists raises where it may not look
    if waiver := _applied(path, held, verdict, finding, day).get("waiver"):
        line = f", line {waiver['line']}" if "line" in waiver else ""
        raise UsageError(f"it is waived already ({waiver['file']}{line})")
    if not _printing(terms.get("reason")):
        raise UsageError("the reason says nothing, and a waiver without a reason waives nothing")
    expires = terms.get("expires")
    if isinstance(expires, date) and expires < day:
        raise UsageError(f"a waiver that ends on {expires} waives nothing on {day}")
    end = b"\r\n" if b"\r\n" in held else b"\n"
    between = end * (bool(held) + (bool(held) and not held.endswith(b"\n")))
    content = held + between + _entry(path, verdict, finding, terms).encode().replace(b"\n", end)
    assert "waiver" in _applied(path, content, verdict, finding, day), "an entry waives what it was written for"
    return content


def _choices(findings: Sequence[ReportedFinding]) -> Iterator[str]:
    """What tells each of the findings from the others, and what it says."""
    for finding in findings:
        alone = _is_place(finding) and sum(each["where"] == finding["where"] for each in findings) == 1
        named = f'--where "{finding["where"]}"' if alone else f"--fingerprint {finding['fingerprint']}"
        yield f"{named}: {finding['message']}"


def _is_place(finding: ReportedFinding) -> bool:
    """Whether what people call the place is what an entry can call it, too."""
    try:
        return where.lies_within(finding, where.check(finding["where"]))
    except ValueError:
        return False


def _entry(path: Path, verdict: Verdict, finding: ReportedFinding, terms: Terms) -> str:
    """The entry names what a reader can check; a fingerprint, too, only where that does not tell the finding from others."""
    place, evidence = finding["where"] if _is_place(finding) else None, _quoted(finding["evidence"] or "")
    document = _document(verdict["source"], path)
    there = [each for each in verdict["findings"] if (each["rule"], each["where"]) == (finding["rule"], place)]
    values = {
        "id": _printing(terms.get("id")),
        "rule": finding["rule"],
        "document": document,
        "where": place,
        "evidence": evidence,
        "fingerprint": None if document and evidence and len(there) == 1 else finding["fingerprint"],
        "reason": _printing(terms.get("reason")),
        "approver": _printing(terms.get("approver")),
        "created": terms.get("created"),
        "expires": terms.get("expires"),
    }
    comments = {"rule": f"  # {finding['name']}"}
    lines = [f"{key} = {_toml(value)}{comments.get(key, '')}" for key, value in values.items() if value]
    return "\n".join(["[[waiver]]", *lines, ""])


def _document(source: str, path: Path) -> str | None:
    """The document as seen from the file, so that it is no pattern; None if its name has bytes that TOML can't hold."""
    way = Path(os.path.relpath(places.location_of(source), os.path.realpath(path.parent))).as_posix()
    if _SURROGATE.search(way):
        return None
    return way if "/" in way and not way.startswith(("!", "#")) else f"./{way}"


def _quoted(evidence: str) -> str:
    """The evidence, or its beginning, on one line."""
    said = _printing(evidence)
    return said if len(said) <= _QUOTED else f"{said[:_QUOTED].rpartition(' ')[0] or said[:_QUOTED]} …"


def _printing(text: str | date | None) -> str:
    """What of a text prints, on one line; the rest is no part of what evidence is known by."""
    return " ".join("".join(char if char.isprintable() else " " for char in str(text or "")).split())


def _toml(value: str | date) -> str:
    return value.isoformat() if isinstance(value, date) else f'"{"".join(map(_escaped, value))}"'


def _escaped(char: str) -> str:
    if char in '\\"':
        return f"\\{char}"
    return char if char.isprintable() else f"\\U{ord(char):08X}"


def _applied(path: Path, content: bytes, verdict: Verdict, finding: ReportedFinding, day: date) -> ReportedFinding:
    """The finding as a waiver file of this content leaves it."""
    new: list[ReportedFinding] = [{**each, "state": NEW} for each in verdict["findings"]]
    first, *_ = Waiving(waivers_in(path, content), day, ()).applied([{**verdict, "findings": new}])
    return next(each for each in first["findings"] if each["fingerprint"] == finding["fingerprint"])
