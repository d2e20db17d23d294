"""A trace as Markdown, for an issue, a pull request or a wiki."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from apparse.printable import clean_name
from apparse.report.markdown import SEAL, plain
from apparse.report.tally import Tally
from apparse.report.trace.reporter import Traced, TraceReporter, follows, is_alone, is_general, marked, sides
from apparse.trace_result import Account


def write(traced: Traced, tally: Tally) -> Iterator[str]:
    yield f"{SEAL}## Does the plan answer the report?\n\n"
    for name, source in traced.named.items():
        yield f"- {name.partition('s[')[0]}: {plain(clean_name(source))}\n"
    for verdict in traced.documents:
        if verdict["state"] != "judged":
            yield f"- {plain(verdict['source'])}: **not judged**: {plain(verdict['reason'] or '')}\n"
    if traced.account:
        counts = ", ".join(f"{number} {verdict}" for verdict, number in traced.counts().items())
        yield f"\n{counts}; {tally.sentence()}\n\n"
        yield "".join(f"{line}\n" for line in [*_findings(traced.account), "", *_table(traced.account)])


def _findings(account: Account) -> Iterator[str]:
    """Those about documents come first in the account; those what only follows from them is left out."""
    for finding in account["findings"]:
        if is_general(finding) or not follows(account, finding["path"]):
            yield f"- **{finding['severity']} {finding['rule']}** {finding['name']}: {plain(finding['message'])}"
    if any(follows(account, finding["path"]) for finding in account["findings"]):
        yield "- The single recommendations that lack a response, or a report, are left out here; JSON lists them."


def _table(account: Account) -> Iterator[str]:
    yield "| Report | Plan | Verdict | Recommendation | Response |"
    yield "|---|---|---|---|---|"
    for match in account["matches"]:
        if is_alone(match) and follows(account, match["report_path"] or match["plan_path"]):
            continue
        asked, answered = (plain(side) for side in sides(match))
        verdict = match["verdict"] + (", other addressee" if match["other_addressee"] else "")
        yield f"| {asked} | {answered} | {verdict} | {_wording(match)} | {plain(match['response'] or '')} |"


def _wording(match: dict[str, Any]) -> str:
    if match["verdict"] == "reworded":
        return marked(match["wording"], "~~{}~~ ", "**{}**", plain)
    return plain(match["report_text"] or match["plan_text"] or "")


MARKDOWN = TraceReporter("markdown", write, (".md",))
