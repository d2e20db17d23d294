"""Where reports go: several from one run, to standard output, to files and to the summary of a step."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from apparse.cli import streams
from apparse.cli.terminal import fitted
from apparse.errors import UsageError
from apparse.report.formats.text import TEXT
from apparse.report.reporter import Form, Reporter, asked_by_name
from apparse.report.step_summary import LIMIT, step_summary
from apparse.report.tally import Tally
from apparse.verdict import Verdict

_SUMMARY = "GITHUB_STEP_SUMMARY"
_FILES_OF_OTHERS = {".pdf", ".doc", ".docx", ".odt", ".ods", ".xls", ".xlsx", ".csv", ".png"}
"""What opens a file of such a name could not read any text."""


R = TypeVar("R", bound=Form[Any])
T = TypeVar("T")


class Target(NamedTuple, Generic[R]):
    """A report and the file it goes to, None for standard output."""

    reporter: R
    path: Path | None


def targets(
    formats: Sequence[str] | None, output: Path | None, reporters: Sequence[R], usual: str = "text"
) -> list[Target[R]]:
    """The reports that `-f FORMAT[:FILE]` and `-o FILE` ask for. Raises UsageError where they make no sense.

    Without any `-f` it is what FILE is named like, or else the usual one. A format that is said goes before a name.
    """
    named = asked_by_name(output, reporters) if output and not formats else None
    if output and not formats and not named and is_of_others(output):
        endings = ", ".join(suffix for reporter in reporters for suffix in reporter.suffixes)
        raise UsageError(f"{output} is named like no report: they end in {endings}")
    chosen = [_target(wanted, reporters) for wanted in formats or [named.name if named else usual]]
    if sum(target.path is None for target in chosen) > 1:
        raise UsageError("only one format can go to standard output: give the others a file (-f sarif:out.sarif)")
    if output is not None:
        if all(target.path for target in chosen):
            raise UsageError("-o FILE is for a format that has no file of its own")
        chosen = [target if target.path else Target(target.reporter, output) for target in chosen]
    files = [os.path.realpath(target.path) for target in chosen if target.path]
    if len(set(files)) < len(files):
        raise UsageError("two formats would be written to one file")
    return chosen


def is_of_others(file: Path) -> bool:
    """Whether a file is named like one that programs of other kinds open, and no text goes into it."""
    return file.suffix.lower() in _FILES_OF_OTHERS


def _target(wanted: str, reporters: Sequence[R]) -> Target[R]:
    name, colon, file = wanted.partition(":")
    reporter = next((each for each in reporters if each.name == name.lower()), None)
    if reporter is None:
        raise UsageError(f"{name!r} is no format: they are {', '.join(each.name for each in reporters)}")
    if colon and not file:
        raise UsageError(f"-f {wanted} names no file")
    return Target(reporter, Path(file) if file else None)


def told_together(chosen: Sequence[Target[Reporter]]) -> bool:
    """Whether who reads the notes of a run reads the text report between them, on one terminal."""
    return streams.share_a_terminal() and any(each.reporter is TEXT for each in chosen if each.path is None)


def summary_file() -> Path:
    """Where GitHub Actions takes the summary of a step from. Raises UsageError elsewhere."""
    if not os.environ.get(_SUMMARY):
        raise UsageError(f"--step-summary is for GitHub Actions: {_SUMMARY} is not set")
    return Path(os.environ[_SUMMARY])


class Troubles:
    """Why something could not be delivered to some places, told when it has been delivered to the others.

    That nobody reads on (`| head`) is none where there are `files` as well: these are written, and the verdict is what it is.
    Else nobody is left to be told one, and the run ends at once.
    """

    def __init__(self, *, files: bool) -> None:
        self._files = files
        self._said: list[str] = []
        self._written: list[Path] = []

    @contextmanager
    def kept(self, file: Path | None = None) -> Iterator[None]:
        """What is delivered here, to a file or elsewhere, is no hindrance to what follows."""
        try:
            yield
            if file:
                self._written.append(file)
        except streams.ClosedPipe:
            if not self._files:
                raise
        except UsageError as trouble:
            self._said.extend(trouble.args)

    def tell(self) -> None:
        """Say what files have been written. Raises one UsageError for all that could not be."""
        if self._said:
            raise UsageError(*self._said)
        streams.tell_written(*self._written)


class Delivery:
    """Writes what goes to standard output as the verdicts come, and the files when they have all come.

    What can't be delivered to one place is delivered to the others.
    """

    def __init__(self, chosen: Sequence[Target[Reporter]], tally: Tally, summary: Path | None = None) -> None:
        self._live = [target.reporter for target in chosen if target.path is None]
        self._files = [(target.reporter, target.path) for target in chosen if target.path]
        self._tally, self._summary = tally, summary
        self._kept: list[Verdict] = []

    def deliver(self, verdicts: Iterator[Verdict]) -> None:
        """Raises UsageError if something can't be written, after everything else is done; ClosedPipe if nobody reads, and nothing else is."""
        files = bool(self._files or self._summary)
        troubles = Troubles(files=files)
        coming = self._keeping(verdicts) if files else verdicts
        for reporter in self._live:
            with troubles.kept():
                show(reporter, coming, self._tally)
        for _ in coming:
            pass
        for reporter, path in self._files:
            with troubles.kept(path):
                deliver(reporter.write(self._kept, self._tally), path)
        if self._summary:
            with troubles.kept():
                self._append_summary(self._summary)
        troubles.tell()

    def _keeping(self, verdicts: Iterator[Verdict]) -> Iterator[Verdict]:
        for verdict in verdicts:
            self._kept.append(verdict)
            yield verdict

    def _append_summary(self, file: Path) -> None:
        text = step_summary(self._kept, self._tally)
        if len(text.encode()) > LIMIT - 1000:
            streams.note(f"the step summary is cut short: GitHub takes {LIMIT // 1024} KiB")
        try:
            with file.open("a", encoding="utf-8", errors="backslashreplace", newline="\n") as summary:
                summary.write(text)
        except OSError as problem:
            raise UsageError(f"{file} can't be written: {problem.strerror}") from None


def show(form: Form[T], subject: T, tally: Tally) -> None:
    """Write a report to standard output, as a terminal shows it best if that is one."""
    pieces = form.writer(colours=streams.shows_colours())(subject, tally)
    deliver(fitted(pieces) if form.on_terminal else pieces, None)


def deliver(pieces: Iterable[str], output: Path | None) -> None:
    """Write a report, piece by piece as they come, or whole to a file."""
    if output is None:
        for piece in pieces:
            streams.out(piece)
    else:
        streams.to_file(output, "".join(pieces).encode("utf-8", "backslashreplace"))
