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
from apparse.normalise.plan.cards.forms import Form, unfolded, with_forms
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
    lines = with_forms(list(_headed(with_colons(list(mended(unfolded(told)))))))
    tables = [block for block in lines if isinstance(block, Table) and not isinstance(block, Form)]
    headers = [(table, header) for table in tables if not read_totals(table) and (header := find_header(table))]
    roles = [{column.role for column in header.layout.columns} for _, header in headers]
    if any(Role.RECOMMENDATION in each or Role.ACTION not in each for each in roles):
        return blocks, []
    model = headers[0][0] if headers else None
    heads = {squeezed("".join(text.value for text in header.texts)) for _, header in headers}
    is_torn = [isinstance(block, Prose) and squeezed(block.text.value) in heads for block in lines]
    torn = [block.text for block, is_head in zip(lines, is_torn, strict=True) if is_head and isinstance(block, Prose)]
    lines = [block for block, is_head in zip(lines, is_torn, strict=True) if not is_head]
    parts = list(_parted(lines, actions_are_in_tables=bool(headers)))
    cards = [part for part in parts if isinstance(part, Card)]
    if len(cards) < 2:
        return blocks, []
    responds = any(card.response for card in cards)
    made: list[Block] = []
    for part in file_by_number(parts):
        if isinstance(part, Card):
            made.extend(tables_of(part, model, responds=responds))
        elif part is not model or not _is_head(part):
            made.append(part)
    labels = [*leading, *(label for card in cards for label in card.labels), *torn]
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


def _parted(lines: Sequence[Block], *, actions_are_in_tables: bool) -> Iterator[Card | Block]:
    """The cards that answer a recommendation, and between them the blocks that are in none."""
    card: Card | None = None
    own: list[Block] = []
    brackets = ends_in_brackets(lines)
    for line in lines:
        for item in facts(line, brackets=brackets):
            if isinstance(item, Fact) and _begins(item, card):
                if card:
                    yield from _whole(card, own)
                card, own = Card(item, actions_are_in_tables), []
            elif card and not card.take(item):
                yield from _whole(card, own)
                card, own = None, []
        if card:
            own.append(line)
        else:
            yield line
    if card:
        yield from _whole(card, own)


def _whole(card: Card, own: Iterable[Block]) -> Iterator[Card | Block]:
    """The card, or the blocks that it was made of if nothing is answered."""
    yield from [card] if card.answered else own


def _begins(fact: Fact, card: Card | None) -> bool:
    """Whether a fact begins a recommendation; one without a number may be the text of that whose number stands above."""
    new = fact.count or (fact.values and not (card and card.is_number_only))
    return fact.role is Role.RECOMMENDATION and bool(new)
