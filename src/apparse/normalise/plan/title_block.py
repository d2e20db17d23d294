"""The title block: when the plan was submitted, to which report it answers, and whose plan it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from apparse.blocks import Block, Heading, Prose, parts
from apparse.location import Location
from apparse.normalise.plan.subject import LONGEST_NAME, named_again, subject_of
from apparse.normalise.plan.title import ANNOUNCES, INTRODUCTION, LONGEST_TITLE_LINE, title_of
from apparse.normalise.plan.title_dates import TitleDates, lines_of, read_title_dates
from apparse.patterns import Pattern, any_of
from apparse.records.body import ABBREVIATED, CROWN
from apparse.text import EMPTY, Text

_BODY = Pattern(rf"\b(?:{ABBREVIATED}|(?i:{CROWN})|Ministry|Prison|Probation|Justice|Council|Department|YOI|NHS)\b")
_INSPECTION = Pattern(
    any_of(
        r"^\W*((full|short|follow-?up|announced|unannounced|scheduled|on-?site) )*(inspection|fieldwork|visit)\b\D{0,40}\d"
    ),
    re.IGNORECASE,
)


class TitleBlock(NamedTuple):
    """What stands before the action table; `marks` are headings that only announce what comes next."""

    dates: TitleDates
    title: Text
    subject: Text
    inspection: Text
    organisation: Text
    introduction: Text
    marks: tuple[Text, ...]


def read_title_block(blocks: Sequence[Block], below: Sequence[Block]) -> TitleBlock:
    """The title block of the blocks that stand before the first action table; a date may be printed `below` its beginning."""
    lines = [line for block in blocks for line in lines_of(block)]
    dates = read_title_dates(lines, below)
    subject, announcing = subject_of(lines, blocks)
    title = title_of(blocks, lines, announcing)
    subject = subject or named_again(lines, title)
    inspection = next((line for line in lines if _INSPECTION.search(line.value) and line.at != title.at), EMPTY)
    taken = [
        line
        for text in (dates.submitted_at, dates.published_at, title, subject, *announcing, inspection)
        for line in text.at
    ]
    organisation, introduction, marks = _cover_and_prose(blocks, set(taken))
    unstopped = title[: len(title.value.rstrip(" ."))]  # where it is printed as a sentence
    return TitleBlock(
        dates, unstopped, subject, inspection, Text.join(organisation), Text.join(introduction), (*marks, *announcing)
    )


def _tells_more(text: str) -> bool:
    """Whether a text says more than the date or name that was read in it: a sentence of a paper or letter, and no line of a title."""
    return text.rstrip().endswith(".") and len(text.split()) > LONGEST_TITLE_LINE


def _cover_and_prose(blocks: Sequence[Block], taken: set[Location]) -> tuple[list[Text], list[Text], list[Text]]:
    """The bodies named on the cover, the prose of the introduction, and headings that announce something."""
    cover: list[Text] = []
    prose: list[Text] = []
    marks: list[Text] = []
    headings: list[Text] = []  # of the introduction, below which no prose has come yet
    begun = introduced = False
    for block in blocks:
        if not isinstance(block, Prose):
            begun = begun or any(set(line.at) & taken for line in lines_of(block))  # the title may stand in a table
            continue
        text = block.text
        if set(text.at) & taken:
            begun = True
            if _tells_more(text.value):
                prose.extend(parts(block))
        elif INTRODUCTION.match(text.value):
            introduced = begun = True
            marks.append(text)
        elif isinstance(block, Heading) and introduced:
            (marks if ANNOUNCES.search(text.value) else headings).append(text)
        elif introduced or (begun and len(text.value.split()) > LONGEST_NAME):
            prose.extend((*headings, *parts(block)))
            headings = []
        elif _BODY.search(text.value) and len(text.value.split()) <= LONGEST_NAME:
            cover.append(text)
        elif isinstance(block, Heading) and ANNOUNCES.search(text.value):
            marks.append(text)
    return cover, prose, marks
