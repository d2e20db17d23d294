"""Patterns for files, as .gitignore writes them: "2019/**", "*.docx"."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


def check(glob: str) -> str:
    """The pattern, if it can meet a file. Raises ValueError."""
    if not glob.strip() or glob.startswith(("!", "#")):
        raise ValueError(f'{glob!r} is no pattern for files (try "2019/**")')
    _compiled(glob)
    return glob


def meets(glob: str, path: Path, folder: Path) -> bool:
    """Whether a file lies in the folder and the pattern, seen from there, is for it."""
    return path.is_relative_to(folder) and _compiled(glob).match_file(path.relative_to(folder).as_posix())


@cache
def _compiled(glob: str) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - only who has patterns pays for it

    return GitIgnoreSpec.from_lines([glob])
