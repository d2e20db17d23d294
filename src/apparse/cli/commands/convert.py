"""apparse convert: documents as data."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from apparse.cli import options
from apparse.cli.cache import opened_cache, worth_it
from apparse.cli.configured import configured, day_of, limits, tell
from apparse.cli.conversion.files import Destination
from apparse.cli.conversion.forms import NAMES, Forms, forms_named, read_forms
from apparse.cli.conversion.writing import to_files, to_stdout
from apparse.cli.run import Run
from apparse.cli.tasks.contract import ToConvertToSeveral
from apparse.errors import UsageError
from apparse.export.formats import TABLE_EXPORTS
from apparse.report.tally import Tally

_To = Annotated[
    Forms | None,
    typer.Option(
        "--to",
        parser=read_forms,
        metavar="FORMAT,…",
        show_default="what FILE is named like, or json",
        help=f"What to write, of {', '.join(NAMES)}.",
    ),
]
_Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="DIR|FILE", help="A folder for the files, or the name of the one file."),
]
_AsOf = Annotated[
    str | None,
    typer.Option(parser=options.day, metavar="DATE", help="In tables: what is overdue on that day, or today."),
]
_ExcelSafe = Annotated[
    bool, typer.Option("--excel-safe", help="In CSV: a ' before text that a spreadsheet would calculate.")
]
_Resume = Annotated[
    bool,
    typer.Option("--resume", help="Keep results in DIR until the run is complete, and take those of one that was not."),
]


def convert(  # noqa: PLR0913 - one for each option
    paths: options.Paths,
    *,
    to: _To = None,
    output: _Output = None,
    as_of: _AsOf = None,
    excel_safe: _ExcelSafe = False,
    resume: _Resume = False,
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
    scheduler: options.Scheduler = None,
    remote: options.Remote = False,
) -> int:
    """Turn documents into data: JSON, CSV, SQLite, Parquet, Excel.

    One goes to standard output, several as files or tables to a folder.
    """
    to = to or forms_named(output)
    to.check_installed()
    _check_sense(to, as_of, excel_safe=excel_safe)
    reading = options.reading(engine, password_file, verify=verify)
    given = {"as_of": as_of, "timeout": timeout, "max_memory": max_memory, "jobs": jobs}
    configuration = configured(config, isolated=isolated, **given)
    run = Run.over(paths, stdin_name=stdin_name, scheduler=scheduler, remote=remote, **limits(configuration, reading))
    tell(configuration)
    as_of = day_of(configuration.run)
    asked, tally = ToConvertToSeveral(reading=reading, to=to.texts, tables=bool(to.tables), as_of=as_of), Tally()
    if output is None:
        if resume:
            raise UsageError("--resume needs a folder: -o DIR")
        to_stdout(run, to, reading, tally)
        return tally.exit_code
    destination = Destination.at(output, to, single=run.single, excel_safe=excel_safe)
    if destination.file:
        run.check_targets(destination.file)
    if resume and destination.file:
        raise UsageError(f"--resume needs a folder, and {output} is a file")
    caching = opened_cache(lasting=cache and worth_it(run.orders, reading), journal=output if resume else None)
    to_files(run, asked, destination, caching, tally)
    return tally.exit_code


def _check_sense(to: Forms, as_of: str | None, *, excel_safe: bool) -> None:
    """Raises UsageError for an option that none of the formats heeds."""
    if excel_safe and "csv" not in to.names:
        raise UsageError("--excel-safe is for CSV alone: --to csv")
    if as_of is not None and not to.tables:
        raise UsageError(f"--as-of is for tables: --to {', '.join(export.name for export in TABLE_EXPORTS)}")
