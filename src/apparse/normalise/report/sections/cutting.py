"""The text cut at its headings; the head of a standard is a heading too, though it is printed as a table."""

from __future__ import annotations

import re
from collections.abc import Sequence

from apparse.blocks import Block, Heading, Paragraph, Passage, Table
from apparse.normalise.endings import is_cut
from apparse.normalise.report.headings.numbers import numbered, without_chapter_number
from apparse.normalise.report.headings.particular import (
    opens_practice,
    opens_small_matters,
    rated_test,
    says_what_must_improve,
    tells_of_a_case,
)
from apparse.normalise.report.headings.roles import NAMES_ASKED, SORTS_FINDINGS, HeadingRole, role_of
from apparse.normalise.report.headings.titles import without_link
from apparse.normalise.report.prose_ratings import rating_line
from apparse.normalise.report.sections.section import OpenSection, Section
from apparse.normalise.report.sections.standards import take_table
from apparse.normalise.report.sections.within import (
    FINDING,
    belongs_to,
    divides,
    judges_what_is_above,
    leads_to_questions,
    parts_findings,
)
from apparse.normalise.report.tables.advice import listed
from apparse.normalise.report.tables.foreign import own_rows
from apparse.normalise.report.tables.inner_headings import parted
from apparse.patterns import Pattern
from apparse.records.rating import RATING_WORDS
from apparse.text import EMPTY, Text

_CLOSED = {HeadingRole.RECOMMENDATIONS, HeadingRole.RATINGS, HeadingRole.NOTES}
_ASKING = {HeadingRole.RECOMMENDATIONS, *NAMES_ASKED}
_RATED_NAME = Pattern(rf"(?P<name>\S.*?)[\s:–—-]+(?P<rating>(?=(?-i:[A-Z]))(?:{RATING_WORDS}))", re.IGNORECASE)

REACH = 3
"""Blocks: how far below a heading the list begins that it stands over, with other headings in between."""


def cut(blocks: Sequence[Block]) -> list[Section]:
    """The sections in order. What stands before the first heading is a section without one."""
    roles = [(block, role_of(without_link(block.text))) for block in blocks if isinstance(block, Heading)]
    asked = any(role is HeadingRole.RECOMMENDATIONS for _, role in roles)
    needed = _in_place_of_recommendations(roles)
    sections = [OpenSection()]
    blocks = [part for block in blocks for part in (parted(block) if isinstance(block, Table) else [block])]
    for index, block in enumerate(blocks):
        if isinstance(block, Heading) and sections[-1].heading and rating_line(block.text):
            sections[-1].parts.append(Paragraph(block.text))
        elif block is needed:
            sections.append(
                OpenSection(block.text, name=_named(block.text), role=HeadingRole.RECOMMENDATIONS, level=block.level)
            )
        elif isinstance(block, Heading):
            _take_heading(sections, block, blocks[index + 1 : index + 1 + REACH], asked=asked)
        elif (
            isinstance(block, Table) and sections[-1].role is HeadingRole.RECOMMENDATIONS and (advice := listed(block))
        ):
            sections[-1].parts.append(tuple(advice))
        elif isinstance(block, Table):
            take_table(sections, own_rows(block, sections[-1].heading, _above(sections[-1])))
        elif isinstance(block, Passage):
            sections[-1].parts.append(block)
    return [section.closed() for section in sections]


def _above(current: OpenSection) -> Text:
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


def _take_heading(sections: list[OpenSection], block: Heading, below: Sequence[Block], *, asked: bool) -> None:
    text, current = without_link(block.text), sections[-1]
    after = next(iter(below), None)
    role = role_of(text)
    finds = current.role in FINDING
    if (finds and (tells_of_a_case(text) or leads_to_questions(current, block, after))) or judges_what_is_above(
        current, text
    ):
        current.parts.append(Paragraph(text))
    elif parts_findings(current, block):
        current.parts.append(Heading(text, block.level))
    elif role in SORTS_FINDINGS and (
        current.role in _CLOSED or opens_practice(text) or opens_small_matters(current.heading)
    ):
        # findings that no heading of their own announces
        sections.append(OpenSection(role=HeadingRole.TOPIC, parts=[Heading(text, block.level)]))
    elif role is HeadingRole.RECOMMENDATIONS and current.role is role and text.value.endswith(":"):
        current.parts.append(Paragraph(text))
    elif role in SORTS_FINDINGS or belongs_to(current, text, after) or divides(current, text, block.level, below):
        current.parts.append(Heading(text, block.level))
    elif role is HeadingRole.CONCERNS or (role is HeadingRole.ADDRESSEE and not asked):
        # recommendations that no heading announces begin with their first addressee
        sections.append(OpenSection(role=HeadingRole.RECOMMENDATIONS, parts=[Heading(text, block.level)]))
    elif role is HeadingRole.ADDRESSEE:
        current.parts.append(Paragraph(text))
    else:
        number = numbered(text)
        ref, name = (number.ref, number.name) if number and number.name else (EMPTY, without_chapter_number(text))
        name, rating = _rated(name) if role is HeadingRole.STANDARD else (_test_of(name), EMPTY)
        framed = role is HeadingRole.TOPIC and _is_framed(sections, block.level)
        sections.append(OpenSection(text, ref, _named(name), role, level=block.level, framed=framed))
        sections[-1].parts.extend([Paragraph(rating)] if rating else [])
    if len(text) < len(block.text):
        sections[-1].claims.append(block.text)


def _rated(name: Text) -> tuple[Text, Text]:
    """The name of a standard and the rating at the right end of its heading, "2.1 Assessment Good"; a rating has a capital there."""
    match = _RATED_NAME.fullmatch(name.value)
    rated = match is not None and not is_cut(match["name"])
    return (name.group(match, "name"), name.group(match, "rating")) if match and rated else (name, EMPTY)


def _test_of(name: Text) -> Text:
    """The name less the rating that a heading gives a healthy prison test, "Safety: poor"."""
    test, _ = rated_test(name) or (name, EMPTY)
    return test


def _is_framed(sections: Sequence[OpenSection], level: int) -> bool:
    """Whether a heading of this level stands under one that frames the findings."""
    above = next((each for each in reversed(sections) if each.level < level), None)
    return above is not None and above.level > 0 and (above.role is HeadingRole.FRAME or above.framed)


def _named(name: Text) -> Text:
    return name[: len(name.value.rstrip(" :"))]
