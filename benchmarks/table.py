"""The table in benchmarks/README.md, and what it was measured with."""

from __future__ import annotations

import os
import platform
import re
import subprocess
from collections.abc import Iterable
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from benchmarks.peers import PDFTOTEXT
from benchmarks.rows import Row

README = Path(__file__).with_name("README.md")
_MET = {True: "yes", False: "**no**", None: ""}
_SECTION = r"<!-- begin {0} -->\n.*?<!-- end {0} -->"


def machine() -> str:
    """Processor, versions and load: no names, no paths."""
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    programs = [f"{name} {version(name)}" for name in ("pypdfium2", "pdfplumber", "pydantic")]
    return (
        f"{os.cpu_count()} cores ({platform.machine()}){load}, {platform.system()}, "
        f"Python {platform.python_version()}, {', '.join(programs)}, {_pdftotext()}"
    )


def _pdftotext() -> str:
    if not PDFTOTEXT:
        return "no pdftotext"
    said = subprocess.run([PDFTOTEXT, "-v"], capture_output=True, text=True, check=False).stderr
    return " ".join(said.splitlines()[0].split()[:3])


def table(rows: Iterable[Row]) -> str:
    """The rows in Markdown."""
    head = "| what | target | measured | apparse | peer | met |\n|---|---|---|---|---|---|\n"
    return head + "".join(
        f"| {row.what} | {row.target} | {row.measured} | {row.ours} | {row.peer} | {_MET[row.met]} |\n" for row in rows
    )


def write(source: str, measured: str, times: int) -> None:
    """Put the table where the last one of the same kind of input stood."""
    kind = "fixtures" if "fixtures" in source else "corpus"
    day = datetime.now(UTC).date().isoformat()
    said = f"{day}, {source}, pairs measured {times} times or more. {machine()}.\n\n{measured}"
    section = f"<!-- begin {kind} -->\n{said}<!-- end {kind} -->"
    text = README.read_text(encoding="utf-8")
    README.write_text(
        re.sub(_SECTION.format(kind), lambda _: section, text, flags=re.DOTALL), encoding="utf-8", newline="\n"
    )
