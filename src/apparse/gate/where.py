"""Where a waiver holds: at a path of the record, or at a place as people name it.

"recommendations[*].actions[3].target" is the path that findings have in JSON, counted from zero, `*` for any number;
"recommendation 2, action *" is the place that reports show, by the numbers of the document; a page or line before it is
not looked at, since both change with each printing. Either holds for all that lies within it.
"""

from __future__ import annotations

import re
from functools import cache

from apparse.verdict import ReportedFinding

_PATH = re.compile(r"\w+(\[[^\]]+\])?(\.\w+(\[[^\]]+\])?)*")
_STEP = r"[^\W\d]+( [^\W\d]+)* [\w.()*#/-]+"
_NAMED = re.compile(rf"((page|line) \d+\s*,\s*)?(?!(page|line)\b)(?P<place>{_STEP}(\s*,\s*{_STEP})*)", re.IGNORECASE)


def check(where: str) -> str:
    """The place as it is written, if it is one. Raises ValueError."""
    if not _PATH.fullmatch(where) and not _NAMED.fullmatch(where):
        example = '"recommendations[1].actions[0].target" or "recommendation 2, action 1"'
        raise ValueError(f"{where!r} is no place (try {example})")
    return where


def lies_within(finding: ReportedFinding, where: str) -> bool:
    """Whether a finding is about the place or something in it."""
    if _PATH.fullmatch(where):
        return bool(_path(where).match(finding["path"]))
    return bool(_named(where).match(" ".join(finding["where"].split())))


@cache
def _path(where: str) -> re.Pattern[str]:
    """A field is met under its plain name, too: `owner` is `owners_raw`, `target` is `target_raw`."""
    return re.compile(re.escape(where).replace(r"\[\*\]", r"\[[^\]]*\]") + r"(s?_raw)?(?!\w)")


@cache
def _named(where: str) -> re.Pattern[str]:
    named = _NAMED.fullmatch(where)
    assert named is not None  # it was checked
    plain = re.sub(r"\s*,\s*", ", ", " ".join(named["place"].split()))
    return re.compile(re.escape(plain).replace(r"\*", r"[^\s,]+") + r"(?=,|$)", re.IGNORECASE)
