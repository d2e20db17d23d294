"""The installed program and plans to give to it."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path

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


def contents(folder: Path) -> dict[str, bytes]:
    """Each file in a folder, by its place there."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str

    @property
    def json(self):
        assert self.out, self.err
        return json.loads(self.out)
