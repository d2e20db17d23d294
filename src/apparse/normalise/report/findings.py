"""Findings: strengths and areas for improvement, section by section."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from apparse.blocks import Heading, ListItem, Paragraph
from apparse.location import Location
from apparse.normalise.report.sections import Part, Section
from apparse.normalise.report.tables import Kind, kind_of
from apparse.normalise.report.wording import Role, role_of
from apparse.records.inspection_report import SectionFindings
from apparse.text import Text

MIN_GAP = 1.6
"""In line heights: the white space between two items of different lists, against the space inside one."""


@dataclass
class _Sorted:
    """The body of a section, sorted. `lists` are those without a heading over them."""

    strengths: list[Text] = field(default_factory=list)
    areas: list[Text] = field(default_factory=list)
    lists: list[list[Text]] = field(default_factory=list)
    paragraphs: list[Text] = field(default_factory=list)
    claims: list[Text] = field(default_factory=list)
    headed: bool = False


def has_findings(section: Section) -> bool:
    """Whether a section says what the inspectors found: it lists it, or it is an ordinary section of the body."""
    if section.role in (Role.STANDARD, Role.TOPIC, Role.CHAPTER):
        return any(isinstance(part, Heading | ListItem) for part in section.parts) or _says_something(section)
    return False


def _says_something(section: Section) -> bool:
    """A lone sentence that only leads over to the sections below it is no finding."""
    prose = [part.text.value for part in section.parts if isinstance(part, Paragraph)]
    return len(prose) > 1 or any(not text.endswith(":") for text in prose)


def read_findings(section: Section) -> SectionFindings:
    body = _sort(section.parts)
    unclassified, lists = [text for texts in body.lists for text in texts], body.lists
    if not body.headed and len(lists) == 2:
        body.strengths, body.areas, unclassified = lists[0], lists[1], []
    return SectionFindings.from_source(
        heading=section.heading or None,
        strengths=_strings(body.strengths),
        areas_for_improvement=_strings(body.areas),
        unclassified=_strings(unclassified),
        paragraphs=_strings(body.paragraphs),
        headings_in_source=body.headed,
        places={
            "strengths": _at(body.strengths),
            "areas_for_improvement": _at(body.areas),
            "unclassified": _at(unclassified),
            "paragraphs": _at(body.paragraphs),
        },
        claims=[*body.strengths, *body.areas, *unclassified, *body.paragraphs, *body.claims, *section.claims],
    )


def _lines(part: Part) -> list[Text]:
    """The lines of a part; a table that has no better reader is prose, row by row."""
    if isinstance(part, tuple):
        return [Text.join(row.texts) for row in part] if kind_of(part) is Kind.OTHER else []
    return [part.text] if part.text else []


def _sort(parts: Sequence[Part]) -> _Sorted:
    body = _Sorted()
    under: list[Text] | None = None
    before: ListItem | None = None
    base = min((part.level for part in parts if isinstance(part, ListItem)), default=0)
    for index, part in enumerate(parts):
        if isinstance(part, Heading):
            under = body.strengths if role_of(part.text) is Role.STRENGTHS else body.areas
            body.headed = True
            body.claims.append(part.text)
        elif isinstance(part, ListItem):
            _take_item(body, part, under, before, nested=part.level > base)
        elif isinstance(part, Paragraph) and under is not None and not _leads_on(part, parts[index + 1 :]):
            under.append(part.text)
        else:
            body.paragraphs.extend(_lines(part))
        before = part if isinstance(part, ListItem) else None
    return body


def _leads_on(paragraph: Paragraph, following: Sequence[Part]) -> bool:
    return paragraph.text.value.endswith(":") and bool(following) and isinstance(following[0], ListItem)


def _take_item(
    body: _Sorted, item: ListItem, under: list[Text] | None, before: ListItem | None, *, nested: bool
) -> None:
    body.claims.append(item.marker)
    if under is None:
        if before is None or (opens_list(before, item) and not nested):
            body.lists.append([])
        under = body.lists[-1]
    if nested and under:
        under[-1] = Text.join([under[-1], item.text])
    else:
        under.append(item.text)


def opens_list(before: ListItem, item: ListItem) -> bool:
    """Whether a list ends between two items: the mark-up says so, or a blank line or wide white space stands there."""
    if item.opens is not None:
        return item.opens
    if not before.text.at or not item.text.at:
        return False
    last, first = before.text.at[-1], item.text.at[0]
    if last.bbox and first.bbox:
        height = last.bbox.bottom - last.bbox.top
        return last.page == first.page and first.bbox.top - last.bbox.bottom > MIN_GAP * height
    if last.line is not None and first.line is not None:
        return first.line - last.line > 1
    return False


def _strings(texts: Sequence[Text]) -> tuple[str, ...]:
    return tuple(text.value for text in texts)


def _at(texts: Sequence[Text]) -> tuple[Location, ...]:
    return tuple(place for text in texts for place in text.at)
