"""Cleaning: words that the end of a line or page has broken, made whole again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from apparse.blocks import Block, Cell, Content, Furniture, Heading, ListItem, Paragraph, Table
from apparse.normalise.cut_words import cut_words, with_words_whole
from apparse.patterns import Pattern
from apparse.text import Text

_WORD = Pattern(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
MANY_BREAKS = 3
"""Broken words that are no compounds: from so many on the maker of a document hyphenates by itself."""


CLOSED = frozenset(
    """
    only online once onset without within into onto cannot another today together therefore however themselves himself herself itself
    upon outside inside whenever wherever whether nobody somebody everybody everyone anyone someone something
    nothing throughout otherwise although already workforce workload caseload workshop feedback deadline
    safeguarding overall undertake undertaken outcome outcomes income update updated upgrade framework healthcare
    overcame overcome overcrowded overcrowding overdose overdoses overdue overhaul overlap overlaps overlook overlooked overnight
    override overseas oversee overseeing overseen oversees oversight overtime overview overwhelmed overwhelming
    undergo undergoing underlying undermine undermined underneath underpin underpinned underpinning underpins
    understand understanding understands understood undertakes undertaking underway nonetheless crossover welfare wellbeing
    withdraw withdrawal withdrawn withheld withhold withholding withstand
    """.split()
)
"""Words of two words that are never written with a hyphen ("on-going" often is)."""
PREFIXES = frozenset("re non co pre post self ex multi anti semi mid e on over under".split())
"""What is often written with a hyphen before a word ("re-offending"): a break behind it tells nothing."""
COMPOUNDING = frozenset("self non over under".split())
"""What is written with a hyphen before any word that is no closed one ("over-representation")."""

_SUFFIX = Pattern(r"ings?|ly|ments?|[st]ions?|[ae]nces?|ness|it(?:y|ies)|ally|ical(?:ly)?|ious(?:ly)?")
"""What ends words and is none itself, so that no compound has it behind its hyphen."""


def mend_broken_words(content: Content) -> Content:
    """The content with words closed that were hyphenated at the end of a line, or of a page within a cell ("recom-" "mendation").

    A hyphen at a line's end may belong to the word ("face-to-face"). It stays where the
    document prints the word with its hyphen elsewhere, and where both halves are words
    of the document; it goes where the document prints the word without it, and before what only ends words. Where nothing
    tells, it goes only if the document breaks words elsewhere too (once before what only ends words is enough), and no
    capital follows, which begins another half of a name.
    """
    texts = list(content.texts())
    cuts = cut_words(content.blocks)
    if not cuts and not any(_breaks(text) for text in texts):
        return content
    known = Counter(word.lower() for text in texts for word in _WORD.findall(_without_breaks(text)))
    known -= Counter(half for cut in cuts for half in (cut.first, cut.last))  # which are no words of the document
    broken = [(first, last) for text in texts for _, first, last in _breaks(text) if last[0].islower()]
    broken += [(cut.first, cut.last) for cut in cuts]
    sure = any(_SUFFIX.fullmatch(last) for _, last in broken)
    soft = sure or sum(_is_no_compound(first, last, known) for first, last in broken) >= MANY_BREAKS

    def mended(text: Text) -> Text:
        for at, first, last in reversed(list(_breaks(text))):
            if _was_broken(first, last, known, soft=soft):
                text = Text.join([text[:at], text[at + 1 :]], separator="")
        return text

    whole = [cut for cut in cuts if _was_broken(cut.first, cut.last, known, soft=soft)]
    return replace(content, blocks=tuple(_map(block, mended) for block in with_words_whole(content.blocks, whole)))


def _was_broken(first: str, last: str, known: Counter[str], *, soft: bool) -> bool:
    if known[f"{first}-{last.lower()}"]:
        return False
    if (
        first + last in CLOSED
        or _SUFFIX.fullmatch(last)
        or (known[first + last.lower()] and (soft or first not in PREFIXES))
    ):
        return True
    return soft and last[0].islower() and not _is_compound(first, last, known)


def _is_compound(first: str, last: str, known: Counter[str]) -> bool:
    return first in COMPOUNDING or bool(known[first] and known[last])


def _is_no_compound(first: str, last: str, known: Counter[str]) -> bool:
    """Neither half is a word of the document ("recom-" "mendation"); of "follow-" "up" one may well be."""
    if known[first + last]:
        return first != "on"
    return not (known[first] or known[last] or first in PREFIXES)


def _breaks(text: Text) -> list[tuple[int, str, str]]:
    """The hyphens on which two source lines of a text meet: their place, and the halves of the word, the second as printed."""
    found = []
    for before, piece in zip(text.pieces, text.pieces[1:], strict=False):
        at = piece.offset - 1
        if (
            before.offset + before.length == piece.offset
            and before.location != piece.location
            and text.value[at] == "-"
        ):
            # a second hyphen makes it a compound ("out-of-" "court")
            first = re.search(r"(?<!-)\b[^\W\d_]+$", text.value[:at])
            last = re.match(r"[^\W\d_]+\b(?!-)", text.value[piece.offset :])
            if first and last:
                found.append((at, first[0].lower(), last[0]))
    return found


def _without_breaks(text: Text) -> str:
    """The text with the words that meet on a line's end left out."""
    value = text.value
    for at, first, last in reversed(_breaks(text)):
        value = value[: at - len(first)] + value[at + 1 + len(last) :]
    return value


def _map(block: Block, change: Callable[[Text], Text]) -> Block:
    match block:
        case Heading() | Paragraph() | ListItem() | Furniture():
            return replace(block, text=change(block.text))
        case Table():
            rows = tuple(replace(row, cells=tuple(_cell(cell, change) for cell in row.cells)) for row in block.rows)
            return replace(block, rows=rows)
        case _:
            return block


def _cell(cell: Cell, change: Callable[[Text], Text]) -> Cell:
    return replace(cell, paragraphs=tuple(replace(p, text=change(p.text)) for p in cell.paragraphs))
