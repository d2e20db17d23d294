"""Recommendations that a report prints twice: where they arise, and in one list of all of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from apparse.normalise.report.recommendations.drafts import Draft
from apparse.normalise.spelling import squeezed
from apparse.records.body import same_body

_REFERENCE = re.compile(r"\s*\([^()]*\d[^()]*\)\W*$")
"""What stands behind a recommendation and says where it arose: "(1.11)", "(S13, repeated recommendation 1.7)"."""
MOST = 0.5
"""The share of a list that a longer one repeats: two units may well be asked for one and the same thing."""


def once(lists: Sequence[Sequence[Draft]]) -> list[Draft]:
    """The recommendations of all lists in order; those that a longer list collects as that list has them.

    Its numbers are the ones that are answered.
    """
    collected: set[int] = set()
    kept: dict[str, list[tuple[int, Draft]]] = defaultdict(list)
    for place, drafts in enumerate(sorted(lists, key=len, reverse=True)):
        twins = _twins(drafts, kept)
        if twins and len(twins) >= MOST * len(drafts):
            for draft, twin in twins:
                twin.merge(draft)
                collected.add(id(draft))
        else:
            for draft in drafts:
                kept[_plain(draft)].append((place, draft))
    return [draft for drafts in lists for draft in drafts if id(draft) not in collected]


def _twins(drafts: Sequence[Draft], kept: Mapping[str, Sequence[tuple[int, Draft]]]) -> Sequence[tuple[Draft, Draft]]:
    """Each recommendation of a list that the longer list most like it has as well, with that one."""
    found: dict[int, dict[int, tuple[Draft, Draft]]] = defaultdict(dict)
    for draft in drafts:
        for place, twin in kept.get(_plain(draft), ()):
            if _asks_same(draft, twin):
                found[place].setdefault(id(draft), (draft, twin))
    return list(max(found.values(), key=len, default={}).values())


def _asks_same(one: Draft, other: Draft) -> bool:
    return not (one.addressee and other.addressee) or same_body(one.addressee.value, other.addressee.value)


def _plain(draft: Draft) -> str:
    """The words of a recommendation, or of the concern that stands for one."""
    said = " ".join(line.value for line in draft.lines) or draft.concern.value
    return squeezed(_REFERENCE.sub("", said))
