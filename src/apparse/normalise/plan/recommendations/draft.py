"""Draft: a recommendation while its rows are being gathered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from apparse.blocks import Cell
from apparse.normalise.numbering import start_of_count
from apparse.normalise.plan.answers import EXPLAINS, Answer, answer_of
from apparse.normalise.plan.columns.role import LEADING, Role
from apparse.normalise.plan.recommendations.entry import Entry
from apparse.normalise.plan.rows.row import PlanRow
from apparse.normalise.spelling import squeezed
from apparse.records.response import read_response
from apparse.text import EMPTY, Text


@dataclass(frozen=True, slots=True)
class Draft:
    """What the rows of a recommendation say; more of them may come.

    `cells` are those of its first row, by role. `announced` are words that only lead up to its number or response, `repeated`
    what is printed once more, `repeated_rows` actions likewise, and `stray` what can be no part of it.
    """

    number: Text = EMPTY
    text: Text = EMPTY
    response: Text = EMPTY
    explanation: Text = EMPTY
    addressee: Text = EMPTY
    section: Text = EMPTY
    entries: tuple[Entry, ...] = ()
    cells: Mapping[str, Cell] = field(default_factory=dict)
    announced: tuple[Text, ...] = ()
    repeated: tuple[Text, ...] = ()
    repeated_rows: tuple[Text, ...] = ()
    stray: tuple[Text, ...] = ()
    inferred_number: str | None = None


def draft_of(row: PlanRow, addressee: Text, section: Text) -> Draft:
    """The recommendation that a row begins, below the headings of its addressee and its section."""
    cells = {role.value: cell for role in LEADING if (cell := row.cell(role))}
    answer = answered_in(row)
    label, reason = explained_in(row)
    explanation = Text.join([answer.reason, reason])
    called, number = counted(row.text(Role.NUMBER))
    text, announced = row.text(Role.RECOMMENDATION), (answer.label, label, called)
    beside = row.column(Role.ADDRESSEE)  # its cell may be merged down from above
    addressee = (row.cells[beside].text if beside else EMPTY) or addressee
    return Draft(number, text, answer.response, explanation, addressee, section, cells=cells, announced=announced)


def answered_in(row: PlanRow) -> Answer:
    """What a row says in its response cell."""
    column = row.column(Role.RESPONSE)
    return answer_of(row.cell(Role.RESPONSE), column.heading if column else "")


def explained_in(row: PlanRow) -> tuple[Text, Text]:
    """The label that a row's explanation may have in its cell, and the explanation."""
    said = row.text(Role.EXPLANATION)
    label = EXPLAINS.match(said.value)
    end = label.end() if label else 0
    return said[:end].strip(), said[end:]


def counted(printed: Text) -> tuple[Text, Text]:
    """What is counted ("Recommendation"), if a number's cell says so, and the number, less what leads over to the text."""
    start = start_of_count(printed.value)
    end = len(printed.value.rstrip(" :–—-")) if start else None
    return printed[:start].strip(), printed[start:end]


def repeats_text(before: str, text: str) -> bool:
    one, other = squeezed(before), squeezed(text)
    return bool(one) and (one.endswith(other) or one.startswith(other) or other.startswith(one))


def reads_as_reason(text: str) -> bool:
    """Whether what a page has torn off a response is the reason that stood below it."""
    return len(text.split()) > 2 and read_response(text) is None
