"""A section: a heading and all that stands under it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from apparse.blocks import Prose
from apparse.normalise.report.headings.roles import HeadingRole
from apparse.normalise.report.tables.row import ReportRow
from apparse.text import EMPTY, Text

Part = Prose | tuple[ReportRow, ...]
"""A piece of a section's body; a table is the tuple of its rows. Headings in a body are those that divide it."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and all that stands under it. `ref` and `name` are the heading's parts where it is numbered.

    `framed` says that it divides a section which frames the findings: the summary, the introduction.
    """

    heading: Text = EMPTY
    ref: Text = EMPTY
    name: Text = EMPTY
    role: HeadingRole = HeadingRole.FRAME
    parts: tuple[Part, ...] = ()
    claims: tuple[Text, ...] = ()
    framed: bool = False

    @property
    def texts(self) -> Iterator[Text]:
        """All that is said in the body, a table cell by cell."""
        for part in self.parts:
            yield from (text for row in part for text in row.texts) if isinstance(part, tuple) else (part.text,)

    @property
    def rows(self) -> Iterator[ReportRow]:
        for part in self.parts:
            if isinstance(part, tuple):
                yield from part


@dataclass
class OpenSection:
    """A section that is still being filled."""

    heading: Text = EMPTY
    ref: Text = EMPTY
    name: Text = EMPTY
    role: HeadingRole = HeadingRole.FRAME
    claims: list[Text] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    level: int = 0
    framed: bool = False

    def closed(self) -> Section:
        return Section(self.heading, self.ref, self.name, self.role, tuple(self.parts), tuple(self.claims), self.framed)
