"""Markdown for a comment on a pull request, a step summary or an e-mail.

What documents say is made plain: it can't become a heading, a link, a picture, a mention or an issue's number, neither
in CommonMark nor on GitHub, which looks for those in the finished text. A zero-width space, written as an entity,
breaks what a backslash would not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from apparse.errors import remedy_of
from apparse.patterns import Pattern
from apparse.printable import clean, clean_name
from apparse.report.by_rule import by_rule
from apparse.report.place import described
from apparse.report.reporter import Reporter
from apparse.report.settled import excuse
from apparse.report.tally import Tally
from apparse.verdict import ReportedFinding, Verdict, new_findings, settled_findings

_SIGNS = Pattern(r"[\\`*_\[\]<>&~|$]")
_BREAK = "&#8203;"
SEAL = "<!-- a report by apparse -->\n"
"""Shown nowhere; by it a later run over the folder knows the report and judges it not."""
# After these GitHub sees a mention, an issue, an emoji or the address of a page.
_TRIGGERS = Pattern(r"@|#(?=\w)|:(?=//|[\w+-]+:)|(?:\bwww|\bGH)(?=[.-])", re.IGNORECASE)

_HEAD_OF_OVERVIEW = "| Severity | Rule | Findings | Documents | Where |\n| --- | --- | ---: | ---: | --- |\n"
_LINKED = 20
"""Documents that the overview names for a rule at most."""
_HEAD = "| Severity | Rule | Where | Problem |\n| --- | --- | --- | --- |\n"
_HEAD_OF_SETTLED = "| Severity | Rule | Where | Problem | Why it does not count |\n| --- | --- | --- | --- | --- |\n"


def plain(text: object) -> str:
    """Text of a document or a name, on one line, as Markdown that shows it and nothing else."""
    marked = _TRIGGERS.sub(lambda match: match[0] + "\0", clean(text))
    return _SIGNS.sub(r"\\\g<0>", marked).replace("\0", _BREAK)


def write(verdicts: Iterable[Verdict], tally: Tally) -> Iterator[str]:
    documents = list(verdicts)
    yield f"{SEAL}## apparse: {tally.outcome}\n\n{tally.sentence()}.\n"
    if len(documents) > 1:
        yield from _overview(documents)
    for number, verdict in enumerate(documents, start=1):
        yield _section(verdict, number if len(documents) > 1 else None)
    if tally.passed_over:
        yield "\n### Passed over\n\n"
        yield from (f"- {plain(each['source'])}: {plain(each['reason'])}\n" for each in tally.passed_over)


def _overview(documents: Sequence[Verdict]) -> Iterator[str]:
    """What each rule has found, with links to the first place of it in each document."""
    found = [each for each in by_rule(documents) if each.findings]
    if found:
        yield f"\n### Findings by rule\n\n{_HEAD_OF_OVERVIEW}"
    for each in found:
        links = [
            f"[{plain(clean_name(documents[number - 1]['source']))}](#{_anchor(number, each.rule)}) ({count})"
            for number, count in each.findings.items()
        ]
        rest = [f"and {len(links) - _LINKED} more"] if len(links) > _LINKED else []
        where = ", ".join([*links[:_LINKED], *rest])
        counts = f"{each.findings.total()} | {len(links)}"
        yield f"| {_severity(each.severity)} | {each.rule} {each.name} | {counts} | {where} |\n"


def _section(verdict: Verdict, number: int | None) -> str:
    """What came of one document, under a heading of the third level; its `number` if the overview leads there."""
    heading = f"\n### {plain(clean_name(verdict['source']))}\n\n"
    if verdict["state"] != "judged":
        remedy = remedy_of(verdict["code"])
        advice = f"\n**What to do:** {plain(remedy)}\n" if remedy else ""
        return f"{heading}**Not judged:** {plain(verdict['reason'])} ({plain(verdict['code'])})\n{advice}"
    new, settled = new_findings(verdict), settled_findings(verdict)
    found = _HEAD + "".join(_rows(new, verdict, number)) if new else "Nothing found.\n"
    if not settled:
        return heading + found
    found = found if new else "Nothing found that counts.\n"
    rows = (f"| {_cells(finding, verdict)} | {plain(excuse(finding))} |\n" for finding in settled)
    return f"{heading}{found}\n#### Waived or baselined\n\n{_HEAD_OF_SETTLED}{''.join(rows)}"


def _rows(findings: Iterable[ReportedFinding], verdict: Verdict, number: int | None) -> Iterator[str]:
    met: set[str] = set()
    for finding in findings:
        rule = finding["rule"]
        anchor = f'<a name="{_anchor(number, rule)}"></a>' if number and rule not in met else ""
        met.add(rule)
        yield f"| {anchor}{_cells(finding, verdict)} |\n"


def _anchor(number: int, rule: str) -> str:
    """What the first finding of a rule in a document is called within the page; others may have comments on it, too."""
    return f"apparse-{number}-{rule}"


def _cells(finding: ReportedFinding, verdict: Verdict) -> str:
    cells = [
        _severity(finding["severity"]),
        f"{finding['rule']} {finding['name']}",
        plain(described(finding, verdict)),
        plain(finding["message"]),
    ]
    return " | ".join(cells)


def _severity(severity: str) -> str:
    return f"**{severity}**" if severity == "error" else severity


MARKDOWN = Reporter("markdown", write, (".md",))
