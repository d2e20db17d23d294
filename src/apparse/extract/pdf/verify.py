"""Two readings of one document compared: pages, words, cells. And the pages that a file holds with those that it counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from apparse.blocks import Remark
from apparse.condition import RemarkKind
from apparse.extract.pdf.layout.ruled.tables import tables
from apparse.extract.pdf.page import Page
from apparse.location import Location
from apparse.marks import BULLETS

IGNORED = frozenset(BULLETS + "\ufffd\u00ad-")


def disagreements(ours: Sequence[Page], theirs: Sequence[Page]) -> Iterator[Remark]:
    """What the two engines read differently, a remark for each page and kind of difference."""
    if len(ours) != len(theirs):
        yield Remark(
            RemarkKind.READINGS_DISAGREE, f"one engine sees {_counted(len(ours))}, the other {_counted(len(theirs))}"
        )
    for one, other in zip(ours, theirs, strict=False):
        yield from _page(one, other)


def miscount(counted: int, held: int) -> Remark:
    """What is said where a file doesn't hold as many pages as it counts itself."""
    return Remark(
        RemarkKind.READINGS_DISAGREE,
        f"by its own count the file has {_counted(counted)}, and it holds {_counted(held)}",
    )


def _counted(pages: int) -> str:
    return f"{pages} page" if pages == 1 else f"{pages} pages"


def _page(one: Page, other: Page) -> Iterator[Remark]:
    place = (Location(page=one.number),)
    if _characters(one) != _characters(other):
        words = _words(one), _words(other)
        only = sorted((words[0] - words[1]).elements())[:8], sorted((words[1] - words[0]).elements())[:8]
        evidence = f"only the first: {' '.join(only[0]) or '-'}; only the second: {' '.join(only[1]) or '-'}"
        yield Remark(
            RemarkKind.READINGS_DISAGREE, f"the two engines read different words on page {one.number}", place, evidence
        )
    cells = _cells(one), _cells(other)
    if cells[0] != cells[1]:
        yield Remark(
            RemarkKind.READINGS_DISAGREE,
            f"the two engines find different tables on page {one.number}",
            place,
            f"cells a table: {cells[0]} and {cells[1]}",
        )


def _characters(page: Page) -> Counter[str]:
    """What is printed, blanks and list marks aside: engines cut words apart differently, and that is no loss."""
    return Counter(c for run in page.runs for c in run.text if not (c.isspace() or c in IGNORED))


def _words(page: Page) -> Counter[str]:
    return Counter(word for run in page.runs for word in run.text.split())


def _cells(page: Page) -> list[int]:
    return [len(grid.fields) for grid in tables(page.edges, page.fills, page.width * page.height, page.runs)]
