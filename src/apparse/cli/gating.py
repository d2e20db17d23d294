"""Gating: the waivers and the baseline of a run, from the options to what is written at its end."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from apparse.cli import streams
from apparse.days import read_day
from apparse.errors import UsageError
from apparse.report.redaction import without_text
from apparse.report.tally import Tally
from apparse.source import SUFFIXES
from apparse.verdict import Verdict

if TYPE_CHECKING:
    from apparse.gate.ratchet import Ratchet
    from apparse.gate.waiving import Waiving

WAIVER_FILE = "apparse.waivers.toml"
_PANEL = "What does not count"

WaiverFile = Annotated[
    Path | None,
    typer.Option(
        "--waivers",
        metavar="FILE",
        help="Findings that are waived, and why.",
        show_default=f"{WAIVER_FILE} here or above",
        rich_help_panel=_PANEL,
    ),
]
NoWaivers = Annotated[bool, typer.Option("--no-waivers", help="Waive nothing.", rich_help_panel=_PANEL)]
ShowWaived = Annotated[bool, typer.Option("--show-waived", help="List what is waived, too.", rich_help_panel=_PANEL)]
ShowSettled = Annotated[
    bool, typer.Option("--show-waived", help="List what is waived or baselined, too.", rich_help_panel=_PANEL)
]
BaselineFile = Annotated[
    Path | None,
    typer.Option("--baseline", metavar="FILE", help="Findings of an earlier run don't count.", rich_help_panel=_PANEL),
]
WriteBaseline = Annotated[
    Path | None,
    typer.Option(
        "--write-baseline",
        metavar="FILE",
        help="Write this run's findings there; alone, they count as known.",
        rich_help_panel=_PANEL,
    ),
]
PruneBaseline = Annotated[
    bool,
    typer.Option("--prune-baseline", help="Take out of the baseline what no longer occurs.", rich_help_panel=_PANEL),
]


class Wanted(NamedTuple):
    """The options, as they were given."""

    waivers: Path | None = None
    no_waivers: bool = False
    baseline: Path | None = None
    write_baseline: Path | None = None
    prune_baseline: bool = False


class Gating:
    """What a run waives, and what it knows from earlier ones. Raises UsageError where options or files make no sense.

    `as_of` is an ISO date, today if none; `ruled` is what the configuration says of the verdict on the waiver file.
    """

    def __init__(self, wanted: Wanted, as_of: str | None, ruled: Callable[[Verdict], Verdict]) -> None:
        if wanted.waivers and wanted.no_waivers:
            raise UsageError("--waivers and --no-waivers exclude each other")
        if wanted.prune_baseline and (wanted.write_baseline or not wanted.baseline):
            raise UsageError("--prune-baseline goes with --baseline FILE, and not with --write-baseline")
        day = read_day(as_of or "today")
        found = None if wanted.no_waivers else wanted.waivers or waiver_file()
        self._target = wanted.baseline if wanted.prune_baseline else wanted.write_baseline
        self._prunes = wanted.prune_baseline
        self._waiving = _waiving(found, day, ruled) if found else None
        self._ratchet = _ratchet(wanted.baseline, self._target, day)

    @property
    def targets(self) -> list[Path]:
        """The files that are going to be written: the baseline, or none."""
        return [self._target] if self._target else []

    def applied(self, verdicts: Iterator[Verdict], tally: Tally, *, snippets: bool = True) -> Iterator[Verdict]:
        """The verdicts with the states of their findings; without `snippets`, with nothing that the document says."""
        if self._waiving:
            verdicts = self._waiving.applied(verdicts, tally.passed_over)
        if not snippets:
            verdicts = _redacted(verdicts)
        return self._ratchet.applied(verdicts) if self._ratchet else verdicts

    def finish(self, tally: Tally) -> None:
        """Write the baseline, or say what of it is gone, once the verdicts have all come."""
        if not self._ratchet:
            return
        if not self._target:
            if gone := len(self._ratchet.gone()):
                occur = "occurs" if gone == 1 else "occur"
                streams.note(f"{_entries(gone)} of the baseline no longer {occur} (see --prune-baseline)")
        elif tally.interrupted:
            streams.note("the baseline is left as it was: the run did not come to its end", about=str(self._target))
        else:
            self._write(self._ratchet, self._target)

    def _write(self, ratchet: Ratchet, target: Path) -> None:
        from apparse.gate.baseline import folder_of, written  # noqa: PLC0415 - only who has a baseline pays for it

        folder = folder_of(target)
        entries = ratchet.pruned(folder) if self._prunes else ratchet.renewed(folder)
        streams.to_file(target, written(entries).encode("utf-8", "backslashreplace"))
        out = _taken_out(ratchet) if self._prunes else ""
        streams.note(f"{_entries(len(entries))} in the baseline{out}", about=str(target))


def waiver_file() -> Path | None:
    """The waiver file of the working folder, or of the closest folder above that has one, as seen from here."""
    folder = Path.cwd()
    named = (each / WAIVER_FILE for each in (folder, *folder.parents))
    found = next((path for path in named if os.path.isfile(path)), None)  # noqa: PTH113 - a folder above may be shut
    return Path(os.path.relpath(found, folder)) if found else None


def _waiving(path: Path, day: date, ruled: Callable[[Verdict], Verdict]) -> Waiving:
    from apparse.gate.waiver_files import read_waivers  # noqa: PLC0415 - only who has waivers pays for them
    from apparse.gate.waiving import Waiving  # noqa: PLC0415

    return Waiving(read_waivers(path), day, SUFFIXES, ruled)


def _ratchet(baseline: Path | None, target: Path | None, day: date) -> Ratchet | None:
    """Against the baseline; where one is only written, what stands there keeps its first day."""
    if not baseline and not target:
        return None
    from apparse.gate.baseline import Baseline, folder_of, read_baseline  # noqa: PLC0415 - only who has a baseline
    from apparse.gate.ratchet import Ratchet  # noqa: PLC0415

    if baseline:
        return Ratchet(read_baseline(baseline), day)
    assert target is not None
    known = read_baseline(target) if os.path.exists(target) else Baseline(folder_of(target))  # noqa: PTH110
    return Ratchet(known, day, accepting=True)


def _redacted(verdicts: Iterator[Verdict]) -> Iterator[Verdict]:
    from apparse.validate.rules import all_rules  # noqa: PLC0415

    summaries: dict[str, Any] = {rule.id: rule.summary for rule in all_rules()}
    return (without_text(verdict, summaries) for verdict in verdicts)


def _entries(number: int) -> str:
    return f"{number} entr{'y' if number == 1 else 'ies'}"


def _taken_out(ratchet: Ratchet) -> str:
    gone, orphaned = len(ratchet.gone()), len(ratchet.orphaned())
    of_those = f" ({orphaned} of documents that are no more)" if orphaned else ""
    return f", {gone + orphaned or 'none'} taken out{of_those}"
