"""Bodies and units: when two names mean the same one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from apparse.patterns import Pattern
from apparse.records import welsh
from apparse.records.asking import who

CROWN = r"(?:(?:his|her) majesty['’]?s|h\.?m\.?)"
"""A pattern for the crown in a name, to be matched in any case."""
NATIONAL = {
    "hmpps": rf"{CROWN} prison (?:and|&) probation service|hmpps",
    "hmip": rf"{CROWN} inspectorate of prisons|hmi prisons",
    "hmiprob": rf"{CROWN} inspectorate of probation|hmi probation",
    "moj": r"ministry of justice|mo ?j",
    "nps": r"national probation service|nps",
    "yjb": r"youth justice board|yjb",
    "home office": r"home office",
}
"""National bodies, each with a pattern for its names, to be matched in any case."""
ABBREVIATED = r"HMPPS|HMCTS|M[oO]J|NOMS|DWP|DHSC|DfE|CPS"
"""A pattern for bodies of which hardly anything but the abbreviation is printed; in small letters they are none."""
NATIONAL_NAMES = (
    *(
        f"{crown} Prison and Probation Service{abbreviation}"
        for crown in ("His Majesty's", "Her Majesty's", "HM")
        for abbreviation in ("", " (HMPPS)")
    ),
    *("The Probation Service", "The National Probation Service"),
    *("The Ministry of Justice", "The Home Office", "NHS England"),
)
"""How national bodies are called where they are asked."""
OTHER_INSPECTORATES = (
    r"Ofsted|Estyn|Education Scotland|Care Quality Commission|CQC|Healthcare Inspectorate(?: Wales)?|Care Inspectorate(?: Wales)?"
    r"|HMICFRS"
)
"""A pattern for those that inspect together with the inspectorates of justice and on scales of their own."""
MAY_BE_ASKED = (
    r"ministry|department|office|directors?|governors?|heads?|boards?|councils?|services?|pdus?|regions?|division|hmpps|yjb|yjs|nhs"
    r"|partnership|trust|inspectorate|agency|providers?|managers?|leaders?"
)
"""A pattern for the words by which a body or an office is known that may be asked to act, to be matched in any case."""
_KINDS = {
    "region": r"region(?:al)?|division",
    "unit": r"pdus?|probation delivery units?|local delivery units?|ldus?",
    "prison": r"hmps?(?:\s*/\s*yoi)?|hmyoi|yois?",
    "premises": r"approved premises",
    "custody": r"(?:(?:court|police) custody(?: (?:facilities|suites?|services?))?|custody suites?)(?: (?:in|at))?",
    "youth": r"youth (?:justice|offending) (?:services?|teams?|partnerships?)|y[jo][st]s?",
}
_WELSH_FIRST = Pattern(rf"^{welsh.ASKS}[^/]+ / ")
_EMPTY_WORDS = Pattern(r"\b(?:the|of|for|probation|services?|trust)\b")


class BodyName(NamedTuple):
    """A name taken apart: the places or bodies it names, in no order, and what kind of thing it is."""

    parts: frozenset[str]
    kind: str | None = None


@lru_cache(maxsize=1024)
def read_body_name(name: str) -> BodyName:
    """ "Gateshead and South Tyneside PDU should:" is the unit of Gateshead and of South Tyneside."""
    words = " ".join(re.sub(r"[’‘`]", "'", name).lower().split())
    words = _WELSH_FIRST.sub("", who(words)).strip(" .:")
    words = re.sub(r"\s*\([^()]*\)", "", words) or words.strip("()")
    bare = re.sub(r"^the ", "", words)
    for body, form in NATIONAL.items():
        if re.fullmatch(form, bare):
            return BodyName(frozenset({body}))
    kind = next((kind for kind, form in _KINDS.items() if re.search(rf"\b(?:{form})\b", words)), None)
    for form in _KINDS.values():
        words = re.sub(rf"\b(?:{form})\b", " ", words)
    parts = (_EMPTY_WORDS.sub(" ", part) for part in re.split(r",|&|\band\b|\s[-–—]\s|/", words))
    return BodyName(frozenset(" ".join(part.split()) for part in parts if part.strip(" -–—'")), kind)


def same_body(one: str, other: str) -> bool:
    """Whether two names mean the same body, whatever the order of its places and whether or not it says what it is."""
    first, second = read_body_name(one), read_body_name(other)
    kinds = {first.kind, second.kind} - {None}
    return bool(first.parts) and first.parts == second.parts and len(kinds) <= 1


def is_above_units(name: str) -> bool:
    """Whether a name is that of a region or of a national body, which units belong to."""
    body = read_body_name(name)
    return body.kind == "region" or bool(body.parts & NATIONAL.keys())
