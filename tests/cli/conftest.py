"""The program, run as its users run it: in a process of its own.

Where a module is marked `installed`, and where the surroundings decide how Python itself begins, it is the installed
one that is started; all others fork one that has loaded (`warm`).
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from program import PROGRAM, Done, plan
from warm import Warm

BEGINNING = {
    "PYTHONPATH",
    "PYTHONHASHSEED",
    "PYTHONUTF8",
    "PYTHONOPTIMIZE",
    "PYTHONPROFILEIMPORTTIME",
    "LC_ALL",
    "LANG",
}
TIMEOUT = 60
"""Seconds."""


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory, monkeypatch):
    """No test finds what another has left, nor leaves anything with the user."""
    monkeypatch.setenv("APPARSE_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture(scope="session")
def warm():
    warm = Warm()
    yield warm
    warm.end()


@pytest.fixture
def apparse(tmp_path, tmp_path_factory, request, warm):
    installed = sys.platform != "linux" or request.node.get_closest_marker("installed") is not None

    def run(*arguments, given: bytes = b"", cwd: Path = tmp_path, **environment: str) -> Done:
        streams = tmp_path_factory.mktemp("streams")
        for name, data in (("stdin", given), ("stdout", b""), ("stderr", b"")):
            streams.joinpath(name).write_bytes(data)
        surroundings = os.environ | {"NO_COLOR": "1"} | environment
        start = _start if installed or environment.keys() & BEGINNING else warm.run
        code = start([str(argument) for argument in arguments], cwd, surroundings, streams, TIMEOUT)
        out, err = (streams.joinpath(name).read_text("utf-8") for name in ("stdout", "stderr"))
        assert "Traceback" not in err
        return Done(code, out, err)

    return run


def _start(arguments: list[str], folder: Path, environment: dict[str, str], streams: Path, timeout: float) -> int:
    """The installed program, with standard streams as it has them in scripts: pipes."""
    done = subprocess.run(
        [PROGRAM, *arguments],
        input=streams.joinpath("stdin").read_bytes(),
        capture_output=True,
        cwd=folder,
        env=environment,
        timeout=timeout,
        check=False,
    )
    streams.joinpath("stdout").write_bytes(done.stdout)
    streams.joinpath("stderr").write_bytes(done.stderr)
    return done.returncode


@pytest.fixture
def good(tmp_path):
    path = tmp_path / "good.html"
    path.write_text(plan())
    return path


@pytest.fixture
def poor(tmp_path):
    path = tmp_path / "poor.html"
    path.write_text(plan(owner=""))
    return path


@pytest.fixture
def inputs(tmp_path):
    """A folder with sixty plans and six files that are none, in `in`."""
    tmp_path.joinpath("in").mkdir()
    for number in range(60):
        tmp_path.joinpath("in", f"{number:02}.html").write_text(plan(owner=f"Head {number}"))
    for number in range(6):
        tmp_path.joinpath("in", f"{number}-broken.pdf").write_bytes(b"%PDF-1.7\nnothing else")
    return tmp_path
