"""A Dask cluster of this machine, of worker processes with one thread each, until standard input ends.

Prints the scheduler's address, then the worker's process ids; kills a worker for each line that it is given.
"""

import os
import signal
import sys
import tempfile

import dask
from distributed import LocalCluster

if __name__ == "__main__":
    dask.config.set({"distributed.admin.tick.limit": "60s", "temporary-directory": tempfile.mkdtemp()})
    with LocalCluster(n_workers=int(sys.argv[1]), threads_per_worker=1, dashboard_address=None) as cluster:
        workers = [worker.pid for worker in cluster.workers.values()]
        print(cluster.scheduler_address, *workers, flush=True)  # noqa: T201 - whoever started it reads this
        for _ in sys.stdin:
            os.kill(workers.pop(), signal.SIGKILL)
