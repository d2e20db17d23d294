"""What reports say of rules: id, name, severity, the first sentence, what to do, the page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from apparse.result import Verdict


class RulePage(NamedTuple):
    id: str
    name: str
    severity: str
    summary: str
    advice: str
    page: str


def rule_pages(verdicts: Iterable[Verdict]) -> dict[str, RulePage]:
    """The pages of all rules that had something to judge or have found something, in the order of their ids."""
    known = _known()
    met: dict[str, RulePage] = {}
    for verdict in verdicts:
        met |= {id_: known[id_] for id_ in verdict["checked"] if id_ in known}
        met |= {f["rule"]: known.get(f["rule"]) or _of(f) for f in verdict["findings"]}
    return dict(sorted(met.items()))


def what_to_do(rule: str) -> str:
    """The advice on findings of a rule, and where there is more of it."""
    page = _known().get(rule)
    more = f"apparse explain {rule}"
    return f"{page.advice} ({more})" if page and page.advice else more


def with_headings(page: str) -> str:
    """The page with the names of the columns above the first row of each example of a plan."""
    return _FIRST_ROW.sub(rf"\1{_HEADINGS}\n\g<0>", page)


_HEADINGS = "| Rec No | Recommendation | Response | Action | Owner | Target date |"
_FIRST_ROW = re.compile(r"(?<!\|\n)^( +)\|(?:[^|\n]*\|){6}$", re.MULTILINE)


@cache
def _known() -> dict[str, RulePage]:
    from apparse.validate.rules import all_rules  # noqa: PLC0415 - rules know records, and records are slow to load

    return {
        rule.id: RulePage(
            rule.id,
            rule.name,
            str(rule.severity),
            rule.summary,
            rule.advice.replace("`", ""),
            with_headings(rule.page.strip()),
        )
        for rule in all_rules()
    }


def _of(finding: dict[str, str]) -> RulePage:
    """A rule that has no page is told by its finding."""
    name = finding["name"]
    return RulePage(finding["rule"], name, finding["severity"], name.replace("-", " "), "", "")
