"""The words of which titles and bodies are made: "Head of Safety", "Regional Probation Director", "NHS England"."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from apparse.patterns import Pattern
from apparse.records.body import ABBREVIATED


class Names(Enum):
    """What a phrase names on its own."""

    ROLE = "role"
    BODY = "body"  # a body that nobody would take for a part of a title: HMPPS, Ministry of Justice, a council
    UNIT = "unit"  # a team, service or board, which may be a body or a part of a title
    NOTHING = "nothing"  # an area of work, a place, a person


_ROLES = frozenset(
    """
    director directors governor governors controller controllers manager managers lead leads leader leaders
    officer officers chair chairs chairperson commissioner commissioners chief chiefs superintendent
    superintendents inspector inspectors secretary coordinator coordinators ordinator ordinators supervisor
    supervisors psychologist psychologists chaplain chaplains administrator administrators advisor advisors
    adviser advisers consultant consultants practitioner practitioners partner partners analyst analysts executive
    executives deputy deputies minister ministers president champion champions specialist specialists engineer
    engineers trainer trainers developer developers nurse nurses doctor gp sro spo spos rpd rpds pgd dd ceo hopdu
    hopdus hpdu acoo coo cfo custodian representative representatives principal owner owners sponsor
    headteacher headteachers senco sencos treasurer treasurers warden wardens
    """.split()
)
_PARTS = frozenset(
    """
    manager managers lead leads leader leaders officer officers partner partners executive director
    """.split()
)
_HEAD = Pattern(r"\bheads? (?:of|for)\b|^(?:all |deputy |interim |acting )*heads?\b|\bheads?$", re.IGNORECASE)
_OFFICES = (
    r"heads?|pdu heads?|directors?|governors?|chair|lead|(?:operational|policy) lead\w*|sro|spos?|rpds?|hopdus?"
    r"|deputy|deputies|assistant|interim|acting|senior|chief|executive|strategic"
    r"|regional|national|divisional|area|custodial|prison group"
)
_OPENS = Pattern(rf"(?:(?:all|the|both|each|every) )?(?:{_OFFICES})\b", re.IGNORECASE)
_BODY_OPENS = Pattern(
    r"(?:the )?(?:(?:Ministry|Department|Office|College|University) of|(?:Home|Cabinet) Office|HM Prison and Probation"
    rf"|Crown Prosecution|Public Health (?:England|Wales|Scotland)|HMIP|NHS\w*|{ABBREVIATED})\b"
)
_BODY_ENDS = Pattern(
    r"\b(?:Trust|Council|Constabulary|Ltd|Limited|plc|CIC|University|College|Agency|Commission|Authority|(?:Care|Health) Board)$"
)
_AREA_FOLLOWS = Pattern(rf"(?:the )?(?:{ABBREVIATED}|NHS(?: England| Wales)?+) [A-Z]\w+")
_UNITS = (
    r"services?|teams?|units?|PDUs?|groups?|boards?|committee|partnerships?|network|hub|charity"
    r"|directorate|division|department|office|health|healthcare|police"
)
_UNIT_ENDS = Pattern(rf"\b(?:{_UNITS})$", re.IGNORECASE)
_NAME_ENDS = Pattern(r"\b(?:Justice|England)$")  # of bodies: "Ministry of Justice", "NHS England"
_ACRONYM = Pattern(r"[A-Z][A-Za-z&]?[A-Z]{1,5}s?\b")
_PEOPLE = Pattern(r"\b[A-Z][A-Za-z]{0,3}[A-TV-Z]s$")  # SPOs, CMs; but PDUs and OMUs are units
_ALONE = Pattern(
    r"(?:all |the )?(?:deputy |interim |acting )*(?:heads? of\b|governors?\b|directors? of\b|chair of\b)", re.IGNORECASE
)
_BRACKETED = Pattern(r"\([^()]*\)")


@lru_cache(maxsize=1024)
def names(phrase: str) -> Names:
    """What `phrase` names; what stands in brackets does not count."""
    bare = " ".join(_BRACKETED.sub(" ", phrase).split()).strip(" .,;:-")
    if _HEAD.search(bare) or _PEOPLE.search(bare) or not _ROLES.isdisjoint(re.findall(r"[a-z]+", bare.lower())):
        return Names.ROLE
    if _BODY_OPENS.match(bare) or _BODY_ENDS.search(bare):
        return Names.BODY
    if _ACRONYM.match(bare) or (" " in bare and _UNIT_ENDS.search(bare)):
        return Names.UNIT
    holds_role = any(
        names(inner[1:-1]) is Names.ROLE for inner in _BRACKETED.findall(phrase)
    )  # "Sarah Jones (Governor)"
    return Names.ROLE if holds_role else Names.NOTHING


def opens_title(phrase: str) -> bool:
    """Whether `phrase` begins as titles begin ("Head of …", "Deputy …"), so that it cannot go on one before it."""
    return _OPENS.match(phrase) is not None


def names_area(phrase: str) -> bool:
    """Whether `phrase` names a body and an area of its work, as titles begin: "NHS England Health", "MoJ Property"."""
    return _AREA_FOLLOWS.match(phrase) is not None and _BODY_ENDS.search(phrase) is None


def ends_body(phrase: str) -> bool:
    """Whether `phrase` ends as the name of a body or a unit does: "… and Probation Service", "Ministry of Justice"."""
    return any(ends.search(phrase) for ends in (_BODY_ENDS, _UNIT_ENDS, _NAME_ENDS))


def stands_alone(phrase: str) -> bool:
    """Whether `phrase` begins as only a whole title does: "Head of …", "Governor"."""
    return _ALONE.match(phrase) is not None


def is_part(phrase: str) -> bool:
    """Whether `phrase` is a word that only ends a title: "Manager" on a line of its own."""
    return phrase.strip(" .").lower() in _PARTS


def is_acronym(phrase: str) -> bool:
    return _ACRONYM.fullmatch(phrase.strip(" .")) is not None


def begins_acronym(phrase: str) -> bool:
    return _ACRONYM.match(phrase) is not None
