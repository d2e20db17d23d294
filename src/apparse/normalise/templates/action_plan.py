"""The action plan: a title block, a table of recommendations with responses and actions, a table of totals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from apparse.blocks import Block, Content, Heading, ListItem, Paragraph, Table, parts
from apparse.location import Location
from apparse.normalise.addressee import is_group_heading
from apparse.normalise.apart import LONGEST_SIDE_TABLE, apart
from apparse.normalise.cards import as_tables
from apparse.normalise.columns import Role
from apparse.normalise.drafts import Draft, gather
from apparse.normalise.header import Header, find_header, guessed_layout
from apparse.normalise.layout import Layout
from apparse.normalise.promises import read_promises, says_nothing
from apparse.normalise.rows import PlanRow, plan_rows
from apparse.normalise.side_tables import Totals, read_definitions, read_total_lines, read_totals
from apparse.normalise.templates.template import Template
from apparse.normalise.title_block import TitleBlock, read_title_block
from apparse.records.action_plan import ActionPlan, Definition, Recommendation
from apparse.records.document import Leftover
from apparse.records.response import read_response
from apparse.text import EMPTY, Text


@dataclass
class Parts:
    """The parts of a plan as they are met, from its first block to its last.

    `headed` says that some table has known headings, `acts` that some has a column of actions.
    """

    before: list[Block] = field(default_factory=list)
    rows: list[PlanRow] = field(default_factory=list)
    layout: Layout | None = None
    headings: list[Text] = field(default_factory=list)
    definitions: tuple[Definition, ...] = ()
    totals: Totals | None = None
    headed: bool = False
    acts: bool = False
    marks: list[Text] = field(default_factory=list)


def recognise(content: Content) -> bool:
    """Whether some table has the columns of an action plan."""
    tables = [block for block in as_tables(content.blocks)[0] if isinstance(block, Table)]
    tables = [table for whole in tables for table in apart(whole) if not _is_side_table(table)]
    return any(find_header(table) for table in tables) or any(guessed_layout(table) for table in tables)


def assemble(content: Content) -> ActionPlan:
    """The plan that the content holds."""
    found = _parts(content.blocks)
    block = read_title_block(found.before)
    drafts = gather(found.rows)
    recommendations, stray = _recommendations(drafts)
    repeated = [text for draft in drafts for text in draft.repeated_rows]
    return ActionPlan.from_source(
        title=block.title,
        subject=block.subject,
        organisation=block.organisation,
        inspection=block.inspection,
        submitted=block.submitted,
        report_published=block.report_published,
        introduction=block.introduction,
        definitions=found.definitions,
        recommendations=recommendations,
        summary=found.totals.summary() if found.totals else None,
        response_expected=found.layout is None or any(c.role is Role.RESPONSE for c in found.layout.columns),
        columns=tuple(dict.fromkeys(c.heading for c in found.layout.columns)) if found.layout else (),
        leftovers=(
            *(Leftover.from_source(text=text, reason="repeated row") for text in repeated),
            *(Leftover.from_source(text=text, reason="stray text") for text in stray),
        ),
        places={"submitted": block.submitted_at.at, "report_published": block.published_at.at},
        claims=_claims(block, found, drafts),
    )


def _parts(blocks: Sequence[Block]) -> Parts:
    """The blocks told apart: title block, action table with its rows, definitions, totals."""
    whole, labels = as_tables(blocks)
    pieces = [piece for block in whole for piece in _pieces(block)]
    headers = [header for piece in pieces if isinstance(piece, Table) and (header := _header_of(piece))]
    found = Parts(headed=bool(headers), acts=any(map(_has_actions, headers)))
    found.marks.extend(labels)
    pending: list[Block] = []
    below: list[Text] = []
    for piece in pieces:
        if isinstance(piece, Table):
            taken = len(found.rows)
            _take_table(found, piece, pending)
            pending = []
            below = [] if len(found.rows) > taken else below
        elif isinstance(piece, Heading | Paragraph | ListItem):
            if not found.rows:
                found.before.append(piece)
            pending.append(piece)
            below.append(piece.text)
    for lines in (below, [text for block in found.before for text in _line(block)]):
        if found.rows and (totals := read_total_lines(lines)) and (lines is below or len(totals.counts) > 1):
            found.totals = totals.joined(found.totals) if found.totals else totals
    return found


def _line(block: Block) -> Iterator[Text]:
    if isinstance(block, Heading | Paragraph | ListItem):
        yield block.text


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
    return None if _is_side_table(table) else find_header(table)


def _has_actions(header: Header) -> bool:
    """Whether a column has the actions. Where some table has one, a table without is another list (of versions)."""
    return any(column.role is Role.ACTION for column in header.layout.columns)


def _is_side_table(table: Table) -> bool:
    return bool(read_definitions(table) or read_totals(table))


def _take_table(found: Parts, table: Table, pending: Sequence[Block]) -> None:
    if definitions := read_definitions(table):
        found.definitions = (*found.definitions, *definitions[0])
        found.marks.extend(definitions[1])
    elif totals := read_totals(table):
        found.totals = found.totals.joined(totals) if found.totals else totals
        found.marks.extend(text for block in pending for text in _announcement(block))
    elif (header := find_header(table)) and (_has_actions(header) or not found.acts):
        settled = header.layout.settled_by(found.layout)
        found.layout = found.layout or settled
        found.headings.extend(header.texts)
        _take_rows(found, plan_rows(table, header, settled), pending)
    elif header or (found.layout and _is_of_another_kind(table, found.layout, pending)):
        pass  # what it says is no part of the plan: leftovers
    elif found.layout or not found.headed:
        layout = found.layout or guessed_layout(table)
        if layout is not None:
            found.layout = layout
            _take_rows(found, plan_rows(table, None, layout), pending)
    elif found.definitions:
        found.marks.extend(parts(table))
    else:
        found.before.append(table)


def _is_of_another_kind(table: Table, layout: Layout, pending: Sequence[Block]) -> bool:
    """Whether a table without known headings is small, of other columns and under its own title: a sign-off, contacts."""
    title = pending[-1] if pending else None
    titled = isinstance(title, Heading) and not any(_announced_group(pending))
    if len(table.rows) > LONGEST_SIDE_TABLE or table.width == len(layout.columns):
        return False
    responds = any(read_response(cell.text.value) for row in table.rows for cell in row.cells)
    return not responds and (titled or table.rows[0].header)


def _take_rows(found: Parts, rows: Iterable[PlanRow], pending: Sequence[Block]) -> None:
    for row in (*_announced_group(pending), *rows):
        if row.repeats:
            found.headings.extend(row.repeats)
        else:
            found.rows.append(row)


def _announced_group(pending: Sequence[Block]) -> Iterator[PlanRow]:
    """A group heading that stands above the table instead of in it, and a heading that keeps rows apart."""
    for block in pending[-1:]:
        text = next(_line(block), EMPTY)
        if is_group_heading(text.value, spans=False, column=2) or (
            isinstance(block, Heading) and is_group_heading(text.value, spans=False, column=0)
        ):
            yield PlanRow({}, heading=text)


def _announcement(block: Block) -> Iterator[Text]:
    if isinstance(block, Heading | Paragraph) and len(block.text.value.split()) <= 8:
        yield block.text


def _recommendations(drafts: Sequence[Draft]) -> tuple[tuple[Recommendation, ...], list[Text]]:
    records: list[Recommendation] = []
    stray: list[Text] = []
    for draft in drafts:
        response = read_response(draft.response.value) if draft.response else None
        promises = read_promises(draft.entries, response)
        unsaid = says_nothing(draft.explanation.value)
        stray.extend((*draft.stray, *promises.stray))
        records.append(
            Recommendation.from_source(
                number=draft.number,
                inferred_number=draft.inferred_number,
                addressee=draft.addressee,
                section=draft.section,
                text=draft.text,
                response=response,
                response_raw=draft.response,
                explanation=Text.join([EMPTY if unsaid else draft.explanation, promises.explanation]),
                actions=promises.actions,
                uneven=promises.uneven,
                claims=(*promises.nothing, *([draft.explanation] if unsaid else [])),
                places=_places(draft),
            )
        )
    return tuple(records), stray


def _places(draft: Draft) -> dict[str, tuple[Location, ...]]:
    names = {"number": "number", "recommendation": "text", "response": "response_raw", "explanation": "explanation"}
    return {names[role]: (cell.at,) for role, cell in draft.cells.items() if cell.text or role != "explanation"}


def _claims(block: TitleBlock, found: Parts, drafts: Sequence[Draft]) -> list[Text]:
    return [
        block.submitted_at,
        block.published_at,
        *block.marks,
        *found.headings,
        *found.marks,
        *(text for draft in drafts for text in draft.repeated),
    ]


ACTION_PLAN = Template("action plan", recognise, assemble)
