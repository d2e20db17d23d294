"""Reporter: a name, and how to write what came of all documents."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from apparse.report.tally import Tally
from apparse.verdict import Verdict

Write = Callable[[Iterable[Verdict], Tally], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Reporter:
    """`write` yields the report piece by piece as the verdicts come; the tally is complete when they have all come.

    `exhibits` says that it shows the record and pictures of the pages: they are only made where they are wanted.
    `on_terminal` writes the same with colours.
    """

    name: str
    write: Write
    exhibits: bool = False
    on_terminal: Write | None = None

    def writer(self, *, colours: bool) -> Write:
        return self.on_terminal if colours and self.on_terminal else self.write
