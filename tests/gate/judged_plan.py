"""A verdict to hold waivers and baselines against: a plan without two owners, as the pipeline judges it."""

from __future__ import annotations

from apparse import Source, check
from apparse.verdict import Verdict

HEAD = "<tr><th>No</th><th>Recommendation</th><th>Response</th><th>Action</th><th>Owner</th><th>Target Date</th></tr>"
ROW = "<tr><td>{}</td><td>{}</td><td>Agreed</td><td>{}</td><td>{}</td><td>{}</td></tr>"
SHOWERS = ("1", "Repair the showers.", "They will be repaired.", "Estates", "July 2026")
LIBRARY = ("2", "Open the library.", "It will be opened daily.", "", "TBC")
WINGS = ("3", "Clean the wings.", "They will be cleaned.", "", "July 2026")
ROWS = (SHOWERS, LIBRARY, WINGS)


def verdict(*rows: tuple[str, ...], name: str = "plan.html", body: str = "HMP Larkfield") -> Verdict:
    table = f"<table>{HEAD}{''.join(ROW.format(*row) for row in rows or ROWS)}</table>"
    dates = "<p>Action Plan Submitted: 1 March 2026</p><p>Report Published: 2 February 2026</p>"
    page = f"<h1>Action Plan: {body}</h1>{dates}{table}"
    return check(Source(name, page.encode())).verdict()


def states(verdict: Verdict) -> list[tuple[str, str, str]]:
    """Rule, place and state of each finding but the missing summary."""
    return [(f["rule"], f["where"], f["state"]) for f in verdict["findings"] if f["rule"] != "AP603"]
