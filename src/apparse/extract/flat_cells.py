"""What a cell of flattened text says: its paragraphs are marked by stray HTML tags, a bullet, or two blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from apparse.blocks import ListItem, Paragraph, Passage
from apparse.marks import BULLET, BULLETS, DASHES, LETTERS
from apparse.patterns import Pattern
from apparse.text import EMPTY, Text

_WITHIN = BULLETS.replace("→", "")
"""Bullets that open an item also within a line; the arrow stands in sentences too ("Amber → Green")."""
_PARAGRAPH_BREAK = Pattern(
    rf"\s*</?(?:p|li|ol|ul|br|div)\b[^>]*>\s*|\s{{2,}}(?=\S)|\s*(?=[{_WITHIN}]\s)", re.IGNORECASE
)
HEADING = Pattern(r"(#{1,6})\s+(?=\S)")
_TAG = Pattern(r"</?[a-zA-Z][^<>]{0,200}>|\*\*")
_REFERENCE = Pattern(r"&(?:[a-zA-Z]{2,8}|#\d{2,5}|#[xX][\da-fA-F]{2,5});")
_TYPED_LABEL = Pattern(r"\s*(\d{1,2})([.)])\s")
"""The number at the head of a list that was run together; those that follow end with the same sign."""
_ANNOUNCED = Pattern(rf":\s(?P<mark>[{LETTERS}{DASHES}])\s(?=\S)")
"""The mark of the first item behind the line that announces the list, where both were run together; group `mark`."""
_RUN_TOGETHER = Pattern(rf"\s?(?P<mark>[{LETTERS}{DASHES}])\s(?=\S.*\s(?P=mark)\s\S)")
"""The same at the head of a text, where others come behind it."""
_MARKED = Pattern(rf"[{LETTERS}{DASHES}]\s\S")


def passages(cell: Text) -> Iterator[Passage]:
    """The paragraphs of a cell. A blank at the head of a cell is what is left of a bullet."""
    wholes = (piece for whole in cell.split(_PARAGRAPH_BREAK) for piece in _numbered(whole))
    for index, part in enumerate(piece for whole in wholes for piece in _announced(whole)):
        text = plain(part)
        opens = index or _RUN_TOGETHER.match(cell.value)
        if text and (text.value[0] in BULLETS or (opens and _MARKED.match(text.value))):
            yield ListItem(text[1:].strip(), marker=text[:1])
        elif text and index == 0 and cell.value.startswith(" "):
            yield ListItem(text, marker=Text(BULLET))
        elif text:
            yield Paragraph(text)


def _numbered(text: Text) -> Iterator[Text]:
    """The items of a numbered list that was run together: "1) … 2) … 3) …"."""
    label = _TYPED_LABEL.match(text.value)
    cuts = [0]
    number = int(label[1]) + 1 if label else 0
    while label and (found := text.value.find(f" {number}{label[2]} ", cuts[-1])) > 0:
        cuts.append(found)
        number += 1
    for start, stop in zip(cuts, [*cuts[1:], len(text.value)], strict=True):
        yield text[start:stop]


def _announced(text: Text) -> Iterator[Text]:
    """The items of a list that was run together with what announces it: "We look at: - showers - yards"."""
    first = _RUN_TOGETHER.match(text.value) or _ANNOUNCED.search(text.value)
    if first is None:
        yield text
        return
    start = first.start("mark")
    yield text[:start]
    while (stop := text.value.find(f" {first['mark']} ", start)) > 0:
        yield text[start:stop]
        start = stop + 1
    yield text[start:]


def plain(text: Text) -> Text:
    """The text without mark-up, with the characters that stray references mean ("&amp;"), and single blanks."""
    return _dereferenced(text.without(_TAG)).collapsed() if text else EMPTY


def _dereferenced(text: Text) -> Text:
    """The text with the character that a reference means where that begins."""
    found = list(_REFERENCE.finditer(text.value)) if "&" in text.value else []
    if not found:
        return text
    starts = [0, *(reference.end() for reference in found)]
    meant = [*(_meant(text.group(reference)) for reference in found), EMPTY]
    ends = [*(reference.start() for reference in found), len(text)]
    between = (text[start:end] for start, end in zip(starts, ends, strict=True))
    return Text.join((part for pair in zip(between, meant, strict=True) for part in pair), separator="")


def _meant(reference: Text) -> Text:
    """What a reference means, at its place; itself if it means nothing."""
    character = unescape(reference.value)
    return reference if character == reference.value else Text(character, reference[: len(character)].pieces)
