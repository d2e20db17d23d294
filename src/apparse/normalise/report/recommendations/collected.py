"""Recommendations that a report prints twice: where they arise, and in one list of all of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from apparse.normalise.report.headings.particular import names_body
from apparse.normalise.report.recommendations.concerns import asks
from apparse.normalise.report.recommendations.drafts import AdviceDraft
from apparse.normalise.spelling import squeezed
from apparse.patterns import Pattern, any_of
from apparse.records.body import same_body

_REFERENCE = Pattern(r"\s*\([^()]*\d[^()]*\)\W*$")
"""What stands behind a recommendation and says where it arose: "(1.11)", "(S13, repeated recommendation 1.7)"."""
_TO = Pattern(any_of(r"(((main|key|general|further) )?recommendations? )?(to|for) "), re.IGNORECASE)
"""What stands before whom a recommendation, or the heading of a list, asks: "To the governor", "Main recommendations to the governor"."""
_NUMBER = Pattern(r"[A-Z]{0,2}\d{1,2}(?:\.\d{1,2})?")
MOST = 0.5
"""The share of a list that a longer one repeats: two units may well be asked for one and the same thing."""


def once(lists: Sequence[Sequence[AdviceDraft]]) -> tuple[list[AdviceDraft], list[AdviceDraft]]:
    """The recommendations of all lists in order, those that a longer list collects as that list has them; and what was none.

    The numbers of the longer list are the ones that are answered. What a shorter list
    has besides and asks nobody to do anything is a finding that goes on below it.
    """
    kept: list[Sequence[AdviceDraft]] = list(lists)
    findings: list[AdviceDraft] = []
    known: dict[str, list[tuple[int, AdviceDraft]]] = defaultdict(list)
    for number, drafts in sorted(enumerate(lists), key=lambda numbered: _collects(numbered[1]), reverse=True):
        twins = _twins(drafts, known)
        if twins and len(twins) >= MOST * len(drafts):
            for place, twin in twins.items():
                twin.merge(drafts[place])
            others = [draft for place, draft in enumerate(drafts) if place not in twins]
            kept[number] = [draft for draft in others if asks(_said(draft))]
            findings.extend(draft for draft in others if not asks(_said(draft)))
        else:
            for draft in drafts:
                for key in (_plain(draft), *_named(draft)):
                    known[key].append((number, draft))
    return _with_concerns([draft for drafts in kept for draft in drafts]), findings


def _collects(drafts: Sequence[AdviceDraft]) -> tuple[int, bool]:
    """How much a list has, and of two that have as much whether it says where that arose."""
    return len(drafts), any(_REFERENCE.search(_said(draft)) for draft in drafts)


def _with_concerns(drafts: Sequence[AdviceDraft]) -> list[AdviceDraft]:
    """The drafts, each concern with the recommendations that name it, "(S4, S5)", in place of one of its own."""
    concerns = {draft.number.value: draft for draft in drafts if draft.number and draft.concern and not draft.lines}
    answered: list[AdviceDraft] = []
    for draft in drafts:
        for concern in (concerns[number] for number in _named(draft) if number in concerns):
            draft.answer(concern)
            answered.append(concern)
    return [draft for draft in drafts if not any(draft is concern for concern in answered)]


def _named(draft: AdviceDraft) -> list[str]:
    """The numbers that the reference behind a recommendation names."""
    reference = _REFERENCE.search(_said(draft))
    return _NUMBER.findall(reference[0]) if reference else []


def _twins(
    drafts: Sequence[AdviceDraft], known: Mapping[str, Sequence[tuple[int, AdviceDraft]]]
) -> Mapping[int, AdviceDraft]:
    """What the longer list most like this one has of it as well, by its words or as "(S4)", by the place in this one."""
    found: dict[int, dict[int, AdviceDraft]] = defaultdict(dict)
    for place, draft in enumerate(drafts):
        lettered = draft.number.value if draft.lines and draft.number.value[:1].isalpha() else ""
        for number, twin in (*known.get(_plain(draft), ()), *known.get(lettered, ())):
            if _asks_same(draft, twin):
                found[number].setdefault(place, twin)
    return max(found.values(), key=len, default={})


def _asks_same(one: AdviceDraft, other: AdviceDraft) -> bool:
    """Whether both are for the same body; a heading such as "Main recommendations" names none."""
    named = names_body(one.addressee) and names_body(other.addressee)
    return not named or same_body(_asked(one), _asked(other))


def _asked(draft: AdviceDraft) -> str:
    name = draft.addressee.value
    to = _TO.match(name)
    return name[to.end() :] if to else name


def _plain(draft: AdviceDraft) -> str:
    """The words of a recommendation, or of the concern that stands for one."""
    return squeezed(_REFERENCE.sub("", _said(draft)))


def _said(draft: AdviceDraft) -> str:
    return " ".join(line.value for line in draft.lines) or draft.concern.value
