"""Key questions that an annexe answers: they belong to the chapter of their standard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from apparse.blocks import Heading, Paragraph
from apparse.normalise.report.ratings.standards import is_about_same, is_chapter_of_standard
from apparse.normalise.report.sections.section import Part, Section
from apparse.normalise.report.tables.row import ReportRow, RowKind, as_text

_ASKED = {RowKind.QUESTION, RowKind.COLUMNS, RowKind.HEAD, RowKind.CHAPTER}


def with_annexed_questions(sections: Sequence[Section]) -> list[Section]:
    """The sections with those that only answer key questions put into the chapter of the same standard before them.

    Questions that the chapter has answered alike are only accounted for. Where more is asked than in the chapter, of single
    cases, the answers are text.
    """
    whole: list[Section] = []
    for section in sections:
        place = _chapter(whole, section) if _only_asks(section) else None
        if place is None:
            whole.append(_as_text(section) if _asks_more(whole, section) else section)
        else:
            whole[place] = _with_questions(whole[place], section)
    return whole


def _asks_more(before: Sequence[Section], section: Section) -> bool:
    """Whether a chapter of the same standard has answered some of what the section, which rates nothing, answers alike."""
    answers = set(_answers(section)) if {row.kind for row in section.rows} <= {*_ASKED, RowKind.OTHER} else set()
    chapters = (set(_answers(chapter)) for chapter in before if is_about_same(chapter, section))
    return any(known and known < answers for known in chapters)


def _as_text(section: Section) -> Section:
    def said(part: Part) -> Part:
        return tuple(map(as_text, part)) if isinstance(part, tuple) else part

    return replace(section, parts=tuple(map(said, section.parts)))


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
