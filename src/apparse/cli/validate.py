"""apparse validate: judge documents against the rules."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Annotated, Literal, cast

import typer

from apparse.batch import Outcome
from apparse.cli import options, streams
from apparse.cli.run import Run
from apparse.report import REPORTERS, reporter_named
from apparse.report.tally import Tally
from apparse.result import Verdict, unjudged

_formats = [reporter.name for reporter in REPORTERS]


def validate(  # noqa: PLR0913 - one for each option
    paths: options.Paths,
    *,
    format: Annotated[  # noqa: A002 - the option's name
        str,
        typer.Option(
            "--format", "-f", parser=options.one_of(_formats), metavar="|".join(_formats), help="The report's form."
        ),
    ] = "text",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write the report there.")
    ] = None,
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
    arguments = {
        "reading": {"engine": engine, "verify": verify, "password": options.password(password_file)},
        "rules": chosen_rules(select, ignore),
        "as_of": as_of,
    }
    run = Run.over(paths, stdin_name=stdin_name, timeout=timeout, max_memory=max_memory, jobs=jobs)
    if output is not None:
        run.protect_inputs(output)
    tally = Tally(fail_on)
    verdicts = tally.counted(_verdicts(run.outcomes("judge", arguments, tally)))
    deliver(reporter_named(format).write(verdicts, tally), output)
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


def deliver(pieces: Iterable[str], output: Path | None) -> None:
    if output is None:
        for piece in pieces:
            streams.out(piece)
    else:
        streams.to_file(output, "".join(pieces).encode("utf-8", "backslashreplace"))
