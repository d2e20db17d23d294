"""Owners: who answers for an action, told apart where that is certain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from apparse.marks import BULLETS, DASHES, LETTERS
from apparse.patterns import Pattern
from apparse.records.target_date import Status, read_target_date
from apparse.records.title import (
    Names,
    begins_acronym,
    is_acronym,
    is_part,
    names,
    names_area,
    opens_title,
    stands_alone,
)
from apparse.records.welsh import names_office

_MARK = Pattern(rf"^\s*(?:[{BULLETS}*]|[{LETTERS}{DASHES}]\s+|\(?(?:\d{{1,2}}|[a-z]|[ivx]{{1,4}})[).]\s+)\s*")
_NUMBERED = Pattern(r"(?:^|\s)\(?\d{1,2}[).]\s+(?=[A-Z])")
_LABEL = Pattern(
    r"^(?:joint(?:ly)?|leads?|owners?|support(?:ed by)?|responsible(?: owners?)?|both)\s*:\s*", re.IGNORECASE
)
_NOBODY = Pattern(
    r"""
    (?: t\.?b\.?[acd]\.? | to\ be\ (?:confirmed|agreed|decided|appointed|determined|advised) | unknown | vacant
      | n\s?/?\s?a | not\ applicable | none | nil | [-–—?.]+
    ) \.?
    """,
    re.IGNORECASE | re.VERBOSE,
)
# What stands between owners. Brackets and "HMP/YOI" are stepped over: a separator within them separates nothing.
_SEPARATOR = Pattern(
    r"""
    \([^()]*\) | \bHMP\s?/\s?YOI\b
    | (?P<between> \s*(?: ; | \| | ,(?:\s+and\b)? | / | \+ )\s* | \s*\n\s* | \s+(?:and/or|and|&)\s+ )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_DANGLING = Pattern(
    r"""
    (?: \b(?:of|for|and|the|by|with|from|to|in|at|on|via|or)
      | \b(?:deputy|assistant|acting|interim|senior|regional|chief|(?<!chief\ )executive)
      | [&,/–-]
    ) \s*$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SCOPE = Pattern(r"\b(?:of|for)\b")
_CONTEXT = 16  # characters at the end of a phrase that show whether it is cut short
_SECOND_HEAD = Pattern(r"\s(?=(?:(?:Deputy|Interim|Acting|Assistant|Regional) )?Heads? of )")


def split_owners(raw: str, lines: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The owners named by an owner cell, each as printed; none where it says TBC or holds what cannot be an owner.

    `lines` are the cell's paragraphs where the source has several: each names one owner at least, unless a title
    only begins in it ("Head of").
    A title is never cut ("Head of Performance & Quality"), nor a person from the role or a role from its body.
    """
    parts = _whole(line for line in lines if line.strip())
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


def _whole(lines: Iterable[str]) -> list[str]:
    """The lines, those in which a title only begins joined with the next."""
    parts: list[str] = []
    for line in lines:
        if parts and _DANGLING.search(parts[-1]):
            parts[-1] += f" {line}"
        else:
            parts.append(line)
    return parts


def _listed(raw: str) -> list[str]:
    """The entries of a numbered list on one line, or else the whole."""
    entries = [entry for entry in _NUMBERED.split(raw) if entry.strip()]
    return entries if len(entries) > 1 and _NUMBERED.match(raw) else [raw]


@dataclass(slots=True)
class _Owner:
    """An owner in the making: its text from `start` to `end`, what it names, and what its last phrase names."""

    start: int
    end: int
    names: Names
    last: Names
    has_scope: bool  # "Head of …": what follows "and" may go on the scope
    has_area: bool  # "NHS England Health": what follows "and" may go on the area of work
    is_person: bool
    is_acronym: bool


class _Phrase(NamedTuple):
    """What stands between two separators, and the separator before it."""

    separator: str
    start: int
    end: int
    text: str
    names: Names


def _split(text: str) -> list[str]:
    cleaned = _LABEL.sub("", _MARK.sub("", text)).strip().rstrip(";,|/")
    owners: list[_Owner] = []
    phrases = list(_phrases(cleaned))
    for phrase, following in zip(phrases, [*phrases[1:], None], strict=True):
        if (
            not owners
            or _begins_anew(phrase, owners, cleaned)
            or _begins_person(phrase, following, owners)
            or _begins_double_title(phrase, following, cleaned)
        ):
            owners.append(_begun(phrase))
            continue
        owner = owners[-1]
        owner.end, owner.last, owner.is_acronym = phrase.end, phrase.names, False
        owner.has_scope = owner.has_scope or _has_scope(phrase)
        owner.names = phrase.names if owner.names is Names.NOTHING else owner.names
    return [_tidy(part) for owner in owners for part in _between_heads(cleaned[owner.start : owner.end])]


def _begun(phrase: _Phrase) -> _Owner:
    return _Owner(
        phrase.start, phrase.end, phrase.names, phrase.names, _has_scope(phrase), names_area(phrase.text), _is_person(phrase), is_acronym(phrase.text)
    )  # fmt: skip


def _has_scope(phrase: _Phrase) -> bool:
    return _SCOPE.search(phrase.text) is not None


def _phrases(text: str) -> Iterator[_Phrase]:
    separators = [match for match in _SEPARATOR.finditer(text) if match["between"] is not None]
    signs = ["", *(_sign(match["between"]) for match in separators)]
    starts = [0, *(match.end() for match in separators)]
    ends = [*(match.start() for match in separators), len(text)]
    for sign, start, end in zip(signs, starts, ends, strict=True):
        yield _Phrase(sign, start, end, text[start:end], names(text[start:end]))


def _sign(separator: str) -> str:
    return separator.strip().lower() or "\n"


def _begins_anew(phrase: _Phrase, owners: list[_Owner], text: str) -> bool:
    """Whether `phrase` is certainly another owner and not a part of the one before."""
    owner = owners[-1]
    if phrase.separator in {";", "|"}:
        return True
    if owner.names is Names.NOTHING:
        translates = phrase.separator == "/" and names_office(text[owner.start : owner.end])  # from Welsh
        return phrase.separator not in {",", "\n"} and stands_alone(phrase.text) and not translates
    if _DANGLING.search(text, max(owner.start, owner.end - _CONTEXT), owner.end):
        return False  # what stands before is no whole title yet: "Information, Advice & Guidance Manager"
    if phrase.separator in {"/", "+"}:
        return phrase.names is not Names.NOTHING
    if phrase.separator == "\n":
        return (phrase.names is Names.ROLE and not is_part(phrase.text)) or _MARK.match(phrase.text) is not None
    return _after_comma(phrase, owners) if phrase.separator.startswith(",") else _after_and(phrase, owner)


def _begins_person(phrase: _Phrase, following: _Phrase | None, owners: list[_Owner]) -> bool:
    """Whether a list of persons with their roles goes on with a person: "… and Tom Blake, Head of Safety"."""
    has_role = following is not None and following.separator == "," and following.names is Names.ROLE
    return owners[0].is_person and owners[-1].names is Names.ROLE and has_role and _is_person(phrase)


def _begins_double_title(phrase: _Phrase, following: _Phrase | None, text: str) -> bool:
    """Whether a title of two subjects follows a stroke: "Governor / Health & Safety Lead"."""
    if following is None or following.separator not in {"&", "and"} or phrase.separator not in {"/", "+"}:
        return False
    return names(text[phrase.start : following.end]) is Names.ROLE


def _after_comma(phrase: _Phrase, owners: list[_Owner]) -> bool:
    """A role begins anew; a body after a role is where the role is held; an area goes on the title before it."""
    if phrase.names is Names.NOTHING:
        return owners[0].is_person and _is_person(phrase)
    in_row = owners[-1].is_acronym and is_acronym(phrase.text)  # "RPD, HoO"
    return in_row or phrase.names is Names.ROLE or owners[-1].names is not Names.ROLE


def _after_and(phrase: _Phrase, owner: _Owner) -> bool:
    if phrase.names is Names.ROLE:
        return opens_title(phrase.text) or owner.last is Names.ROLE or (owner.last is Names.BODY and not owner.has_area)
    return phrase.names is Names.BODY or (
        phrase.names is Names.UNIT and begins_acronym(phrase.text) and not owner.has_scope
    )


_PERSON = Pattern(
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Rev|Sir|Dame)\.? )?(?:[A-Z][a-z'’-]+|[A-Z]\.?) (?:[A-Z][\w'’-]+)(?: [A-Z][\w'’-]+)?"
)


def _is_person(phrase: _Phrase) -> bool:
    return phrase.names is Names.NOTHING and _PERSON.fullmatch(phrase.text.strip()) is not None


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
