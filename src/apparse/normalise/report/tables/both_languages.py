"""Ratings in English and Welsh, as reports on Wales print them: side by side in two cells, or in one with a stroke between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from apparse.patterns import Pattern
from apparse.records.rating import read_rating, read_welsh_rating
from apparse.text import Text

_STROKE = Pattern(r"\s*[/|]\s*")


class InEnglish(NamedTuple):
    """The cells of a row with its rating in English alone, and the Welsh one where that says something else."""

    cells: tuple[Text, ...]
    contradicting: tuple[Text, ...] = ()


def in_english(cells: Sequence[Text]) -> InEnglish:
    """A row that ends in a rating in both languages, by the English one; any other as it is.

    A word of Welsh alone rates nothing: "Da" may be a name.
    """
    *before, last = cells
    sides = last.split(_STROKE)
    if before and len(sides) == 2 and (rated := _rated(*sides)) and not rated.contradicting:
        return InEnglish((*before, *rated.cells))
    if len(before) > 1 and (rated := _rated(before[-1], last)):
        return InEnglish((*before[:-1], *rated.cells), rated.contradicting)
    return InEnglish(tuple(cells))


def _rated(one: Text, other: Text) -> InEnglish | None:
    """The English one of two ratings in two languages, in whichever order they stand."""
    for english, welsh in ((one, other), (other, one)):
        rating, same = read_rating(english.value), read_welsh_rating(welsh.value)
        if rating and same:
            return InEnglish((english,), () if rating is same else (welsh,))
    return None
