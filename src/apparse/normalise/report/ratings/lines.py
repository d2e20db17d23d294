"""The rows of the ratings of a section: those of its tables, and lines that read like rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from apparse.blocks import Heading, ListItem, Paragraph, Prose, as_printed
from apparse.marks import is_bullet
from apparse.normalise.report.headings.roles import HeadingRole
from apparse.normalise.report.headings.titles import reads_like_title
from apparse.normalise.report.prose_ratings import leads_to_earlier
from apparse.normalise.report.sections.section import Part, Section
from apparse.normalise.report.tables.cells import read_row
from apparse.normalise.report.tables.row import ReportRow, RowKind, TableKind, kind_of
from apparse.patterns import Pattern, any_of
from apparse.records.rating import RATING_WORDS
from apparse.text import Text

_LABEL = Pattern(
    any_of(
        r"""
        (date of )?fieldwork( (started|began|dates?|start( date)?))?\s*:?
        ((overall|total) )?score\s*:?
        overall( \w+)? (rating|judge?ment)\s*:?
        """
    ),
    re.IGNORECASE,
)
_RATED_ITEM = Pattern(rf"(?P<name>[^:;?!]{{3,60}}?)(?::|\s*[–—]|\s-)\s*(?P<rating>(?i:{RATING_WORDS}))\W*")
_POINTS = Pattern(r"\d{1,2}(?:\s+points?)?\s*(?:[:=–—-]|$)", re.IGNORECASE)
"""What a scale of the ratings says before one: "2 points – Good"."""
_ADDRESS = Pattern(r"[a-z]\.[a-z]|@|/")


def rating_rows(section: Section) -> Iterator[ReportRow]:
    """The rows of the ratings tables of a section; in a section about ratings, lines that read like rows as well."""
    labelled, earlier = False, leads_to_earlier(section.heading)
    for index, part in enumerate(section.parts):
        if isinstance(part, ListItem) and earlier:
            continue
        earlier = isinstance(part, Paragraph) and leads_to_earlier(part.text)
        if labelled:
            labelled = False
        elif section.role is HeadingRole.RATINGS and (pair := _labelled(section.parts[index : index + 2])):
            labelled = True
            yield pair
        elif isinstance(part, tuple):
            if kind_of(part) is TableKind.RATINGS or section.role is HeadingRole.RATINGS:
                yield from (row for row in part if row.kind is not RowKind.BAND)
        elif (
            section.role is HeadingRole.RATINGS
            and (row := _line(part))
            and _says(row, section.parts[index + 1 : index + 2])
        ):
            yield row


def _labelled(parts: Sequence[Part]) -> ReportRow | None:
    """The row of two lines, a label and its value, as a list of definitions prints them: "Score", "3/21"."""
    if len(parts) < 2 or not all(isinstance(part, Heading | Paragraph) for part in parts):
        return None
    label, value = (part.text for part in parts if isinstance(part, Heading | Paragraph))
    return read_row([label, value]) if _LABEL.fullmatch(label.value) and reads_like_title(value.value) else None


def _says(row: ReportRow, following: Sequence[Part]) -> bool:
    """Whether a line is a row of the ratings: it rates something, or is the name over a score."""
    return row.kind is not RowKind.OTHER or _is_scored(following)


def _line(part: Prose) -> ReportRow | None:
    whole = part.text if isinstance(part, ListItem) and is_bullet(part.marker.value) else as_printed(part)
    row = None if _POINTS.match(whole.value) else read_row(_rated_item(part) or [whole])
    if row and row.kind in (RowKind.SCORE, RowKind.OVERALL, RowKind.RATED, RowKind.CHAPTER):
        return row
    if isinstance(part, Heading | Paragraph) and reads_like_title(whole.value) and not _ADDRESS.search(whole.value):
        return ReportRow(RowKind.OTHER, (whole,), text=whole)
    return None


def _rated_item(part: Prose) -> list[Text]:
    """The name and the rating of an item that parts them: "Leadership – Good"."""
    match = _RATED_ITEM.fullmatch(part.text.value) if isinstance(part, ListItem) else None
    return [part.text.group(match, "name"), part.text.group(match, "rating")] if match else []


def _is_scored(following: Sequence[Part]) -> bool:
    """Whether a score comes next: then the line above it is the name of what is scored."""
    rows = [row for part in following for row in (part if isinstance(part, tuple) else [_line(part)]) if row]
    return bool(rows) and rows[0].kind in (RowKind.SCORE, RowKind.OVERALL)
