"""apparse trace: does the plan answer the report?"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Annotated, Literal, cast

import typer

from apparse.batch import Order, Outcome
from apparse.batch import run as run_batch
from apparse.cli import gating, options, streams
from apparse.cli.configured import choice, configured, day_of, limits, tell, tell_of_idle_rules
from apparse.cli.report_output import Troubles, deliver, show, targets
from apparse.cli.run import Run, fate_of
from apparse.cli.tasks.contract import COMPARE, READ, Read, ToCompare, ToRead
from apparse.config.ruling import Ruling, ruling, ruling_on_waivers
from apparse.errors import NotTheType, UsageError
from apparse.overview import overview
from apparse.report.tally import Tally
from apparse.report.trace import REPORTERS
from apparse.report.trace.traced import Traced
from apparse.trace_result import Account
from apparse.verdict import Verdict, unjudged

Paths = Annotated[
    list[str], typer.Argument(metavar="REPORT PLAN…", help="A report and its plans (or a plan and its reports), or -.")
]
Formats = Annotated[list[str] | None, options.formats(reporter.name for reporter in REPORTERS)]
FailOn = Annotated[
    Literal["error", "warning", "info", "never"] | None,
    typer.Option(
        help="The least finding that makes the exit code 1; a weakened recommendation is a warning.",
        show_default="error",
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option(parser=options.day, metavar="DATE", help="Judge waivers on that day.", show_default="today"),
]


def trace(  # noqa: PLR0913 - one for each option
    paths: Paths,
    *,
    format: Formats = None,  # noqa: A002 - the option's name
    output: options.Output = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    severity: options.SeverityOf = None,
    fail_on: FailOn = None,
    as_of: AsOf = None,
    waivers: gating.WaiverFile = None,
    no_waivers: gating.NoWaivers = False,
    show_waived: gating.ShowWaived = False,
    stdin_name: options.StdinName = "stdin",
    engine: options.Engine = "pdfium",
    password_file: options.PasswordFile = None,
    timeout: options.TimeoutOfOneReading = None,
    max_memory: options.MaxMemory = None,
    jobs: options.Jobs = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
) -> int:
    """Compare a report with its plan: what is answered, and how.

    Each recommendation is answered, reworded, missing, or not the report's at all.
    """
    reading = options.reading(engine, password_file)
    given = {"fail_on": fail_on, "as_of": as_of, "timeout": timeout, "max_memory": max_memory, "jobs": jobs}
    configuration = configured(config, isolated=isolated, **choice(select, ignore, severity), **given)
    settings = configuration.run
    speaking, chosen = ruling(settings), targets(format, output, REPORTERS)
    run = Run.over(paths, stdin_name=stdin_name, **limits(configuration, reading))
    wanted = gating.Wanted(waivers, no_waivers)
    gate = gating.Gating(wanted, day_of(settings), ruling_on_waivers(settings).over)
    run.check_targets(*(target.path for target in chosen if target.path))
    tell(configuration)
    tally = Tally(settings.value("fail-on"), show_waived=show_waived)
    outcomes = list(run.outcomes(READ, ToRead(reading=reading), tally))
    if len(outcomes) < 2 and not tally.interrupted and not tally.misnamed:
        named = ", and these are one document" if len(paths) > 1 else ""
        raise UsageError(f"trace takes a report and at least one plan{named}")
    traced = _gated(_traced(outcomes, speaking, run, tally), speaking, gate, tally)
    troubles = Troubles(files=any(target.path for target in chosen))
    for reporter, path in sorted(chosen, key=lambda target: target.path is not None):
        with troubles.kept(path):
            if path:
                deliver(reporter.write(traced, tally), path)
            else:
                show(reporter, traced, tally)
    troubles.tell()
    if traced.matches is not None:
        tell_of_idle_rules(speaking.rules, tally, compared=True)
    streams.note(tally.sentence())
    return tally.exit_code


def _traced(outcomes: Sequence[Outcome], speaking: Ruling, run: Run, tally: Tally) -> Traced:
    """The comparison of the documents, if each of them could be read and both kinds are there.

    With a document missing every recommendation that it answers would seem to lack a response: better none than that.
    """
    verdicts = _of_both_kinds([_verdict(outcome) for outcome in outcomes])
    if any(verdict["state"] != "judged" for verdict in verdicts) or tally.interrupted or tally.misnamed:
        return Traced(*_sides(verdicts))
    return _compared(outcomes, verdicts, speaking, run)


def _gated(traced: Traced, speaking: Ruling, gate: gating.Gating, tally: Tally) -> Traced:
    """The same as far as the rules speak that are wanted, with the states of its findings; all are counted."""
    verdicts = map(speaking.over, traced.documents)
    gated = list(tally.counted(gate.applied(verdicts, tally)))
    count = len(traced.documents)
    return traced.judged(gated[:count], waivers=next(iter(gated[count:]), None))


def _verdict(outcome: Outcome) -> Verdict:
    verdict = fate_of(outcome)
    if outcome.code:
        return verdict
    read: Read = json.loads(outcome.data)
    record = read["document"]
    exhibits = {"document": record, "pages": [], "undrawn": [], "quotes": True}
    file = {"sha256": read["sha256"], "flows": read["flows"]}
    known = {"kind": record["kind"], **file, "overview": overview(record), "exhibits": exhibits}
    return cast("Verdict", {**verdict, **known})


def _of_both_kinds(verdicts: list[Verdict]) -> list[Verdict]:
    """The verdicts; where no report (or no plan) is among the documents, the one in its place could not be judged as one."""
    kinds = {verdict["kind"] for verdict in verdicts}
    if None in kinds or len(kinds) != 1:
        return verdicts
    is_plan = kinds == {"action_plan"}
    reason = "is an action plan, and no report is given" if is_plan else "is a report, and no plan is given"
    wrong = verdicts[:1] if is_plan else verdicts[1:]
    for verdict in wrong:
        streams.note(f"{reason} ({NotTheType.code})", about=verdict["source"])
    return [unjudged(v["source"], reason, NotTheType.code) if v in wrong else v for v in verdicts]


def _compared(outcomes: Sequence[Outcome], verdicts: list[Verdict], speaking: Ruling, run: Run) -> Traced:
    """The comparison, in a worker and within the limits too: its work grows faster than the documents."""
    records = b"[" + b",".join(outcome.data for outcome in outcomes) + b"]"
    asked = ToCompare(rules=None if speaking.rules is None else sorted(speaking.rules))
    (outcome,) = run_batch(COMPARE.entry, [Order("the comparison", data=records)], asked, limits=run.limits)
    if outcome.code:
        streams.note(f"{outcome.reason} ({outcome.code})", about=outcome.order.name)
        return Traced(*_sides([unjudged(verdict["source"], outcome.reason, outcome.code) for verdict in verdicts]))
    account = cast("Account", json.loads(outcome.data))
    return Traced.of(account, *_sides(verdicts))


def _sides(verdicts: list[Verdict]) -> tuple[list[Verdict], list[Verdict]]:
    """Reports and plans; what could not be read is what its place among the paths says."""
    plans = [v for n, v in enumerate(verdicts) if v["kind"] == "action_plan" or (v["kind"] is None and n)]
    return [verdict for verdict in verdicts if verdict not in plans], plans
