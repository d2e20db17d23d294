"""The streams: standard output for the result and nothing else, standard error for everything else."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from apparse.errors import UsageError
from apparse.export.files import write_atomically
from apparse.printable import clean, clean_name

_LAST = 2
"""The number of the last standard stream."""


class ClosedPipe(Exception):
    """Whoever read our standard output has gone."""


class Unwritable(UsageError):
    """Standard output takes nothing: it is closed, or its disk is full."""


def prepare() -> None:
    """UTF-8 and plain line ends everywhere; what can't be encoded is spelled out. A stream may have been closed."""
    while (number := os.open(os.devnull, os.O_RDWR)) <= _LAST:
        pass  # what is opened later, and is no standard stream, must not get the number of one
    os.close(number)
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - until the end
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def out(text: str | bytes) -> None:
    """Write to standard output at once. Raises ClosedPipe and Unwritable."""
    data = text.encode("utf-8", "backslashreplace") if isinstance(text, str) else text
    if sys.stdout is None:
        raise Unwritable("standard output can't be written: it is closed")
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        abandon_output()
        raise ClosedPipe from None
    except OSError as problem:
        abandon_output()
        raise Unwritable(f"standard output can't be written: {problem.strerror}") from None


def to_file(path: Path, data: bytes) -> None:
    """Write the one file that the user asked for. Raises UsageError when that can't be done."""
    if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where it may not look
        raise UsageError(f"{path} is a folder, and a file was to be written")
    try:
        write_atomically(path, data)
    except OSError as problem:
        raise UsageError(f"{path} can't be written: {problem.strerror}") from None


def tell_written(*files: Path) -> None:
    """Say which files the user's words have made."""
    if files:
        note(f"written: {', '.join(clean_name(str(file)) for file in files)}")


def share_a_terminal() -> bool:
    """Whether results and notes are read by the same person."""
    return is_terminal(sys.stdout) and is_terminal(sys.stderr)


def is_terminal(stream: TextIO | None) -> bool:
    """Whether somebody watches the stream; a closed one is None."""
    return stream is not None and stream.isatty()


def shows_colours() -> bool:
    """Whether results go to a terminal whose user has nothing against colours (https://no-color.org)."""
    willing = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    able = os.name != "nt" or "WT_SESSION" in os.environ  # the old console of Windows prints the codes
    return is_terminal(sys.stdout) and willing and able


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
