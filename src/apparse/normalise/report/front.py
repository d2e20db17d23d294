"""What stands on the cover of a report: its title, whom it is about, who made it and when it came out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from apparse.blocks import Block, Heading, Paragraph, prose
from apparse.normalise.endings import is_cut, is_finished
from apparse.normalise.report.fieldwork import fieldwork_start, first_day, printed_days
from apparse.normalise.report.headings.roles import HeadingRole, role_of
from apparse.normalise.report.headings.titles import without_link
from apparse.patterns import Pattern, any_of
from apparse.records.body import CROWN, OTHER_INSPECTORATES, read_body_name
from apparse.records.printed_date import read_printed_date
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
_PUBLISHED = Pattern(
    any_of(r"((report|date) )?(first )?(published|publication( date)?)\b\s*(on\b)?\s*:?"), re.IGNORECASE
)
_CAME_OUT = Pattern(
    any_of(r"this (inspection )?(report|letter) was (first )?published on (?P<date>.{6,30})"), re.IGNORECASE
)
_PIECES = Pattern(r"\s+[·•|]\s+")
"""What parts the pieces of one line of a web page: "Report · Published: 6 June 2024"."""
_INSPECTORATE = any_of(
    rf"""
    {CROWN} (Chief )?Inspector(ate)? of (Probation|Prisons|Constabulary[\w &]*)
    HMI (Pro\w+|Prisons)
    (Criminal Justice (Joint )?Inspection|Care Inspectorate)[\w ]*
    """
)
_BODY = Pattern(_INSPECTORATE, re.IGNORECASE)
_STRETCH = r"(?:from\s+)?\d{1,2}\b.{0,30}(?:[-–—]|\bto\b|\band\b).{1,30}\b\d{4}"
_DAYS = Pattern(_STRETCH, re.IGNORECASE)
"""The days of an inspection in a line of their own: "3–14 June 2024"."""
_MADE_BY = any_of(r"(((an?|the) )?([a-z-]+ ){0,3}(inspection|review|report) by |by )?")
_BODIES = any_of(rf"{_INSPECTORATE}((\s*[,·|]| and|\s*&) (the )?({_INSPECTORATE}|{OTHER_INSPECTORATES}))*")
_BODY_LINE = Pattern(
    rf"{_MADE_BY}(?P<body>{_BODIES})(?:\s*[,–-]?\s*(?:(?P<month>\w+\s+\d{{4}})|(?P<days>{_STRETCH})))?", re.IGNORECASE
)
"""Who reports, and behind that the month of the report or the days of the inspection."""
_FIELDWORK = Pattern(r"(?:date\s+of\s+)?fieldwork\b(?!.*\.$).{4,80}", re.IGNORECASE)
REACH = 40
"""Blocks: a title stands among the first, behind whatever a web page puts before it."""
LONGEST_TITLE = 220
LONGEST_LINE = 70


@dataclass(frozen=True, slots=True)
class Front:
    """`claims` is what the fields were read from; `rest` what was not needed for them."""

    title: Text = EMPTY
    subject: Text = EMPTY
    body: Text = EMPTY
    published: date | None = None
    published_at: Text = EMPTY
    fieldwork: Text = EMPTY
    fieldwork_dates: Text = EMPTY
    claims: tuple[Text, ...] = ()
    before: tuple[Block, ...] = ()
    rest: tuple[Block, ...] = field(default=())


def read_front(blocks: Sequence[Block]) -> Front:
    """The cover. Blocks before the title go to `before`: what a web page says of itself, and the body's name."""
    place = title_place(blocks)
    if place is None:
        return _with_lines(Front(rest=tuple(blocks)))
    first = blocks[place]
    assert isinstance(first, Heading | Paragraph)
    lines, end = [first.text], place + 1
    above = blocks[place - 1] if place else None
    if isinstance(above, Heading | Paragraph) and (_goes_on(above, first) or _is_name_over(above, first)):
        lines.insert(0, above.text)
        place -= 1
    while end < len(blocks) and _breaks_off(lines[-1].value) and isinstance(more := blocks[end], Heading | Paragraph):
        lines.append(more.text)
        end += 1
    title = Text.join(lines)
    subject = _subject(title)
    below = next((block.text for block in blocks[end : end + 1] if isinstance(block, Heading | Paragraph)), EMPTY)
    if name := _name_below(title, subject, below):
        title, subject = Text.join([title, name]), name
        end += len(name) == len(below)  # a line that says more is told as well
    front = Front(title, subject, claims=(title,), before=tuple(blocks[:place]), rest=tuple(blocks[end:]))
    return _with_lines(front)


def _goes_on(above: Heading | Paragraph, title: Heading | Paragraph) -> bool:
    """Whether a title begins in the line above: "Report on an unannounced", "inspection of HMP Wold"."""
    broken = isinstance(above, Heading) or (len(above.text) <= LONGEST_LINE and not is_finished(above.text.value))
    return title.text.value[:1].islower() and broken and not _is_body_line(above)


def _is_name_over(above: Heading | Paragraph, title: Heading | Paragraph) -> bool:
    """Whether a report has a name of its own, in a heading over the line that says what it is: "Unheard", "A thematic inspection of …"."""
    if isinstance(above, Paragraph):
        return False
    lower = isinstance(title, Paragraph) or title.level > above.level
    named = len(above.text) <= LONGEST_LINE and role_of(without_link(above.text)) is HeadingRole.TOPIC
    return lower and named and not _is_body_line(above) and bool(_OPENS.match(title.text.value))


def _name_below(title: Text, subject: Text, line: Text) -> Text:
    """The name in a line of its own under a title that says only what has been inspected: "… of probation services", "Wold region"."""
    names = line.value[:1].isupper() and len(line) <= LONGEST_LINE and not _BODY_LINE.fullmatch(line.value)
    if not names or _names_body(title, subject) or role_of(without_link(line)) is not HeadingRole.TOPIC:
        return EMPTY
    name = next(iter(line.split(_PIECES)))
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
        and not _BODY_LINE.fullmatch(block.text.value)
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


def _with_lines(front: Front) -> Front:
    """The front with what short lines before the first section say: the body, the publication date."""
    rest: list[Block] = []
    claims = list(front.claims)
    blocks = [part for block in front.rest[:REACH] for part in _by_line(block)] + [*front.rest[REACH:]]
    for index, block in enumerate(blocks):
        line = block.text if isinstance(block, Heading | Paragraph) else EMPTY
        if claimed := _line(front, line):
            whole = claimed.published_at is front.published_at or len(claimed.published_at) == len(line)
            front = claimed
            if whole:
                claims.append(line)
                rest.extend(_month(line))
            else:
                rest.append(block)  # the line says more than when it came out
        elif isinstance(block, Heading):
            rest.extend(blocks[index:])
            break
        else:
            rest.append(block)
    if not front.published_at:
        front = _dated_above(front)
        claims.append(front.published_at)
    above = [block.text for block in front.before if isinstance(block, Heading | Paragraph) and _is_body_line(block)]
    for line in above:
        front = _line(front, line) or front
        claims.append(line)
    rest[:0] = (month for line in above for month in _month(line))
    kept = tuple(block for block in front.before if not _is_body_line(block))
    return replace(front, claims=tuple(claims), before=kept, rest=tuple(rest))


def _by_line(block: Block) -> Sequence[Block]:
    """The lines of a paragraph as paragraphs of their own, where each says something of the kind: who reports, and on which days."""
    lines = [line for line in block.text.lines() if line] if isinstance(block, Paragraph) else []
    return [Paragraph(line) for line in lines] if lines and all(_line(Front(), line) for line in lines) else [block]


def _dated_above(front: Front) -> Front:
    """The front with the date of publication that stands above the title, as in a letter."""
    lines = (_line(front, block.text) for block in front.before if isinstance(block, Paragraph))
    return next((line for line in lines if line and line.published), front)


def _is_body_line(block: Block) -> bool:
    """Whether a line names the body that reports, and nothing else but the month or the days."""
    return isinstance(block, Heading | Paragraph) and bool(_BODY_LINE.fullmatch(block.text.value))


def _month(line: Text) -> list[Paragraph]:
    """The month behind the body, as a line of its own: it has no day on which the report came out."""
    match = _BODY_LINE.fullmatch(line.value)
    return [Paragraph(line.group(match, "month"))] if match and match["month"] else []


def _line(front: Front, text: Text) -> Front | None:
    """The front with what one line says, None if it says nothing of the kind."""
    if match := _BODY_LINE.fullmatch(text.value):
        front = replace(front, body=front.body or text.group(match, "body"))
        return _on_days(front, text.group(match, "days")) or front
    for piece in text.split(_PIECES):
        label = _PUBLISHED.match(piece.value) if len(piece) < LONGEST_LINE else None
        if label and (day := read_printed_date(piece.value[label.end() :])):
            return replace(front, published=day, published_at=piece)
    if days := _on_days(front, text):
        return days
    if _FIELDWORK.fullmatch(text.value) and (when := fieldwork_start(text)):
        return replace(front, fieldwork=when, fieldwork_dates=printed_days(text))
    return None


def _on_days(front: Front, line: Text) -> Front | None:
    """The front with the days of the inspection, None where a line names none."""
    if not _DAYS.fullmatch(line.value) or not (when := first_day(line)):
        return None
    dates = front.fieldwork_dates or printed_days(line)
    return replace(front, fieldwork=front.fieldwork or when, fieldwork_dates=dates)


def published_in_prose(blocks: Iterable[Block]) -> Text:
    """ "This report was published on 18 June 2024.", as the imprint at its end says; empty where nothing does."""
    said = (
        text for text in prose(blocks) if (match := _CAME_OUT.match(text.value)) and read_printed_date(match["date"])
    )
    return next(said, EMPTY)


def inferred_body(blocks: Iterable[Block]) -> str | None:
    """The inspectorate, by the first mention of it or of its chief inspector."""
    for text in prose(blocks):
        if match := _BODY.search(text.value):
            return inspectorate(match[0])
    return None


def inspectorate(name: str) -> str:
    """The name of the inspectorate, also where its chief inspector stands for it: "HM Inspectorate of Prisons"."""
    return " ".join(re.sub(r"(?:Chief\s+)?Inspector\b", "Inspectorate", name, flags=re.IGNORECASE).split())
