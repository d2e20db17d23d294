"""A document may do what it likes: it is that document's own fate, and the others go on."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from orders import orders

from apparse.batch import Limits, run
from apparse.batch import limits as limits_module

TASK = "readers:work"
MEMORY = 2**29


def outcomes(*documents: str, seconds: float = 20, jobs: int = 2):
    return list(run(TASK, orders(*documents), {}, jobs=jobs, limits=Limits(seconds, MEMORY)))


@pytest.mark.parametrize(
    ("said", "code", "reason"),
    [
        ("eat", "limit", "needs more than 512 MiB of memory"),
        ("eat-slowly", "limit", "needs more than 512 MiB of memory"),
        ("load", "limit", "needs more than 512 MiB of memory"),
        ("die SIGKILL", "crashed", "the reader died on it (SIGKILL)"),
        ("die SIGTERM", "crashed", "the reader died on it (SIGTERM)"),
        ("abort", "crashed", "the reader died on it (SIGABRT)"),
        ("segfault", "crashed", "the reader died on it (SIGSEGV)"),
        ("leave", "crashed", "the reader died on it"),
        ("recurse", "damaged", "is nested too deeply"),
        ("locked", "encrypted", "needs a password"),
        ("mistake", "defect", "KeyError: 'planted'"),
    ],
)
def test_a_bad_document_is_not_judged_and_the_others_are(said, code, reason):
    before, bad, after = outcomes("one", said, "two", jobs=1)
    assert (before.data, after.data) == (b"read one", b"read two")
    assert bad.code == code, bad.trace
    assert bad.reason.startswith(reason)
    assert bad.data == b""


@pytest.mark.parametrize("said", ["hang", "spin"])
def test_a_slow_document_is_stopped_in_time(said):
    began = time.monotonic()
    first, slow, last = outcomes("one", said, "two", seconds=1)
    assert time.monotonic() - began < 20  # it would hang for ever
    assert (first.data, last.data) == (b"read one", b"read two")
    assert (slow.code, slow.reason) == ("limit", "took longer than 1 seconds")


def test_what_a_reader_prints_goes_nowhere(capfd):
    assert outcomes("flood")[0].data == b"read flood"
    assert capfd.readouterr() == ("", "")


@settings(max_examples=8)
@given(st.lists(st.sampled_from(["well", "leave", "locked", "abort"]), max_size=8), st.integers(1, 4))
def test_every_order_has_its_outcome_in_its_place(documents, jobs):
    found = outcomes(*documents, jobs=jobs)
    assert [outcome.order.name for outcome in found] == [f"{n}.txt" for n in range(len(documents))]
    expected = {"well": None, "leave": "crashed", "locked": "encrypted", "abort": "crashed"}
    assert [outcome.code for outcome in found] == [expected[said] for said in documents]


def test_workers_are_used_again():
    found = list(run("readers:process_id", orders(*"abcdef"), {}, jobs=2))
    assert len({outcome.data for outcome in found}) <= 2


def test_no_worker_outlives_the_run():
    work = run("readers:process_id", orders(*"abc"), {}, jobs=1)
    worker = int(next(work).data)
    work.close()
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)


def test_no_worker_outlives_a_killed_parent():
    parent = subprocess.Popen([sys.executable, __file__], stdout=subprocess.PIPE)
    workers = [int(pid) for pid in parent.stdout.readline().split()]
    parent.kill()
    parent.communicate()
    ends = time.monotonic() + 10
    while time.monotonic() < ends and any(map(is_running, workers)):
        time.sleep(0.05)
    assert len(set(workers)) == 2
    assert not any(map(is_running, workers))


def is_running(pid: int) -> bool:
    """Whether the process exists and is not merely waiting to be buried."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_where_the_system_keeps_no_limit_the_parent_watches(monkeypatch):
    monkeypatch.setattr(limits_module, "_KEPT_BY_SYSTEM", False)
    monkeypatch.setattr("apparse.batch.worker.resident_bytes", resident_bytes)
    bad, good = outcomes("eat-slowly", "two", jobs=1)
    assert (bad.code, good.data) == ("limit", b"read two")


def resident_bytes(pid: int) -> int:
    """What psutil would say, for systems that have /proc."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


if __name__ == "__main__":  # the parent that is killed: it has two workers, and a third document that keeps one busy
    sys.path.insert(0, str(Path(__file__).parent))
    work = run("readers:work_slowly", orders(*"ab", "hang"), {}, jobs=2)
    sys.stdout.write(f"{next(work).data.decode()} {next(work).data.decode()}\n")
    sys.stdout.flush()
    next(work)
