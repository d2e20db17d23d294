"""Filed: actions that stand in a table of their own, ordered by date or owner, under the numbers of their recommendations."""

from __future__ import annotations

from collections.abc import Sequence

from apparse.normalise.plan.recommendations.drafts import Draft
from apparse.normalise.spelling import squeezed


def filed_by_number(drafts: Sequence[Draft]) -> list[Draft]:
    """The recommendations with the actions that have nothing but their number; the same if a number is not that of one."""
    asked = [draft for draft in drafts if draft.text]
    loose = [draft for draft in drafts if not draft.text and not draft.response]
    homes = {_key(draft): draft for draft in asked}
    if len(homes) < len(asked) or any(_key(draft) not in homes for draft in loose):
        return list(drafts)
    for draft in loose:
        home = homes[_key(draft)]
        home.entries += draft.entries
        home.repeated += (draft.number, *draft.repeated)
        home.announced += (draft.addressee, draft.section, *draft.announced)
        home.repeated_rows += draft.repeated_rows
        home.stray += draft.stray
    return [draft for draft in drafts if draft.text or draft.response]


def _key(draft: Draft) -> str:
    return squeezed(draft.number.value)
