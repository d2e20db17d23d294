"""Plans of cards as plans of tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from apparse.blocks import Block, Prose, Table
from apparse.normalise.plan.cards.card import Card
from apparse.normalise.plan.cards.card_tables import tables_of
from apparse.normalise.plan.cards.found import cards_among
from apparse.normalise.plan.cards.keyed import file_by_number
from apparse.normalise.plan.cards.lines.above_openings import with_answered_headed, with_answers_below, with_titles
from apparse.normalise.plan.cards.lines.abreast import with_sides_apart
from apparse.normalise.plan.cards.lines.across import unfolded
from apparse.normalise.plan.cards.lines.bare_labels import with_colons
from apparse.normalise.plan.cards.lines.boxes import with_boxes_as_lines
from apparse.normalise.plan.cards.lines.forms import Form, with_forms
from apparse.normalise.plan.cards.lines.leading_tables import leading_lines
from apparse.normalise.plan.cards.lines.options import with_options_in_one_line
from apparse.normalise.plan.cards.lines.owners_beside import with_lines_apart
from apparse.normalise.plan.cards.lines.pairs import with_pairs_apart, with_speaking_rows_as_lines
from apparse.normalise.plan.cards.lines.torn import mended
from apparse.normalise.plan.cards.stated import opens_cards
from apparse.normalise.plan.columns.header import Header, find_header
from apparse.normalise.plan.tables.side import is_side_table
from apparse.normalise.spelling import squeezed
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
    told, leading = _rows_as_lines(blocks)
    if sum(opens_cards(told)) < FEWEST:
        return blocks, []
    lines = _as_lines(told)
    headed = [_HeadedTable(table, header) for table in _tables_of_actions(lines) if (header := find_header(table))]
    if not all(header.layout.has_actions_alone for _, header in headed):
        # beside a table of recommendations, or without actions, what looks like cards is something else
        return blocks, []
    lines, torn = _less_torn_headings(lines, headed)
    parts = list(cards_among(lines, actions_are_in_tables=bool(headed)))
    cards = [part for part in parts if isinstance(part, Card)]
    if len(cards) < FEWEST:
        return blocks, []
    filed = file_by_number(parts)  # after all cards, because the table of their actions may stand above or below them
    made = list(_made(filed, headed[0] if headed else None, responds=any(card.response for card in cards)))
    labels = [label for card in cards for label in card.labels]
    heads = [text for each in headed if each.is_head_alone for text in each.header.texts]
    return made, [*leading, *labels, *torn, *heads]


def _rows_as_lines(blocks: Sequence[Block]) -> tuple[list[Block], list[Text]]:
    """The blocks with lines in the place of rows that speak for themselves, and the headings of these.

    All of this before openings are counted, because a row may be one.
    """
    boxed = with_boxes_as_lines(blocks)  # first, because others look for what a single row says
    parted = [
        with_pairs_apart(block) for block in boxed
    ]  # before lines, because a label may stand anywhere in such a row
    lines, headings = leading_lines(parted)
    apart = with_lines_apart(with_speaking_rows_as_lines(lines))
    return list(with_answered_headed(apart)), headings  # last, because the response may be a row


def _as_lines(blocks: Sequence[Block]) -> list[Block]:
    """The blocks as lines that each say one thing, forms, and tables of nothing but actions."""
    lines: Iterable[Block] = unfolded(blocks)  # first, because others look at lines, and not into tables
    lines = mended(lines)  # after unfolded, because a page may have torn what a row says
    lines = with_options_in_one_line(lines)  # before all that ask whether a line is a response
    lines = with_sides_apart(list(lines))  # before colons, because these ask of one label where it ends
    lines = with_colons(list(lines))  # after mended, because only a whole line is known for a label
    lines = with_answers_below(list(lines))  # after unfolded, because what opens a card may be a row
    lines = with_titles(lines)  # after answers, because these may part a title from what it stands above
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
