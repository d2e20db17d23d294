"""The streams: standard output for the result and nothing else, standard error for everything else."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from apparse.errors import UsageError
from apparse.export.files import write_atomically
from apparse.printable import clean, clean_name


class ClosedPipe(Exception):
    """Whoever read our standard output has gone."""


def prepare() -> None:
    """UTF-8 and plain line ends everywhere; what can't be encoded is spelled out."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def out(text: str | bytes) -> None:
    """Write to standard output at once. Raises ClosedPipe."""
    data = text.encode("utf-8", "backslashreplace") if isinstance(text, str) else text
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        abandon_output()
        raise ClosedPipe from None


def to_file(path: Path, data: bytes) -> None:
    """Write the one file that the user asked for. Raises UsageError when that can't be done."""
    if path.is_dir():
        raise UsageError(f"{path} is a folder, and a file was to be written")
    try:
        write_atomically(path, data)
    except OSError as problem:
        raise UsageError(f"{path} can't be written: {problem.strerror}") from None


def share_a_terminal() -> bool:
    """Whether results and notes are read by the same person."""
    return sys.stdout.isatty() and sys.stderr.isatty()


def abandon_output() -> None:
    """Let standard output end nowhere, so that Python doesn't complain of the closed pipe at its end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def note(message: str, *, about: str | None = None) -> None:
    """One line on standard error, about a source if one is named."""
    subject = f"{clean_name(about)}: " if about is not None else ""
    with suppress(OSError):
        sys.stderr.write(f"apparse: {subject}{clean(message)}\n")
        sys.stderr.flush()
