"""One command: measure each row beside its peer and write the table into benchmarks/README.md.

python -m benchmarks [--corpus DIR] [--only NAME…] [--times N] [--no-write]
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from benchmarks.inputs import from_corpus, from_fixtures
from benchmarks.rows import MEASURES as ROWS
from benchmarks.table import machine, table, write
from benchmarks.thousand import thousand

MEASURES = {**ROWS, "thousand": thousand}


def main() -> None:
    asked = _arguments()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        inputs = from_corpus(work, asked.corpus) if asked.corpus else from_fixtures(work)
        print(machine(), inputs.source, sep="\n", flush=True)
        rows = []
        for name in asked.only or MEASURES:
            for row in MEASURES[name](inputs, asked.times):
                rows.append(row)
                print(f"{row.what}: {row.measured} [{row.target}] {row.ours} / {row.peer}", flush=True)
    if not (asked.only or asked.no_write):
        write(inputs.source, table(rows), asked.times)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", type=Path, help="a folder of PDFs to measure with, instead of the fixtures")
    parser.add_argument("--only", nargs="+", choices=MEASURES, help="these rows only; the table is not written")
    parser.add_argument("--times", type=int, default=5, help="how often each pair is measured")
    parser.add_argument("--no-write", action="store_true", help="leave benchmarks/README.md alone")
    return parser.parse_args()


main()
