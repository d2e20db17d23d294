"""The title of a plan: the line that says to what it responds, or the heading that says the most of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from apparse.blocks import Block, Heading, Table
from apparse.normalise.plan.addressee import ANNEX
from apparse.normalise.plan.subject import ESTABLISHMENT, GENERIC, SUBJECT
from apparse.normalise.plan.title_dates import LABELLED_DATE, PUBLISHED, SUBMITTED, lines_of
from apparse.patterns import Pattern, any_of
from apparse.records.printed_date import read_printed_date
from apparse.records.title import Names, ends_body, names
from apparse.text import EMPTY, Text

_TITLE = Pattern(
    r"""
    (?!\s*(?:I|we|you)\b)  # a sentence of a letter
    (?!.{0,60}\b(?:sets?|gives?|shows?|contains?|describes?|explains?)\b.{0,40}\bresponses?\b)  # of an introduction
    \s* (?:[^:–—\n]{2,60}\s?[:–—]\s+)?  # "Annex B: …"
    (?:a|an|the)? \s* (?:[\w’'\ ]{0,60}\s)? response\s+ (?:(?:of|by|from)\s+[\w&’'\ ]{2,50}?\s)? to\b
    (?! \s+(?:(?:the|each|these|its|our)\s+)? recommendations?\W*\d*\s*$)  # a chapter in a list of contents
    """,
    re.IGNORECASE | re.VERBOSE,
)
_FOLLOWS = Pattern(
    any_of(
        r"\s*([^.:]{2,60}: )?([\w’' ]{2,40} )?plan (following|after|arising from) (the|an|our) [^.:]*inspection[^.:]*"
    ),
    re.IGNORECASE,
)
"""The title of a source without headings: "Wold Trust: action plan following the inspection of Wold"."""
_NAMED_TITLE = Pattern(
    rf"\s*(?:title\s*[:–—-]? |(?:report|paper|document)\s*(?:[:–—-]\s*|\s(?=(?:an?|the|our)\s))|{ANNEX})", re.IGNORECASE
)
_TITLE_LABEL = Pattern(r"\s*(?:(?:report|paper|document)\s+)?title\s*(?:[:–—-]\s*|\s+(?=[A-Z]))(?=\S)", re.IGNORECASE)
_ONLY_PLAN = Pattern(r"^\W*(?:the\s+)?action\s+plan(?:\W+\d{4})?\W*$", re.IGNORECASE)
_PLAN = Pattern(r"\b(?:action|improvement|delivery)\s+plan\b", re.IGNORECASE)
_LEADS_OVER = Pattern(r"\b(?:of|in|to|at|for|by|from|on|and|the)\W*$|:\s*$", re.IGNORECASE)
"""What a heading that goes on in the next one ends in."""
INTRODUCTION = Pattern(
    r"\s*(?:\d+\.?\s*)?(?:introduction|background|foreword)(?:\s*\([^()]{1,40}\))?\s*:?\s*$", re.IGNORECASE
)
_CONTENTS = Pattern(r"^\W*(?:table\s+of\s+)?contents\W*$", re.IGNORECASE)
ANNOUNCES = Pattern(
    any_of(r"\b(action plan|definitions?|categor(y|ies)|responses?|recommendations?|summary)\b"), re.IGNORECASE
)
_MARK = Pattern(r"[.;]$|^\W*(?:inspection|visit)\W+\d|^\W*inspected\s+(?:by|in|on)\b|^\W*\d", re.IGNORECASE)
_INSPECTED = Pattern(r"\b(?:inspection|visit)\b", re.IGNORECASE)
LONGEST_TITLE_LINE = 14
"""Words: a longer line below the title is prose."""


def title_of(blocks: Sequence[Block], lines: Sequence[Text], announcing: Sequence[Text]) -> Text:
    """The title in the blocks above the first action table and their lines, some of which announce the plan; empty if there is none."""
    return (
        _labelled_title(lines)
        or _title(blocks)
        or next((line for line in announcing if GENERIC.search(line.value)), EMPTY)
        or _main_heading(blocks)
        or next((line for line in lines if _FOLLOWS.fullmatch(line.value)), EMPTY)
        or next(iter(announcing), EMPTY)  # "Action plan: HMP Gorse", where no line says to what it responds
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
    return names(title) is Names.ROLE and not ANNOUNCES.search(title) and not _INSPECTED.search(title)


def _alike(block: Block, below: Sequence[Block]) -> Iterator[Text]:
    """The lines right below a block that are of its kind: a heading does not go on in a paragraph, nor in who has written the plan."""
    for other in takewhile(lambda other: type(other) is type(block) and not _names_author(block, other), below):
        yield from lines_of(other)


def _names_author(above: Block, below: Block) -> bool:
    """Whether a lesser heading below a whole one is nothing but the name of a body."""
    if not (isinstance(above, Heading) and isinstance(below, Heading)) or below.level <= above.level:
        return False
    name = below.text.value
    return (names(name) is Names.BODY or ends_body(name)) and not _LEADS_OVER.search(above.text.value)


def _main_heading(blocks: Sequence[Block]) -> Text:
    """The first of the largest headings: it names a plan that doesn't say to what it responds, if it is no letterhead.

    The name of a service is one where a heading below it says more of the plan than that it is one.
    """
    headings = [
        block
        for block in blocks
        if isinstance(block, Heading)
        and not INTRODUCTION.match(block.text.value)
        and names(block.text.value) not in (Names.ROLE, Names.BODY)
    ]
    saying = [heading for heading in headings if _says_more(heading.text.value)]
    told = any(_PLAN.search(heading.text.value) and not _ONLY_PLAN.match(heading.text.value) for heading in saying)
    return min(saying if told else headings, key=lambda heading: heading.level).text if headings else EMPTY


def _says_more(heading: str) -> bool:
    """Whether a heading is more than the name of a service: "Inspection of Wold Youth Justice Team"."""
    return names(heading) is not Names.UNIT or bool(_INSPECTED.search(heading)) or ":" in heading


def _continues_title(line: Text) -> bool:
    ends = (SUBMITTED, PUBLISHED, SUBJECT, ESTABLISHMENT, INTRODUCTION, _ONLY_PLAN, _CONTENTS)
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
