"""Starting and harming a cluster of this machine, for whoever tests with one."""

import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Cluster:
    process: subprocess.Popen
    address: str
    workers: list[int]

    def kill_a_worker(self):
        self.process.stdin.write(b"\n")
        self.process.stdin.flush()


@contextmanager
def cluster_of(workers, **environment):
    """A scheduler and that many workers, each a process."""
    running = subprocess.Popen(
        [sys.executable, HERE / "local_cluster.py", str(workers)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
    address, *pids = running.stdout.readline().decode().split()
    try:
        yield Cluster(running, address, [int(pid) for pid in pids])
    finally:
        running.stdin.close()
        try:
            running.wait(20)
        except subprocess.TimeoutExpired:
            running.kill()
        running.stdout.close()
