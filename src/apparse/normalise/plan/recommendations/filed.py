"""Filed: actions that stand in a table of their own, ordered by date or owner, under the numbers of their recommendations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from apparse.normalise.plan.recommendations.draft import Draft
from apparse.normalise.spelling import squeezed


def filed_by_number(drafts: Sequence[Draft]) -> list[Draft]:
    """The recommendations with the actions that have nothing but their number; the same if a number is not that of one."""
    asked = [draft for draft in drafts if draft.text]
    loose = [draft for draft in drafts if not draft.text and not draft.response]
    homes = {_key(draft): draft for draft in asked}
    if len(homes) < len(asked) or any(_key(draft) not in homes for draft in loose):
        return list(drafts)
    for draft in loose:
        homes[_key(draft)] = _with_actions(homes[_key(draft)], draft)
    return [homes[_key(draft)] if draft.text else draft for draft in drafts if draft.text or draft.response]


def _with_actions(home: Draft, loose: Draft) -> Draft:
    return replace(
        home,
        entries=home.entries + loose.entries,
        repeated=(*home.repeated, loose.number, *loose.repeated),
        announced=(*home.announced, loose.addressee, loose.section, *loose.announced),
        repeated_rows=home.repeated_rows + loose.repeated_rows,
        stray=home.stray + loose.stray,
    )


def _key(draft: Draft) -> str:
    return squeezed(draft.number.value)
