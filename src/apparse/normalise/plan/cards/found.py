"""Found: where among the lines of a plan a card begins and ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from apparse.blocks import Block, Prose
from apparse.normalise.plan.cards.card import Card
from apparse.normalise.plan.cards.reading import CardReader
from apparse.normalise.plan.cards.stated import are_called, facts
from apparse.normalise.plan.columns.role import Role
from apparse.normalise.plan.facts.brackets import ends_in_brackets
from apparse.normalise.plan.facts.fact import Fact
from apparse.normalise.plan.tables.totals import counted_in_one


def cards_among(lines: Sequence[Block], *, actions_are_in_tables: bool) -> Iterator[Card | Block]:
    """The cards that answer a recommendation, and between them the blocks that are in none."""
    reader: CardReader | None = None
    own: list[Block] = []
    brackets, called = ends_in_brackets(lines), are_called(lines)
    for line in lines:
        for item in facts(line, brackets=brackets, called=called):
            if isinstance(item, Fact) and _begins(item, reader.card if reader else None):
                if reader:
                    yield from _whole(reader.card, own)
                reader, own = CardReader(Card(item), actions_are_in_tables), []
            elif reader and (_counts(line) or not reader.take(item)):
                yield from _whole(reader.card, own)
                reader, own = None, []
        if reader:
            own.append(line)
        else:
            yield line
    if reader:
        yield from _whole(reader.card, own)


def _begins(fact: Fact, above: Card | None) -> bool:
    """Whether a fact begins a recommendation; one without a number may be the text of that whose number stands above."""
    new = fact.count or (fact.values and not (above and above.lacks_wording))
    return fact.role is Role.RECOMMENDATION and bool(new)


def _counts(line: Block) -> bool:
    """Whether a line counts the responses to all recommendations: it is of no card."""
    return isinstance(line, Prose) and bool(counted_in_one(line.text))


def _whole(card: Card, own: Iterable[Block]) -> Iterator[Card | Block]:
    """The card, or the blocks that it was made of if nothing is answered."""
    yield from [card] if card.answered else own
