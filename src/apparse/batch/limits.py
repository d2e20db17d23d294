"""What one document may cost, set within the worker where the system can, watched from outside where it can't."""

from __future__ import annotations

import ctypes
import importlib
import signal
import sys
from dataclasses import dataclass
from math import ceil

if sys.platform == "win32":
    resource = None
else:
    import resource

# macOS has the call but does not heed it.
_KEPT_BY_SYSTEM = sys.platform == "linux"
_PR_SET_PDEATHSIG = 1


@dataclass(frozen=True, slots=True)
class Limits:
    """`seconds` of wall time for each document, bytes of `memory` for each worker."""

    seconds: float = 30.0
    memory: int = 2**30

    @property
    def watched(self) -> bool:
        """Whether somebody else must see to it that the memory limit is kept."""
        return not _KEPT_BY_SYSTEM


def restrict_memory(limits: Limits) -> None:
    """Called once in the worker: no more memory than allowed, and no core files."""
    if resource is not None:
        _lower(resource.RLIMIT_CORE, 0)
        if _KEPT_BY_SYSTEM:
            _lower(resource.RLIMIT_AS, limits.memory)


def die_with_parent() -> None:
    """Called once in the worker: a parent that is killed takes its workers along, whatever they are at."""
    if _KEPT_BY_SYSTEM:
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, int(signal.SIGKILL))


def restrict_time(limits: Limits) -> None:
    """Called in the worker for each document: should the parent be gone, the system ends an endless loop."""
    if resource is not None:
        used = resource.getrusage(resource.RUSAGE_SELF)
        _lower(resource.RLIMIT_CPU, ceil(used.ru_utime + used.ru_stime + limits.seconds) + 2)


def _lower(kind: int, value: int) -> None:
    """Set a soft limit, within the hard one that may be there already."""
    _, hard = resource.getrlimit(kind)
    resource.setrlimit(kind, (value if hard == resource.RLIM_INFINITY else min(value, hard), hard))


def resident_bytes(pid: int) -> int:
    """The memory that a process holds now, 0 if it is gone."""
    psutil = importlib.import_module("psutil")  # only installed where the system keeps no limit

    try:
        return int(psutil.Process(pid).memory_info().rss)
    except psutil.Error:
        return 0
