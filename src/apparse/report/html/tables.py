"""Records as tables, each cell with the paths that it shows, so that a finding finds its cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from apparse.report.bands import bands
from apparse.report.laid_out import laid_out


@dataclass(slots=True)
class Cell:
    """Text with line ends; `paths` are the parts of the record that it stands for. `marks` are added later."""

    text: str = ""
    paths: tuple[str, ...] = ()
    rows: int = 1
    heads: bool = False
    id: str = ""
    marks: list[Any] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a heading of their own (the addressee), or under none."""

    heading: str
    rows: list[list[Cell]]


@dataclass(frozen=True, slots=True)
class Table:
    """`name` is for the contents and the caption."""

    name: str
    columns: tuple[str, ...]
    groups: list[Group]

    def cells(self) -> Iterator[Cell]:
        return (cell for group in self.groups for row in group.rows for cell in row)


def tables_of(document: Mapping[str, Any]) -> list[Table]:
    """The tables that show a document, those that would be empty left out."""
    if document["kind"] == "action_plan":
        shown = [_plan(document), _summary(document)]
    else:
        rated = [_ratings(document, "", "")]
        rated += [
            _ratings(unit, f"units[{n}].", str(unit["name"] or n + 1)) for n, unit in enumerate(document["units"])
        ]
        shown = [_asked(document), *rated, _sections(document)]
    return [table for table in [*shown, _leftovers(document), _unreadable(document)] if any(table.cells())]


def _plan(plan: Mapping[str, Any]) -> Table:
    columns = ("No.", "Recommendation", "Response", "Action", "Owner", "Target date")
    groups = [
        Group(heading, [row for number, each in members for row in _answered(number, each)])
        for heading, members in bands(plan["recommendations"])
    ]
    return Table("The plan", columns, groups)


def _answered(number: int, recommendation: Mapping[str, Any]) -> Iterator[list[Cell]]:
    """A recommendation with its response, and a row for each action."""
    path, actions = f"recommendations[{number}]", recommendation["actions"]
    span = max(1, len(actions))
    response = recommendation["response_raw"] or _words(recommendation["response"])
    said = "\n".join(part for part in (response, recommendation["explanation"]) if part)
    answered = (f"{path}.response_raw", f"{path}.response", f"{path}.explanation")
    lead = [
        Cell(_number(recommendation), (), span, heads=True),
        Cell(recommendation["text"] or "", _asked_in(path), span),
        Cell(said, answered, span),
    ]
    for place, action in enumerate(actions):
        yield lead + _promised(f"{path}.actions[{place}]", action)
        lead = []
    if not actions:
        yield [*lead, Cell("", (f"{path}.actions",)), Cell(), Cell()]


def _asked_in(path: str) -> tuple[str, ...]:
    """What the recommendation's cell stands for: its number too, whose own column is too narrow for what is found there."""
    return (path, f"{path}.number", f"{path}.inferred_number")


def _promised(path: str, action: Mapping[str, Any]) -> list[Cell]:
    more = {"progress": action["progress"], "RAG": action["rag"]} | action["other"]
    extras = [f"{name}: {value}" for name, value in more.items() if value]
    return [
        Cell("\n".join([laid_out(action), *extras]), (path,)),
        Cell(action["owners_raw"] or "", (f"{path}.owners_raw", f"{path}.owners")),
        Cell(_target(action), (f"{path}.target_raw", f"{path}.target")),
    ]


def _target(action: Mapping[str, Any]) -> str:
    """As printed; where the text is left out, its reading."""
    target = action["target"]
    if action["target_raw"] or not target:
        return action["target_raw"] or ""
    return " ".join(part for part in (_words(target["status"]), target["latest"]) if part)


def _number(recommendation: Mapping[str, Any]) -> str:
    """As printed, or that it is only inferred."""
    inferred = recommendation.get("inferred_number")
    return recommendation["number"] or (f"{inferred} (inferred)" if inferred else "")


def _summary(plan: Mapping[str, Any]) -> Table:
    summary = plan["summary"] or {}
    counts = [(key, summary.get(key)) for key in ("agreed", "partly_agreed", "not_agreed", "total")]
    rows = [
        [Cell(_words(key), heads=True), Cell(str(count), (f"summary.{key}", *(("summary",) * (key == "total"))))]
        for key, count in counts
        if count is not None
    ]
    return Table("The plan's own totals", ("Response", "Count"), [Group("", rows)])


def _asked(report: Mapping[str, Any]) -> Table:
    groups = [
        Group(heading, [[*_question(number, each)] for number, each in members])
        for heading, members in bands(report["recommendations"])
    ]
    return Table("Recommendations", ("No.", "Recommendation"), groups)


def _question(number: int, recommendation: Mapping[str, Any]) -> Iterator[Cell]:
    path = f"recommendations[{number}]"
    yield Cell(_number(recommendation), heads=True)
    yield Cell(recommendation["text"] or "", _asked_in(path))


def _ratings(part: Mapping[str, Any], path: str, name: str) -> Table:
    """Ratings of a report or of one of its units, whose records stand under `path`."""
    rows = [[*_standard(f"{path}standards[{n}]", each)] for n, each in enumerate(part["standards"])]
    for key in ("overall_rating", "score", "max_score"):
        if part[key] is not None:
            label = {"max_score": "highest possible score"}.get(key, _words(key))
            rows.append([Cell(label, heads=True), Cell(str(part[key]), (f"{path}{key}", path.rstrip("."))), Cell()])
    columns: tuple[str, ...] = ("Standard", "Rating", "Rating in its chapter")
    if not any(standard["chapter_rating"] for standard in part["standards"]):
        columns, rows = columns[:2], [row[:2] for row in rows]
    return Table(f"Ratings: {name}" if name else "Ratings", columns, [Group("", rows)])


def _standard(path: str, standard: Mapping[str, Any]) -> Iterator[Cell]:
    label = " ".join(part for part in (standard["ref"], standard["name"]) if part)
    yield Cell(label or standard["statement"] or "", (path,), heads=True)
    yield Cell(standard["rating"] or "", (f"{path}.rating",))
    yield Cell(standard["chapter_rating"] or "", (f"{path}.chapter_rating",))


def _sections(report: Mapping[str, Any]) -> Table:
    kinds = ("strengths", "areas_for_improvement", "unclassified", "paragraphs")
    rows = [
        [Cell(section["heading"] or name, (f"findings[{name!r}]",), heads=True)]
        + [Cell(str(len(section[kind]))) for kind in kinds]
        for name, section in report["findings"].items()
    ]
    return Table("What each section holds", ("Section", *map(_words, kinds)), [Group("", rows)])


def _leftovers(document: Mapping[str, Any]) -> Table:
    rows = [
        [Cell(leftover["reason"] or ""), Cell(leftover["text"] or "", (f"leftovers[{number}]",))]
        for number, leftover in enumerate(document["leftovers"])
    ]
    return Table("Text that is no part of the record", ("Why", "Text"), [Group("", rows)])


def _unreadable(document: Mapping[str, Any]) -> Table:
    rows = [
        [Cell(str(page["page"]), heads=True), Cell(page["reason"] or "", (f"unreadable[{number}]",))]
        for number, page in enumerate(document["unreadable"])
    ]
    return Table("Pages that could not be read", ("Page", "Why"), [Group("", rows)])


def _words(code: str | None) -> str:
    return (code or "").replace("_", " ")
