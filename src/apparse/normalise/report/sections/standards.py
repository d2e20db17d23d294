"""The heads of standards that are printed as tables: each opens a section of its own."""

from __future__ import annotations

from collections.abc import Sequence

from apparse.normalise.report.headings.numbers import digits
from apparse.normalise.report.headings.roles import HeadingRole
from apparse.normalise.report.sections.section import OpenSection
from apparse.normalise.report.tables.row import ReportRow, RowKind, TableKind, kind_of
from apparse.text import Text


def take_table(sections: list[OpenSection], rows: list[ReportRow]) -> None:
    """The head of a standard opens a section of its own, the rest of its table is the body."""
    if kind_of(rows) is not TableKind.STANDARD or (sections[-1].role is HeadingRole.RATINGS and rates(rows)):
        _add(sections[-1], rows)
        return
    body: list[ReportRow] = []
    for row in rows:
        if _opens(sections[-1], row):
            _add(sections[-1], body)
            body = []
            sections.append(OpenSection(Text.join([row.ref, row.name]), row.ref, row.name, HeadingRole.STANDARD))
        body.append(row)
    _add(sections[-1], body)


def _opens(current: OpenSection, row: ReportRow) -> bool:
    """Whether a row is the head of a standard: by its form, or because it rates another than the section is about."""
    if row.kind is RowKind.RATED and current.role is HeadingRole.STANDARD:
        if row.ref:
            return row.ref.value.strip(".") != current.ref.value.strip(".")
        rated = any(each.kind is RowKind.RATED for part in current.parts if isinstance(part, tuple) for each in part)
        return rated and "rating" not in row.name.value.lower() and not _named_alike(current, row)
    return row.kind in (RowKind.HEAD, RowKind.RATED) and not _names_again(current, row)


def _add(section: OpenSection, rows: Sequence[ReportRow]) -> None:
    if rows:  # a table may have none that says anything
        section.parts.append(tuple(rows))


def _names_again(current: OpenSection, row: ReportRow) -> bool:
    """The head of a standard that its heading has named already; a chapter of the same name has another number."""
    return not current.parts and _named_alike(current, row) and not _counted_apart(current.ref, row.ref)


def _counted_apart(one: Text, other: Text) -> bool:
    """Whether both have a number, and not the same one: "3" and "R 3.1", but "1.2" and "R 1.2" have."""
    return bool(one and other) and digits(one) != digits(other)


def _named_alike(current: OpenSection, row: ReportRow) -> bool:
    return current.name.value.lower() == row.name.value.lower()


def rates(rows: Sequence[ReportRow]) -> bool:
    """Whether a table under the heading of the ratings is a part of them, though it has but one row."""
    kinds = {row.kind for row in rows}
    return kind_of(rows) is TableKind.RATINGS or (
        RowKind.RATED in kinds and not kinds & {RowKind.HEAD, RowKind.STATEMENT}
    )
