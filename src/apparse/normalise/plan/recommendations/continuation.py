"""Continuation: rows that a page break has torn, told from rows that merely come next."""

from __future__ import annotations

from collections.abc import Sequence

from apparse.normalise.endings import is_cut, is_finished, takes_small
from apparse.normalise.plan.cells.mending import owner_breaks_off, owner_goes_on, target_goes_on
from apparse.normalise.plan.cells.printed import PrintedLine, following_label, joined, paragraphs_of, printed_lines
from apparse.normalise.plan.columns.role import LEADING, SIDES, Role
from apparse.normalise.plan.recommendations.entry import Entry, holds_merged
from apparse.normalise.plan.rows.row import PlanRow


def continues(before: Entry, row: PlanRow) -> bool:
    """Whether a row is the rest of the one before it.

    Mid-sentence, certainly; a list item with neither owner nor date too, and the rows of a
    table within a cell. At the top
    of a page a row is the rest of the one above when it has no owner and date of its
    own: none at all, the second half of one that the page cut, or only further down.
    """
    if row.nested or holds_merged(row):
        return True
    here = printed_lines(row.cell(Role.ACTION))
    above = before.lines(Role.ACTION)
    if not here:
        leads = any(row.text(role) for role in LEADING)
        if row.flattened and not leads and (_only_the_rest(before, row) or (above and _lacks_sides(before, row))):
            return True  # a line of a cell has become a row
        return row.first and (not leads or _only_the_rest(before, row))
    if above and (_is_item(row, here[0]) or in_mid_sentence(row, above[-1].whole.value)):
        return True
    return row.first and (_owes_actions(before) or _goes_on_over_page(before, row, above, here))


def in_mid_sentence(row: PlanRow, end: str) -> bool:
    """Whether a row goes on with the sentence that ends so; behind a semicolon it may be an item with owner and date of its own."""
    here = printed_lines(row.cell(Role.ACTION))
    if not here or here[0].marker or not here[0].text.value[:1].islower():
        return False
    return takes_small(end) or (end.endswith(";") and not _each_has_its_own(row, here))


def _each_has_its_own(row: PlanRow, here: Sequence[PrintedLine]) -> bool:
    sides = [len(paragraphs_of(printed_lines(row.cell(role)))) for role in SIDES]
    return min(sides) >= len(paragraphs_of(here))


def _is_item(row: PlanRow, line: PrintedLine) -> bool:
    """Whether a row goes on with a list, and not with an item that has an owner or date of its own."""
    return line.bulleted and not row.text(Role.OWNER) and not row.text(Role.TARGET)


def _goes_on_over_page(before: Entry, row: PlanRow, above: Sequence[PrintedLine], here: Sequence[PrintedLine]) -> bool:
    """Whether the first row of a page has no owner and date of its own."""
    if not above:
        return _complete_each_other(before, row)
    end = above[-1].whole.value
    if here[0].labelled or (here[0].text.value[:1].islower() and not takes_small(end)):
        return False
    if begins_with_its_own(before, row):
        return False
    if not is_finished(end) and _counts_on(above, here):
        return True
    unfinished = is_cut(end) or (not _has_its_own(before, row) and not is_finished(end))
    unfinished = unfinished or is_cut(_last(before, Role.TARGET)) or owner_breaks_off(_last(before, Role.OWNER))
    return unfinished or _only_the_rest(before, row) or _begins_later(row, here, end)


def _counts_on(above: Sequence[PrintedLine], here: Sequence[PrintedLine]) -> bool:
    """Whether the first label here is the one after the last above, and something without a label stands before it."""
    last = next((line.marker.value for line in reversed(above) if line.labelled), "")
    first = next((line.marker.value for line in here if line.labelled), "")
    return bool(last) and not here[0].labelled and first == following_label(last)


def begins_with_its_own(before: Entry, row: PlanRow) -> bool:
    """Whether a row begins another sentence than the one that breaks off above, with another owner and date than that has.

    What stood between them is lost.
    """
    here = printed_lines(row.cell(Role.ACTION))
    if not row.flattened or not here or not here[0].text.value[:1].isupper() or len(paragraphs_of(here)) > 1:
        return False
    sides = [(_last(before, role), row.text(role).value) for role in SIDES]
    cut = is_cut(before.lines(Role.ACTION)[-1].whole.value) if before.lines(Role.ACTION) else False
    return cut and all(above and own and above != own for above, own in sides)


def _has_its_own(before: Entry, row: PlanRow) -> bool:
    """Whether a row below one with owner or date has both, or has another whole one, and the page has cut nothing beside it."""
    if row.text(Role.OWNER) and row.text(Role.TARGET):
        return any(before.lines(role) for role in SIDES)
    return not any(row.text(role) for role in LEADING) and any(
        above and here and not goes_on(above, here)
        for role, goes_on in ((Role.OWNER, owner_goes_on), (Role.TARGET, target_goes_on))
        for above, here in [(_last(before, role), row.text(role).value)]
    )


def _only_the_rest(before: Entry, row: PlanRow) -> bool:
    """Whether the row's owner and date are missing, or what is missing of those above."""
    if any(column in row.shared and cell.text for column, cell in row.cells.items() if column.role in SIDES):
        return False
    owner, target = (row.text(role).value for role in (Role.OWNER, Role.TARGET))
    owner_above, target_above = (_last(before, role) for role in (Role.OWNER, Role.TARGET))
    return (not owner or owner_goes_on(owner_above, owner)) and (not target or target_goes_on(target_above, target))


def _owes_actions(before: Entry) -> bool:
    """Whether there are more dates above than actions: the others come on the next page."""
    dates = len(paragraphs_of(before.lines(Role.TARGET)))
    paragraphs = paragraphs_of(before.lines(Role.ACTION))
    labelled = sum(paragraph[0].labelled for paragraph in paragraphs)
    return dates > max(1, labelled or len(paragraphs))


def _complete_each_other(before: Entry, row: PlanRow) -> bool:
    """Whether a row without action text above and this one have no owner or date twice."""
    return _lacks_sides(before, row) or _only_the_rest(before, row)


def _lacks_sides(before: Entry, row: PlanRow) -> bool:
    """Whether what a row has of owner and date is what is missing above."""
    return not any(before.lines(role) and row.text(role) for role in SIDES)


def _last(before: Entry, role: Role) -> str:
    """What stands last in the entry's cells of a role."""
    paragraphs = paragraphs_of(before.lines(role))
    return joined(paragraphs[-1]).value if paragraphs else ""


def _begins_later(row: PlanRow, here: Sequence[PrintedLine], end: str) -> bool:
    """Whether the row's owners and dates belong to paragraphs further down, so that its first one has none.

    Where a source has no heights there is one paragraph more than there are dates.
    """
    first = here[0]
    if first.top is None:
        dates = [line for line in printed_lines(row.cell(Role.TARGET)) if line.opens]
        return not is_finished(end) and len(paragraphs_of(here)) == len(dates) + 1 > 1
    sides = [line for role in (Role.OWNER, Role.TARGET) for line in printed_lines(row.cell(role))]
    tops = [line.top for line in sides if line.top is not None]
    later = [line.top for line in here[1:] if line.opens and line.top is not None]
    below = bool(tops) and all(top > first.top + first.height for top in tops)
    return below and any(abs(min(tops) - top) < first.height for top in later)  # else they stand in the middle
