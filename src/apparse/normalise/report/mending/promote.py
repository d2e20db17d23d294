"""Headings that the source does not mark as such: plain text has none, and offices make them by hand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from apparse.blocks import Block, Furniture, Heading, ListItem, Paragraph, Passage, Prose, Table, as_printed
from apparse.normalise.endings import is_cut, is_finished, without_marks
from apparse.normalise.report.counted import cut_number
from apparse.normalise.report.headings.numbers import names_chapter, numbered
from apparse.normalise.report.headings.particular import heads_test, opens_list_for, opens_small_matters, rated_test
from apparse.normalise.report.headings.roles import NAMES_ASKED, SORTS_FINDINGS, HeadingRole, role_of
from apparse.normalise.report.headings.titles import has_link, reads_like_title
from apparse.normalise.report.mending.contents import contents
from apparse.normalise.report.mending.repair import LONG
from apparse.normalise.report.recommendations.concerns import asks
from apparse.normalise.report.references import ends_in_reference
from apparse.normalise.report.tables.reading import read_table
from apparse.normalise.report.tables.row import TableKind, kind_of
from apparse.patterns import Pattern
from apparse.records.rating import RATING_WORDS
from apparse.text import Text

_ENDS_IN_RATING = Pattern(rf"(?:{RATING_WORDS})\W*$", re.IGNORECASE)
_NO_HEADING = Pattern(
    r"\b(?:inspector|director|minister|secretary|CBE|OBE|MBE|KC|governor|officer)\b|@|www\.|://|\.(?:gov|uk|org|com)\b",
    re.IGNORECASE,
)
"""Names of persons and addresses are short lines too."""
_CAPTION = Pattern(r"(?:table|figure|chart)\s+\d{1,2}\s*[:.–-]", re.IGNORECASE)
_REFERENCE = Pattern(r"\s*\([A-Z]{0,2}\d[\d.]*\)$")
"""The paragraph that a recommendation, a point or an example stands in: "(1.4)"."""
_STATES = Pattern(r"\b(?:is|are|was|were|has|have|had|should)\b")
"""What a sentence says and hardly any title."""
FEWEST_TESTS = 3
FEWEST_PARAGRAPHS = 3
"""Paragraphs: a source that counts so many of them counts all."""
_SURE = {
    HeadingRole.STRENGTHS,
    HeadingRole.AREAS,
    HeadingRole.ADDRESSEE,
    HeadingRole.CONCERNS,
    HeadingRole.RECOMMENDATIONS,
    HeadingRole.RATINGS,
    HeadingRole.NOTES,
    HeadingRole.FRAME,
}


class Habits(NamedTuple):
    """What a source does throughout: whether it marks no headings, counts its paragraphs ("1.1 We inspected …"), and goes by the healthy prison tests."""

    unmarked: bool
    counts_paragraphs: bool
    goes_by_tests: bool


def with_headings(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with those paragraphs (and lone numbered items) as headings that are headings to a reader.

    A sentence that only looks like a heading is none, and neither is the caption of a table or a line of the contents.
    """
    blocks = [_demoted(block) for block in blocks if not isinstance(block, Furniture)]
    habits = Habits(
        unmarked=not any(isinstance(block, Heading) for block in blocks),
        counts_paragraphs=sum(map(_is_counted_paragraph, blocks)) >= FEWEST_PARAGRAPHS,
        goes_by_tests=sum(isinstance(block, Paragraph) and heads_test(block.text) for block in blocks) >= FEWEST_TESTS,
    )
    listed = contents(blocks)
    around = enumerate(zip([None, *blocks], blocks, [*blocks[1:], None], strict=False))
    promoted = [
        block if place in listed else _promoted(before, block, after, habits)
        for place, (before, block, after) in around
    ]
    return [
        block if place in listed else _over_findings(block, promoted[place + 1 : place + 4])
        for place, block in enumerate(promoted)
    ]


def _over_findings(block: Block, below: Sequence[Block]) -> Block:
    """A short line as a heading where one or two paragraphs lead from it to strengths or areas for improvement."""
    if not isinstance(block, Paragraph) or not _is_short_title(block.text) or is_finished(block.text.value):
        return block
    prose = list(takewhile(_leads_over, below))
    listed = below[len(prose)] if prose and len(prose) < len(below) else None
    over = isinstance(listed, Heading) and role_of(listed.text) in SORTS_FINDINGS
    return Heading(block.text) if over else block


def _leads_over(block: Block) -> bool:
    """Whether a block is a sentence, and no recommendation: that names the paragraph that it stands in."""
    said = block.text.value if isinstance(block, Paragraph) else ""
    return is_finished(said) and not _REFERENCE.search(said)


def _is_short_title(text: Text) -> bool:
    if len(text) > LONG or _NO_HEADING.search(text.value) or not reads_like_title(text.value):
        return False
    return role_of(text) is HeadingRole.TOPIC and not _ENDS_IN_RATING.search(text.value)


def _is_counted_paragraph(block: Block) -> bool:
    if not isinstance(block, Paragraph) or len(block.text) <= LONG or not is_finished(block.text.value):
        return False
    number = numbered(block.text)
    return number is not None and number.is_standard


def _demoted(block: Block) -> Block:
    if not isinstance(block, Heading):
        return block
    stops = _REFERENCE.sub("", block.text.value).endswith(".")
    is_sentence = stops and (len(block.text) > LONG or bool(_STATES.search(block.text.value)))
    return Paragraph(block.text) if is_sentence or _CAPTION.match(block.text.value) else block


def _promoted(before: Block | None, block: Block, after: Block | None, habits: Habits) -> Block:
    if not isinstance(block, Passage) or not block.text:
        return block
    whole = as_printed(block)
    if isinstance(block, ListItem) or role_of(whole) is HeadingRole.CHAPTER:
        return Heading(whole) if _is_chapter(before, whole, after, habits) else block
    return Heading(whole) if _is_heading(whole, after, habits) and not _opens_list(before, whole, after) else block


def _opens_list(before: Block | None, line: Text, after: Block | None) -> bool:
    """Whether a line between who is asked and the first thing that is asked only says what that is about: "Use of force"."""
    asked = isinstance(before, Heading | Paragraph) and role_of(before.text) in NAMES_ASKED
    counted = isinstance(after, Passage) and cut_number(as_printed(after)) is not None
    return asked and counted and role_of(line) is HeadingRole.TOPIC


def _is_heading(text: Text, after: Block | None, habits: Habits) -> bool:
    if has_link(text):
        return True
    if not reads_like_title(text.value):
        return False
    role = role_of(text)
    if names_chapter(text.value):
        return True
    if role is HeadingRole.ADDRESSEE:
        return text.value.rstrip().endswith(":") or opens_list_for(text)
    if role is HeadingRole.STANDARD:
        leads = habits.counts_paragraphs and without_marks(text.value).endswith(":")
        return (
            _names_standard(text) and not leads and not _ENDS_IN_RATING.search(text.value) and not _is_torn(text, after)
        )
    return role in _SURE or opens_small_matters(text) or _heads(text, after, habits)


def _names_standard(text: Text) -> bool:
    """Whether what stands behind a number begins as names do, and not as what is asked under "The service should:", and asks nothing itself."""
    number = numbered(text)
    return number is None or not (number.name.value[:1].islower() or asks(number.name.value))


def _is_torn(line: Text, after: Block | None) -> bool:
    """Whether a line is but the first half of a text, whose other half stands on the next page."""
    return is_cut(line.value) or (isinstance(after, Paragraph) and after.text.value[:1].islower())


def _is_chapter(before: Block | None, line: Text, after: Block | None, habits: Habits) -> bool:
    """ "1. Service delivery" over a table or a heading is a chapter; in a list, or under an addressee, it is an item."""
    number = numbered(line)
    if has_link(line) or number is None or not number.name:
        return has_link(line)
    if not reads_like_title(line.value) or not number.name.value[0].isupper() or _is_counted(before, number.ref.value):
        return False
    if isinstance(after, Heading | Paragraph) and role_of(after.text) in {
        HeadingRole.STRENGTHS,
        HeadingRole.AREAS,
        HeadingRole.STANDARD,
    }:
        return True
    return _heads(number.name, after, habits)


def _is_counted(before: Block | None, number: str) -> bool:
    """Whether a number goes on from the item before, or opens the list of an addressee."""
    if not isinstance(before, Prose):
        return False
    if role_of(before.text) in NAMES_ASKED:
        return True
    last = numbered(as_printed(before)) if not isinstance(before, Heading) else None
    return last is not None and last.ref.value.isdecimal() and number == str(int(last.ref.value) + 1)


def _is_prose(text: Text) -> bool:
    """Whether a text is a sentence, and no recommendation: in the list of them a short line only says what the next ones are about."""
    return is_finished(text.value) and not (cut_number(text) and asks(text.value) and ends_in_reference(text))


def _heads(text: Text, after: Block | None, habits: Habits) -> bool:
    """Whether an ordinary short line is a heading, by what stands below it; in plain text prose is enough."""
    if len(text) > LONG or _NO_HEADING.search(text.value) or without_marks(text.value.rstrip()).endswith(":"):
        return False
    if isinstance(after, Table):
        return habits.unmarked and kind_of(read_table(after)) is not TableKind.OTHER
    if isinstance(after, Heading | Paragraph):
        below = role_of(after.text)
        asked = below is HeadingRole.ADDRESSEE and after.text.value.rstrip().endswith(":")
        if asked or below in SORTS_FINDINGS:
            return True
    over_prose = isinstance(after, Paragraph) and len(after.text) > LONG and _is_prose(after.text)
    over_list = isinstance(after, ListItem) and len(after.text) > LONG
    if isinstance(after, ListItem) and rated_test(text):
        return is_finished(after.text.value)
    if habits.goes_by_tests and heads_test(text):
        return over_prose or isinstance(after, ListItem)
    return habits.unmarked and (over_prose or over_list)
