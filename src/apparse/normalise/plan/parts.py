"""The parts of a plan told apart: title block, action tables with their rows, definitions, totals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from apparse.blocks import Block, Heading, Paragraph, Prose, Table, parts
from apparse.normalise.plan.announced import announced_group, levels_of_bodies
from apparse.normalise.plan.cards import as_tables
from apparse.normalise.plan.columns.header import Header, find_header, guessed_layout, with_header_apart
from apparse.normalise.plan.columns.layout import Layout, grid_of
from apparse.normalise.plan.columns.numbers import numbers_actions, with_counts, with_labels
from apparse.normalise.plan.columns.role import Role
from apparse.normalise.plan.rows.below_header import plan_rows
from apparse.normalise.plan.rows.row import GroupHeading, HeadingsAgain, PlanRow
from apparse.normalise.plan.tables.apart import apart
from apparse.normalise.plan.tables.inner_headings import with_inner_headings_lifted
from apparse.normalise.plan.tables.other import is_other_table
from apparse.normalise.plan.tables.side import Totals, is_side_table, read_definitions, read_total_lines, read_totals
from apparse.normalise.plan.tables.wide import side_by_side
from apparse.normalise.spelling import squeezed
from apparse.records.action_plan import Definition
from apparse.text import EMPTY, Text

LONGEST_ANNOUNCEMENT = 8
"""Words: a longer line above the totals says more than that they come."""


@dataclass(frozen=True, slots=True)
class Parts:
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


class _Whole(NamedTuple):
    """What is true of a plan as a whole.

    `headed` says that some table has known headings, `acts` that some has a column of actions, `labels` that the
    numbers beside the recommendations are those of actions; `bodies` are the levels of headings that only name who is
    to act. `answered_apart` says that recommendations and responses stand in tables without actions.
    """

    headed: bool
    acts: bool
    labels: bool
    bodies: frozenset[int]
    answered_apart: bool


@dataclass(frozen=True, slots=True)
class _Part:
    """What one piece adds to a plan; `line` is a line, or a table of the title block, `other` a table that adds nothing."""

    line: Prose | Table | None = None
    rows: tuple[PlanRow | GroupHeading, ...] = ()
    layout: Layout | None = None
    headings: tuple[Text, ...] = ()
    definitions: tuple[Definition, ...] = ()
    totals: Totals | None = None
    marks: tuple[Text, ...] = ()
    other: Table | None = None


class _Above(NamedTuple):
    """What stands above a table: the lines up to the table before, that table if it is an other one, and what is known."""

    lines: Sequence[Prose]
    other: Table | None
    layout: Layout | None
    defined: bool


def parts_of(blocks: Sequence[Block]) -> Parts:
    """The blocks told apart: title block, action table with its rows, definitions, totals."""
    # first, because a part of a wide table lacks headings that all others ask for
    blocks, repeated = side_by_side(blocks)
    # after side_by_side, because it asks for all headings of a table
    blocks, inner = with_inner_headings_lifted(blocks)
    # after both, because by its headings a table has recommendations itself, and needs no card
    whole, labels = as_tables(blocks)
    # after as_tables, because a table that is made of cards may be several as well
    pieces = [piece for block in whole for piece in _pieces(block)]
    # after all pieces are known, because what one is hangs on what others have, and on what stands above it
    seen = _seen_whole(pieces)
    found = list(_told_apart(pieces, seen))
    filled = [place for place, part in enumerate(found) if part.rows]
    first, behind = (filled[0], filled[-1] + 1) if filled else (len(found), len(found))
    before = tuple(part.line for part in found[:first] if part.line)
    totals = _joined(part.totals for part in found)
    return Parts(
        before=before,
        below=tuple(part.line for part in found[first:] if part.line),
        rows=tuple(row for part in found for row in part.rows),
        layout=next((part.layout for part in found if part.layout), None),
        headings=tuple(text for part in found for text in part.headings),
        definitions=tuple(definition for part in found for definition in part.definitions),
        totals=_with_lines(totals, before, [part.line for part in found[behind:]]) if filled else totals,
        marks=(*labels, *repeated, *inner, *(text for part in found for text in part.marks)),
        answered_apart=seen.answered_apart,
    )


def _pieces(block: Block) -> Iterator[Block]:
    """The block, or the tables that it really is; as a heading where a page has left nothing but a title of it."""
    if not isinstance(block, Table):
        yield block
    elif title := _only_text(block):
        yield Heading(title)
    else:
        yield from apart(block)


def _only_text(table: Table) -> Text:
    """The text of a side table that a page has left with nothing but its title."""
    texts = [text for text in parts(table) if text]
    return texts[0] if len(texts) == 1 and len(table.rows) == 1 and 1 < table.width < 4 else EMPTY


def _seen_whole(pieces: Sequence[Block]) -> _Whole:
    tables = [piece for piece in pieces if isinstance(piece, Table) and not is_side_table(piece)]
    headed = [(table, header) for table in tables if (header := find_header(table))]
    counted = sum(numbers_actions(header.layout, grid_of(table)[header.rows :]) for table, header in headed)
    acts = any(Role.ACTION in _roles(header) for _, header in headed)
    return _Whole(bool(headed), acts, counted > 0, levels_of_bodies(pieces), _are_answered_apart(headed))


def _are_answered_apart(headed: Sequence[tuple[Table, Header]]) -> bool:
    """Whether all tables with actions have these under the numbers of recommendations that others answer."""
    acting = [(table, header) for table, header in headed if Role.ACTION in _roles(header)]
    asked = {number for table, header in headed if _answers_only(header) for number in _numbers(table, header)}
    named = [_numbers(table, header) for table, header in acting if Role.RECOMMENDATION not in _roles(header)]
    return len(named) == len(acting) > 0 and all(numbers and numbers <= asked for numbers in named)


def _numbers(table: Table, header: Header) -> set[str]:
    """What stands in the column of numbers below the headings."""
    places = [place for place, column in enumerate(header.layout.columns) if column.role is Role.NUMBER]
    rows = grid_of(table)[header.rows :]
    return {number for slots in rows for place in places if (number := squeezed(slots[place].cell.text.value))}


def _roles(header: Header) -> set[Role]:
    return {column.role for column in header.layout.columns}


def _answers_only(header: Header) -> bool:
    """Whether a table has recommendations and responses, and no actions."""
    return _roles(header).issuperset((Role.RECOMMENDATION, Role.RESPONSE)) and Role.ACTION not in _roles(header)


def _is_of_plan(header: Header, whole: _Whole) -> bool:
    """Whether a table belongs to the plan. Where some table has actions, one without is another list (of versions)."""
    return Role.ACTION in _roles(header) or not whole.acts or (whole.answered_apart and _answers_only(header))


def _told_apart(pieces: Iterable[Block], whole: _Whole) -> Iterator[_Part]:
    """What each piece is; that hangs on what stands above it."""
    lines: list[Prose] = []
    other: Table | None = None
    layout: Layout | None = None
    defined = False
    for piece in pieces:
        if isinstance(piece, Table):
            part = _read(with_header_apart(piece, layout), _Above(lines, other, layout, defined), whole)
            known = (part.layout, layout) if whole.answered_apart else (layout, part.layout)
            lines, other, layout, defined = [], part.other, known[0] or known[1], defined or bool(part.definitions)
            yield part
        elif isinstance(piece, Prose):
            lines.append(piece)
            yield _Part(piece)


def _read(table: Table, above: _Above, whole: _Whole) -> _Part:
    if definitions := read_definitions(table):
        return _Part(definitions=definitions[0], marks=definitions[1])
    if totals := read_totals(table):
        return _Part(totals=totals, marks=tuple(line.text for line in above.lines if _announces(line)))
    if (header := find_header(table)) and _is_of_plan(header, whole):
        layout = (with_labels(header.layout) if whole.labels else header.layout).settled_by(above.layout)
        layout = with_counts(layout, grid_of(table)[header.rows :])
        return _action_table(table, header, layout, above, whole)
    if header or (above.layout and is_other_table(table, above.layout, above.lines, above.other)):
        return _Part(other=table)  # what it says is no part of the plan: leftovers
    if above.layout or not whole.headed:
        known = above.layout or guessed_layout(table)
        return _action_table(table, None, known, above, whole) if known else _Part()
    return _Part(marks=tuple(parts(table))) if above.defined else _Part(table)


def _action_table(table: Table, header: Header | None, layout: Layout, above: _Above, whole: _Whole) -> _Part:
    """The rows of a table, below the group heading that may stand above it; headings that are printed again are none."""
    group = announced_group(above.lines, whole.bodies)
    below = list(plan_rows(table, header, layout))
    again = (text for line in below if isinstance(line, HeadingsAgain) for text in line.texts)
    return _Part(
        rows=(
            *([GroupHeading(group)] if group else ()),
            *(line for line in below if not isinstance(line, HeadingsAgain)),
        ),
        layout=layout,
        headings=(*(header.texts if header else ()), *again),
        marks=tuple(line.text for line in above.lines if isinstance(line, Heading)) if whole.answered_apart else (),
    )


def _announces(line: Prose) -> bool:
    return isinstance(line, Heading | Paragraph) and len(line.text.value.split()) <= LONGEST_ANNOUNCEMENT


def _joined(totals: Iterable[Totals | None]) -> Totals | None:
    """The totals of tables that a page may have cut, as those of one."""
    joined: Totals | None = None
    for each in totals:
        joined = joined.joined(each) if joined and each else joined or each
    return joined


def _with_lines(
    totals: Totals | None, before: Iterable[Prose | Table], below: Iterable[Prose | Table | None]
) -> Totals | None:
    """The totals with those that lines below the last row give, or lines above the first: there one alone may be anything."""
    for lines, fewest in ((below, 1), (before, 2)):
        found = read_total_lines([line.text for line in lines if isinstance(line, Prose)])
        totals = _joined((found, totals)) if found and len(found.counts) >= fewest else totals
    return totals
