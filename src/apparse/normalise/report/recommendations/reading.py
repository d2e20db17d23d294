"""Recommendations by addressee: what stands under "X should:", and the unit that it arose from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from apparse.blocks import Heading, ListItem, Paragraph
from apparse.normalise.report.counted import cut_number, follows
from apparse.normalise.report.recommendations.collected import once
from apparse.normalise.report.recommendations.concerns import answers
from apparse.normalise.report.recommendations.drafts import Draft
from apparse.normalise.report.sections import Part, Section, names_body
from apparse.normalise.report.tables.rows import Row
from apparse.normalise.report.wording import Role, role_of
from apparse.text import EMPTY, Text

_BARE = re.compile(r"(?P<number>\d{1,2})\s+(?=[a-z])")
_MARKER = re.compile(r"\(?(?P<number>[A-Z]{0,2}\d{1,2}(?:\.\d{1,2})?[a-z]?)[.):]*")


@dataclass
class Reading:
    """What the sections about recommendations hold: recommendations, and the prose around them.

    `level` is that of the heading that names the addressee, `base` that of the items of the section's lists.
    """

    drafts: list[Draft] = field(default_factory=list)
    prose: list[Text] = field(default_factory=list)
    headings: list[Text] = field(default_factory=list)
    addressee: Text = EMPTY
    unit: Text = EMPTY
    level: int = 0
    base: int = 0

    def begin(self, number: Text, text: Text, *marks: Text) -> None:
        """Begin another recommendation, of the addressee and the unit that are being read."""
        self.drafts.append(Draft(number, self.addressee, self.unit, marks=[*marks]))
        self.drafts[-1].say(text)


def read_recommendations(sections: Sequence[Section]) -> Reading:
    """The recommendations of all sections about them, in order; each once."""
    reading = Reading()
    lists: list[list[Draft]] = []
    for section in sections:
        if section.role is Role.RECOMMENDATIONS:
            reading.addressee = EMPTY
            reading.base = min((part.level for part in section.parts if isinstance(part, ListItem)), default=0)
            before = len(reading.drafts)
            for part, after in zip_longest(section.parts, section.parts[1:]):
                _take(reading, part, after)
            lists.append(reading.drafts[before:])
    reading.drafts = once(lists)
    return reading


def _take(reading: Reading, part: Part, after: Part | None) -> None:
    if isinstance(part, Heading):
        _take_heading(reading, part, names_unit=isinstance(after, Heading))
    elif isinstance(part, ListItem):
        _take_item(reading, part)
    elif isinstance(part, Paragraph):
        _take_paragraph(reading, part)
    else:
        for row in part:
            _take_row(reading, row)


def _take_heading(reading: Reading, heading: Heading, *, names_unit: bool = False) -> None:
    """An addressee, a unit over the heading of an addressee, or what some of the recommendations are about."""
    text = heading.text
    if role_of(text) in (Role.ADDRESSEE, Role.CONCERNS) or (not names_unit and _is_addressee(reading, heading)):
        reading.headings.append(text)
        reading.addressee, reading.level = text, heading.level
    elif names_unit:
        reading.headings.append(text)
        reading.unit, reading.addressee = text, EMPTY
    else:
        reading.prose.append(text)


def _is_addressee(reading: Reading, heading: Heading) -> bool:
    """Whether a heading that does not say so names who is asked; below one that does, it only divides the list."""
    return names_body(heading.text) and not (reading.addressee and heading.level > reading.level)


def _take_item(reading: Reading, item: ListItem) -> None:
    number, text = _numbered(item)
    if reading.drafts and not number and (item.level > reading.base or _is_under(reading.drafts[-1], reading)):
        reading.drafts[-1].lines.append(item.text)
        reading.drafts[-1].marks.append(item.marker)
        return
    reading.begin(number, text, item.marker, item.text)


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
    if counted := cut_number(text) or _counted_on(reading, text):
        reading.begin(*counted, text)
    elif reading.drafts and reading.drafts[-1].concern and answers(text):
        reading.drafts[-1].say(text)
    elif reading.addressee and not text.value.endswith(":"):
        reading.begin(EMPTY, text)
    else:
        reading.prose.append(text)


def _counted_on(reading: Reading, text: Text) -> tuple[Text, Text] | None:
    """The number without a mark that goes on from the recommendation before, or begins the list of an addressee."""
    match = _BARE.match(text.value)
    last = next((draft.number.value for draft in reversed(reading.drafts)), "0")
    if match is None or not reading.addressee or not (follows(match["number"], last) or match["number"] == "1"):
        return None
    return text.group(match, "number"), text[match.end() :]


def _take_row(reading: Reading, row: Row) -> None:
    """A row of a table of recommendations: a number and a text."""
    number = next((m for text in row.texts[:1] if (m := _MARKER.fullmatch(text.value))), None)
    if number and len(row.texts) > 1:
        reading.begin(row.texts[0].group(number, "number"), row.texts[1], row.texts[0])
    elif len(row.texts) == 1 and role_of(row.texts[0]) is Role.ADDRESSEE:
        _take_heading(reading, Heading(row.texts[0]))
    else:
        reading.prose.append(Text.join(row.texts))
