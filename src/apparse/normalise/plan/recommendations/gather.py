"""Gather: the rows of the action table by the recommendation that they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from apparse.normalise.numbering import skipped
from apparse.normalise.plan.addressee import addresses, names_topic
from apparse.normalise.plan.columns.role import LEADING
from apparse.normalise.plan.recommendations.added import with_row
from apparse.normalise.plan.recommendations.beginning import begins, is_orphan
from apparse.normalise.plan.recommendations.draft import Draft, draft_of
from apparse.normalise.plan.recommendations.entry import Entry
from apparse.normalise.plan.rows.over_pages import whole_over_pages
from apparse.normalise.plan.rows.row import GroupHeading, PlanRow
from apparse.normalise.spelling import squeezed
from apparse.text import EMPTY, Text


def gather(rows: Iterable[PlanRow | GroupHeading]) -> list[Draft]:
    """The recommendations that the rows make up, in order, each under the headings above it."""
    drafts: list[Draft] = []
    addressee = section = EMPTY
    headings = 0
    for row in whole_over_pages(rows):
        if isinstance(row, GroupHeading):
            if drafts and squeezed(row.text.value) in (squeezed(addressee.value), squeezed(section.value)):
                drafts[-1] = replace(drafts[-1], repeated=(*drafts[-1].repeated, row.text))
                continue
            addressee, section = _under(row.text, addressee, stacked=headings > 0)
            headings += 1
            continue
        if not drafts or headings or begins(drafts[-1], row):
            drafts.append(with_row(draft_of(row, addressee, section), row.without(*LEADING)))
        elif is_orphan(drafts[-1], row):
            drafts.append(Draft(addressee=addressee, section=section, entries=(Entry((row,)),), orphan=True))
        else:
            drafts[-1] = with_row(drafts[-1], row)
        headings = 0
    drafts = _homes_for_orphans(drafts)
    return _with_inferred_numbers(drafts)  # after orphans are at home, because one has no number, and may need none


def _under(heading: Text, addressee: Text, *, stacked: bool) -> tuple[Text, Text]:
    """The addressee and the section below one more heading, which may be `stacked` right below the last one.

    Who was to act is still to act where the heading only names a topic ("Health services").
    """
    if addresses(addressee.value) and names_topic(heading.value):
        return addressee, heading
    return heading, addressee if stacked else EMPTY


def _homes_for_orphans(drafts: Sequence[Draft]) -> list[Draft]:
    """Orphans stay by themselves where the numbers around them skip one; else they belong to the one before."""
    kept: list[Draft] = []
    for index, draft in enumerate(drafts):
        after = next((later.number.value for later in drafts[index + 1 :] if later.number), "")
        if draft.orphan and not (kept and skipped(kept[-1].number.value, after)):
            kept[-1] = replace(kept[-1], entries=(*kept[-1].entries, *draft.entries))
        else:
            kept.append(draft)
    return kept


def _with_inferred_numbers(drafts: Sequence[Draft]) -> list[Draft]:
    """Where exactly one number fits between its neighbours, that is what a reader would infer."""
    numbers = ["0", *(draft.number.value for draft in drafts), ""]
    return [
        replace(draft, inferred_number=missed[0])
        if not draft.number and len(missed := skipped(before, after)) == 1
        else draft
        for draft, before, after in zip(drafts, numbers, numbers[2:], strict=False)
    ]
