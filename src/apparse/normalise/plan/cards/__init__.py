"""Cards: plans that give each recommendation a block of its own, and not rows of one table.

A heading ("Recommendation 3"), the recommendation and a line with the response stand above a small table of actions,
above labelled lines ("Owner: …") or numbered paragraphs, or in a form of labels and values. Here they become rows of tables as other plans
have them, so that whatever follows sees one kind of plan.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from apparse.blocks import Block, Heading, Paragraph, Prose, Table
from apparse.normalise.endings import is_finished
from apparse.normalise.numbering import is_counter
from apparse.normalise.plan.addressee import heads_group
from apparse.normalise.plan.cards.card import Card
from apparse.normalise.plan.cards.keyed import file_by_number
from apparse.normalise.plan.cards.lines.bare_labels import with_colons
from apparse.normalise.plan.cards.lines.beside import with_lines_apart
from apparse.normalise.plan.cards.lines.forms import Form, unfolded, with_forms
from apparse.normalise.plan.cards.lines.leading_tables import leading_lines
from apparse.normalise.plan.cards.lines.pairs import with_pairs_apart, with_speaking_rows_as_lines
from apparse.normalise.plan.cards.lines.torn import mended
from apparse.normalise.plan.cards.stated import are_called, facts, opens_cards
from apparse.normalise.plan.cards.tables import tables_of
from apparse.normalise.plan.columns.header import Header, find_header
from apparse.normalise.plan.columns.role import Role
from apparse.normalise.plan.facts.brackets import ends_in_brackets
from apparse.normalise.plan.facts.fact import Fact
from apparse.normalise.plan.facts.labels import numbered, opening_of, responds
from apparse.normalise.plan.tables.side import counted_in_one, is_side_table
from apparse.normalise.spelling import squeezed
from apparse.records.response import read_response
from apparse.text import Text

FEWEST = 2
"""Cards: one that opens like a card may be anything."""


class _HeadedTable(NamedTuple):
    """A table with its header."""

    table: Table
    header: Header

    @property
    def is_head_alone(self) -> bool:
        """Whether it is nothing but the headings for what stands below it in cards."""
        return self.header.rows == len(self.table.rows)


def as_tables(blocks: Sequence[Block]) -> tuple[Sequence[Block], list[Text]]:
    """The blocks with tables in the place of cards, and the labels that are in none; the same if there are no cards."""
    parted = [with_pairs_apart(block) for block in blocks]  # first, because a label may stand anywhere in such a row
    told, leading = leading_lines(parted)
    apart = with_lines_apart(with_speaking_rows_as_lines(told))
    # all of this before openings are counted, because a row may be one
    told = list(_with_answered_headed(apart))  # before openings are counted, because a heading's number is one
    if sum(opens_cards(told)) < FEWEST:
        return blocks, []
    lines = _as_lines(told)
    headed = [_HeadedTable(table, header) for table in _tables_of_actions(lines) if (header := find_header(table))]
    if not all(header.layout.has_actions_alone for _, header in headed):
        return (
            blocks,
            [],
        )  # beside a table of recommendations, or without actions, what looks like cards is something else
    lines, torn = _less_torn_headings(lines, headed)
    parts = list(_parted(lines, actions_are_in_tables=bool(headed)))
    cards = [part for part in parts if isinstance(part, Card)]
    if len(cards) < FEWEST:
        return blocks, []
    filed = file_by_number(parts)  # after all cards, because the table of their actions may stand above or below them
    made = list(_made(filed, headed[0] if headed else None, responds=any(card.response for card in cards)))
    labels = [label for card in cards for label in card.labels]
    heads = [text for each in headed if each.is_head_alone for text in each.header.texts]
    return made, [*leading, *labels, *torn, *heads]


def _as_lines(blocks: Sequence[Block]) -> list[Block]:
    """The blocks as lines that each say one thing, forms, and tables of nothing but actions."""
    lines = unfolded(blocks)  # first, because others look at lines, and not into tables
    lines = mended(lines)  # after unfolded, because a page may have torn what a row says
    lines = with_colons(list(lines))  # after mended, because only a whole line is known for a label
    lines = _with_answers_below(list(lines))  # after unfolded, because what opens a card may be a row
    lines = _with_titles(lines)  # after answers, because these may part a title from what it stands above
    return with_forms(list(lines))  # after unfolded, because a form may be what is left of a table


def _tables_of_actions(lines: Iterable[Block]) -> Iterator[Table]:
    """The tables that can have the actions of cards."""
    for line in lines:
        if isinstance(line, Table) and not isinstance(line, Form) and not is_side_table(line):
            yield line


def _less_torn_headings(lines: Iterable[Block], headed: Iterable[_HeadedTable]) -> tuple[list[Block], list[Text]]:
    """The lines less those that are the headings of a table, as a page's end has torn them off; and these."""
    heads = {squeezed("".join(text.value for text in header.texts)) for _, header in headed}
    kept: list[Block] = []
    torn: list[Text] = []
    for line in lines:
        if isinstance(line, Prose) and squeezed(line.text.value) in heads:
            torn.append(line.text)
        else:
            kept.append(line)
    return kept, torn


def _made(parts: Iterable[Card | Block], model: _HeadedTable | None, *, responds: bool) -> Iterator[Block]:
    """The parts with tables in the place of cards; `model` is the first table with headings."""
    for part in parts:
        if isinstance(part, Card):
            yield from tables_of(part, model.table if model else None, responds=responds)
        elif not (model and part is model.table and model.is_head_alone):
            yield part


def _with_titles(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with a title right above a card ("Key concerns") as a heading: some sources have no headings."""
    before: Block | None = None
    for block in blocks:
        if isinstance(before, Paragraph):
            opens = isinstance(block, Prose) and opening_of(block)
            yield Heading(before.text) if opens and _is_title(before.text.value) else before
        elif before:
            yield before
        before = block
    if before:
        yield before


def _with_answers_below(lines: list[Block]) -> Iterator[Block]:
    """The lines; where a response stands right above what opens each card, they stand below that.

    On slides they stand in a corner, and are read first. One above several cards heads a section.
    """
    openings = [place for place, line in enumerate(lines) if isinstance(line, Prose) and opening_of(line)]
    above = [place for place in openings if place and _is_answer(lines[place - 1])]
    for place in above if above == openings else ():
        lines[place - 1], lines[place] = lines[place], lines[place - 1]
    yield from lines


def _is_answer(line: Block) -> bool:
    return isinstance(line, Prose) and read_response(line.text.value) is not None


def _with_answered_headed(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with a numbered paragraph right above a response as a heading: it is what is answered."""
    before: Block | None = None
    for block in blocks:
        if isinstance(before, Paragraph) and isinstance(block, Prose):
            count, text = numbered(before)
            asks = text.value.endswith("?") or responds(text)
            answered = is_counter(count.value) and not asks and responds(block.text)
            yield Heading(before.text) if answered else before
        elif before:
            yield before
        before = block
    if before:
        yield before


def _is_title(text: str) -> bool:
    return heads_group(text) and not is_finished(text)


def _parted(lines: Sequence[Block], *, actions_are_in_tables: bool) -> Iterator[Card | Block]:
    """The cards that answer a recommendation, and between them the blocks that are in none."""
    card: Card | None = None
    own: list[Block] = []
    brackets, called = ends_in_brackets(lines), are_called(lines)
    for line in lines:
        for item in facts(line, brackets=brackets, called=called):
            if isinstance(item, Fact) and _begins(item, card):
                if card:
                    yield from _whole(card, own)
                card, own = Card(item, actions_are_in_tables), []
            elif card and (_counts(line) or not card.take(item)):
                yield from _whole(card, own)
                card, own = None, []
        if card:
            own.append(line)
        else:
            yield line
    if card:
        yield from _whole(card, own)


def _counts(line: Block) -> bool:
    """Whether a line counts the responses to all recommendations: it is of no card."""
    return isinstance(line, Prose) and bool(counted_in_one(line.text))


def _whole(card: Card, own: Iterable[Block]) -> Iterator[Card | Block]:
    """The card, or the blocks that it was made of if nothing is answered."""
    yield from [card] if card.answered else own


def _begins(fact: Fact, card: Card | None) -> bool:
    """Whether a fact begins a recommendation; one without a number may be the text of that whose number stands above."""
    new = fact.count or (fact.values and not (card and card.lacks_wording))
    return fact.role is Role.RECOMMENDATION and bool(new)
