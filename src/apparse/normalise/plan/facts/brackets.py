"""Brackets: owner and date at the end of an action in prose ("Tiles will be laid. (Lead: Governor; by May 2026)").

They stand there under the labels that columns have elsewhere, or are known by what they say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from apparse.blocks import Block, Passage
from apparse.normalise.endings import is_finished
from apparse.normalise.plan.cells.owner_and_date import LONGEST_DATE
from apparse.normalise.plan.columns.headings import role_of_heading
from apparse.normalise.plan.columns.role import SIDES, Role
from apparse.normalise.plan.facts.fact import Fact, fact_of
from apparse.normalise.plan.facts.labels import BESIDE
from apparse.patterns import Pattern
from apparse.records.owner import names_owner
from apparse.records.target_date import Status, read_target_date
from apparse.records.title import Names, names
from apparse.text import EMPTY, Text

BRACKET = Pattern(r"\s*[(\[](?P<inside>(?:[^()\[\]]|\([^()]*\)){3,200})[)\]]\W*$")
"""Brackets at the end of a text; group `inside`."""
_DIVIDER = Pattern(r"\s*[;|,]\s*|\s+[–—-]\s+|\s+(?=(?i:by|due)\s)|\s+(?=[A-Z][\w’'-]*(?: [a-z]+){0,3}\s*:)")
"""What may stand before a date or a label: a sign, or nothing but a blank."""
_END = Pattern(r"\s*[;|]")
"""What certainly ends an entry."""
_LABEL = Pattern(r"\s*(?P<label>[^:;]{2,30}?)\s*:\s*")
_BY = Pattern(r"\s*(?:(?:to be )?(?:completed?|done|delivered|finished) )?(?:by|due)(?: by| on)?\s+", re.IGNORECASE)
_NO_TITLE = Pattern(r":|\b(?!(?:of|and|for|the|to|in|at)\b)[a-z]{2,}")
"""Titles are written with capitals; "the Governor's report" is none."""
_NO_NAME = Pattern(rf"{_NO_TITLE.pattern}|\d|[a-z]day$")
_NOBODY = Pattern(
    r"\b(?:revised|completed?|ongoing|extended|updated|amended|closed|achieved|reviewed)\b|\b(?:review|report|plan|strategy|policy|audit|inspection)$",
    re.IGNORECASE,
)
"""How a date stands, and what is written: neither acts."""
FEWEST = 3
"""Paragraphs that show how a plan ends its actions: two may do so by chance."""


def ends_in_brackets(blocks: Iterable[Block]) -> bool:
    """Whether a plan ends its actions in brackets with owner and date: most paragraphs and items that end in brackets do so."""
    ends = [block.text for block in blocks if isinstance(block, Passage) and BRACKET.search(block.text.value)]
    whole = [text for text in ends if {fact.role for fact in bracketed(text)[1]} == set(SIDES)]
    return len(whole) >= FEWEST and 2 * len(whole) > len(ends)


def bracketed(text: Text, *, usual: bool = False) -> tuple[Text, list[Fact]]:
    """What stands before the brackets at the end of a text, and owner and date in them; the whole text if they hold none.

    An owner or date that nothing announces counts only beside the other: a date alone may be that of anything. Where brackets
    are the `usual` end of an action it counts alone too, behind a sentence, and what stands beside a date need be no known title.
    """
    match = BRACKET.search(text.value)
    if match is None:
        return text, []
    entries = list(_entries(text.group(match, "inside")))
    read = [_labelled(entry) or _dated(entry) or _owning(entry) for entry in entries]
    if usual and any(fact and fact.role is Role.TARGET for fact in read):
        read = [fact or _named(entry) for fact, entry in zip(read, entries, strict=True)]
    found = [fact for fact in read if fact]
    announced = any(fact.label for fact in found) or {fact.role for fact in found} == set(SIDES)
    expected = usual and is_finished(text[: match.start()].value)
    return (text[: match.start()], found) if (announced or expected) and len(found) == len(read) else (text, [])


def _entries(inside: Text) -> Iterator[Text]:
    """What is in the brackets, cut before each label and around each date; owners stay together as they are printed."""
    start = end_of_date = 0
    for before, after in ((0, 0), *(divider.span() for divider in _DIVIDER.finditer(inside.value))):
        if before < end_of_date:
            continue  # a date may have a comma within
        entry = inside[after:].split(_END)[0]
        labelled, dated = _labelled(entry), not _is_held_where(entry) and _dated(entry)
        if before and (labelled or dated or end_of_date):
            yield inside[start:before]
            start = after
        end_of_date = after + len(entry) if dated and not labelled else 0
    yield inside[start:]


def _is_held_where(entry: Text) -> bool:
    """Whether what stands before a date is where the post before it is held: "Approved Premises, July 2026"."""
    where = entry.value[: sign.start()] if (sign := _DIVIDER.search(entry.value)) else ""
    named = where[:1].isupper() and not _NO_NAME.search(where) and not _NOBODY.search(where)
    return named and read_target_date(where).status is Status.UNREADABLE


def _labelled(entry: Text) -> Fact | None:
    match = _LABEL.match(entry.value)
    role = role_of_heading(match["label"]) if match else None
    if match is None or role not in BESIDE:
        return None
    return fact_of(role, EMPTY, entry.group(match, "label"), entry[match.end() :])


def _dated(entry: Text) -> Fact | None:
    by = _BY.match(entry.value)
    label, date = (entry[: by.end()], entry[by.end() :]) if by else (EMPTY, entry)
    read = read_target_date(date.value).status is not Status.UNREADABLE and names(date.value) is not Names.ROLE
    return fact_of(Role.TARGET, EMPTY, label, date) if read and len(date.value.split()) <= LONGEST_DATE else None


def _owning(entry: Text) -> Fact | None:
    titled = names(entry.value) is Names.ROLE and not _NO_TITLE.search(entry.value)
    return fact_of(Role.OWNER, EMPTY, EMPTY, entry) if titled else None


def _named(entry: Text) -> Fact | None:
    named = entry.value[:1].isupper() and not _NO_NAME.search(entry.value) and names_owner(entry.value)
    named = named and not _NOBODY.search(entry.value)
    return fact_of(Role.OWNER, EMPTY, EMPTY, entry) if named else None
