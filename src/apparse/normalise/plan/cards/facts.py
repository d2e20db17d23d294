"""Facts: values that stand behind a label of their own ("Owner: Head of Safety"), in lines or in the rows of a form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from apparse.blocks import Block, Cell, Heading, ListItem, Paragraph, Passage, Prose, Row, Table
from apparse.location import Location
from apparse.normalise.numbering import AT_END, HEADING, OPENING
from apparse.normalise.plan.answers import read_answer
from apparse.normalise.plan.side_tables import read_totals
from apparse.normalise.plan.table.columns import Role, role_of_heading
from apparse.text import EMPTY, Text

FILED = (Role.ACTION, Role.OWNER, Role.TARGET)
"""What the label of at least one row of a form names."""
_BESIDE = (Role.OWNER, Role.TARGET, Role.PROGRESS, Role.RAG)
"""What may stand behind other values in one line."""

_RECOMMENDS = re.compile(r"\s*(?:recommendation|concern)\b", re.IGNORECASE)
_LABELLED = re.compile(r"\s*(?P<label>(?:[^:.;]|(?<=\d)\.(?=\d)){2,45}?)\s*:\s*")
_OF_A_DOCUMENT = re.compile(r"(?!action plan$).*\b(?:plans?|reports?)\b", re.IGNORECASE)
"""A label that names a document, or says something of one: "Improvement plan: …", "Action plan submitted: …"."""
_INNER = re.compile(r"(?:^|(?<=\s))[A-Z][\w’'-]*(?: [a-z(][\w()’'/-]*){0,3}\s*:(?=\s|$)")
"""What may be a label within a line, behind the value of another: "Owner: Head of Safety Target date: May 2026"."""
_DIVIDERS = re.compile(r"[\s|;,·–—]+$")
_COUNTED_ACTION = re.compile(
    r"\s*(?P<label>(?:action|step)(?:\s+point)?)\s+(?P<count>\d{1,3}(?:\.\d{1,3})*[a-z]?)[.):–—-]*(?:\s+(?=[A-Z‘“\"'])|\s*$)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Fact:
    """What a label names, the number in it, the words of the label that are nothing else, and the values behind it."""

    role: Role
    count: Text
    label: Text
    values: list[Passage] = field(default_factory=list)
    at: Location = field(default_factory=Location)


def opens_cards(blocks: Sequence[Block]) -> Iterator[bool]:
    """For each line, and each row of a table, whether a card may begin with it: most plans have none."""
    for block in blocks:
        if isinstance(block, Prose):
            yield _opening(block) is not None or _RECOMMENDS.match(block.text.value) is not None
        elif isinstance(block, Table):
            starts = (row.cells[0].text.value for row in block.rows if row.cells)
            yield from (bool(OPENING.match(start) or _RECOMMENDS.match(start)) for start in starts)


def unfolded(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with tables cut at rows that run across them and say what is recommended or answered.

    Such a row becomes a line; what is left between them are tables. The block is the same if it has no such rows.
    """
    for block in blocks:
        if isinstance(block, Table) and sum(_heads_card(row) for row in block.rows) and not _form_roles(block):
            yield from _cut(block)
        else:
            yield block


def _cut(table: Table) -> Iterator[Block]:
    rows: list[Row] = []
    for row in table.rows:
        lines = _across(row, table.width)
        if not lines:
            rows.append(row)
            continue
        if rows:
            yield replace(table, rows=tuple(rows))
            rows = []
        yield from lines
    if rows:
        yield replace(table, rows=tuple(rows))


def _heads_card(row: Row) -> bool:
    """Whether a row says by itself which recommendation follows."""
    filled = [cell for cell in row.cells if cell.text]
    if not filled or len(filled) > 2 or filled[-1].colspan < 2:
        return False
    return OPENING.match(filled[0].text.value) is not None


def _across(row: Row, width: int) -> Sequence[Prose]:
    """A row that runs across the table as lines: a label with its value, a single text, or one with its response below."""
    filled = [cell for cell in row.cells if cell.text]
    labelled = len(filled) == 2 and (OPENING.match(filled[0].text.value) or _role(filled[0].text)[0])
    if labelled and filled[1].colspan > width / 2:
        return [Paragraph(Text.join([filled[0].text, filled[1].text], separator=": "))]
    if len(filled) != 1 or filled[0].colspan <= width / 2:
        return []
    said = filled[0].text
    if OPENING.match(said.value):
        return filled[0].paragraphs
    return [Paragraph(said) if _labelled(said) or read_answer(said) else Heading(said)]


def facts(block: Block, *, form: bool) -> Iterator[Fact | Block]:
    """The facts that a labelled line or a form holds, or else the block."""
    if isinstance(block, Table) and form:
        yield from _rows(block)
    elif isinstance(block, Prose):
        opening = _opening(block)
        found = [opening] if opening else _labelled(block.text)
        yield from found or (block,)
    else:
        yield block


def forms(blocks: Sequence[Block]) -> list[Table]:
    """The tables whose rows are labels with their values. Where there are some, a page may have left one with a single row."""
    known = [(block, roles) for block in blocks if isinstance(block, Table) and (roles := _form_roles(block))]
    if not any(_is_form(roles) for _, roles in known):
        return []
    return [table for table, _ in known]


def _is_form(roles: Sequence[Role]) -> bool:
    answered = {Role.RECOMMENDATION, Role.RESPONSE} <= set(roles)
    return answered or (len(roles) > 2 and any(role in FILED for role in roles))


def _form_roles(table: Table) -> list[Role]:
    """What the labels of a table name; nothing if its rows are no labels with values, or most of them say nothing."""
    if table.width < 2 or any(len([c for c in row.cells if c.text]) > 2 for row in table.rows) or read_totals(table):
        return []
    roles = [_role(row.cells[0].text)[0] for row in table.rows if row.cells and row.cells[0].text]
    known = [role for role in roles if role]
    return known if 5 * len(known) >= 4 * len(roles) else []


def _rows(table: Table) -> Iterator[Fact | Block]:
    for row in table.rows:
        label, *cells = row.cells
        role, count, words = _role(label.text)
        values = [value for cell in cells for value in cell.paragraphs]
        if role and label.text:
            at = next((cell.at for cell in cells), label.at)
            yield Fact(role, count, words, values, at)
        else:
            yield from (label.paragraphs if label.text else ())
            yield from values


def _role(label: Text) -> tuple[Role | None, Text, Text]:
    """What a label names, the number at its end, and the words before that."""
    counted = AT_END.search(label.value)
    words = label[: counted.start()] if counted else label
    count = label.group(counted, "count") if counted else EMPTY
    return role_of_heading(words.value), count, words


def _opening(block: Prose) -> Fact | None:
    """A line that begins a recommendation: "Recommendation 3: …", or a numbered heading."""
    text = block.text
    match = OPENING.match(text.value) or (HEADING.match(text.value) if isinstance(block, Heading) else None)
    if match is None:
        return None
    count = text.group(match, "count")
    return _fact(Role.RECOMMENDATION, count, text[: match.start("count")], text[match.end() :])


def _labelled(text: Text) -> list[Fact]:
    """What the labels in a line name: the one that it begins with, and those behind it of what stands beside an action."""
    match = _LABELLED.match(text.value)
    if match is None:
        return _counted_action(text)
    role, count, words = _role(text.group(match, "label"))
    if role is None or role in (Role.NUMBER, Role.OTHER) or _OF_A_DOCUMENT.match(words.value):
        return _counted_action(text)
    inner = next((label for label in _INNER.finditer(text.value, match.end()) if _is_inner(label[0], role)), None)
    value = text[match.end() : inner.start() if inner else None]
    if inner:
        value = value[: len(_DIVIDERS.sub("", value.value))]
    fact = _fact(role, count, words, value)
    return [fact, *(_labelled(text[inner.start() :]) if inner else ())]


def _is_inner(label: str, before: Role) -> bool:
    role = role_of_heading(label)
    return role in _BESIDE and role is not before


def _counted_action(text: Text) -> list[Fact]:
    """An action that its number announces, without a colon: "Action 2.1 Tiles will be laid."."""
    match = _COUNTED_ACTION.match(text.value)
    if match is None:
        return []
    label, count = (text.group(match, name) for name in ("label", "count"))
    return [_fact(Role.ACTION, count, label, text[match.end() :])]


def _fact(role: Role, count: Text, label: Text, value: Text) -> Fact:
    rest = value.strip()
    at = next((place for part in (label, value) for place in part.at), Location())
    return Fact(role, count, label, [Paragraph(rest)] if rest else [], at)


def cell_of(fact: Fact | None) -> Cell:
    """The values of a fact as a cell, an action with its number. It has no box, so that columns are known by their order."""
    if fact is None:
        return Cell()
    at = Location(page=fact.at.page, line=fact.at.line, column=fact.at.column)
    values = list(fact.values)
    if fact.role is Role.ACTION and fact.count and values:
        values[0] = ListItem(values[0].text, marker=fact.count)
    return Cell(tuple(values), at)
