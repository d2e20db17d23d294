"""Who is asked: by the heading above a recommendation, or by its own words ("The Governor should ensure …")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from apparse.compare.words import stripped
from apparse.records.body import BodyName, read_body_name, same_body


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked and of whom: `heading` and `subject` name the body, above the text and in it; None if they don't.

    `text` is without the subject, `whole` is with it; neither has a number before it or references after it.
    """

    text: str
    whole: str
    heading: str | None = None
    subject: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(name for name in (self.heading, self.subject) if name)


# The words by which a subject shows that somebody is asked: "all prisoners should" asks nobody.
_ACTORS = (
    "governor director board services? pdus? regions? ministry hmpps moj nps yjb division trust partnership council heads? managers? leaders? "
    "leadership providers? department office agency establishment prison authority inspectorate committee probation government commissioners? "
    "nhs england wales yot yjs yos ldu crc"
)
_ACTOR = re.compile(
    rf"\b(?:{'|'.join(_ACTORS.split())})$|^(?:the )?(?:heads?|directors?|secretary|ministry|department) (?:of|for) .*$",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"^(?P<who>[^.:;?!]{2,90}?)\s+(?:should|must|will|shall|needs? to|to)\b(?: also\b)?[,:]?\s+(?P<what>.+)$", re.DOTALL
)
_BARE = re.compile(r"^(?:should|must|will|to)(?: also)?:?\s+", re.IGNORECASE)
_HEADING = re.compile(
    r"^(?:(?:main|key|further|other)\s+)?(?:recommendations?|concerns?)\s+(?:to|for)\s+", re.IGNORECASE
)
# Who stands for the whole: the governor for the prison, the regional director for the region.
_HEADS = frozenset({"governor", "director", "head", "manager", "leader", "leadership", "management board", "board"})
_PRISON = frozenset({"governor", "prison", "establishment"})


def asked(text: str | None, *headings: str | None) -> Asked:
    """Of the headings the first that names anybody counts."""
    whole = _BARE.sub("", stripped(text or ""))
    names = (_HEADING.sub("", heading.strip()) for heading in headings if heading)
    heading = next((name for name in names if read_body_name(name).parts), None)
    match = _ASKING.match(whole)
    if match and _ACTOR.search(match["who"]):
        return Asked(match["what"], whole, heading, match["who"])
    return Asked(whole, whole, heading)


def differ(one: Asked, other: Asked) -> bool:
    """Whether both name somebody, and not the same body by any of the names."""
    return bool(one.names and other.names) and not agree(one, other)


def agree(one: Asked, other: Asked) -> bool:
    return any(_same(first, second) for first in one.names for second in other.names)


def to_compare(one: Asked, other: Asked) -> tuple[str, str]:
    """The texts without their subjects; with them where only they tell that somebody else is asked."""
    apart = one.subject and other.subject and not _same(one.subject, other.subject)
    return (one.whole, other.whole) if apart and agree(one, other) else (one.text, other.text)


def _same(one: str, other: str) -> bool:
    first, second = read_body_name(one), read_body_name(other)
    return same_body(one, other) or _stands_for(first, second) or _stands_for(second, first)


def _stands_for(one: BodyName, whole: BodyName) -> bool:
    if whole.kind == "prison" and one.parts and one.parts <= _PRISON:
        return True
    return one.kind is not None and one.kind == whole.kind and bool(one.parts) and one.parts <= _HEADS
