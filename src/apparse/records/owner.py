"""Owners: who answers for an action, told apart where that is certain."""

from __future__ import annotations

import re
from dataclasses import dataclass

from apparse.records.target_date import Status, read_target_date
from apparse.records.title import Names, names, opens_title

_MARK = re.compile(r"^\s*(?:[-–—•·▪◦*o]\s+|[•·▪◦*]|\(?(?:\d{1,2}|[a-z])[).]\s+)")
_NUMBERED = re.compile(r"(?:^|\s)\(?\d{1,2}[).]\s+(?=[A-Z])")
_LABEL = re.compile(r"^(?:joint(?:ly)?|leads?|owners?|support(?:ed by)?|responsible(?: owners?)?|both)\s*:\s*", re.IGNORECASE)
_NOBODY = re.compile(
    r"(?:t\.?b\.?[acd]\.?|to be (?:confirmed|agreed|decided|appointed|determined|advised)|n\s?/?\s?a|not applicable|none|nil|unknown|vacant|[-–—?.]+)\.?",
    re.IGNORECASE,
)
# What stands between owners. Brackets are stepped over: a separator within them separates nothing.
_SEPARATOR = re.compile(r"\([^()]*\)|(?P<between>\s*(?:;|\||,(?:\s+and\b)?|/|\+)\s*|\s*\n\s*|\s+(?:and/or|and|&)\s+)", re.IGNORECASE)
_DANGLING = re.compile(r"(?:\b(?:of|for|and|the|by|with|from|to|in|at|on|via|or)|[&,/–-])\s*$", re.IGNORECASE)
_SECOND_HEAD = re.compile(r"\s(?=(?:(?:Deputy|Interim|Acting|Assistant|Regional) )?Heads? of )")


def split_owners(raw: str, lines: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The owners named by an owner cell, each as printed; none where it says TBC or holds what cannot be an owner.

    `lines` are the cell's paragraphs where the source has several: each names one owner at least.
    A title is never cut ("Head of Performance & Quality"), nor a person from the role or a role from its body.
    """
    parts = [line for line in lines if line.strip()]
    if len(parts) < 2:
        parts = _listed(raw)
    return tuple(owner for part in parts if names_owner(part) for owner in _split(part))


def names_owner(raw: str) -> bool:
    """Whether the text names somebody: neither stray text nor a word that says that nobody is named."""
    return is_plausible_owner(raw) and not _NOBODY.fullmatch(raw.strip())


def is_plausible_owner(raw: str) -> bool:
    """Whether the text could stand in an owner cell at all.

    A page number, a date or a status could not. "TBC" and "N/A" could: they are no
    stray text, though `split_owners` finds no owner in them.
    """
    if _NOBODY.fullmatch(raw.strip()):
        return True
    if sum(map(str.isalpha, raw)) < 2:
        return False
    return names(raw) is Names.ROLE or read_target_date(raw).status is Status.UNREADABLE


def _listed(raw: str) -> list[str]:
    """The entries of a numbered list on one line, or else the whole."""
    entries = [entry for entry in _NUMBERED.split(raw) if entry.strip()]
    return entries if len(entries) > 1 and _NUMBERED.match(raw) else [raw]


@dataclass(slots=True)
class _Owner:
    """An owner in the making: its text from `start` to `end`, what it names, and what its last phrase named."""

    start: int
    end: int
    names: Names
    last: Names
    is_person: bool = False


def _split(text: str) -> list[str]:
    cleaned = _LABEL.sub("", _MARK.sub("", text)).strip()
    owners: list[_Owner] = []
    for separator, start, end in _phrases(cleaned):
        phrase = cleaned[start:end]
        kind = names(phrase)
        if not owners or _begins_anew(separator, phrase, kind, owners, cleaned):
            owners.append(_Owner(start, end, kind, kind, is_person=_looks_like_person(phrase, kind)))
            continue
        owner = owners[-1]
        owner.end, owner.last = end, kind
        owner.names = kind if owner.names is Names.NOTHING else owner.names
    return [_tidy(part) for owner in owners for part in _between_heads(cleaned[owner.start : owner.end])]


def _phrases(text: str) -> list[tuple[str, int, int]]:
    """The separators of a text, plain, and the phrases after them (start and end): the first has no separator."""
    found = [("", 0, 0)]
    for match in _SEPARATOR.finditer(text):
        if match["between"] is not None:
            found.append((match["between"], match.start(), match.end()))
    ends = [start for _, start, _ in found[1:]] + [len(text)]
    pieces = zip(found, ends, strict=True)
    return [(_plain(separator), begin, end) for (separator, _, begin), end in pieces]


def _plain(separator: str) -> str:
    return "\n" if "\n" in separator and not separator.strip() else separator.strip().lower()


def _begins_anew(separator: str, phrase: str, kind: Names, owners: list[_Owner], text: str) -> bool:
    """Whether the phrase after `separator` is certainly another owner and not a part of the one before."""
    owner = owners[-1]
    before = text[owner.start : owner.end]
    if separator in {";", "|"}:
        return bool(phrase.strip())
    if owner.names is Names.NOTHING:
        return False  # what stands before names nobody yet: "Information, Advice & Guidance Manager"
    if _DANGLING.search(before):
        return False
    match separator:
        case "," | ", and":
            return _after_comma(kind, owners, phrase)
        case "/" | "+":
            return kind is not Names.NOTHING
        case "\n":
            return kind is Names.ROLE or _is_listed(phrase)
        case _:
            return _after_and(kind, phrase, owner, before)


def _is_listed(phrase: str) -> bool:
    return _MARK.match(phrase) is not None


def _after_comma(kind: Names, owners: list[_Owner], phrase: str) -> bool:
    owner = owners[-1]
    if kind is Names.ROLE:
        return True
    if kind is Names.NOTHING:
        return owners[0].is_person and _looks_like_person(phrase, kind)
    return owner.names is not Names.ROLE  # a body after a role is where the role is held


def _after_and(kind: Names, phrase: str, owner: _Owner, before: str) -> bool:
    if kind is Names.ROLE:
        return opens_title(phrase) or owner.last in {Names.ROLE, Names.BODY}
    if kind is Names.BODY:
        return True
    has_scope = re.search(r"\b(?:of|for)\b", before) is not None
    return kind is Names.UNIT and re.match(r"[A-Z][A-Za-z]?[A-Z]", phrase) is not None and not has_scope


_PERSON = re.compile(r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Rev|Sir|Dame)\.? )?(?:[A-Z][a-z'’-]+|[A-Z]\.?) (?:[A-Z][\w'’-]+)(?: [A-Z][\w'’-]+)?")


def _looks_like_person(phrase: str, kind: Names) -> bool:
    return kind is Names.NOTHING and _PERSON.fullmatch(phrase.strip()) is not None


def _between_heads(owner: str) -> list[str]:
    """Two titles without a sign between them: "Head of Safety Head of Security"; "RPD Head of Operations" may be one."""
    parts = [""]
    for piece in _SECOND_HEAD.split(owner):
        certain = " of " in parts[-1] and names(parts[-1]) is Names.ROLE and not _DANGLING.search(parts[-1])
        if parts[-1] and not certain:
            parts[-1] += " " + piece
        else:
            parts.append(piece)
    return parts[1:]


def _tidy(owner: str) -> str:
    """One line, without list mark, label or full stop at the end."""
    plain = " ".join(_LABEL.sub("", _MARK.sub("", owner)).split())
    return plain.strip(" ,;/").removesuffix(".")
