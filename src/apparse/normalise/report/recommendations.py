"""Recommendations by addressee: what stands under "X should:", and the unit that it arose from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from apparse.blocks import Heading, ListItem, Paragraph
from apparse.normalise.report.counted import cut_number
from apparse.normalise.report.sections import Part, Section
from apparse.normalise.report.tables import Row
from apparse.normalise.report.wording import Role, role_of
from apparse.records.inspection_report import ReportRecommendation
from apparse.text import EMPTY, Text

_MARKER = re.compile(r"\(?(?P<number>\d{1,2}(?:\.\d{1,2})?[a-z]?)[.):]*")


@dataclass
class Draft:
    """A recommendation on its way to a record: its lines belong together, `marks` are no part of its text."""

    number: Text = EMPTY
    addressee: Text = EMPTY
    unit: Text = EMPTY
    lines: list[Text] = field(default_factory=list)
    marks: list[Text] = field(default_factory=list)

    def record(self) -> ReportRecommendation:
        return ReportRecommendation.from_source(
            number=self.number or None,
            addressee=self.addressee or None,
            text=Text.join(self.lines),
            unit=str(self.unit) or None,
            claims=[*self.marks, self.unit],
        )


@dataclass
class Reading:
    """What the sections about recommendations hold: recommendations, and the prose around them."""

    drafts: list[Draft] = field(default_factory=list)
    prose: list[Text] = field(default_factory=list)
    headings: list[Text] = field(default_factory=list)
    addressee: Text = EMPTY
    unit: Text = EMPTY
    base: int = 0


def read_recommendations(sections: Sequence[Section]) -> Reading:
    """The recommendations of all sections about them, in order."""
    reading = Reading()
    for section in sections:
        if section.role is Role.RECOMMENDATIONS:
            reading.addressee = EMPTY
            reading.base = min((part.level for part in section.parts if isinstance(part, ListItem)), default=0)
            for part, after in zip_longest(section.parts, section.parts[1:]):
                _take(reading, part, after)
    return reading


def _take(reading: Reading, part: Part, after: Part | None) -> None:
    if isinstance(part, Heading):
        _take_heading(reading, part.text, names_unit=isinstance(after, Heading))
    elif isinstance(part, ListItem):
        _take_item(reading, part)
    elif isinstance(part, Paragraph):
        _take_paragraph(reading, part)
    else:
        for row in part:
            _take_row(reading, row)


def _take_heading(reading: Reading, text: Text, *, names_unit: bool = False) -> None:
    """An addressee; a heading over the heading of an addressee is the unit that what follows arose from."""
    reading.headings.append(text)
    if role_of(text) in (Role.ADDRESSEE, Role.CONCERNS) or not names_unit:
        reading.addressee = text
    else:
        reading.unit, reading.addressee = text, EMPTY


def _take_item(reading: Reading, item: ListItem) -> None:
    number, text = _numbered(item)
    if reading.drafts and not number and (item.level > reading.base or _is_under(reading.drafts[-1], reading)):
        reading.drafts[-1].lines.append(item.text)
        reading.drafts[-1].marks.append(item.marker)
        return
    reading.drafts.append(Draft(number, reading.addressee, reading.unit, [text], [item.marker, item.text]))


def _is_under(draft: Draft, reading: Reading) -> bool:
    """Whether a bullet stands under a numbered recommendation, or one that announces a list, of the same addressee."""
    same = draft.addressee is reading.addressee
    return same and (bool(draft.number) or draft.lines[0].value.rstrip().endswith(":"))


def _numbered(item: ListItem) -> tuple[Text, Text]:
    """The number of an item: its mark, or what is printed behind its bullet."""
    if match := _MARKER.fullmatch(item.marker.value):
        return item.marker.group(match, "number"), item.text
    return cut_number(item.text) or (EMPTY, item.text)


def _take_paragraph(reading: Reading, paragraph: Paragraph) -> None:
    """A numbered paragraph is a recommendation, and so is each under an addressee; the rest leads over to them."""
    text = paragraph.text
    if counted := cut_number(text):
        number, rest = counted
        reading.drafts.append(Draft(number, reading.addressee, reading.unit, [rest], [text]))
    elif reading.addressee and not text.value.endswith(":"):
        reading.drafts.append(Draft(EMPTY, reading.addressee, reading.unit, [text]))
    else:
        reading.prose.append(text)


def _take_row(reading: Reading, row: Row) -> None:
    """A row of a table of recommendations: a number and a text."""
    number = next((m for text in row.texts[:1] if (m := _MARKER.fullmatch(text.value))), None)
    if number and len(row.texts) > 1:
        reading.drafts.append(
            Draft(
                row.texts[0].group(number, "number"), reading.addressee, reading.unit, [row.texts[1]], [*row.texts[:2]]
            )
        )
    elif len(row.texts) == 1 and role_of(row.texts[0]) is Role.ADDRESSEE:
        _take_heading(reading, row.texts[0])
    else:
        reading.prose.append(Text.join(row.texts))


def series(drafts: Sequence[Draft]) -> Iterator[list[Draft]]:
    """The drafts cut where the numbers begin again."""
    current: list[Draft] = []
    for draft in drafts:
        if current and draft.number.value in {"1", "1a"} and any(one.number for one in current):
            yield current
            current = []
        current.append(draft)
    if current:
        yield current
