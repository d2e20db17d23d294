"""Remote: documents by URL, through fsspec. Asked in workers only, within their limits: a server may be slow, or endless."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from apparse.errors import LimitExceeded, Missing, Unavailable, Unjudged, UsageError
from apparse.patterns import Pattern
from apparse.source import MAX_BYTES, SUFFIXES, UNREAD_SUFFIXES

_URL = Pattern(r"([a-z][a-z0-9+.-]+)://", re.IGNORECASE)
_WEB = ("http", "https")
_GONE = (404, 410)
_DEEPEST = 50
_PIECE = 2**20


def is_url(path: str) -> bool:
    return bool(_URL.match(path))


def local_path(url: str) -> str | None:
    """The path that a file:// URL means: such a file is read like any other."""
    if _scheme(url) != "file":
        return None
    from urllib.request import url2pathname  # noqa: PLC0415 - slow to load

    return url2pathname(urlsplit(url).path)


def name_of(url: str) -> str:
    """What a source at the URL is called: without who asks for it, and a query as a digest, for it may be a key."""
    start, _, query = url.partition("?")
    bare = re.sub(r"(?<=://)[^/@]*@", "", start)
    return f"{bare}?{hashlib.sha256(query.encode()).hexdigest()[:8]}" if query else bare


def may_be_folder(url: str) -> bool:
    """Whether only the server can tell. What stands in the web is a document unless its URL ends like a folder's."""
    return url.endswith("/") or not (_scheme(url) in _WEB or PurePosixPath(url).suffix.lower() in SUFFIXES)


def check_installed() -> None:
    """Raises UsageError, with how to install it, if fsspec is missing. Costs no import."""
    if find_spec("fsspec") is None:
        raise UsageError("--remote needs more: pip install 'apparse[remote]'")


def documents_at(url: str) -> list[str]:
    """The URLs of what may be documents in a folder, also such that can't be read; or the URL itself if it is none."""
    system, path = _opened(url)
    with _reaching():
        if not url.endswith("/") and not system.isdir(path):
            return [url]
        return [system.unstrip_protocol(name) for name in _walk(system, path, _DEEPEST)]


def fetch(url: str) -> bytes:
    """The bytes at the URL. Raises Missing, Unavailable, LimitExceeded over MAX_BYTES, UsageError where nothing can ask there."""
    system, path = _opened(url)
    pieces, left = [], MAX_BYTES + 1
    with _reaching(), system.open(path, "rb") as file:
        while left and (piece := file.read(min(left, _PIECE))):
            pieces.append(piece)
            left -= len(piece)
    if not left:
        raise LimitExceeded(f"is larger than {MAX_BYTES // 2**20} MiB")
    return b"".join(pieces)


def _walk(system: Any, folder: str, deepest: int) -> Iterator[str]:
    """All documents of a folder and of the folders in it, hidden ones aside, and nothing that is not within."""
    for entry in sorted(system.ls(folder, detail=True), key=lambda entry: str(entry["name"])):
        name = str(entry["name"])
        within = name.removeprefix(folder.rstrip("/") + "/").rstrip("/")
        if within in {name.rstrip("/"), ""} or "/" in within or within.startswith("."):
            continue
        if entry["type"] == "directory" and deepest:
            yield from _walk(system, name, deepest - 1)
        elif entry["type"] == "file" and PurePosixPath(name).suffix.lower() in (*SUFFIXES, *UNREAD_SUFFIXES):
            yield name


def _opened(url: str) -> tuple[Any, str]:
    import fsspec  # noqa: PLC0415

    if "::" in url:
        raise UsageError("URLs that are read through one another (::) are not fetched")
    try:
        system, path = fsspec.url_to_fs(url)
    except (ImportError, ValueError) as problem:
        raise UsageError(f"{_scheme(url)}:// can't be fetched: {problem}") from None
    return system, path


@contextmanager
def _reaching() -> Iterator[None]:
    """Whatever goes wrong on the way is Missing or Unavailable. What is said of it holds no URL, for that may hold a key."""
    try:
        yield
    except (Unjudged, MemoryError):
        raise
    except Exception as problem:  # noqa: BLE001 - each system has errors of its own
        raise _told(problem.__cause__ or problem) from None


def _told(problem: BaseException) -> Unjudged:
    status = getattr(problem, "status", None)
    if status in _GONE or isinstance(problem, FileNotFoundError):
        return Missing("can't be fetched: nothing is there")
    said = [type(problem).__name__, status, getattr(problem, "strerror", None)]
    return Unavailable(f"can't be fetched: {' '.join(str(each) for each in said if each)}")


def _scheme(url: str) -> str:
    match = _URL.match(url)
    return match[1].lower() if match else ""
