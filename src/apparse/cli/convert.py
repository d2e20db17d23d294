"""apparse convert: documents as data."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import typer

from apparse.batch import Outcome
from apparse.cli import options, streams
from apparse.cli.destination import NAMES, Destination, Forms, read_forms
from apparse.cli.memory import Memory, remembering
from apparse.cli.run import Run, fate_of
from apparse.cli.together import Together, together
from apparse.errors import UsageError
from apparse.export.files import write_atomically
from apparse.report.tally import Tally
from apparse.result import Verdict, unjudged


class _Interrupted(Exception):
    """Ends the writing of joint files, so that the old ones stay."""


def convert(  # noqa: PLR0913 - one for each option
    paths: options.Paths,
    *,
    to: Annotated[
        Forms,
        typer.Option(
            "--to",
            parser=read_forms,
            metavar="FORMAT,…",
            show_default="json",
            help=f"What to write, of {', '.join(NAMES)}.",
        ),
    ] = read_forms("json"),  # noqa: B008 - a frozen value
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="DIR", help="A folder for the files.")
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option(parser=options.day, metavar="DATE", help="In tables: what is overdue on that day, or today."),
    ] = None,
    excel_safe: Annotated[
        bool, typer.Option("--excel-safe", help="In CSV: a ' before text that a spreadsheet would calculate.")
    ] = False,
    resume: Annotated[
        bool,
        typer.Option(
            "--resume", help="Keep results in DIR until the run is complete, and take those of one that was not."
        ),
    ] = False,
    cache: options.Cache = True,
    stdin_name: options.StdinName = "stdin",
    engine: options.Engine = "pdfium",
    verify: options.Verify = False,
    password_file: options.PasswordFile = None,
    timeout: options.Timeout = 30.0,
    max_memory: options.MaxMemory = 2**30,
    jobs: options.Jobs = 0,
) -> int:
    """Turn documents into data: one on standard output, several as files or tables in a folder."""
    to.check_installed()
    reading = {"engine": engine, "verify": verify, "password": options.password(password_file)}
    run = Run.over(paths, stdin_name=stdin_name, timeout=timeout, max_memory=max_memory, jobs=jobs)
    arguments, tally = {"reading": reading, "to": to.texts, "tables": bool(to.tables), "as_of": as_of}, Tally()
    if output is None:
        if resume:
            raise UsageError("--resume needs a folder: -o DIR")
        _to_stdout(run, to, reading, tally)
    else:
        remembered = remembering(
            # one document is read as quickly as looked up, and what a password protects stays where it is
            cache=cache and len(run.orders) > 1 and not password_file,
            journal=output if resume else None,
        )
        _to_folder(run, arguments, Destination(output, to, excel_safe), remembered, tally)
    return tally.exit_code


def _to_stdout(run: Run, to: Forms, reading: Mapping[str, Any], tally: Tally) -> None:
    """One format, as a stream: a single document, or documents that can follow one another."""
    single = len(run.orders) == 1 and run.orders[0].named
    if to.tables or len(to.texts) > 1:
        raise UsageError(f"{to.names} needs a folder: -o DIR")
    if to.each and not single:
        raise UsageError(f"several documents as {to.names} need a folder: -o DIR")
    for outcome in run.outcomes("convert", {"reading": reading, "to": to.texts[0]}, tally):
        tally.count(fate_of(outcome))
        streams.out(outcome.data)


def _to_folder(
    run: Run,
    arguments: Mapping[str, Any],
    destination: Destination,
    remembered: AbstractContextManager[Memory],
    tally: Tally,
) -> None:
    """All formats, from one reading of each document. Sorted, so that the order of the arguments makes no difference."""
    names = sorted(order.name for order in run.orders)
    own = destination.own_files(names)
    run.protect_inputs(*destination.joint_files(), *(file for files in own.values() for file in files.values()))
    joined = together(destination, names, _settings(arguments))
    with _left_undone(destination), remembered as memory, joined as joint:
        run = replace(run, orders=sorted(run.orders, key=lambda order: order.name), memory=memory)
        for outcome in run.outcomes("several", arguments, tally):
            made = json.loads(outcome.data) if outcome.code is None else {}
            fate = _write(outcome, made, own[outcome.order.name])
            tally.count(fate)
            if joint:
                joint.take(fate, made)
        _end(joint, tally)


@contextmanager
def _left_undone(destination: Destination) -> Iterator[None]:
    try:
        yield
    except _Interrupted:
        if destination.joint_files():
            streams.note("interrupted: the files that hold all documents were not written")


def _settings(arguments: Mapping[str, Any]) -> dict[str, Any]:
    """What the tables say of the run: what its results depend on, but no password."""
    reading = arguments["reading"]
    return {"engine": reading["engine"], "verify": reading["verify"], "as_of": arguments["as_of"]}


def _write(outcome: Outcome, made: Mapping[str, str], targets: Mapping[str, Path]) -> Verdict:
    """Write a document's own files. What can't be written is not judged, and the others go on."""
    if outcome.code:
        return fate_of(outcome)
    try:
        for form, target in targets.items():
            write_atomically(target, made[form].encode())
    except OSError as problem:
        fate = unjudged(outcome.order.name, f"can't be written: {problem.strerror}", "unavailable")
        streams.note(f"{fate['reason']} ({fate['code']})", about=outcome.order.name)
        return fate
    return fate_of(outcome)


def _end(joint: Together | None, tally: Tally) -> None:
    """Tell the tables what was left out, or let everything be if the run was interrupted."""
    if tally.interrupted:
        raise _Interrupted
    if joint:
        for each in tally.passed_over:
            joint.pass_over(each["source"], each["reason"])
