"""Promises: the explanation and the actions of a recommendation, from its rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from apparse.location import Location
from apparse.normalise.plan.actions.beside import said_beside
from apparse.normalise.plan.actions.pairing import pair
from apparse.normalise.plan.actions.steps import Pairing, Step
from apparse.normalise.plan.cells.known_owners import NONE_KNOWN, KnownOwners
from apparse.normalise.plan.cells.parallel import divided_dates, side_values
from apparse.normalise.plan.cells.printed import as_text
from apparse.normalise.plan.columns.layout import Column
from apparse.normalise.plan.columns.role import Role
from apparse.normalise.plan.recommendations.entry import Entry
from apparse.patterns import Pattern
from apparse.records.action_plan import Action, UnevenCell
from apparse.records.owner import split_owners
from apparse.records.response import Response
from apparse.records.target_date import is_plausible_target, read_target_date
from apparse.text import EMPTY, Text

_BLANK = Pattern(r"\W*(n\W?/?\W?a|none|nil|not applicable)?\W*", re.IGNORECASE)
"""What stands in a cell to say that nothing does."""
_NO_ACTION = Pattern(r"\W*no (further )?actions?( (is |are )?(required|needed|planned|proposed))?\W*", re.IGNORECASE)
"""What a plan may say instead of actions: it is none, and explains nothing, but is no empty cell either."""
_LABELLED = Pattern(r"\s*(explanation|rationale|reasons?|comments?)\b[^.:]{0,40}[:–-]", re.IGNORECASE)
SENTENCE = 6
"""Words: less than this is no reason given."""


class Promises(NamedTuple):
    """`stray` can be no owner or date, `nothing` says that there is none ("N/A"), or whose it is ("(a)")."""

    explanation: Text
    actions: tuple[Action, ...]
    uneven: tuple[UnevenCell, ...]
    stray: tuple[Text, ...]
    nothing: tuple[Text, ...]


def read_promises(entries: Sequence[Entry], response: Response | None, known: KnownOwners = NONE_KNOWN) -> Promises:
    """Explanation and actions; `known` is what the rest of the plan tells of the owners.

    In a partly or not agreed recommendation text with neither owner nor date that
    comes before the actions, or stands alone, is the explanation; a lead-in before
    the first labelled action is one too, whatever the response. Any other row
    without owner and date is an action that lacks them. Where there is no other text, that of a column under no
    known heading explains.
    """
    qualified = response in (Response.PARTLY_AGREED, Response.NOT_AGREED)
    pairings = [pair(entry, qualified=qualified and not index, known=known) for index, entry in enumerate(entries)]
    explanation: list[Text] = []
    actions: list[Action] = []
    nothing = [label for pairing in pairings for label in pairing.labels]
    for index, (entry, pairing) in enumerate(zip(entries, pairings, strict=True)):
        said = len(pairing.steps) == 1 and _LABELLED.match(pairing.steps[0].text.value)
        if qualified and said and not pairing.steps[0].owners and not pairing.steps[0].targets:
            explanation.append(_said(pairing.steps[0]))
            continue
        if not actions and _explains(pairing, pairings[index + 1 :], qualified=qualified):
            for text in (pairing.lead_in, *map(_said, pairing.steps)):
                if not _NO_ACTION.fullmatch(text.value):  # that is left over, as all that it says
                    (nothing if says_nothing(text.value) else explanation).append(text)
            nothing.extend(value for step in pairing.steps for value in (*step.owners, *step.targets))
            continue
        lead, steps = _told_apart(pairing, qualified=qualified)
        if lead:
            explanation.append(lead)
        actions.extend(_actions(entry, steps, pairing))
    if qualified and not (actions or explanation):
        explanation.extend(_said_beside(entries))
    uneven = tuple(_uneven(e, p) for e, p in zip(entries, pairings, strict=True) if p.uneven)
    stray = tuple(text for pairing in pairings for text in (*pairing.stray_owners, *pairing.stray_targets))
    return Promises(Text.join(explanation), tuple(actions), uneven, stray, tuple(nothing))


def known_owners(entries: Sequence[Entry], asked: Iterable[Text]) -> KnownOwners:
    """What all entries of a plan, and what it is asked, tell of its owners."""
    owners = [(entry.lines(Role.OWNER), len(divided_dates(side_values(entry.lines(Role.TARGET))))) for entry in entries]
    single = [(lines[0].text.value, dates) for lines, dates in owners if len(lines) == 1]
    done = [as_text(entry.lines(Role.ACTION)) for entry in entries]
    return KnownOwners.of(
        [text for text, dates in single if dates < 2],
        [text.value for text in (*asked, *done)],
        [text for text, _ in single],
    )


def is_blank(text: str) -> bool:
    """Whether a cell is empty, or only says so ("N/A")."""
    return _BLANK.fullmatch(text) is not None


def says_nothing(text: str) -> bool:
    """Whether a cell is empty, or says that there is nothing in it ("N/A", "No action required")."""
    return is_blank(text) or _NO_ACTION.fullmatch(text) is not None


def _said_beside(entries: Sequence[Entry]) -> Iterator[Text]:
    """The sentences in a column under no known heading: where nothing is done, they can only say why."""
    for row in (row for entry in entries for row in entry.parts):
        for column, cell in row.cells.items():
            if column.role is Role.OTHER and column not in row.shared and len(cell.text.value.split()) >= SENTENCE:
                yield cell.text


def _said(step: Step) -> Text:
    return Text.join([step.label, step.text])


def _explains(pairing: Pairing, following: Sequence[Pairing], *, qualified: bool) -> bool:
    """Whether a whole row is explanation: without owner and date, before the actions."""
    values = (value.value for step in pairing.steps for value in (*step.owners, *step.targets))
    if not pairing.steps:
        return False
    if (
        qualified
        and len(pairing.steps) == 1
        and following
        and not pairing.lead_in
        and _LABELLED.match(pairing.steps[0].text.value)
    ):
        return True  # owner and date beside it are merged down: the rows below have them too
    if not all(map(says_nothing, values)):
        return False
    if qualified:
        return True
    first = pairing.steps[0]
    tail = first.text.value[:1].islower() and not first.text.value.endswith(":")  # of an action that is lost
    after = next((p for p in following if p.steps), None)
    return after is not None and bool(after.steps[0].label) and not first.label and not tail


def _told_apart(pairing: Pairing, *, qualified: bool) -> tuple[Text, tuple[Step, ...]]:
    """The lead-in of a row as explanation or as the beginning of its first action, and the actions."""
    lead, steps = pairing.lead_in, pairing.steps
    if not lead or not steps:
        return lead, steps
    if qualified or steps[0].label:
        return lead, steps
    return EMPTY, (steps[0].led_up_to(lead), *steps[1:])


def _actions(entry: Entry, steps: Sequence[Step], pairing: Pairing) -> Iterator[Action]:
    places = _places(entry, pairing)
    columns = said_beside(entry, steps)
    for index, step in enumerate(steps):
        owner, printed = Text.join(step.owners), Text.join(step.targets)
        extra = {column: texts[index] for column, texts in columns.items() if texts[index]}
        stated = [printed, *extra.values()]
        target, extra = _revised(entry, step, printed, extra)
        named = {column.role.value: text for column, text in extra.items() if column.role in (Role.PROGRESS, Role.RAG)}
        yield Action.from_source(
            label=step.label,
            text=step.text,
            paragraphs=step.paragraphs,
            owners_raw=owner,
            owners=split_owners(owner.value, tuple(text.value for text in step.owners)) if owner else (),
            target_raw=target,
            target=read_target_date(target.value) if target else None,
            other={column.heading: text.value for column, text in extra.items() if column.role is Role.OTHER},
            claims=stated,
            places=places,
            unpaired=pairing.uneven is not None,
            **named,
        )


def _revised(entry: Entry, step: Step, printed: Text, extra: Mapping[Column, Text]) -> tuple[Text, dict[Column, Text]]:
    """The date that holds, the last one of those that were revised; the others are kept under their headings."""
    target, rest = printed, dict[Column, Text]()
    heading = next((c.heading for row in entry.parts for c in row.cells if c.role is Role.TARGET), "")
    for column, text in extra.items():
        if column.role is Role.REVISED and says_nothing(text.value):
            continue
        labelled = step.label and text.value.startswith(step.label.value)
        said = text[len(step.label) :].strip() if labelled else text
        if column.role is Role.REVISED and is_plausible_target(said.value):
            rest |= {Column(Role.OTHER, heading): target} if target else {}
            target, heading = said, column.heading
        else:
            rest[column._replace(role=Role.OTHER) if column.role is Role.REVISED else column] = text
    return target, rest


def _places(entry: Entry, pairing: Pairing) -> dict[str, tuple[Location, ...]]:
    """Where owner and date would stand: an empty cell has a place too, and so has what can be neither."""
    names = {Role.ACTION: "text", Role.OWNER: "owners_raw", Role.TARGET: "target_raw"}
    stray = {Role.OWNER: pairing.stray_owners, Role.TARGET: pairing.stray_targets}
    cells = {column.role: cell for column, cell in entry.parts[0].cells.items() if column.role in names}
    return {
        names[role]: (cell.at, *(at for text in stray.get(role, ()) for at in text.at)) for role, cell in cells.items()
    }


def _uneven(entry: Entry, pairing: Pairing) -> UnevenCell:
    assert pairing.uneven is not None
    actions, owners, targets = pairing.uneven
    cells = [cell for role in (Role.ACTION, Role.OWNER, Role.TARGET) for row in entry.parts if (cell := row.cell(role))]
    evidence = " | ".join(cell.text.value for cell in cells if cell.text)
    return UnevenCell.from_source(
        actions=actions,
        owners=owners,
        targets=targets,
        evidence=evidence,
        places={"evidence": [cell.at for cell in cells]},
        claims=pairing.unpaired,
    )
