"""Source: the bytes to be read, and what they are called."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePath

from apparse.errors import LimitExceeded, Missing, Refused, Unavailable

MAX_BYTES = 100 * 1024 * 1024
SUFFIXES = (".pdf", ".docx", ".odt", ".html", ".htm", ".md", ".txt")
"""By which documents are found among the files of a folder. What is named itself may end in anything."""

UNREAD_SUFFIXES = (
    *(".doc", ".docm", ".dot", ".dotm", ".dotx", ".ott", ".pages", ".rtf", ".wpd", ".wps"),
    *(".key", ".numbers", ".odp", ".ods", ".ppt", ".pptx", ".xls", ".xlsm", ".xlsx"),
    *(".7z", ".eml", ".mht", ".mhtml", ".msg", ".rar", ".zip", ".tif", ".tiff"),
)
"""Of files in which somebody may hand in a plan, and that are not looked at in a folder: they are told, so that none goes unseen."""

_NOWHERE = {errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.ELOOP}
"""What the system says of names at which nothing is, or can be."""


@dataclass(frozen=True)
class Source:
    """Bytes with a name. The name is used for messages and as a hint at the format, never opened again."""

    name: str
    data: bytes = field(repr=False)

    @classmethod
    def from_path(cls, path: str | os.PathLike[str], max_bytes: int = MAX_BYTES) -> Source:
        """Read a regular file.

        Raises Missing where nothing is, Refused for what is no regular file,
        Unavailable when it can't be read, LimitExceeded over `max_bytes`.
        """
        try:
            # os.stat before open: opening a FIFO would wait for a writer for ever
            status = os.stat(path)  # noqa: PTH116 - takes any path-like, Path.stat does not
            if stat.S_ISDIR(status.st_mode):
                os.scandir(path).close()  # one that may not be entered holds nobody knows what
                raise Refused("is a folder, not a document")
            if not stat.S_ISREG(status.st_mode):
                raise Refused("is no regular file (a device, pipe or socket)")
            if status.st_size > max_bytes:
                raise LimitExceeded(f"is larger than {max_bytes // 2**20} MiB")
            return cls(os.fspath(path), Path(path).read_bytes())
        except (OSError, ValueError) as problem:
            nowhere = isinstance(problem, ValueError) or problem.errno in _NOWHERE
            kind = Missing if nowhere else Unavailable
            raise kind(f"can't be read: {getattr(problem, 'strerror', None) or problem}") from None

    @property
    def suffix(self) -> str:
        return PurePath(self.name).suffix.lower()

    @property
    def flows(self) -> bool:
        """Whether it has neither lines nor pages of its own, so that a place in it counts the paragraphs: Word, OpenDocument."""
        return self.data.startswith(b"PK\x03\x04")

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()
