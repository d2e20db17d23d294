"""Printed lines of a cell: what stands at which height, and where paragraphs and labels begin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from apparse.blocks import Cell, ListItem, Passage
from apparse.marks import BULLET, SYMBOLS, is_bullet
from apparse.patterns import Pattern
from apparse.text import EMPTY, Text

_LABEL = Pattern(
    r"""(?:
        \(?\d{1,2}[a-z]?[.)]\)?      # 1)  2.  (3)  1a)
      | \(?[a-z][.)]                 # a)  (b)  c.
      | \(?[ivx]{1,4}[.)]            # ii)  (iv)
      | [1-9]\d?\.\d{1,2}[.)]?(?=\s+[A-Z])(?!\s+(?:FTE|WTE)\b)   # 4.2 Establish
      | [1-9]\d?\.\d{1,2}[.)]?(?=\s+\d{1,2}(?:/\d|(?:st|nd|rd|th)?\s+[A-Z]))   # 4.2 31/03/2026
      | [1-9]\d?[a-h](?=\s+(?!Wing\b|House|Block\b|Unit\b|Landing\b)[A-Z\d]|$)   # 4b Establish
      | (?:Action|Step)\s\d{1,2}\s?[:.–-]
    )(?=\s|$|[A-Z])""",
    re.VERBOSE,
)

_COUNT = Pattern(r"(?:\d+|(?<![a-z])[a-y])(?=\W*$)")
_ROMANS = "i ii iii iv v vi vii viii ix x xi xii".split()
_ROMAN_COUNT = Pattern(rf"(?<![a-z])(?:{'|'.join(_ROMANS[:-1])})(?=\W*$)")
_INNER = r"(?<=[.;:!?])\s+(?={label}\s*[A-Z])"
_INNER_BRACKETED = rf"{_INNER}|(?<=[.;:])\s+(?={{label}}\s)|\s+(?={{label}}\s+[A-Z])"
"""Before a label within a line: a sentence's end and a capital behind it, of which a bracket needs only one."""


LEVEL = 3.0
"""Points: what lies within this distance lies at one height."""


class PrintedLine(NamedTuple):
    """One printed line of a cell.

    `part` counts the pages over which the row runs, `top` is the height on the
    page in points (None where the source has none). `opens` marks the first line
    of a paragraph; `marker` is its bullet or label, `level` its depth in a list.
    `touches` says that it ends a word which the line above begins.
    """

    text: Text
    part: int
    top: float | None
    height: float
    opens: bool = False
    marker: Text = EMPTY
    level: int = 0
    touches: bool = False

    @property
    def bulleted(self) -> bool:
        return is_bullet(self.marker.value)

    @property
    def labelled(self) -> bool:
        return bool(self.marker) and not self.bulleted

    @property
    def whole(self) -> Text:
        """The line with its marker, as printed."""
        return Text.join([self.marker, self.text])


def printed_lines(cell: Cell | None, part: int = 0) -> list[PrintedLine]:
    """The lines of a cell from top to bottom."""
    return [line for paragraph in (cell.paragraphs if cell else ()) for line in _paragraph(paragraph, part)]


def _paragraph(paragraph: Passage, part: int) -> Iterator[PrintedLine]:
    marker, text, level = EMPTY, paragraph.text, 0
    if isinstance(paragraph, ListItem):
        marker, level = paragraph.marker, paragraph.level
    opens, last = True, ""
    for line, touches in text.touching_lines():
        label, said = (marker, line) if marker or not opens else _label_and_text(line)
        last, height = label.value or last, line.height or 0.0
        before, *inner = _divided(said, last)
        if before or label:
            yield PrintedLine(before, part, line.top, height, opens, label, level, touches)
        for label, said in map(_label_and_text, inner):
            yield PrintedLine(said, part, line.top, height, opens=True, marker=label, level=level)
            last = label.value
        opens, marker = False, EMPTY


def _label_and_text(line: Text) -> tuple[Text, Text]:
    """A label that is typed at the beginning of a line, and the rest."""
    label = _LABEL.match(line.value)
    return (line[: label.end()], line[label.end() :].strip()) if label else (EMPTY, line)


def _divided(line: Text, label: str) -> Iterator[Text]:
    """The line cut before each label that counts on from the one that its paragraph has: "a) Lay tiles. b) Mend pipes."."""
    while found := _next_label(line.value, label):
        cut, label = found
        yield line[: cut.start()]
        line = line[cut.end() :]
    yield line


def _next_label(said: str, label: str) -> tuple[re.Match[str], str] | None:
    """Where a line goes on with the label that counts on from this one, and that label."""
    for following in _following_labels(label):
        inner = _INNER_BRACKETED if following.endswith(")") else _INNER
        if cut := re.search(inner.format(label=re.escape(following)), said):
            return cut, following
    return None


def _following_labels(label: str) -> Sequence[str]:
    """The labels that may come next in a series: an "(i)" may be a number, or stand behind an "(h)"."""
    roman = _ROMAN_COUNT.search(label)
    counted = [label[: roman.start()] + _ROMANS[_ROMANS.index(roman[0]) + 1] + label[roman.end() :]] if roman else []
    following = following_label(label)
    return [*counted, following] if following else counted


def following_label(label: str) -> str:
    """The label that comes next in a series: "1)" "2)", "(a)" "(b)", "4.2" "4.3"; none behind what counts nothing."""
    last = _COUNT.search(label)
    if last is None:
        return ""
    count = str(int(last[0]) + 1) if last[0].isdigit() else chr(ord(last[0]) + 1)
    return label[: last.start()] + count + label[last.end() :]


def paragraphs_of(lines: Sequence[PrintedLine]) -> list[list[PrintedLine]]:
    """The lines by paragraph."""
    groups: list[list[PrintedLine]] = []
    for line in lines:
        if line.opens or not groups:
            groups.append([])
        groups[-1].append(line)
    return groups


def label_style(label: str) -> str:
    """The shape of a label: "12)" and "3)" are of one style."""
    return re.sub(r"[ivx]+(?=\W)|[a-z](?=\W|$)", "a", re.sub(r"\d+", "0", label))


def as_text(lines: Sequence[PrintedLine]) -> Text:
    """The lines as one text with the labels that are typed; bullets and what a list numbers by itself are no part of it."""
    return _closed((line.whole if line.labelled and line.marker.pieces else line.text, line.touches) for line in lines)


def joined(lines: Sequence[PrintedLine]) -> Text:
    """The same without the label of the first line."""
    first = [line._replace(marker=EMPTY) for line in lines[:1]]
    return as_text([*first, *lines[1:]])


def laid_out(lines: Sequence[PrintedLine]) -> tuple[str, ...]:
    """The paragraphs of the text that `joined` makes, each item behind its mark; none where the text is but one.

    An item further in has two blanks for each level before its mark.
    """
    groups = paragraphs_of(lines)
    if len(groups) < 2:
        return ()
    outermost = min(line.level for line, *_ in groups)
    return tuple(_laid_out(group, group[0].level - outermost, opens=group is groups[0]) for group in groups)


def _laid_out(paragraph: Sequence[PrintedLine], level: int, *, opens: bool) -> str:
    mark = paragraph[0].marker.value
    if not mark or (opens and paragraph[0].labelled):
        return joined(paragraph).value
    return f"{'  ' * level}{BULLET if mark in SYMBOLS else mark} {joined(paragraph)}"


def _closed(parts: Iterable[tuple[Text, bool]]) -> Text:
    """The parts with a blank between two, but for one that ends a broken word."""
    chunks: list[Text] = []
    for text, touches in parts:
        if touches and chunks:
            chunks[-1] = Text.join([chunks[-1], text], separator="")
        else:
            chunks.append(text)
    return Text.join(chunks)
