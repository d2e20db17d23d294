"""Runs: the pieces of one paragraph as mark-up has them, put together as a Text and what stands aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from apparse.blocks import Aside, Remark
from apparse.condition import Fate, RemarkKind
from apparse.location import Location
from apparse.patterns import Pattern
from apparse.text import Text

_SPACES = Pattern(r"\s+")
# soft hyphens, zero-width blanks and joiners, byte order marks: nothing a reader sees
_UNSEEN = Pattern("[\u00ad\u200b\u200c\u2060\ufeff]")
# a mark in square brackets is typed text that every format keeps ("only four out of 11[3]"); set aside are bare ones, and those that say what they are
_MARK = Pattern(
    r"\s*\(?(?:\d{1,3}(?:\s*[,–-]\s*\d{1,3})*|[*†‡§]{1,3}|[ivx]{1,5})\)?[,.]?\s*|\s*\[footnotes? \d{1,3}\]\s*"
)
_UNIT = Pattern(r"(?:^|[\s\d])(?:[kcm]?m|CO)$")


@dataclass(frozen=True, slots=True)
class Run:
    """Some characters of one look. `fate` is why they are no part of the text (None: they are).

    A `raised` run stands above the line: a footnote mark if it looks like one.
    A run with `breaks` starts a new line, at the place `at` if that is known.
    """

    value: str
    fate: Fate | None = None
    raised: bool = False
    bold: bool = False
    breaks: bool = False
    at: Location | None = None


BREAK = Run("", breaks=True)


HEADING_BY_LOOK = 6
"""The level of a heading that only its look tells: below those that mark-up calls so."""
LONGEST_HEADING = 150
"""Characters: a longer text in bold is an important paragraph."""


class Composed(NamedTuple):
    """A paragraph: its text, what stands aside of it, and whether all of the text is bold."""

    text: Text
    asides: tuple[Aside, ...]
    bold: bool

    @property
    def looks_like_a_heading(self) -> bool:
        return self.bold and len(self.text) <= LONGEST_HEADING


def hidden_text(asides: Iterable[Aside], what: str = "document") -> Iterator[Remark]:
    """What is said of those of the asides that nobody sees who reads the source, which is a `what`."""
    message = f"text that a reader of the {what} does not see"
    hidden = (aside.text for aside in asides if aside.reason == Fate.HIDDEN)
    return (Remark(RemarkKind.HIDDEN_TEXT, message, text.at, text.value) for text in hidden)


def compose(runs: Sequence[Run], at: Location) -> Composed:
    """One paragraph that begins at `at`. White space is collapsed; each line of it has a place of its own."""
    if not any(run.fate or run.raised or run.breaks for run in runs):
        value, _ = _lay_out(runs)
        return Composed(Text.of(value.rstrip(), at), (), _is_bold(runs))
    kept: list[Text] = []
    asides: list[Aside] = []
    column = at.column or 1
    for line in _lines(_settled(runs)):
        place = line[0].at if line and line[0].at else replace(at, column=column)
        value, spans = _lay_out(line)
        column += len(value) + 1
        whole = Text.of(value, place)
        kept.append(whole.strip() if all(fate is None for _, _, fate in spans) else _kept(whole, spans))
        asides += (Aside(whole[a:b].strip(), fate) for a, b, fate in spans if fate and value[a:b].strip())
    return Composed(Text.join(kept), tuple(asides), _is_bold(runs))


def _is_bold(runs: Iterable[Run]) -> bool:
    bold = [run.bold for run in runs if run.fate is None and run.value.strip()]
    return bool(bold) and all(bold)


def _kept(line: Text, spans: Iterable[tuple[int, int, Fate | None]]) -> Text:
    """The line less what stands aside, with one blank where that leaves two."""
    kept: list[Text] = []
    for start, end, fate in spans:
        if fate is not None:
            continue
        part = line[start:end]
        blank_before = not kept or kept[-1].value.endswith(" ")
        part = part[1:] if blank_before and part.value.startswith(" ") else part
        if part:
            kept.append(part)
    return Text.join(kept, separator="").strip()


def _lines(runs: Iterable[Run]) -> list[list[Run]]:
    lines: list[list[Run]] = [[]]
    for run in runs:
        if run.breaks:
            lines.append([])
        lines[-1].append(run)
    return lines


def _lay_out(line: Iterable[Run]) -> tuple[str, list[tuple[int, int, Fate | None]]]:
    """The characters of a line, and which of them share a fate."""
    values: list[str] = []
    spans: list[tuple[int, int, Fate | None]] = []
    length, open_ended = 0, False
    for run in line:
        value = _SPACES.sub(" ", _UNSEEN.sub("", run.value))
        value = value if open_ended else value.lstrip(" ")
        if not value:
            continue
        values.append(value)
        start = length
        length, open_ended = length + len(value), not value.endswith(" ")
        if spans and spans[-1][2] == run.fate:
            start = spans.pop()[0]
        spans.append((start, length, run.fate))
    return "".join(values), spans


def _settled(runs: Sequence[Run]) -> list[Run]:
    """The runs with footnote marks told from other raised text (ordinals, squares)."""
    if not any(run.raised for run in runs):
        return list(runs)
    settled: list[Run] = []
    before, place = "", 0
    while place < len(runs):
        end = place
        while end < len(runs) and runs[end].raised and runs[end].fate is None:
            end += 1
        group = runs[place:end] or runs[place : place + 1]
        value = "".join(run.value for run in group)
        is_mark = end > place and bool(before.strip()) and _MARK.fullmatch(value) and not _UNIT.search(before)
        settled += (replace(run, fate=Fate.FOOTNOTE_MARK) for run in group) if is_mark else group
        before, place = (before + value)[-40:], place + len(group)
    return settled
