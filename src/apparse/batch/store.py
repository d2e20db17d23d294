"""The store: results by key, kept in a folder. Several runs may share one; it can only be forgetful, never wrong.

An entry is one line of JSON, which says how many bytes follow and their SHA-256, and then the result. It
appears by a rename, so that nobody ever reads half of one, and what doesn't match its first line is no entry.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_ENTRY = ".entry"


@dataclass(frozen=True, slots=True)
class Store:
    """Entries in a folder. Trouble with the disk is forgetfulness, too: it never ends a run."""

    folder: Path

    def get(self, key: str) -> bytes | None:
        path = self._path(key)
        try:
            head, _, data = path.read_bytes().partition(b"\n")
            if json.loads(head) != _seal(data):
                return None
            os.utime(path)  # the least recently used go first
        except (OSError, ValueError):
            return None
        return data

    def put(self, key: str, data: bytes) -> None:
        path = self._path(key)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle, temporary = tempfile.mkstemp(dir=path.parent)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(json.dumps(_seal(data)).encode() + b"\n" + data)
                Path(temporary).replace(path)
            except BaseException:
                Path(temporary).unlink(missing_ok=True)
                raise

    def shrink(self, most: int) -> None:
        """Forget what was not used for longest, until the entries take at most so many bytes."""
        entries = sorted(self._entries())
        total = sum(size for _, size, _ in entries)
        for _, size, path in entries:
            if total <= most:
                break
            with suppress(OSError):
                path.unlink()
            total -= size

    def _entries(self) -> Iterator[tuple[float, int, Path]]:
        with suppress(OSError):  # nobody may look there
            for path in self.folder.glob("??/*"):
                with suppress(OSError):  # another run was quicker
                    status = path.stat()
                    yield status.st_mtime, status.st_size, path

    def _path(self, key: str) -> Path:
        digest = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
        return self.folder / digest[:2] / (digest[2:] + _ENTRY)


def _seal(data: bytes) -> dict[str, object]:
    return {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
