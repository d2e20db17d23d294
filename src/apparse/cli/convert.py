"""apparse convert: documents as data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated

import typer

from apparse.batch import Outcome
from apparse.cli import options, streams
from apparse.cli.run import Run, fate_of
from apparse.errors import UsageError
from apparse.export import EXPORTS, export_named
from apparse.export.files import plan_names, write_atomically
from apparse.report.tally import Tally
from apparse.result import unjudged

_forms = [export.name for export in EXPORTS]


def convert(  # noqa: PLR0913 - one for each option
    paths: options.Paths,
    *,
    to: Annotated[
        str, typer.Option("--to", parser=options.one_of(_forms), metavar="|".join(_forms), help="What to write.")
    ] = "json",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="DIR", help="A folder for one file a document.")
    ] = None,
    stdin_name: options.StdinName = "stdin",
    engine: options.Engine = "pdfium",
    verify: options.Verify = False,
    password_file: options.PasswordFile = None,
    timeout: options.Timeout = 30.0,
    max_memory: options.MaxMemory = 2**30,
    jobs: options.Jobs = 0,
) -> int:
    """Turn documents into data: one on standard output, several as files in a folder."""
    reading = {"engine": engine, "verify": verify, "password": options.password(password_file)}
    run = Run.over(paths, stdin_name=stdin_name, timeout=timeout, max_memory=max_memory, jobs=jobs)
    form, tally = export_named(to), Tally()
    outcomes = run.outcomes("convert", {"reading": reading, "to": to}, tally)
    if output is not None:
        names = plan_names([order.name for order in run.orders], form.suffix)
        targets = {order.name: output / name for order, name in zip(run.orders, names, strict=True)}
        run.protect_inputs(*targets.values())
        _to_folder(outcomes, targets, tally)
    elif form.joins or (len(run.orders) == 1 and run.orders[0].named):
        _to_stdout(outcomes, tally)
    else:
        raise UsageError(f"several documents as {to} need a folder: -o DIR")
    return tally.exit_code


def _to_stdout(outcomes: Iterable[Outcome], tally: Tally) -> None:
    for outcome in outcomes:
        tally.count(fate_of(outcome))
        streams.out(outcome.data)


def _to_folder(outcomes: Iterable[Outcome], targets: Mapping[str, Path], tally: Tally) -> None:
    """One file a document. What can't be written is not judged, and the others go on."""
    for outcome in outcomes:
        fate = fate_of(outcome)
        if not outcome.code:
            try:
                write_atomically(targets[outcome.order.name], outcome.data)
            except OSError as problem:
                fate = unjudged(outcome.order.name, f"can't be written: {problem.strerror}", "unavailable")
                streams.note(f"{fate['reason']} ({fate['code']})", about=outcome.order.name)
        tally.count(fate)
