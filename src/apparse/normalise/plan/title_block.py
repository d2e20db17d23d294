"""The title block: when the plan was submitted, to which report it answers, and whose plan it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from apparse.blocks import Block, Heading, Prose, Table, parts
from apparse.location import Location
from apparse.normalise.plan.addressee import ANNEX
from apparse.normalise.plan.subject import ESTABLISHMENT, GENERIC, LONGEST_NAME, SUBJECT, named_again, subject_of
from apparse.normalise.plan.title_dates import (
    LABELLED_DATE,
    PUBLISHED,
    SUBMITTED,
    TitleDates,
    lines_of,
    read_title_dates,
)
from apparse.patterns import any_of
from apparse.records.body import ABBREVIATED, CROWN
from apparse.records.printed_date import read_printed_date
from apparse.records.title import Names, names
from apparse.text import EMPTY, Text

_TITLE = re.compile(
    r"""
    (?!\s*(?:I|we|you)\b)  # a sentence of a letter
    (?!.{0,60}\b(?:sets?|gives?|shows?|contains?|describes?|explains?)\b.{0,40}\bresponses?\b)  # of an introduction
    \s* (?:[^:–—\n]{2,60}\s?[:–—]\s+)?  # "Annex B: …"
    (?:a|an|the)? \s* (?:[\w’'\ ]{0,60}\s)? response\s+ (?:(?:of|by|from)\s+[\w&’'\ ]{2,50}?\s)? to\b
    (?! \s+(?:(?:the|each|these|its|our)\s+)? recommendations?\W*\d*\s*$)  # a chapter in a list of contents
    """,
    re.IGNORECASE | re.VERBOSE,
)
_FOLLOWS = re.compile(
    any_of(
        r"\s*([^.:]{2,60}: )?([\w’' ]{2,40} )?plan (following|after|arising from) (the|an|our) [^.:]*inspection[^.:]*"
    ),
    re.IGNORECASE,
)
"""The title of a source without headings: "Wold Trust: action plan following the inspection of Wold"."""
_NAMED_TITLE = re.compile(rf"\s*(?:title\s*[:–—-]? |{ANNEX})", re.IGNORECASE)
_TITLE_LABEL = re.compile(
    r"\s*(?:(?:report|paper|document)\s+)?title\s*(?:[:–—-]\s*|\s+(?=[A-Z]))(?=\S)", re.IGNORECASE
)
_ONLY_PLAN = re.compile(r"^\W*(?:the\s+)?action\s+plan\W*$", re.IGNORECASE)
_INTRODUCTION = re.compile(
    r"\s*(?:\d+\.?\s*)?(?:introduction|background|foreword)(?:\s*\([^()]{1,40}\))?\s*:?\s*$", re.IGNORECASE
)
_CONTENTS = re.compile(r"^\W*(?:table\s+of\s+)?contents\W*$", re.IGNORECASE)
_BODY = re.compile(rf"\b(?:{ABBREVIATED}|(?i:{CROWN})|Ministry|Prison|Probation|Justice|Council|Department|YOI|NHS)\b")
_INSPECTION = re.compile(
    any_of(
        r"^\W*((full|short|follow-?up|announced|unannounced|scheduled|on-?site) )*(inspection|fieldwork|visit)\b\D{0,40}\d"
    ),
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(
    any_of(r"\b(action plan|definitions?|categor(y|ies)|responses?|recommendations?|summary)\b"), re.IGNORECASE
)
_MARK = re.compile(r"[.;]$|^\W*(?:inspection|visit)\W+\d|^\W*inspected\s+(?:by|in|on)\b|^\W*\d", re.IGNORECASE)
_INSPECTED = re.compile(r"\b(?:inspection|visit)\b", re.IGNORECASE)
LONGEST_TITLE_LINE = 14
"""Words: a longer line below the title is prose."""


@dataclass(frozen=True, slots=True)
class TitleBlock:
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
    title = (
        _labelled_title(lines)
        or _title(blocks)
        or next((line for line in announcing if GENERIC.search(line.value)), EMPTY)
        or _main_heading(blocks)
        or next((line for line in lines if _FOLLOWS.fullmatch(line.value)), EMPTY)
        or next(iter(announcing), EMPTY)  # "Action plan: HMP Gorse", where no line says to what it responds
    )
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


def _title(blocks: Sequence[Block]) -> Text:
    """The line that says to what the plan responds, with the short lines that go on below it."""
    for index, block in enumerate(blocks):
        for line in lines_of(block):
            named = _NAMED_TITLE.match(line.value)
            title = line[named.end() :] if named else line
            if not _TITLE.match(title.value):
                continue
            if label := LABELLED_DATE.search(title.value):
                return title[: label.start()].strip()
            ended = isinstance(block, Table) or title.value.endswith(".")
            more = () if ended else _alike(block, blocks[index + 1 : index + 3])
            return Text.join([title, *takewhile(_continues_title, more)])
    return EMPTY


def _labelled_title(lines: Sequence[Text]) -> Text:
    """What a paper itself calls its title, as in the table on its cover: "Report title | Inspection of youth justice: action plan".

    One that says to what it responds may go on in the lines below. Below such a one, as below a signature, it is that of a post.
    """
    above = takewhile(lambda line: not _TITLE.match(line.value), lines)
    labels = ((_TITLE_LABEL.match(line.value), line) for line in above)
    titles = (line[label.end() :] for label, line in labels if label)
    return next((title for title in titles if not _names_post(title.value)), EMPTY)


def _names_post(title: str) -> bool:
    """Whether a title is that of somebody who signs ("Governor"), and of no document."""
    return names(title) is Names.ROLE and not _ANNOUNCES.search(title) and not _INSPECTED.search(title)


def _alike(block: Block, below: Sequence[Block]) -> Iterator[Text]:
    """The lines right below a block that are of its kind: a heading does not go on in a paragraph."""
    for other in takewhile(lambda other: type(other) is type(block), below):
        yield from lines_of(other)


def _main_heading(blocks: Sequence[Block]) -> Text:
    """The first of the largest headings: it names a plan that doesn't say to what it responds, if it is no letterhead."""
    headings = [
        block
        for block in blocks
        if isinstance(block, Heading)
        and not _INTRODUCTION.match(block.text.value)
        and names(block.text.value) not in (Names.ROLE, Names.BODY)
    ]
    return min(headings, key=lambda heading: heading.level).text if headings else EMPTY


def _continues_title(line: Text) -> bool:
    ends = (SUBMITTED, PUBLISHED, SUBJECT, ESTABLISHMENT, _INTRODUCTION, _ONLY_PLAN, _CONTENTS)
    return (
        len(line.value.split()) <= LONGEST_TITLE_LINE
        and not any(end.search(line.value) for end in ends)
        and not _MARK.search(line.value)
        and not _is_dated(line.value)
    )


def _is_dated(line: str) -> bool:
    """Whether a line is a label with its date ("Notification issued: 3 May 2024"), and no inspection that a title names with it."""
    label, _, date = line.partition(":")
    return read_printed_date(date) is not None and not _INSPECTED.search(label)


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
            continue
        text = block.text
        if set(text.at) & taken:
            begun = True
            if _tells_more(text.value):
                prose.extend(parts(block))
        elif _INTRODUCTION.match(text.value):
            introduced = begun = True
            marks.append(text)
        elif isinstance(block, Heading) and introduced:
            (marks if _ANNOUNCES.search(text.value) else headings).append(text)
        elif introduced or (begun and len(text.value.split()) > LONGEST_NAME):
            prose.extend((*headings, *parts(block)))
            headings = []
        elif _BODY.search(text.value) and len(text.value.split()) <= LONGEST_NAME:
            cover.append(text)
        elif isinstance(block, Heading) and _ANNOUNCES.search(text.value):
            marks.append(text)
    return cover, prose, marks
