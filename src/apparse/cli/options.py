"""Options that several commands share, and how their values are read."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

import typer

from apparse.batch.limits import Limits
from apparse.cli.tasks.contract import EngineName, HowToRead
from apparse.config import values
from apparse.errors import UsageError
from apparse.report.tally import SEVERITIES

V = TypeVar("V")
_READING, _RUNNING, _CONFIGURING = "How documents are read", "How the work is done", "Configuration"
_USUAL = Limits()
SLOWER = 3
"""Times the usual limit is what a document has that pdfplumber reads, alone or for a second reading: it takes so much longer."""


def _reader(read: Callable[[str], V]) -> Callable[[Any], V]:
    """A reader of values that tells typer what is wrong with them."""

    def reader(value: Any) -> V:
        try:
            return read(value)
        except ValueError as problem:
            raise typer.BadParameter(str(problem)) from None

    return reader


memory, seconds, day = _reader(values.memory), _reader(values.seconds), _reader(values.day)


def severities(words: Iterable[str]) -> dict[str, str]:
    """Severities by rule: "AP504=info", several of them with commas between. Raises UsageError."""
    pairs = [word.partition("=") for word in listed(words)]
    wrong = [
        f"--severity: {word}{sign}{level} is not like AP504=info; the levels are {', '.join(SEVERITIES)}"
        for word, sign, level in pairs
        if level.strip() not in SEVERITIES
    ]
    if wrong:
        raise UsageError(*wrong)
    return {word.strip(): level.strip() for word, _, level in pairs}


def listed(words: Iterable[str]) -> tuple[str, ...]:
    """The words, also those that stand in one with commas between."""
    return tuple(each.strip() for word in words for each in word.split(",") if each.strip())


def one_of(names: Iterable[str]) -> Callable[[str], str]:
    """A reader that takes one of the names and nothing else."""
    known = tuple(names)

    def choose(value: str) -> str:
        if value not in known:
            raise typer.BadParameter(f"{value!r} is none of {', '.join(known)}")
        return value

    return choose


def reading(engine: EngineName, password_file: Path | None, *, verify: bool = False) -> HowToRead:
    """How sources are to be read, as a worker is told. Raises UsageError for a password file that can't be read."""
    return {"engine": engine, "verify": verify, "password": _password(password_file)}


def _password(path: Path | None) -> str | None:
    """The first line of the password file."""
    if path is None:
        return None
    try:
        with path.open(encoding="utf-8") as file:
            return file.readline().rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as problem:
        reason = getattr(problem, "strerror", None) or "it is no text"
        raise UsageError(f"the password file {path} can't be read: {reason}") from None


def workers(jobs: int, documents: int) -> int:
    """How many workers to start: as many as asked for or as there are processors, but none without work."""
    affinity: Any = getattr(os, "sched_getaffinity", None)
    available = len(affinity(0)) if affinity else os.cpu_count() or 1
    return max(1, min(jobs or available, documents))


def width() -> int:
    """How wide a table may be: the terminal, or what COLUMNS says, or 100."""
    return max(40, shutil.get_terminal_size((100, 24)).columns)


def formats(names: Iterable[str]) -> Any:
    """The option for the forms of a report and where they go."""
    return typer.Option(
        "--format",
        "-f",
        metavar="FORMAT[:FILE]",
        help=f"The report's form ({', '.join(names)}) and where it goes; may be given several times.",
        show_default="what FILE is named like, or text",
    )


def _timeout(slower: str) -> Any:
    """The option for the limit on time; `slower` are the options with which documents have more of it."""
    return typer.Option(
        "--timeout",
        parser=seconds,
        metavar="SECONDS",
        help="Limit for each document, a day at most.",
        show_default=f"{_USUAL.seconds:g}; {_USUAL.seconds * SLOWER:g} with {slower}",
        rich_help_panel=_RUNNING,
    )


_SEVERAL = "; several with commas between, or the option again"
Paths = Annotated[list[str], typer.Argument(metavar="PATH…", help="Files, folders, or - for standard input.")]
File = Annotated[str, typer.Argument(metavar="FILE", help="A file, or - for standard input.")]
StdinName = Annotated[
    str, typer.Option("--stdin-name", metavar="NAME", help="What to call standard input.", rich_help_panel=_READING)
]
Engine = Annotated[
    EngineName,
    typer.Option("--engine", help="What reads PDF.", rich_help_panel=_READING),
]
Verify = Annotated[
    bool,
    typer.Option("--verify", help="Let both PDF engines read and report where they differ.", rich_help_panel=_READING),
]
PasswordFile = Annotated[
    Path | None,
    typer.Option(
        "--password-file", metavar="FILE", help="Its first line opens encrypted PDF.", rich_help_panel=_READING
    ),
]
Timeout = Annotated[float | None, _timeout("--verify or --engine pdfplumber")]
TimeoutOfOneReading = Annotated[float | None, _timeout("--engine pdfplumber")]
"""Of a command that knows no --verify."""
MaxMemory = Annotated[
    int | None,
    typer.Option(
        "--max-memory",
        parser=memory,
        metavar="SIZE",
        help="Limit for each worker, 128M at least.",
        show_default=f"{_USUAL.memory // 2**30} GiB",
        rich_help_panel=_RUNNING,
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        "-j",
        min=0,
        metavar="N",
        help="Documents at a time; 0: one a processor.",
        show_default="0",
        rich_help_panel=_RUNNING,
    ),
]
Cache = Annotated[
    bool,
    typer.Option(
        "--cache/--no-cache",
        help="Keep results in the user's cache and take them from there.",
        rich_help_panel=_RUNNING,
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(metavar="RULE,…", help=f"Only these rules: ids, beginnings of ids, or names{_SEVERAL}."),
]
Ignore = Annotated[list[str] | None, typer.Option(metavar="RULE,…", help=f"Not these rules{_SEVERAL}.")]
SeverityOf = Annotated[
    list[str] | None,
    typer.Option(
        "--severity",
        metavar="RULE=LEVEL,…",
        help=f"How grave a rule's findings are: error, warning or info{_SEVERAL}.",
    ),
]
FailOn = Annotated[
    Literal["error", "warning", "info", "never"] | None,
    typer.Option(help="The least finding that makes the exit code 1.", show_default="error"),
]
Config = Annotated[
    Path | None,
    typer.Option(
        "--config", metavar="FILE", help="The configuration, instead of those looked for.", rich_help_panel=_CONFIGURING
    ),
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Heed no configuration file.", rich_help_panel=_CONFIGURING)]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Where the report goes that names no file.")
]
Remote = Annotated[
    bool,
    typer.Option("--remote", help="Fetch what is named by URL (https://…, s3://…).", rich_help_panel=_READING),
]
Scheduler = Annotated[
    str | None,
    typer.Option(
        "--scheduler",
        metavar="ADDRESS",
        help="Have the work done by the Dask cluster there (tcp://host:8786) and not by this machine.",
        rich_help_panel=_RUNNING,
    ),
]
