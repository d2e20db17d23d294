"""A batch as it comes: a thousand documents, a fifth of them bad. What it costs, and whether a good one is lost."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from shutil import copy2

import pikepdf

from benchmarks.inputs import Inputs
from benchmarks.measure import process
from benchmarks.rows import APPARSE, PEERS, Row

GOOD, BAD = 800, 200
_NOT_JUDGED = 4


def thousand(inputs: Inputs, times: int) -> Iterator[Row]:  # noqa: ARG001 - once: it takes minutes
    """All of it by two workers, to files and a database; the peer on one of each of the good documents."""
    folder, out = inputs.batch.with_name("thousand"), inputs.batch.with_name("thousand-out")
    _make(folder, inputs.short)
    convert = [*APPARSE, "convert", "--jobs", "2", "--no-cache", "--to", "json,sqlite", "-o", str(out), str(folder)]
    ours = process(convert, fine=(_NOT_JUDGED,))
    theirs = process([*PEERS, str(_one_of_each(folder.with_name("sample"), inputs.short))])
    each, peer = ours.cpu / GOOD, theirs.cpu / len(inputs.short)
    kept = len(list(out.glob("*.json")))
    yield Row(
        f"{GOOD + BAD:,} documents, {BAD} of them bad, `apparse convert` to json and sqlite on 2 workers, "
        "against pdfplumber's tables alone",
        "at least 20 times",
        f"{peer / each:.1f} times; {(GOOD + BAD) / ours.wall:.0f} documents a second, {ours.wall:.0f} s in all",
        f"{1e3 * each:.0f} ms a good document",
        f"{1e3 * peer:.0f} ms a document",
        peer >= 20 * each,
    )
    yield Row("the same, good documents lost", "none", f"{GOOD - kept} of {GOOD}", "", "", kept == GOOD)
    yield Row("the same, largest process", "at most 120 MiB", f"{ours.memory:.0f} MiB", "", "", ours.memory <= 120)


def _make(folder: Path, paths: Sequence[Path]) -> None:
    folder.mkdir()
    for number in range(GOOD):
        with pikepdf.open(paths[number % len(paths)]) as document:  # no two alike
            document.docinfo["/Title"] = f"copy {number}"
            document.save(folder / f"{number:04}-good.pdf")
    chance = random.Random(1)
    ways: list[Callable[[Path], object]] = [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"%PDF-1.7\n"),
        lambda path: path.write_bytes(chance.randbytes(50_000)),
        lambda path: _locked(paths[0], path),
    ]
    for number in range(BAD):
        ways[number % len(ways)](folder / f"{5 * number:04}-bad.pdf")


def _locked(source: Path, target: Path) -> None:
    with pikepdf.open(source) as document:
        document.save(target, encryption=pikepdf.Encryption(owner="owner", user="user"))


def _one_of_each(folder: Path, paths: Sequence[Path]) -> Path:
    folder.mkdir()
    for number, path in enumerate(paths):
        copy2(path, folder / f"{number:02}.pdf")
    return folder
