"""A sentence as a string of letters, one a word, each for the kind of the word (`kinds.py`, `kinds.txt`).

A full stop stands for a word that says nothing here, so that a pattern over
kinds reads like grammar: "<not> .{0,5} <money>" is a negation and then money, as in
"there is no capital funding".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from apparse.patterns import Pattern
from apparse.validate.wording.kinds import Kind

KINDS = Path(__file__).with_name("kinds.txt")
"""The table of words by kind; its head says how it is written."""
_NEXT = Pattern(r"(?<![\w'-])(?P<word>[^\W_]+(?:['-][^\W_]+)*|£)|[,()]")
_PLAIN = Pattern(r"[a-z£' ]*")
_BRACKET = Pattern(r"[()]")
_BRACKET_OR_BAR = Pattern(r"[()|]")
_UNNAMED = Pattern(r"\((?!\?)")
_LONGEST_START = 6  # letters by which the entries for a word are found: few then are left to try

Entry = tuple[int, str, str]  # its place in the table, the letter, the words as a regular expression


def code(clause: str) -> str:
    """The clause (lower case, contractions written out) as one letter a word; commas and brackets are commas."""
    return "".join(_letters(clause))


def _letters(clause: str) -> Iterator[str]:
    place = 0
    while found := _NEXT.search(clause, place):
        place = found.end()
        if not found["word"]:
            yield ","
        elif entry := _match(clause, found.start()):
            place = max(entry.end(), found.start() + 1)
            yield (entry.lastgroup or ".")[0]
        else:
            yield "."


def _match(clause: str, place: int) -> re.Match[str] | None:
    """The entry for the words at a place; those that may begin with any word come last."""
    for entries in (_pattern(clause[place : place + _LONGEST_START]), _compiled(tuple(_entries()[""]))):
        if entries and (match := entries.match(clause, place)):
            return match
    return None


@cache
def _pattern(start: str) -> Pattern[str] | None:
    """The entries for words that begin so. Compiled when a word asks for them: most never do."""
    fitting = (entry for length in range(len(start)) for entry in _entries().get(start[: length + 1], ()))
    return _compiled(tuple(sorted(fitting)))


@cache
def _compiled(entries: tuple[Entry, ...]) -> Pattern[str] | None:
    if not entries:
        return None
    words = "|".join(f"{_ungrouped(words)}(?P<{letter}{place}>)" for place, letter, words in entries)
    return Pattern(rf"(?:{words})(?:'s?)?(?!\w)")


@cache
def _entries() -> dict[str, list[Entry]]:
    """The table by the letters that its entries begin with."""
    written = KINDS.read_text(encoding="utf-8").splitlines()
    lines = (line.split(maxsplit=1) for line in written if line and not line.startswith("#"))
    flat = [
        (Kind[name.upper()].value, words)
        for name, listed in lines
        for part in _alternatives(listed)
        for words in _spread(part)
    ]
    entries: defaultdict[str, list[Entry]] = defaultdict(list)
    for place, (letter, words) in enumerate(flat):
        entries[_start(words)].append((place, letter, words))
    return entries


def _start(words: str) -> str:
    """The plain letters that an entry begins with; the last is none of them if it may be left out or repeated."""
    plain: str = _PLAIN.findall(words)[0]
    optional = words[len(plain) : len(plain) + 1] in {"?", "*", "+", "{"}
    return plain[: len(plain) - optional][:_LONGEST_START]


def _alternatives(words: str) -> list[str]:
    """The alternatives of an entry, cut at the bars that stand in no bracket."""
    if "(" not in words:
        return words.split("|")
    depth, cuts = 0, [-1]
    for sign in _BRACKET_OR_BAR.finditer(words):
        depth += {"(": 1, ")": -1, "|": 0}[sign[0]]
        if sign[0] == "|" and not depth:
            cuts.append(sign.start())
    return [words[start + 1 : end] for start, end in zip(cuts, [*cuts[1:], len(words)], strict=True)]


def _spread(words: str) -> Iterator[str]:
    """ "(a|b) c" as "a c" and "b c", "(a )?c" as "a c" and "c", so that each begins with letters of its own."""
    end = _closing(words) if words.startswith("(") and not words.startswith("(?") else 0
    choices, rest = _alternatives(words[1:end]), words[end + 1 :]
    if not end or rest.startswith(("*", "+", "{")):
        yield words
        return
    if rest.startswith("?"):
        choices, rest = [*choices, ""], rest[1:]
    for choice in choices:
        yield from _spread(choice + rest)


def _closing(words: str) -> int:
    """Where the bracket that the words begin with is closed."""
    depth = 0
    for bracket in _BRACKET.finditer(words):
        depth += 1 if bracket[0] == "(" else -1
        if not depth:
            return bracket.start()
    return len(words)


def _ungrouped(words: str) -> str:
    """The table writes plain brackets for groups that need no name."""
    return _UNNAMED.sub("(?:", words)
