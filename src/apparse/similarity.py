"""How alike two strings, or two rows of words, are: the only module that knows rapidfuzz."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

# What each function needs of rapidfuzz is loaded when it is asked: most plans are read without.


class Edit(NamedTuple):
    """A stretch of two sequences: the same in both, or in one of them only (then the other's stretch is empty)."""

    same: bool
    first: slice
    second: slice


def likeness(one: Sequence[str], other: Sequence[str], at_least: float = 0.0) -> float:
    """The share of two strings (or rows of words) that stands in both in the same order, 0 to 1; 0 below `at_least`."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415

    return Indel.normalized_similarity(one, other, score_cutoff=at_least)


def steps(one: Sequence[str], other: Sequence[str]) -> Iterator[Edit]:
    """How the one becomes the other with the fewest words dropped and put in."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415

    for tag, first_from, first_to, second_from, second_to in Indel.opcodes(one, other):
        yield Edit(tag == "equal", slice(first_from, first_to), slice(second_from, second_to))


def slips(one: str, other: str, most: int) -> bool:
    """Whether at most so many letters are lost, added, exchanged or swapped with their neighbour."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    return OSA.distance(one, other, score_cutoff=most) <= most
