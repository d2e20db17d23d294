"""Order and Outcome: what goes into the batch and what comes out."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from apparse.batch.remote import fetch
from apparse.errors import Refused
from apparse.source import Source


@dataclass(frozen=True, slots=True)
class Order:
    """A source to be worked on: the file at `path`, what is at `url`, or the bytes themselves (standard input).

    A file is opened by the worker, never here. `named` says that the user asked
    for it by name, and not for a folder in which it lies.
    """

    name: str
    path: str | None = None
    url: str | None = field(default=None, repr=False)
    data: bytes | None = field(default=None, repr=False)
    named: bool = True

    def open(self) -> Source:
        """The bytes, with the order's name. Raises Unjudged; called where it may take long or never end."""
        if self.data is not None:
            return Source(self.name, self.data)
        if self.url is not None:
            return Source(self.name, fetch(self.url))
        assert self.path is not None
        if leaves_folder(self.path):
            raise Refused("is a link out of its folder")
        return Source.from_path(self.path)


DEFECT, USAGE = "defect", "usage"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the task made of an order, or the code and reason of its failure.

    `code` is a code of `apparse.errors.Unjudged`; or USAGE where the task was
    asked for something that makes no sense; or DEFECT for a mistake in apparse,
    with its traceback in `trace`.
    """

    order: Order
    data: bytes = field(default=b"", repr=False)
    code: str | None = None
    reason: str | None = None
    trace: str | None = field(default=None, repr=False)


def leaves_folder(path: str) -> bool:
    """Whether a path is a symbolic link to something outside the folder in which the link lies."""
    return os.path.islink(path) and not within(path, Path(path).parent)  # noqa: PTH114 - Path.is_symlink raises where it may not look


def within(path: str, folder: str | Path) -> bool:
    """Whether what a path leads to lies in the folder."""
    try:
        return Path(path).resolve().is_relative_to(Path(folder).resolve())
    except (OSError, RuntimeError):  # a link that leads to itself
        return False
