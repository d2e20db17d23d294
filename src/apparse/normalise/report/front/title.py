"""The title of a report, over as many lines as it has, and whom or what it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from apparse.blocks import Block, Heading, Paragraph
from apparse.normalise.endings import is_cut, is_finished
from apparse.normalise.report.front.inspectorates import BODY_LINE, is_body_line
from apparse.normalise.report.headings.roles import HeadingRole, role_of
from apparse.normalise.report.headings.titles import without_link
from apparse.patterns import Pattern, any_of
from apparse.records.body import read_body_name
from apparse.text import EMPTY, Text

_TITLE = Pattern(
    any_of(
        r"""
        # the pointed brackets part the names of pages in a trail
        (?!.*[›»>|]).*\b(inspection|review)\b.*\b(of|in|into|at|by|report|services?)\b.*
        .*\binspection report\b.*
        report (of|on) (an? )?([a-z-]+ ){0,3}screening\b.*
        .*\b(report|letter) (on|of|from) (an?|our|the) ([a-z-]+ ){0,3}visits? to\b.*
        """
    ),
    re.IGNORECASE,
)
_OPENS = Pattern(
    r"(?:an?|the|report|full|joint|short|dynamic|national|regional|thematic|independent|unannounced)\b", re.IGNORECASE
)
_SUBJECTS = (
    Pattern(r"\b(?:H\.?M\.?P|HMYOI|HMP/YOI|HMP & YOI)\b.*?(?=\s+(?:by|on|took|was|has)\b|\s+\d|,|\s*$)"),
    Pattern(r"(?<=[-–—:]\s)(?!an?\s.*\b(?:inspection|review)\b)\S.*$"),
    Pattern(r"(?:(?<=\bvisit\sto\s)|(?<=\bvisits\sto\s))\S.*$"),
    Pattern(r"(?<=\sin\s)(?:the\s+)?[A-Z].*$"),
    Pattern(r"(?<=\sat\s)(?:the\s+)?[A-Z].*$"),
)
_INSPECTED = Pattern(r"\b(?:inspection|review|screening)\b", re.IGNORECASE)
_OF = Pattern(r"(?<=\sof\s)\S.*$")
_INTO = Pattern(r"(?<=\sinto\s)\S.*$")
PIECES = Pattern(r"\s+[·•|]\s+")
"""What parts the pieces of one line of a web page: "Report · Published: 6 June 2024"."""
REACH = 40
"""Blocks: a title stands among the first, behind whatever a web page puts before it."""
LONGEST_TITLE = 220
LONGEST_LINE = 70


class Title(NamedTuple):
    """A title and its subject, printed in the blocks from `start` to before `stop`."""

    text: Text
    subject: Text
    start: int
    stop: int


def read_title(blocks: Sequence[Block]) -> Title | None:
    """The title that stands among the first blocks."""
    place = title_place(blocks)
    if place is None:
        return None
    first = blocks[place]
    assert isinstance(first, Heading | Paragraph)
    lines, stop = [first.text], place + 1
    above = blocks[place - 1] if place else None
    if isinstance(above, Heading | Paragraph) and (_goes_on(above, first) or _is_name_over(above, first)):
        lines.insert(0, above.text)
        place -= 1
    while stop < len(blocks) and _breaks_off(lines[-1].value) and isinstance(more := blocks[stop], Heading | Paragraph):
        lines.append(more.text)
        stop += 1
    title = Text.join(lines)
    subject = _subject(title)
    below = next((block.text for block in blocks[stop : stop + 1] if isinstance(block, Heading | Paragraph)), EMPTY)
    if name := _name_below(title, subject, below):
        title, subject = Text.join([title, name]), name
        stop += len(name) == len(below)  # a line that says more is told as well
    return Title(title, subject, place, stop)


def _goes_on(above: Heading | Paragraph, title: Heading | Paragraph) -> bool:
    """Whether a title begins in the line above: "Report on an unannounced", "inspection of HMP Wold"."""
    broken = isinstance(above, Heading) or (len(above.text) <= LONGEST_LINE and not is_finished(above.text.value))
    return title.text.value[:1].islower() and broken and not is_body_line(above)


def _is_name_over(above: Heading | Paragraph, title: Heading | Paragraph) -> bool:
    """Whether a report has a name of its own, in a heading over the line that says what it is: "Unheard", "A thematic inspection of …"."""
    if isinstance(above, Paragraph):
        return False
    lower = isinstance(title, Paragraph) or title.level > above.level
    named = len(above.text) <= LONGEST_LINE and role_of(without_link(above.text)) is HeadingRole.TOPIC
    return lower and named and not is_body_line(above) and bool(_OPENS.match(title.text.value))


def _name_below(title: Text, subject: Text, line: Text) -> Text:
    """The name in a line of its own under a title that says only what has been inspected: "… of probation services", "Wold region"."""
    names = line.value[:1].isupper() and len(line) <= LONGEST_LINE and not BODY_LINE.fullmatch(line.value)
    if not names or _names_body(title, subject) or role_of(without_link(line)) is not HeadingRole.TOPIC:
        return EMPTY
    name = next(iter(line.split(PIECES)))
    return name if read_body_name(name.value).kind and not line.value.endswith((".", ":")) else EMPTY


def _names_body(title: Text, subject: Text) -> bool:
    """Whether a title says which body was inspected, and not only bodies of which kind: "… of Wold YJS", "… of youth justice services"."""
    return bool(read_body_name(title.value).kind and read_body_name(subject.value).parts)


def _breaks_off(line: str) -> bool:
    return is_cut(line) or line.rstrip().endswith(":")


def title_place(blocks: Sequence[Block]) -> int | None:
    """Where the title stands: the first heading that names an inspection, else the first such line."""
    named = [
        (index, block)
        for index, block in enumerate(blocks[:REACH])
        if isinstance(block, Heading | Paragraph)
        and len(block.text) <= LONGEST_TITLE
        and not block.text.value.endswith(".")
        and _TITLE.fullmatch(block.text.value)
        and not BODY_LINE.fullmatch(block.text.value)
        and role_of(without_link(block.text)) is HeadingRole.TOPIC
    ]
    headings = [index for index, block in named if isinstance(block, Heading)]
    opening = [index for index, block in named if _OPENS.match(block.text.value)]
    return next(iter((*headings, *opening, *(index for index, _ in named))), None)


def _subject(title: Text) -> Text:
    """Whom or what the title is about; "of" counts behind the word inspection before it does in a name over that."""
    named = _INSPECTED.search(title.value)
    found = (
        *(pattern.search(title.value) for pattern in _SUBJECTS),
        _OF.search(title.value, named.end() if named else 0),
        _INTO.search(title.value),
        _OF.search(title.value),
    )
    match = next(filter(None, found), None)
    return title.group(match).strip() if match else EMPTY
