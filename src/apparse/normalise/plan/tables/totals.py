"""Totals: how many recommendations got which response, in a table or in lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product
from typing import NamedTuple

from apparse.blocks import Cell, Row, Table
from apparse.patterns import Pattern, any_of
from apparse.records.action_plan import Summary
from apparse.records.response import read_response
from apparse.records.welsh import in_english
from apparse.text import Text

TOTAL = "total"
"""The field of the summary for all responses together."""
_TOTAL = Pattern(
    any_of(
        r"""
        (grand )?total( (number|recommendations?|of)\b.*)?\W*
        ((all|number of) )?recommendations( (made|in (total|all)))?\W*
        all\W*
        """
    ),
    re.IGNORECASE,
)
_COUNT = Pattern(r"\d{1,4}")
_AROUND_RESPONSE = Pattern(r"^(?:number|recommendations?|total)\s+(?:of\s+)?|\s+recommendations?$", re.IGNORECASE)
"""What the label of a count says beside the response: "Number of recommendations agreed"."""
_COUNTS = Pattern(r"\s*(?:numbers?|counts?|no\.?|totals?)\s*:?\s*", re.IGNORECASE)
_COUNT_AT_END = Pattern(r"\W(\d{1,4})\W*$")
_COUNT_IN_FRONT = Pattern(r"\s*(\d{1,4})\s*(?=[^\W\d])")
"""As on tiles, a large number with what it counts beside or below it."""
_DIVIDER = any_of(r"\s*[,;:|·/–—-]?( and)?\s*")
_LABEL = r"(?P<label>[^\W\d][^\d:=,;|]{0,80}?)"
_LABEL_AND_COUNT = Pattern(rf"{_LABEL}\s*[:=–—-]?\s*(?P<count>\d{{1,4}})\b(?:{_DIVIDER})")
_COUNT_AND_LABEL = Pattern(rf"(?P<count>\d{{1,4}})\s+{_LABEL}(?:{_DIVIDER}(?=\d)|(?=\s*\.?\s*$))")
_ANNOUNCES_COUNTS = Pattern(r"\s*[^\W\d][^\d:;]{1,60}:\s*")
"""A label before the first count: "Our responses: agreed 3, partly agreed 1"."""
WIDEST, LONGEST = 12, 60
"""Columns and rows: the table of totals is small, and a larger one may be made to waste time."""
LONGEST_LABEL = 8
"""Words of a label or heading in the table of totals."""


class Totals(NamedTuple):
    """Counts by field of the summary, and the texts of their table."""

    counts: dict[str, Text]
    texts: tuple[Text, ...]

    def joined(self, more: Totals) -> Totals:
        """The totals with those of the rest of a table that a page has cut."""
        return Totals(self.counts | more.counts, self.texts + more.texts)

    def summary(self) -> Summary:
        fields = {field: int(count.value.strip()) for field, count in self.counts.items()}
        places = {field: count.at for field, count in self.counts.items()}
        return Summary.from_source(places=places, claims=self.texts, **fields)


def joined_totals(totals: Iterable[Totals | None]) -> Totals | None:
    """The totals of tables that a page may have cut, as those of one."""
    joined: Totals | None = None
    for each in totals:
        joined = joined.joined(each) if joined and each else joined or each
    return joined


def read_totals(table: Table) -> Totals | None:
    """The totals of a table that holds nothing else, or None."""
    if len(table.rows) > LONGEST or any(len(_texts(row)) > WIDEST for row in table.rows):
        return None
    table = replace(table, rows=tuple(line for row in table.rows for line in _lines_apart(row)))
    if not all(_is_short(cell.text) for row in table.rows for cell in row.cells):
        return None
    texts = tuple(text for row in table.rows for text in _texts(row) if text)
    tiles = [pair for text in texts if (pair := _counted(text)) and counted_by(pair[0].value)]
    if len(tiles) == len(texts) > 1:  # each cell has a number and what it counts
        return Totals({field: count for label, count in tiles if (field := counted_by(label.value))}, texts)
    heads = _texts(table.rows[0]) if table.rows else []
    return _totals([pair for pair in _pairs(table) if pair[0] not in heads or counted_by(pair[0].value)], texts, heads)


def read_total_lines(lines: Sequence[Text]) -> Totals | None:
    """The totals that are printed as lines ("Partly agreed 2", "2 partly agreed"), or as one ("5 agreed, 1 partly agreed")."""
    several = {line: pairs for line in lines if (pairs := counted_in_one(line))}
    single = [pair for line in lines if line not in several and (pair := _counted(line)) and counted_by(pair[0].value)]
    pairs = [*single, *(pair for counted in several.values() for pair in counted)]
    found = _totals(pairs, tuple(text for pair in pairs for text in pair), []) if pairs else None
    return found and Totals(found.counts, (*found.texts, *several))


def counted_in_one(line: Text) -> list[tuple[Text, Text]]:
    """What a line counts that says several counts and nothing else, but for words that announce them."""
    announced = _ANNOUNCES_COUNTS.match(line.value)
    starts = (0, announced.end()) if announced else (0,)
    for start, pattern in product(starts, (_LABEL_AND_COUNT, _COUNT_AND_LABEL)):
        parts = list(_touching(pattern, line.value, start))
        if len(parts) > 1 and not line.value[parts[-1].end() :].strip(" ."):
            pairs = [(line.group(part, "label"), line.group(part, "count")) for part in parts]
            fields = [counted_by(label.value) for label, _ in pairs]
            if all(fields) and len(set(fields)) == len(fields):
                return pairs
    return []


def _touching(pattern: Pattern[str], line: str, start: int) -> Iterator[re.Match[str]]:
    """What the pattern finds from `start` on, one right behind the other: all before the first gap."""
    while found := pattern.match(line, start):
        yield found
        start = found.end()


def _counted(line: Text) -> tuple[Text, Text] | None:
    """What a line counts, and the number at its end or in front."""
    if found := _COUNT_AT_END.search(line.value):
        return line[: found.start()], line[found.start(1) :]
    if found := _COUNT_IN_FRONT.match(line.value):
        return line[found.end() :], line[: found.end()].strip()
    return None


def _totals(pairs: Sequence[tuple[Text, Text]], texts: tuple[Text, ...], heads: Sequence[Text]) -> Totals | None:
    """The totals, if all that is printed beside them are headings."""
    counted = {
        field: count
        for label, count in pairs
        if (field := counted_by(label.value)) and _COUNT.fullmatch(count.value.strip())
    }
    named = [*heads, *(text for pair in pairs for text in pair if counted_by(pair[0].value))]
    named += [text for text in texts if _COUNTS.fullmatch(in_english(text.value))]
    rest = [text for text in texts if text not in named]
    plain = all(map(_is_short, texts))
    return Totals(counted, texts) if counted and plain and not rest else None


def is_count(text: str) -> bool:
    """Whether a text is nothing but a number that may count responses."""
    return bool(_COUNT.fullmatch(text.strip()))


def _is_short(text: Text) -> bool:
    return len(text.value.split()) <= LONGEST_LABEL


def _pairs(table: Table) -> list[tuple[Text, Text]]:
    """Labels with their counts: side by side in a row, or a row of labels above a row of counts."""
    rows = [[text for text in _texts(row) if text] for row in table.rows]
    if len(rows) > 1 and len(rows[-1]) > 2 and all(_COUNT.fullmatch(text.value) for text in rows[-1][-3:]):
        width = min(len(rows[-2]), len(rows[-1]))
        return list(zip(rows[-2][-width:], rows[-1][-width:], strict=True))
    return [(row[0], row[-1]) for row in rows if len(row) > 1]


def _lines_apart(row: Row) -> Sequence[Row]:
    """The row; as a row for each line where no rule parts several counts that stand below each other, nor their labels from them."""
    filled = row.filled
    if not 0 < len(filled) < 3 or not _COUNT_AT_END.search(f" {filled[-1].text.value}"):
        return [row]
    lines = [[line for paragraph in cell.paragraphs for line in paragraph.text.lines()] for cell in filled]
    if len(filled) == 1:
        pairs = [_counted(line) or (line,) for line in lines[0]]
    elif len(lines[0]) == len(lines[1]):
        pairs = [(label, count) for label, count in zip(*lines, strict=True)]
    else:
        return [row]
    told = [bool(counted_by(label.value)) for label, *_ in pairs]
    if sum(told) < 2 or not all(told[1:]):  # the first may be a head
        return [row]
    return [Row.of(map(Cell.of, pair)) for pair in pairs]


def _texts(row: Row) -> list[Text]:
    return [cell.text for cell in row.cells]


def counted_by(label: str) -> str | None:
    """The field of the summary that a label names."""
    label = in_english(label).strip()
    if _TOTAL.fullmatch(label):
        return TOTAL
    response = read_response(_AROUND_RESPONSE.sub("", label))
    return response.value if response else None
