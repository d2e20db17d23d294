"""Run a command to its end, its output thrown away, and print what it has used: exit code, CPU and wall seconds, largest process.

A process of its own, and a small one: Linux counts to a new process what the one that started it had in memory at that time.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time

if __name__ == "__main__":
    began = time.perf_counter()
    code = subprocess.run(
        sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
    ).returncode
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(json.dumps([code, used.ru_utime + used.ru_stime, time.perf_counter() - began, used.ru_maxrss]))
