"""Torn spans: a text across several columns that flattening has torn where these meet: "We agree in par|t. The rest is n|ot affordable."

At one of the tears at least a word is torn: the plan prints it whole elsewhere, and no half of it; or a half is as short as few
words are, and none of them. A band says itself what it is ("Recommendation 3: …"). Such a text is one cell over all these columns
again, as it was printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import Enum, auto
from itertools import pairwise, takewhile

from apparse.blocks import Cell, Content, ListItem, Passage, Row, Table
from apparse.normalise.endings import is_finished
from apparse.normalise.numbering import OPENING, is_number
from apparse.normalise.plan.columns.role import Role
from apparse.normalise.plan.facts.labels import role_of_label
from apparse.normalise.plan.rows.bands import opens_band
from apparse.normalise.plan.rows.tears import Words, torn_part
from apparse.normalise.plan.rows.torn_addressee import mend_torn_heading
from apparse.normalise.torn_words import LONGEST_REST, SHORT, TAIL
from apparse.patterns import Pattern
from apparse.records.asking import asks
from apparse.records.response import read_response
from apparse.records.target_date import is_plausible_target
from apparse.records.title import Names, names
from apparse.text import Text

FEWEST_WORDS = 8
"""Of such a text."""
LONGEST_HALF = 7
"""Letters of what is no word, rather than one that the plan prints once."""
LONGEST_OWNER = 8
"""Words."""
_CLOSING = ".,;:)"
_LAST_HALF = Pattern(r"[^\W\d_]+\Z")
_LETTER = Pattern(r"[a-z]{1,4}\)|[a-z]\.\s")
"""The label of an action."""
_FIRST_HALF = Pattern(r"[^\W\d_]++(?!\))")
"""No label: "b)"."""


class _Edge(Enum):
    """What stands between two cells side by side."""

    TORN = auto()
    """A word goes on."""
    GOES_ON = auto()
    """A sentence goes on with a small letter, or ends."""
    MAY_GO_ON = auto()
    """A sentence goes on with a capital, or another begins."""
    END = auto()


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
    edges = [_edge(before, after, words) for before, after in pairwise(row.cells)]
    if opens_band(row.cells) or not {_Edge.TORN, _Edge.GOES_ON} & {*edges}:
        return row
    if not _is_answered(row):
        all_one = [*map(_within_text, edges, row.cells, row.cells[1:])]
        if _is_label(row.cells[0]):
            edges = [_Edge.END, *all_one[1:]]
        elif opens_band((band := _closed(row, all_one, {_Edge.TORN, _Edge.GOES_ON}, words)).cells):
            return band
    if _Edge.TORN in edges:
        whole = _closed(row, edges, {_Edge.TORN}, words)
        return row if whole.cells[0].colspan > 1 and _begins_with_heading(row, words) else whole
    whole = _closed(row, edges, {_Edge.GOES_ON}, words)
    return whole if opens_band(whole.cells) or _is_labelled(whole) or _is_sentence(whole, edges) else row


def _begins_with_heading(row: Row, words: Words) -> bool:
    """Whether a heading of a group is torn over the first cells of a row, and the rest of another row may stand beside it."""
    torn = [torn_part(cell) for cell in takewhile(lambda cell: cell.text, row.cells)]
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


def _within_text(edge: _Edge, before: Cell, after: Cell) -> _Edge:
    """What stands between two cells over which one text goes on, whatever ends there."""
    return _Edge.GOES_ON if before.text and after.text and edge is not _Edge.TORN else edge


def _is_labelled(row: Row) -> bool:
    """Whether a row is one of a form: a label, and a text behind it that is no short one."""
    label, *values = row.filled
    wide = len(values) == 1 and values[0].colspan > 1 and len(values[0].text.value.split()) >= FEWEST_WORDS
    return wide and role_of_label(label.text)[0] is not None


def _is_sentence(row: Row, edges: Sequence[_Edge]) -> bool:
    """Whether nothing stands behind a text that ends in a whole sentence, and goes on in small letters more than once."""
    last = row.filled[-1]
    return last.colspan > 2 and edges.count(_Edge.GOES_ON) > 1 and is_finished(last.text.value)


def _torn_heading(row: Row, words: Words, width: int) -> Row | None:
    """A row with nothing in it but a torn heading that asks somebody, as the one cell that it was."""
    torn = list(takewhile(lambda cell: cell.text, row.cells))
    if len(torn) < 2 or len(torn) < len(row.filled) or row.columns[0] > 0:
        return None
    heading = mend_torn_heading([torn_part(cell) for cell in torn], words)
    return Row.of([Cell.of(heading, torn[0].at, colspan=width)]) if asks(heading.value) else None


def _closed(row: Row, edges: Sequence[_Edge], torn: set[_Edge], words: Words) -> Row:
    """The row with what is torn at such edges in one cell."""
    placed: list[tuple[int, Cell]] = []
    for stretch in _stretches(edges, torn):
        cells = row.cells[stretch.start : stretch.stop]
        columns = row.columns[stretch.start : stretch.stop]
        if len(cells) > 1 and sum(len(cell.text.value.split()) for cell in cells) >= FEWEST_WORDS:
            paragraphs = _joined(cells, edges[stretch.start : stretch.stop - 1], words)
            placed.append((columns[0], Cell(paragraphs, cells[0].at, colspan=columns[-1] - columns[0] + 1)))
        else:
            placed.extend(zip(columns, cells, strict=True))
    return row.with_placed(placed)


def _edge(before: Cell, after: Cell, words: Words) -> _Edge:
    first, last = before.text.value, after.text.value
    if not (first and last) or is_number(first) or isinstance(after.paragraphs[0], ListItem):
        return _Edge.END
    if last[0] in _CLOSING:
        return _Edge.GOES_ON
    if _is_ended(first):
        return _Edge.END
    if _is_torn(first, last, words):
        return _Edge.TORN
    return _Edge.GOES_ON if last[0].islower() and not _LETTER.match(last) else _Edge.MAY_GO_ON


def _is_ended(text: str) -> bool:
    """Whether a text ends in a whole sentence, and not in what announces a list."""
    return is_finished(text) and not text.endswith(":")


def _is_torn(first: str, last: str, words: Words) -> bool:
    """Whether a word certainly begins in the first and ends in the last of two cells."""
    one, other = _halves(first, last)
    if not (one and other):
        return False
    if (one, other) == ("can", "not"):
        return True
    if one + other in words.known:
        return not {one, other} <= words.known
    return " " in last and any(len(half) <= LONGEST_REST and half not in SHORT for half in (one, other))


def _halves(first: str, last: str) -> tuple[str, str]:
    """The letters with which one cell ends and the next begins, in small letters; none where that begins with a capital."""
    halves = _LAST_HALF.search(first), _FIRST_HALF.match(last)
    return (halves[0][0].lower(), halves[1][0]) if halves[0] and halves[1] and last[0].islower() else ("", "")


def _stretches(edges: Sequence[_Edge], torn: set[_Edge]) -> Iterator[range]:
    """The places of the cells of each text: those that are `torn` apart, and to both sides those over which a sentence goes on."""
    start = 0
    while start <= len(edges):
        stop = start
        while stop < len(edges) and edges[stop] is not _Edge.END:
            stop += 1
        run = edges[start:stop]
        if torn.isdisjoint(run):
            yield from (range(place, place + 1) for place in range(start, stop + 1))
        else:
            sure = [place for place, edge in enumerate(run, start) if edge is not _Edge.MAY_GO_ON]
            yield from (range(place, place + 1) for place in range(start, sure[0]))
            yield range(sure[0], sure[-1] + 2)
            yield from (range(place, place + 1) for place in range(sure[-1] + 2, stop + 1))
        start = stop + 1


def _joined(cells: Sequence[Cell], edges: Sequence[_Edge], words: Words) -> tuple[Passage, ...]:
    """The paragraphs of the cells; the last of each and the first of the next are one."""
    whole = list(cells[0].paragraphs)
    for cell, edge in zip(cells[1:], edges, strict=True):
        first, *others = cell.paragraphs
        closes = edge is _Edge.TORN or first.text.value[:1] in _CLOSING or _is_likely_torn(whole[-1], first, words)
        joined = Text.join([whole[-1].text, first.text], separator="" if closes else " ")
        whole[-1:] = [replace(whole[-1], text=joined), *others]
    return tuple(whole)


def _is_likely_torn(before: Passage, after: Passage, words: Words) -> bool:
    """Whether the plan prints neither half elsewhere, and one is short, or the last is what only ends words."""
    one, other = _halves(before.text.value, after.text.value)
    if not (one and other) or other in words.known:
        return False
    return bool(TAIL.fullmatch(other)) or (one not in words.known and min(len(one), len(other)) <= LONGEST_HALF)
