"""Worker: the parent's side of a child process that does one order after the other (the child's is `service`)."""

from __future__ import annotations

import pkgutil
import signal
import sys
import time
from collections.abc import Iterable, Mapping
from multiprocessing import get_context
from typing import Any

from apparse.batch.limits import Limits, resident_bytes
from apparse.batch.order import Order, Outcome
from apparse.batch.service import Reply, serve, too_large, undisturbed
from apparse.errors import Crashed, LimitExceeded
from apparse.loading import lasting

# A forked child costs a millisecond and has the program loaded already; elsewhere forking is unsafe or unknown.
_CONTEXT: Any = get_context("fork" if sys.platform == "linux" else "spawn")
_LARGEST_REPLY = 2**28


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
        self.process = _CONTEXT.Process(target=serve, args=(theirs, inherited, limits), daemon=True)
        with undisturbed():
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
            reply = Reply.read(self.connection.recv_bytes(_LARGEST_REPLY))
        except (EOFError, OSError):
            self.process.join(1)
            return self._ended(order, Crashed.code, f"the reader died on it{_died_of(self.process.exitcode)}")
        if reply.exhausted:
            self.kill()
        return Outcome(order, reply.data, reply.code, reply.reason, reply.trace)

    def _broken_limit(self, order: Order) -> Outcome | None:
        if time.monotonic() > self.deadline:
            self.overdue = True
            return self._ended(order, LimitExceeded.code, f"took longer than {self.limits.seconds:g} seconds")
        if self.limits.watched and resident_bytes(self.process.pid) > self.limits.memory:
            return self._ended(order, LimitExceeded.code, too_large(self.limits))
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
    """Load what a task needs before the first worker starts: forked ones then have it, and the next ones too."""
    if _CONTEXT.get_start_method() == "fork":
        with lasting():
            pkgutil.resolve_name(task)


def _died_of(exitcode: int | None) -> str:
    if exitcode is None or exitcode >= 0:
        return ""
    return f" ({signal.Signals(-exitcode).name})"
