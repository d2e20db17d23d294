"""The parts of a plan told apart: title block, action tables with their rows, definitions, totals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from apparse.blocks import Block, Heading, MissingPages, Paragraph, Prose, Table, Unreadable
from apparse.normalise.plan.announced import announced_groups
from apparse.normalise.plan.columns.header import Header, find_header, guessed_layout, with_header_apart
from apparse.normalise.plan.columns.layout import Layout, grid_of
from apparse.normalise.plan.columns.numbers import with_counts, with_labels
from apparse.normalise.plan.prepared import Prepared
from apparse.normalise.plan.rows.below_header import plan_rows
from apparse.normalise.plan.rows.row import GroupHeading, HeadingsAgain, PlanRow
from apparse.normalise.plan.tables.definitions import DEFINES, definition_headings, read_definitions
from apparse.normalise.plan.tables.other import is_other_table
from apparse.normalise.plan.tables.side import is_side_table
from apparse.normalise.plan.tables.totals import Totals, joined_totals, read_total_lines, read_totals
from apparse.normalise.plan.whole import Whole, seen_whole
from apparse.normalise.spelling import squeezed
from apparse.records.action_plan import Definition
from apparse.text import EMPTY, Text

LONGEST_ANNOUNCEMENT = 8
"""Words: a longer line above the totals says more than that they come."""


class Parts(NamedTuple):
    """The parts of a plan.

    `before` stands above the first of the `rows`, `below` between and below them; `layout` is that of the first
    action table. `headings` are printed over columns, `marks` only say what comes next. Where `answered_apart`
    the actions stand in other tables than the recommendations, under their numbers.
    """

    before: tuple[Block, ...]
    below: tuple[Block, ...]
    rows: tuple[PlanRow | GroupHeading, ...]
    layout: Layout | None
    headings: tuple[Text, ...]
    definitions: tuple[Definition, ...]
    totals: Totals | None
    marks: tuple[Text, ...]
    answered_apart: bool


class _Part(NamedTuple):
    """What one piece adds to a plan; `line` is a line, or a table of the title block, `other` a table that adds nothing.

    `inner` is the heading of a group that stands among those of the columns.
    """

    line: Prose | Table | None = None
    rows: tuple[PlanRow | GroupHeading, ...] = ()
    layout: Layout | None = None
    headings: tuple[Text, ...] = ()
    definitions: tuple[Definition, ...] = ()
    totals: Totals | None = None
    marks: tuple[Text, ...] = ()
    other: Table | None = None
    inner: Text = EMPTY


class _Above(NamedTuple):
    """What stands above a table: the lines up to the table before, that table if it is an other one, and what is known.

    `inner` is the last heading of a group among those of columns.
    """

    lines: Sequence[Prose]
    other: Table | None
    layout: Layout | None
    defined: bool
    inner: Text


def parts_of(plan: Prepared) -> Parts:
    """The blocks of a plan told apart: title block, action table with its rows, definitions, totals."""
    # first, because what one block is hangs on what others have
    whole = seen_whole(plan)
    found = list(_told_apart(plan.blocks, whole))
    filled = [place for place, part in enumerate(found) if part.rows]
    first, behind = (filled[0], filled[-1] + 1) if filled else (len(found), len(found))
    before = tuple(part.line for part in found[:first] if part.line)
    totals = joined_totals(part.totals for part in found)
    return Parts(
        before=before,
        below=tuple(part.line for part in found[first:] if part.line),
        rows=tuple(row for part in found for row in part.rows),
        layout=next((part.layout for part in found if part.layout), None),
        headings=tuple(text for part in found for text in part.headings),
        definitions=tuple(definition for part in found for definition in part.definitions),
        totals=_with_lines(totals, before, [part.line for part in found[behind:]]) if filled else totals,
        marks=(*plan.marks, *(text for part in found for text in part.marks)),
        answered_apart=whole.answered_apart,
    )


def _told_apart(pieces: Iterable[Block], whole: Whole) -> Iterator[_Part]:
    """What each piece is; that hangs on what stands above it."""
    lines: list[Prose] = []
    other: Table | None = None
    layout: Layout | None = None
    inner = EMPTY
    defined = lost = False
    for piece in pieces:
        if isinstance(piece, Table):
            table = piece if _prints_again(find_header(piece), inner) else with_header_apart(piece, layout)
            part = _read(table, _Above(lines, other, layout, defined, inner), whole)
            known = (part.layout, layout) if whole.answered_apart else (layout, part.layout)
            lines, other, layout, defined = [], part.other, known[0] or known[1], defined or bool(part.definitions)
            inner = part.inner or inner
            counts = any(each and each.counts for each in known)  # a page may end below the headings
            layout = layout._replace(counts=counts) if layout else None
            yield _below_lost(part) if lost else part
            lost = lost and not any(isinstance(row, PlanRow) for row in part.rows)
        elif isinstance(piece, Prose):
            lines.append(piece)
            yield _Part(piece)
        elif isinstance(piece, MissingPages | Unreadable):
            lost = True


def _below_lost(part: _Part) -> _Part:
    """The part, where a page is lost before it: nothing above can have cut its first row."""
    rows = list(part.rows)
    for place, row in enumerate(rows):
        if isinstance(row, PlanRow):
            rows[place] = row._replace(first=False, below_lost=True)
            break
    return part._replace(rows=tuple(rows))


def _read(table: Table, above: _Above, whole: Whole) -> _Part:
    if is_side_table(table):
        return _side_table(table, above.lines)
    if (header := find_header(table)) and whole.has(header.layout):
        layout = (with_labels(header.layout) if whole.labels else header.layout).settled_by(above.layout)
        layout = with_counts(layout, grid_of(table)[header.rows :])
        return _action_table(table, header, layout, above, whole)
    if above.defined and not above.layout and (more := read_definitions(table, fewest=1)):
        return _Part(definitions=more)  # a line of the table of definitions that has come loose
    if header or (above.layout and is_other_table(table, above.layout, above.lines, above.other)):
        return _Part(other=table)  # what it says is no part of the plan: leftovers
    if above.layout or not whole.headed:
        known = above.layout or guessed_layout(table)
        return _action_table(table, None, with_counts(known, grid_of(table)), above, whole) if known else _Part()
    return _Part(other=table) if above.defined else _Part(table)


def _side_table(table: Table, above: Sequence[Prose]) -> _Part:
    if definitions := read_definitions(table):
        heads = (line.text for line in above[-1:] if isinstance(line, Heading) and DEFINES.search(line.text.value))
        return _Part(definitions=definitions, marks=(*heads, *definition_headings(table)))
    if totals := read_totals(table):
        return _Part(totals=totals, marks=tuple(line.text for line in takewhile(_announces, reversed(above))))
    return _Part(table)  # the dates of the title block


def _action_table(table: Table, header: Header | None, layout: Layout, above: _Above, whole: Whole) -> _Part:
    """The rows of a table, below the group headings that may stand above it; headings that are printed again are none.

    Nor is one that is printed again among those of the columns, as a page does below other groups as well.
    """
    inner = header.heading if header else EMPTY
    if header and _prints_again(header, above.inner):
        header = header._replace(heading=EMPTY)
    groups = announced_groups(above.lines, whole.bodies, whole.topics)
    below = list(plan_rows(table, header, layout, whole.hints, begins=above.layout is None))
    again = (text for line in below if isinstance(line, HeadingsAgain) for text in line.texts)
    return _Part(
        rows=(
            *(GroupHeading(*group) for group in groups),
            *(line for line in below if not isinstance(line, HeadingsAgain)),
        ),
        layout=layout,
        headings=(*(header.texts if header else ()), *again),
        marks=tuple(line.text for line in above.lines if isinstance(line, Heading)) if whole.answered_apart else (),
        inner=inner,
    )


def _prints_again(header: Header | None, inner: Text) -> bool:
    """Whether a header has the heading of a group within it that an earlier one had."""
    return header is not None and bool(inner) and squeezed(header.heading.value) == squeezed(inner.value)


def _announces(line: Prose) -> bool:
    return isinstance(line, Heading | Paragraph) and len(line.text.value.split()) <= LONGEST_ANNOUNCEMENT


def _with_lines(
    totals: Totals | None, before: Iterable[Prose | Table], below: Iterable[Prose | Table | None]
) -> Totals | None:
    """The totals with those that lines below the last row give, or lines above the first: there one alone may be anything."""
    for lines, fewest in ((below, 1), (before, 2)):
        found = read_total_lines([line.text for line in lines if isinstance(line, Prose)])
        totals = joined_totals((found, totals)) if found and len(found.counts) >= fewest else totals
    return totals
