"""A card: one recommendation with its response, its explanation, and its actions or the table of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from apparse.blocks import Paragraph, Passage, Table
from apparse.normalise.endings import is_finished
from apparse.normalise.plan.addressee import asks_somebody
from apparse.normalise.plan.answers import Answer, read_answer, read_yes_or_no_answer
from apparse.normalise.plan.columns.header import find_header
from apparse.normalise.plan.columns.role import Role
from apparse.normalise.plan.facts.fact import Fact
from apparse.records.response import read_response
from apparse.text import EMPTY, Text

HEADS = {
    Role.ACTION: "Action",
    Role.OWNER: "Owner",
    Role.TARGET: "Target date",
    Role.PROGRESS: "Progress",
    Role.RAG: "RAG",
}
"""The headings under which the lines of an action are filed."""


@dataclass(slots=True)
class Card:
    """A recommendation and what is said of it.

    The `opening` has the wording of the recommendation, `addressed` who is asked, `explained` the wording of the explanation,
    and `actions` what is filed under each by its heading. Where what the response is `asked` by is a question, "Yes" may be one. `labels` are the words
    that only say what comes next.
    """

    opening: Fact
    addressed: Fact = field(default_factory=lambda: Fact(Role.ADDRESSEE, EMPTY, EMPTY))
    asked: str = ""
    response: Text = EMPTY
    explained: Fact = field(default_factory=lambda: Fact(Role.EXPLANATION, EMPTY, EMPTY))
    actions: list[dict[str, Fact]] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    labels: list[Text] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.labels.append(self.opening.label)

    @property
    def texts(self) -> list[Passage]:
        return self.opening.values

    @property
    def addressee_and_wording(self) -> tuple[list[Passage], list[Passage]]:
        """Who is to act, and the recommendation; a line above it may ask them ("The region should:"), as headings do elsewhere.

        Where a list stands below such a line, the two are one sentence.
        """
        first, *rest = self.texts or [Paragraph(EMPTY)]
        heads = not self.addressed.values and isinstance(next(iter(rest), None), Paragraph)
        return ([first], rest) if heads and asks_somebody(first.text.value) else (self.addressed.values, self.texts)

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

    @property
    def torn_above_headings(self) -> bool:
        """Whether the explanation breaks off above headings that a page prints once more: its rest stands below them."""
        heads = [find_header(table) for table in self.tables]
        alone = all(head and head.rows == len(table.rows) for head, table in zip(heads, self.tables, strict=True))
        return alone and any(not is_finished(passage.text.value) for passage in self.explanation[-1:])

    def read(self, text: Text) -> Answer | None:
        """The response that a text gives, if it gives one."""
        return read_answer(text) or read_yes_or_no_answer(text, self.asked)

    def answer(self, said: Answer) -> None:
        """The response, and the reason behind it."""
        self.labels.append(said.label)
        self.response = said.response
        self.explanation.extend([Paragraph(said.reason)] if said.reason else [])

    def respond(self, fact: Fact) -> None:
        """The response word; what stands behind it is the explanation, and so is a sentence under a label like its own above."""
        if self.response and is_finished(self.response.value) and not read_response(self.response.value):
            self.explanation.append(Paragraph(self.response))
        self.asked = fact.label.value
        said = self.read(fact.values[0].text) if fact.values else None
        if said:
            self.answer(said)
            self.explanation.extend(fact.values[1:])
        elif fact.values:
            self.response = Text.join(value.text for value in fact.values)

    def file(self, fact: Fact) -> Fact:
        """A new action, or the owner, the date and the like of the last one; what has no name here keeps its label.

        Returns what it is filed under, to which the lines below belong as well.
        """
        if fact.role is Role.ACTION or not self.actions:
            self.actions.append({})
        if fact.count and fact.role is not Role.ACTION:
            self.labels.append(fact.count)
        head = HEADS.get(fact.role, fact.label.value)
        known = self.actions[-1].get(head)
        if known and (known.label or not fact.label):
            known.values.extend(fact.values)
            return known
        self.actions[-1][head] = fact  # a label says it more plainly than the sentence above
        return fact

    def add_table(self, table: Table) -> None:
        """A table; a label right above it only announces the actions that it has ("What we will do")."""
        if self.actions and not any(fact.values for fact in self.actions[-1].values()):
            self.actions.pop()
        self.tables.append(table)
