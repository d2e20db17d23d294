"""The cache of a run: where results are kept, and for how long."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from apparse.batch.cache import NO_CACHE, Cache, program
from apparse.batch.order import Order
from apparse.batch.store import Store
from apparse.cli.tasks.contract import HowToRead
from apparse.export.files import clear_remains

MOST_BYTES = 2**30
"""What the cache may take; checked at the end of each run."""

_JOURNAL = ".apparse-resume"


@contextmanager
def opened_cache(*, lasting: bool, journal: Path | None = None) -> Iterator[Cache]:
    """The user's cache, which lasts, and a journal in a folder, which goes when the run comes to its end."""
    caches = (Store(cache_folder()),) if lasting else ()
    journals = (Store(journal / _JOURNAL),) if journal else ()
    if not caches and not journals:
        yield NO_CACHE
        return
    if journal:
        clear_remains(journal)
    try:
        yield Cache((*journals, *caches), program())
    except BaseException:
        journals = ()  # it is for the next run
        raise
    finally:
        for store in journals:
            shutil.rmtree(store.folder, ignore_errors=True)
        for store in caches:
            store.shrink(MOST_BYTES)


def worth_it(orders: Sequence[Order], reading: HowToRead, *, pictures: bool = False) -> bool:
    """Whether results of the task should be kept: of several documents, without pictures of them or a password.

    One is read as quickly as looked up, pictures are too large, and what a password protects stays where it is.
    """
    return len(orders) > 1 and not pictures and reading["password"] is None


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
