"""An inspection report or letter as tables for people: what is rated and how, who is asked for what, what was found."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from rich.box import SQUARE
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from apparse.printable import clean, long_date
from apparse.report.numbers import number_of

ROOMY = 76
"""Characters: a narrower terminal gets fewer columns."""
Json = dict[str, Any]


def parts(document: Json, *, width: int) -> Iterator[RenderableType]:
    """Everything to be shown below the title: named lines and boxes, so that no line begins with what the document says."""
    yield from (Text(f"{name}: {clean(value)}") for name, value in _front(document))
    for rated in (document, *document["units"]):
        yield from _ratings(rated, roomy=width >= ROOMY)
    if document["recommendations"]:
        yield from (Text(""), _recommendations(document["recommendations"], roomy=width >= ROOMY))
    if found := {name: counts for name, section in document["findings"].items() if any(counts := _counts(section))}:
        yield from (Text(""), _findings(found, document["standards"]))


def _front(document: Json) -> Iterator[tuple[str, str]]:
    names = ("about", "subject"), ("by", "body"), ("published", "published"), ("fieldwork", "fieldwork_started")
    for name, field in names:
        if document.get(field):
            yield name, long_date(document[field])


def _ratings(rated: Json, *, roomy: bool) -> Iterator[RenderableType]:
    """The table of a body's standards, with the name of the unit and the overall rating above it."""
    overall = rated["overall_rating"] or ""
    if rated["score"] is not None:
        overall += f"{', ' if overall else ''}{rated['score']} of {rated['max_score']} points"
    standards = rated["standards"]
    if not (overall or standards):
        return
    yield Text("")
    if rated.get("name"):
        yield Text(f"unit: {clean(rated['name'])}")
    if overall:
        yield Text(f"overall: {clean(overall)}")
    if standards:
        yield _standards(standards, roomy=roomy)


def _standards(standards: list[Json], *, roomy: bool) -> Table:
    asked = roomy and any(standard["key_questions"] for standard in standards)
    table = _table(("Standard", 5), ("Rating", 4), *([("Key questions", 7)] if asked else []))
    for standard in standards:
        name = " ".join(part for part in (standard["ref"], standard["name"]) if part)
        questions = [f"{_percent(question)} {question['text']}" for question in standard["key_questions"]]
        rating = standard["rating"] or standard["chapter_rating"] or ""
        if asked:
            table.add_row(*_cells(name, rating, "\n".join(questions)))
        else:
            table.add_row(*_cells("\n".join((name, *questions)), rating))
    return table


def _percent(question: Json) -> str:
    return "?" if question["percent"] is None else f"{question['percent']}%"


def _recommendations(recommendations: list[Json], *, roomy: bool) -> Table:
    """A row for each recommendation; whoever is asked stands beside the first, or, in little room, above it."""
    table = _table(*([("Asked", 3)] if roomy else []), ("No.", None), ("Recommendation", 7))
    for addressee, group in groupby(enumerate(recommendations), key=lambda numbered: _asked(numbered[1])):
        if addressee and not roomy:
            table.add_row(*_cells("", addressee))
        said = addressee
        for place, each in group:
            row = (number_of(each, place), each["text"] or "")
            table.add_row(*_cells(*((said,) if roomy else ()), *row))
            said = ""
    return table


def _asked(recommendation: Json) -> str:
    unit, addressee = recommendation["unit"] or "", recommendation["addressee"] or ""
    return addressee if not unit or unit in addressee else f"{unit}: {addressee}".strip(": ")


def _findings(found: dict[str, list[int]], standards: list[Json]) -> Table:
    """How many strengths and areas for improvement a section lists, and how many items under neither heading."""
    names = {standard["ref"]: f"{standard['ref']} {standard['name']}" for standard in standards}
    unsorted = any(counts[2] for counts in found.values())
    table = _table(
        ("Findings on", 5), ("Strengths", None), ("To improve", None), *([("Other", None)] if unsorted else [])
    )
    for section, counts in found.items():
        table.add_row(*_cells(names.get(section, section), *map(str, counts[: 3 if unsorted else 2])))
    return table


def _counts(findings: Json) -> list[int]:
    return [len(findings[kind]) for kind in ("strengths", "areas_for_improvement", "unclassified")]


def _table(*columns: tuple[str, int | None]) -> Table:
    """An empty table; columns without a share are as wide as what they hold."""
    table = Table(box=SQUARE, show_lines=True, expand=True)
    for name, share in columns:
        table.add_column(name, ratio=share, overflow="fold", no_wrap=share is None)
    return table


def _cells(*texts: str) -> Iterator[Text]:
    return (Text("\n".join(clean(line) for line in text.split("\n"))) for text in texts)
