"""Headings that divide the section in which they stand, and open none: a unit, an addressee, what a list is about."""

from __future__ import annotations

from collections.abc import Sequence

from apparse.blocks import Block, Heading, ListItem, Paragraph, Passage, Table, as_printed
from apparse.normalise.report.counted import counts_on, cut_number
from apparse.normalise.report.headings.numbers import names_chapter
from apparse.normalise.report.headings.particular import (
    is_announcement,
    names_body,
    names_no_matter,
    opens_small_matters,
    says_outcome,
    stands_over_questions,
)
from apparse.normalise.report.headings.roles import NAMES_ASKED, HeadingRole, role_of
from apparse.normalise.report.headings.titles import reads_like_title
from apparse.normalise.report.sections.section import OpenSection, Part
from apparse.normalise.report.sections.standards import rates
from apparse.normalise.report.tables.cells import read_row
from apparse.normalise.report.tables.reading import read_table
from apparse.normalise.report.tables.row import RowKind
from apparse.text import Text

FINDING = {HeadingRole.STANDARD, HeadingRole.TOPIC, HeadingRole.CHAPTER}
"""What the sections are about that say what was found."""


def judges_what_is_above(current: OpenSection, text: Text) -> bool:
    """Whether a heading is bold print that says what has come of the recommendation right above it: "Achieved"."""
    return says_outcome(text) and bool(current.parts) and isinstance(current.parts[-1], Passage)


def belongs_to(current: OpenSection, heading: Text, after: Block | None) -> bool:
    """Whether a heading divides the section that it stands in: an addressee, a unit, a chapter or the score of the ratings."""
    role = role_of(heading)
    if current.role is HeadingRole.RECOMMENDATIONS:
        return role in NAMES_ASKED or (
            role is HeadingRole.TOPIC and isinstance(after, Heading) and role_of(after.text) in NAMES_ASKED
        )
    if current.role is HeadingRole.RATINGS and role in (HeadingRole.TOPIC, HeadingRole.CHAPTER):
        if (own := read_row([heading])) and own.kind in (RowKind.SCORE, RowKind.OVERALL):
            return True
        if isinstance(after, Heading | Paragraph):
            row = read_row([after.text])
            return row is not None and row.kind is RowKind.RATED
        return isinstance(after, Table) and rates(read_table(after))
    return False


def parts_findings(current: OpenSection, heading: Heading) -> bool:
    """Whether a lower heading of a chapter says only how that goes on: "Evidence"."""
    finds = current.role in FINDING and not current.framed
    return finds and 0 < current.level < heading.level and names_no_matter(heading.text)


def divides(current: OpenSection, heading: Text, level: int, below: Sequence[Block]) -> bool:
    """Whether a lower heading among the recommendations says whom the list under it is for, or what it is about.

    The list goes on counting under a heading that only says what it is about; it begins with a 1, or under the heading of whoever is asked.
    """
    within = current.role is HeadingRole.RECOMMENDATIONS and 0 < current.level < level
    if not within or heading.value[:1].isdigit() or names_chapter(heading.value) or opens_small_matters(heading):
        return False
    number = _number_of(next((block for block in below if not _is_topic(block)), None))
    if names_body(heading) and (number or isinstance(next(iter(below), None), ListItem)):
        return True
    if last := next((before for part in reversed(current.parts) if (before := _number_of(part))), ""):
        return counts_on(number, last)
    return number == "1" or (bool(number) and any(isinstance(part, Heading) for part in current.parts[-1:]))


def leads_to_questions(current: OpenSection, heading: Heading, after: Block | None) -> bool:
    """Whether a lower heading stands over the key questions of the standard that the section is about, and names none itself.

    It says so, or is a bold sentence that announces what is below it: "The results were as follows:".
    """
    announces = is_announcement(heading.text) and not _has_questions(current)
    says = announces or stands_over_questions(heading.text)
    if heading.level <= current.level or not isinstance(after, Table) or not says:
        return False
    kinds = {row.kind for row in read_table(after)}
    return RowKind.QUESTION in kinds and not kinds & {RowKind.HEAD, RowKind.RATED, RowKind.STATEMENT}


def _has_questions(current: OpenSection) -> bool:
    rows = (row for part in current.parts if isinstance(part, tuple) for row in part)
    return any(row.kind is RowKind.QUESTION for row in rows)


def _is_topic(block: Block) -> bool:
    """Whether a block is a heading, or a short line in place of one, that only says what is below it."""
    if not isinstance(block, Heading | Paragraph):
        return False
    titled = isinstance(block, Heading) or reads_like_title(block.text.value)
    return titled and role_of(block.text) is HeadingRole.TOPIC


def _number_of(part: Part | Block | None) -> str:
    """The number of a recommendation that an item or a paragraph begins with."""
    counted = cut_number(as_printed(part)) if isinstance(part, Passage) else None
    return counted[0].value if counted else ""
