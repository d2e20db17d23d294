"""Service: the child's side of a worker, a process that does one order after the other, and the replies that it sends."""

from __future__ import annotations

import json
import os
import pkgutil
import signal
import sys
import traceback
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import Any, NamedTuple

from apparse.batch.limits import Limits, die_with_parent, restrict_memory, restrict_time
from apparse.batch.order import DEFECT, USAGE, Order
from apparse.errors import Damaged, LimitExceeded, Unjudged, UsageError

_DONE, _FAILED = b"+", b"-"
_NO_ROOM = "failed to map segment"
"""What the system's loader says of a library for which there is no memory left."""
_ENDS = {signal.SIGINT, signal.SIGTERM}


class Reply(NamedTuple):
    """What came of an order: its data, or why there is none; `exhausted` says that the process can do no other."""

    data: bytes = b""
    code: str | None = None
    reason: str | None = None
    trace: str | None = None
    exhausted: bool = False

    def written(self) -> bytes:
        """As it goes through the pipe."""
        return _DONE + self.data if self.code is None else _FAILED + json.dumps(self[1:]).encode()

    @classmethod
    def read(cls, written: bytes) -> Reply:
        return cls(written[1:]) if written[:1] == _DONE else cls(b"", *json.loads(written[1:]))


def serve(connection: Connection, inherited: Iterable[Connection], limits: Limits) -> None:
    """The child's life: orders in, replies out, until the parent is gone or memory ran out."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what an interruption means
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDS)
    for other in inherited:
        other.close()
    _be_silent()
    die_with_parent()
    restrict_memory(limits)
    exhausted = False
    while not exhausted:
        try:
            task, order, arguments = connection.recv()
            restrict_time(limits)
            reply, exhausted = _attempt(task, order, arguments, limits)
            connection.send_bytes(reply)
        except (EOFError, OSError):
            return


@contextmanager
def undisturbed() -> Iterator[None]:
    """Signals wait while a child is begun: it must have decided what they mean to it before it can be given one."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def too_large(limits: Limits) -> str:
    return f"needs more than {limits.memory // 2**20} MiB of memory"


def _be_silent() -> None:
    """What a library prints is no result: it goes nowhere."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    sys.stdout = sys.stderr = os.fdopen(nowhere, "w")


def _attempt(task: str, order: Order, arguments: Mapping[str, Any], limits: Limits) -> tuple[bytes, bool]:
    """The reply to an order as it is sent, for which memory may lack as well, and whether the process is unfit for another."""
    try:
        return Reply(pkgutil.resolve_name(task)(order, **arguments)).written(), False
    except Exception as problem:  # noqa: BLE001 - whatever it was, it is this document's fate and nobody else's
        reply = _failure(problem, limits)
        return reply.written(), reply.exhausted


def _failure(problem: Exception, limits: Limits) -> Reply:
    match problem:
        case Unjudged():
            return Reply(code=problem.code, reason=problem.reason)
        case UsageError():
            return Reply(code=USAGE, reason=str(problem))
        case RecursionError():
            return Reply(code=Damaged.code, reason="is nested too deeply")
        case _ if isinstance(problem, MemoryError) or _NO_ROOM in str(problem):
            return Reply(code=LimitExceeded.code, reason=too_large(limits), exhausted=True)
    trace = "".join(traceback.format_exception(problem))
    return Reply(code=DEFECT, reason=_one_line(problem), trace=trace)


def _one_line(problem: Exception) -> str:
    """Where in the program a defect showed, for whoever has to mend it."""
    frame = traceback.extract_tb(problem.__traceback__)[-1]
    return f"{type(problem).__name__}: {str(problem)[:200]} ({os.path.basename(frame.filename)}:{frame.lineno})"  # noqa: PTH119
