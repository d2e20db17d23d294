"""Progress: how far a batch is, told on a terminal that shows nothing else, and never in a log."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from typing import TypeVar

from apparse.cli.streams import is_terminal

T = TypeVar("T")


def with_progress(items: Iterable[T], total: int, failures: Callable[[], int], *, results: bool = True) -> Iterator[T]:
    """The items, with a bar on standard error if that is somebody's terminal and there is more than one item.

    `failures` counts those that have failed so far; `results` says that standard output is written meanwhile.
    """
    # a result on the same terminal shows how far the run is, and a bar would run into its lines
    if total < 2 or not is_terminal(sys.stderr) or os.environ.get("CI") or (results and is_terminal(sys.stdout)):
        yield from items
        return
    from rich.console import Console  # noqa: PLC0415 - only a terminal pays for it
    from rich.progress import BarColumn, Progress, TextColumn  # noqa: PLC0415

    columns = BarColumn(), TextColumn("{task.description}", markup=False)
    began = time.monotonic()
    # no refreshing thread: workers are forked while the bar is shown
    with Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False) as progress:
        bar = progress.add_task(told(0, total, 0, 0), total=total)
        progress.refresh()
        for done, item in enumerate(items, start=1):
            yield item
            said = told(done, total, failures(), time.monotonic() - began)
            progress.update(bar, completed=done, description=said, refresh=True)


def told(done: int, total: int, failed: int, seconds: float) -> str:
    """How far the batch is after so many seconds, as people say it."""
    parts = [f"{done} of {total} documents"]
    if done and seconds > 0:
        left = timedelta(seconds=round((total - done) * seconds / done))
        parts += [f"{done / seconds:.1f} a second", f"{left} left"]
    if failed:
        parts.append(f"{failed} not judged")
    return ", ".join(parts)
