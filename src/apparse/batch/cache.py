"""Cache: results of earlier work, known by all that they depend on."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import apparse
from apparse.batch.store import Store
from apparse.source import Source

_READERS = ("pypdfium2", "pdfplumber", "pdfminer.six", "pikepdf", "lxml", "markdown-it-py", "rapidfuzz")


@dataclass(frozen=True, slots=True)
class Cache:
    """The stores in which a run looks for results and leaves its own, and the program that they are of."""

    stores: Sequence[Store] = ()
    program: str = ""

    def key(self, task: str, arguments: Mapping[str, Any], source: Source) -> str:
        """By which the result is known again: the program, the work, the name and the bytes. Whatever else it is, is the same."""
        return json.dumps([self.program, task, arguments, source.name, source.sha256], sort_keys=True)

    def get(self, key: str) -> bytes | None:
        return next((data for store in self.stores if (data := store.get(key)) is not None), None)

    def put(self, key: str, data: bytes) -> None:
        for store in self.stores:
            store.put(key, data)


NO_CACHE = Cache()


@cache
def program() -> str:
    """A digest of apparse's own files (code and tables alike) and of the versions of what reads for it: each can change a result."""
    digest = hashlib.sha256(sys.version.encode())
    root = Path(apparse.__file__).parent
    # bytecode counts for nothing, and what another process is just writing there may be gone before it is read
    files = (path for path in root.rglob("*") if "__pycache__" not in path.parts and path.is_file())
    for path in sorted(files):
        digest.update(f"{path.relative_to(root)}:".encode() + hashlib.sha256(path.read_bytes()).digest())
    for name in _READERS:
        digest.update(f"{name} {_version(name)}\n".encode())
    return digest.hexdigest()


def _version(name: str) -> str:
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - who keeps no results needs none

    try:
        return version(name)
    except PackageNotFoundError:
        return "none"
