"""Options that several commands share, and how their values are read."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

_UNITS = {"": 1, "k": 2**10, "m": 2**20, "g": 2**30}


def size(value: str | int) -> int:
    """Bytes: 1073741824, "512M", "1 GiB"."""
    match = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([kmg]?)(?:i?b)?", str(value).strip().lower())
    if not match:
        raise typer.BadParameter(f"{value!r} is no size (try 512M or 1GiB)")
    return int(float(match[1]) * _UNITS[match[2]])


def seconds(value: str | float) -> float:
    """Seconds: 30, "2.5", "30s"."""
    match = re.fullmatch(r"(\d+(?:\.\d+)?)\s*s?", str(value).strip().lower())
    if not match or float(match[1]) <= 0:
        raise typer.BadParameter(f"{value!r} is no time (try 30 or 30s)")
    return float(match[1])


def day(value: str) -> str:
    """A day in ISO form: "2026-03-31", or "today"."""
    if value == "today":
        return date.today().isoformat()  # noqa: DTZ011 - the day where the user is
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise typer.BadParameter(f"{value!r} is no day (try 2026-03-31 or today)") from None


def one_of(names: Iterable[str]) -> Callable[[str], str]:
    """A reader that takes one of the names and nothing else."""
    known = tuple(names)

    def choose(value: str) -> str:
        if value not in known:
            raise typer.BadParameter(f"{value!r} is none of {', '.join(known)}")
        return value

    return choose


def password(path: Path | None) -> str | None:
    """The first line of the password file."""
    if path is None:
        return None
    try:
        with path.open(encoding="utf-8") as file:
            return file.readline().rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as problem:
        raise typer.BadParameter(f"the password file can't be read: {problem}") from None


def workers(jobs: int, documents: int) -> int:
    """How many workers to start: as many as asked for or as there are processors, but none without work."""
    affinity: Any = getattr(os, "sched_getaffinity", None)
    available = len(affinity(0)) if affinity else os.cpu_count() or 1
    return max(1, min(jobs or available, documents))


def width() -> int:
    """How wide a table may be: the terminal, or what COLUMNS says, or 100."""
    return max(40, shutil.get_terminal_size((100, 24)).columns)


_READING, _RUNNING = "How documents are read", "How the work is done"

Paths = Annotated[list[str], typer.Argument(metavar="PATH…", help="Files, folders, or - for standard input.")]
File = Annotated[str, typer.Argument(metavar="FILE", help="A file, or - for standard input.")]
StdinName = Annotated[
    str, typer.Option("--stdin-name", metavar="NAME", help="What to call standard input.", rich_help_panel=_READING)
]
Engine = Annotated[
    Literal["pdfium", "pdfplumber"],
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
Timeout = Annotated[
    float,
    typer.Option(
        "--timeout",
        parser=seconds,
        metavar="SECONDS",
        help="Limit for each document.",
        show_default="30",
        rich_help_panel=_RUNNING,
    ),
]
MaxMemory = Annotated[
    int,
    typer.Option(
        "--max-memory",
        parser=size,
        metavar="SIZE",
        help="Limit for each worker.",
        show_default="1 GiB",
        rich_help_panel=_RUNNING,
    ),
]
Jobs = Annotated[
    int,
    typer.Option(
        "--jobs", "-j", min=0, metavar="N", help="Documents at a time; 0: one a processor.", rich_help_panel=_RUNNING
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
