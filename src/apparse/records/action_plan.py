"""The action plan: recommendations, the responses to them, and the actions promised."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field, computed_field

from apparse.records.completion import progress_says_complete, status_says_complete
from apparse.records.document import Document
from apparse.records.record import Record
from apparse.records.response import Response
from apparse.records.target_date import Status, TargetDate


class Action(Record):
    """One step towards a recommendation: what, who and by when.

    `label` is the printed mark ("3)"). `text` is on one line and without bullets; where the source shows several
    paragraphs or items, `paragraphs` has the same words as they are laid out, marks and all. `owners` are the owners told apart where
    that is certain, `target` the reading of `target_raw`; the raw strings are as
    printed. `other` holds the columns that apparse has no name for, by heading.
    `unpaired` says that its row holds owners or dates that could not be paired with its actions.
    """

    label: str | None = None
    text: str | None = None
    paragraphs: tuple[str, ...] = ()
    owners_raw: str | None = None
    owners: tuple[str, ...] = ()
    target_raw: str | None = None
    target: TargetDate | None = None
    progress: str | None = None
    rag: str | None = None
    other: dict[str, str] = Field(default_factory=dict)
    unpaired: bool = False

    @computed_field  # type: ignore[prop-decorator]
    @property
    def status(self) -> Status | None:
        """Where the action stands: complete if its status or its progress says so, or else what its target says."""
        if status_says_complete(self.rag) or progress_says_complete(self.progress):
            return Status.COMPLETE
        return self.target.status if self.target else None

    def is_overdue(self, as_of: date) -> bool:
        """Whether it was due before that day, and nothing says that it is complete."""
        return self.status is Status.DUE and bool(self.target and self.target.latest and self.target.latest < as_of)


class Recommendation(Record):
    """A recommendation (or key concern) with its response.

    `number` is as printed; one that a reader could only infer is in `inferred_number`.
    `response` is null where `response_raw` is none of the defined categories, and no letter that the plan's own key explains.
    `addressee` is the group heading above it that says who is to act, or else the last one above it; `section` the other
    one where there are two levels.
    `uneven` holds rows whose actions, owners and dates could not be paired.
    """

    number: str | None = None
    inferred_number: str | None = None
    addressee: str | None = None
    section: str | None = None
    text: str | None = None
    response: Response | None = None
    response_raw: str | None = None
    explanation: str | None = None
    actions: tuple[Action, ...] = ()
    uneven: tuple[UnevenCell, ...] = ()


class UnevenCell(Record):
    """A row with several actions, owners and dates that could not be paired one to one; the counts found."""

    actions: int
    owners: int
    targets: int
    evidence: str


class Summary(Record):
    """The table of totals at the plan's end, as printed."""

    agreed: int | None = None
    partly_agreed: int | None = None
    not_agreed: int | None = None
    total: int | None = None


class Definition(Record):
    """A row of the table that defines the response categories."""

    term: str
    definition: str | None = None
    comment: str | None = None


class ActionPlan(Document):
    """A plan. `response_expected` is false for plans whose table has no response column (councils, youth justice)."""

    kind: Literal["action_plan"] = "action_plan"
    organisation: str | None = None
    submitted: date | None = None
    report_published: date | None = None
    inspection: str | None = None
    introduction: str | None = None
    definitions: tuple[Definition, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    summary: Summary | None = None
    response_expected: bool = True
    columns: tuple[str, ...] = ()
