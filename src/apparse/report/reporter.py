"""Reporter: a name, and how to write what came of all documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from apparse.report.tally import Tally
from apparse.verdict import Verdict

Write = Callable[[Iterable[Verdict], Tally], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Reporter:
    """`write` yields the report piece by piece as the verdicts come; the tally is complete when they have all come.

    `exhibits` says that it shows the record and pictures of the pages: they are only made where they are wanted.
    `suffixes` are the endings of files that ask for it, `on_terminal` writes the same with colours.
    """

    name: str
    write: Write
    suffixes: tuple[str, ...] = ()
    exhibits: bool = False
    on_terminal: Write | None = None

    def writer(self, *, colours: bool) -> Write:
        return self.on_terminal if colours and self.on_terminal else self.write


class _Suffixed(Protocol):
    @property
    def suffixes(self) -> tuple[str, ...]: ...


S = TypeVar("S", bound=_Suffixed)


def asked_by_name(file: Path, reporters: Iterable[S]) -> S | None:
    """The reporter that a file's name asks for by its ending, if one does."""
    endings = {suffix: reporter for reporter in reporters for suffix in reporter.suffixes}
    asked = [suffix for suffix in endings if file.name.lower().endswith(suffix)]
    return endings[max(asked, key=len)] if asked else None
