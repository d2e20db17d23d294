"""Cards: plans that give each recommendation a block of its own, and not rows of one table.

A heading ("Recommendation 3"), the recommendation and a line with the response stand above a small table of actions.
Here they become the leading cells of that table, so that whatever follows sees one kind of plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from apparse.blocks import Block, Cell, Heading, ListItem, Paragraph, Row, Table
from apparse.location import Location
from apparse.normalise.columns import Role
from apparse.normalise.header import find_header
from apparse.records.response import read_response
from apparse.text import EMPTY, Text

_NUMBER = r"(?P<number>\d{1,3}(?:\.\d{1,3})*[a-z]?)"
_OPENS = re.compile(
    rf"\s*(?:(?:priority|key)\s+)?(?:recommendation|concern|rec\b\.?|r(?=\d))\s*(?:no\.?|number)?\s*{_NUMBER}\b\s*[.:)–—-]*\s*",
    re.IGNORECASE,
)
_NUMBERED = re.compile(rf"\s*{_NUMBER}[.):]?\s+(?=\S)")
_RESPONSE = re.compile(
    r"\s*(?:[\w&’'-]+\s+){0,4}?(?:response|decision|position|answer|status)(?:\s+to\s+(?:this|the)\s+recommendation)?\s*[:–—-]\s*"
    r"|\s*(?:this|the)\s+recommendation\s+(?:is|was|has\s+been)\s+",
    re.IGNORECASE,
)
_WORD_END = re.compile(r"\s*[.:;,–—-]\s*|$")
_TEXT_LABEL = re.compile(r"\s*(?:recommendation|explanation|reasons?|rationale)\s*[:–—-]\s*", re.IGNORECASE)
_LEADING = ("No", "Recommendation", "Response", "Explanation")
"""What the leading columns of the tables that are made here are headed."""

_Line = Heading | Paragraph | ListItem


@dataclass(slots=True)
class _Card:
    """A recommendation and what stands below it. `labels` are the words that only say what comes next."""

    number: Text
    texts: list[Text] = field(default_factory=list)
    response: Text = EMPTY
    explanation: list[Text] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    labels: list[Text] = field(default_factory=list)

    @property
    def answered(self) -> bool:
        return bool(self.response or self.tables)

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The leading cells. They have no box, so that columns are known by their order."""
        at = Location(page=self.number.at[0].page, line=self.number.at[0].line) if self.number.at else Location()
        parts = ([self.number], self.texts, [self.response], self.explanation)
        return tuple(Cell(tuple(Paragraph(text) for text in texts if text), at) for texts in parts)


def as_tables(blocks: Sequence[Block]) -> tuple[Sequence[Block], list[Text]]:
    """The blocks with tables in the place of cards, and the labels that are in none; the same if there are no cards."""
    headers = [find_header(block) for block in blocks if isinstance(block, Table)]
    roles = [{column.role for column in header.layout.columns} for header in headers if header]
    if not roles or any(Role.RECOMMENDATION in each or Role.ACTION not in each for each in roles):
        return blocks, []
    made: list[Block] = []
    labels: list[Text] = []
    model = next(block for block in blocks if isinstance(block, Table) and find_header(block))
    found = 0
    for card, rest in _cards(blocks):
        if card is None or not card.answered:
            made.extend(rest)
            continue
        found += 1
        labels.extend(card.labels)
        made.extend(_tables(card, model))
    return (made, labels) if found > 1 else (blocks, [])


def _cards(blocks: Sequence[Block]) -> Iterator[tuple[_Card | None, Sequence[Block]]]:
    """The cards with the blocks that they are made of, and between them the blocks that are in none."""
    index = 0
    while index < len(blocks):
        card = _begun(blocks[index])
        end = _filled(card, blocks, index + 1) if card else index + 1
        yield card, blocks[index:end]
        index = end


def _begun(block: Block) -> _Card | None:
    if not isinstance(block, _Line):
        return None
    text = block.text
    match = _OPENS.match(text.value) or (_NUMBERED.match(text.value) if isinstance(block, Heading) else None)
    if match is None:
        return None
    card = _Card(text[match.start("number") : match.end("number")], labels=[text[: match.start("number")]])
    if rest := text[match.end() :].strip():
        card.texts.append(rest)
    return card


def _filled(card: _Card, blocks: Sequence[Block], index: int) -> int:
    """Take in what belongs to the card; the index of the first block that doesn't."""
    for place in range(index, len(blocks)):
        block = blocks[place]
        if isinstance(block, Table):
            card.tables.append(block)
        elif not isinstance(block, _Line) or _begun(block):
            return place
        elif card.tables or not _taken(card, block):
            return place
    return len(blocks)


def _taken(card: _Card, block: _Line) -> bool:
    """Whether a line above the card's table is part of it: the recommendation, the response, or the explanation."""
    text = block.text
    if not card.response and (answer := _response(text)):
        label, card.response, rest = answer
        card.labels.append(label)
        card.explanation.extend([rest] if rest else [])
        return True
    if isinstance(block, Heading) and (card.response or card.texts):
        return False
    label_end = match.end() if (match := _TEXT_LABEL.match(text.value)) else 0
    card.labels.append(text[:label_end])
    (card.explanation if card.response else card.texts).append(text[label_end:])
    return True


def _response(text: Text) -> tuple[Text, Text, Text] | None:
    """The label of a line that gives the response, the response itself, and what follows it; None for another line."""
    label = _RESPONSE.match(text.value)
    start = label.end() if label else 0
    for end in _WORD_END.finditer(text.value, start):
        word = text[start : end.start()].strip()
        if read_response(word.value):
            rest = text[end.end() :].strip()
            return (text[:start], word, rest) if label or not rest else None
    return None


def _tables(card: _Card, model: Table) -> Iterator[Table]:
    """The card's tables with its leading cells, or if it has none a row of them alone under the headings of the model."""
    if not card.tables:
        header = find_header(model)
        assert header is not None
        heads = [Cell((Paragraph(Text(column.heading)),)) for column in header.layout.columns]
        empty = [Cell(at=card.cells[0].at)] * len(heads)
        rows = (_row([*_heads(1), *heads], header=True), _row([*card.cells, *empty]))
        yield Table(rows, len(_LEADING) + len(heads), card.cells[0].at)
    for number, table in enumerate(card.tables):
        yield _led(table, card.cells if number == 0 else [Cell()] * len(_LEADING))


def _led(table: Table, leading: Sequence[Cell]) -> Table:
    """The table with leading cells in front of its rows, and headings for them in front of its header."""
    header = find_header(table)
    head, body = header.rows if header else 0, len(table.rows) - (header.rows if header else 0)
    fronts = {0: _heads(head)} if head else {}
    if body:
        fronts[head] = [replace(cell, rowspan=body) for cell in leading]
    width = len(_LEADING)
    rows = tuple(
        replace(
            row,
            cells=(*fronts.get(index, ()), *row.cells),
            columns=(*range(len(fronts.get(index, ()))), *(column + width for column in row.columns)),
        )
        for index, row in enumerate(table.rows)
    )
    return replace(table, rows=rows, width=table.width + width)


def _heads(rows: int) -> list[Cell]:
    return [Cell((Paragraph(Text(heading)),), rowspan=rows) for heading in _LEADING]


def _row(cells: Sequence[Cell], *, header: bool = False) -> Row:
    return Row(tuple(cells), tuple(range(len(cells))), header)
