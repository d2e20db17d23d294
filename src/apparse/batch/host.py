"""Host: a process that does orders for another program, in a child that may die of them, as the pool does.

A program that has threads, or is no parent of processes itself (a worker of a cluster is both), can't start the
pool's children safely. A host is started afresh, has one thread, and stays for the next order; without one it ends.
"""

from __future__ import annotations

import os
import pickle
import select
import subprocess
import sys
from collections.abc import Mapping
from typing import Any, NamedTuple

from apparse.batch.limits import Limits, die_with_parent
from apparse.batch.order import Order, Outcome
from apparse.batch.pool import run
from apparse.batch.worker import Worker
from apparse.errors import Crashed

_PATIENCE = 20.0
"""Seconds without an order after which a host ends."""

_idle: list[Host] = []


class Work(NamedTuple):
    """What a pool has to be told about one order."""

    task: str
    order: Order
    arguments: Mapping[str, Any]
    limits: Limits


def outcome_of(work: Work) -> Outcome:
    """What came of the work, done by a host of this process. May be called by several threads at once."""
    while True:
        try:
            host, fresh = _idle.pop(), False
        except IndexError:
            host, fresh = Host(), True
        try:
            outcome = host.do(work)
        except (OSError, EOFError, pickle.UnpicklingError):
            host.end()
            if fresh:
                return Outcome(work.order, code=Crashed.code, reason="the reader died on it")
        else:
            _idle.append(host)
            return outcome


class Host:
    """The other program's side."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "apparse.batch.host"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def do(self, work: Work) -> Outcome:
        """Raises OSError, EOFError or UnpicklingError if the host is gone."""
        assert self._process.stdin
        assert self._process.stdout
        pickle.dump(tuple(work), self._process.stdin)
        self._process.stdin.flush()
        outcome: Outcome = pickle.load(self._process.stdout)  # noqa: S301 - our own child speaks
        return outcome

    def end(self) -> None:
        self._process.kill()
        with self._process:
            pass


def serve() -> None:
    """The host's life: work in, outcomes out, until nobody has any more."""
    die_with_parent()
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what anybody prints is no reply
    crew: list[Worker] = []
    while _has_spoken():
        try:
            work = Work(*pickle.load(sys.stdin.buffer))  # noqa: S301 - our own parent speaks
        except EOFError:
            return
        while crew and crew[0].limits != work.limits:
            crew.pop().kill()
        for outcome in run(work.task, [work.order], work.arguments, limits=work.limits, crew=crew):
            pickle.dump(outcome, replies)
        replies.flush()


def _has_spoken() -> bool:
    """Whether the parent says something, or has gone, before patience ends."""
    if sys.platform == "win32":
        return True
    return bool(select.select([sys.stdin], [], [], _PATIENCE)[0])


if __name__ == "__main__":
    serve()
