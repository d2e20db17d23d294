"""Which texts say the same: equal, or nearly so, a lead-in like "As per Action Point 1," aside."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache

from apparse.patterns import Pattern, any_of
from apparse.similarity import likeness

NEARLY = 0.86  # share of words in common from which two long texts are one action to a careful reader
LONG = 25  # words; in a shorter text one other word is another action ("train staff in A", "train staff in B")
SHORTEST = 5  # words; "As above" says nothing twice
_SHINGLE = 4  # words in a row by which texts that may be alike are found
_STRIDE = 3  # of the phrases of a text every third is entered, all are looked up
_MOST_POSTINGS = 20  # a phrase that stands in more texts than that tells nothing apart
_MOST_CANDIDATES = 4
_REFERS = any_of(
    r"""
    as (per|set out|described|outlined|stated|noted|detailed|in|for|with)
    in (addition to|line with|conjunction with)|further to|following( on)?( from)?|linked to|building on|alongside
    see|refer to|under|repeated from|same as|also|similarly
    """
)
_LEAD_IN = Pattern(
    rf"^\W*{_REFERS}\b[^.]{{0,150}}?(?:\d|\babove|\bbelow|\bactions?)[\d.a-z]{{0,4}}\)?\s*[,:;–-]\s+", re.IGNORECASE
)


Words = tuple[str, ...]


@lru_cache(maxsize=16)
def first_alike(texts: tuple[str, ...]) -> tuple[int, ...]:
    """For each text the index of the first text that it is like; its own index if there is none before it.

    Works in near-linear time: a text is compared only with the few earlier ones that share rare phrases with it.
    """
    firsts: list[int] = []
    exact: dict[Words, int] = {}
    words: list[Words] = []
    postings: defaultdict[Words, list[int]] = defaultdict(list)
    for index, text in enumerate(texts):
        words.append(words_of(text))
        first = exact.get(words[index]) if len(words[index]) >= SHORTEST else None
        if first is None:
            first = _nearly_alike(words, postings, index)
        firsts.append(index if first is None else first)
        exact.setdefault(words[index], firsts[index])
    return tuple(firsts)


def words_of(text: str) -> Words:
    """The words by which a text is compared: in lower case, without a lead-in."""
    return tuple(re.findall(r"[^\W_]+", _LEAD_IN.sub("", text).lower()))


def _nearly_alike(words: Sequence[Words], postings: dict[Words, list[int]], index: int) -> int | None:
    """The earlier long text that the one at `index` is nearly equal to; if none, it is entered in the postings."""
    own = words[index]
    if len(own) < LONG:
        return None
    shingles = [own[i : i + _SHINGLE] for i in range(len(own) - _SHINGLE + 1)]
    shared = Counter(earlier for shingle in shingles for earlier in postings.get(shingle, ()))
    for earlier, _ in shared.most_common(_MOST_CANDIDATES):
        if likeness(own, words[earlier], NEARLY):
            return earlier
    for shingle in shingles[::_STRIDE]:
        if len(entered := postings[shingle]) < _MOST_POSTINGS:
            entered.append(index)
    return None
