"""Reading: how a card takes in what stands below its opening, labelled or not, as far as it belongs to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from apparse.blocks import Block, Furniture, Heading, Paragraph, Passage, Prose, Table
from apparse.location import Location
from apparse.normalise.numbering import stem
from apparse.normalise.plan.addressee import asks_somebody
from apparse.normalise.plan.answers import answered_behind, read_answer
from apparse.normalise.plan.cards.card import HEADS, Card
from apparse.normalise.plan.cards.going_on import goes_on, is_response, is_rest
from apparse.normalise.plan.columns.role import SIDES, Role
from apparse.normalise.plan.facts.fact import Fact, fact_of
from apparse.normalise.plan.facts.labels import numbered
from apparse.normalise.plan.facts.sentences import promised
from apparse.normalise.plan.tables.other import signs_off
from apparse.patterns import Pattern, any_of
from apparse.records.dates.finding import find_periods
from apparse.records.response import read_response
from apparse.text import EMPTY, Text

_CLOSING = Pattern(r"\s*yours (?:sincerely|faithfully|ever|truly)\b", re.IGNORECASE)
"""What ends a letter."""
_NEXT_PART = Pattern(
    any_of(
        r"""
        (summary|table|number|total)s?( of (the )?(our )?(responses?|recommendations?))?
        (further|more|additional|contact) (information|details)|next steps|contacts?|sign(ed)?[ -]off|monitoring( and review)?
        (annexe?|appendix)( (\d{1,2}|[a-z]))?|glossary( of terms)?|(list of )?(abbreviations|acronyms)
        """
    ),
    re.IGNORECASE,
)
"""The title of what may stand below the last card, also where nothing shows that it is one."""
_DECIDES = Pattern(r"\b(?:agree|accept|reject|disagree)", re.IGNORECASE)


@dataclass(slots=True)
class CardReader:
    """What must be remembered of a card while the lines below its opening are read.

    A line without label goes on with `last`, the fact right above it; those that may be an action themselves wait as
    `unlabelled` for the next label. Where `actions_are_in_tables` in the plan numbered paragraphs only explain, and where
    the `response_is_numbered`, as in a letter, any paragraph is. Where the card is `answered_below`, as on slides, the
    response stands below the table.
    """

    card: Card
    actions_are_in_tables: bool = False
    last: Fact | None = None
    unlabelled: list[Passage] = field(default_factory=list)
    response_is_numbered: bool = False
    answered_below: bool = False

    def take(self, item: Fact | Block) -> bool:
        """Take in an item, and say whether it belongs to the card: what doesn't ends it."""
        card = self.card
        if isinstance(item, Furniture):
            return True
        if isinstance(item, Table) and signs_off(item):
            return False
        if isinstance(item, Table):
            card.add_table(item)
            return True
        if card.tables and not card.response:
            self.answered_below = is_response(item)
        if isinstance(item, Fact):
            return self._take_fact(item)
        open_end = not card.tables or self.answered_below or card.torn_above_headings
        return isinstance(item, Prose) and open_end and self._take_line(item)

    def _take_fact(self, fact: Fact) -> bool:
        """Take in what is labelled, unless it stands below the actions and the response."""
        card = self.card
        if card.tables and not self.answered_below:
            return False
        if fact.role in SIDES:
            self._begin_action_above(fact.role)
        self.unlabelled = []
        if fact.role is Role.RESPONSE and self._is_answered_above(fact):
            self._say_more(fact)
        elif fact.role is Role.RESPONSE:
            card.respond(fact)
            self.last = None
        elif fact.role is Role.RECOMMENDATION:
            self._go_on(card.opening, fact.values)
        elif fact.role is Role.ADDRESSEE and not any(find_periods(value.text.value) for value in fact.values):
            card.addressed.values.extend(fact.values)
            self.last = None if fact.values else card.addressed
        elif fact.role is Role.EXPLANATION:
            self._go_on(card.explained, fact.values)
        elif fact.role in HEADS or card.actions:
            self.last = card.file(fact)
        else:
            self.last = fact
            return True  # said of the recommendation, and nothing that a plan has: a leftover, with its label
        card.labels.append(fact.label)
        return True

    def _go_on(self, fact: Fact, values: Sequence[Passage]) -> None:
        """More of a fact that the card has, to which the lines below belong as well."""
        fact.values.extend(values)
        self.last = fact

    def _is_answered_above(self, fact: Fact) -> bool:
        """Whether the response stands above already, and what its label seems to name is none."""
        said = Text.join(value.text for value in fact.values)
        return bool(self.card.response and said) and not (read_response(said.value) or read_answer(said))

    def _say_more(self, fact: Fact) -> None:
        """Take in what is said of the response ("The part that is not agreed: …"); the label alone says nothing ("Response: …")."""
        first, *rest = fact.values
        if _DECIDES.search(fact.label.value):
            label = Text.join([fact.label, Text(":")], separator="")
            first = replace(first, text=Text.join([label, first.text]))
        else:
            self.card.labels.append(fact.label)
        self.card.explanation.extend([first, *rest])
        self.last, self.unlabelled = None, [self.card.explanation[-1]]

    def _begin_action_above(self, role: Role) -> None:
        """What stands right above an owner or date, and has no label of its own, is the action that they belong to."""
        card = self.card
        above: list[Passage] = []
        if card.actions:
            above = self.unlabelled if HEADS[role] in card.actions[-1] else []
        elif lines := card.explanation if card.response else card.texts:
            alone = len(lines) == 1 and (not card.response or self.last is card.explained)
            own = self.unlabelled and lines[-1] is self.unlabelled[-1] and not alone
            above = [lines.pop()] if own else []
        if above:
            at = next(iter(above[0].text.at), Location())
            card.actions.append({HEADS[Role.ACTION]: Fact(Role.ACTION, EMPTY, EMPTY, above, at)})

    def _take_line(self, line: Prose) -> bool:
        """Take in a line without label, unless something else begins with it: it goes on with what stands above."""
        card = self.card
        number, text = numbered(line)
        if self._take_answered(line) or self._take_answer(number, text) or self._take_numbered(number, text):
            return True
        if self._ends_before(line, number):
            return False
        said_more = Paragraph(line.text) if isinstance(line, Heading) else line
        if not self.last:
            (card.explanation if card.response and not card.answered_first else card.texts).append(said_more)
        elif self.last.role is Role.ACTION and is_rest(line, *self.last.values[-1:]):
            above = self.last.values[-1]
            self.last.values[-1] = replace(above, text=Text.join([above.text, line.text]))
            return True
        elif goes_on(self.last, line):
            self.last.values.append(said_more)
            if self.last is card.addressed:
                self.last = None  # a single line: the recommendation may stand below it without a label
            if not self._may_act():
                return True
        self.unlabelled.append(said_more)
        return True

    def _may_act(self) -> bool:
        """Whether a line that goes on with what stands above may be an action instead, whose owner and date come below."""
        return self.last is self.card.opening or (self.last is self.card.explained and not self.card.actions)

    def _take_answered(self, line: Prose) -> bool:
        """Take in the recommendation where the response stands behind it, in one paragraph below its number."""
        if self.card.response or not self.card.lacks_wording:
            return False
        wording, answer = answered_behind(line.text)
        if wording and answer:
            self.card.texts.append(Paragraph(wording))
            self.card.respond(fact_of(Role.RESPONSE, EMPTY, EMPTY, answer))
            self.last = None
        return bool(wording and answer)

    def _take_answer(self, number: Text, text: Text) -> bool:
        """Take in the response, where a line gives it without a label or in a numbered paragraph."""
        said = self.card.read(text) if not self.card.response and not self.card.actions else None
        if said is None:
            return False
        self.card.answer(said)
        self.card.labels.append(number)
        self.last = None
        self.response_is_numbered = bool(number)
        return True

    def _take_numbered(self, number: Text, text: Text) -> bool:
        """Take in an action in a numbered paragraph below the response.

        It says who acts or by when, or its number counts under that of the recommendation: unless the response is numbered
        alike, so that any paragraph is.
        """
        card = self.card
        if not number or not card.response or self.actions_are_in_tables:
            return False
        sides = promised(text)
        acts = bool(sides) or (not self.response_is_numbered and stem(number.value) == card.opening.count.value)
        if acts:
            action = fact_of(Role.ACTION, number, EMPTY, text)
            for fact in (action, *sides):
                card.file(fact)
            self.last, self.unlabelled = action, []
        return acts

    def _ends_before(self, line: Prose, number: Text) -> bool:
        """Whether a line begins something else: a group, a heading, or what follows the numbered paragraphs of a letter."""
        card = self.card
        answered = bool(card.response or card.actions) and not card.answered_first
        if _CLOSING.match(line.text.value) or (answered and _NEXT_PART.fullmatch(line.text.value.strip(" :."))):
            return True
        if answered and asks_somebody(line.text.value):
            return True
        if isinstance(line, Heading):
            return answered or bool(card.texts and not is_rest(line, card.texts[-1]))
        unnumbered = self.response_is_numbered and not number and not card.actions
        return unnumbered and not is_rest(line, *card.explanation[-1:])
