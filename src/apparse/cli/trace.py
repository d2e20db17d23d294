"""apparse trace: does the plan answer the report?"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, cast

import typer

from apparse.batch import Order, Outcome
from apparse.batch import run as run_batch
from apparse.cli import options, streams
from apparse.cli.configured import choice, configured, limits, tell
from apparse.cli.delivery import deliver
from apparse.cli.run import Run, fate_of
from apparse.config.ruling import Ruling, ruling
from apparse.errors import UsageError
from apparse.report.reporter import asked_by_name
from apparse.report.tally import Tally
from apparse.report.trace import REPORTERS, reporter_named
from apparse.report.trace.reporter import Traced
from apparse.trace_result import Account
from apparse.verdict import Verdict, unjudged

_formats = [reporter.name for reporter in REPORTERS]
_TASK = "apparse.cli.tasks.trace:work"
_FACTS = ("title", "subject", "published", "submitted", "report_published")


def trace(  # noqa: PLR0913 - one for each option
    paths: Annotated[
        list[str],
        typer.Argument(metavar="REPORT PLAN…", help="A report and its plans (or a plan and its reports), or -."),
    ],
    *,
    format: Annotated[  # noqa: A002 - the option's name
        str | None,
        typer.Option(
            "--format",
            "-f",
            parser=options.one_of(_formats),
            metavar="|".join(_formats),
            help="The report's form.",
            show_default="what FILE is named like, or text",
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write the report there.")
    ] = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    severity: options.SeverityOf = None,
    fail_on: Annotated[
        Literal["error", "warning", "info", "never"] | None,
        typer.Option(
            help="The least finding that makes the exit code 1; a weakened recommendation is a warning.",
            show_default="error",
        ),
    ] = None,
    stdin_name: options.StdinName = "stdin",
    engine: options.Engine = "pdfium",
    password_file: options.PasswordFile = None,
    timeout: options.Timeout = None,
    max_memory: options.MaxMemory = None,
    jobs: options.Jobs = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
) -> int:
    """Compare a report with its plan: what is answered, and how.

    Each recommendation is answered, reworded, missing, or not the report's at all.
    """
    reading = {"engine": engine, "password": options.password(password_file)}
    given = {"fail_on": fail_on, "timeout": timeout, "max_memory": max_memory, "jobs": jobs}
    configuration = configured(config, isolated=isolated, **choice(select, ignore, severity), **given)
    speaking = ruling(configuration.run)
    run = Run.over(paths, stdin_name=stdin_name, **limits(configuration))
    run.check_targets(*filter(None, [output]))
    tell(configuration)
    tally = Tally(configuration.run.value("fail-on"))
    outcomes = list(run.outcomes("convert", {"reading": reading, "to": "json"}, tally))
    if len(outcomes) < 2 and not tally.interrupted and not tally.misnamed:
        raise UsageError("trace takes a report and at least one plan")
    traced = _traced(outcomes, speaking, run, tally)
    named = asked_by_name(output, REPORTERS) if output and not format else None
    write = (named or reporter_named(format or "text")).writer(colours=output is None and streams.shows_colours())
    deliver(write(traced, tally), output)
    streams.note(tally.sentence())
    return tally.exit_code


def _traced(outcomes: list[Outcome], speaking: Ruling, run: Run, tally: Tally) -> Traced:
    """The account of the documents, if each of them could be read and both kinds are there.

    With a document missing every recommendation that it answers would seem to lack a response: better none than that.
    """
    verdicts = _of_both_kinds([_verdict(outcome) for outcome in outcomes])
    account = None
    if all(verdict["state"] == "judged" for verdict in verdicts) and not tally.interrupted and not tally.misnamed:
        account, verdicts = _compared(outcomes, verdicts, speaking, run)
    for verdict in verdicts:
        tally.count(verdict)
    if account:
        tally.findings.update(finding["severity"] for finding in account["findings"])
    return Traced(*_sides(verdicts), account)


def _verdict(outcome: Outcome) -> Verdict:
    verdict = fate_of(outcome)
    if outcome.code:
        return verdict
    record = json.loads(outcome.data)
    return {**verdict, "kind": record["kind"], "overview": _overview(record)}


def _overview(record: Mapping[str, Any]) -> dict[str, Any]:
    known = {fact: record[fact] for fact in _FACTS if record.get(fact)}
    return {**known, "recommendations": len(record["recommendations"])}


def _of_both_kinds(verdicts: list[Verdict]) -> list[Verdict]:
    """The verdicts; where no report (or no plan) is among the documents, the one in its place could not be judged as one."""
    kinds = {verdict["kind"] for verdict in verdicts}
    if None in kinds or len(kinds) != 1:
        return verdicts
    is_plan = kinds == {"action_plan"}
    reason = "is an action plan, and no report is given" if is_plan else "is a report, and no plan is given"
    wrong = verdicts[:1] if is_plan else verdicts[1:]
    for verdict in wrong:
        streams.note(f"{reason} (unknown-kind)", about=verdict["source"])
    return [unjudged(v["source"], reason, "unknown-kind") if v in wrong else v for v in verdicts]


def _compared(
    outcomes: Iterable[Outcome], verdicts: list[Verdict], speaking: Ruling, run: Run
) -> tuple[Account | None, list[Verdict]]:
    """The comparison, in a worker and within the limits too: its work grows faster than the documents."""
    records = b"[" + b",".join(outcome.data for outcome in outcomes) + b"]"
    rules = None if speaking.rules is None else sorted(speaking.rules)
    (outcome,) = run_batch(_TASK, [Order("the comparison", data=records)], {"rules": rules}, limits=run.limits)
    if not outcome.code:
        account = cast("Account", json.loads(outcome.data))
        return {**account, "findings": speaking.findings(account["findings"])}, verdicts
    streams.note(f"{outcome.reason} ({outcome.code})", about=outcome.order.name)
    return None, [unjudged(verdict["source"], outcome.reason, outcome.code) for verdict in verdicts]


def _sides(verdicts: list[Verdict]) -> tuple[list[Verdict], list[Verdict]]:
    """Reports and plans; what could not be read is what its place among the paths says."""
    plans = [v for n, v in enumerate(verdicts) if v["kind"] == "action_plan" or (v["kind"] is None and n)]
    return [verdict for verdict in verdicts if verdict not in plans], plans
