"""A recommendation as words: each as printed, and with a key that is the same for whatever says the same.

A key has no case, no punctuation, no possessive and no inflection; numbers are
digits and spellings are of one kind: "Programmes" and "program", "organized" and
"organise", "thirty-first" and "31st" have the same keys.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from apparse.compare.strength import FUNCTION_WORDS, PHRASES
from apparse.marks import BULLETS, DASHES
from apparse.patterns import Pattern


@dataclass(frozen=True, slots=True)
class Word:
    """`printed` goes on to the next word: the printed forms of all words, joined, are the text."""

    printed: str
    key: str


# A number with its separators, "isn't" as two words, a word with its apostrophes, a sign that is read as a word.
_NOT = r"n['’‘ʼ`´]t\b"
_BEFORE_NOT = r"\b(?:is|are|was|were|do|does|did|has|have|had|should|must|could|would)"
_WORD = Pattern(rf"\d+(?:[.,]\d+)*|(?i:{_BEFORE_NOT}(?={_NOT}))|(?<=[a-z]){_NOT}|[^\W\d_]+(?:['’‘ʼ`´][^\W\d_]+)*|[&%£]")
# What refers to the report's own paragraphs is no part of what is asked: "(S53)", "(1.46)", "(repeated recommendation 5.2)".
_REFERENCE = Pattern(
    r"""
    (?: \s* \(
        (?: (?:see|repeated?|paragraphs?|sections?|main|key|recommendations?|concerns?|and|S)\b | [\d.,;\s&–-] )*
        S?\d+(?:\.\d+)*
    \) )+ (?=\.?$)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_END = 100  # characters; references stand there
_LEAD_IN = Pattern(
    rf"^(?:(?i:recommendation|concern)\s+)?\d+(?:\.\d+)*[.:)]\s+|^\d+\.\d+\s+(?=[A-Z])|^[{BULLETS}{DASHES}]\s*"
)
_PLURAL_ABBREVIATION = Pattern(r"[A-Z]{2,}s")
_SIGNS = {"&": "and", "%": "percent", "£": "pound"}


def stripped(text: str) -> str:
    """The text on one line, without a number before it and references to paragraphs after it."""
    line = _LEAD_IN.sub("", " ".join(text.split()))
    return line[:-_END] + _REFERENCE.sub("", line[-_END:])


@lru_cache(maxsize=1024)
def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text; a phrase that is as good as a word ("make sure") is one."""
    matches = list(_WORD.finditer(text))
    if not matches:
        return ()
    starts = [0, *(match.start() for match in matches[1:])]
    ends = [*starts[1:], len(text)]
    words = [Word(text[start:end], key_of(m[0])) for m, start, end in zip(matches, starts, ends, strict=True)]
    return tuple(_joined(words))


def merged(words: Iterable[Word], key: str) -> Word:
    return Word("".join(word.printed for word in words), key)


def shown(words: Iterable[Word]) -> str:
    return "".join(word.printed for word in words).strip()


def letters(printed: str) -> str:
    """ "co-ordinate" and "Coordinate" have the same letters."""
    return "".join(character for character in printed.casefold() if character.isalnum())


def content(words: Iterable[Word]) -> list[Word]:
    """The words without those that a sentence can do without."""
    return [word for word in words if word.key not in keys_of(FUNCTION_WORDS)]


@cache
def keys_of(words: frozenset[str]) -> frozenset[str]:
    return frozenset(key_of(word) for word in words)


def key_of(printed: str) -> str:
    """The key of a word without what stands around it."""
    if _PLURAL_ABBREVIATION.fullmatch(printed):
        return printed[:-1].lower()
    word = _SIGNS.get(printed) or re.sub(r"[’‘ʼ`´]", "'", printed).casefold()
    if word[0].isdigit():
        return word.replace(",", "")
    if word in _NUMBERS:
        return _NUMBERS[word]
    for pattern, replacement in _SPELLINGS:
        word = pattern.sub(replacement, word)
    return word if word in _DISTINCT else _uninflected(word)


_UP_TO_NINETEEN = (
    "zero one two three four five six seven eight nine ten "
    "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
_NUMBERS = (
    {word: str(number) for number, word in enumerate(_UP_TO_NINETEEN.split())}
    | {word: str(number) for number, word in zip(range(20, 100, 10), _TENS.split(), strict=True)}
    | {word: str(number) for number, word in enumerate(_ORDINALS.split(), start=1)}
)
# Spellings of one word; the order counts.
_SPELLINGS = tuple(
    (Pattern(pattern), replacement)
    for pattern, replacement in (
        (r"^can't$", "cannot"),
        (r"^n't$", "not"),
        (r"'s?$", ""),
        (r"'", ""),
        (r"(?<=[a-z])iz(e[srd]?|ers?|ing|ations?|ational)$", r"is\1"),
        (r"yz(e[sd]?|ers?|ing)$", r"ys\1"),
        (r"(?<=[a-z]{2})our(?=(?:s|ed|ing|al|able|ably|ful|ite|hood|ly)*$)", "or"),
        (r"tre(s|d)?$", r"ter\1"),
        (r"gramme(?=s?$|d$)", "gram"),
        (r"ll(?=(?:ed|ing|ors?|ers?|ment)$)", "l"),
        (r"^enquir", "inquir"),
        (r"dgement", "dgment"),
        (r"^(licen|defen|offen|practi)se(?=[sd]?$)", r"\1ce"),
        (r"(?<=focus)s(?=e[sd]|ing)", ""),
        (r"^(whil|among)st$", r"\1"),
        (r"^while$", "whil"),
        (r"^learnt$", "learned"),
    )
)
# Not forms of the words that they are made of.
_DISTINCT = frozenset("monthly quarterly fortnightly".split())


def _uninflected(word: str) -> str:
    """ "ensures", "ensured" and "ensuring" are "ensur"; a short word stays as it is."""
    if len(word) > 6 and word.endswith("ly"):
        word = word[:-2]
    if len(word) > 4 and word.endswith("ies"):
        word = word[:-3] + "y"
    elif len(word) > 3 and word.endswith("s") and word[-2] not in "sui":
        word = word[:-1]
    for ending in ("ing", "ed"):
        if len(word) > len(ending) + 2 and word.endswith(ending) and not word.endswith("eed"):
            stem = word.removesuffix(ending)
            return (
                stem[:-1]
                if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsf"
                else stem.removesuffix("e")
            )
    return word[:-1] if len(word) > 4 and word.endswith("e") else word


def _joined(words: list[Word]) -> Iterator[Word]:
    index = 0
    while index < len(words):
        length, key = _unit_at(words, index)
        yield merged(words[index : index + length], key)
        index += length


def _unit_at(words: list[Word], index: int) -> tuple[int, str]:
    """How many words from here on are one, and its key: a phrase, "twenty-five", "31st", or the word itself."""
    keys = [word.key for word in words[index : index + 4]]
    for phrase, key in _phrases().get(keys[0], ()):
        if tuple(keys[: len(phrase)]) == phrase:
            return len(phrase), key
    own, after = keys[0], keys[1] if len(keys) > 1 else ""
    if own.isdigit() and after in {"st", "nd", "rd", "th"}:
        return 2, own
    if words[index].printed[-1] in " -" and own in _ROUND and after in _SINGLE and words[index].printed[0].isalpha():
        return 2, str(int(own) + int(after))
    return 1, own


_ROUND = {str(number) for number in range(20, 100, 10)}
_SINGLE = {str(number) for number in range(1, 10)}


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The phrases as keys, by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, meaning in sorted(PHRASES.items(), key=lambda entry: -len(entry[0])):
        keys = tuple(key_of(word) for word in phrase.split())
        found.setdefault(keys[0], []).append((keys, key_of(meaning)))
    return found
