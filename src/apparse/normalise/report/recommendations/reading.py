"""Recommendations by addressee: what stands under "X should:", and the unit that it arose from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from apparse.blocks import Heading, ListItem, Paragraph, Passage, as_printed
from apparse.normalise.report.counted import cut_number, follows, label_number
from apparse.normalise.report.recommendations.collected import once
from apparse.normalise.report.recommendations.concerns import answers, concern_number, is_labelled
from apparse.normalise.report.recommendations.drafts import AdviceDraft
from apparse.normalise.report.recommendations.leading import leading
from apparse.normalise.report.sections import Part, Section, names_body
from apparse.normalise.report.tables.rows import ReportRow, RowKind, advises
from apparse.normalise.report.wording import HeadingRole, opens_list_for, reads_like_title, role_of
from apparse.patterns import any_of
from apparse.text import EMPTY, Text

_ASKING = {HeadingRole.ADDRESSEE, HeadingRole.CONCERNS}
_LIST = re.compile(r"(?:(?:further|other|general)\s+)?recommendations?\b", re.IGNORECASE)
_BARE = re.compile(r"(?P<number>\d{1,2})\s+(?=[a-z])")
_ABOUT_UNIT = re.compile(
    any_of(
        r"""
        ((our|the) )?((recommendations?|findings) (from|following|after|arising from|in) )?((our|the) )?(inspection|review|visit) (of|to|in|at) (the )?
        ((recommendations?|findings) (from|for|in|at|about) (the )?)
        """
    ),
    re.IGNORECASE,
)
_AT_END = re.compile(r"\s*[-–—:,]?\s*\b(?:inspection|review|recommendations?)(?:\s+\d{4})?\W*$", re.IGNORECASE)
"""What stands before and behind the name of a unit in the heading of what is asked after it was inspected."""
_MARKER = re.compile(r"\(?(?P<number>[A-Z]{0,2}\d{1,2}(?:\.\d{1,2})?[a-z]?)[.):]*")


@dataclass
class Advice:
    """What the sections about recommendations hold: recommendations, and the prose around them.

    `level` is that of the heading that names the addressee, `base` that of the items of the section's lists.
    """

    drafts: list[AdviceDraft] = field(default_factory=list)
    prose: list[Text] = field(default_factory=list)
    headings: list[Text] = field(default_factory=list)
    addressee: Text = EMPTY
    unit: Text = EMPTY
    level: int = 0
    base: int = 0

    def begin(self, number: Text, text: Text, *marks: Text, asked: Text = EMPTY) -> None:
        """Begin another recommendation, of the addressee and the unit that are being read, or of whoever is `asked`."""
        self.drafts.append(AdviceDraft(number, asked or self.addressee, self.unit, marks=[*marks]))
        self.drafts[-1].say(text)


def read_recommendations(sections: Sequence[Section]) -> Advice:
    """The recommendations of all sections about them, in order; each once."""
    advice = Advice()
    lists: list[list[AdviceDraft]] = []
    for section in sections:
        if section.role is HeadingRole.RECOMMENDATIONS:
            advice.addressee = EMPTY
            advice.base = min((part.level for part in section.parts if isinstance(part, ListItem)), default=0)
            before = len(advice.drafts)
            leads = leading(section.parts)
            for place, (part, after) in enumerate(zip_longest(section.parts, section.parts[1:])):
                if place in leads and isinstance(part, Paragraph):
                    advice.prose.append(part.text)
                else:
                    _take(advice, part, after)
            lists.append(advice.drafts[before:])
    advice.drafts, findings = once(lists)
    advice.prose.extend(text for draft in findings for text in draft.marks)
    return advice


def _take(advice: Advice, part: Part, after: Part | None) -> None:
    if isinstance(part, Heading):
        _take_heading(advice, part, names_unit=isinstance(after, Heading) and _asks(after))
    elif isinstance(part, ListItem):
        _take_item(advice, part)
    elif isinstance(part, Paragraph):
        if _is_topic(part, after):
            advice.prose.append(part.text)
        else:
            _take_paragraph(advice, part)
    else:
        for row in part:
            (_take_advised if row.kind is RowKind.ADVICE else _take_row)(advice, row)


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


def _take_heading(advice: Advice, heading: Heading, *, names_unit: bool = False) -> None:
    """An addressee, a unit over the heading of an addressee, or what some of the recommendations are about."""
    text = heading.text
    if role_of(text) in _ASKING or (not names_unit and _is_addressee(advice, heading)):
        advice.headings.append(text)
        advice.addressee, advice.level = text, heading.level
    elif names_unit:
        advice.headings.append(text)
        advice.unit, advice.addressee = _unit(text), EMPTY
    else:
        if _LIST.match(text.value) and heading.level <= advice.level:
            advice.addressee = EMPTY  # "Recommendations: Daily life" opens another list, and says only what it is about
        advice.prose.append(text)


def _unit(heading: Text) -> Text:
    """ "Wold PDU" of "Inspection of Wold PDU"."""
    about = _ABOUT_UNIT.match(heading.value)
    name = heading[about.end() :] if about else heading
    end = _AT_END.search(name.value)
    return name[: end.start()] if end and end.start() else name


def _asks(heading: Heading) -> bool:
    return role_of(heading.text) in _ASKING or names_body(heading.text)


def _is_addressee(advice: Advice, heading: Heading) -> bool:
    """Whether a heading that does not say so names who is asked; below one that does, it only divides the list.

    Below "Main recommendations" one that begins with "To" still says it, and where the
    list has said "To the governor" another without "To" is a topic: "Health services".
    """
    below = advice.addressee and heading.level > advice.level
    still = heading.text.value.startswith("To ") and not names_body(advice.addressee)
    topic = _says_to(advice.addressee) and not _says_to(heading.text) and heading.level >= advice.level
    return names_body(heading.text) and not topic and (not below or still)


def _says_to(heading: Text) -> bool:
    return heading.value.startswith("To ") or opens_list_for(heading)


def _take_item(advice: Advice, item: ListItem) -> None:
    number, text = _numbered(item.marker, item.text)
    if advice.drafts and not number and (item.level > advice.base or _is_under(advice.drafts[-1], advice)):
        advice.drafts[-1].lines.append(item.text)
        advice.drafts[-1].marks.append(item.marker)
        return
    advice.begin(number, text, item.marker, item.text)


def _is_under(draft: AdviceDraft, advice: Advice) -> bool:
    """Whether a bullet stands under a numbered recommendation, or one that announces a list, of the same addressee."""
    same = draft.addressee is advice.addressee
    return same and (bool(draft.number) or draft.lines[0].value.rstrip().endswith(":"))


def _numbered(mark: Text, text: Text) -> tuple[Text, Text]:
    """The number of an item: its mark, or what is printed behind its bullet."""
    match = _MARKER.fullmatch(mark.value)
    if number := mark.group(match, "number") if match else label_number(mark):
        return number, text
    return cut_number(text) or (EMPTY, text)


def _take_paragraph(advice: Advice, paragraph: Paragraph) -> None:
    """A numbered paragraph is a recommendation, and so is each under an addressee; the rest leads over to them."""
    text = paragraph.text
    if number := concern_number(text):
        advice.begin(number, text)
    elif counted := cut_number(text) or _counted_on(advice, text):
        advice.begin(*counted, text)
    elif advice.drafts and advice.drafts[-1].concern and answers(text):
        advice.drafts[-1].say(text)
    elif is_labelled(text) or (advice.addressee and not text.value.endswith(":")):
        advice.begin(EMPTY, text)
    else:
        advice.prose.append(text)


def _counted_on(advice: Advice, text: Text) -> tuple[Text, Text] | None:
    """The number without a mark that goes on from the recommendation before, or begins the list of an addressee."""
    match = _BARE.match(text.value)
    last = next((draft.number.value for draft in reversed(advice.drafts)), "0")
    if match is None or not advice.addressee or not (follows(match["number"], last) or match["number"] == "1"):
        return None
    return text.group(match, "number"), text[match.end() :]


def _take_advised(advice: Advice, row: ReportRow) -> None:
    """A row whose parts are named; one without advice says who is asked to do what stands above it."""
    if row.text:
        advice.begin(*_numbered(row.ref, row.text), *row.texts, asked=row.name)
    elif advice.drafts:
        advice.drafts[-1].ask(row.name, *row.texts)


def _take_row(advice: Advice, row: ReportRow) -> None:
    """A row of a table of recommendations: a number and a text."""
    number = next((m for text in row.texts[:1] if (m := _MARKER.fullmatch(text.value))), None)
    if number and len(row.texts) > 1:
        advice.begin(row.texts[0].group(number, "number"), row.texts[1], row.texts[0])
    elif len(row.texts) == 1 and advice.drafts and advice.drafts[-1].concern and answers(row.texts[0]):
        advice.drafts[-1].say(row.texts[0])
    elif len(row.texts) == 1 and role_of(row.texts[0]) is HeadingRole.ADDRESSEE:
        _take_heading(advice, Heading(row.texts[0]))
    else:
        advice.prose.extend(row.texts)
