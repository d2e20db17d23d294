"""Abbreviations and what they stand for, recognised by their letters: "SFO" is "serious further offence"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from apparse.compare.words import Word, merged
from apparse.patterns import Pattern

_ABBREVIATION = Pattern(r"\(?([A-Z][A-Za-z]*[A-Z])s?\b")
_LONGEST = 10
# Words whose letter an abbreviation may leave out; "HM" gives both its letters.
_SMALL = frozenset("of and the for in on to with a".split())


def unified(one: Sequence[Word], other: Sequence[Word]) -> tuple[list[Word], list[Word]]:
    """Both texts with every abbreviation of either as one word with the key of the abbreviation, written out or not."""
    letters = sorted({*_abbreviations(one), *_abbreviations(other)}, key=len)
    return _replaced(one, letters), _replaced(other, letters)


def _abbreviations(words: Sequence[Word]) -> Iterator[str]:
    for word in words:
        if match := _ABBREVIATION.match(word.printed):
            yield match[1].lower()


def _replaced(words: Sequence[Word], abbreviations: Sequence[str]) -> list[Word]:
    result = list(words)
    for letters in abbreviations:
        if letters not in _COMMON_WORDS:
            result = _without_gloss(list(_folded(result, letters)), letters)
    return result


# Words that a heading in capitals would make look like abbreviations.
_COMMON_WORDS = frozenset("and the should to of in all not no or".split())


def _folded(words: Sequence[Word], letters: str) -> Iterator[Word]:
    index = 0
    while index < len(words):
        length = _length(words, index, letters)
        yield merged(words[index : index + length], letters) if length else words[index]
        index += max(length, 1)


def _length(words: Sequence[Word], index: int, letters: str) -> int:
    """How many words from here on are the abbreviation or spell it; 0 for none."""
    match = _ABBREVIATION.match(words[index].printed)
    if match and match[1].lower() == letters:
        return 1
    longest = min(_LONGEST, len(words) - index)
    return next((n for n in range(longest, 1, -1) if _spells(words[index : index + n], letters)), 0)


def _spells(words: Sequence[Word], letters: str) -> bool:
    if words[0].printed.lstrip("(")[:1].lower() != letters[0] or words[-1].key in _SMALL:
        return False
    pattern = "".join(_initial(word) for word in words)
    return re.fullmatch(pattern, letters) is not None


def _initial(word: Word) -> str:
    match = _ABBREVIATION.match(word.printed)
    if match:
        return re.escape(match[1].lower())
    plain = re.sub(r"\W", "", word.printed)[:1].lower()
    return re.escape(plain) + ("?" if word.key in _SMALL else "")


def _without_gloss(words: list[Word], letters: str) -> list[Word]:
    """ "serious further offence (SFO)" is one word, not two."""
    result: list[Word] = []
    for word in words:
        glosses = result and word.key == letters == result[-1].key and ("(" in result[-1].printed + word.printed)
        if glosses:
            result[-1] = merged([result[-1], word], letters)
        else:
            result.append(word)
    return result
