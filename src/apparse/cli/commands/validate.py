"""apparse validate: judge documents against the rules."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Annotated, cast

import typer

from apparse.batch import Outcome
from apparse.cli import gating, options, streams
from apparse.cli.cache import opened_cache, worth_it
from apparse.cli.configured import (
    Rulings,
    choice,
    configured,
    day_of,
    limits,
    tell,
    tell_of_dated_rules,
    tell_of_idle_rules,
)
from apparse.cli.report_output import Delivery, summary_file, targets, told_together
from apparse.cli.run import Run
from apparse.cli.tasks.contract import JUDGE, ToJudge
from apparse.config.ruling import ruling_on_waivers
from apparse.report.formats import REPORTERS
from apparse.report.tally import Tally
from apparse.verdict import Verdict, unjudged

# Bytes that pictures of pages may take in a report: of one document, and of all together.
_PICTURES_OF_ONE, _PICTURES_OF_ALL = 4 * 2**20, 32 * 2**20


Formats = Annotated[list[str] | None, options.formats(reporter.name for reporter in REPORTERS)]
Snippets = Annotated[
    bool, typer.Option("--snippets/--no-snippets", help="Quote and picture the document in reports, or don't.")
]
StepSummary = Annotated[bool, typer.Option("--step-summary", help="Add a summary to the step in GitHub Actions.")]
AsOf = Annotated[
    str | None,
    typer.Option(
        parser=options.day,
        metavar="DATE",
        help="Judge, too, what is overdue on that day (or: today); without it nothing is.",
    ),
]


def validate(  # noqa: PLR0913 - one for each option
    paths: options.Paths,
    *,
    format: Formats = None,  # noqa: A002 - the option's name
    output: options.Output = None,
    snippets: Snippets = True,
    step_summary: StepSummary = False,
    select: options.Select = None,
    ignore: options.Ignore = None,
    severity: options.SeverityOf = None,
    fail_on: options.FailOn = None,
    as_of: AsOf = None,
    waivers: gating.WaiverFile = None,
    no_waivers: gating.NoWaivers = False,
    show_waived: gating.ShowSettled = False,
    baseline: gating.BaselineFile = None,
    write_baseline: gating.WriteBaseline = None,
    prune_baseline: gating.PruneBaseline = False,
    cache: options.Cache = True,
    stdin_name: options.StdinName = "stdin",
    engine: options.Engine = "pdfium",
    verify: options.Verify = False,
    password_file: options.PasswordFile = None,
    timeout: options.Timeout = None,
    max_memory: options.MaxMemory = None,
    jobs: options.Jobs = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
) -> int:
    """Judge documents against the rules; the gate of a CI job."""
    reading = options.reading(engine, password_file, verify=verify)
    given = {"fail_on": fail_on, "as_of": as_of, "timeout": timeout, "max_memory": max_memory, "jobs": jobs}
    configuration = configured(config, isolated=isolated, **choice(select, ignore, severity), **given)
    settings = configuration.run
    chosen = targets(format, output, REPORTERS, settings.value("format"))
    summary = summary_file() if step_summary else None
    run = replace(Run.over(paths, stdin_name=stdin_name, **limits(configuration, reading)), told=told_together(chosen))
    wanted = gating.Wanted(waivers, no_waivers, baseline, write_baseline, prune_baseline)
    gate = gating.Gating(wanted, day_of(settings), ruling_on_waivers(settings).over)
    run.check_targets(*(target.path for target in chosen if target.path), *gate.targets)
    rulings = Rulings(configuration, run.orders)
    tell(configuration)
    tell_of_dated_rules(settings)
    pictures = any(target.reporter.exhibits for target in chosen)
    asked: ToJudge = {
        "reading": reading,
        "rules": rulings.rules(),
        "as_of": day_of(settings),
        "snippets": snippets,
        "room": min(_PICTURES_OF_ONE, _PICTURES_OF_ALL // max(1, len(run.orders))) if pictures else None,
    }
    tally = Tally(settings.value("fail-on"), show_waived=show_waived)
    with opened_cache(lasting=cache and worth_it(run.orders, reading, pictures=pictures)) as opened:
        judged = replace(run, cache=opened).outcomes(JUDGE, asked, tally)
        verdicts = gate.applied(verdicts_of(judged, rulings), tally, snippets=snippets)
        Delivery(chosen, tally, summary).deliver(tally.counted(verdicts))
    gate.finish(tally)
    tell_of_idle_rules(rulings.rules(), tally)
    streams.note(tally.sentence())
    return tally.exit_code


def verdicts_of(outcomes: Iterable[Outcome], rulings: Rulings) -> Iterator[Verdict]:
    """The verdict that a worker has given on each document, as far as the rules speak that are wanted."""
    for outcome in outcomes:
        if outcome.code:
            verdict = unjudged(outcome.order.name, outcome.reason, outcome.code)
        else:
            verdict = cast("Verdict", json.loads(outcome.data))
        yield rulings.of(outcome.order).over(verdict)
