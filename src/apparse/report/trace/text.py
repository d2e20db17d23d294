"""A trace for people: what answers what, then what is wrong with it, where, and what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import Any

from apparse.printable import clean, clean_name
from apparse.report.paint import Paint, coloured, plain
from apparse.report.rule_pages import what_to_do
from apparse.report.settled import excuse
from apparse.report.tally import SEVERITIES, Tally, count
from apparse.report.trace.reporter import TraceReporter, marked, placed, sides
from apparse.report.trace.traced import Traced, is_general
from apparse.verdict import NEW, ReportedFinding

_LONGEST = 70


def write(traced: Traced, tally: Tally, paint: Paint = plain) -> Iterator[str]:
    for name, source in traced.named.items():
        yield f"{name.partition('s[')[0]}: {clean_name(source)}\n"
    for verdict in traced.documents:
        if verdict["state"] != "judged":
            yield f"{clean_name(verdict['source'])}: not judged: {clean(verdict['reason'])} ({verdict['code']})\n"
    lines = [*_of_documents(traced, tally, paint), *_matches(traced), *_of_recommendations(traced, tally, paint)]
    yield "".join(f"{line}\n" for line in lines)


def _matches(traced: Traced) -> Iterator[str]:
    """What answers what; where all plans answer another report, only what they have in common with this one."""
    if traced.matches is None:
        return
    yield ""
    yield "  " + ", ".join(f"{number} {verdict}" for verdict, number in traced.counts().items())
    for match in traced.told_matches():
        asked, answered = sides(match)
        where = f" ({_documents(traced, match)})" if len(traced.named) > 2 else ""
        yield f"  {asked:>5} → {answered:<5} {_verdict(match)}{where}: {_shown(match)}"
        if match["verdict"] == "reworded":
            yield f"{'':16}{marked(match['wording'], '[-{}-]', '{{+{}+}}', clean)}"


def _verdict(match: dict[str, Any]) -> str:
    notes = [f"{match['similarity']:.0%} alike"] if match["verdict"] == "reworded" else []
    notes += ["other addressee"] if match["other_addressee"] else []
    notes += [f"“{clean(match['response'])}”"] if match["response"] else []
    return ", ".join([match["verdict"], *notes])


def _documents(traced: Traced, match: dict[str, Any]) -> str:
    paths = (match["report_path"], match["plan_path"])
    return " → ".join(traced.called(path.partition(".")[0]) for path in paths if path)


def _shown(match: dict[str, Any]) -> str:
    text = clean(match["report_text"] or match["plan_text"] or "no text")
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0] + " …"


def _of_documents(traced: Traced, tally: Tally, paint: Paint) -> Iterator[str]:
    for finding in _listed(traced, tally):
        if is_general(finding):
            yield from _told(traced, finding, paint)


def _of_recommendations(traced: Traced, tally: Tally, paint: Paint) -> Iterator[str]:
    """Those that only follow from a plan's answering another report are counted and not told again."""
    found = [finding for finding in _listed(traced, tally) if not is_general(finding)]
    told = [finding for finding in found if not traced.follows(finding["path"])]
    for finding in told:
        yield from _told(traced, finding, paint)
    if traced.matches is None:
        return
    yield ""
    if len(told) < len(found):
        yield f"  {_rest(found, told)}"
    settled = sum(finding["state"] != NEW for finding in traced.findings())
    if not any(finding["state"] == NEW for finding in traced.findings()):
        yield "  nothing found" + (" that counts" if settled else "")
    if settled and not tally.show_waived:
        yield f"  {settled} waived (--show-waived lists what does not count)"


def _rest(found: list[ReportedFinding], told: list[ReportedFinding]) -> str:
    """What is counted and not told, so that what is told and the summary of the run add up."""
    counted = Counter(finding["severity"] for finding in found) - Counter(finding["severity"] for finding in told)
    counts = ", ".join(count(counted[severity], severity) for severity in SEVERITIES if counted[severity])
    more = count(len(found) - len(told), "more finding")
    return f"counted, too: {more} following from that ({counts}); --format json lists them"


def _listed(traced: Traced, tally: Tally) -> list[ReportedFinding]:
    return [finding for finding in traced.findings() if tally.show_waived or finding["state"] == NEW]


def _told(traced: Traced, finding: ReportedFinding, paint: Paint) -> Iterator[str]:
    counts = finding["state"] == NEW
    state = "" if counts else f"{finding['state']} "
    yield ""
    yield f"  {state}{paint(finding['severity'])} {finding['rule']} {finding['name']}{placed(traced, finding)}"
    yield f"    problem: {clean(finding['message'])}"
    yield f"    what to do: {what_to_do(finding['rule'])}" if counts else f"    {excuse(finding)}"


TEXT = TraceReporter("text", write, (".txt",), on_terminal=partial(write, paint=coloured))
