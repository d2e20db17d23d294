"""What is asked to end ends soon, and keeps what is done."""

import json
import os
import re
import signal
import subprocess
import sys
import time

import pytest
from program import PROGRAM, plan

SOON = 15  # seconds; two by itself, but other tests share the processors


def wait_for(condition, seconds=20):
    ends = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < ends
        time.sleep(0.02)


def is_gone(group):
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return True
    return False


@pytest.mark.skipif(sys.platform == "win32", reason="sends signals")
@pytest.mark.parametrize("to_group", [True, False], ids=["group", "program"])
@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("command", ["convert", "validate"])
def test_what_is_asked_to_end_ends_soon_and_keeps_what_is_done(tmp_path, command, ending, to_group):
    for name in range(200):
        tmp_path.joinpath(f"{name:03}.html").write_text(plan())
    asked = ["-o", "out"] if command == "convert" else ["-f", "jsonl"]
    with tmp_path.joinpath("told").open("wb") as out, tmp_path.joinpath("err").open("wb") as err:
        running = subprocess.Popen(
            [PROGRAM, command, ".", *asked], cwd=tmp_path, stdout=out, stderr=err, start_new_session=True
        )
    finished = tmp_path.joinpath("told")
    wait_for(lambda: list(tmp_path.glob("out/*.json")) or finished.stat().st_size)
    asked_at = time.monotonic()
    (os.killpg if to_group else os.kill)(running.pid, ending)
    assert running.wait(timeout=60) == 128 + ending
    assert time.monotonic() - asked_at < SOON
    wait_for(lambda: is_gone(running.pid))
    told = tmp_path.joinpath("err").read_text()
    assert "Traceback" not in told
    assert told.endswith("(interrupted)\n")
    if command == "convert":
        assert re.search(r"^apparse: \d+ of 200 documents, \d+ files? in out/ \(interrupted\)$", told, re.MULTILINE)
    if command == "validate":
        *documents, summary = map(json.loads, finished.read_text().splitlines())
        assert summary["exit_code"] == 128 + ending
        assert documents
    else:
        kept = [json.loads(path.read_text()) for path in tmp_path.glob("out/*.json")]
        assert kept
        assert all(kept)


@pytest.mark.skipif(sys.platform == "win32", reason="sends signals")
def test_a_hanging_document_keeps_nobody_from_ending(tmp_path):
    """The child of a planted task sleeps for ever; the program is asked to end, not the child."""
    planted = "import apparse.cli.tasks.judge as j, apparse.__main__ as m, sys, time\n"
    planted += "def hang(*_, **__): open('begun', 'w').close(); time.sleep(600)\nj.work = hang\n"
    planted += "sys.argv = ['apparse', 'validate', 'plan.html']\nsys.exit(m.main())"
    tmp_path.joinpath("plan.html").write_text(plan())
    running = subprocess.Popen(
        [sys.executable, "-c", planted], cwd=tmp_path, stderr=subprocess.PIPE, start_new_session=True
    )
    wait_for(tmp_path.joinpath("begun").exists)
    running.terminate()
    asked_at = time.monotonic()
    _, told = running.communicate(timeout=60)
    assert (running.returncode, b"Traceback" in told) == (143, False)
    assert time.monotonic() - asked_at < SOON
    wait_for(lambda: is_gone(running.pid))
