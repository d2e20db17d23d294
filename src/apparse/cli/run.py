"""A run over documents, the same for every command: gather them, have them worked on, say what failed."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from apparse.batch import Limits, Order, Outcome, run
from apparse.batch.cache import NO_CACHE, Cache
from apparse.batch.inputs import Passed, gather
from apparse.batch.order import DEFECT, USAGE
from apparse.batch.remote import check_installed
from apparse.cli import options, streams
from apparse.cli.progress import with_progress
from apparse.cli.signals import ENDINGS, exit_code, held
from apparse.cli.tasks.contract import A, Task
from apparse.errors import Missing, UnknownKind, UsageError, remedy_of
from apparse.printable import clean_name
from apparse.report.tally import Tally
from apparse.verdict import Verdict, unjudged

STDIN = "-"
_CACHED = "apparse.cli.tasks.cached:work"
_MOST_NAMES = 5
_MAX_STDIN = 100 * 2**20


@dataclass(frozen=True, slots=True)
class Run:
    """What to work on, within which limits, where results are kept, and the address of the cluster that works.

    `results` says that they go to standard output while the run goes on; `told` that whoever sees the messages sees
    there, too, which documents can't be judged.
    """

    orders: Sequence[Order]
    passed: Sequence[Passed]
    limits: Limits
    jobs: int = 0
    cache: Cache = NO_CACHE
    scheduler: str | None = None
    results: bool = True
    told: bool = False

    @classmethod
    def over(  # noqa: PLR0913 - one for each option
        cls,
        paths: Sequence[str],
        *,
        stdin_name: str,
        timeout: float,
        max_memory: int,
        jobs: int = 0,
        scheduler: str | None = None,
        remote: bool = False,
    ) -> Run:
        """Raises UsageError where a path is a URL and nothing `remote` is asked for, or what is asked for is not installed."""
        if scheduler:
            _cluster().check_installed()
        if remote:
            check_installed()
        limits = Limits(timeout, max_memory)
        orders, passed = gather((path for path in paths if path != STDIN), limits if remote else None)
        if STDIN in paths:
            orders.insert(0 if paths[0] == STDIN else len(orders), Order(stdin_name, data=_stdin()))
        return cls(orders, passed, limits, jobs, scheduler=scheduler)

    @property
    def single(self) -> bool:
        """Whether the user named one document."""
        return len(self.orders) == 1 and self.orders[0].named

    def outcomes(self, task: Task[A], arguments: A, tally: Tally) -> Iterator[Outcome]:
        """What came of each document, failures told on standard error, what is none of ours left out and counted.

        An interruption ends them early, and never while the caller is still busy with one.
        """
        for each in self.passed:
            tally.pass_over(each.name, each.reason, misnamed=each.wrong)
            if not each.unread:
                streams.note(each.reason if each.wrong else f"passed over: {each.reason}", about=each.name)
        _tell_unread([each.name for each in self.passed if each.unread])
        try:
            with closing(self._work(task, arguments)) as work:
                shown = with_progress(work, len(self.orders), lambda: tally.not_judged, results=self.results)
                for outcome in _told(shown, tally, told=self.told):
                    with held():
                        yield outcome
        except ENDINGS as ending:
            tally.cut_short = exit_code(ending)

    def _work(self, task: Task[A], arguments: A) -> Generator[Outcome]:
        if self.scheduler:
            where = {"address": self.scheduler, "limits": self.limits, "cache": self.cache}
            work: Generator[Outcome] = _cluster().run(task.entry, self.orders, arguments, **where)
            return work
        jobs = options.workers(self.jobs, len(self.orders))
        if self.cache.stores:
            looked_up = {"task": task.entry, "arguments": arguments, "cache": self.cache}
            return run(_CACHED, self.orders, looked_up, jobs=jobs, limits=self.limits)
        return run(task.entry, self.orders, arguments, jobs=jobs, limits=self.limits)

    def check_targets(self, *targets: Path) -> None:
        """Raises UsageError if a file to be written is one of those that are read, or has no folder: a folder is not made for it."""
        for target in targets:
            if not os.path.isdir(target.parent):  # noqa: PTH112 - Path.is_dir raises where it may not look
                raise UsageError(f"{target} can't be written: there is no folder {target.parent}")
        self.protect_inputs(*targets)

    def protect_inputs(self, *targets: Path) -> None:
        """Raises UsageError if one of the files to be written is one of those that are read."""
        inputs = {os.path.realpath(order.path) for order in self.orders if order.path is not None}
        for target in targets:
            if os.path.realpath(target) in inputs:
                raise UsageError(f"{target} is an input and would be overwritten")


def _cluster() -> ModuleType:
    from apparse.batch import cluster  # noqa: PLC0415 - only who has one pays for it

    return cluster


def fate_of(outcome: Outcome) -> Verdict:
    """The verdict as far as an outcome alone tells it."""
    verdict = unjudged(outcome.order.name, outcome.reason, outcome.code)
    return verdict if outcome.code else {**verdict, "state": "judged"}


def _tell_unread(names: Sequence[str]) -> None:
    """One line on all files of a folder that hold perhaps a plan, and in a form that is not read."""
    if names:
        kinds = ", ".join(sorted({Path(name).suffix.lower() for name in names}))
        shown = ", ".join(map(clean_name, names[:_MOST_NAMES]))
        more = f" and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else ""
        advice = "save as .docx or PDF what is a plan or a report among them"
        streams.note(f"passed over, since no {kinds} is looked at in a folder: {shown}{more}; {advice}")


def _told(outcomes: Iterator[Outcome], tally: Tally, *, told: bool) -> Iterator[Outcome]:
    advised: set[str] = set()
    for outcome in outcomes:
        name, reason = outcome.order.name, outcome.reason or ""
        if outcome.code == UnknownKind.code and not outcome.order.named:
            tally.pass_over(name, reason)
            streams.note(f"passed over: {reason}", about=name)
            continue
        tally.misnamed |= outcome.code == Missing.code and outcome.order.named
        if outcome.code == USAGE:
            raise UsageError(f"{name}: {reason}")
        if outcome.code == DEFECT:
            streams.note(f"a defect in apparse: {reason} (defect)", about=name)
            _trace(outcome)
        elif outcome.code and not told:
            streams.note(f"{reason}{_advice(outcome.code, advised)} ({outcome.code})", about=name)
        yield outcome


def _advice(code: str, advised: set[str]) -> str:
    """What to do, said of the first of all documents that fail alike."""
    if code in advised or not (remedy := remedy_of(code)):
        return ""
    advised.add(code)
    return f"; {remedy}"


def _trace(outcome: Outcome) -> None:
    """For whoever mends apparse: the traceback, if APPARSE_DEBUG is set."""
    if outcome.trace and os.environ.get("APPARSE_DEBUG"):
        for line in outcome.trace.splitlines():
            streams.note(line)


def _stdin() -> bytes:
    if sys.stdin is None:
        raise UsageError("standard input can't be read: it is closed")
    try:
        data = sys.stdin.buffer.read(_MAX_STDIN + 1)
    except OSError as problem:
        raise UsageError(f"standard input can't be read: {problem.strerror}") from None
    if len(data) > _MAX_STDIN:
        raise UsageError(f"standard input is larger than {_MAX_STDIN // 2**20} MiB")
    return data
