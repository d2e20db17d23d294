"""The difference between two texts as data: what is the same, what is left out, what is put in, and what matters of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from apparse.compare.difference import Stretch, difference
from apparse.compare.materiality import material_changes
from apparse.compare.words import letters
from apparse.records.trace import Change, Kind, Run


def compare_wording(one: str, other: str) -> tuple[tuple[Run, ...], tuple[Change, ...]]:
    """The runs of words from the one text to the other, and the changes that matter."""
    stretches = difference(one, other)
    changes = material_changes(stretches)
    return tuple(_joined(list(_runs(stretches, changes)))), tuple(change for change in changes if change)


def _runs(stretches: Sequence[Stretch], changes: Sequence[Change | None]) -> Iterator[Run]:
    for stretch, change in zip(stretches, changes, strict=True):
        if stretch.same:
            for first, second in zip(stretch.first, stretch.second, strict=True):
                yield from _as_printed(first.printed, second.printed)
        else:
            material = change is not None
            yield Run(kind="deleted", text="".join(word.printed for word in stretch.first), material=material)
            yield Run(kind="inserted", text="".join(word.printed for word in stretch.second), material=material)


def _as_printed(first: str, second: str) -> Iterator[Run]:
    """One word in both texts, printed alike (case and punctuation aside) or not."""
    if letters(first) == letters(second):
        yield Run(kind="equal", text=first)
    else:
        yield Run(kind="deleted", text=first)
        yield Run(kind="inserted", text=second)


_EQUAL: tuple[Kind, ...] = ("equal",)
_CHANGED: tuple[Kind, ...] = ("deleted", "inserted")


def _joined(runs: Sequence[Run]) -> Iterator[Run]:
    """Neighbours of one kind as one run; between equal runs what is deleted comes before what is inserted."""
    for equal, group in groupby((run for run in runs if run.text.strip()), key=lambda run: run.kind == "equal"):
        members = list(group)
        for kind in _EQUAL if equal else _CHANGED:
            text = "".join(run.text for run in members if run.kind == kind)
            if text:
                yield Run(kind=kind, text=" ".join(text.split()), material=any(run.material for run in members))
