"""The text cut at its headings; the head of a standard is a heading too, though it is printed as a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from apparse.blocks import Block, Heading, ListItem, Paragraph, Passage, Prose, Table, as_printed
from apparse.normalise.endings import is_cut
from apparse.normalise.report.counted import counts_on, cut_number
from apparse.normalise.report.prose_ratings import rating_line
from apparse.normalise.report.tables.advice import listed
from apparse.normalise.report.tables.foreign import own_rows
from apparse.normalise.report.tables.headings import parted
from apparse.normalise.report.tables.rows import ReportRow, RowKind, TableKind, kind_of, read_row, read_table
from apparse.normalise.report.tables.years import of_last_year
from apparse.normalise.report.wording import (
    HeadingRole,
    names_chapter,
    numbered,
    opens_practice,
    opens_small_matters,
    role_of,
    says_outcome,
    says_what_must_improve,
    tells_of_a_case,
    without_chapter_number,
    without_link,
)
from apparse.records.body import ABBREVIATED, MAY_BE_ASKED
from apparse.records.rating import RATING_WORDS
from apparse.text import EMPTY, Text

Part = Prose | tuple[ReportRow, ...]
"""A piece of a section's body; a table is the tuple of its rows. Headings in a body are those that divide it."""

_WITHIN = {HeadingRole.STRENGTHS, HeadingRole.AREAS}
_FINDING = {HeadingRole.STANDARD, HeadingRole.TOPIC, HeadingRole.CHAPTER}
_CLOSED = {HeadingRole.RECOMMENDATIONS, HeadingRole.RATINGS, HeadingRole.NOTES}
_WITHIN_RECOMMENDATIONS = {HeadingRole.ADDRESSEE, HeadingRole.CONCERNS}
_ASKING = {HeadingRole.RECOMMENDATIONS, *_WITHIN_RECOMMENDATIONS}
_BODY = re.compile(
    rf"\b(?:{MAY_BE_ASKED}|minister|secretary\s+of\s+state|chair|chief|hmi\s?p\w*|police|forces?|courts?|(?-i:{ABBREVIATED}))\b",
    re.IGNORECASE,
)
"""What a heading says that names a body or an office; "force" and "chair" are only there as good as a name."""

_TO = re.compile(r"To (?:(?:the|all|each|every) )?(?:[A-Z]|(?<=the )[a-z])(?!.*[.?!]$)")

_RATED_NAME = re.compile(rf"(?P<name>\S.*?)[\s:–—-]+(?P<rating>(?=(?-i:[A-Z]))(?:{RATING_WORDS}))", re.IGNORECASE)

REACH = 3
"""Blocks: how far below a heading the list begins that it stands over, with other headings in between."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and all that stands under it. `ref` and `name` are the heading's parts where it is numbered.

    `framed` says that it divides a section which frames the findings: the summary, the introduction.
    """

    heading: Text = EMPTY
    ref: Text = EMPTY
    name: Text = EMPTY
    role: HeadingRole = HeadingRole.FRAME
    parts: tuple[Part, ...] = ()
    claims: tuple[Text, ...] = ()
    framed: bool = False

    @property
    def texts(self) -> Iterator[Text]:
        """All that is said in the body, a table cell by cell."""
        for part in self.parts:
            yield from (text for row in part for text in row.texts) if isinstance(part, tuple) else (part.text,)

    @property
    def rows(self) -> Iterator[ReportRow]:
        for part in self.parts:
            if isinstance(part, tuple):
                yield from part


@dataclass
class _Open:
    """A section that is still being filled."""

    heading: Text = EMPTY
    ref: Text = EMPTY
    name: Text = EMPTY
    role: HeadingRole = HeadingRole.FRAME
    claims: list[Text] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    level: int = 0
    framed: bool = False

    def closed(self) -> Section:
        return Section(self.heading, self.ref, self.name, self.role, tuple(self.parts), tuple(self.claims), self.framed)


def cut(blocks: Sequence[Block]) -> list[Section]:
    """The sections in order. What stands before the first heading is a section without one."""
    roles = [(block, role_of(without_link(block.text))) for block in blocks if isinstance(block, Heading)]
    asked = any(role is HeadingRole.RECOMMENDATIONS for _, role in roles)
    needed = _in_place_of_recommendations(roles)
    sections = [_Open()]
    blocks = [part for block in blocks for part in (parted(block) if isinstance(block, Table) else [block])]
    for index, block in enumerate(blocks):
        if isinstance(block, Heading) and sections[-1].heading and rating_line(block.text):
            sections[-1].parts.append(Paragraph(block.text))
        elif block is needed:
            sections.append(
                _Open(block.text, name=_named(block.text), role=HeadingRole.RECOMMENDATIONS, level=block.level)
            )
        elif isinstance(block, Heading):
            _take_heading(sections, block, blocks[index + 1 : index + 1 + REACH], asked=asked)
        elif (
            isinstance(block, Table) and sections[-1].role is HeadingRole.RECOMMENDATIONS and (advice := listed(block))
        ):
            sections[-1].parts.append(tuple(advice))
        elif isinstance(block, Table):
            rows = of_last_year(read_table(block))
            _take_table(sections, own_rows(rows, sections[-1].heading, _above(sections[-1])))
        elif isinstance(block, Passage):
            sections[-1].parts.append(block)
    return [section.closed() for section in sections]


def _above(current: _Open) -> Text:
    """The paragraph over what comes next."""
    last = current.parts[-1] if current.parts else None
    return last.text if isinstance(last, Paragraph) else EMPTY


def _in_place_of_recommendations(roles: Sequence[tuple[Heading, HeadingRole]]) -> Heading | None:
    """The heading "What needs to improve?" where nothing else is asked: joint inspections recommend in no other form.

    Where it stands more than once it parts the findings of each section.
    """
    if any(role in _ASKING for _, role in roles):
        return None
    needed = [heading for heading, role in roles if role is HeadingRole.AREAS]
    return needed[0] if len(needed) == 1 and says_what_must_improve(without_link(needed[0].text)) else None


def _take_heading(sections: list[_Open], block: Heading, below: Sequence[Block], *, asked: bool) -> None:
    text, current = without_link(block.text), sections[-1]
    after = next(iter(below), None)
    role = role_of(text)
    if (current.role in _FINDING and tells_of_a_case(text)) or _judges_what_is_above(current, text):
        current.parts.append(Paragraph(text))
    elif role in _WITHIN and (current.role in _CLOSED or opens_practice(text) or opens_small_matters(current.heading)):
        # findings that no heading of their own announces
        sections.append(_Open(role=HeadingRole.TOPIC, parts=[Heading(text, block.level)]))
    elif role is HeadingRole.RECOMMENDATIONS and current.role is role and text.value.endswith(":"):
        current.parts.append(Paragraph(text))
    elif role in _WITHIN or _belongs_to(current, text, after) or _divides(current, text, block.level, below):
        current.parts.append(Heading(text, block.level))
    elif role is HeadingRole.CONCERNS or (role is HeadingRole.ADDRESSEE and not asked):
        # recommendations that no heading announces begin with their first addressee
        sections.append(_Open(role=HeadingRole.RECOMMENDATIONS, parts=[Heading(text, block.level)]))
    elif role is HeadingRole.ADDRESSEE:
        current.parts.append(Paragraph(text))
    else:
        number = numbered(text)
        ref, name = (number.ref, number.name) if number and number.name else (EMPTY, without_chapter_number(text))
        name, rating = _rated(name) if role is HeadingRole.STANDARD else (name, EMPTY)
        framed = role is HeadingRole.TOPIC and _is_framed(sections, block.level)
        sections.append(_Open(text, ref, _named(name), role, level=block.level, framed=framed))
        sections[-1].parts.extend([Paragraph(rating)] if rating else [])
    if len(text) < len(block.text):
        sections[-1].claims.append(block.text)


def _rated(name: Text) -> tuple[Text, Text]:
    """The name of a standard and the rating at the right end of its heading, "2.1 Assessment Good"; a rating has a capital there."""
    match = _RATED_NAME.fullmatch(name.value)
    rated = match is not None and not is_cut(match["name"])
    return (name.group(match, "name"), name.group(match, "rating")) if match and rated else (name, EMPTY)


def _judges_what_is_above(current: _Open, text: Text) -> bool:
    """Whether a heading is bold print that says what has come of the recommendation right above it: "Achieved"."""
    return says_outcome(text) and bool(current.parts) and isinstance(current.parts[-1], Passage)


def _is_framed(sections: Sequence[_Open], level: int) -> bool:
    """Whether a heading of this level stands under one that frames the findings."""
    above = next((each for each in reversed(sections) if each.level < level), None)
    return above is not None and above.level > 0 and (above.role is HeadingRole.FRAME or above.framed)


def _named(name: Text) -> Text:
    return name[: len(name.value.rstrip(" :"))]


def _belongs_to(current: _Open, heading: Text, after: Block | None) -> bool:
    """Whether a heading divides the section that it stands in: an addressee, a unit, a chapter or the score of the ratings."""
    role = role_of(heading)
    if current.role is HeadingRole.RECOMMENDATIONS:
        return role in _WITHIN_RECOMMENDATIONS or (
            role is HeadingRole.TOPIC and isinstance(after, Heading) and role_of(after.text) in _WITHIN_RECOMMENDATIONS
        )
    if current.role is HeadingRole.RATINGS and role in (HeadingRole.TOPIC, HeadingRole.CHAPTER):
        if (own := read_row([heading])) and own.kind in (RowKind.SCORE, RowKind.OVERALL):
            return True
        if isinstance(after, Heading | Paragraph):
            row = read_row([after.text])
            return row is not None and row.kind is RowKind.RATED
        return isinstance(after, Table) and _rates(read_table(after))
    return False


def _divides(current: _Open, heading: Text, level: int, below: Sequence[Block]) -> bool:
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


def _is_topic(block: Block) -> bool:
    return isinstance(block, Heading) and role_of(block.text) is HeadingRole.TOPIC


def names_body(heading: Text) -> bool:
    """Whether a heading names a body or an office that may be asked to do something, "The Governor", or says whom it asks: "To Fen Custodial"."""
    return bool(_BODY.search(heading.value) or _TO.match(heading.value))


def _number_of(part: Part | Block | None) -> str:
    """The number of a recommendation that an item or a paragraph begins with."""
    counted = cut_number(as_printed(part)) if isinstance(part, Passage) else None
    return counted[0].value if counted else ""


def _rates(rows: Sequence[ReportRow]) -> bool:
    """Whether a table under the heading of the ratings is a part of them, though it has but one row."""
    kinds = {row.kind for row in rows}
    return kind_of(rows) is TableKind.RATINGS or (
        RowKind.RATED in kinds and not kinds & {RowKind.HEAD, RowKind.STATEMENT}
    )


def _take_table(sections: list[_Open], rows: list[ReportRow]) -> None:
    """The head of a standard opens a section of its own, the rest of its table is the body."""
    if kind_of(rows) is not TableKind.STANDARD or (sections[-1].role is HeadingRole.RATINGS and _rates(rows)):
        sections[-1].parts.append(tuple(rows))
        return
    body: list[ReportRow] = []
    for row in rows:
        if _opens(sections[-1], row):
            _close_table(sections, body)
            body = []
            sections.append(_Open(Text.join([row.ref, row.name]), row.ref, row.name, HeadingRole.STANDARD))
        body.append(row)
    _close_table(sections, body)


def _opens(current: _Open, row: ReportRow) -> bool:
    """Whether a row is the head of a standard: by its form, or because it rates another than the section is about."""
    if row.kind is RowKind.RATED and current.role is HeadingRole.STANDARD:
        if row.ref:
            return row.ref.value.strip(".") != current.ref.value.strip(".")
        rated = any(each.kind is RowKind.RATED for part in current.parts if isinstance(part, tuple) for each in part)
        return rated and "rating" not in row.name.value.lower() and not _named_alike(current, row)
    return row.kind in (RowKind.HEAD, RowKind.RATED) and not _names_again(current, row)


def _close_table(sections: list[_Open], body: list[ReportRow]) -> None:
    if body:
        sections[-1].parts.append(tuple(body))


def _names_again(current: _Open, row: ReportRow) -> bool:
    """The head of a standard that its heading has named already."""
    return not current.parts and _named_alike(current, row)


def _named_alike(current: _Open, row: ReportRow) -> bool:
    return current.name.value.lower() == row.name.value.lower()
