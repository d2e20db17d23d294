"""Reporter: a name, and how to write what came of all documents, or of a trace."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from apparse.report.tally import Tally
from apparse.verdict import Verdict

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Form(Generic[T]):
    """The form of a report on something of the type T, and the tally of it; `write` yields it piece by piece.

    `suffixes` are the endings of files that ask for it, `on_terminal` writes the same with colours, for people: lines
    that are too long for the terminal may be broken.
    """

    name: str
    write: Callable[[T, Tally], Iterator[str]]
    suffixes: tuple[str, ...] = ()
    on_terminal: Callable[[T, Tally], Iterator[str]] | None = None

    def writer(self, *, colours: bool) -> Callable[[T, Tally], Iterator[str]]:
        return self.on_terminal if colours and self.on_terminal else self.write


@dataclass(frozen=True, slots=True)
class Reporter(Form[Iterable[Verdict]]):
    """Writes piece by piece as the verdicts come; the tally is complete when they have all come.

    `exhibits` says that it shows the record and pictures of the pages: they are only made where they are wanted.
    """

    exhibits: bool = False


F = TypeVar("F", bound=Form[Any])


def asked_by_name(file: Path, reporters: Iterable[F]) -> F | None:
    """The reporter that a file's name asks for by its ending, if one does."""
    endings = {suffix: reporter for reporter in reporters for suffix in reporter.suffixes}
    asked = [suffix for suffix in endings if file.name.lower().endswith(suffix)]
    return endings[max(asked, key=len)] if asked else None
