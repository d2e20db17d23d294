"""What a piece of work costs: CPU seconds and peak memory of a whole process, CPU seconds within one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Compiled modules are kept from run to run, as they are wherever a program is installed."""
LAUNCH = Path(__file__).with_name("launch.py")
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
    with tempfile.TemporaryDirectory() as nothing_kept:
        launched = subprocess.run(
            [sys.executable, str(LAUNCH), *command],
            stdout=subprocess.PIPE,
            env={**ENVIRONMENT, "APPARSE_CACHE_DIR": nothing_kept},
            check=True,
        )
    code, cpu, wall, largest = json.loads(launched.stdout)
    if code not in fine:
        raise SystemExit(f"{' '.join(command[:4])} … ended with {code}: nothing can be said")
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return Cost(cpu, wall, largest / unit)


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
