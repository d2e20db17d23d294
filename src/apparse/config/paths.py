"""How configuration files are told apart, and told to people."""

from __future__ import annotations

import os
from pathlib import Path


def named(path: Path) -> str:
    """A file as seen from the working folder."""
    try:
        return os.path.relpath(path)
    except ValueError:  # on another drive
        return str(path)


def placed(path: Path) -> Path:
    """The absolute path, its folder without links: two ways to one folder are one."""
    return Path(os.path.realpath(path.parent), path.name)
