"""`convert --scheduler`, by the installed program, over a real cluster of worker processes."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from program import PROGRAM, contents, plan

pytest.importorskip("distributed")
sys.path.insert(0, str(Path(__file__).parents[1] / "batch"))

from clusters import cluster_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills processes")
FORMS = "json,jsonl,csv,sqlite"


@pytest.fixture(scope="module")
def cluster():
    with cluster_of(3, **os.environ) as running:
        yield running


def test_with_a_worker_killed_on_the_way_the_bytes_are_those_of_this_machine(apparse, inputs, cluster):
    near = apparse("convert", "in", "-o", "near", "--to", FORMS, "--no-cache")
    arguments = ["convert", "in", "-o", "far", "--to", FORMS, "--no-cache", "--scheduler", cluster.address]
    with subprocess.Popen([PROGRAM, *arguments], cwd=inputs, stderr=subprocess.PIPE) as running:
        while not list(inputs.glob("far/*.json")):
            assert running.poll() is None
            time.sleep(0.01)
        cluster.kill_a_worker()
        done_before = len(list(inputs.glob("far/*.json")))
        _, told = running.communicate(timeout=50)
    assert done_before < 60
    assert running.returncode == near.code == 4
    assert told.decode().replace("far", "near") == near.err
    assert contents(inputs / "far") == contents(inputs / "near")


def test_what_is_in_the_cache_here_is_not_sent(apparse, inputs, cluster):
    apparse("convert", "in", "-o", "far", "--to", "json", "--scheduler", cluster.address)
    kept = list(Path(os.environ["APPARSE_CACHE_DIR"]).rglob("*.entry"))
    assert len(kept) == 60
    for entry in kept:
        os.utime(entry, (0, 0))
    apparse("convert", "in", "-o", "near", "--to", "json")
    assert contents(inputs / "far") == contents(inputs / "near")
    assert all(entry.stat().st_mtime > 1 for entry in kept)


def test_an_interruption_cancels_and_the_cluster_lives_on(apparse, inputs, cluster):
    for number in range(300):
        inputs.joinpath("in", f"more-{number:03}.html").write_text(plan(owner=f"Head {number}"))
    arguments = ["convert", "in", "-o", "far", "--no-cache", "--scheduler", cluster.address]
    with subprocess.Popen([PROGRAM, *arguments], cwd=inputs, stderr=subprocess.PIPE) as running:
        while not list(inputs.glob("far/*.json")):
            assert running.poll() is None
            time.sleep(0.01)
        interrupted = time.monotonic()
        running.send_signal(signal.SIGINT)
        _, told = running.communicate(timeout=60)
    assert time.monotonic() - interrupted < 15  # two by itself; the cluster and other tests share the processors
    assert running.returncode == 130
    assert told.decode().endswith("(interrupted)\n")
    assert "Traceback" not in told.decode()
    assert len(contents(inputs / "far")) < 360
    assert apparse("convert", "in/00.html", "in/01.html", "-o", "new", "--scheduler", cluster.address).code == 0


def test_no_scheduler_there_is_one_line(apparse, good):
    done = apparse("convert", good, "--scheduler", "nonsense://here")
    assert done.code == 2
    assert done.err.startswith("apparse: there is no scheduler at nonsense://here: ")
    assert len(done.err.splitlines()) == 1


def test_a_missing_extra_is_said_before_any_work(apparse, good, tmp_path):
    tmp_path.joinpath("sitecustomize.py").write_text("import sys\nsys.modules['distributed'] = None\n")
    path = os.pathsep.join(filter(None, [str(tmp_path), os.environ.get("PYTHONPATH")]))
    done = apparse("convert", good, "-o", "out", "--scheduler", "tcp://127.0.0.1:8786", PYTHONPATH=path)
    assert (done.code, done.err) == (2, "apparse: --scheduler needs more: pip install 'apparse[dask]'\n")
    assert not tmp_path.joinpath("out").exists()
