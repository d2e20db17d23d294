"""Does it answer recommendations? Then it is a plan, and neither a report nor a letter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from apparse.blocks import Block, Content, Furniture, Heading, Paragraph, Prose, Table
from apparse.normalise.plan.answers import read_answer
from apparse.normalise.plan.cards.stated import opens_cards
from apparse.normalise.plan.columns.header import find_header
from apparse.normalise.plan.columns.role import SIDES, Role
from apparse.normalise.plan.facts.labels import numbered
from apparse.patterns import Pattern, any_of

_ANSWER_HEAD = Pattern(r"\b(?:response|agreed|accepted|actions?|progress|updates?|status|rag)\b|\bhow\b", re.IGNORECASE)
_PLAN_HEAD = Pattern(
    rf"{_ANSWER_HEAD.pattern}|\b(?:owner|target|responsib\w+|timescale|lead officer|completion)\b", re.IGNORECASE
)
_ADVICE_HEAD = Pattern(r"\b(?:recommendation|rec\.?\s*no|concern|area\s+requiring)", re.IGNORECASE)
_PLAN_TITLE = Pattern(
    any_of(
        r"""
        ([\w’' ,:–-]{0,60}\b)?(improvement|action) plan\b(\s+(submitted|update)\b.*|\s*[:–—-].*)?
        .*\baction plan submitted\b.*
        (an? )?response to\s.*
        """
    ),
    re.IGNORECASE,
)
FRONT = 25
LONGEST_HEAD = 70
"""Characters of the head of a column; what is longer and ends in a stop is a sentence, as where a table says what a judgement means."""


def is_plan(content: Content) -> bool:
    """Whether a table or several lines answer recommendations, or a title says that this is a plan."""
    readable = (block for block in content.blocks if not isinstance(block, Furniture))
    for index, block in enumerate(readable):
        if isinstance(block, Table) and (any(_answers(row) for row in _first_rows(block)) or _promises(block)):
            return True
        if index < FRONT and isinstance(block, Heading | Paragraph) and _PLAN_TITLE.fullmatch(block.text.value):
            return True
    return _answers_in_lines(content.blocks)


def _answers_in_lines(blocks: Sequence[Block]) -> bool:
    """Whether several lines recommend something and several say what is answered, as in a letter."""
    lines = [numbered(block)[1] for block in blocks if isinstance(block, Prose)]
    return sum(opens_cards(blocks)) > 1 and sum(read_answer(line) is not None for line in lines) > 1


def _promises(table: Table) -> bool:
    """Whether the columns of a table are actions with their owners and dates."""
    header = find_header(table)
    return header is not None and header.layout.roles >= {Role.ACTION, *SIDES}


def _first_rows(table: Table) -> Iterator[str]:
    for row in table.rows[:3]:
        said = (cell.text.value.strip() for cell in row.cells)
        yield " | ".join(cell for cell in said if len(cell) <= LONGEST_HEAD or not cell.endswith("."))


def _answers(row: str) -> bool:
    """A header row that has a column for recommendations, and two for what is done about them.

    Who is to do it by when a report may say as well, beside what it recommends.
    """
    return (
        len(row) < 400
        and bool(_ADVICE_HEAD.search(row) and _ANSWER_HEAD.search(row))
        and len({word.lower() for word in _PLAN_HEAD.findall(row)}) >= 2
    )
