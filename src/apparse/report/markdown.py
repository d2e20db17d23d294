"""Markdown for a comment on a pull request, a step summary or an e-mail.

What documents say is made plain: it can't become a heading, a link, a picture, a mention or an issue's number, neither
in CommonMark nor on GitHub, which looks for those in the finished text. A zero-width space, written as an entity,
breaks what a backslash would not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from apparse.errors import remedy_of
from apparse.printable import clean, clean_name
from apparse.report.place import described
from apparse.report.reporter import Reporter
from apparse.report.settled import excuse
from apparse.report.tally import Tally
from apparse.verdict import ReportedFinding, Verdict, new_findings, settled_findings

_SIGNS = re.compile(r"[\\`*_\[\]<>&~|$]")
_BREAK = "&#8203;"
SEAL = "<!-- a report by apparse -->\n"
"""Shown nowhere; by it a later run over the folder knows the report and judges it not."""
# After these GitHub sees a mention, an issue, an emoji or the address of a page.
_TRIGGERS = re.compile(r"@|#(?=\w)|:(?=//|[\w+-]+:)|(?:\bwww|\bGH)(?=[.-])", re.IGNORECASE)

_HEAD = "| Severity | Rule | Where | Problem |\n| --- | --- | --- | --- |\n"
_HEAD_OF_SETTLED = "| Severity | Rule | Where | Problem | Why it does not count |\n| --- | --- | --- | --- | --- |\n"


def plain(text: object) -> str:
    """Text of a document or a name, on one line, as Markdown that shows it and nothing else."""
    marked = _TRIGGERS.sub(lambda match: match[0] + "\0", clean(text))
    return _SIGNS.sub(r"\\\g<0>", marked).replace("\0", _BREAK)


def write(verdicts: Iterable[Verdict], tally: Tally) -> Iterator[str]:
    documents = list(verdicts)
    yield f"{SEAL}## apparse: {tally.outcome}\n\n{tally.sentence()}.\n"
    yield from map(document_section, documents)
    if tally.passed_over:
        yield "\n### Passed over\n\n"
        yield from (f"- {plain(each['source'])}: {plain(each['reason'])}\n" for each in tally.passed_over)


def document_section(verdict: Verdict) -> str:
    """What came of one document, under a heading of the third level."""
    heading = f"\n### {plain(clean_name(verdict['source']))}\n\n"
    if verdict["state"] != "judged":
        remedy = remedy_of(verdict["code"])
        advice = f"\n**What to do:** {plain(remedy)}\n" if remedy else ""
        return f"{heading}**Not judged:** {plain(verdict['reason'])} ({plain(verdict['code'])})\n{advice}"
    source, new, settled = verdict["source"], new_findings(verdict), settled_findings(verdict)
    found = _HEAD + "".join(f"| {_cells(finding, source)} |\n" for finding in new) if new else "Nothing found.\n"
    if not settled:
        return heading + found
    found = found if new else "Nothing found that counts.\n"
    rows = (f"| {_cells(finding, source)} | {plain(excuse(finding))} |\n" for finding in settled)
    return f"{heading}{found}\n#### Waived or baselined\n\n{_HEAD_OF_SETTLED}{''.join(rows)}"


def _cells(finding: ReportedFinding, source: str) -> str:
    severity = f"**{finding['severity']}**" if finding["severity"] == "error" else finding["severity"]
    cells = [
        severity,
        f"{finding['rule']} {finding['name']}",
        plain(described(finding, source)),
        plain(finding["message"]),
    ]
    return " | ".join(cells)


MARKDOWN = Reporter("markdown", write, (".md",))
