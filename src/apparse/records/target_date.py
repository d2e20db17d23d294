"""The target-date grammar: what a date cell says, at the precision at which it says it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class Status(StrEnum):
    DUE = "due"
    COMPLETE = "complete"
    ONGOING = "ongoing"
    UNREADABLE = "unreadable"


class Precision(StrEnum):
    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    NONE = "none"


class TargetDate(BaseModel):
    """The reading of one target-date cell.

    `earliest` and `latest` bound the day that is meant, both inclusive; never an
    invented day: "March 2026" is 1 to 31 March. `several` says that the cell
    names more than one date.
    """

    model_config = ConfigDict(frozen=True)

    raw: str
    status: Status
    earliest: date | None = None
    latest: date | None = None
    precision: Precision = Precision.NONE
    several: bool = False


def read_target_date(raw: str) -> TargetDate:
    """Read a target-date cell."""
    raise NotImplementedError
