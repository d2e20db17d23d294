"""Inputs: from the paths and URLs that a user names to orders. Looks at names and kinds of files, and opens none."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from apparse.batch.limits import Limits
from apparse.batch.order import USAGE, Order, within
from apparse.batch.pool import run
from apparse.batch.remote import documents_at, is_url, local_path, may_be_folder, name_of
from apparse.errors import UsageError
from apparse.source import SUFFIXES, UNREAD_SUFFIXES


@dataclass(frozen=True, slots=True)
class Passed:
    """A path that is not looked at, and why.

    `wrong` says that what the user named holds no document, `unread` that it is of a kind that is not looked at in a folder.
    """

    name: str
    reason: str
    wrong: bool = False
    unread: bool = False


def gather(paths: Iterable[str], remote: Limits | None = None) -> tuple[list[Order], list[Passed]]:
    """The orders for files and folders, each file once and in a stable order, and what was passed over.

    URLs are taken if there are limits for asking about them. Raises UsageError if there are none.
    """
    found = [each for path in paths for each in _looked_at(path, remote)]
    orders = {_identity(each): each for each in reversed(found) if isinstance(each, Order)}
    return list(reversed(orders.values())), [each for each in found if isinstance(each, Passed)]


def _identity(order: Order) -> str:
    return order.name if order.url else os.path.realpath(order.name)


def _looked_at(path: str, remote: Limits | None) -> Iterator[Order | Passed]:
    if is_url(path) and not os.path.lexists(path):
        if remote is None:
            raise UsageError(f"{name_of(path)} is a URL, and nothing is fetched without `convert --remote`")
        here = local_path(path)
        yield from _far(path, remote) if here is None else _looked_at(here, None)
    elif os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where it may not look
        found = list(_walk(path))
        yield from found
        if all(isinstance(each, Passed) and each.unread for each in found):
            yield _nothing_in(path)
    else:
        yield Order(path, path)


def _far(url: str, limits: Limits) -> Iterator[Order | Passed]:
    """A document, or those of a folder; a worker asks, for a server can be slow or tell for ever."""
    asked = Order(name_of(url), url=url)
    if not may_be_folder(url):
        yield asked
        return
    (outcome,) = run("apparse.batch.inputs:look", [asked], {}, limits=limits)
    if outcome.code == USAGE:
        raise UsageError(f"{asked.name}: {outcome.reason}")
    if outcome.code:
        yield asked  # whoever fetches it learns the same, and tells it as of a document
        return
    urls: list[str] = json.loads(outcome.data)
    read = [each for each in urls if each == url or not _is_unread(each)]
    if not read:
        yield _nothing_in(asked.name)
    for each in urls:
        yield Order(name_of(each), url=each, named=each == url) if each in read else _unread(name_of(each))


def look(order: Order) -> bytes:
    """A worker's task: the URLs of the documents in the folder that the order may be, or its own, as JSON."""
    assert order.url
    return json.dumps(documents_at(order.url)).encode()


def _nothing_in(folder: str) -> Passed:
    return Passed(folder, f"holds no document ({' '.join(SUFFIXES)})", wrong=True)


def _walk(folder: str) -> Iterator[Order | Passed]:
    """All documents of a folder and of the folders in it; hidden ones and links to folders are not entered.

    Nor are the files by which Word tells that somebody has a document open. A folder that may not be entered is an order:
    documents may be there, and whoever opens it learns why they can't be judged.
    """
    shut: list[Order] = []
    for here, folders, files in os.walk(folder, onerror=lambda problem: shut.append(_unopened(problem.filename))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.startswith((".", "~$")):
                continue
            if Path(name).suffix.lower() in SUFFIXES:
                yield _file(str(Path(here, name)), folder)
            elif _is_unread(name):
                yield _unread(str(Path(here, name)))
    yield from shut


def _is_unread(name: str) -> bool:
    return Path(name).suffix.lower() in UNREAD_SUFFIXES


def _unread(name: str) -> Passed:
    return Passed(name, f"is a {Path(name).suffix.lower()} file, and none is looked at in a folder", unread=True)


def _file(path: str, folder: str) -> Order | Passed:
    if os.path.islink(path) and not within(path, folder):  # noqa: PTH114
        return Passed(path, "is a link out of the folder")
    try:
        regular = stat.S_ISREG(Path(path).stat().st_mode)
    except OSError:
        return _unopened(path)
    return Order(path, path, named=False) if regular else Passed(path, "is no regular file")


def _unopened(path: str) -> Order:
    return Order(path, path, named=False)
