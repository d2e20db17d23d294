"""apparse show: a document for people, as a table; or what extract saw of it; or a page with what was found on it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from apparse.cli import options, streams
from apparse.cli.configured import configured, limits, tell
from apparse.cli.report_output import is_of_others
from apparse.cli.run import Run, fate_of
from apparse.cli.tasks.contract import BLOCKS, CONVERT, DRAW, ToConvert, ToDraw, ToRead
from apparse.errors import UsageError
from apparse.report.tally import Tally


def show(  # noqa: PLR0913 - one for each option
    file: options.File,
    *,
    blocks: Annotated[bool, typer.Option("--blocks", help="What extract saw, in reading order.")] = False,
    page: Annotated[
        int | None, typer.Option("--page", min=1, metavar="N", help="A picture of the page with what was found on it.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Where it goes; a picture always needs one.")
    ] = None,
    stdin_name: options.StdinName = "stdin",
    engine: options.Engine = "pdfium",
    password_file: options.PasswordFile = None,
    timeout: options.TimeoutOfOneReading = None,
    max_memory: options.MaxMemory = None,
    config: options.Config = None,
    isolated: options.Isolated = False,
) -> int:
    """Show a document as a table, as blocks, or as a page's picture."""
    if blocks and page is not None:
        raise UsageError("--blocks and --page: one or the other")
    _check_name(output, page)
    reading = options.reading(engine, password_file)
    configuration = configured(config, isolated=isolated, timeout=timeout, max_memory=max_memory)
    run = Run.over([file], stdin_name=stdin_name, **limits(configuration, reading))
    if len(run.orders) > 1:
        raise UsageError(f"show takes one document, and {file} holds {len(run.orders)}")
    if output is not None:
        run.check_targets(output)
    tell(configuration)
    tally = Tally()
    if blocks:
        outcomes = run.outcomes(BLOCKS, ToRead(reading=reading), tally)
    elif page is not None:
        outcomes = run.outcomes(DRAW, ToDraw(reading=reading, page=page), tally)
    else:
        outcomes = run.outcomes(CONVERT, ToConvert(reading=reading, to="json"), tally)
    for outcome in outcomes:
        tally.count(fate_of(outcome))
        if not outcome.code:
            _deliver(outcome.data if blocks or page is not None else _table(outcome.data), output)
    return tally.exit_code


def _check_name(output: Path | None, page: int | None) -> None:
    """Raises UsageError if a picture has no file that is named like one, or a text one that is named like something else."""
    is_png = output is not None and output.suffix.lower() == ".png"
    if page is not None and not is_png:
        raise UsageError("the picture is a PNG: give it a name that ends in .png (-o FILE.png)")
    if page is None and is_png:
        raise UsageError(f"{output} is named like a picture: say of which page (--page N)")
    if page is None and output is not None and is_of_others(output):
        raise UsageError(f"{output} is named like no text: what is shown goes into a .txt")


def _table(document: bytes) -> bytes:
    from apparse.report.show.table import render  # noqa: PLC0415 - rich is slow to load

    return render(json.loads(document), width=options.width()).encode("utf-8", "backslashreplace")


def _deliver(data: bytes, output: Path | None) -> None:
    if output is not None:
        streams.to_file(output, data)
        streams.tell_written(output)
    else:
        streams.out(data)
