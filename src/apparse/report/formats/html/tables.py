"""Records as tables, each cell with the paths that it shows, so that a finding finds its cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from apparse.report.bands import bands
from apparse.report.laid_out import laid_out
from apparse.report.numbers import number_of


@dataclass(slots=True)
class ShownCell:
    """Text with line ends; `paths` are the parts of the record that it stands for. `marks` are added later.

    A cell may reach down over several rows; one that reaches over several columns says itself what it holds.
    """

    text: str = ""
    paths: tuple[str, ...] = ()
    rows: int = 1
    columns: int = 1
    heads: bool = False
    id: str = ""
    marks: list[Any] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ShownGroup:
    """Rows under a heading of their own (the addressee), or under none."""

    heading: str
    rows: list[list[ShownCell]]


@dataclass(frozen=True, slots=True)
class ShownTable:
    """`name` is for the contents and the caption."""

    name: str
    columns: tuple[str, ...]
    groups: list[ShownGroup]

    def cells(self) -> Iterator[ShownCell]:
        return (cell for group in self.groups for row in group.rows for cell in row)

    def placed(self, row: list[ShownCell]) -> Iterator[tuple[str, ShownCell]]:
        """Cells with the names of their columns; what a row lacks on the left reaches down from the rows above."""
        place = len(self.columns) - sum(cell.columns for cell in row)
        for cell in row:
            yield self.columns[place] if cell.columns == 1 else "", cell
            place += cell.columns


def tables_of(document: Mapping[str, Any]) -> list[ShownTable]:
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


def _plan(plan: Mapping[str, Any]) -> ShownTable:
    columns = ("No.", "Recommendation", "Response", "Action", "Owner", "Target date")
    groups = [
        ShownGroup(heading, [row for number, each in members for row in _answered(number, each)])
        for heading, members in bands(plan["recommendations"])
    ]
    return ShownTable("The plan", columns, groups)


def _answered(number: int, recommendation: Mapping[str, Any]) -> Iterator[list[ShownCell]]:
    """A recommendation with its response beside a row for each action, above them one for the explanation."""
    path = f"recommendations[{number}]"
    rows = [*_answer(path, recommendation)]
    unexplained = () if recommendation["explanation"] else (f"{path}.explanation",)
    response = recommendation["response_raw"] or _words(recommendation["response"])
    lead = [
        ShownCell(number_of(recommendation, number), (), len(rows), heads=True),
        ShownCell(recommendation["text"] or "", _asked_in(path), len(rows)),
        ShownCell(response, (f"{path}.response_raw", f"{path}.response", *unexplained), len(rows)),
    ]
    for row in rows:
        yield lead + row
        lead = []


def _answer(path: str, recommendation: Mapping[str, Any]) -> Iterator[list[ShownCell]]:
    """What stands beside a response. An explanation has the room of all three columns, since it may be long."""
    explanation, actions = recommendation["explanation"], recommendation["actions"]
    nothing_promised = () if actions else (f"{path}.actions",)
    if explanation:
        yield [ShownCell(f"Explanation: {explanation}", (f"{path}.explanation", *nothing_promised), columns=3)]
    elif not actions:
        yield [ShownCell("", nothing_promised), ShownCell(), ShownCell()]
    for place, action in enumerate(actions):
        yield _promised(f"{path}.actions[{place}]", action)


def _asked_in(path: str) -> tuple[str, ...]:
    """What the recommendation's cell stands for: its number too, whose own column is too narrow for what is found there."""
    return (path, f"{path}.number", f"{path}.inferred_number")


def _promised(path: str, action: Mapping[str, Any]) -> list[ShownCell]:
    more = {"progress": action["progress"], "RAG": action["rag"]} | action["other"]
    extras = [f"{name}: {value}" for name, value in more.items() if value]
    return [
        ShownCell("\n".join([laid_out(action), *extras]), (path,)),
        ShownCell(action["owners_raw"] or "", (f"{path}.owners_raw", f"{path}.owners")),
        ShownCell(_target(action), (f"{path}.target_raw", f"{path}.target")),
    ]


def _target(action: Mapping[str, Any]) -> str:
    """As printed; where the text is left out, its reading."""
    target = action["target"]
    if action["target_raw"] or not target:
        return action["target_raw"] or ""
    return " ".join(part for part in (_words(target["status"]), target["latest"]) if part)


def _summary(plan: Mapping[str, Any]) -> ShownTable:
    summary = plan["summary"] or {}
    counts = [(key, summary.get(key)) for key in ("agreed", "partly_agreed", "not_agreed", "total")]
    rows = [
        [
            ShownCell(_words(key), heads=True),
            ShownCell(str(count), (f"summary.{key}", *(("summary",) * (key == "total")))),
        ]
        for key, count in counts
        if count is not None
    ]
    return ShownTable("The plan's own totals", ("Response", "Count"), [ShownGroup("", rows)])


def _asked(report: Mapping[str, Any]) -> ShownTable:
    groups = [
        ShownGroup(heading, [[*_question(number, each)] for number, each in members])
        for heading, members in bands(report["recommendations"])
    ]
    return ShownTable("Recommendations", ("No.", "Recommendation"), groups)


def _question(number: int, recommendation: Mapping[str, Any]) -> Iterator[ShownCell]:
    path = f"recommendations[{number}]"
    yield ShownCell(number_of(recommendation, number), heads=True)
    yield ShownCell(recommendation["text"] or "", _asked_in(path))


def _ratings(part: Mapping[str, Any], path: str, name: str) -> ShownTable:
    """Ratings of a report or of one of its units, whose records stand under `path`."""
    rows = [[*_standard(f"{path}standards[{n}]", each)] for n, each in enumerate(part["standards"])]
    for key in ("overall_rating", "score", "max_score"):
        if part[key] is not None:
            label = {"max_score": "highest possible score"}.get(key, _words(key))
            rows.append(
                [
                    ShownCell(label, heads=True),
                    ShownCell(str(part[key]), (f"{path}{key}", path.rstrip("."))),
                    ShownCell(),
                ]
            )
    columns: tuple[str, ...] = ("Standard", "Rating", "Rating in its chapter")
    if not any(standard["chapter_rating"] for standard in part["standards"]):
        columns, rows = columns[:2], [row[:2] for row in rows]
    return ShownTable(f"Ratings: {name}" if name else "Ratings", columns, [ShownGroup("", rows)])


def _standard(path: str, standard: Mapping[str, Any]) -> Iterator[ShownCell]:
    label = " ".join(part for part in (standard["ref"], standard["name"]) if part)
    yield ShownCell(label or standard["statement"] or "", (path,), heads=True)
    yield ShownCell(standard["rating"] or "", (f"{path}.rating",))
    yield ShownCell(standard["chapter_rating"] or "", (f"{path}.chapter_rating",))


def _sections(report: Mapping[str, Any]) -> ShownTable:
    kinds = ("strengths", "areas_for_improvement", "unclassified", "paragraphs")
    rows = [
        [ShownCell(section["heading"] or name, (f"findings[{name!r}]",), heads=True)]
        + [ShownCell(str(len(section[kind]))) for kind in kinds]
        for name, section in report["findings"].items()
    ]
    return ShownTable("What each section holds", ("Section", *map(_words, kinds)), [ShownGroup("", rows)])


def _leftovers(document: Mapping[str, Any]) -> ShownTable:
    rows = [
        [ShownCell(leftover["reason"] or ""), ShownCell(leftover["text"] or "", (f"leftovers[{number}]",))]
        for number, leftover in enumerate(document["leftovers"])
    ]
    return ShownTable("Text that is no part of the record", ("Why", "Text"), [ShownGroup("", rows)])


def _unreadable(document: Mapping[str, Any]) -> ShownTable:
    rows = [
        [ShownCell(str(page["page"]), heads=True), ShownCell(page["reason"] or "", (f"unreadable[{number}]",))]
        for number, page in enumerate(document["unreadable"])
    ]
    return ShownTable("Pages that could not be read", ("Page", "Why"), [ShownGroup("", rows)])


def _words(code: str | None) -> str:
    return (code or "").replace("_", " ")
