"""The runs of a page by the fields of its tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from apparse.extract.pdf.layout.grid import Grid
from apparse.extract.pdf.page import Run

INTO = 4.0
"""Points from its left end by which it is asked where a run begins: its box may reach over the border."""

TIES = frozenset("/&,;")
"""Marks that end a line: one belongs to the cell in which it begins, though most of it may stand over the border."""


class Sorted(NamedTuple):
    """The runs of a page by where they stand: in which field of which table (`cells`), or in none (`free`)."""

    tables: tuple[Grid, ...]
    cells: tuple[Sequence[Sequence[Run]], ...]
    free: Sequence[Run]

    @classmethod
    def into(cls, tables: Iterable[Grid], runs: Iterable[Run]) -> Sorted:
        """A run belongs to the field in which it begins, also when it is too long for it."""
        tables, free = tuple(tables), list[Run]()
        cells: tuple[list[list[Run]], ...] = tuple([[] for _ in grid.fields] for grid in tables)
        for run in runs:
            x, y = run.x0 if run.text in TIES else run.x0 + min(INTO, (run.x1 - run.x0) / 2), run.middle
            for grid, fields in zip(tables, cells, strict=True):
                index = grid.at(x, y)
                if index is not None:
                    fields[index].append(run)
                    break
            else:
                free.append(run)
        return cls(tables, cells, free)

    def filled(self) -> Iterator[tuple[Grid, Sequence[Sequence[Run]]]]:
        """Each table with what its fields hold."""
        return zip(self.tables, self.cells, strict=True)

    def into_changed(self, tables: Iterable[Grid], runs: Iterable[Run]) -> Sorted:
        """The runs sorted into these tables; nothing is done if they stand in them already."""
        changed = tuple(tables)
        return self if changed == self.tables else Sorted.into(changed, runs)
