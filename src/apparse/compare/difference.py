"""How two texts differ, word by word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from apparse.compare.abbreviations import unified
from apparse.compare.words import Word, stripped, words_of
from apparse.similarity import slips, steps


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of the first text beside words of the second: the same (`same`), or else what stood and what stands there."""

    same: bool
    first: tuple[Word, ...]
    second: tuple[Word, ...]


def difference(one: str, other: str) -> tuple[Stretch, ...]:
    """The stretches that make up both texts. Words are the same if their keys are, or but for a slip of the pen."""
    first, second = unified(words_of(stripped(one)), words_of(stripped(other)))
    second_keys = _without_slips(first, second)
    return tuple(_stretches(first, second, [word.key for word in first], second_keys))


def _stretches(
    first: Sequence[Word], second: Sequence[Word], first_keys: Sequence[str], second_keys: Sequence[str]
) -> Iterator[Stretch]:
    dropped: tuple[Word, ...] = ()
    added: tuple[Word, ...] = ()
    for step in steps(first_keys, second_keys):
        if step.same:
            if dropped or added:
                yield Stretch(same=False, first=dropped, second=added)
            dropped = added = ()
            yield Stretch(same=True, first=tuple(first[step.first]), second=tuple(second[step.second]))
        else:
            dropped += tuple(first[step.first])
            added += tuple(second[step.second])
    if dropped or added:
        yield Stretch(same=False, first=dropped, second=added)


def _without_slips(first: Sequence[Word], second: Sequence[Word]) -> list[str]:
    """The second text's keys; one that differs by a slip from a key that only the first has is given as that."""
    only_first = {word.key for word in first} - {word.key for word in second}
    known = {word.key for word in first}
    return [
        word.key
        if word.key in known
        else next((key for key in sorted(only_first) if _is_slip(key, word.key)), word.key)
        for word in second
    ]


def _is_slip(one: str, other: str) -> bool:
    """A letter lost or exchanged in a long word, two in a very long one; the first letter makes "informal" of "formal"."""
    length = min(len(one), len(other))
    if length < 6 or one[0] != other[0] or not (one + other).isalpha():
        return False
    return slips(one, other, 1 if length < 10 else 2)
