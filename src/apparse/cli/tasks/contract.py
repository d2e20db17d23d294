"""What commands ask of workers and what those answer. Light, for the parent: it loads no task, and names each.

What is asked is plain values: it goes through pipes, to clusters and into the cache's keys.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypedDict, TypeVar

EngineName = Literal["pdfium", "pdfplumber"]
"""As `apparse.extract.format` has it, which the parent doesn't load; a `Reading` takes no other."""


class HowToRead(TypedDict):
    """The values of an `apparse.extract.format.Reading`."""

    engine: EngineName
    verify: bool
    password: str | None


class ToRead(TypedDict):
    reading: HowToRead


class ToDraw(TypedDict):
    reading: HowToRead
    page: int


class ToConvert(TypedDict):
    """`to` names a format that is a text."""

    reading: HowToRead
    to: str


class ToConvertToSeveral(TypedDict):
    """`to` names formats that are texts; `tables` asks for the rows; `as_of` is an ISO date."""

    reading: HowToRead
    to: list[str]
    tables: bool
    as_of: str | None


class ToJudge(TypedDict):
    """`rules` are the ids of the rules to apply, None for all; `as_of` is an ISO date.

    Without `snippets` nothing that the document says is in the exhibits or in the reason why it can't be judged; the findings
    are whole, for waivers to be held against them. With `room`, the bytes that pictures may take, the verdict has exhibits.
    """

    reading: HowToRead
    rules: list[str] | None
    as_of: str | None
    snippets: bool
    room: int | None


class ToCompare(TypedDict):
    rules: list[str] | None


class Read(TypedDict):
    """A record in plain form, the hash of its file, and whether its lines are paragraphs (`Source.flows`)."""

    sha256: str
    flows: bool
    document: dict[str, Any]


class Made(TypedDict):
    """A document in each of the text formats, by name, and as rows of tables with the tables' names, if those are wanted."""

    texts: dict[str, str]
    rows: list[Any] | None


A = TypeVar("A", bound=Mapping[str, object])


@dataclass(frozen=True, slots=True)
class Task(Generic[A]):
    """A task by the name of its module, which takes A. What it makes is bytes: JSON if not said otherwise."""

    name: str

    @property
    def entry(self) -> str:
        """The function, as the batch is told it."""
        return f"apparse.cli.tasks.{self.name}:work"


JUDGE: Task[ToJudge] = Task("judge")
"""Makes an `apparse.verdict.Verdict`."""

READ: Task[ToRead] = Task("record")
"""Makes a `Read`."""

COMPARE: Task[ToCompare] = Task("trace")
"""Of a list of `Read` makes an `apparse.trace_result.Account`."""

CONVERT: Task[ToConvert] = Task("convert")
"""Makes the text of that format."""

CONVERT_TO_SEVERAL: Task[ToConvertToSeveral] = Task("several")
"""Makes a `Made`."""

BLOCKS: Task[ToRead] = Task("blocks")
"""Makes lines for people."""

DRAW: Task[ToDraw] = Task("picture")
"""Makes a PNG."""
