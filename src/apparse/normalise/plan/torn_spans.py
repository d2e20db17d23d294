"""Torn spans: a text across several columns that flattening has torn where these meet: "We agree in par|t. The rest is n|ot affordable."

At one of the tears at least a word is torn: the plan prints it whole elsewhere, and no half of it; or a half is as short as few
words are, and none of them. A band says itself what it is ("Recommendation 3: …"). Such a text is one cell over all these columns
again, as it was printed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from apparse.blocks import Cell, Content, Row, Table
from apparse.normalise.endings import is_finished
from apparse.normalise.numbering import OPENING
from apparse.normalise.plan.columns.role import Role
from apparse.normalise.plan.facts.labels import role_of_label
from apparse.normalise.plan.rows.bands import opens_band
from apparse.normalise.plan.rows.edges import FEWEST_WORDS, Edge, closed, edges_of
from apparse.normalise.plan.rows.tears import MOST_TEARS, Words, torn_part
from apparse.normalise.plan.rows.torn_addressee import mend_torn_heading
from apparse.records.asking import asks
from apparse.records.response import read_response
from apparse.records.target_date import is_plausible_target
from apparse.records.title import Names, names

LONGEST_OWNER = 8
"""Words."""


def with_spans_whole(content: Content) -> Content:
    """The content; in tables of flattened text each text that is torn over columns stands in one cell over them."""
    if not any(isinstance(block, Table) and block.flattened for block in content.blocks):
        return content
    words = Words.of(content.blocks)
    blocks = (
        replace(block, rows=tuple(_whole(row, words, block.width) for row in block.rows))
        if isinstance(block, Table) and block.flattened
        else block
        for block in content.blocks
    )
    return replace(content, blocks=tuple(blocks))


def _whole(row: Row, words: Words, width: int) -> Row:
    if heading := _torn_heading(row, words, width):
        return heading
    edges = edges_of(row, words)
    if opens_band(row.cells) or not {Edge.TORN, Edge.GOES_ON} & {*edges}:
        return row
    if not _is_answered(row):
        all_one = [*map(_within_text, edges, row.cells, row.cells[1:])]
        if _is_label(row.cells[0]):
            edges = [Edge.END, *all_one[1:]]
        elif opens_band((band := closed(row, all_one, {Edge.TORN, Edge.GOES_ON}, words)).cells):
            return band
    if Edge.TORN in edges:
        whole = closed(row, edges, {Edge.TORN}, words)
        return row if whole.cells[0].colspan > 1 and _begins_with_heading(row, words) else whole
    whole = closed(row, edges, {Edge.GOES_ON}, words)
    return whole if opens_band(whole.cells) or _is_labelled(whole) or _is_sentence(whole, edges) else row


def _begins_with_heading(row: Row, words: Words) -> bool:
    """Whether a heading of a group is torn over the first cells of a row, and the rest of another row may stand beside it."""
    torn = [torn_part(cell) for cell in takewhile(lambda cell: cell.text, row.cells[: MOST_TEARS + 1])]
    return any(mend_torn_heading(torn[:count], words) for count in range(2, len(torn) + 1))


def _is_label(cell: Cell) -> bool:
    """Whether a cell says that all behind it is a recommendation or an explanation: "Recommendation 2", "Reason"."""
    said = cell.text
    return bool(OPENING.fullmatch(said.value)) or role_of_label(said)[0] is Role.EXPLANATION


def _is_answered(row: Row) -> bool:
    """Whether a row has a response or an owner in a cell of its own, or ends in a date, as rows of actions do."""
    *others, last = [cell.text.value for cell in row.filled]
    return any(read_response(text) or _names_owner(text) for text in others) or is_plausible_target(last)


def _names_owner(text: str) -> bool:
    return len(text.split()) <= LONGEST_OWNER and names(text) is Names.ROLE


def _within_text(edge: Edge, before: Cell, after: Cell) -> Edge:
    """What stands between two cells over which one text goes on, whatever ends there."""
    return Edge.GOES_ON if before.text and after.text and edge is not Edge.TORN else edge


def _is_labelled(row: Row) -> bool:
    """Whether a row is one of a form: a label, and a text behind it that is no short one."""
    label, *values = row.filled
    wide = len(values) == 1 and values[0].colspan > 1 and len(values[0].text.value.split()) >= FEWEST_WORDS
    return wide and role_of_label(label.text)[0] is not None


def _is_sentence(row: Row, edges: Sequence[Edge]) -> bool:
    """Whether nothing stands behind a text that ends in a whole sentence, and goes on in small letters more than once."""
    last = row.filled[-1]
    return last.colspan > 2 and edges.count(Edge.GOES_ON) > 1 and is_finished(last.text.value)


def _torn_heading(row: Row, words: Words, width: int) -> Row | None:
    """A row with nothing in it but a torn heading that asks somebody, as the one cell that it was."""
    torn = list(takewhile(lambda cell: cell.text, row.cells))
    if len(torn) < 2 or len(torn) < len(row.filled) or row.columns[0] > 0:
        return None
    heading = mend_torn_heading([torn_part(cell) for cell in torn], words)
    return Row.of([Cell.of(heading, torn[0].at, colspan=width)]) if asks(heading.value) else None
