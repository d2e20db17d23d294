"""Footnote marks: raised figures and signs behind a word, glued to it or in a line of their own."""

from __future__ import annotations

from collections.abc import Iterator

from apparse.condition import Fate
from apparse.extract.pdf.page import BEHIND_WORD, Run
from apparse.location import BBox
from apparse.patterns import Pattern

NOTE = Pattern(r"(?<=[^\W\d_.,]|[.,;:?!)’”'\"%])(\d{1,3}|[*†‡§]+)(?!\w)")
"""What may be a footnote mark when it stands higher than the word it is glued to; one in square brackets stays text."""
FIGURES = Pattern(r"(?<![\w.,])(?!10\d(?!\d))[A-Z]*(?:\d{1,3}[.,])*\d{2,7}(?!\w)")
"""A figure that may end in a mark: "2019" and a raised "3", "CAS3" and a raised "1". What is raised behind a 10 is its power."""
_ALONE = Pattern(r"\d{1,3}|[*†‡§]+")


def with_lone_notes(runs: Iterator[Run]) -> Iterator[Run]:
    """The runs with those as footnote marks that stand raised behind a word and were read as a line of their own."""
    before: Run | None = None
    for run in runs:
        yield run._replace(mark=Fate.FOOTNOTE_MARK) if before and _is_note(run, before) else run
        before = run


def _is_note(run: Run, before: Run) -> bool:
    if run.mark or before.mark or abs(run.x0 - before.x1) >= BEHIND_WORD * (before.bottom - before.top):
        return False
    alone = _ALONE.fullmatch(run.text) and NOTE.search(before.text[-1] + run.text)
    return bool(alone) and is_raised(run.bbox, before.bbox)


SMALL, SMALLER = 0.85, 0.98
"""Heights of a line: what is lower than the first need only be raised, what is lower than the second must be so by a third."""
RAISED, RAISED_HIGH = 0.12, 0.3
"""Heights of a line by which a mark stands above it, and what can't be a slip of its line however large it is."""


def is_raised(box: BBox, before: BBox) -> bool:
    """Whether what is printed in a box is smaller than what is printed before it, and stands higher: by a little, or by much."""
    height = before.bottom - before.top
    share, raised = (box.bottom - box.top) / height if height else 1.0, before.bottom - box.bottom
    if share < SMALL:
        return raised > RAISED * height
    return share < SMALLER and RAISED_HIGH * height < raised < height
