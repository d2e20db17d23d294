"""A trace as Markdown, for an issue, a pull request or a wiki."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from apparse.printable import clean_name
from apparse.report.formats.markdown import SEAL, plain
from apparse.report.settled import excuse
from apparse.report.tally import Tally
from apparse.report.trace.reporter import TraceReporter, marked, placed, sides
from apparse.report.trace.traced import Traced, is_general
from apparse.verdict import NEW


def write(traced: Traced, tally: Tally) -> Iterator[str]:
    yield f"{SEAL}## Does the plan answer the report?\n\n"
    for name, source in traced.named.items():
        yield f"- {name.partition('s[')[0]}: {plain(clean_name(source))}\n"
    for verdict in traced.documents:
        if verdict["state"] != "judged":
            yield f"- {plain(verdict['source'])}: **not judged**: {plain(verdict['reason'] or '')}\n"
    counts = ", ".join(f"{number} {verdict}" for verdict, number in traced.counts().items())
    compared = f"{counts}; " if traced.matches is not None else ""
    yield f"\n{compared}{tally.sentence()}\n\n"
    yield "".join(f"{line}\n" for line in _findings(traced))
    if traced.matches is not None:
        yield "".join(f"{line}\n" for line in ["", *_table(traced)])


def _findings(traced: Traced) -> Iterator[str]:
    """What only follows from a plan's answering another report is left out; what does not count says why."""
    for finding in traced.findings():
        if is_general(finding) or not traced.follows(finding["path"]):
            excused = "" if finding["state"] == NEW else f" ({plain(excuse(finding))})"
            told = f"{finding['name']}{plain(placed(traced, finding))}: {plain(finding['message'])}{excused}"
            yield f"- **{finding['severity']} {finding['rule']}** {told}"
    if any(traced.follows(finding["path"]) for finding in traced.findings() if not is_general(finding)):
        yield "- The single recommendations that lack a response, or a report, are left out here; JSON lists them."


def _table(traced: Traced) -> Iterator[str]:
    yield "| Report | Plan | Verdict | Recommendation | Response |"
    yield "|---|---|---|---|---|"
    for match in traced.told_matches():
        asked, answered = (plain(side) for side in sides(match))
        verdict = match["verdict"] + (", other addressee" if match["other_addressee"] else "")
        yield f"| {asked} | {answered} | {verdict} | {_wording(match)} | {plain(match['response'] or '')} |"


def _wording(match: dict[str, Any]) -> str:
    if match["verdict"] == "reworded":
        return marked(match["wording"], "~~{}~~", "**{}**", plain, between=" ")
    return plain(match["report_text"] or match["plan_text"] or "")


MARKDOWN = TraceReporter("markdown", write, (".md",))
