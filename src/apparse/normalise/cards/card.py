"""A card: one recommendation with its response, its explanation, and its actions or the table of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from apparse.blocks import Block, Cell, Furniture, Heading, ListItem, Paragraph, Row, Table
from apparse.location import Location
from apparse.normalise.addressee import is_group_heading
from apparse.normalise.answers import read_answer
from apparse.normalise.cards.facts import Fact, Line, cell_of
from apparse.normalise.columns import Role
from apparse.normalise.header import find_header
from apparse.text import EMPTY, Text

_LEADING = ("No", "Recommendation", "Response", "Explanation")
_FILED = {
    Role.ACTION: "Action",
    Role.OWNER: "Owner",
    Role.TARGET: "Target date",
    Role.PROGRESS: "Progress",
    Role.RAG: "RAG",
}
"""What the columns of the tables that are made here are headed."""


@dataclass(slots=True)
class Card:
    """A recommendation and what stands below it.

    `actions` have what is filed under each by its heading. `labels` are the words that only say what comes next.
    """

    opening: Fact
    texts: list[Paragraph | ListItem] = field(default_factory=list)
    response: Text = EMPTY
    explanation: list[Paragraph | ListItem] = field(default_factory=list)
    actions: list[dict[str, Fact]] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    labels: list[Text] = field(default_factory=list)
    last: Fact | None = None

    def __post_init__(self) -> None:
        self.texts.extend(self.opening.values)
        self.labels.append(self.opening.label)

    @property
    def answered(self) -> bool:
        return bool(self.response or self.tables or self.actions)

    def takes(self, item: Fact | Block) -> bool:
        """Take in what belongs to the card; False for what doesn't."""
        if isinstance(item, Furniture | Table):
            self.tables.extend([item] if isinstance(item, Table) else [])
            return True
        if isinstance(item, Fact):
            return self._takes_fact(item)
        return isinstance(item, Line) and not self.tables and self._takes_line(item)

    def _takes_fact(self, fact: Fact) -> bool:
        if self.tables:
            return False
        self.last = fact
        if fact.role is Role.RECOMMENDATION:
            self.texts.extend(fact.values)
        elif fact.role is Role.RESPONSE:
            self._respond(fact)
        elif fact.role is Role.EXPLANATION:
            self.explanation.extend(fact.values)
            self.last = replace(fact, values=self.explanation)
        elif fact.role in _FILED or self.actions:
            self._file(fact)
        else:
            return True  # said of the recommendation, and nothing that a plan has: a leftover, with its label
        self.labels.append(fact.label)
        return True

    def _respond(self, fact: Fact) -> None:
        """The response word; what stands behind it is the explanation."""
        said = read_answer(fact.values[0].text) if fact.values else None
        if said:
            self.response = said.response
            self.explanation.extend([Paragraph(said.reason)] if said.reason else [])
            self.explanation.extend(fact.values[1:])
        elif fact.values:
            self.response = Text.join(value.text for value in fact.values)
        self.last = None

    def _file(self, fact: Fact) -> None:
        """A new action, or the owner, the date and the like of the last one; what has no name here keeps its label."""
        if fact.role is Role.ACTION or not self.actions:
            self.actions.append({})
        if fact.role is Role.ACTION and fact.count and fact.values:
            fact.values[0] = ListItem(fact.values[0].text, marker=fact.count)
        elif fact.count:
            self.labels.append(fact.count)
        known = self.actions[-1].setdefault(_FILED.get(fact.role, fact.label.value), fact)
        if known is not fact:
            known.values.extend(fact.values)

    def _takes_line(self, line: Line) -> bool:
        """Whether a line without label is part of the card: it goes on with what stands above."""
        if not self.response and not self.actions and (said := read_answer(line.text)):
            self.labels.append(said.label)
            self.response = said.response
            self.explanation.extend([Paragraph(said.reason)] if said.reason else [])
            return True
        answered = bool(self.response or self.actions)
        if answered and is_group_heading(line.text.value, spans=False, column=2):
            return False
        if isinstance(line, Heading) and (answered or self.texts):
            return False
        said_more = Paragraph(line.text) if isinstance(line, Heading) else line
        if self.last and self.last.role is not Role.RESPONSE:
            self.last.values.append(said_more)
        else:
            (self.explanation if self.response else self.texts).append(said_more)
        return True

    def as_tables(self, model: Table | None) -> Iterator[Table]:
        """The card's tables with its leading cells; before them one of the actions in its lines, or of nothing but these cells."""
        at = self._at()
        parts = ([Paragraph(self.opening.count)], self.texts, [Paragraph(self.response)], self.explanation)
        leading = [Cell(tuple(value for value in values if value.text), at) for values in parts]
        if self.actions or not self.tables:
            heads = self._heads(model)
            rows = [[cell_of(action.get(head)) for head in heads] for action in self.actions]
            yield _table(heads, leading, rows or [[Cell(at=at)] * len(heads)], at)
        # a page may end behind the headings of a table
        first = None if self.actions else next((table for table in self.tables if _body(table)), None)
        for table in self.tables:
            yield _led(_headed(table, model), leading if table is first else [Cell()] * len(_LEADING))

    def _heads(self, model: Table | None) -> list[str]:
        """The headings for the card's own actions, or for none: then those that other cards have."""
        header = find_header(model) if model and not self.actions else None
        if header:
            return [column.heading for column in header.layout.columns]
        return list(dict.fromkeys([*_FILED.values(), *(head for action in self.actions for head in action)]))

    def _at(self) -> Location:
        """Where the card begins. It has no box, so that columns are known by their order."""
        return Location(page=self.opening.at.page, line=self.opening.at.line, column=self.opening.at.column)


def _table(heads: Sequence[str], leading: Sequence[Cell], rows: Sequence[Sequence[Cell]], at: Location) -> Table:
    first = [replace(cell, rowspan=len(rows)) for cell in leading]
    width = len(leading) + len(heads)
    made = [
        Row(tuple(Cell((Paragraph(Text(head)),)) for head in (*_LEADING, *heads)), tuple(range(width)), header=True)
    ]
    for index, row in enumerate(rows):
        cells = (*first, *row) if index == 0 else tuple(row)
        made.append(Row(cells, tuple(range(width - len(cells), width))))
    return Table(tuple(made), width, at)


def _headed(table: Table, model: Table | None) -> Table:
    """The table under the headings of the model, if it has none itself: they stand above the first card."""
    header = find_header(model) if model else None
    if header is None or find_header(table) or table.width != len(header.layout.columns):
        return table
    heads = tuple(Cell((Paragraph(Text(column.heading)),)) for column in header.layout.columns)
    return replace(table, rows=(Row(heads, tuple(range(len(heads))), header=True), *table.rows))


def _body(table: Table) -> int:
    """The number of rows below the headings."""
    header = find_header(table)
    return len(table.rows) - (header.rows if header else 0)


def _led(table: Table, leading: Sequence[Cell]) -> Table:
    """The table with leading cells in front of its rows, and headings for them in front of its header."""
    header = find_header(table)
    head, body = header.rows if header else 0, _body(table)
    width = len(_LEADING)
    fronts = {0: [Cell((Paragraph(Text(heading)),), rowspan=head) for heading in _LEADING]} if head else {}
    if body:
        fronts[head] = [replace(cell, rowspan=body) for cell in leading]
    rows = tuple(
        replace(
            row,
            cells=(*fronts.get(index, ()), *row.cells),
            columns=(*range(len(fronts.get(index, ()))), *(column + width for column in row.columns)),
        )
        for index, row in enumerate(table.rows)
    )
    return replace(table, rows=rows, width=table.width + width)
