"""The installed program, run as its users run it: in a process of its own."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from program import PROGRAM, Done, plan


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory, monkeypatch):
    """No test finds what another has left, nor leaves anything with the user."""
    monkeypatch.setenv("APPARSE_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture
def apparse(tmp_path):
    def run(*arguments, given: bytes = b"", cwd: Path = tmp_path, **environment: str) -> Done:
        done = subprocess.run(
            [str(PROGRAM), *map(str, arguments)],
            input=given,
            capture_output=True,
            cwd=cwd,
            env=os.environ | {"NO_COLOR": "1"} | environment,
            timeout=60,
            check=False,
        )
        assert b"Traceback" not in done.stderr
        return Done(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


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
