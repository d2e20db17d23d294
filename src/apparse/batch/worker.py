"""Worker: a child process that does one order after the other. The child's side is `_serve`, the parent's the class."""

from __future__ import annotations

import gc
import json
import os
import pkgutil
import signal
import sys
import time
import traceback
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any

from apparse.batch.limits import Limits, die_with_parent, resident_bytes, restrict_memory, restrict_time
from apparse.batch.order import DEFECT, USAGE, Order, Outcome
from apparse.errors import Crashed, Damaged, LimitExceeded, Unjudged, UsageError

# A forked child costs a millisecond and has the program loaded already; elsewhere forking is unsafe or unknown.
_CONTEXT: Any = get_context("fork" if sys.platform == "linux" else "spawn")
_DONE, _FAILED = b"+", b"-"
_LARGEST_REPLY = 2**28
_NO_ROOM = "failed to map segment"
"""What the system's loader says of a library for which there is no memory left."""
_ENDS = {signal.SIGINT, signal.SIGTERM}


class Worker:
    """A running child. It is killed when it breaks a limit, and then no more use."""

    def __init__(self, limits: Limits, crew: Iterable[Worker] = ()) -> None:
        self.limits = limits
        self.order: Order | None = None
        self.served = 0
        self.overdue = False
        self.deadline = 0.0
        self.connection, theirs = _CONTEXT.Pipe()
        # a forked child holds its siblings' pipes, and none would notice the parent's end: it shuts them
        inherited = [w.connection for w in (*crew, self)] if _CONTEXT.get_start_method() == "fork" else []
        self.process = _CONTEXT.Process(target=_serve, args=(theirs, inherited, limits), daemon=True)
        with _undisturbed():
            self.process.start()
        theirs.close()

    def begin(self, task: str, order: Order, arguments: Mapping[str, Any]) -> None:
        self.order, self.deadline = order, time.monotonic() + self.limits.seconds
        try:
            self.connection.send((task, order, arguments))
        except OSError:
            self.process.kill()  # it died waiting: outcome() says so

    def outcome(self) -> Outcome | None:
        """What came of the order, or None while there is time. A worker that failed is dead afterwards."""
        assert self.order is not None
        done = self._heard(self.order) or self._broken_limit(self.order)
        if done:
            self.order, self.served = None, self.served + 1
        return done

    def kill(self) -> None:
        self.process.kill()
        self.process.join()
        self.connection.close()

    def _heard(self, order: Order) -> Outcome | None:
        try:
            if not self.connection.poll():
                return None
            reply = self.connection.recv_bytes(_LARGEST_REPLY)
        except (EOFError, OSError):
            self.process.join(1)
            return self._ended(order, Crashed.code, f"the reader died on it{_died_of(self.process.exitcode)}")
        if reply[:1] == _DONE:
            return Outcome(order, reply[1:])
        code, reason, trace, exhausted = json.loads(reply[1:])
        if exhausted:
            self.kill()
        return Outcome(order, code=code, reason=reason, trace=trace)

    def _broken_limit(self, order: Order) -> Outcome | None:
        if time.monotonic() > self.deadline:
            self.overdue = True
            return self._ended(order, LimitExceeded.code, f"took longer than {self.limits.seconds:g} seconds")
        if self.limits.watched and resident_bytes(self.process.pid) > self.limits.memory:
            return self._ended(order, LimitExceeded.code, _too_large(self.limits))
        return None

    def _ended(self, order: Order, code: str, reason: str) -> Outcome:
        self.kill()
        return Outcome(order, code=code, reason=reason)

    @property
    def alive(self) -> bool:
        return not self.connection.closed

    @property
    def spoilt(self) -> bool:
        """Whether it died of an order that a fresh worker may survive: earlier documents can leave little memory."""
        return not self.alive and not self.overdue and self.served > 1


def preload(task: str) -> None:
    """Load what a task needs before the first worker starts: forked ones then have it, and the next ones too.

    What is loaded stays, so garbage is not looked for in it, neither meanwhile nor later in any worker.
    """
    if _CONTEXT.get_start_method() == "fork":
        gc.disable()
        pkgutil.resolve_name(task)
        gc.freeze()
        gc.enable()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Signals wait meanwhile: a child must have decided what they mean to it before it can be given one."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _died_of(exitcode: int | None) -> str:
    if exitcode is None or exitcode >= 0:
        return ""
    return f" ({signal.Signals(-exitcode).name})"


def _too_large(limits: Limits) -> str:
    return f"needs more than {limits.memory // 2**20} MiB of memory"


def _serve(connection: Connection, inherited: Iterable[Connection], limits: Limits) -> None:
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


def _be_silent() -> None:
    """What a library prints is no result: it goes nowhere."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    sys.stdout = sys.stderr = os.fdopen(nowhere, "w")


def _attempt(task: str, order: Order, arguments: Mapping[str, Any], limits: Limits) -> tuple[bytes, bool]:
    """The reply to an order, and whether the process is unfit for another."""
    try:
        return _DONE + pkgutil.resolve_name(task)(order, **arguments), False
    except Unjudged as problem:
        return _failure(problem.code, problem.reason), False
    except UsageError as problem:
        return _failure(USAGE, str(problem)), False
    except RecursionError:
        return _failure(Damaged.code, "is nested too deeply"), False
    except Exception as problem:  # noqa: BLE001 - whatever it was, it is this document's fate and nobody else's
        if isinstance(problem, MemoryError) or _NO_ROOM in str(problem):
            return _failure(LimitExceeded.code, _too_large(limits), exhausted=True), True
        return _failure(DEFECT, _one_line(problem), trace=traceback.format_exc()), False


def _failure(code: str, reason: str, *, trace: str | None = None, exhausted: bool = False) -> bytes:
    return _FAILED + json.dumps([code, reason, trace, exhausted]).encode()


def _one_line(problem: Exception) -> str:
    """Where in the program a defect showed, for whoever has to mend it."""
    frame = traceback.extract_tb(problem.__traceback__)[-1]
    return f"{type(problem).__name__}: {str(problem)[:200]} ({os.path.basename(frame.filename)}:{frame.lineno})"  # noqa: PTH119
