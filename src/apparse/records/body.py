"""Bodies and units: when two names mean the same one."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ALIASES = {
    "hmpps": r"(?:(?:his|her) majesty'?s|h\.?m\.?) prison (?:and|&) probation service|hmpps",
    "hmip": r"(?:(?:his|her) majesty'?s|h\.?m\.?) inspectorate of prisons|hmi prisons",
    "hmiprob": r"(?:(?:his|her) majesty'?s|h\.?m\.?) inspectorate of probation|hmi probation",
    "moj": r"ministry of justice|mo ?j",
    "nps": r"national probation service|nps",
    "yjb": r"youth justice board|yjb",
    "home office": r"home office",
}
_KINDS = {
    "region": r"region(?:al)?|division",
    "unit": r"pdus?|probation delivery units?|local delivery units?|ldus?",
    "prison": r"hmps?(?:\s*/\s*yoi)?|hmyoi|yois?",
    "youth": r"youth (?:justice|offending) (?:services?|teams?|partnerships?)|y[jo][st]s?",
}
_EMPTY_WORDS = re.compile(r"\b(?:the|of|for|probation|services?|trust)\b")
_ASKS = re.compile(r"\s*\b(?:should|must|will|needs? to|(?:is|are) asked to)\s*:?\s*$")


@dataclass(frozen=True, slots=True)
class BodyName:
    """A name taken apart: the places or bodies it names, in no order, and what kind of thing it is."""

    parts: frozenset[str]
    kind: str | None = None


def read_body_name(name: str) -> BodyName:
    """ "Gateshead and South Tyneside PDU should:" is the unit of Gateshead and of South Tyneside."""
    words = " ".join(re.sub(r"[’‘`]", "'", name).lower().split())
    words = _ASKS.sub("", words).strip(" .:")
    words = re.sub(r"\s*\([^()]*\)", "", words) or words.strip("()")
    bare = re.sub(r"^the ", "", words)
    for body, form in _ALIASES.items():
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
    return body.kind == "region" or bool(body.parts & _ALIASES.keys())
