"""The pool: as many workers as asked for, started when needed, replaced when they die, results in the order of orders."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Generator, Mapping, Sequence
from multiprocessing.connection import wait
from typing import Any

from apparse.batch.limits import Limits
from apparse.batch.order import Order, Outcome
from apparse.batch.worker import Worker, preload

_WATCH_EVERY = 0.1
# So far may a worker run ahead of the oldest unfinished document: results wait in memory for their turn.
_AHEAD = 64


def run(  # noqa: PLR0913 - what the pool must know
    task: str,
    orders: Sequence[Order],
    arguments: Mapping[str, Any],
    *,
    jobs: int = 1,
    limits: Limits | None = None,
    crew: list[Worker] | None = None,
) -> Generator[Outcome]:
    """Do the task (a function of an order, named "module:function", that returns bytes) for each order.

    Yields outcomes in the order of `orders`. All workers are gone when the
    iteration ends, whatever ends it; except the idle ones of a `crew`, which
    are taken from that list and put back.
    """
    preload(task)
    pool = _Pool(task, orders, arguments, jobs, limits or Limits())
    if crew is not None:
        pool.idle = crew
    try:
        for index in range(len(orders)):
            while index not in pool.done:
                pool.dispatch(before=index + _AHEAD)
                pool.collect()
            pool.dispatch(before=index + _AHEAD)  # nobody idles while the caller looks at the outcome
            yield pool.done.pop(index)
    finally:
        pool.close(dismiss=crew is None)


class _Pool:
    def __init__(
        self, task: str, orders: Sequence[Order], arguments: Mapping[str, Any], jobs: int, limits: Limits
    ) -> None:
        self.task, self.arguments, self.jobs, self.limits = task, arguments, jobs, limits
        self.waiting = deque(enumerate(orders))
        self.busy: dict[int, Worker] = {}
        self.idle: list[Worker] = []
        self.done: dict[int, Outcome] = {}

    def dispatch(self, before: int) -> None:
        """Give the next orders to workers, as far as there are jobs, up to the order with that index."""
        while self.waiting and len(self.busy) < self.jobs and self.waiting[0][0] < before:
            index, order = self.waiting.popleft()
            worker = self.idle.pop() if self.idle else Worker(self.limits, self.busy.values())
            worker.begin(self.task, order, self.arguments)
            self.busy[index] = worker

    def collect(self) -> None:
        """Wait until a worker speaks, dies or breaks a limit, and take what is done."""
        wait([worker.connection for worker in self.busy.values()], self._patience())
        for index, worker in list(self.busy.items()):
            outcome = worker.outcome()
            if outcome is None:
                continue
            del self.busy[index]
            if worker.alive:
                self.idle.append(worker)
            if worker.spoilt:
                self.waiting.appendleft((index, outcome.order))
            else:
                self.done[index] = outcome

    def close(self, *, dismiss: bool) -> None:
        """Stop those who are busy and, if all are to be dismissed, the idle ones."""
        for worker in [*self.busy.values(), *(self.idle if dismiss else ())]:
            worker.kill()

    def _patience(self) -> float:
        """Seconds until the first deadline, or until memory must be looked at again."""
        left = min(worker.deadline for worker in self.busy.values()) - time.monotonic()
        return max(0.0, min(left, _WATCH_EVERY) if self.limits.watched else left)
