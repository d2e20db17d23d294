"""Facts: values that stand behind a label of their own ("Owner: Head of Safety"), in lines or in the rows of a form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from apparse.blocks import Block, Cell, Heading, ListItem, Paragraph, Prose, Table
from apparse.normalise.numbering import OPENING
from apparse.normalise.plan.answers import answered_behind, labelled_behind
from apparse.normalise.plan.cards.lines.forms import Form, rows_of_form
from apparse.normalise.plan.cards.lines.owners_beside import actions_beside
from apparse.normalise.plan.columns.role import SIDES, Role
from apparse.normalise.plan.facts.brackets import bracketed
from apparse.normalise.plan.facts.closings import closings
from apparse.normalise.plan.facts.fact import Fact, fact_of
from apparse.normalise.plan.facts.labels import labelled, number_of, numbered, opening_of
from apparse.patterns import Pattern
from apparse.text import EMPTY, Text

_RECOMMENDS = Pattern(r"\s*(?:recommendation|concern)\b", re.IGNORECASE)


def opens_cards(blocks: Sequence[Block]) -> Iterator[bool]:
    """For each line, and each row of a table, whether a card may begin with it: most plans have none."""
    for block in blocks:
        if isinstance(block, Prose):
            yield opening_of(block) is not None or _RECOMMENDS.match(numbered(block)[1].value) is not None
        elif isinstance(block, Table):
            yield from (_opens(row.cells) for row in block.rows if row.cells)


def _opens(cells: Sequence[Cell]) -> bool:
    start = cells[0].text
    counts = len(cells) == 2 and number_of(start, cells[1].text) is not None  # "Ref" beside "3"
    return counts or bool(OPENING.match(start.value) or _RECOMMENDS.match(start.value))


def are_called(blocks: Iterable[Block]) -> bool:
    """Whether headings call recommendations by that word, so that a mere number before one is that of a chapter."""
    return sum(isinstance(block, Heading) and OPENING.match(block.text.value) is not None for block in blocks) > 1


def facts(block: Block, *, brackets: bool, called: bool) -> Iterator[Fact | Block]:
    """The facts that a labelled line or a form holds, or else the block.

    In a plan `brackets` may be the usual end of an action, and recommendations `called` so wherever one opens.
    """
    if isinstance(block, Form):
        for row in rows_of_form(block):
            yield from _with_its_lines(row, brackets=brackets)
    elif isinstance(block, Table) and (beside := actions_beside(block)):
        yield from beside
    elif isinstance(block, Prose):
        opening = opening_of(block)
        opening = None if opening and called and not opening.label else opening
        yield from _opened(opening) if opening else _in_line(block, brackets=brackets)
    else:
        yield block


def _with_its_lines(row: Fact | Block, *, brackets: bool) -> Iterator[Fact | Block]:
    """A row of a form; if it holds several actions, or says behind labels of their own who does them, these lines one by one."""
    if not isinstance(row, Fact) or row.role is not Role.ACTION:
        yield row
        return
    lines = [list(_in_line(value, brackets=brackets)) for value in row.values if isinstance(value, Prose)]
    if any(isinstance(fact, Fact) and fact.role in SIDES for line in lines for fact in line):
        yield replace(row, values=[])
        for line in lines:
            yield from line
    else:
        yield row


def _opened(opening: Fact) -> Iterator[Fact]:
    """What opens a card: the recommendation, which is still to come where nothing but the response stands there, or the two."""
    said = Text.join(value.text for value in opening.values)
    wording, answer = answered_behind(said)
    if answer:
        yield replace(opening, values=[Paragraph(wording)] if wording else [])
        yield fact_of(Role.RESPONSE, EMPTY, EMPTY, answer)
    else:
        yield opening


def _is_rest(line: Prose, before: str) -> bool:
    """Whether the words before a response are the rest of what is asked ("lighting in car parks"), and not of whom ("Ministry of Justice")."""
    rest = isinstance(line, ListItem) or before[:1].islower()
    return rest and any(last[0].islower() for last in before.split()[-1:])


def _in_line(line: Prose, *, brackets: bool) -> Iterator[Fact | Block]:
    """What labels in a line name, and owner and date at the end of an action; in brackets they may stand by themselves."""
    wording, answer = labelled_behind(line.text)
    if answer and _is_rest(line, wording.value):
        yield replace(line, text=wording)
        yield fact_of(Role.RESPONSE, EMPTY, EMPTY, answer)
        return
    found = labelled(line.text)
    number, text = numbered(line)
    action = found[-1] if found else fact_of(Role.ACTION, number, EMPTY, text)
    acts = action.role is Role.ACTION and action.values and not isinstance(line, Heading)
    said, sides = bracketed(action.values[0].text, usual=brackets) if acts else (EMPTY, [])
    if sides and (said or found):
        yield from (*found[:-1], replace(action, values=[Paragraph(said)]), *sides)
    elif sides:
        yield Paragraph(number)
        yield from sides
    elif found:
        for fact in found:
            yield from _opened(fact) if fact.role is Role.RECOMMENDATION else [fact]
    elif acts and (closed := closings(text)):
        yield from (replace(closed[0], count=number), *closed[1:])
    else:
        yield line
