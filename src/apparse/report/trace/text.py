"""A trace for people: what answers what, then what is wrong with it, where, and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from apparse.printable import clean, clean_name
from apparse.report.paint import Paint, coloured, plain
from apparse.report.place import first_place, position
from apparse.report.rule_pages import what_to_do
from apparse.report.tally import Tally
from apparse.report.trace.reporter import Traced, TraceReporter, follows, is_alone, is_general, marked, sides
from apparse.trace_result import Account
from apparse.verdict import PlainFinding

_LONGEST = 70


def write(traced: Traced, _tally: Tally, paint: Paint = plain) -> Iterator[str]:
    for name, source in traced.named.items():
        yield f"{name.partition('s[')[0]}: {clean_name(source)}\n"
    for verdict in traced.documents:
        if verdict["state"] != "judged":
            yield f"{clean_name(verdict['source'])}: not judged: {clean(verdict['reason'])} ({verdict['code']})\n"
    if traced.account:
        lines = [
            *_of_documents(traced, traced.account, paint),
            *_matches(traced),
            *_of_recommendations(traced, traced.account, paint),
        ]
        yield "".join(f"{line}\n" for line in lines)


def _matches(traced: Traced) -> Iterator[str]:
    """What answers what; where all plans answer another report, only what they have in common with this one."""
    assert traced.account is not None
    yield ""
    yield "  " + ", ".join(f"{number} {verdict}" for verdict, number in traced.counts().items())
    for match in traced.account["matches"]:
        if is_alone(match) and follows(traced.account, match["report_path"] or match["plan_path"]):
            continue
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


def _of_documents(traced: Traced, account: Account, paint: Paint) -> Iterator[str]:
    for finding in account["findings"]:
        if is_general(finding):
            yield from _told(traced, finding, paint)


def _of_recommendations(traced: Traced, account: Account, paint: Paint) -> Iterator[str]:
    """Those that only follow from a plan's answering another report are counted and not told again."""
    found = [finding for finding in account["findings"] if not is_general(finding)]
    told = [finding for finding in found if not follows(account, finding["path"])]
    for finding in told:
        yield from _told(traced, finding, paint)
    yield ""
    if len(told) < len(found):
        yield f"  {len(found) - len(told)} more findings follow from that; --format json lists them"
    if not account["findings"]:
        yield "  nothing found"


def _told(traced: Traced, finding: PlainFinding, paint: Paint) -> Iterator[str]:
    yield ""
    yield f"  {paint(finding['severity'])} {finding['rule']} {finding['name']}{_place(traced, finding)}"
    yield f"    problem: {clean(finding['message'])}"
    yield f"    what to do: {what_to_do(finding['rule'])}"


def _place(traced: Traced, finding: PlainFinding) -> str:
    document = finding["path"].partition(".")[0]
    at = position(first_place(finding), traced.named.get(document, ""))
    return f" ({', '.join(part for part in (traced.called(document), at) if part)})"


TEXT = TraceReporter("text", write, (".txt",), on_terminal=partial(write, paint=coloured))
