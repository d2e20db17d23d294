"""The rows of the table: what is measured, beside whom, and what it is to reach."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from apparse.extract import extract
from apparse.source import Source
from benchmarks.cells import CAUSES, Comparison, compare
from benchmarks.inputs import Inputs
from benchmarks.measure import Pair, paired, process, within
from benchmarks.peers import PDFTOTEXT, pdfium_text, plumber_tables

APPARSE = [sys.executable, "-m", "apparse"]
PEERS = [sys.executable, "-m", "benchmarks.peers"]
HEAVY = ("pydantic", "pypdfium2", "pypdfium2_raw", "pdfplumber", "pdfminer", "pikepdf", "PIL", "lxml")
"""What `--help` must not load."""
_LOADED = (
    "import sys; sys.argv = ['apparse', '--help']\n"
    "from apparse.__main__ import main\n"
    "main(); print(*(name for name in {names!r} if name in sys.modules), file=sys.stderr)"
)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table; `met` is None where nothing could be measured."""

    what: str
    target: str
    measured: str
    ours: str
    peer: str
    met: bool | None


Measure = Callable[[Inputs, int], Iterator[Row]]


def warm(inputs: Inputs, times: int) -> Iterator[Row]:
    """A page to blocks, in this process, everything loaded: of the pages of all short documents in one file."""
    source = Source.from_path(inputs.mixed)
    pages = extract(source).pages
    plumber_tables(str(inputs.plan))

    def ours() -> float:
        return within(lambda: extract(source)) / pages

    plumber = paired(ours, lambda: within(lambda: plumber_tables(str(inputs.mixed))) / pages, min(times, 3))
    floor = paired(ours, lambda: within(lambda: pdfium_text(source.data)) / pages, 2 * times)
    what = "warm parse of a page to blocks"
    yield Row(
        f"{what}, against pdfplumber's find_tables and extract",
        "at least 25 times faster",
        f"{1 / plumber.ratio:.1f} times ({1 / plumber.most:.1f} to {1 / plumber.least:.1f})",
        f"{1e3 * plumber.ours:.1f} ms",
        f"{1e3 * plumber.theirs:.0f} ms",
        plumber.ratio <= 1 / 25,
    )
    yield Row(
        f"{what}, against pdfium's own load and text (the floor)",
        "at most 2.5 times",
        _times(floor),
        f"{1e3 * floor.ours:.1f} ms",
        f"{1e3 * floor.theirs:.1f} ms",
        floor.ratio <= 2.5,
    )


def long_document(inputs: Inputs, times: int) -> Iterator[Row]:
    """240 pages: time beside pdftotext."""
    what, target = "240 pages, `apparse convert` whole process, against `pdftotext -layout`", "at most 5 times"
    if not PDFTOTEXT:
        yield Row(what, target, "not measured: pdftotext (poppler-utils) is not installed", "", "", None)
        return
    pair = paired(
        lambda: process([*APPARSE, "convert", "--timeout", "600", str(inputs.pages_240)]).cpu,
        lambda: process([str(PDFTOTEXT), "-layout", str(inputs.pages_240), "-"]).cpu,
        times,
    )
    yield Row(what, target, _times(pair), f"{pair.ours:.2f} s", f"{pair.theirs:.2f} s", pair.ratio <= 5)


def one_document(inputs: Inputs, times: int) -> Iterator[Row]:
    """Ten pages, from the shell's prompt to the shell's prompt."""
    pair = paired(
        lambda: process([*APPARSE, "validate", str(inputs.plan)]).cpu,
        lambda: process([*PEERS, str(inputs.plan)]).cpu,
        2 * times,
    )
    yield Row(
        "10 pages, `apparse validate` whole process, against a bare script around pdfplumber's tables",
        "at most 0.25",
        f"{pair.ratio:.2f} ({pair.least:.2f} to {pair.most:.2f})",
        f"{pair.ours:.2f} s",
        f"{pair.theirs:.2f} s",
        pair.ratio <= 0.25,
    )


def start(inputs: Inputs, times: int) -> Iterator[Row]:  # noqa: ARG001 - one form for all
    """What `--help` loads, and what it costs beside a Python that does nothing."""
    seen = subprocess.run(
        [sys.executable, "-c", _LOADED.format(names=HEAVY)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=True,
    ).stderr.split()
    pair = paired(
        lambda: process([*APPARSE, "--help"]).cpu, lambda: process([sys.executable, "-c", "pass"]).cpu, 2 * times
    )
    yield Row(
        "`apparse --help`",
        "loads neither pydantic nor a PDF library",
        f"loads {', '.join(seen)}" if seen else "loads none of them",
        f"{pair.ours:.3f} s",
        f"{pair.theirs:.3f} s (`python -c pass`)",
        not seen,
    )


def batch(inputs: Inputs, times: int) -> Iterator[Row]:
    """Many documents: CPU beside pdfplumber, wall time of two workers beside one."""
    documents = len(list(inputs.batch.iterdir()))

    def ours(jobs: int) -> list[str]:
        return [*APPARSE, "validate", "--jobs", str(jobs), str(inputs.batch)]

    plumber = paired(lambda: process(ours(2)).cpu, lambda: process([*PEERS, str(inputs.batch)]).cpu, min(times, 2))
    cores = paired(lambda: _counting(2), lambda: _counting(1), times)
    workers = paired(lambda: process(ours(2)).wall, lambda: process(ours(1)).wall, times)
    work = paired(lambda: process(ours(2)).cpu, lambda: process(ours(1)).cpu, times)
    yield Row(
        f"{documents} documents, `apparse validate` on 2 workers, against pdfplumber's tables alone on 2 workers",
        "at least 20 times",
        f"{1 / plumber.ratio:.1f} times",
        f"{1e3 * plumber.ours / documents:.0f} ms a document",
        f"{1e3 * plumber.theirs / documents:.0f} ms a document",
        plumber.ratio <= 1 / 20,
    )
    free = 2 / cores.ratio
    measured = f"{1 / workers.ratio:.2f} times ({1 / workers.most:.2f} to {1 / workers.least:.2f})"
    yield Row(
        "the same, wall time, against 1 worker",
        "at least 1.6 times",
        f"{measured}; two processes that only count got {free:.1f} times the work of one done",
        f"{workers.ours:.1f} s",
        f"{workers.theirs:.1f} s",
        None if free < 1.8 else workers.ratio <= 1 / 1.6,
    )
    yield Row(
        "the same, CPU time, against 1 worker", "", _times(work), f"{work.ours:.1f} s", f"{work.theirs:.1f} s", None
    )


def _counting(processes: int) -> float:
    """Wall seconds of processes that count at the same time: twice as long for two if there is but one core to be had."""
    began = time.perf_counter()
    counting = [subprocess.Popen([sys.executable, "-c", "sum(range(60_000_000))"]) for _ in range(processes)]
    for each in counting:
        each.wait()
    return time.perf_counter() - began


def memory(inputs: Inputs, times: int) -> Iterator[Row]:
    """The largest process of a conversion."""

    def peak(path: Path) -> float:
        return median(
            process([*APPARSE, "convert", "--timeout", "600", str(path)]).memory for _ in range(min(times, 3))
        )

    short, long = peak(inputs.pages_24), peak(inputs.pages_240)
    yield Row(
        "peak memory of a worker, 240 pages",
        "at most 120 MiB",
        f"{long:.0f} MiB",
        f"{long:.0f} MiB",
        "",
        long <= 120,
    )
    yield Row(
        "the same, against 24 pages",
        "at most 1.3 times",
        f"{long / short:.2f} times",
        f"{long:.0f} MiB",
        f"{short:.0f} MiB",
        long <= 1.3 * short,
    )


def cells(inputs: Inputs, times: int) -> Iterator[Row]:  # noqa: ARG001 - one form for all
    """Faithfulness: speed is worth nothing if the cells are others."""
    found = compare(inputs.short)
    whole = [each for each in found if each.name not in CAUSES]
    same, differing = sum(each.same for each in whole), sum(each.theirs_only + each.ours_only for each in whole)
    yield Row(
        f"cells equal to pdfplumber's, {len(whole)} documents with whole borders",
        "all",
        f"{same} of {same + differing}",
        "",
        "",
        differing == 0,
    )
    for each in found:
        if each.cause:
            yield _difference(each)


def _difference(each: Comparison) -> Row:
    measured = f"{each.same} the same, {each.theirs_only} in pdfplumber's only, {each.ours_only} in ours only"
    return Row(f"difference in {each.name}", "listed by cause", measured, "", each.cause, None)


def _times(pair: Pair) -> str:
    return f"{pair.ratio:.2f} times ({pair.least:.2f} to {pair.most:.2f})"


MEASURES: dict[str, Measure] = {
    "warm": warm,
    "long": long_document,
    "one": one_document,
    "start": start,
    "batch": batch,
    "memory": memory,
    "cells": cells,
}
