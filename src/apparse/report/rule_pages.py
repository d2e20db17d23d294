"""What reports say of rules: id, name, severity, the first sentence, what to do, the page."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from apparse.patterns import Pattern
from apparse.verdict import ReportedFinding, Verdict


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
    """The page with the tables of its examples whole, so that they can be copied: Markdown wants a row of dashes.

    A plan's has the names of its columns above the first row, the first row of any other heads it.
    """
    return _FIRST_ROW.sub(_headed, page)


def with_fences(page: str) -> str:
    """The page with its examples flush left between fences: who copies them from a terminal gets what can be tried."""
    return _INDENTED.sub(lambda example: f"```\n{textwrap.dedent(example[0]).rstrip()}\n```\n", page)


_INDENTED = Pattern(r"^ {4}.*(?:\n+ {4}.*)*\n?", re.MULTILINE)
_HEADINGS = "| Rec No | Recommendation | Response | Action | Owner | Target date |"
_FIRST_ROW = Pattern(r"(?<!\|\n)^(?P<indent> +)(?P<row>\|(?:[^|\n]*\|)+)$", re.MULTILINE)


def _headed(first: re.Match[str]) -> str:
    row = first["row"]
    columns = row.count("|") - 1
    rows = [_HEADINGS, row] if columns == _HEADINGS.count("|") - 1 else [row]
    rows.insert(1, "|" + " --- |" * columns)
    return "\n".join(first["indent"] + each for each in rows)


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


def _of(finding: ReportedFinding) -> RulePage:
    """A rule that has no page is told by its finding."""
    name = finding["name"]
    return RulePage(finding["rule"], name, finding["severity"], name.replace("-", " "), "", "")
