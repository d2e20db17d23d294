"""What reports and letters have in common: sections, ratings, recommendations, findings, footnotes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from apparse.blocks import Block, Content, Furniture, Heading, ListItem, Paragraph
from apparse.location import Location
from apparse.normalise.endings import is_finished
from apparse.normalise.report.findings import has_findings, is_divided, read_findings
from apparse.normalise.report.followed_up import with_followed_up
from apparse.normalise.report.footnote_marks import references
from apparse.normalise.report.footnotes import Footnote, by_number, take_footnotes
from apparse.normalise.report.headings.roles import HeadingRole
from apparse.normalise.report.keys import unused
from apparse.normalise.report.mending.addressees import with_whole_addressees
from apparse.normalise.report.mending.boxes import unboxed
from apparse.normalise.report.mending.cards import with_cards_as_rows
from apparse.normalise.report.mending.flat_rows import with_cells
from apparse.normalise.report.mending.hanging import with_hanging_lines
from apparse.normalise.report.mending.matrix import with_a_table_for_each_unit
from apparse.normalise.report.mending.pages import with_whole_tables
from apparse.normalise.report.mending.promote import with_headings
from apparse.normalise.report.mending.repair import LONG, repaired
from apparse.normalise.report.mending.run_together import with_rows_apart
from apparse.normalise.report.mending.torn_cells import with_torn_cells_joined
from apparse.normalise.report.mending.torn_items import with_torn_items_joined
from apparse.normalise.report.mending.unrolled import with_ratings_rolled_up
from apparse.normalise.report.ratings.annexed import with_annexed_questions
from apparse.normalise.report.ratings.ratings import Ratings
from apparse.normalise.report.ratings.standards import chapters_by_row, is_chapter_of_standard
from apparse.normalise.report.ratings.tables import read_ratings
from apparse.normalise.report.recommendations.drafts import AdviceDraft
from apparse.normalise.report.recommendations.reading import Advice, read_recommendations
from apparse.normalise.report.sections.cutting import cut
from apparse.normalise.report.sections.section import Section
from apparse.normalise.report.tables.row import ReportRow
from apparse.records.inspection_report import FootnoteReference, ReportSection, SectionFindings
from apparse.text import EMPTY, Text


@dataclass(frozen=True, slots=True)
class Marked:
    """The blocks of a source with headings marked and footnotes taken out.

    `marks` say nothing: lines drawn with characters, and rows that the next page of a table prints again.
    """

    blocks: tuple[Block, ...]
    notes: tuple[Footnote, ...]
    references: tuple[FootnoteReference, ...]
    marks: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """The sections of a document, with its ratings and recommendations."""

    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    ratings: tuple[Ratings, ...]
    recommendations: Advice


def marked(content: Content) -> Marked:
    readable = _without_furniture(content.blocks)
    rules = [block for block in readable if isinstance(block, Heading | Paragraph) and _says_nothing(block.text)]
    blocks, notes = take_footnotes([block for block in readable if block not in rules], content.asides)
    whole = with_whole_tables(with_whole_addressees(with_hanging_lines(with_torn_cells_joined(blocks))))
    return Marked(
        tuple(with_headings(with_cells(unboxed(with_cards_as_rows(_rated(whole.blocks)))))),
        tuple(notes),
        tuple(references(blocks, content.asides)),
        (*(block.text for block in rules), *whole.repeated),
    )


def _without_furniture(blocks: Sequence[Block]) -> list[Block]:
    """What is no furniture; in a source of lines an item below a page's foot opens no list, though blank lines stand above it."""
    around = zip([None, *blocks], blocks, strict=False)
    return [
        replace(block, opens=False)
        if isinstance(above, Furniture) and isinstance(block, ListItem) and _stands_in_line(block.text)
        else block
        for above, block in around
        if not isinstance(block, Furniture)
    ]


def _stands_in_line(text: Text) -> bool:
    return bool(text.at) and text.at[0].page is None and text.at[0].line is not None


def _rated(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with ratings tables as they were drawn up: each row apart, and one table for each unit."""
    return with_a_table_for_each_unit(with_rows_apart(with_ratings_rolled_up(blocks)))


def _says_nothing(text: Text) -> bool:
    return not any(char.isalnum() for char in text.value)


def outlined(blocks: Sequence[Block], matter: Text = EMPTY) -> Outline:
    """The outline of what stands below a cover or a salutation; `matter` is the line in which a letter says what it is about."""
    whole = repaired(with_torn_items_joined(blocks))
    sections = tuple(with_followed_up(with_annexed_questions(_under(matter, cut(whole)))))
    return Outline(tuple(whole), sections, tuple(read_ratings(sections)), read_recommendations(sections))


def _under(matter: Text, sections: Sequence[Section]) -> Sequence[Section]:
    """The sections, with what is listed before the first heading under the matter of the letter where no other says what was found.

    A list of names, such as of those who receive a copy, says nothing of the kind.
    """
    first = sections[0]
    items = [_states(part) for part in first.parts if isinstance(part, ListItem)]
    lists = not first.heading and 2 * sum(items) > len(items)
    if not matter or not lists or any(has_findings(section) and not section.framed for section in sections):
        return sections
    return [replace(first, name=matter, role=HeadingRole.TOPIC), *sections[1:]]


def _states(item: ListItem) -> bool:
    return is_finished(item.text.value) or len(item.text) > LONG


def common_fields(
    outline: Outline, source: Marked, rated: Sequence[ReportRow], drafts: Iterable[AdviceDraft]
) -> dict[str, Any]:
    """The fields that are read alike for reports and letters; `rated` are the standards of the document itself, `drafts` its recommendations."""
    findings: dict[str, SectionFindings] = {}
    framing: list[ReportSection] = []
    bodied = any(has_findings(section) and not section.framed for section in outline.sections)
    rows = {chapter: rated[place] for place, chapter in chapters_by_row(rated, outline.sections).items()}
    times = Counter(row.ref.value for row in rated)
    for place, section in enumerate(outline.sections):
        row = rows.get(place)
        framed = bodied and section.framed and not is_divided(section)
        if row or is_chapter_of_standard(section) or (has_findings(section) and not framed):
            own = row is None or times[row.ref.value] == 1
            findings[_free_key(section, row, findings, own_number=own)] = read_findings(section)
        elif said := _framing(section, outline):
            framing.append(said)
    return {
        "recommendations": tuple(draft.record() for draft in drafts),
        "findings": findings,
        "sections": tuple(framing),
        "footnotes": by_number(source.notes),
        "footnote_references": source.references,
    }


def common_claims(outline: Outline, source: Marked) -> list[Text]:
    """What the fields of `common_fields` were read from and no record of their own claims."""
    return [*source.marks, *(note.whole for note in source.notes), *outline.recommendations.headings]


def note_places(source: Marked) -> tuple[Location, ...]:
    return tuple(place for note in source.notes for place in note.whole.at)


def _free_key(section: Section, row: ReportRow | None, taken: dict[str, SectionFindings], *, own_number: bool) -> str:
    """The standard's ref, or the section's name where it has none of its own; the name as well where another section has the ref."""
    ref = row.ref.value if row and row.ref else section.ref.value if section.role is HeadingRole.STANDARD else ""
    ref = ref if own_number else ""
    name = section.name.value or _only_heading(section) or "Findings"
    wanted = ref or name
    if wanted in taken:
        wanted = f"{ref} {name}".strip()
    return unused(wanted, taken)


def _only_heading(section: Section) -> str:
    """What a section without a name is about, where one heading stands over all of it: "Strengths"."""
    headings = [part.text.value for part in section.parts if isinstance(part, Heading)]
    return headings[0].rstrip(" :?") if len(headings) == 1 else ""


def _framing(section: Section, outline: Outline) -> ReportSection | None:
    """A section as prose, without what was read as ratings and recommendations; None where nothing is left."""
    taken = {text.pieces for ratings in outline.ratings for text in ratings.claims if text.pieces}
    advice = outline.recommendations
    lines: list[Text] = []
    for part in section.parts:
        texts = [text for row in part for text in row.texts] if isinstance(part, tuple) else [part.text]
        if section.role is HeadingRole.RECOMMENDATIONS:
            texts = [text for text in texts if text in advice.prose]
        lines.extend(text for text in texts if text and text.pieces not in taken)
    if not lines and not section.heading:
        return None
    marks = [part.marker for part in section.parts if isinstance(part, ListItem)]
    return ReportSection.from_source(
        heading=section.heading or None,
        paragraphs=tuple(text.value for text in lines),
        places={"paragraphs": tuple(place for text in lines for place in text.at)},
        claims=[*lines, *marks, *section.claims],
    )
