"""Gather: the rows of the action table by the recommendation that they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from apparse.normalise.numbering import skipped
from apparse.normalise.plan.addressee import addresses, heads_main, names_topic
from apparse.normalise.plan.columns.role import LEADING, Role
from apparse.normalise.plan.recommendations.added import with_row
from apparse.normalise.plan.recommendations.beginning import begins
from apparse.normalise.plan.recommendations.draft import Draft, counted, draft_of
from apparse.normalise.plan.recommendations.entry import Entry
from apparse.normalise.plan.recommendations.loose_ends import at_loose_end, is_orphan, may_be_of_another, tail_apart
from apparse.normalise.plan.recommendations.lost_pages import are_unique, may_have_begun_on_a_lost_page
from apparse.normalise.plan.rows.numbers_apart import with_numbers_beside
from apparse.normalise.plan.rows.over_pages import whole_over_pages
from apparse.normalise.plan.rows.row import GroupHeading, PlanRow
from apparse.normalise.spelling import squeezed
from apparse.text import EMPTY, Text


def gather(rows: Iterable[PlanRow | GroupHeading]) -> list[Draft]:
    """The recommendations that the rows make up, in order, each under the headings above it."""
    drafts: list[Draft] = []
    addressee = section = above = EMPTY
    whole = list(
        whole_over_pages(with_numbers_beside(rows))
    )  # numbers first, because a page may have cut the rest of the row
    numbers = _next_numbers(whole)
    unique = are_unique(numbers)
    for row, following in zip(whole, numbers, strict=True):
        if isinstance(row, GroupHeading):
            if drafts and squeezed(row.text.value) in (squeezed(addressee.value), squeezed(section.value)):
                drafts[-1] = replace(drafts[-1], repeated=(*drafts[-1].repeated, row.text))
                continue
            addressee, section = _under(row, addressee, above)
            above = row.text
            continue
        if (
            not drafts
            or above
            or begins(drafts[-1], row)
            or _is_of_a_lost_one(drafts[-1], row, following)
            or may_have_begun_on_a_lost_page(drafts[-1], row, following, numbers_are_unique=unique)
        ):
            drafts.append(_begun(row, addressee, section))
        elif is_orphan(drafts[-1], row):
            drafts[-1] = replace(drafts[-1], entries=(*drafts[-1].entries, Entry((row,))))
        else:
            drafts[-1] = with_row(drafts[-1], at_loose_end(drafts[-1], row))
        above = EMPTY
    return _with_inferred_numbers(drafts)


def _under(heading: GroupHeading, addressee: Text, above: Text) -> tuple[Text, Text]:
    """The addressee and the section below one more heading, which may stand right below another one.

    Who was to act is still to act where the heading only names a topic ("Health services"), but for who was to act on
    the main recommendations: what they are about follows them.
    """
    ended = heads_main(addressee.value) and not above
    if addresses(addressee.value) and names_topic(heading.text.value) and not ended:
        return addressee, heading.text
    if heading.is_topic:
        return addressee if above else EMPTY, heading.text
    return heading.text, above


def _begun(row: PlanRow, addressee: Text, section: Text) -> Draft:
    """The recommendation that a row begins; where it has neither number nor text, with the tail of a lost action apart."""
    draft = draft_of(row, addressee, section)
    rows = [row] if draft.number or draft.text or draft.response else tail_apart(row)
    for each in rows:
        draft = with_row(draft, each.without(*LEADING))
    return draft


def _is_of_a_lost_one(draft: Draft, row: PlanRow, following: str) -> bool:
    """Whether a row belongs to a recommendation whose number is missed between that above and the `following`."""
    if not row.flattened and "." in draft.number.value:
        return False  # these are numbers of a report's paragraphs, most of which ask nothing
    return bool(skipped(draft.number.value, following)) and may_be_of_another(draft, row)


def _next_numbers(rows: Sequence[PlanRow | GroupHeading]) -> list[str]:
    """For each row the number of the next recommendation that has one, or its own."""
    numbers: list[str] = []
    following = ""
    for row in reversed(rows):
        own = counted(row.text(Role.NUMBER))[1].value if isinstance(row, PlanRow) else ""
        following = own or following
        numbers.append(following)
    return numbers[::-1]


def _with_inferred_numbers(drafts: Sequence[Draft]) -> list[Draft]:
    """Where exactly one number fits between its neighbours, that is what a reader would infer."""
    numbers = ["0", *(draft.number.value for draft in drafts), ""]
    return [
        replace(draft, inferred_number=missed[0])
        if not draft.number and len(missed := skipped(before, after)) == 1
        else draft
        for draft, before, after in zip(drafts, numbers, numbers[2:], strict=False)
    ]
