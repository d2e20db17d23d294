"""Recommendations by addressee: what stands under "X should:", and the unit that it arose from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from apparse.blocks import Heading, ListItem, Paragraph, Passage, as_printed
from apparse.normalise.report.closing import closes_letter
from apparse.normalise.report.counted import cut_number, follows, label_number
from apparse.normalise.report.headings.particular import names_body, names_unit, opens_list_for
from apparse.normalise.report.headings.roles import NAMES_ASKED, HeadingRole, role_of
from apparse.normalise.report.headings.titles import reads_like_title
from apparse.normalise.report.recommendations.collected import once
from apparse.normalise.report.recommendations.concerns import answers, asked_alone, asks, concern_number, is_labelled
from apparse.normalise.report.recommendations.drafts import AdviceDraft
from apparse.normalise.report.recommendations.leading import leading
from apparse.normalise.report.sections.section import Part, Section
from apparse.normalise.report.tables.row import ReportRow, RowKind, advises
from apparse.patterns import Pattern, any_of
from apparse.text import EMPTY, Text

_LIST = Pattern(r"(?:(?:further|other|general)\s+)?recommendations?\b", re.IGNORECASE)
_BARE = Pattern(r"(?P<number>(?P<series>[A-Z]{0,2})\d{1,2})\s+(?=[a-z])")
_ABOUT_UNIT = Pattern(
    any_of(
        r"""
        ((our|the) )?((recommendations?|findings) (from|following|after|arising from|in) )?((our|the) )?(inspection|review|visit) (of|to|in|at) (the )?
        ((recommendations?|findings) (from|for|in|at|about) (the )?)
        """
    ),
    re.IGNORECASE,
)
_AT_END = Pattern(r"\s*[-–—:,]?\s*\b(?:inspection|review|recommendations?)(?:\s+\d{4})?\W*$", re.IGNORECASE)
"""What stands before and behind the name of a unit in the heading of what is asked after it was inspected."""
_MARKER = Pattern(r"\(?(?P<number>[A-Z]{0,2}\d{1,2}(?:\.\d{1,2})?[a-z]?)[.):]*")


@dataclass(frozen=True, slots=True)
class Advice:
    """What the sections about recommendations hold: recommendations, the headings over them, and the prose around them."""

    drafts: tuple[AdviceDraft, ...]
    headings: tuple[Text, ...]
    prose: tuple[Text, ...]


@dataclass
class _Reading:
    """What has been read so far, and for whom the next recommendation is.

    `level` is that of the heading that names the addressee, `since` how many drafts stand before it, `base` the level of the items of
    the section's lists.
    """

    drafts: list[AdviceDraft] = field(default_factory=list)
    prose: list[Text] = field(default_factory=list)
    headings: list[Text] = field(default_factory=list)
    addressee: Text = EMPTY
    unit: Text = EMPTY
    level: int = 0
    since: int = 0
    base: int = 0

    def turn_to(self, addressee: Text) -> None:
        """Go on with what another is asked; a heading that nothing was asked under only leads over to the next one."""
        if self.addressee in self.headings and len(self.drafts) == self.since:
            self.headings.remove(self.addressee)
            self.prose.append(self.addressee)
        self.addressee, self.since = addressee, len(self.drafts)

    def begin(self, number: Text, text: Text, *marks: Text, asked: Text = EMPTY) -> None:
        """Begin another recommendation, of the addressee and the unit that are being read, or of whoever is `asked`."""
        self.drafts.append(AdviceDraft(number, asked or self.addressee, self.unit, marks=[*marks]))
        self.drafts[-1].say(text)


def read_recommendations(sections: Sequence[Section]) -> Advice:
    """The recommendations of all sections about them, in order; each once."""
    reading = _Reading()
    lists = [_list(reading, section) for section in sections if section.role is HeadingRole.RECOMMENDATIONS]
    drafts, findings = once(lists)
    told = (text for draft in findings for text in draft.marks)
    return Advice(tuple(drafts), tuple(reading.headings), (*reading.prose, *told))


def _list(reading: _Reading, section: Section) -> list[AdviceDraft]:
    """The recommendations of one section."""
    before = len(reading.drafts)
    reading.base = min((part.level for part in section.parts if isinstance(part, ListItem)), default=0)
    leads = leading(section.parts)
    for place, (part, after) in enumerate(zip_longest(section.parts, section.parts[1:])):
        if place in leads and isinstance(part, Paragraph):
            reading.prose.append(part.text)
        else:
            _take(reading, part, after)
    reading.turn_to(EMPTY)
    return reading.drafts[before:]


def _take(reading: _Reading, part: Part, after: Part | None) -> None:
    if isinstance(part, Heading):
        _take_heading(reading, part, names_unit=_stands_for_unit(part, after))
    elif isinstance(part, ListItem):
        _take_item(reading, part)
    elif isinstance(part, Paragraph):
        if _is_topic(part, after):
            reading.prose.append(part.text)
        else:
            _take_paragraph(reading, part)
    else:
        for row, below in zip_longest(part, part[1:]):
            if below and _is_unit_over(row, below):
                _take_heading(reading, Heading(row.texts[0]), names_unit=True)
            else:
                (_take_advised if row.kind is RowKind.ADVICE else _take_row)(reading, row)


def _stands_for_unit(heading: Heading, after: Part | None) -> bool:
    """Whether a heading over that of an addressee names a unit, and not only another list: "Recommendations"."""
    return isinstance(after, Heading) and _asks(after) and not _LIST.fullmatch(heading.text.value.rstrip(" :"))


def _is_unit_over(row: ReportRow, below: ReportRow) -> bool:
    """Whether a row that says nothing else names a unit over one that names who is asked: "Wold PDU" over "The region should:"."""
    alone = len(row.texts) == len(below.texts) == 1
    return alone and names_unit(row.texts[0]) and role_of(below.texts[0]) is HeadingRole.ADDRESSEE


def _is_topic(paragraph: Paragraph, after: Part | None) -> bool:
    """Whether a short line says what the counted recommendation below it is about: "Use of force"."""
    title = reads_like_title(paragraph.text.value) and not paragraph.text.value.endswith(":")
    return title and not cut_number(paragraph.text) and _is_counted(after)


def _is_counted(part: Part | None) -> bool:
    if isinstance(part, Passage):
        return bool(cut_number(as_printed(part)))
    if not isinstance(part, tuple):
        return False
    return advises(part) or (len(part[0].texts) > 1 and bool(_MARKER.fullmatch(part[0].texts[0].value)))


def _take_heading(reading: _Reading, heading: Heading, *, names_unit: bool = False) -> None:
    """An addressee, a unit over the heading of an addressee, or what some of the recommendations are about."""
    text = heading.text
    if role_of(text) in NAMES_ASKED or (not names_unit and _is_addressee(reading, heading)):
        reading.turn_to(text)
        reading.headings.append(text)
        reading.level = heading.level
    elif names_unit:
        reading.turn_to(EMPTY)
        reading.headings.append(text)
        reading.unit = _unit(text)
    else:
        if _LIST.match(text.value) and heading.level <= reading.level:
            reading.turn_to(EMPTY)  # "Recommendations: Daily life" opens another list, and says only what it is about
        reading.prose.append(text)


def _unit(heading: Text) -> Text:
    """ "Wold PDU" of "Inspection of Wold PDU"."""
    about = _ABOUT_UNIT.match(heading.value)
    name = heading[about.end() :] if about else heading
    end = _AT_END.search(name.value)
    return name[: end.start()] if end and end.start() else name


def _asks(heading: Heading) -> bool:
    return role_of(heading.text) in NAMES_ASKED or names_body(heading.text)


def _is_addressee(reading: _Reading, heading: Heading) -> bool:
    """Whether a heading that does not say so names who is asked; below one that does, it only divides the list.

    Below "Main recommendations" one that begins with "To" still says it, and where the
    list has said "To the governor" another without "To" is a topic: "Health services".
    """
    below = reading.addressee and heading.level > reading.level
    still = heading.text.value.startswith("To ") and not names_body(reading.addressee)
    topic = _says_to(reading.addressee) and not _says_to(heading.text) and heading.level >= reading.level
    return names_body(heading.text) and not topic and (not below or still)


def _says_to(heading: Text) -> bool:
    return heading.value.startswith("To ") or opens_list_for(heading)


def _take_item(reading: _Reading, item: ListItem) -> None:
    number, text = _numbered(item.marker, item.text)
    if reading.drafts and not number and (item.level > reading.base or _is_under(reading.drafts[-1], reading)):
        reading.drafts[-1].lines.append(item.text)
        reading.drafts[-1].marks.append(item.marker)
        return
    reading.begin(number, text, item.marker, item.text)


def _is_under(draft: AdviceDraft, reading: _Reading) -> bool:
    """Whether a bullet stands under a numbered recommendation, or one that announces a list, of the same addressee."""
    same = draft.addressee is reading.addressee
    return same and (bool(draft.number) or draft.lines[0].value.rstrip().endswith(":"))


def _numbered(mark: Text, text: Text) -> tuple[Text, Text]:
    """The number of an item: its mark, or what is printed behind its bullet."""
    match = _MARKER.fullmatch(mark.value)
    if number := mark.group(match, "number") if match else label_number(mark):
        return number, text
    return cut_number(text) or (EMPTY, text)


def _asked_below(reading: _Reading, text: Text) -> Text:
    """Who is asked, in a line below a recommendation that says so neither itself nor by its own brackets; else empty."""
    mine = reading.drafts[-1].addressee if reading.drafts else None
    return asked_alone(text) if mine is not None and mine in (EMPTY, reading.addressee) else EMPTY


def _take_paragraph(reading: _Reading, paragraph: Paragraph) -> None:
    """A numbered paragraph is a recommendation, and so is each under an addressee; the rest leads over to them."""
    text = paragraph.text
    if asked := _asked_below(reading, text):
        reading.drafts[-1].ask(asked, text)
    elif number := concern_number(text):
        reading.begin(number, text)
    elif counted := cut_number(text) or _counted_on(reading, text):
        reading.begin(*counted, text)
    elif reading.drafts and reading.drafts[-1].concern and answers(text):
        reading.drafts[-1].say(text)
    elif len(reading.drafts) > reading.since and closes_letter(text) and not asks(text.value):
        reading.turn_to(EMPTY)
        reading.prose.append(text)
    elif is_labelled(text) or (reading.addressee and not text.value.endswith(":")):
        reading.begin(EMPTY, text)
    else:
        reading.prose.append(text)


def _counted_on(reading: _Reading, text: Text) -> tuple[Text, Text] | None:
    """The number without a mark that goes on from the recommendation before, or begins the list of an addressee."""
    match = _BARE.match(text.value)
    last = next((draft.number.value for draft in reversed(reading.drafts)), "0")
    if match is None or not reading.addressee:
        return None
    if match["number"] != f"{match['series']}1" and not follows(match["number"], last):
        return None
    return text.group(match, "number"), text[match.end() :]


def _take_advised(reading: _Reading, row: ReportRow) -> None:
    """A row whose parts are named; one without advice says who is asked to do what stands above it."""
    if row.text:
        reading.begin(*_numbered(row.ref, row.text), *row.texts, asked=row.name)
        reading.drafts[-1].concern = reading.drafts[-1].concern or row.concern
    elif reading.drafts:
        reading.drafts[-1].ask(row.name, *row.texts)


def _take_row(reading: _Reading, row: ReportRow) -> None:
    """A row of a table of recommendations: a number and a text."""
    number = next((m for text in row.texts[:1] if (m := _MARKER.fullmatch(text.value))), None)
    if number and len(row.texts) > 1:
        reading.begin(row.texts[0].group(number, "number"), row.texts[1], row.texts[0])
    elif len(row.texts) == 1 and (asked := _asked_below(reading, row.texts[0])):
        reading.drafts[-1].ask(asked, row.texts[0])
    elif len(row.texts) == 1 and reading.drafts and reading.drafts[-1].concern and answers(row.texts[0]):
        reading.drafts[-1].say(row.texts[0])
    elif len(row.texts) == 1 and role_of(row.texts[0]) is HeadingRole.ADDRESSEE:
        _take_heading(reading, Heading(row.texts[0]))
    else:
        reading.prose.extend(row.texts)
