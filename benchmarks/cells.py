"""Cells: whether what apparse finds in a page's tables is what pdfplumber finds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from apparse.blocks import Table
from apparse.extract import extract
from apparse.source import Source
from benchmarks.peers import plumber_tables

CAUSES = {
    "eastmere-region": "borders left open at the page's end: pdfplumber drops the torn row",
    "hmp-bleak-moss": "no rules: pdfplumber finds no table",
    "hmp-dunsop": "a page set on its side by a wrong /Rotate: pdfplumber reads words across",
    "hmp-marlcote": "borders left open at the page's end: pdfplumber drops the torn row",
    "hmp-oxenholt": "no vertical rules: pdfplumber makes one cell of the header row",
    "lindow-premises": "no rules: pdfplumber finds no table but a header's band",
    "lune-valley-division": "no vertical rules: pdfplumber finds no table",
    "tarnbeck-update": "a watermark: pdfplumber takes its letters into the cells",
    "thornmere-tagged": "no rules, but tags: pdfplumber finds the small tables alone",
    "thornmere-pdu": "borders left open at the page's end: pdfplumber drops the torn row",
    "unpaid-work-thematic": "borders left open at the page's end: pdfplumber drops the torn row",
    "west-fells-tagged": "no rules, but tags: pdfplumber finds no table",
}
"""Why the two differ, by fixture, as seen by eye; all other fixtures have whole borders and must not differ."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The filled cells of one file: in both, in pdfplumber's reading only, in ours only; and why they differ."""

    name: str
    same: int
    theirs_only: int
    ours_only: int
    cause: str


def compare(paths: Sequence[Path]) -> list[Comparison]:
    return [_compared(path) for path in paths]


def _compared(path: Path) -> Comparison:
    name = path.parent.name if path.stem == "plan" else path.stem
    ours, theirs = Counter(_ours(path)), Counter(_theirs(path))
    theirs_only, ours_only = (theirs - ours).total(), (ours - theirs).total()
    cause = CAUSES.get(name, "not yet explained") if theirs_only or ours_only else ""
    return Comparison(name, (ours & theirs).total(), theirs_only, ours_only, cause)


def _ours(path: Path) -> Iterator[str]:
    tables = [block for block in extract(Source.from_path(path)).blocks if isinstance(block, Table)]
    yield from _filled(cell.text.value for table in tables for row in table.rows for cell in row.cells)


def _theirs(path: Path) -> Iterator[str]:
    yield from _filled(cell for table in plumber_tables(str(path)) for row in table for cell in row)


def _filled(cells: Iterator[str | None]) -> Iterator[str]:
    """The texts of the cells that have any, blanks left out of account."""
    return (text for cell in cells if (text := re.sub(r"\s+", "", cell or "")))
