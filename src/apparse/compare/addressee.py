"""Who is asked: by the heading above a recommendation, or by its own words ("The Governor should ensure …")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from apparse.compare.strength import COMMITMENT
from apparse.compare.words import key_of, stripped
from apparse.patterns import Pattern
from apparse.records.body import MAY_BE_ASKED, NATIONAL, BodyName, read_body_name, same_body


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


# The words by which the subject of a sentence shows that somebody is asked: "all prisoners should" asks nobody. At its end
# more words name a body than in a heading, where "prison" or "Wales" may be what it is about.
_ACTORS = (
    rf"{MAY_BE_ASKED}|moj|nps|probation|crc|ldu|yot|yos|prison|establishment"
    "|government|england|wales|authority|committee|leadership|commissioners?"
)
_ACTOR = Pattern(
    rf"\b(?:{_ACTORS})$|^(?:the )?(?:heads?|directors?|secretary|ministry|department) (?:of|for) .*$", re.IGNORECASE
)
# A sentence asks with "shall" and a plain "to" as well, which are too weak for a heading.
_ASKING = Pattern(
    r"""
    ^(?P<who>\S+(?:\ \S+){0,9}?)
    \ (?:(?:should|must|will|shall|needs?\ to)\b|(?P<to>to\b))(?:\ also\b)?[,:]?
    \ (?P<what>.+)$
    """,
    re.VERBOSE,
)
# "Governor to ensure …" has a short subject; a longer one that ends before "to" is "the division" of "… by the division to …".
_SHORT = 5
_BARE = Pattern(r"^(?:should|must|will|to)(?: also)?:?\s+", re.IGNORECASE)
# What leads up to the name in an addressee. That it is one was settled when the document was read, so more goes here.
_HEADING = Pattern(
    r"^(?:(?:main|key|further|other)\s+)?(?:(?:recommendations?|concerns?)\s+)?(?:to|for)\s+", re.IGNORECASE
)
# The national service before the name of one of its parts adds nothing: "HMPPS North East Region".
_SERVICE = Pattern(
    rf"^(?:the )?(?:{NATIONAL['hmpps']}|{NATIONAL['nps']}|probation service)[\s,–-]+"
    r"(?=.*\b(?:regions?|division|pdus?|units?)\b)",
    re.IGNORECASE,
)
# Who stands for the whole: the governor for the prison, the regional director for the region.
_HEADS = frozenset({"governor", "director", "head", "manager", "leader", "leadership", "management board", "board"})
_PRISON = frozenset("governor prison establishment".split())


def asked(text: str | None, *headings: str | None) -> Asked:
    """Of the headings the first that names anybody counts."""
    whole = _BARE.sub("", stripped(text or ""))
    names = (_SERVICE.sub("", _HEADING.sub("", heading.strip())) for heading in headings if heading)
    heading = next((name for name in names if read_body_name(name).parts), None)
    match = _ASKING.match(whole)
    if match and _is_subject(match["who"], short=bool(match["to"])):
        return Asked(match["what"], whole, heading, match["who"])
    return Asked(whole, whole, heading)


def _is_subject(words: str, *, short: bool) -> bool:
    """Whether somebody is asked by these words; "Work with the council to …" begins with what is asked."""
    begins_with_verb = key_of(words.split(maxsplit=1)[0]) in _VERBS
    return bool(_ACTOR.search(words)) and not begins_with_verb and not (short and len(words.split()) > _SHORT)


def differ(one: Asked, other: Asked) -> bool:
    """Whether both name somebody, and not the same body by any of the names."""
    return bool(one.names and other.names) and not agree(one, other)


def agree(one: Asked, other: Asked) -> bool:
    return any(_same(first, second) for first in one.names for second in other.names)


def to_compare(one: Asked, other: Asked) -> tuple[str, str]:
    """The texts without their subjects; with them where only they tell that somebody else is asked."""
    apart = one.subject and other.subject and not _same(one.subject, other.subject)
    return (one.whole, other.whole) if apart and agree(one, other) else (one.text, other.text)


_VERBS = frozenset(key_of(word) for words in COMMITMENT.levels.values() for word in words.split()) | {
    "set",
    "carry",
    "tak",
}


@lru_cache(maxsize=1024)  # many recommendations, few names
def _same(one: str, other: str) -> bool:
    first, second = read_body_name(one), read_body_name(other)
    return same_body(one, other) or _stands_for(first, second) or _stands_for(second, first)


def _stands_for(one: BodyName, whole: BodyName) -> bool:
    if whole.kind == "prison" and one.parts and one.parts <= _PRISON:
        return True
    return one.kind is not None and one.kind == whole.kind and bool(one.parts) and one.parts <= _HEADS
