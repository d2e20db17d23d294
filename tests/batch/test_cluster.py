"""The same work by a real cluster of several worker processes: the same outcomes, whatever a document does."""

import os
import sys
from pathlib import Path

import pytest
from orders import orders

pytest.importorskip("distributed")

from clusters import cluster_of

from apparse.batch import Limits, Order, cluster, run
from apparse.errors import UsageError

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills processes")
DOCUMENTS = ["one", "die SIGKILL", "two", "hang", "segfault", "locked", "mistake", "eat", "three", "leave", "four"]
LIMITS = Limits(3, 2**29)


@pytest.fixture(scope="module")
def cluster_of_two():
    with cluster_of(2, **os.environ | {"PYTHONPATH": with_readers()}) as running:
        yield running


def with_readers():
    return os.pathsep.join(filter(None, [str(Path(__file__).parent), os.environ.get("PYTHONPATH")]))


def told(outcomes):
    return [(each.order.name, each.data, each.code, each.reason) for each in outcomes]


def test_outcomes_are_those_of_this_machine_in_the_same_order(cluster_of_two):
    near = run("readers:work", orders(*DOCUMENTS), {}, jobs=2, limits=LIMITS)
    far = cluster.run("readers:work", orders(*DOCUMENTS), {}, address=cluster_of_two.address, limits=LIMITS)
    assert told(far) == told(near)
    still_there = cluster.run("readers:work", orders("five"), {}, address=cluster_of_two.address, limits=LIMITS)
    assert [each.data for each in still_there] == [b"read five"]
    for worker in cluster_of_two.workers:
        os.kill(worker, 0)


def test_a_file_that_cannot_be_read_is_not_sent(cluster_of_two, tmp_path):
    missing = [Order("nowhere.txt", str(tmp_path / "nowhere.txt")), *orders("one")]
    far = told(cluster.run("readers:work", missing, {}, address=cluster_of_two.address, limits=LIMITS))
    assert [(data, code) for _, data, code, _ in far] == [(b"", "missing"), (b"read one", None)]


def test_another_program_is_not_trusted(cluster_of_two, monkeypatch):
    monkeypatch.setattr(cluster, "program", lambda: "another")
    (outcome,) = cluster.run("readers:work", orders("one"), {}, address=cluster_of_two.address, limits=LIMITS)
    assert (outcome.code, outcome.data) == ("usage", b"")
    assert "another version" in outcome.reason


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "nonsense://here", "127.0.0.1"])
def test_where_no_scheduler_is(address, monkeypatch):
    monkeypatch.setattr(cluster, "_CONNECTING", 1)
    with pytest.raises(UsageError, match=f"there is no scheduler at {address}"):
        next(cluster.run("readers:work", orders("one"), {}, address=address, limits=LIMITS))


def test_a_scheduler_that_gets_no_workers(monkeypatch):
    monkeypatch.setattr(cluster, "_WITHOUT_WORKERS", 1)
    with cluster_of(0, **os.environ) as alone, pytest.raises(UsageError, match="has no workers"):
        next(cluster.run("readers:work", orders("one"), {}, address=alone.address, limits=LIMITS))


@pytest.mark.slow
def test_a_document_that_kills_every_worker_is_not_judged():
    with cluster_of(2, **os.environ | {"PYTHONPATH": with_readers()}) as running:
        found = told(
            cluster.run(
                "readers:work",
                orders("one", "end-the-worker", "two"),
                {},
                address=running.address,
                limits=Limits(60, 2**29),
            )
        )
    assert [data for _, data, _, _ in found] == [b"read one", b"", b"read two"]
    assert found[1][2:] == ("crashed", "every worker of the cluster that took it died")
