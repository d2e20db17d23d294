"""Cards: plans that give each recommendation a block of its own, and not rows of one table.

A heading ("Recommendation 3"), the recommendation and a line with the response stand above a small table of actions,
above labelled lines ("Owner: …") or numbered paragraphs, or in a form of labels and values. Here they become rows of tables as other plans
have them, so that whatever follows sees one kind of plan.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from apparse.blocks import Block, Heading, Paragraph, Prose, Table
from apparse.normalise.endings import is_finished
from apparse.normalise.numbering import is_counter
from apparse.normalise.plan.addressee import heads_group
from apparse.normalise.plan.cards.bare_labels import with_colons
from apparse.normalise.plan.cards.brackets import ends_in_brackets
from apparse.normalise.plan.cards.card import Card
from apparse.normalise.plan.cards.fact import Fact
from apparse.normalise.plan.cards.facts import facts, opens_cards
from apparse.normalise.plan.cards.forms import forms, unfolded
from apparse.normalise.plan.cards.keyed import file_by_number
from apparse.normalise.plan.cards.labels import numbered, opening_of, responds
from apparse.normalise.plan.cards.leading_tables import leading_lines
from apparse.normalise.plan.cards.tables import tables_of
from apparse.normalise.plan.cards.torn import mended
from apparse.normalise.plan.side_tables import read_totals
from apparse.normalise.plan.table.columns import Role
from apparse.normalise.plan.table.header import find_header
from apparse.normalise.spelling import squeezed
from apparse.text import Text


def as_tables(blocks: Sequence[Block]) -> tuple[Sequence[Block], list[Text]]:
    """The blocks with tables in the place of cards, and the labels that are in none; the same if there are no cards."""
    told, leading = leading_lines(blocks)
    told = list(_with_answered_headed(told))
    if sum(opens_cards(told)) < 2:
        return blocks, []
    lines = list(_headed(with_colons(list(mended(unfolded(told))))))
    filled = forms(lines)
    tables = [block for block in lines if isinstance(block, Table) and block not in filled and not read_totals(block)]
    headers = [(table, header) for table in tables if (header := find_header(table))]
    roles = [{column.role for column in header.layout.columns} for _, header in headers]
    if any(Role.RECOMMENDATION in each or Role.ACTION not in each for each in roles):
        return blocks, []
    model = headers[0][0] if headers else None
    heads = {squeezed("".join(text.value for text in header.texts)) for _, header in headers}
    torn = [block for block in lines if isinstance(block, Prose) and squeezed(block.text.value) in heads]
    lines = [block for block in lines if block not in torn]
    parted = list(_cards(lines, filled, actions_are_in_tables=bool(headers)))
    cards = [card for card, _ in parted if card and card.answered]
    if len(cards) < 2:
        return blocks, []
    unplaced = [block for card, rest in parted if card is None for block in rest if isinstance(block, Table)]
    keyed = file_by_number(unplaced, cards)
    responds = any(card.response for card in cards)
    made: list[Block] = []
    for card, rest in parted:
        if card and card.answered:
            made.extend(tables_of(card, model, responds=responds))
        else:
            made.extend(block for block in rest if block not in keyed and (block is not model or not _is_head(block)))
    labels = [*leading, *(label for card in cards for label in card.labels), *(block.text for block in torn)]
    return made, labels + [text for table, header in headers if _is_head(table) for text in header.texts]


def _is_head(block: Block | None) -> bool:
    """Whether a table is nothing but the headings for what stands below it in cards."""
    header = find_header(block) if isinstance(block, Table) else None
    return header is not None and isinstance(block, Table) and header.rows == len(block.rows)


def _headed(blocks: Iterable[Block]) -> Iterator[Block]:
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


def _with_answered_headed(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with a numbered paragraph right above a response as a heading: it is what is answered."""
    before: Block | None = None
    for block in blocks:
        if isinstance(before, Paragraph) and isinstance(block, Prose):
            count, text = numbered(before)
            answered = is_counter(count.value) and not responds(text) and responds(block.text)
            yield Heading(before.text) if answered else before
        elif before:
            yield before
        before = block
    if before:
        yield before


def _is_title(text: str) -> bool:
    return heads_group(text) and not is_finished(text)


def _cards(
    blocks: Sequence[Block], filled: Sequence[Table], *, actions_are_in_tables: bool
) -> Iterator[tuple[Card | None, Sequence[Block]]]:
    """The cards with the blocks that they are made of, and between them the blocks that are in none."""
    card: Card | None = None
    own: list[Block] = []
    brackets = ends_in_brackets(blocks)
    for block in blocks:
        for item in facts(block, form=block in filled, brackets=brackets):
            if isinstance(item, Fact) and _begins(item, card):
                if card:
                    yield card, own
                card, own = Card(item, actions_are_in_tables), []
            elif card and not card.take(item):
                yield card, own
                card, own = None, []
        if card:
            own.append(block)
        else:
            yield None, [block]
    if card:
        yield card, own


def _begins(fact: Fact, card: Card | None) -> bool:
    """Whether a fact begins a recommendation; one without a number may be the text of that whose number stands above."""
    new = fact.count or (fact.values and not (card and card.is_number_only))
    return fact.role is Role.RECOMMENDATION and bool(new)
