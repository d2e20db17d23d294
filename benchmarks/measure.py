"""What a piece of work costs: CPU seconds and peak memory of a whole process, CPU seconds within one."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Compiled modules are kept from run to run, as they are wherever a program is installed."""
FINE = (0, 1)
"""Exit codes of work that was done; 1 says that apparse had findings."""


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU and wall seconds, and the MiB of the largest process; children included."""

    cpu: float
    wall: float
    memory: float


@dataclass(frozen=True, slots=True)
class Pair:
    """The medians of two things measured in turn, and the median of the ratios of each turn."""

    ours: float
    theirs: float
    ratio: float
    least: float
    most: float


def process(command: Sequence[str], fine: Sequence[int] = FINE) -> Cost:
    """Run a command to its end, its output thrown away. Raises SystemExit when it fails."""
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as nothing_kept:
        child = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**ENVIRONMENT, "APPARSE_CACHE_DIR": nothing_kept},
        )
        _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in fine:
        raise SystemExit(f"{' '.join(command[:4])} … ended with {child.returncode}: nothing can be said")
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return Cost(used.ru_utime + used.ru_stime, time.perf_counter() - began, used.ru_maxrss / unit)


def within(work: Callable[[], object]) -> float:
    """CPU seconds of a call in this process."""
    began = time.process_time()
    work()
    return time.process_time() - began


def paired(ours: Callable[[], float], theirs: Callable[[], float], times: int) -> Pair:
    """Both in turn, so that what else the machine does falls upon both; ratios are of ours to theirs."""
    turns = [(ours(), theirs()) for _ in range(times)]
    ratios = [one / other for one, other in turns]
    return Pair(median(one for one, _ in turns), median(t for _, t in turns), median(ratios), min(ratios), max(ratios))
