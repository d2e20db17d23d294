"""The parts of a plan told apart: title block, action tables with their rows, definitions, totals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from apparse.blocks import Block, Heading, Paragraph, Prose, Table, parts, prose
from apparse.normalise.plan.addressee import is_bare_title, is_group_heading
from apparse.normalise.plan.apart import LONGEST_SIDE_TABLE, apart
from apparse.normalise.plan.cards import as_tables
from apparse.normalise.plan.side_tables import Totals, read_definitions, read_total_lines, read_totals
from apparse.normalise.plan.table.columns import Role
from apparse.normalise.plan.table.header import Header, find_header, guessed_layout, with_header_apart
from apparse.normalise.plan.table.layout import Layout, grid_of
from apparse.normalise.plan.table.leading import numbers_actions, with_counts, with_labels
from apparse.normalise.plan.table.row import PlanRow
from apparse.normalise.plan.table.rows import plan_rows
from apparse.normalise.plan.wide_tables import side_by_side
from apparse.records.action_plan import Definition
from apparse.records.response import read_response
from apparse.records.title import Names, names
from apparse.text import EMPTY, Text

NEAR = 6.0
"""Points: columns that begin within this distance are one."""
LONGEST_ENTRY = 8
"""Words in a cell of a list of contacts or signatures."""


@dataclass
class Parts:
    """The parts of a plan as they are met, from its first block to its last.

    `headed` says that some table has known headings, `acts` that some has a column of actions, `labels` that the
    numbers beside the recommendations are those of actions, `groups` the levels of headings that only name who is to
    act. `aside` is the table before the next one, if it is no part of the plan.
    """

    before: list[Block] = field(default_factory=list)
    rows: list[PlanRow] = field(default_factory=list)
    layout: Layout | None = None
    headings: list[Text] = field(default_factory=list)
    definitions: tuple[Definition, ...] = ()
    totals: Totals | None = None
    headed: bool = False
    acts: bool = False
    labels: bool = False
    groups: frozenset[int] = frozenset()
    marks: list[Text] = field(default_factory=list)
    aside: Table | None = None


def parts_of(blocks: Sequence[Block]) -> Parts:
    """The blocks told apart: title block, action table with its rows, definitions, totals."""
    blocks, repeated = side_by_side(blocks)
    whole, labels = as_tables(blocks)
    pieces = [piece for block in whole for piece in _pieces(block)]
    headed = [(piece, header) for piece in pieces if isinstance(piece, Table) and (header := _header_of(piece))]
    counted = sum(numbers_actions(header.layout, grid_of(table)[header.rows :]) for table, header in headed)
    found = Parts(headed=bool(headed), acts=any(_has_actions(header) for _, header in headed), labels=counted > 0)
    found.groups = _levels_of_bodies(pieces)
    found.marks.extend((*labels, *repeated))
    pending: list[Block] = []
    below: list[Text] = []
    for piece in pieces:
        if isinstance(piece, Table):
            taken = len(found.rows)
            _take_table(found, piece, pending)
            pending = []
            below = [] if len(found.rows) > taken else below
        elif isinstance(piece, Prose):
            if not found.rows:
                found.before.append(piece)
            pending.append(piece)
            below.append(piece.text)
    for lines in (below, list(prose(found.before))):
        if found.rows and (totals := read_total_lines(lines)) and (lines is below or len(totals.counts) > 1):
            found.totals = totals.joined(found.totals) if found.totals else totals
    return found


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


def _header_of(table: Table) -> Header | None:
    return None if is_side_table(table) else find_header(table)


def _has_actions(header: Header) -> bool:
    """Whether a column has the actions. Where some table has one, a table without is another list (of versions)."""
    return any(column.role is Role.ACTION for column in header.layout.columns)


def is_side_table(table: Table) -> bool:
    return bool(read_definitions(table) or read_totals(table))


def _take_table(found: Parts, table: Table, pending: Sequence[Block]) -> None:
    before, found.aside = found.aside, None
    table = with_header_apart(table, found.layout)
    if definitions := read_definitions(table):
        found.definitions = (*found.definitions, *definitions[0])
        found.marks.extend(definitions[1])
    elif totals := read_totals(table):
        found.totals = found.totals.joined(totals) if found.totals else totals
        found.marks.extend(text for block in pending for text in _announcement(block))
    elif (header := find_header(table)) and (_has_actions(header) or not found.acts):
        settled = (with_labels(header.layout) if found.labels else header.layout).settled_by(found.layout)
        settled = with_counts(settled, grid_of(table)[header.rows :])
        found.layout = found.layout or settled
        found.headings.extend(header.texts)
        _take_rows(found, plan_rows(table, header, settled), pending)
    elif header or (found.layout and _is_of_another_kind(table, found.layout, pending, before)):
        found.aside = table  # what it says is no part of the plan: leftovers
    elif found.layout or not found.headed:
        layout = found.layout or guessed_layout(table)
        if layout is not None:
            found.layout = layout
            _take_rows(found, plan_rows(table, None, layout), pending)
    elif found.definitions:
        found.marks.extend(parts(table))
    else:
        found.before.append(table)


def _is_of_another_kind(table: Table, layout: Layout, pending: Sequence[Block], before: Table | None) -> bool:
    """Whether a table without known headings is small and of other columns: a sign-off, contacts.

    It has a title or a header row of its own, its columns stand elsewhere, or its cells are all filled and none says
    what is done; or it is the rest of such a one that the page has cut.
    """
    if before and not pending and _columns(table) and _columns(table) == _columns(before):
        return True
    title = pending[-1] if pending else None
    titled = isinstance(title, Heading) and not any(_announced_group(pending))
    if len(table.rows) > LONGEST_SIDE_TABLE or table.width == len(layout.columns):
        return False
    texts = [cell.text.value for row in table.rows for cell in row.cells]
    listed = len(table.rows) > 1 and len(texts) == table.width * len(table.rows) and all(map(_is_entry, texts))
    own = titled or listed or table.rows[0].header or _stands_elsewhere(table, layout)
    return own and not any(map(read_response, texts))


def _stands_elsewhere(table: Table, layout: Layout) -> bool:
    """Whether most columns of a table begin where none of the plan does; a single one must end with one."""
    extents = [extent for extent in layout.extents if extent]
    boxes = [cell.at.bbox for cell in table.rows[0].cells if cell.at.bbox]
    known = [extent[table.width == 1] for extent in extents]
    places = [box.x0 for box in boxes[1:]] if table.width > 1 else [box.x1 for box in boxes]
    strange = sum(all(abs(place - border) > NEAR for border in known) for place in places)
    return bool(known) and 2 * strange > len(places)


def _columns(table: Table) -> tuple[int, ...]:
    """Where the cells of the first row stand across the page."""
    boxes = [cell.at.bbox for cell in table.rows[0].cells]
    return tuple(round(box.x0) for box in boxes if box)


def _is_entry(text: str) -> bool:
    """Whether a cell can be one of a list of names, dates and the like."""
    return 0 < len(text.split()) <= LONGEST_ENTRY and not text.endswith(".")


def _levels_of_bodies(pieces: Sequence[Block]) -> frozenset[int]:
    """The levels at which more than one heading right above a table names a body or office, and says no more."""
    above = [block for block, below in pairwise(pieces) if isinstance(block, Heading) and isinstance(below, Table)]
    levels = Counter(heading.level for heading in above if names(heading.text.value) is not Names.NOTHING)
    return frozenset(level for level, count in levels.items() if count > 1)


def _take_rows(found: Parts, rows: Iterable[PlanRow], pending: Sequence[Block]) -> None:
    for row in (*_announced_group(pending, found.groups), *rows):
        if row.repeats:
            found.headings.extend(row.repeats)
        else:
            found.rows.append(row)


def _announced_group(pending: Sequence[Block], bodies: Collection[int] = ()) -> Iterator[PlanRow]:
    """A group heading that stands above the table instead of in it, and a heading that keeps rows apart.

    At the levels of `bodies` a name is enough.
    """
    for text in prose(pending[-1:]):
        heading = pending[-1] if isinstance(pending[-1], Heading) else None
        named = heading and heading.level in bodies and names(text.value) is not Names.NOTHING
        asks = is_group_heading(text.value, spans=False, column=0 if heading else 2) and not is_bare_title(text.value)
        if asks or named:
            yield PlanRow({}, heading=text)


def _announcement(block: Block) -> Iterator[Text]:
    if isinstance(block, Heading | Paragraph) and len(block.text.value.split()) <= 8:
        yield block.text
