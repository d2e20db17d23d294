"""Which recommendation of a plan can answer which of a report: by wording, number and addressee together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log

from apparse.compare.addressee import Asked, agree, differ
from apparse.compare.assignment import assign
from apparse.compare.words import content, words_of
from apparse.records.trace import Place

# The share of words in common, rare ones weighing more, from which one text can be the other reworded: by itself, and if
# number and addressee speak for it. Of 150 recommendations in the known documents none about another subject comes to a half.
LIKE = 0.5
LIKE_WITH_NUMBER = 0.42
# The same where nearly all that go together bear the same number on either side: then a number is worth more.
LIKE_IN_SERIES = 0.25
_FEWEST_NUMBERED, _NUMBERED = 3, 0.75
# A text of which only a part is left: nearly all its words are the other's, and they are not too few to prove anything.
CONTAINED = 0.85
_FEWEST = 3
# What number and addressee weigh against the wording: they decide between like wordings, and no more.
_NUMBER, _ADDRESSEE = 0.04, 0.08
_LEAST = 0.01
_SAME = 0.9  # from here on a further recommendation is the same one again, in another document


@dataclass(frozen=True, slots=True)
class Candidate:
    """One recommendation on either side; `number` is the printed one, or else an inferred one or that of its position."""

    place: Place
    number: str
    is_printed: bool
    asked: Asked
    bag: Counter[str]

    @classmethod
    def of(cls, place: Place, number: str | None, who: Asked, *, inferred: str | None = None) -> Candidate:
        printed = _bare(number)
        known = printed or _bare(inferred) or str(place.recommendation + 1)
        return cls(place, known, bool(printed), who, Counter(word.key for word in content(words_of(who.text))))


def _bare(number: str | None) -> str:
    return re.sub(r"[^\d.a-z]", "", (number or "").lower()).strip(".")


Pair = tuple[int, int]


def pair(asked: Sequence[Candidate], answers: Sequence[Candidate]) -> list[Pair]:
    """Positions of those that go together: one to one, then what repeats a pair's recommendation in another document."""
    weights = _weights([*asked, *answers])
    wordings = [[_overlap(one.bag, other.bag, weights) for other in answers] for one in asked]
    gains = [
        [_gain(one, other, wording) for other, wording in zip(answers, row, strict=True)]
        for one, row in zip(asked, wordings, strict=True)
    ]
    pairs = assign(gains)
    pairs += _by_number(asked, answers, wordings, pairs)
    return sorted([*pairs, *_repeated(asked, answers, wordings, pairs)])


def _gain(one: Candidate, other: Candidate, wording: float) -> float:
    """What is won by pairing the two; 0 if they can't be a pair.

    By the cube of the likeness, so that two poor pairs don't weigh more than one that is exact.
    """
    same_number = one.number == other.number
    if not one.bag or not other.bag:  # a row whose text was lost still answers by its printed number
        return _LEAST * (same_number and one.is_printed and other.is_printed and not differ(one.asked, other.asked))
    same_body = agree(one.asked, other.asked)
    least = LIKE_WITH_NUMBER if same_number and not differ(one.asked, other.asked) else LIKE
    if wording < least:
        return 0.0
    return wording**3 + _NUMBER * same_number + _ADDRESSEE * same_body


def _by_number(
    asked: Sequence[Candidate], answers: Sequence[Candidate], wordings: Sequence[Sequence[float]], pairs: Sequence[Pair]
) -> list[Pair]:
    """Pairs for what is left over under one number on both sides, in a plan that keeps the numbers of its report."""
    kept = sum(asked[row].number == answers[column].number for row, column in pairs)
    if kept < _FEWEST_NUMBERED or kept < _NUMBERED * len(pairs):
        return []
    rows, columns = ({pair[side] for pair in pairs} for side in (0, 1))
    left = {other.number: column for column, other in enumerate(answers) if column not in columns}
    return [
        (row, column)
        for row, one in enumerate(asked)
        if row not in rows
        and (column := left.pop(one.number, None)) is not None
        and wordings[row][column] >= LIKE_IN_SERIES
        and not differ(one.asked, answers[column].asked)
    ]


def _repeated(
    asked: Sequence[Candidate], answers: Sequence[Candidate], wordings: Sequence[Sequence[float]], pairs: Sequence[Pair]
) -> list[Pair]:
    """Pairs for what is left over: two reports may ask the same and be answered once, two plans may both answer."""
    report_of = {column: asked[row].place.document for row, column in pairs}
    plan_of = {row: answers[column].place.document for row, column in pairs}
    found = []
    for row, one in enumerate(asked):
        for column, other in enumerate(answers):
            if wordings[row][column] < _SAME or (row in plan_of) == (column in report_of):
                continue
            taken = report_of.get(column) == one.place.document or plan_of.get(row) == other.place.document
            if not taken and not differ(one.asked, other.asked):
                found.append((row, column))
    return found


def _weights(candidates: Iterable[Candidate]) -> dict[str, float]:
    """What a word tells: the more, the fewer recommendations have it."""
    bags = [candidate.bag for candidate in candidates]
    frequency = Counter(word for bag in bags for word in bag)
    return {word: log(1 + len(bags) / count) for word, count in frequency.items()}


def _overlap(one: Counter[str], other: Counter[str], weights: dict[str, float]) -> float:
    """The weight of the words in common as a share of all (Dice), 0 to 1; more where one text is a part of the other."""
    sizes = [sum(weights[word] * count for word, count in bag.items()) for bag in (one, other)]
    common = sum(weights[word] * min(count, other[word]) for word, count in one.items() if word in other)
    if not common:
        return 0.0
    dice, contained = 2 * common / sum(sizes), common / min(sizes)
    is_part = contained >= CONTAINED and min(len(one), len(other)) >= _FEWEST
    return (dice + contained) / 2 if is_part else dice
