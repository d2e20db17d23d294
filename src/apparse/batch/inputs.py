"""Inputs: from the paths that a user names to orders. Looks at names and kinds of files, and opens none."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from apparse.batch.order import Order, within

SUFFIXES = (".pdf", ".docx", ".odt", ".html", ".htm", ".md", ".txt")


@dataclass(frozen=True, slots=True)
class Passed:
    """A path that is not looked at, and why. `wrong` says that what the user named holds no document."""

    name: str
    reason: str
    wrong: bool = False


def gather(paths: Iterable[str]) -> tuple[list[Order], list[Passed]]:
    """The orders for files and folders, each file once and in a stable order, and what was passed over."""
    found = [each for path in paths for each in _looked_at(path)]
    orders = {os.path.realpath(each.name): each for each in reversed(found) if isinstance(each, Order)}
    return list(reversed(orders.values())), [each for each in found if isinstance(each, Passed)]


def _looked_at(path: str) -> Iterator[Order | Passed]:
    if not os.path.lexists(path):
        yield Order(path, path, missing=True)
    elif Path(path).is_dir():
        within = list(_walk(path))
        yield from within or [Passed(path, f"holds no document ({' '.join(SUFFIXES)})", wrong=True)]
    else:
        yield Order(path, path)


def _walk(folder: str) -> Iterator[Order | Passed]:
    """All documents of a folder and of the folders in it; hidden ones and links to folders are not entered."""
    unopened: list[Passed] = []
    for here, folders, files in os.walk(folder, onerror=lambda e: unopened.append(_unopened(e))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES:
                yield _file(str(Path(here, name)), folder)
    yield from unopened


def _file(path: str, folder: str) -> Order | Passed:
    if Path(path).is_symlink() and not within(path, folder):
        return Passed(path, "is a link out of the folder")
    try:
        regular = stat.S_ISREG(Path(path).stat().st_mode)
    except OSError as problem:
        return _unopened(problem)
    return Order(path, path, named=False) if regular else Passed(path, "is no regular file")


def _unopened(problem: OSError) -> Passed:
    return Passed(str(problem.filename), f"can't be read: {problem.strerror}")
