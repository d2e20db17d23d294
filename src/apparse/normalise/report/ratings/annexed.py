"""Key questions that an annexe answers: they belong to the chapter of their standard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from apparse.blocks import Heading, Paragraph
from apparse.normalise.report.ratings.standards import is_about_same, is_chapter_of_standard
from apparse.normalise.report.sections.section import Section
from apparse.normalise.report.tables.row import ReportRow, RowKind

_ASKED = {RowKind.QUESTION, RowKind.COLUMNS, RowKind.HEAD, RowKind.CHAPTER}


def with_annexed_questions(sections: Sequence[Section]) -> list[Section]:
    """The sections with those that only answer key questions put into the chapter of the same standard before them.

    Questions that the chapter has answered alike are only accounted for.
    """
    whole: list[Section] = []
    for section in sections:
        place = _chapter(whole, section) if _only_asks(section) else None
        if place is None:
            whole.append(section)
        else:
            whole[place] = _with_questions(whole[place], section)
    return whole


def _chapter(before: Sequence[Section], asking: Section) -> int | None:
    """Where the chapter of the standard stands, which has no answers yet or the same ones."""
    fitting = (
        place
        for place, section in enumerate(before)
        if is_about_same(section, asking) and _is_chapter(section) and _answers(section) in ([], _answers(asking))
    )
    return next(fitting, None)


def _is_chapter(section: Section) -> bool:
    """A chapter and not a mention of the standard in the summary, which has no number and lists nothing."""
    listed = any(isinstance(part, Heading) for part in section.parts)
    return bool(section.parts) and (bool(section.ref) or listed or is_chapter_of_standard(section))


def _only_asks(section: Section) -> bool:
    """Whether a section has key questions and nothing else but what leads over to them."""
    kinds = {row.kind for row in section.rows}
    said = [part for part in section.parts if not isinstance(part, tuple)]
    leads = all(isinstance(part, Paragraph) and part.text.value.endswith(":") for part in said)
    return RowKind.QUESTION in kinds and kinds <= _ASKED and leads


def _with_questions(chapter: Section, asking: Section) -> Section:
    claims = (*chapter.claims, *asking.claims, asking.heading)
    if _answers(chapter):
        return replace(chapter, claims=(*claims, *asking.texts))
    return replace(chapter, parts=(*chapter.parts, *asking.parts), claims=claims)


def _answers(section: Section) -> list[tuple[str, int | None]]:
    return [(_key(row), row.percentage) for row in section.rows if row.kind is RowKind.QUESTION]


def _key(row: ReportRow) -> str:
    return " ".join(row.text.value.lower().split())
