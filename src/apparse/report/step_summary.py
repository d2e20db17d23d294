"""The summary of a step in GitHub Actions: Markdown, as much of it as GitHub takes, and a word about the rest."""

from __future__ import annotations

from collections.abc import Iterable

from apparse.report.formats import markdown
from apparse.report.tally import Tally
from apparse.verdict import Verdict

LIMIT = 2**20
"""Bytes that GitHub takes for a step; of a longer summary it shows nothing at all."""

_ROOM = 500


def step_summary(verdicts: Iterable[Verdict], tally: Tally, limit: int = LIMIT) -> str:
    """The Markdown report, ended between two documents or rows when it would be too long, and saying so."""
    whole = "".join(markdown.write(verdicts, tally))
    if len(whole.encode()) <= limit:
        return whole
    kept = whole.encode()[: limit - _ROOM].decode(errors="ignore").rpartition("\n")[0]
    return (
        f"{kept}\n\n**This summary is cut short:** GitHub takes {limit // 1024} KiB for a step and the whole has "
        f"{len(whole.encode()) // 1024} KiB. The log and the other reports are complete.\n"
    )
