"""The cover: its title, and what the short lines around it say of who reports, on which days, and when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from apparse.blocks import Block, Heading, Paragraph, prose
from apparse.normalise.report.fieldwork import fieldwork_start, first_day, printed_days
from apparse.normalise.report.front.inspectorates import BODY_LINE, DAYS, is_body_line
from apparse.normalise.report.front.title import LONGEST_LINE, PIECES, REACH, read_title
from apparse.patterns import Pattern, any_of
from apparse.records.printed_date import read_printed_date
from apparse.text import EMPTY, Text

_PUBLISHED = Pattern(
    any_of(r"((report|date) )?(first )?(published|publication( date)?)\b\s*(on\b)?\s*:?"), re.IGNORECASE
)
_CAME_OUT = Pattern(
    any_of(r"this (inspection )?(report|letter) was (first )?published on (?P<date>.{6,30})"), re.IGNORECASE
)
_DAYS = Pattern(DAYS, re.IGNORECASE)
_FIELDWORK = Pattern(r"(?:date\s+of\s+)?fieldwork\b(?!.*\.$).{4,80}", re.IGNORECASE)


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
    rest: tuple[Block, ...] = ()


def read_front(blocks: Sequence[Block]) -> Front:
    """The cover. Blocks before the title go to `before`: what a web page says of itself, and the body's name."""
    title = read_title(blocks)
    if title is None:
        return _with_lines(Front(rest=tuple(blocks)))
    before, rest = tuple(blocks[: title.start]), tuple(blocks[title.stop :])
    return _with_lines(Front(title.text, title.subject, claims=(title.text,), before=before, rest=rest))


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
    above = [block.text for block in front.before if isinstance(block, Heading | Paragraph) and is_body_line(block)]
    for line in above:
        front = _line(front, line) or front
        claims.append(line)
    rest[:0] = (month for line in above for month in _month(line))
    kept = tuple(block for block in front.before if not is_body_line(block))
    return replace(front, claims=tuple(claims), before=kept, rest=tuple(rest))


def _by_line(block: Block) -> Sequence[Block]:
    """The lines of a paragraph as paragraphs of their own, where each says something of the kind: who reports, and on which days."""
    lines = [line for line in block.text.lines() if line] if isinstance(block, Paragraph) else []
    return [Paragraph(line) for line in lines] if lines and all(_line(Front(), line) for line in lines) else [block]


def _dated_above(front: Front) -> Front:
    """The front with the date of publication that stands above the title, as in a letter."""
    lines = (_line(front, block.text) for block in front.before if isinstance(block, Paragraph))
    return next((line for line in lines if line and line.published), front)


def _month(line: Text) -> list[Paragraph]:
    """The month behind the body, as a line of its own: it has no day on which the report came out."""
    match = BODY_LINE.fullmatch(line.value)
    return [Paragraph(line.group(match, "month"))] if match and match["month"] else []


def _line(front: Front, text: Text) -> Front | None:
    """The front with what one line says, None if it says nothing of the kind."""
    if match := BODY_LINE.fullmatch(text.value):
        front = replace(front, body=front.body or text.group(match, "body"))
        return _on_days(front, text.group(match, "days")) or front
    for piece in text.split(PIECES):
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
