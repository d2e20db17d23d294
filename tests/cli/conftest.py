"""The installed program, run as its users run it: in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

PROGRAM = Path(sys.executable).parent / ("apparse.exe" if sys.platform == "win32" else "apparse")

PAGE = """<html><body><h1>Action Plan: HMP Larkfield</h1>
<p>Action Plan Submitted: 1 March 2026</p><p>Report Published: 2 February 2026</p>
<table><tr><th>Rec No</th><th>Recommendation</th><th>Response</th><th>Action Taken / Planned</th>
<th>Responsible Owner</th><th>Target Date</th></tr>
{rows}
</table></body></html>
"""
ROW = "<tr><td>{number}</td><td>{text}</td><td>Agreed</td><td>{action}</td><td>{owner}</td><td>{target}</td></tr>"


def plan(owner: str = "Head of Learning", target: str = "June 2026", action: str = "It will open.") -> str:
    """An action plan as a web page; each argument is a cell of its second row, so "" makes a defect."""
    rows = [
        ROW.format(number=1, text="Repair the showers.", action="They will be.", owner="Estates", target="July 2026"),
        ROW.format(number=2, text="Open the library.", action=action, owner=owner, target=target),
    ]
    return PAGE.format(rows="\n".join(rows))


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


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
