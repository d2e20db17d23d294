"""Memory: where results are kept from run to run, and for which program they hold."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import apparse
from apparse.batch.store import Store
from apparse.export.files import clear_remains

MOST_BYTES = 2**30
"""What the cache may take; checked at the end of each run."""

_READERS = ("pypdfium2", "pdfplumber", "pdfminer.six", "pikepdf", "lxml", "python-docx", "markdown-it-py", "rapidfuzz")
_JOURNAL = ".apparse-resume"


@dataclass(frozen=True, slots=True)
class Memory:
    """The stores in which a run looks for results and leaves its own, and the program that they are of."""

    stores: tuple[Store, ...] = ()
    program: str = ""

    def arguments(self) -> dict[str, Any]:
        """What the task `remembered` must be told."""
        return {"stores": self.stores, "program": self.program}


NONE = Memory()


@contextmanager
def remembering(*, cache: bool, journal: Path | None = None) -> Iterator[Memory]:
    """The memory of a run: the user's cache, and a journal in a folder, which goes when the run comes to its end."""
    caches = (Store(cache_folder()),) if cache else ()
    journals = (Store(journal / _JOURNAL),) if journal else ()
    if not caches and not journals:
        yield NONE
        return
    if journal:
        clear_remains(journal)
    try:
        yield Memory((*journals, *caches), program())
    except BaseException:
        journals = ()  # it is for the next run
        raise
    finally:
        for store in journals:
            shutil.rmtree(store.folder, ignore_errors=True)
        for store in caches:
            store.shrink(MOST_BYTES)


def cache_folder() -> Path:
    """APPARSE_CACHE_DIR, or the system's place for caches."""
    named = os.environ.get("APPARSE_CACHE_DIR")
    if named:
        return Path(named)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home()) / "apparse" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "apparse"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "apparse"


def program() -> str:
    """A digest of apparse's own code and of the versions of what reads for it: either can change a result."""
    digest = hashlib.sha256(sys.version.encode())
    root = Path(apparse.__file__).parent
    for path in sorted(root.rglob("*.py")):
        digest.update(f"{path.relative_to(root)}:".encode() + hashlib.sha256(path.read_bytes()).digest())
    for name in _READERS:
        digest.update(f"{name} {_version(name)}\n".encode())
    return digest.hexdigest()


def _version(name: str) -> str:
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - who remembers nothing needs none

    try:
        return version(name)
    except PackageNotFoundError:
        return "none"
