"""The cluster: the same work by the machines of a Dask scheduler, results in the order of orders.

Files are read here and sent as bytes, so that the machines need no disk in common; URLs are fetched there. There each document is read in a
process of its own within its limits, as it would be here. When a machine is lost, Dask has its documents done again.
"""

from __future__ import annotations

import logging
import warnings
from collections import deque
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib import import_module
from importlib.util import find_spec
from threading import Thread
from typing import Any
from uuid import uuid4

from apparse.batch import host
from apparse.batch.cache import NO_CACHE, Cache, program
from apparse.batch.limits import Limits
from apparse.batch.order import USAGE, Order, Outcome
from apparse.errors import Crashed, Unjudged, UsageError

Replied = tuple[bytes, str | None, str | None, str | None]
"""Data, code, reason and trace of an outcome."""

_DASK = "distributed"
_CONNECTING = 10
"""Seconds in which the scheduler must answer."""

_WITHOUT_WORKERS = 300
"""Seconds for which a scheduler may be without workers: it may start them when there is work."""

_AHEAD, _AHEAD_OF_EACH, _BYTES_AHEAD = 64, 8, 2**28
"""How many documents are sent before the oldest is done, in all or for each thread of the cluster, and their bytes."""


def run(  # noqa: PLR0913 - as for the pool
    task: str,
    orders: Sequence[Order],
    arguments: Mapping[str, Any],
    *,
    address: str,
    limits: Limits,
    cache: Cache = NO_CACHE,
) -> Generator[Outcome]:
    """Do the task for each order, as `pool.run` does. What is in the cache here is not sent.

    Raises UsageError if there is no scheduler at the address, or its machines can't do the work.
    """
    with _connected(address) as client:
        sender = _Sender(client, address, task, arguments, limits, cache)
        waiting, sent = deque(orders), deque[_Sent]()
        while waiting or sent:
            while waiting and len(sent) < sender.most and sum(each.size for each in sent) < _BYTES_AHEAD:
                sent.append(sender.send(waiting.popleft()))
            yield sender.outcome(sent.popleft())


def check_installed() -> None:
    """Raises UsageError, with how to install it, if Dask is missing. Costs no import."""
    if find_spec(_DASK) is None:
        raise UsageError("--scheduler needs more: pip install 'apparse[dask]'")


@dataclass(frozen=True, slots=True)
class _Sent:
    """An order that is under way as `future`, or has its outcome already; `key` is that of its result in the cache."""

    order: Order
    size: int = 0
    future: Any = None
    key: str | None = None
    outcome: Outcome | None = None


class _Sender:
    def __init__(  # noqa: PLR0913, PLR0917 - what `run` was told
        self, client: Any, address: str, task: str, arguments: Mapping[str, Any], limits: Limits, cache: Cache
    ) -> None:
        self.client, self.address, self.cache = client, address, cache
        self.task, self.arguments, self.limits = task, arguments, limits
        self.most = max(_AHEAD, _AHEAD_OF_EACH * sum(client.nthreads().values()))

    def send(self, order: Order) -> _Sent:
        if order.url:
            return _Sent(order, future=self._submitted(order))  # the machine there fetches it
        try:
            source = order.open()
        except Unjudged as problem:
            return _Sent(order, outcome=Outcome(order, code=problem.code, reason=str(problem)))
        key = self.cache.key(self.task, self.arguments, source) if self.cache.stores else None
        known = self.cache.get(key) if key else None
        if known is not None:
            return _Sent(order, outcome=Outcome(order, known))
        return _Sent(order, len(source.data), self._submitted(replace(order, data=source.data)), key)

    def _submitted(self, order: Order) -> Any:
        work = host.Work(self.task, order, self.arguments, self.limits)
        # a name of its own: what another run did of the same bytes is none of this one's
        return self.client.submit(do, program(), work, key=f"apparse-{uuid4()}", pure=False)

    def outcome(self, sent: _Sent) -> Outcome:
        """What came of it, once it has come. Raises UsageError when the cluster can't go on."""
        if sent.outcome:
            return sent.outcome
        data, code, reason, trace = self._result(sent.future)
        if code is None and sent.key:
            self.cache.put(sent.key, data)
        return Outcome(sent.order, data, code, reason, trace)

    def _result(self, future: Any) -> Replied:
        distributed = import_module(_DASK)
        while True:
            try:
                result: Replied = future.result(timeout=_WITHOUT_WORKERS)
            except TimeoutError:
                if not self.client.nthreads():
                    raise UsageError(f"the scheduler at {self.address} has no workers") from None
            except distributed.KilledWorker:
                return b"", Crashed.code, "every worker of the cluster that took it died", None
            except (distributed.CancelledError, OSError):
                raise UsageError(f"the scheduler at {self.address} is gone") from None
            except Exception as problem:  # noqa: BLE001 - of a machine that could be anything
                why = f"{type(problem).__name__}: {problem}"
                raise UsageError(f"the workers of {self.address} can't do it: {why}") from None
            else:
                return result


def do(theirs: str, work: host.Work) -> Replied:
    """Runs on the cluster's machines. `theirs` is the sender's program."""
    if theirs != program():
        return b"", USAGE, "the cluster has another version of apparse, of its libraries or of Python", None
    outcome = host.outcome_of(work)
    return outcome.data, outcome.code, outcome.reason, outcome.trace


@contextmanager
def _connected(address: str) -> Iterator[Any]:
    """A client of the scheduler, which says nothing of its own. What is under way at the end is forgotten by the scheduler."""
    heard = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        with warnings.catch_warnings(action="ignore"):
            client = _client(address)
            try:
                yield client
            finally:
                client.close(timeout=1)
    finally:
        logging.disable(heard)


def _client(address: str) -> Any:
    base: Any = import_module(_DASK).Client  # slow to load

    class Client(base):  # type: ignore[misc]
        def __del__(self) -> None:
            """We close ours; one that never met its scheduler would wait for it once more, and long."""

    answers = deque[Any]()

    def connect() -> None:
        try:
            answers.append(Client(address, timeout=_CONNECTING, set_as_default=False))
        except (OSError, ValueError) as problem:
            answers.append(str(problem).partition("\n")[0])

    # aside, because what answers and is no scheduler can keep a client for ever
    connecting = Thread(target=connect, daemon=True)
    connecting.start()
    connecting.join(_CONNECTING + 1)
    answer = answers.pop() if answers else ""
    if isinstance(answer, str):
        raise UsageError(f"there is no scheduler at {address}: {answer or 'no answer'}")
    return answer
