"""A card: one recommendation with its response, its explanation, and its actions or the table of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from apparse.blocks import Block, Furniture, Heading, ListItem, Paragraph, Passage, Prose, Table
from apparse.location import Location
from apparse.normalise.endings import is_finished
from apparse.normalise.numbering import is_counter, stem
from apparse.normalise.plan.addressee import asks_somebody
from apparse.normalise.plan.answers import Answer, answered_behind, read_answer, read_yes_or_no_answer
from apparse.normalise.plan.columns.header import find_header
from apparse.normalise.plan.columns.role import SIDES, Role
from apparse.normalise.plan.facts.fact import Fact, fact_of
from apparse.normalise.plan.facts.labels import numbered, responds
from apparse.normalise.plan.facts.sentences import promised
from apparse.records.owner import is_plausible_owner
from apparse.records.response import read_response
from apparse.records.target_date import is_plausible_target
from apparse.text import EMPTY, Text

HEADS = {
    Role.ACTION: "Action",
    Role.OWNER: "Owner",
    Role.TARGET: "Target date",
    Role.PROGRESS: "Progress",
    Role.RAG: "RAG",
}
"""The headings under which the lines of an action are filed."""
_CLOSING = re.compile(r"\s*yours (?:sincerely|faithfully|ever|truly)\b", re.IGNORECASE)
"""What ends a letter."""
_DECIDES = re.compile(r"\b(?:agree|accept|reject|disagree)", re.IGNORECASE)
LONGEST_SIDE = 8
"""Words of a line that goes on with an owner or a date."""


@dataclass(slots=True)
class Card:
    """A recommendation and what stands below it.

    The `opening` has the wording of the recommendation, `explained` that of the explanation, and `actions` what is filed
    under each by its heading. A line without label goes on with `last`, the fact right above it; those that may be an
    action themselves wait as `unlabelled` for the next label. `labels` are the words that only say what comes next.
    Where what it is `asked` by is a question, "Yes" may be a response, and where the card is `answered_below`, as on slides, it stands below the table.
    Where `actions_are_in_tables` in the plan numbered paragraphs only explain, and where the `response_is_numbered`, as in
    a letter, any paragraph is.
    """

    opening: Fact
    actions_are_in_tables: bool = False
    addressee: list[Passage] = field(default_factory=list)
    response: Text = EMPTY
    explained: Fact = field(default_factory=lambda: Fact(Role.EXPLANATION, EMPTY, EMPTY))
    actions: list[dict[str, Fact]] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    labels: list[Text] = field(default_factory=list)
    last: Fact | None = None
    unlabelled: list[Passage] = field(default_factory=list)
    response_is_numbered: bool = False
    asked: str = ""
    answered_below: bool = False

    def __post_init__(self) -> None:
        self.labels.append(self.opening.label)

    @property
    def texts(self) -> list[Passage]:
        return self.opening.values

    @property
    def explanation(self) -> list[Passage]:
        return self.explained.values

    @property
    def answered(self) -> bool:
        return bool(self.response or self.tables or self.actions)

    @property
    def lacks_wording(self) -> bool:
        """Whether there is a number whose recommendation is still to come; the response may stand beside it."""
        return bool(self.opening.count) and not (self.texts or self.explanation or self.actions or self.tables)

    @property
    def answered_first(self) -> bool:
        """Whether nothing but the response was said yet: it stands beside the number, above the recommendation."""
        return bool(self.response) and not (self.texts or self.explanation or self.actions)

    def take(self, item: Fact | Block) -> bool:
        """Take in an item, and say whether it belongs to the card: what doesn't ends it."""
        if isinstance(item, Furniture | Table):
            if isinstance(item, Table):
                self._take_table(item)
            return True
        if self.tables and not self.response:
            self.answered_below = _responds(item)
        if isinstance(item, Fact):
            return self._take_fact(item)
        open_end = not self.tables or self.answered_below or self._is_torn_above_headings()
        return isinstance(item, Prose) and open_end and self._take_line(item)

    def _is_torn_above_headings(self) -> bool:
        """Whether the explanation breaks off above headings that a page prints once more: its rest stands below them."""
        heads = [find_header(table) for table in self.tables]
        alone = all(head and head.rows == len(table.rows) for head, table in zip(heads, self.tables, strict=True))
        return alone and any(not is_finished(passage.text.value) for passage in self.explanation[-1:])

    def _take_table(self, table: Table) -> None:
        """A table; a label right above it only announces the actions that it has ("What we will do")."""
        if self.actions and not any(fact.values for fact in self.actions[-1].values()):
            self.actions.pop()
        self.tables.append(table)

    def _take_fact(self, fact: Fact) -> bool:
        """Take in what is labelled, unless it stands below the actions and the response."""
        if self.tables and not self.answered_below:
            return False
        if fact.role in SIDES:
            self._begin_action_above(fact.role)
        self.unlabelled = []
        if fact.role is Role.RESPONSE and self._is_answered_above(fact):
            self._say_more(fact)
        elif fact.role is Role.RESPONSE:
            self._respond(fact)
        elif fact.role is Role.RECOMMENDATION:
            self._go_on(self.opening, fact.values)
        elif fact.role is Role.ADDRESSEE:
            self.addressee.extend(fact.values)
            self.last = None
        elif fact.role is Role.EXPLANATION:
            self._go_on(self.explained, fact.values)
        elif fact.role in HEADS or self.actions:
            self._file(fact)
        else:
            self.last = fact
            return True  # said of the recommendation, and nothing that a plan has: a leftover, with its label
        self.labels.append(fact.label)
        return True

    def _go_on(self, fact: Fact, values: Sequence[Passage]) -> None:
        """More of a fact that the card has, to which the lines below belong as well."""
        fact.values.extend(values)
        self.last = fact

    def _respond(self, fact: Fact) -> None:
        """The response word; what stands behind it is the explanation, and so is a sentence under a label like its own above."""
        if self.response and is_finished(self.response.value) and not read_response(self.response.value):
            self.explanation.append(Paragraph(self.response))
        self.asked = fact.label.value
        said = self._read(fact.values[0].text) if fact.values else None
        if said:
            self._answer(said)
            self.explanation.extend(fact.values[1:])
        elif fact.values:
            self.response = Text.join(value.text for value in fact.values)
        self.last = None

    def _is_answered_above(self, fact: Fact) -> bool:
        """Whether the response stands above already, and what its label seems to name is none."""
        said = Text.join(value.text for value in fact.values)
        return bool(self.response and said) and not (read_response(said.value) or read_answer(said))

    def _say_more(self, fact: Fact) -> None:
        """Take in what is said of the response ("The part that is not agreed: …"); the label alone says nothing ("Response: …")."""
        first, *rest = fact.values
        if _DECIDES.search(fact.label.value):
            label = Text.join([fact.label, Text(":")], separator="")
            first = replace(first, text=Text.join([label, first.text]))
        else:
            self.labels.append(fact.label)
        self.explanation.extend([first, *rest])
        self.last, self.unlabelled = None, [self.explanation[-1]]

    def _begin_action_above(self, role: Role) -> None:
        """What stands right above an owner or date, and has no label of its own, is the action that they belong to."""
        above: list[Passage] = []
        if self.actions:
            above = self.unlabelled if HEADS[role] in self.actions[-1] else []
        elif lines := self.explanation if self.response else self.texts:
            alone = len(lines) == 1 and (not self.response or self.last is self.explained)
            own = self.unlabelled and lines[-1] is self.unlabelled[-1] and not alone
            above = [lines.pop()] if own else []
        if above:
            at = next(iter(above[0].text.at), Location())
            self.actions.append({HEADS[Role.ACTION]: Fact(Role.ACTION, EMPTY, EMPTY, above, at)})

    def _file(self, fact: Fact) -> None:
        """A new action, or the owner, the date and the like of the last one; what has no name here keeps its label."""
        if fact.role is Role.ACTION or not self.actions:
            self.actions.append({})
        if fact.count and fact.role is not Role.ACTION:
            self.labels.append(fact.count)
        head = HEADS.get(fact.role, fact.label.value)
        known = self.actions[-1].get(head)
        if known and (known.label or not fact.label):
            self._go_on(known, fact.values)
        else:
            self.actions[-1][head] = self.last = fact  # a label says it more plainly than the sentence above

    def _take_line(self, line: Prose) -> bool:
        """Take in a line without label, unless something else begins with it: it goes on with what stands above."""
        number, text = numbered(line)
        if self._take_answered(line) or self._take_answer(number, text) or self._take_numbered(number, text):
            return True
        if self._ends_before(line, number):
            return False
        said_more = Paragraph(line.text) if isinstance(line, Heading) else line
        if not self.last:
            (self.explanation if self.response and not self.answered_first else self.texts).append(said_more)
        elif self.last.role is Role.ACTION and _is_rest(line, *self.last.values[-1:]):
            above = self.last.values[-1]
            self.last.values[-1] = replace(above, text=Text.join([above.text, line.text]))
            return True
        elif _goes_on(self.last, line):
            self.last.values.append(said_more)
            if not self._may_act():
                return True
        self.unlabelled.append(said_more)
        return True

    def _may_act(self) -> bool:
        """Whether a line that goes on with what stands above may be an action instead, whose owner and date come below."""
        return self.last is self.opening or (self.last is self.explained and not self.actions)

    def _take_answered(self, line: Prose) -> bool:
        """Take in the recommendation where the response stands behind it, in one paragraph below its number."""
        if self.response or not self.lacks_wording:
            return False
        wording, answer = answered_behind(line.text)
        if wording and answer:
            self.texts.append(Paragraph(wording))
            self._respond(fact_of(Role.RESPONSE, EMPTY, EMPTY, answer))
        return bool(wording and answer)

    def _take_answer(self, number: Text, text: Text) -> bool:
        """Take in the response, where a line gives it without a label or in a numbered paragraph."""
        said = self._read(text) if not self.response and not self.actions else None
        if said is None:
            return False
        self._answer(said)
        self.labels.append(number)
        self.response_is_numbered = bool(number)
        return True

    def _read(self, text: Text) -> Answer | None:
        return read_answer(text) or read_yes_or_no_answer(text, self.asked)

    def _answer(self, said: Answer) -> None:
        self.labels.append(said.label)
        self.response, self.last = said.response, None
        self.explanation.extend([Paragraph(said.reason)] if said.reason else [])

    def _take_numbered(self, number: Text, text: Text) -> bool:
        """Take in an action in a numbered paragraph below the response.

        It says who acts or by when, or its number counts under that of the recommendation: unless the response is numbered
        alike, so that any paragraph is.
        """
        if not number or not self.response or self.actions_are_in_tables:
            return False
        sides = promised(text)
        acts = bool(sides) or (not self.response_is_numbered and stem(number.value) == self.opening.count.value)
        if acts:
            action = fact_of(Role.ACTION, number, EMPTY, text)
            for fact in (action, *sides):
                self._file(fact)
            self.last, self.unlabelled = action, []
        return acts

    def _ends_before(self, line: Prose, number: Text) -> bool:
        """Whether a line begins something else: a group, a heading, or what follows the numbered paragraphs of a letter."""
        if _CLOSING.match(line.text.value):
            return True
        answered = bool(self.response or self.actions) and not self.answered_first
        if answered and asks_somebody(line.text.value):
            return True
        if isinstance(line, Heading):
            return answered or bool(self.texts and not _is_rest(line, self.texts[-1]))
        return (
            self.response_is_numbered and not number and not self.actions and not _is_rest(line, *self.explanation[-1:])
        )


def _responds(item: Fact | Block) -> bool:
    return item.role is Role.RESPONSE if isinstance(item, Fact) else isinstance(item, Prose) and responds(item.text)


def _is_rest(line: Prose, *above: Passage) -> bool:
    """Whether a line is the rest of the sentence above it."""
    goes_on = not isinstance(line, ListItem) and not line.text.value[:1].isupper()
    return goes_on and any(not is_finished(before.text.value) for before in above)


def _goes_on(fact: Fact, line: Prose) -> bool:
    """Whether a line can be more of what the label above it names; owners and dates are short and no sentences."""
    said = line.text.value
    if fact.role is Role.ACTION and not fact.label:  # a paragraph, and what is listed in it
        return isinstance(line, ListItem) and not is_counter(line.marker.value)
    if fact.role not in SIDES:
        return True
    if len(said.split()) > LONGEST_SIDE or is_finished(said) or ":" in said:
        return False
    return is_plausible_target(said) if fact.role is Role.TARGET else is_plausible_owner(said)
