"""Runs to text lines: what stands at one height, with the blanks between its words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from apparse.extract.pdf.page import Run
from apparse.location import BBox, Location
from apparse.text import Text

SHARED = 0.5
"""Of the lower one's height: runs that overlap by more are on one line."""
SPACED_OUT = 5
"""Letters that stand alone in a line which may be set letter by letter."""
TOUCHED, TRACKED = 0.03, 0.2
"""Heights of a line: letters set with white between them have more of it than the first, and blanks more than the second."""
SPACE = 0.06
"""Heights of a line: runs with more white than this between them are two words."""
SPREAD = 1.8
"""Times the usual white between the letters of such a line: a blank is wider."""
SMALLER, RAISED = 0.85, 0.12
"""Heights of a line: the number of a note is lower than the first, and stands higher by more than the second."""


class TextLine(NamedTuple):
    """One printed line, or the part of it that stands in one cell.

    A footnote mark may have `lifted` it off the one above; `leads` says that it begins in bold type and goes on in plain;
    `type_height` is that of its highest run where these stand on several heights. `number` is the raised figure that a note
    begins with.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    bold: bool
    lifted: float = 0.0
    leads: bool = False
    type_height: float = 0.0
    number: Run | None = None

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def size(self) -> float:
        """How high its type is: the line is higher where a number stands a little above or below the text behind it."""
        return self.type_height or self.height

    def located(self, page: int) -> Text:
        """The line as a text; a raised number has a place of its own, so that the height of the others is that of their type."""
        if self.number is None:
            return Text.of(self.text, Location(page=page, bbox=BBox(self.x0, self.top, self.x1, self.bottom)))
        behind = self.text[len(self.number.text) :]
        box = BBox(self.number.x1, self.bottom - self.size, self.x1, self.bottom)
        parts = (
            Text.of(self.number.text, Location(page=page, bbox=self.number.bbox)),
            Text.of(behind.lstrip(), Location(page=page, bbox=box)),
        )
        return Text.join(parts, separator=" " if behind[:1] == " " else "")


def text_lines(runs: Iterable[Run]) -> list[TextLine]:
    """The lines that the runs stand on, top to bottom."""
    return [_text_line(group) for group in level_groups(runs)]


def level_groups(runs: Iterable[Run]) -> list[list[Run]]:
    """The runs grouped by overlap in height (a raised "nd" is on its line), top to bottom."""
    groups: list[list[Run]] = []
    tallest = None
    for run in sorted(runs, key=lambda r: r.bottom + r.top):
        if tallest and _level(tallest, run):
            groups[-1].append(run)
            if run.bottom - run.top > tallest.bottom - tallest.top:
                tallest = run
        else:
            groups.append([run])
            tallest = run
    return groups


def _level(one: Run, other: Run) -> bool:
    """Whether the runs overlap by more than half of the lower one's height."""
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared > SHARED * min(one.bottom - one.top, other.bottom - other.top)


def _text_line(group: list[Run]) -> TextLine:
    if len(group) == 1:
        return TextLine(*group[0][:6])
    group.sort(key=lambda r: r.x0)
    text, right = group[0].text, group[0].x1
    blank = _letter_spacing(group)
    for run in group[1:]:
        gap = run.x0 - right
        text += (" " if gap > (blank or SPACE * (run.bottom - run.top)) else "") + run.text
        right = max(right, run.x1)
    return TextLine(
        text,
        group[0].x0,
        min(r.top for r in group),
        right,
        max(r.bottom for r in group),
        all(r.bold for r in group),
        leads=group[0].bold and not group[-1].bold,
        type_height=max(r.bottom - r.top for r in group),
        number=group[0] if _is_raised_number(*group[:2]) else None,
    )


def _is_raised_number(first: Run, behind: Run) -> bool:
    """Whether a figure that begins a line is smaller than what stands behind it, and higher."""
    height = behind.bottom - behind.top
    smaller = first.bottom - first.top < SMALLER * height
    return smaller and first.text.isdecimal() and behind.bottom - first.bottom > RAISED * height


def _letter_spacing(group: Sequence[Run]) -> float:
    """The least width of a blank in a line that is set letter by letter with white between them; 0 for other lines."""
    letters = [run for run in group if len(run.text) == 1 and run.text.isalpha()]
    if len(letters) < SPACED_OUT or 2 * len(letters) < len(group):
        return 0.0
    usual = median(b.x0 - a.x1 for a, b in pairwise(group))
    height = min(run.bottom - run.top for run in group)
    return SPREAD * usual if TOUCHED * height < usual < TRACKED * height else 0.0
