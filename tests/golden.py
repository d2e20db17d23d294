"""What a parsed plan is held against: the golden record and the golden findings of a fixture.

A golden field may have `alt`ernatives; a golden text and a parsed one are equal when they differ only in white
space, in the shape of quotes and dashes, or in a bullet.
"""

import json
import re
import unicodedata
from functools import cache
from pathlib import Path

import apparse

FIXTURES = Path(__file__).parent / "fixtures"
FORMATS = ("pdf", "docx", "odt", "html", "md", "txt")
CASES = sorted(path.parent.name for path in FIXTURES.glob("*/document.json"))
DOCUMENT = ("title", "subject", "submitted", "report_published", "summary")
RECOMMENDATION = ("number", "inferred_number", "addressee", "text", "response", "explanation")
ACTION = ("label", "text", "owners_raw", "target_raw", "progress", "rag")
_SAME = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " ", "•": " "})


def sources():
    """(case, format, path) of every fixture in every format it has."""
    return [
        (case, form, path) for case in CASES for form in FORMATS if (path := FIXTURES / case / f"plan.{form}").exists()
    ]


@cache
def judged(path):
    """The result of a fixture, read once for all tests of it."""
    return apparse.check(path)


def plain(value):
    if isinstance(value, str):
        return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", value).translate(_SAME)).strip(" :")
    return value or None


def differences(golden, parsed):
    """Where a parsed plan differs from its golden record, one line a difference."""
    found = list(_fields("plan", DOCUMENT, golden, parsed))
    pairs = list(zip(golden["recommendations"], parsed["recommendations"], strict=False))
    if len(golden["recommendations"]) != len(parsed["recommendations"]):
        found.append(f"{len(parsed['recommendations'])} recommendations, not {len(golden['recommendations'])}")
    for index, (wanted, got) in enumerate(pairs):
        here = f"recommendations[{index}]"
        found.extend(_fields(here, RECOMMENDATION, wanted, got))
        if len(wanted["actions"]) != len(got["actions"]):
            found.append(f"{here}: {len(got['actions'])} actions, not {len(wanted['actions'])}")
        for number, (step, read) in enumerate(zip(wanted["actions"], got["actions"], strict=False)):
            found.extend(_fields(f"{here}.actions[{number}]", ACTION, step, read))
    return found


def _fields(place, names, golden, parsed):
    for name in names:
        if name not in golden:
            continue
        accepted = [golden[name], *golden.get("alt", {}).get(name, [])]
        if name == "summary":
            accepted = [_counts(value) for value in accepted]
            got = _counts(parsed.get(name))
        else:
            got = parsed.get(name)
        if plain(got) not in [plain(value) for value in accepted]:
            yield f"{place}.{name}: {got!r}, not {golden[name]!r}"


def _counts(summary):
    return tuple((summary or {}).get(key) for key in ("agreed", "partly_agreed", "not_agreed", "total"))


def golden_record(case):
    return json.loads((FIXTURES / case / "document.json").read_text(encoding="utf-8"))


def golden_findings(case, name="findings.txt"):
    lines = (FIXTURES / case / name).read_text(encoding="utf-8").splitlines()
    return {_finding(*line.split(" ")) for line in lines}


def parsed_findings(result):
    return {_finding(f.severity.value, f.rule, f.name, f.path) for f in result.findings}


def _finding(severity, rule, name, path=""):
    """A finding by its rule and its record: a recommendation, an action, or else the document."""
    place = re.match(r"recommendations\[\d+\](\.actions\[\d+\])?", path)
    return severity, rule, name, place[0] if place else ""
