"""apparse validate: judge documents against the rules."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any, Literal, cast

import typer

from apparse.batch import Outcome
from apparse.cli import options, streams
from apparse.cli.delivery import FORMATS, Delivery, summary_file, targets, told_together
from apparse.cli.run import Run
from apparse.report.tally import Tally
from apparse.result import Verdict, unjudged

# Bytes that pictures of pages may take in a report: of one document, and of all together.
_PICTURES_OF_ONE, _PICTURES_OF_ALL = 4 * 2**20, 32 * 2**20


def validate(  # noqa: PLR0913 - one for each option
    paths: options.Paths,
    *,
    format: Annotated[  # noqa: A002 - the option's name
        list[str] | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT[:FILE]",
            help=f"The report's form ({', '.join(FORMATS)}) and where it goes; may be given several times.",
            show_default="text",
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Where the report goes that names no file."),
    ] = None,
    snippets: Annotated[
        bool, typer.Option("--snippets/--no-snippets", help="Quote and picture the document in reports, or don't.")
    ] = True,
    step_summary: Annotated[
        bool, typer.Option("--step-summary", help="Add a summary to the step in GitHub Actions.")
    ] = False,
    select: Annotated[
        list[str] | None, typer.Option(metavar="RULES", help="Only these rules: ids, beginnings of ids, or names.")
    ] = None,
    ignore: Annotated[list[str] | None, typer.Option(metavar="RULES", help="Not these rules.")] = None,
    fail_on: Annotated[
        Literal["error", "warning", "info", "never"], typer.Option(help="The least finding that makes the exit code 1.")
    ] = "error",
    as_of: Annotated[
        str | None,
        typer.Option(parser=options.day, metavar="DATE", help="Judge what is overdue on that day, or today."),
    ] = None,
    stdin_name: options.StdinName = "stdin",
    engine: options.Engine = "pdfium",
    verify: options.Verify = False,
    password_file: options.PasswordFile = None,
    timeout: options.Timeout = 30.0,
    max_memory: options.MaxMemory = 2**30,
    jobs: options.Jobs = 0,
) -> int:
    """Judge documents against the rules; the gate for continuous integration."""
    chosen, summary = targets(format, output), summary_file() if step_summary else None
    arguments: dict[str, Any] = {
        "reading": {"engine": engine, "verify": verify, "password": options.password(password_file)},
        "rules": chosen_rules(select, ignore),
        "as_of": as_of,
        "snippets": snippets,
    }
    run = Run.over(paths, stdin_name=stdin_name, timeout=timeout, max_memory=max_memory, jobs=jobs)
    run = replace(run, told=told_together(chosen))
    run.protect_inputs(*(target.path for target in chosen if target.path))
    if any(target.reporter.exhibits for target in chosen):
        arguments["room"] = min(_PICTURES_OF_ONE, _PICTURES_OF_ALL // max(1, len(run.orders)))
    tally = Tally(fail_on)
    verdicts = tally.counted(_verdicts(run.outcomes("judge", arguments, tally)))
    Delivery(chosen, tally, summary).deliver(verdicts)
    streams.note(tally.sentence())
    return tally.exit_code


def chosen_rules(select: Sequence[str] | None, ignore: Sequence[str] | None) -> list[str] | None:
    """The ids of the rules to apply, None for all of them. The rules are only loaded if there is a choice."""
    if not select and not ignore:
        return None
    from apparse.validate.rules import all_rules  # noqa: PLC0415
    from apparse.validate.selection import select_rules  # noqa: PLC0415

    return [rule.id for rule in select_rules(all_rules(), _listed(select), _listed(ignore))]


def _listed(values: Sequence[str] | None) -> list[str]:
    return [name.strip() for value in values or () for name in value.split(",") if name.strip()]


def _verdicts(outcomes: Iterable[Outcome]) -> Iterator[Verdict]:
    for outcome in outcomes:
        if outcome.code:
            yield unjudged(outcome.order.name, outcome.reason, outcome.code)
        else:
            yield cast("Verdict", json.loads(outcome.data))
