"""Standards: the row of the ratings table and the chapter of the same standard, put together."""

from __future__ import annotations

from collections.abc import Sequence

from apparse.blocks import Paragraph
from apparse.normalise.report.headings.numbers import digits, numbered
from apparse.normalise.report.headings.roles import HeadingRole
from apparse.normalise.report.prose_ratings import rating_line
from apparse.normalise.report.ratings.prison_tests import is_judgement, outcome
from apparse.normalise.report.sections.section import Part, Section
from apparse.normalise.report.tables.row import ReportRow, RowKind, TableKind, is_statement, kind_of
from apparse.records.inspection_report import KeyQuestion, Standard
from apparse.text import EMPTY, Text


def read_standards(rated: Sequence[ReportRow], sections: Sequence[Section]) -> tuple[Standard, ...]:
    """The standards of the ratings table in its order, then those that only have a chapter."""
    chapters = chapters_by_row(rated, sections)
    alone = (
        section
        for place, section in enumerate(sections)
        if is_chapter_of_standard(section) and place not in chapters.values()
    )
    return (
        *(_standard(row, sections[chapters[place]] if place in chapters else None) for place, row in enumerate(rated)),
        *(_standard(None, section) for section in alone),
    )


def chapters_by_row(rated: Sequence[ReportRow], sections: Sequence[Section]) -> dict[int, int]:
    """The place of the section about each row of the ratings table, by the row's place; each section is about one row only.

    A section with a statement or key questions is about a standard before one that
    has only its name, and a chapter before a heading of the summary.
    """
    named = [
        (not is_chapter_of_standard(section), not section.ref, section.framed, place)
        for place, section in enumerate(sections)
        if section.name and section.role in (HeadingRole.STANDARD, HeadingRole.CHAPTER, HeadingRole.TOPIC)
    ]
    free = [place for *_, place in sorted(named)]
    found: dict[int, int] = {}
    for same in (is_about_same, _same_number):
        for place, row in enumerate(rated):
            about = (chapter for chapter in free if same(sections[chapter], row)) if place not in found else iter(())
            if (chapter := next(about, None)) is not None:
                found[place] = chapter
                free.remove(chapter)
    return found


def is_chapter_of_standard(section: Section) -> bool:
    """Whether the section has what only a standard has: a statement with a rating, or key questions.

    In an annexe that is about no standard, the questions are those asked of single cases.
    """
    kinds = {row.kind for row in section.rows}
    annexed = section.role is HeadingRole.FRAME or section.framed
    asks = RowKind.QUESTION in kinds and not annexed
    if asks or kinds & {RowKind.HEAD, RowKind.STATEMENT}:
        return True
    return section.role is HeadingRole.STANDARD and (RowKind.RATED in kinds or _rating_place(section) is not None)


def is_about_same(one: Section | ReportRow, other: Section | ReportRow) -> bool:
    """By name; the number decides between standards of one name."""
    named = one.name.value.lower() == other.name.value.lower()
    return named and (not one.ref or not other.ref or digits(one.ref) == digits(other.ref))


def _same_number(section: Section, row: ReportRow) -> bool:
    """By number, where the names are variants of each other ("Staff", "Staffing")."""
    one, other = section.name.value.lower(), row.name.value.lower()
    alike = one.startswith(other[:5]) or one in other or other in one
    return bool(section.ref and row.ref) and digits(section.ref) == digits(row.ref) and alike


def _standard(row: ReportRow | None, chapter: Section | None) -> Standard:
    rows = list(chapter.rows) if chapter else []
    return Standard.from_source(
        ref=_first(row.ref if row else EMPTY, chapter.ref if chapter else EMPTY),
        name=_first(row.name if row else EMPTY, chapter.name if chapter else EMPTY),
        rating=row.rating if row else None,
        previous_rating=row.previous or None if row else None,
        chapter_rating=_chapter_rating(chapter) or None if chapter else None,
        statement=_statement(rows) or (_statement_in_prose(chapter) if chapter else EMPTY) or None,
        key_questions=tuple(_question(r) for r in rows if r.kind is RowKind.QUESTION),
        claims=[text for r in rows if r.kind is not RowKind.OTHER for text in r.claims],
    )


def _first(*texts: Text) -> Text | None:
    return next((text for text in texts if text), None)


def _chapter_rating(chapter: Section) -> Text:
    """The rating beside the standard's statement or name, in a line of its own, or in the sentence that judges a test.

    A table of several ratings may stand behind the last chapter, and is about all.
    """
    rated = (RowKind.STATEMENT, RowKind.RATED, RowKind.HEAD)
    tables = (part for part in chapter.parts if isinstance(part, tuple) and kind_of(part) is not TableKind.RATINGS)
    beside = next((row.rating for rows in tables for row in rows if row.rating and row.kind in rated), EMPTY)
    place = _rating_place(chapter)
    alone = rating_line(_prose(chapter.parts[place])) if place is not None else EMPTY
    return beside or alone or (judged.rating if (judged := outcome(chapter)) else EMPTY)


def _rating_place(chapter: Section) -> int | None:
    """Where among its parts the chapter has a line "Rating: Good", or a sentence that says no more."""
    prose = enumerate(map(_prose, chapter.parts))
    return next((place for place, text in prose if rating_line(text) or is_judgement(text)), None)


def _statement_in_prose(chapter: Section) -> Text:
    """The only paragraph between the heading and the line with the rating, or between that and what is found, announced or asked."""
    place = _rating_place(chapter)
    first, stated, below = [*map(_prose, chapter.parts), EMPTY, EMPTY, EMPTY][:3]
    if place == 0 and rating_line(first) and (not below or below.value.endswith((":", "?"))):
        return stated
    return first if place == 1 else EMPTY


def _prose(part: Part) -> Text:
    return part.text if isinstance(part, Paragraph) else EMPTY


def _statement(rows: Sequence[ReportRow]) -> Text:
    """What the standard asks for; it stands beside the rating, or in a row of its own."""
    beside = next((row.text for row in rows if row.kind is RowKind.STATEMENT), EMPTY)
    alone = (row.text for row in rows if row.kind is RowKind.OTHER and is_statement(row.text))
    return beside or next((text for text in alone if numbered(text) is None), EMPTY)


def _question(row: ReportRow) -> KeyQuestion:
    return KeyQuestion.from_source(
        text=row.text,
        percent=row.percentage,
        previous_percent=row.previous_percentage,
        places={"percent": row.percent.at, **({"previous_percent": row.previous.at} if row.previous else {})},
        claims=row.claims,
    )
