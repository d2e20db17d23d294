"""Findings: strengths and areas for improvement, section by section."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from apparse.blocks import Heading, ListItem, Paragraph, as_printed
from apparse.location import Location
from apparse.normalise.report.closing import closes_letter
from apparse.normalise.report.headings.particular import names_no_matter, tells_of_a_case
from apparse.normalise.report.headings.roles import SORTS_FINDINGS, HeadingRole, role_of
from apparse.normalise.report.prose_ratings import rating_line
from apparse.normalise.report.ratings.prison_tests import FEWEST, is_outcome
from apparse.normalise.report.sections.section import Part, Section
from apparse.normalise.report.tables.row import ReportRow, TableKind, kind_of
from apparse.patterns import Pattern
from apparse.records.inspection_report import SectionFindings
from apparse.text import Text

_SUMMARY = Pattern(r"S\d{1,2}[.)]?\s+(?=[A-Z‘“])")
"""The number of a paragraph of a summary; other letters are those of wings ("A1 Wing was cold")."""
_MARK = Pattern(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+|[A-Z]{1,2}\d{1,2}[.)]?\s+(?=[A-Z‘“])")
"""The number of an example: that of a paragraph has a letter ("S6"), as paragraphs are counted without."""
_PLACE = Pattern(r"\(?(?:see\s+)?(?:para(?:graph)?s?\.?\s+)?[A-Z]{0,2}\d{1,2}(?:\.\d{1,3})?\)?\.?", re.IGNORECASE)
"""The paragraph that tells more: "See paragraph 4.8", "3.7"."""
_COUNTS_PARAGRAPHS = Pattern(r"\d{1,2}\.\d{1,3}\.?")
"""The mark of an item that is a paragraph of a chapter: "2.1"."""
_DEFINES = Pattern(
    r"(?:\d[\d.]*\s+)?(?:we\s+define\b|inspectors\s+found\s+(?:\w+\s+)?examples?\s+of\b[^:]*$)", re.IGNORECASE
)
"""What a practice must be to be notable, and how many inspectors found: "We define notable positive practice as …"."""
WIDER = 0.5
"""In heights of a line: how much more white space stands between two lists than between the items of one."""


@dataclass
class _Sorted:
    """The body of a section, sorted. `lists` are those without a heading over them.

    `headed` says that headings announce strengths or areas for improvement, `parted` that others say how the section goes on.
    """

    strengths: list[Text] = field(default_factory=list)
    areas: list[Text] = field(default_factory=list)
    lists: list[list[Text]] = field(default_factory=list)
    paragraphs: list[Text] = field(default_factory=list)
    claims: list[Text] = field(default_factory=list)
    headed: bool = False
    parted: bool = False


def has_findings(section: Section) -> bool:
    """Whether a section says what the inspectors found: it lists it, or it is an ordinary section of the body."""
    if section.role in (HeadingRole.STANDARD, HeadingRole.TOPIC, HeadingRole.CHAPTER):
        return any(isinstance(part, Heading | ListItem) for part in section.parts) or _says_something(section)
    return False


def is_divided(section: Section) -> bool:
    """Whether headings of its own part strengths from areas for improvement."""
    return any(isinstance(part, Heading) for part in section.parts)


def _says_something(section: Section) -> bool:
    """A lone sentence that only leads over to the sections below it is no finding."""
    prose = [part.text.value for part in section.parts if isinstance(part, Paragraph)]
    return len(prose) > 1 or any(not text.endswith(":") for text in prose)


def read_findings(section: Section) -> SectionFindings:
    """What a section found. Two lists below a heading of its own are strengths and, behind a gap, areas for improvement."""
    body = _sort(section.parts)
    strengths, areas, unclassified = body.strengths, body.areas, [text for texts in body.lists for text in texts]
    if section.heading and not (body.headed or body.parted) and len(body.lists) == 2:
        (strengths, areas), unclassified = body.lists, []
    return SectionFindings.from_source(
        heading=section.heading or None,
        strengths=_strings(strengths),
        areas_for_improvement=_strings(areas),
        unclassified=_strings(unclassified),
        paragraphs=_strings(body.paragraphs),
        headings_in_source=body.headed,
        places={
            "strengths": _at(strengths),
            "areas_for_improvement": _at(areas),
            "unclassified": _at(unclassified),
            "paragraphs": _at(body.paragraphs),
        },
        claims=[*strengths, *areas, *unclassified, *body.paragraphs, *body.claims, *section.claims],
    )


def _lines(part: Part) -> list[Text]:
    """The lines of a part; a table that has no better reader is prose, row by row."""
    if isinstance(part, tuple):
        return [Text.join(row.texts) for row in part] if kind_of(part) is TableKind.OTHER else []
    return [part.text] if part.text else []


def _sort(parts: Sequence[Part]) -> _Sorted:
    body = _Sorted()
    under: list[Text] | None = None
    before: ListItem | None = None
    telling = False  # of a case, in a box that may stand in the middle of a list, or to the reader behind it
    usual = _usual_gap(parts)
    base = min((part.level for part in parts if isinstance(part, ListItem)), default=0)
    other = _outcomes(parts) | _definitions(parts)
    for index, part in enumerate(parts):
        addressing = before is not None and isinstance(part, Paragraph) and closes_letter(part.text)
        telling = isinstance(part, Paragraph) and bool(telling or addressing or tells_of_a_case(part.text))
        if isinstance(part, Heading) and names_no_matter(part.text):
            under, body.parted = None, True
            body.paragraphs.append(part.text)
        elif isinstance(part, Heading):
            under = body.strengths if role_of(part.text) is HeadingRole.STRENGTHS else body.areas
            body.headed = True
            body.claims.append(part.text)
        elif isinstance(part, ListItem) and index in other:
            body.paragraphs.append(part.text)
            body.claims.append(part.marker)
        elif isinstance(part, ListItem) and under is None and _COUNTS_PARAGRAPHS.fullmatch(part.marker.value):
            body.paragraphs.append(as_printed(part))
        elif isinstance(part, ListItem):
            opens = before is None or opens_list(before, part, usual)
            _take_item(body, part, under, nested=part.level > base, opens=opens)
        elif under is not None and not telling and not _leads_in(parts, index):
            _take_prose(body, part, under)
        else:
            body.paragraphs.extend(_lines(part))
        before = part if isinstance(part, ListItem) else None
    return body


def _outcomes(parts: Sequence[Part]) -> set[int]:
    """The places of the items that say how each test was rated."""
    found = {place for place, part in enumerate(parts) if isinstance(part, ListItem) and is_outcome(part.text)}
    return found if len(found) >= FEWEST else set()


def _definitions(parts: Sequence[Part]) -> set[int]:
    """The places of the items that say what a practice must be to be notable, below a paragraph that leads over to them."""
    found: set[int] = set()
    defining = False
    for place, part in enumerate(parts):
        if isinstance(part, Paragraph):
            defining = part.text.value.endswith(":") and bool(_DEFINES.match(part.text.value))
        elif isinstance(part, ListItem) and defining:
            found.add(place)
        else:
            defining = False
    return found


def _take_prose(body: _Sorted, part: Paragraph | tuple[ReportRow, ...], under: list[Text]) -> None:
    """Paragraphs under a heading, and the rows of a table that has no better reader, are what it announces; the head of the table is not."""
    headed = isinstance(part, tuple) and _is_headed(part)
    number = _MARK if isinstance(part, tuple) else _SUMMARY
    marks = [number.match(text.value) for text in _lines(part)]
    for place, (text, mark) in enumerate(zip(_lines(part), marks, strict=True)):
        if isinstance(part, tuple) and role_of(text) in SORTS_FINDINGS:
            body.claims.append(text)  # the head of a table, which its heading says as well
            continue
        body.claims.append(text)
        heads = not place and (headed or (any(marks) and not mark))
        leads = isinstance(part, tuple) and (heads or text.value.endswith(":"))
        (body.paragraphs if leads or rating_line(text) else under).append(text[mark.end() :] if mark else text)


def _is_headed(rows: Sequence[ReportRow]) -> bool:
    """Whether all rows but the first end in a cell that says in which paragraph more stands: then that names the columns."""
    ends = [bool(_PLACE.fullmatch(row.texts[-1].value)) for row in rows]
    return len(ends) > 1 and not ends[0] and all(ends[1:])


def _leads_in(parts: Sequence[Part], index: int) -> bool:
    """Whether a paragraph stands between a heading and the list or table that the heading announces, or only says what that is."""
    part = parts[index]
    if isinstance(part, Paragraph) and _DEFINES.match(part.text.value):
        return True
    if isinstance(part, tuple) or not (isinstance(parts[index - 1], Heading) or part.text.value.endswith(":")):
        return False
    announced = next((part for part in parts[index + 1 :] if not isinstance(part, Paragraph)), None)
    return isinstance(announced, ListItem) or (isinstance(announced, tuple) and kind_of(announced) is TableKind.OTHER)


def _take_item(body: _Sorted, item: ListItem, under: list[Text] | None, *, nested: bool, opens: bool) -> None:
    body.claims.append(item.marker)
    if under is None:
        if not body.lists or (opens and not nested):
            body.lists.append([])
        under = body.lists[-1]
    if nested and under:
        under[-1] = Text.join([under[-1], item.text])
    else:
        under.append(item.text)


def opens_list(before: ListItem, item: ListItem, usual: float) -> bool:
    """Whether a list ends between two items: the mark-up says so, or a blank line or wide white space stands there.

    `usual` is the white space inside the section's lists, see `_gap`: an office may type a blank line below each item.
    """
    if item.opens is not None:
        return item.opens
    gap = _gap(before, item)
    return gap is not None and gap - usual > WIDER * (item.text.height or 1.0)


def _gap(before: ListItem, item: ListItem) -> float | None:
    """The white space between two items: on one page in points, in a source of lines the blank ones."""
    if not before.text.at or not item.text.at:
        return None
    last, first = before.text.at[-1], item.text.at[0]
    if last.page is None and last.line is not None and first.line is not None:
        return first.line - last.line - 1
    if last.bbox is None or first.bbox is None or last.page != first.page:
        return None
    return first.bbox.top - last.bbox.bottom


def _usual_gap(parts: Sequence[Part]) -> float:
    gaps = [
        _gap(one, other) for one, other in pairwise(parts) if isinstance(one, ListItem) and isinstance(other, ListItem)
    ]
    return min((gap for gap in gaps if gap is not None), default=0.0)


def _strings(texts: Sequence[Text]) -> tuple[str, ...]:
    return tuple(text.value for text in texts)


def _at(texts: Sequence[Text]) -> tuple[Location, ...]:
    return tuple(place for text in texts for place in text.at)
