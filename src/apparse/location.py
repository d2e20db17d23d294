"""Where something stands in its source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class BBox(NamedTuple):
    """A rectangle on a page as displayed: points (1/72 inch), origin top left."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def middle(self) -> float:
        """How far down its middle is."""
        return (self.top + self.bottom) / 2

    def union(self, other: BBox) -> BBox:
        return BBox(
            min(self.x0, other.x0), min(self.top, other.top), max(self.x1, other.x1), max(self.bottom, other.bottom)
        )

    def meets(self, other: BBox) -> bool:
        """Whether the two have more than an edge in common."""
        return self.x0 < other.x1 and other.x0 < self.x1 and self.top < other.bottom and other.top < self.bottom

    def contains(self, other: BBox, slack: float) -> bool:
        """Whether the other reaches over no side of it by more than the slack."""
        across = self.x0 - slack <= other.x0 and other.x1 <= self.x1 + slack
        return across and self.top - slack <= other.top and other.bottom <= self.bottom + slack


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a source: page and box in a PDF, line and column elsewhere.

    `page`, `line` and `column` count from one. In a Word file `line` counts the
    paragraphs in reading order, in a web page it is the line of the mark-up.
    Where a text is laid out by blanks, page and box are those of the page that it makes.
    `document` is set where several documents are judged together: "report", "plans[1]".
    """

    page: int | None = None
    bbox: BBox | None = None
    line: int | None = None
    column: int | None = None
    document: str | None = None

    @property
    def by_page(self) -> bool:
        """Whether readers are told the page, or the line: of a text laid out by blanks the page is but imagined."""
        return self.line is None

    def describe(self) -> str:
        if self.line is not None:
            return f"line {self.line}" + (f", column {self.column}" if self.column is not None else "")
        return f"page {self.page}" if self.page is not None else "the document"


NOWHERE = Location()
