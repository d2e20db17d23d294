"""Pairing: which owner and which date belong to which action of a row.

A row may hold several actions with their owners and dates beside them. On a page
they are paired by height; where a source has no heights, by labels or by order,
and only when the counts agree. What can't be paired is kept together and said.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from apparse.normalise.by_height import pair_by_height
from apparse.normalise.by_order import pair_by_order
from apparse.normalise.columns import Role
from apparse.normalise.continuation import Entry
from apparse.normalise.printed import Line, is_finished, joined, paragraphs_of
from apparse.normalise.steps import Pairing
from apparse.records.owner import is_plausible_owner
from apparse.records.target_date import is_plausible_target
from apparse.text import Text


def pair(entry: Entry) -> Pairing:
    """The actions of an entry with their owners and dates."""
    actions = _mended(entry.lines(Role.ACTION))
    owners, stray_owners = _sifted(entry.lines(Role.OWNER) or entry.shared_lines(Role.OWNER), is_plausible_owner)
    targets, stray_targets = _sifted(entry.lines(Role.TARGET) or entry.shared_lines(Role.TARGET), is_plausible_target)
    stray = (*stray_owners, *stray_targets)
    if not actions and not owners and not targets:
        return Pairing((), stray=stray)
    if actions and all(line.top is not None for line in (*actions, *owners, *targets)):
        return replace(pair_by_height(actions, owners, targets), stray=stray)
    return replace(pair_by_order(actions, owners, targets), stray=stray)


def _mended(lines: Sequence[Line]) -> list[Line]:
    """The lines with a paragraph that a page has cut in two as one."""
    mended: list[Line] = []
    for line in lines:
        torn = mended and line.part > mended[-1].part and line.opens and not line.marker
        if torn and (not is_finished(mended[-1].text.value) or line.text.value[:1].islower()):
            mended.append(replace(line, opens=False))
        else:
            mended.append(line)
    return mended


def _sifted(lines: Sequence[Line], plausible: Callable[[str], bool]) -> tuple[list[Line], list[Text]]:
    """The lines whose paragraph can be a value, and the texts of those that can't."""
    good: list[Line] = []
    stray: list[Text] = []
    for paragraph in paragraphs_of(lines):
        if plausible(joined(paragraph).value):
            good.extend(paragraph)
        else:
            stray.append(Text.join(line.whole for line in paragraph))
    return good, stray
