"""Files as a waiver file or a baseline names them: by their way from the folder in which it lies."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from apparse.config.globs import meets

_WILD = frozenset("*?[")


def location_of(source: str) -> Path:
    """Where a source lies, with links in its folder followed and its own name kept."""
    path = Path(source)
    return Path(os.path.realpath(path.parent)) / path.name


def is_named(pattern: str, path: Path, folder: Path) -> bool:
    """Whether a pattern that is written in `folder` is for a file; for one that lies elsewhere it is seen from the root."""
    if path == _literal(pattern, folder):
        return True
    if not is_wild(pattern):
        return False
    return meets(pattern, path, folder if path.is_relative_to(folder) else Path(path.anchor))


@cache
def _literal(pattern: str, folder: Path) -> Path:
    return Path(os.path.normpath(folder / pattern))


@cache
def is_wild(pattern: str) -> bool:
    """Whether a pattern can be for several files: it has a wildcard, is no path from here, or may be a folder."""
    return not _WILD.isdisjoint(pattern) or "/" not in pattern[1:] or pattern[0] == "/" or not Path(pattern).suffix


def files_named(pattern: str, folder: Path, suffixes: tuple[str, ...]) -> Iterator[Path]:
    """The documents on disk, below the folder, that a pattern is for; hidden folders are not entered."""
    for here, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(here, name)
            if path.suffix.lower() in suffixes and not name.startswith(".") and is_named(pattern, path, folder):
                yield path
