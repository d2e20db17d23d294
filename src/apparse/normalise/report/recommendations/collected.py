"""Recommendations that a report prints twice: where they arise, and in one list of all of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from apparse.normalise.report.recommendations.drafts import AdviceDraft
from apparse.normalise.spelling import squeezed
from apparse.records.body import same_body

_REFERENCE = re.compile(r"\s*\([^()]*\d[^()]*\)\W*$")
"""What stands behind a recommendation and says where it arose: "(1.11)", "(S13, repeated recommendation 1.7)"."""
MOST = 0.5
"""The share of a list that a longer one repeats: two units may well be asked for one and the same thing."""


def once(lists: Sequence[Sequence[AdviceDraft]]) -> list[AdviceDraft]:
    """The recommendations of all lists in order; those that a longer list collects as that list has them.

    Its numbers are the ones that are answered.
    """
    kept: list[Sequence[AdviceDraft]] = list(lists)
    known: dict[str, list[tuple[int, AdviceDraft]]] = defaultdict(list)
    for number, drafts in sorted(enumerate(lists), key=lambda numbered: len(numbered[1]), reverse=True):
        twins = _twins(drafts, known)
        if twins and len(twins) >= MOST * len(drafts):
            for place, twin in twins.items():
                twin.merge(drafts[place])
            kept[number] = [draft for place, draft in enumerate(drafts) if place not in twins]
        else:
            for draft in drafts:
                known[_plain(draft)].append((number, draft))
    return [draft for drafts in kept for draft in drafts]


def _twins(
    drafts: Sequence[AdviceDraft], known: Mapping[str, Sequence[tuple[int, AdviceDraft]]]
) -> Mapping[int, AdviceDraft]:
    """What the longer list most like this one has of it as well, by the place in this one."""
    found: dict[int, dict[int, AdviceDraft]] = defaultdict(dict)
    for place, draft in enumerate(drafts):
        for number, twin in known.get(_plain(draft), ()):
            if _asks_same(draft, twin):
                found[number].setdefault(place, twin)
    return max(found.values(), key=len, default={})


def _asks_same(one: AdviceDraft, other: AdviceDraft) -> bool:
    return not (one.addressee and other.addressee) or same_body(one.addressee.value, other.addressee.value)


def _plain(draft: AdviceDraft) -> str:
    """The words of a recommendation, or of the concern that stands for one."""
    said = " ".join(line.value for line in draft.lines) or draft.concern.value
    return squeezed(_REFERENCE.sub("", said))
