"""What is read: the project's own fixtures, and long files made by repeating the pages of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pikepdf

FIXTURES = Path(__file__).parent.parent / "tests" / "fixtures"
LONG = "northern-marches-region"
"""The fixture of 44 pages."""
COPIES = 4
"""How often each document stands in the batch: enough that its start is not what is measured."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """The files of a run: short documents and a folder of copies of them, all their pages in one file, ten pages and more."""

    source: str
    mixed: Path
    plan: Path
    pages_24: Path
    pages_240: Path
    batch: Path
    short: Sequence[Path]


def from_fixtures(folder: Path) -> Inputs:
    """Anybody's: the PDFs of tests/fixtures."""
    every = sorted(FIXTURES.glob("*/plan.pdf"))
    long = FIXTURES / LONG / "plan.pdf"
    short = [path for path in every if path != long]
    return _made(folder, f"the {len(every)} PDFs of tests/fixtures", short, long)


def from_corpus(folder: Path, corpus: Path) -> Inputs:
    """Of a folder of real plans in PDF; the first of them is the one that is repeated."""
    every = sorted(corpus.glob("*.pdf"))
    if not every:
        raise SystemExit(f"there is no PDF in {corpus}")
    return _made(folder, f"{len(every)} PDFs of real documents", every, every[0])


def _made(folder: Path, source: str, short: Sequence[Path], long: Path) -> Inputs:
    batch = folder / "batch"
    batch.mkdir()
    for copy in range(COPIES):
        for index, path in enumerate(short):
            with pikepdf.open(path) as document:  # no two alike: a cache would know a copy again
                document.docinfo["/Title"] = f"copy {copy}"
                document.save(batch / f"{copy}-{index:02}.pdf")
    return Inputs(
        source,
        _joined(folder / "mixed.pdf", short, None),
        _joined(folder / "10.pdf", [long], 10),
        _joined(folder / "24.pdf", [long], 24),
        _joined(folder / "240.pdf", [long], 240),
        batch,
        short,
    )


def _joined(target: Path, paths: Sequence[Path], pages: int | None) -> Path:
    """The pages of the files one after the other, from the beginning again until there are enough of them."""
    with pikepdf.new() as made:
        sources = [pikepdf.open(path) for path in paths]
        every = [page for source in sources for page in source.pages]
        for number in range(pages or len(every)):
            made.pages.append(every[number % len(every)])
        made.save(target)
    return target
