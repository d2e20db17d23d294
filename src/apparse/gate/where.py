"""Where a waiver holds: at a path of the record, or at a place as people name it.

"recommendations[*].actions[3].target" is the path that findings have in JSON, counted from zero, `*` for any number;
"recommendation 2, action *" is the place that reports show, by the numbers of the document; a page or line before it is
not looked at, since both change with each printing. Either holds for all that lies within it.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from functools import cache

from apparse.patterns import Pattern
from apparse.records.action_plan import ActionPlan
from apparse.records.inspection_report import InspectionReport
from apparse.records.record import Record
from apparse.verdict import ReportedFinding

_PATH = Pattern(r"\w+(\[[^\]]+\])?(\.\w+(\[[^\]]+\])?)*")
_BRACKETED = Pattern(r"\[[^\]]*\]")
_EXAMPLE = 'try "recommendations[1].actions[0].target" or "recommendation 2, action 1"'
_STEP = r"[^\W\d]+( [^\W\d]+)* [\w.()*#/-]+"
_NAMED = Pattern(rf"((page|line) \d+\s*,\s*)?(?!(page|line)\b)(?P<place>{_STEP}(\s*,\s*{_STEP})*)", re.IGNORECASE)


def check(where: str) -> str:
    """The place as it is written, if a finding can have one like it. Raises ValueError."""
    if _PATH.fullmatch(where):
        said, known = _BRACKETED.sub("", where).split("."), _fields()
    elif named := _NAMED.fullmatch(where):
        said, known = [" ".join(step.split()[:-1]).lower() for step in named["place"].split(",")], _names()
    else:
        raise ValueError(f"{where!r} is no place ({_EXAMPLE})")
    for word in said:
        if word not in known:
            near = difflib.get_close_matches(word, sorted(known), n=1)
            hint = f"did you mean {near[0]}?" if near else _EXAMPLE
            raise ValueError(f"{where!r} is no place: nothing is called {word!r}; {hint}")
    return where


@cache
def _fields() -> frozenset[str]:
    """What steps of a path can be called: fields of the records of a plan or a report, under their plain names, too."""
    fields = {field for kind in _kinds((ActionPlan, InspectionReport, Record)) for field in kind.model_fields}
    return frozenset(fields | {re.sub("s?_raw$", "", field) for field in fields})


@cache
def _names() -> frozenset[str]:
    """What the members of a list are called where people name a place: "recommendation", "key question"."""
    return frozenset(field.removesuffix("s").replace("_", " ") for field in _fields() if field.endswith("s"))


def _kinds(kinds: Iterable[type[Record]]) -> set[type[Record]]:
    found = set(kinds)
    return found.union(*(_kinds(kind.__subclasses__()) for kind in found))


def lies_within(finding: ReportedFinding, where: str) -> bool:
    """Whether a finding is about the place or something in it."""
    if _PATH.fullmatch(where):
        return bool(_path(where).match(finding["path"]))
    return bool(_named(where).match(" ".join(finding["where"].split())))


@cache
def _path(where: str) -> Pattern[str]:
    """A field is met under its plain name, too: `owner` is `owners_raw`, `target` is `target_raw`."""
    return Pattern(re.escape(where).replace(r"\[\*\]", r"\[[^\]]*\]") + r"(s?_raw)?(?!\w)")


@cache
def _named(where: str) -> Pattern[str]:
    named = _NAMED.fullmatch(where)
    assert named is not None  # it was checked
    plain = re.sub(r"\s*,\s*", ", ", " ".join(named["place"].split()))
    return Pattern(re.escape(plain).replace(r"\*", r"[^\s,]+") + r"(?=,|$)", re.IGNORECASE)
