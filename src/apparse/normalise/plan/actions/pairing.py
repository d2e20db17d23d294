"""Pairing: which owner and which date belong to which action of a row.

A row may hold several actions with their owners and dates beside them. On a page
they are paired by height; where a source has no heights, by labels or by order,
and only when the counts agree. What can't be paired is kept together and said.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from apparse.normalise.endings import is_cut, is_finished
from apparse.normalise.plan.actions.by_closing import pair_by_closing
from apparse.normalise.plan.actions.by_height import pair_by_height, stand_beside
from apparse.normalise.plan.actions.by_label import pair_by_label
from apparse.normalise.plan.actions.by_order import pair_by_order
from apparse.normalise.plan.actions.steps import Pairing
from apparse.normalise.plan.cells.known_owners import NONE_KNOWN, KnownOwners
from apparse.normalise.plan.cells.mending import mended_actions, mended_owners, mended_targets
from apparse.normalise.plan.cells.parallel import divided_dates, divided_owners, side_values
from apparse.normalise.plan.cells.printed import PrintedLine, as_text, joined, paragraphs_of
from apparse.normalise.plan.cells.run_together import dates_apart, listed_apart
from apparse.normalise.plan.columns.role import SIDES, Role
from apparse.normalise.plan.recommendations.entry import Entry
from apparse.patterns import Pattern, any_of
from apparse.records.owner import is_plausible_owner
from apparse.records.target_date import is_plausible_target
from apparse.text import EMPTY, Text

_SPEAKS_OF_RESPONSE = Pattern(
    any_of(
        r"""
        \b(partly|partially|not|fully|in part)[ -](agreed?|accepted)
        \b(cannot|can't|unable|because|due to|owing to)\b
        \bnot (possible|able|feasible|affordable|within)\b
        ^\s*(explanation|rationale|reasons?)\b[^.:]{0,40}[:–-]
        """
    ),
    re.IGNORECASE,
)
_PROMISES = Pattern(r"\b(will|shall|we have|has been|have been)\b", re.IGNORECASE)


def pair(entry: Entry, *, qualified: bool = False, known: KnownOwners = NONE_KNOWN) -> Pairing:
    """The actions of an entry with their owners and dates; `known` is what the rest of the plan tells of the owners.

    In a `qualified` recommendation (partly or not agreed) a row's first paragraph may be the explanation, if the row
    has several paragraphs and but one owner and date, or one paragraph more than it has owners and dates.
    """
    actions = mended_actions(entry.lines(Role.ACTION))
    owners, stray_owners = _sifted(_side(entry, Role.OWNER, actions), is_plausible_owner)
    targets, stray_targets = _sifted(_side(entry, Role.TARGET, actions), is_plausible_target)
    listed = listed_apart(actions)
    labelled = _labelled(listed)
    dates = dates_apart(targets, labelled)
    if labelled > 1 and labelled == len(paragraphs_of(dates)):
        actions, targets = listed, dates
    labelled = _labelled(actions)
    if not len(paragraphs_of(owners)) == len(paragraphs_of(targets)) == labelled:  # else nothing is torn
        owners, targets = mended_owners(owners), mended_targets(targets)
    owners = known.apart(owners, len(divided_dates(side_values(targets))), _count(actions))
    if not actions and not owners and not targets:
        return Pairing((), stray_owners=tuple(stray_owners), stray_targets=tuple(stray_targets))
    if not any(row.column(role) for row in entry.parts for role in SIDES) and (paired := pair_by_closing(actions)):
        return paired
    lead: list[PrintedLine] = []
    if qualified:
        first, rest = _explanation_first(actions)
        one = _one_at_most(targets) and (bool(targets) or _one_at_most(owners))
        counted = bool(rest) and rest[0].labelled and not actions[0].labelled
        lead, actions = (first, rest) if one or counted or _agree(rest, owners, targets) else ([], actions)
    paired = _paired(actions, owners, targets, qualified=qualified)
    return paired._replace(
        stray_owners=tuple(stray_owners),
        stray_targets=tuple(stray_targets),
        lead_in=Text.join([as_text(lead), paired.lead_in]),
        labels=tuple(line.marker for line in (*owners, *targets) if line.labelled and line.marker.pieces),
    )


def _labelled(actions: Sequence[PrintedLine]) -> int:
    return sum(paragraph[0].labelled for paragraph in paragraphs_of(actions))


def _count(actions: Sequence[PrintedLine]) -> int:
    """How many paragraphs there are, or sentences where they are but one."""
    paragraphs = paragraphs_of(actions)
    return len(paragraphs) if len(paragraphs) > 1 else len(joined(actions).sentences())


def _side(entry: Entry, role: Role, actions: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines of owners or dates; the label of an action that a page has parted from its value is a label."""
    labels = {line.marker.value for line in actions if line.labelled}
    lines = entry.lines(role) or entry.shared_lines(role)
    return [line._replace(marker=line.text, text=EMPTY) if line.text.value in labels else line for line in lines]


def _paired(
    actions: Sequence[PrintedLine], owners: Sequence[PrintedLine], targets: Sequence[PrintedLine], *, qualified: bool
) -> Pairing:
    """By label where they have some, by order where the numbers agree, else by height where each date has its action."""
    if by_label := pair_by_label(actions, owners, targets):
        return by_label
    placed = bool(actions) and all(line.top is not None for line in (*actions, *owners, *targets))
    if placed and not _agree(actions, owners, targets):
        paired = pair_by_height(actions, owners, targets)
        if all(len(step.targets) <= 1 for step in paired.steps):
            return paired
    return pair_by_order(actions, owners, targets, qualified=qualified)


def _agree(actions: Sequence[PrintedLine], owners: Sequence[PrintedLine], targets: Sequence[PrintedLine]) -> bool:
    """Whether there are as many labelled actions, or paragraphs, as owners and as dates, and several of them.

    Owners that stand line below line, with no room between them, are told apart if that makes them as many, and the dates
    don't tell by where they stand whose they are.
    """
    count = len(paragraphs_of(targets))
    paragraphs = paragraphs_of(actions)
    if count < 2 or count not in (_labelled(actions), len(paragraphs)):
        return False
    together = len(paragraphs_of(owners)) < count
    if together and count == len(paragraphs) and stand_beside(targets, actions):
        return False
    return len(divided_owners(side_values(owners), count)) == count


def _explanation_first(actions: Sequence[PrintedLine]) -> tuple[list[PrintedLine], list[PrintedLine]]:
    """The paragraphs at the head of a cell that speak of the response itself, or stand before its only labelled one; and the rest."""
    paragraphs = paragraphs_of(actions)
    if len(paragraphs) == 1:
        return _explaining_lines(actions)
    said = len(paragraphs) - 1 if _ends_with_its_only_label(paragraphs) else 0
    while said < len(paragraphs) - 1 and _SPEAKS_OF_RESPONSE.search(joined(paragraphs[said]).value):
        said += 1
    lead = [line for paragraph in paragraphs[:said] for line in paragraph]
    return lead, list(actions[len(lead) :])


def _ends_with_its_only_label(paragraphs: Sequence[Sequence[PrintedLine]]) -> bool:
    """Whether nothing but the last paragraph of a cell has a label, as an action has."""
    return [number for number, lines in enumerate(paragraphs, 1) if lines[0].labelled] == [len(paragraphs)] != [1]


def _explaining_lines(actions: Sequence[PrintedLine]) -> tuple[list[PrintedLine], list[PrintedLine]]:
    """The lines that speak of the response and promise nothing, if what is promised begins a line of its own."""
    for index in range(1, len(actions)):
        head, line = joined(actions[:index]).value, actions[index]
        if _PROMISES.search(head):
            break
        if is_finished(head) and line.text.value[:1].isupper() and _SPEAKS_OF_RESPONSE.search(head):
            return list(actions[:index]), [line._replace(opens=True), *actions[index + 1 :]]
    return [], list(actions)


def _one_at_most(lines: Sequence[PrintedLine]) -> bool:
    return len(paragraphs_of(lines)) <= 1


def _sifted(lines: Sequence[PrintedLine], plausible: Callable[[str], bool]) -> tuple[list[PrintedLine], list[Text]]:
    """The lines whose paragraph can be a value, alone or with its neighbour, and the texts of those that can't."""
    good: list[PrintedLine] = []
    stray: list[Text] = []
    paragraphs = paragraphs_of(lines)
    for index, paragraph in enumerate(paragraphs):
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else []
        text = joined(paragraph).value
        begins_one = text[:1].isalpha() and following and plausible(f"{text} {joined(following).value}")
        above = joined(paragraphs_of(good)[-1]).value if good and text[:1].isalpha() else ""
        ends_one = is_cut(above) or (text[:1].islower() and plausible(f"{above} {text}"))
        if plausible(text) or begins_one or (above and ends_one) or not text:  # a label without a value
            good.extend(paragraph)
        else:
            stray.append(as_text(paragraph))
    return good, stray
