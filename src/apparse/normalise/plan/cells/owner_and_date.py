"""Owner and date in one text, one behind or below the other: "Head of Safety, May 2026".

How much must be certain hangs on where the text stands: a cell of owners may hold names alone (`owner_and_date`), brackets that
end an action may say what their date is of (`owner_and_told_date`), and two cells that have become one need have nothing
between them (`office_and_date`), nor have two columns of one line (`owner_beside_date`).
"""

from __future__ import annotations

import re

from apparse.normalise.plan.cells.parallel import names_office
from apparse.patterns import Pattern
from apparse.records.dates.finding import find_periods
from apparse.records.dates.period import Precision
from apparse.records.dates.tokens import MONTHS
from apparse.records.owner import names_owner
from apparse.records.target_date import is_plausible_target
from apparse.records.title import Names, names
from apparse.text import EMPTY, Text

_LEAD = (
    r"by|from|due|until|before|since|after|starting|starts|beginning|complete|completed|"
    r"on|in|the|end|start|middle|mid|early|late|of|no|later|than|date|timescale|week|commencing"
)
_LEADS_UP = Pattern(rf"\W*(?:(?:{_LEAD})\b\W*)*", re.IGNORECASE)
"""What may stand before a date and belongs to it."""
_DIVIDER = Pattern(r"\s*[;:|,/(]\s*|\s+[–—-]\s+")
_LEAD_BEGINS = Pattern(r"\s+(?=(?:by|from|due|until|before|end of|complete)\b)", re.IGNORECASE)
_BLANK = Pattern(r"\s+")
_LAST_SIGN = Pattern(r"\s*[,;–—]\s*(?=[^,;–—]*$)")
_WORD = Pattern(r"\w+")
LONGEST = 200
"""Characters: what is longer says what is done."""
LONGEST_STATUS = 3
"""Words that stand for a date: "Complete", "To be confirmed"."""
LONGEST_DATE = 8
"""Words of a date with those that say what it is the date of."""
LONGEST_OWNER = 15
"""Words: what is longer says what is done."""


def owner_and_date(text: Text) -> tuple[Text, Text]:
    """The owner and the date that a text says; either may be empty, and the date is unless it is one for certain."""
    for owner, date in ((EMPTY, text), *_cuts(text)) if len(text) <= LONGEST else ():
        if _is_date(date.value) and (not owner or names_owner(owner.value)):
            return owner, date
    return text, EMPTY


def owner_and_told_date(text: Text) -> tuple[Text, Text]:
    """The same, or else what stands before the last sign and a date behind it that words lead up to: "first survey May 2026"."""
    owner, date = owner_and_date(text)
    sign = None if date else _LAST_SIGN.search(text.value)
    return (
        (text[: sign.start()], text[sign.end() :]) if sign and _can_be_date(text.value[sign.end() :]) else (owner, date)
    )


def _can_be_date(text: str) -> bool:
    return len(text.split()) <= LONGEST_DATE and names(text) is Names.NOTHING and is_plausible_target(text)


def office_and_date(text: Text) -> tuple[Text, Text]:
    """The office or body, and the date behind it with which a text ends; both are empty if it says anything else."""
    *_, last = find_periods(text.value) or (None,)
    start = last.start if last and last.end == len(text) else 0
    owner = text[:start].strip()
    named = 0 < len(owner.value.split()) <= LONGEST_OWNER and names_office(owner.value)
    return (owner, text[start:]) if named else (EMPTY, EMPTY)


def owner_beside_date(text: Text) -> tuple[Text, Text]:
    """What two columns say in one line: the owner, and behind the first blank where it can begin the date, or what stands for one.

    Both are empty if it says anything else, another owner behind the date, or what stands for a date can begin in several
    places: "Head of Offender Management ongoing".
    """
    blanks = _BLANK.finditer(text.value) if len(text) <= LONGEST else ()
    cuts = [(text[: blank.start()], text[blank.end() :]) for blank in blanks]
    found = [(owner, date) for owner, date in cuts if _can_begin(date.value) and names_owner(owner.value)]
    owner, date = found[0] if found else (EMPTY, EMPTY)
    certain = (len(found) == 1 or find_periods(date.value)) and names(date.value) is not Names.ROLE
    return (owner, date) if certain else (EMPTY, EMPTY)


def _can_begin(date: str) -> bool:
    """Whether a text is a date; one without figures has no capital within: "Averil Done" begins before what stands for it."""
    begins = find_periods(date) or date[1:] == date[1:].lower()
    return bool(begins) and _is_date(date)


def _cuts(text: Text) -> list[tuple[Text, Text]]:
    """The text cut wherever a date may begin: at a line's end, a sign, a word that leads up to it; first that with the longest date."""
    lines = text.lines()
    cuts = [(Text.join(lines[:cut]), Text.join(lines[cut:])) for cut in range(1, len(lines))]
    for pattern in (_DIVIDER, _LEAD_BEGINS):
        cuts += [(text[: sign.start()], _less_bracket(text[sign.end() :])) for sign in pattern.finditer(text.value)]
    cuts += [(text[: period.start].strip(), text[period.start :]) for period in find_periods(text.value)[-1:]]
    return sorted(cuts, key=lambda cut: len(cut[0]))


def _less_bracket(date: Text) -> Text:
    return date[:-1] if date.value.endswith(")") and "(" not in date.value else date


def _is_date(text: str) -> bool:
    """Whether a text is nothing but a date, or what stands for one.

    A year belongs to the post before it ("Head of Strategy 2030"), and a month without one may be a name ("April Jones").
    """
    periods = find_periods(text)
    if periods:
        lasts_a_year = all(period.precision is Precision.YEAR for period in periods)
        return not lasts_a_year and _LEADS_UP.fullmatch(text, 0, periods[0].start) is not None
    if not MONTHS.keys().isdisjoint(_WORD.findall(text.lower())):
        return False
    names_nobody = names(text) is Names.NOTHING or not names_owner(text)  # "TBC" looks like the name of a body
    return names_nobody and len(text.split()) <= LONGEST_STATUS and is_plausible_target(text)
