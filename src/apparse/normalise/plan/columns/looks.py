"""Looks: what a column holds by what its cells look like, where its heading says nothing, or could mean either."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from apparse.blocks import Cell
from apparse.normalise.numbering import OPENING
from apparse.normalise.plan.columns.headings import role_of_heading
from apparse.normalise.plan.columns.layout import Slot
from apparse.normalise.plan.columns.role import Role
from apparse.patterns import Pattern
from apparse.records.dates.finding import find_periods
from apparse.records.owner import names_owner
from apparse.records.response import read_response
from apparse.records.target_date import is_plausible_target
from apparse.records.title import Names, names

_SHARE = 0.6  # of the filled cells that must look alike
_LONG = 12  # words
VERB = Pattern(r"\b(?:will|should|has|have|been|is|are|be|was|were|must)\b")
_LABEL = Pattern(r"\(?(?:(?:[A-Z]{1,2}\s?)?\d{1,3}(?:\.\d{1,3}){0,2}\s?[a-z]?[.):]{0,2}|[a-z]{1,4}[.)])")
_COUNTED = Pattern(r"(?:action|step|milestone)\s\d{1,2}(?:\.\d{1,2})?[a-z]?\W?", re.IGNORECASE)
_TEXTS = (Role.ACTION, Role.RECOMMENDATION)


def settled(roles: Sequence[Role], headings: Sequence[str], body: Sequence[Sequence[Slot]]) -> tuple[Role, ...]:
    """The roles with headings that could mean either ("Our response") settled by what stands below them."""
    found = list(roles)
    if not {Role.OTHER, Role.ADDRESSEE} & set(roles) and Role.RESPONSE in roles:
        return tuple(found)  # nothing is doubtful
    looks = looks_of(body, len(roles))
    _find_recommendations(found, headings, body)
    if Role.ADDRESSEE in roles:
        _settle_addressee(found, headings, looks, body)
    if Role.NUMBER not in roles and Role.RECOMMENDATION in roles:
        _find_numbers(found, looks)
    if Role.ACTION in roles:
        _find_labels(found, headings, looks)
    if Role.RESPONSE in roles and {Role.ACTION, Role.OWNER, Role.TARGET} <= set(roles):
        return tuple(found)
    if Role.RESPONSE not in roles and Role.RESPONSE in looks:
        answer = looks.index(Role.RESPONSE)
        if found[answer] in (Role.ACTION, Role.OTHER):
            found[answer] = Role.RESPONSE
    for role, as_seen in ((Role.ACTION, _TEXTS), (Role.OWNER, (Role.OWNER,)), (Role.TARGET, (Role.TARGET,))):
        doubtful = [i for i, look in enumerate(looks) if found[i] is Role.OTHER and look in as_seen]
        if doubtful and role not in found:
            found[doubtful[0]] = role
    return tuple(found)


def _find_recommendations(roles: list[Role], headings: Sequence[str], body: Sequence[Sequence[Slot]]) -> None:
    """A first column that has lost its heading has the recommendations where texts open so ("Recommendation 2 Mend …")."""
    if Role.RECOMMENDATION in roles or roles[0] is not Role.OTHER or headings[0]:
        return
    texts = (row[0].cell.text.value for row in body if not row[0].merged)
    if any((opening := OPENING.match(text)) and opening.end() < len(text) for text in texts):
        roles[0] = Role.RECOMMENDATION


def _settle_addressee(
    roles: list[Role], headings: Sequence[str], looks: Sequence[Role | None], body: Sequence[Sequence[Slot]]
) -> None:
    """Who is asked; or under "To" the end of a time, or the second of two ratings."""
    place = roles.index(Role.ADDRESSEE)
    if looks[place] is Role.TARGET:
        roles[place] = Role.OTHER if Role.TARGET in roles else Role.TARGET
    elif headings[place].strip().lower() == "to" and not _name_somebody([row[place].cell for row in body]):
        roles[place] = Role.OTHER


def _name_somebody(cells: Sequence[Cell]) -> bool:
    """Whether most of the filled cells name a body or a post."""
    named = [names(cell.text.value) is not Names.NOTHING for cell in cells if cell.text]
    return 2 * sum(named) > len(named)


def _find_numbers(roles: list[Role], looks: Sequence[Role | None]) -> None:
    """Numbers stand before the recommendations, under no heading or under the same."""
    place = roles.index(Role.RECOMMENDATION)
    if place and roles[place - 1] is Role.OTHER and looks[place - 1] is Role.NUMBER:
        roles[place - 1] = Role.NUMBER
    elif looks[place] is Role.NUMBER and roles[place + 1 : place + 2] == [Role.OTHER]:
        roles[place : place + 2] = [Role.NUMBER, Role.RECOMMENDATION]


def _find_labels(roles: list[Role], headings: Sequence[str], looks: Sequence[Role | None]) -> None:
    """Under "Step" may stand the labels of the actions in the next column, or in one that is headed as theirs; or under no heading."""
    place = roles.index(Role.ACTION)
    before = place - 1
    if Role.NUMBER in roles and before >= 0 and roles[before] is Role.OTHER and not headings[before]:
        roles[before] = Role.LABEL if looks[before] is Role.NUMBER else Role.OTHER
    others = [other for other, role in enumerate(roles) if role is Role.OTHER and other > place]
    for other in others if looks[place] is Role.NUMBER else ():
        if role_of_heading(headings[other]) is Role.ACTION or (other == place + 1 and looks[other] in _TEXTS):
            roles[place], roles[other] = Role.LABEL, Role.ACTION
            return


def looks_of(body: Sequence[Sequence[Slot]], width: int) -> list[Role | None]:
    """What each column looks like below the header, but for cells that run across more columns than others in it."""
    return [_look([row[column].cell for row in body if not row[column].merged], width) for column in range(width)]


def _look(cells: Sequence[Cell], width: int) -> Role | None:
    filled = [cell for cell in cells if cell.text and cell.colspan < width]
    narrowest = min((cell.colspan for cell in filled), default=1)
    return role_by_content([cell.text.value for cell in filled if cell.colspan == narrowest])


def role_by_content(cells: Sequence[str]) -> Role | None:
    """What a column holds by the look of its filled cells: NUMBER, RESPONSE, TARGET, OWNER, or None.

    Long text is RECOMMENDATION where most cells say that something should be done, else ACTION.
    """
    filled = [cell for cell in cells if cell.strip()]
    if not filled:
        return None
    return next((role for role, looks in _LOOKS.items() if sum(map(looks, filled)) / len(filled) >= _SHARE), None)


def _looks_like_target(cell: str) -> bool:
    return len(cell.split()) <= _LONG and is_plausible_target(cell)


def _looks_like_owner(cell: str) -> bool:
    words = cell.split()
    if len(words) > 2 * _LONG:
        return False
    named = names(cell) is not Names.NOTHING or (len(words) <= 4 and cell.strip()[:1].isupper())
    return named and not VERB.search(cell) and names_owner(cell) and not find_periods(cell)


def _asks(cell: str) -> bool:
    return _is_long(cell) and re.search(r"\bshould\b", cell) is not None


def _is_long(cell: str) -> bool:
    return len(cell.split()) >= _LONG


_LOOKS: dict[Role, Callable[[str], bool]] = {
    Role.NUMBER: lambda cell: bool(_COUNTED.fullmatch(cell)) or all(map(_LABEL.fullmatch, cell.split())),
    Role.RESPONSE: lambda cell: read_response(cell) is not None,
    Role.TARGET: _looks_like_target,
    Role.OWNER: _looks_like_owner,
    Role.RECOMMENDATION: _asks,
    Role.ACTION: _is_long,
}
