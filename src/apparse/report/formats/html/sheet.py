"""A sheet: what the report shows of one document, ready for the template."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from apparse.report.formats.html.charts import Chart, charts_of
from apparse.report.formats.html.crops import Crop, crop
from apparse.report.formats.html.tables import ShownCell, ShownTable, tables_of
from apparse.report.head import head, overdue
from apparse.report.place import described
from apparse.report.settled import as_waiver, excuse
from apparse.report.tally import SEVERITIES
from apparse.verdict import NEW, WAIVER_FILE, ReportedFinding, Verdict

_PRINTED_LINE, _SHORT = 70, 20
"""Letters that fit beside a crop in print, and so many lines at most that a page has room for them and their crop."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding with its id on the page, its place in words, its crop, and the cell that it is about.

    `excuse` says why it does not count, `waiver` is the entry that would waive it: one of the two is there.
    """

    id: str
    finding: ReportedFinding
    place: str
    elsewhere: list[int]
    crop: Crop | None
    undrawn: bool
    cell: ShownCell | None
    excuse: str | None
    waiver: str | None

    @property
    def is_long(self) -> bool:
        """Whether its text may need a page: then it is printed with breaks in it, which others have none of."""
        texts = [self.finding["message"], *(self.finding["evidence"] or "").splitlines()]
        return sum(1 + len(text) // _PRINTED_LINE for text in texts) > _SHORT


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is shown of a document. `findings` are those that count, `settled` those that are waived or baselined.

    `fired` counts the findings of each rule, `passed` are the rules without any.
    """

    id: str
    verdict: Verdict
    facts: list[tuple[str, str]] = field(default_factory=list)
    tables: list[ShownTable] = field(default_factory=list)
    charts: list[Chart] = field(default_factory=list)
    pages: list[Mapping[str, Any]] = field(default_factory=list)
    findings: list[Shown] = field(default_factory=list)
    settled: list[Shown] = field(default_factory=list)
    fired: Counter[str] = field(default_factory=Counter)
    passed: list[str] = field(default_factory=list)
    quotes: bool = True

    @property
    def counts(self) -> dict[str, int]:
        counted = Counter(shown.finding["severity"] for shown in self.findings)
        return {severity: counted[severity] for severity in SEVERITIES}


def sheet_of(verdict: Verdict, number: int) -> Sheet:
    """The sheet of the document with that number in the report."""
    id_ = f"d{number}"
    if verdict["state"] != "judged":
        return Sheet(id_, verdict)
    exhibits = verdict.get("exhibits") or {"document": None, "pages": [], "undrawn": [], "quotes": True}
    record, quotes = exhibits["document"], exhibits["quotes"]
    tables = tables_of(record) if record else []
    everything = [*_shown(verdict, exhibits, _numbered(tables, id_), id_)]
    for shown in everything:
        if shown.cell:
            shown.cell.marks.append(shown)
    fired = Counter(finding["rule"] for finding in verdict["findings"])
    return Sheet(
        id_,
        verdict,
        facts=[] if verdict["kind"] == WAIVER_FILE else [*head(verdict["overview"]), *overdue(verdict)],
        tables=tables,
        charts=charts_of(record, verdict["as_of"], with_owners=quotes) if record else [],
        pages=exhibits["pages"],
        findings=[shown for shown in everything if not shown.excuse],
        settled=[shown for shown in everything if shown.excuse],
        fired=fired,
        passed=[rule for rule in verdict["checked"] if rule not in fired],
        quotes=quotes,
    )


def _numbered(tables: list[ShownTable], id_: str) -> dict[str, ShownCell]:
    """The cells by the paths that they stand for; each gets an id."""
    by_path: dict[str, ShownCell] = {}
    for number, cell in enumerate((cell for table in tables for cell in table.cells()), start=1):
        cell.id = f"{id_}-c{number}"
        for path in filter(None, cell.paths):
            by_path.setdefault(path, cell)
    return by_path


def _shown(verdict: Verdict, exhibits: Mapping[str, Any], cells: Mapping[str, ShownCell], id_: str) -> Iterator[Shown]:
    pages = {page["number"]: page for page in exhibits["pages"]}
    for number, finding in enumerate(verdict["findings"], start=1):
        at = finding["locations"]
        own = at[0].get("page") if at else None
        yield Shown(
            f"{id_}-f{number}",
            finding,
            described(finding, verdict),
            sorted({each["page"] for each in at if each.get("page") not in {None, own}}),
            crop(at, pages),
            own in exhibits["undrawn"],
            _cell_of(finding["path"], cells),
            None if finding["state"] == NEW else excuse(finding),
            as_waiver(finding, verdict["source"])
            if finding["state"] == NEW and verdict["kind"] != WAIVER_FILE
            else None,
        )


def _cell_of(path: str, cells: Mapping[str, ShownCell]) -> ShownCell | None:
    """The cell that shows a path, or else the nearest record above it."""
    while path and path not in cells:
        path = path[: max(path.rfind("."), path.rfind("["), 0)]
    return cells.get(path)
