"""Which differences of wording matter, and why.

A difference matters unless it leaves the sense as it is: function words, words in
another order, one word written as two, the suffix of a unit. The table of strength
words (`strength`) says which of those that matter ask for less.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain
from typing import Literal, NamedTuple

from apparse.compare import strength
from apparse.compare.difference import Stretch
from apparse.compare.strength import ABSENT, CLASSES, Strength
from apparse.compare.words import Word, content, key_of, keys_of, letters, shown
from apparse.records.trace import Change

_CLAUSE = 3  # so many words that the table doesn't know are a clause, whatever strength words stand in it
_SUFFIXES = frozenset({"pdu"})

Words = Sequence[Word]


class Meaning(NamedTuple):
    kind: str
    effect: Literal["weaker", "stronger", "different"]
    reason: str


def material_changes(stretches: Sequence[Stretch]) -> list[Change | None]:
    """For each stretch what it changes; None where it changes nothing that matters."""
    moved = _moved(stretches)
    return [
        None if stretch.same or index in moved or _is_suffix(stretches, index) else _change(stretch)
        for index, stretch in enumerate(stretches)
    ]


def _change(stretch: Stretch) -> Change | None:
    if letters(shown(stretch.first)) == letters(shown(stretch.second)):
        return None
    asked, answered = _only(stretch.first, stretch.second), _only(stretch.second, stretch.first)
    meaning = next((each for reading in _READINGS if (each := reading(asked, answered))), None)
    if meaning is None:
        return None
    return Change(**meaning._asdict(), was=shown(stretch.first), now=shown(stretch.second))


def _clause(asked: Words, answered: Words) -> Meaning | None:
    if len(_plain(asked)) >= _CLAUSE and not content(answered):
        return Meaning("dropped", "weaker", strength.DROPPED)
    if len(_plain(answered)) >= _CLAUSE and not content(asked):
        return Meaning("added", "different", strength.ADDED)
    return None


def _number(asked: Words, answered: Words) -> Meaning | None:
    before, after = ({word.key for word in words if _is_number(word)} for words in (asked, answered))
    if before and not after:
        return Meaning("number", "weaker", strength.NUMBER_DROPPED)
    return Meaning("number", "different", strength.NUMBER) if before or after else None


def _strength(asked: Words, answered: Words) -> Meaning | None:
    for each in CLASSES:
        before, after = _level(each, asked), _level(each, answered)
        if (before or after) is None or ((before is None or after is None) and (before or after) not in each.alone):
            continue
        fall = (before or ABSENT) - (after or ABSENT)
        if fall:
            return Meaning(each.name, *(("weaker", each.weaker) if fall > 0 else ("stronger", each.stronger)))
    return None


def _other_words(asked: Words, answered: Words) -> Meaning | None:
    before, after = content(asked), content(answered)
    if before and after:
        return Meaning("replaced", "different", strength.REPLACED)
    if before:
        named = any(_is_name(word) for word in before)
        return Meaning("group", "weaker", strength.GROUP) if named else Meaning("dropped", "weaker", strength.DROPPED)
    return Meaning("added", "different", strength.ADDED) if after else None


_READINGS = (_clause, _number, _strength, _other_words)


def _moved(stretches: Sequence[Stretch]) -> set[int]:
    """The stretches whose words stand elsewhere in the other text: "B and A" for "A and B".

    Either everything that one text has and the other has not is such a move, or stretches go in pairs.
    """
    changed = [index for index, stretch in enumerate(stretches) if not stretch.same]
    dropped = {index: _sorted(stretches[index].first) for index in changed}
    added = {index: _sorted(stretches[index].second) for index in changed}
    all_dropped, all_added = sorted(chain(*dropped.values())), sorted(chain(*added.values()))
    if all_dropped == all_added and _may_move(all_dropped):
        return set(changed) if all_dropped else set()
    return {
        index
        for index in changed
        for other in changed
        if index != other and _goes(dropped[index], added[index], dropped[other], added[other])
    }


def _goes(dropped: list[str], added: list[str], other_dropped: list[str], other_added: list[str]) -> bool:
    """Whether what is dropped here is all that is added there, or the other way round."""
    away = dropped and not added and dropped == other_added and not other_dropped
    here = added and not dropped and added == other_dropped and not other_added
    return bool(away or here) and _may_move(dropped or added)


def _may_move(keys: Iterable[str]) -> bool:
    """A strength word speaks of what stands beside it."""
    return not any(_levels(each).keys() & set(keys) for each in CLASSES if each.alone)


def _sorted(words: Words) -> list[str]:
    return sorted(word.key for word in content(words) if word.key not in _SUFFIXES)


def _is_suffix(stretches: Sequence[Stretch], index: int) -> bool:
    """ "PDU" after a name, in one of the texts only."""
    stretch = stretches[index]
    words = content((*stretch.first, *stretch.second))
    before = stretches[index - 1].first if index else ()
    return bool(before) and _is_capital(before[-1]) and bool(words) and {word.key for word in words} <= _SUFFIXES


def _only(words: Words, others: Words) -> list[Word]:
    """The words that the others have not, nor one of the same strength, each as often as it is too many."""
    left = Counter(_sense(word) for word in others)
    result = []
    for word in words:
        if left[_sense(word)]:
            left[_sense(word)] -= 1
        else:
            result.append(word)
    return result


def _sense(word: Word) -> str:
    """The key, or the level of a strength word that stands alone: "all" and "every" are one."""
    levels = ((each.name, _levels(each).get(word.key), each.alone) for each in CLASSES)
    return next((f"{name} {level}" for name, level, alone in levels if level in alone), word.key)


def _plain(words: Iterable[Word]) -> list[Word]:
    """Words of content that the tables don't know."""
    known = {key for each in CLASSES if each.alone for key in _levels(each)}
    return [word for word in content(words) if word.key not in known and not _is_number(word)]


def _is_number(word: Word) -> bool:
    return word.key[0].isdigit() or word.key in keys_of(strength.TIMES)


def _is_name(word: Word) -> bool:
    return word.key in keys_of(strength.GROUPS) or _is_capital(word)


def _is_capital(word: Word) -> bool:
    return word.printed.lstrip("(‘“'\"")[:1].isupper()


def _level(each: Strength, words: Words) -> int | None:
    """The level of the weakest word of that class."""
    return min((level for word in words if (level := _levels(each).get(word.key))), default=None)


@cache
def _levels(each: Strength) -> dict[str, int]:
    return {key_of(word): level for level, words in each.levels.items() for word in words.split()}
