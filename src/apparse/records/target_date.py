"""The target-date grammar: what a date cell says, at the precision at which it says it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from apparse.patterns import Pattern, any_of
from apparse.records.completion import COMPLETE, says_complete
from apparse.records.dates.finding import find_periods
from apparse.records.dates.period import Period, Precision, coarsest
from apparse.records.dates.tokens import MONTH_NAMES
from apparse.records.title import Names, names
from apparse.records.welsh import in_english

__all__ = ["Precision", "Status", "TargetDate", "is_plausible_target", "read_target_date"]


class Status(StrEnum):
    DUE = "due"
    COMPLETE = "complete"
    ONGOING = "ongoing"
    UNREADABLE = "unreadable"


class TargetDate(BaseModel):
    """The reading of one target-date cell.

    `earliest` and `latest` bound the day that is meant, both inclusive; never an
    invented day: "March 2026" is 1 to 31 March. `several` says that the cell
    names more than one date.
    """

    model_config = ConfigDict(frozen=True)

    raw: str
    status: Status
    earliest: date | None = None
    latest: date | None = None
    precision: Precision = Precision.NONE
    several: bool = False


def _phrase(alternatives: str, before: str = r"\b", after: str = r"\b") -> Pattern[str]:
    return Pattern(f"{before}(?:{alternatives}){after}")


_ONGOING = _phrase("on ?-? ?going|continuous(?:ly)?|continual(?:ly)?|continu(?:es|ing)|rolling|recurring")
_UNDER_WAY = _phrase("in progress|under ?way|current(?:ly)?|in train|business as usual|bau")
_RECURS = _phrase(
    r"(?:\w{2,5}-?)?(?:daily|weekly|monthly|quarterly|yearly)|annual(?:ly)?|fortnightly|(?:every|each) \w+"
)

# What stands right before a date and says which end of the action it is.
_FILLER = r"(?:[ :(-]|\b(?:in|on|from|the|early|late|mid|end of|around|date|w/c)\b)*$"
_BEGINS = _phrase(
    "from|since|start(?:s|ed|ing)?|commenc(?:e|es|ed|ing|ement)|begin(?:s|ning)?|began|effective|wef",
    before=r"(?<!week )\b",
    after=r"\b" + _FILLER,
)
# That something is to begin is a milestone of its own, and due; "From August 2019" and "Starts in May" only say since when.
_TO_BEGIN = Pattern(
    r"[^\W\d_]+ (?:is |are )?(?:to|will|due to|should|expected to) (?:start|begin|commence)\b" + _FILLER
)
_ENDS = _phrase("until|till|to|up to|through|ends?|ending", after=r"\b" + _FILLER)
_DUE = _phrase(
    "by|before|due|completion|completed?|target|deadline|no later than",
    after=r"\b(?: for| to be completed?| by)?" + _FILLER,
)
_REVIEWED = _phrase("reviews?|reviewed|next|further|evaluat(?:ed|ion)|updated?", after=r"\b[^;.]*$")
_AND_ON = Pattern(r"\W*(?:onwards?|thereafter|(?:and|then) (?:\w+ )?(?:on|onwards?|thereafter))\b")
# "6 months after March 2026", but not "for 6 months from March 2026".
_COUNTED_FROM = Pattern(
    r"(?<!\bfor)(?: |^)\S+ (?:day|week|month|year)s? (?:of|from|after|following|post|before|prior to) (?:the )?$"
)
_WORD_BEFORE = Pattern(r"\b([a-z]+)[ ,]+$")
_BEFORE_A_YEAR = frozenset(
    """
    in by of for to from since until till before after during within throughout over on and or
    end mid middle early late start beginning next later latest
    year years fy calendar financial fiscal academic half quarter reporting
    due target date review reviews reviewed reviewing complete completed ongoing done delivered
    """.split()
)
"""What may stand before a year that is meant as a whole."""
_CONTEXT = 80  # characters before a date that can say what kind of date it is


def read_target_date(raw: str) -> TargetDate:
    """Read a target-date cell; what names no date and no status is unreadable, and so is a date that no calendar has."""
    text = _plain(raw)
    periods = _without_restatements(find_periods(text), text)
    if any(p.earliest is None or _counted_from(p, text) or _follows_a_name(p, text) for p in periods):
        return TargetDate(raw=raw, status=Status.UNREADABLE)
    status = _status(text, periods)
    if status in {Status.ONGOING, Status.COMPLETE}:
        periods = [p for p in periods if not _stands_before(_REVIEWED, p, text)]
    return _dated(raw, status, periods, text)


def _plain(raw: str) -> str:
    """Lower case, single blanks, plain dashes, the words that are no dates in English."""
    return re.sub(r"[–—−‐‑]", "-", " ".join(in_english(raw).lower().split()))


def _stands_before(pattern: Pattern[str], period: Period, text: str) -> bool:
    return pattern.search(text[max(0, period.start - _CONTEXT) : period.start]) is not None


def _counted_from(period: Period, text: str) -> bool:
    """Whether the date is only where a count begins: "6 months after March 2026"."""
    return _stands_before(_COUNTED_FROM, period, text)


def _follows_a_name(period: Period, text: str) -> bool:
    """Whether a year stands behind a word that only names a part of it: "Easter 2026", or a month that is misspelt."""
    word = (
        _WORD_BEFORE.search(text[max(0, period.start - 20) : period.start])
        if period.precision is Precision.YEAR
        else None
    )
    return word is not None and word[1] not in _BEFORE_A_YEAR


def _without_restatements(periods: Sequence[Period], text: str) -> list[Period]:
    """The periods less those in brackets that say the one before in other words: "Q1 2026 (January to March 2026)"."""
    kept: list[Period] = []
    for period in periods:
        bracketed = text[max(0, period.start - 2) : period.start].rstrip().endswith("(")
        if not (kept and bracketed and _overlap(kept[-1], period)):
            kept.append(period)
    return kept


def _overlap(one: Period, other: Period) -> bool:
    if one.earliest is None or one.latest is None or other.earliest is None or other.latest is None:
        return False
    return one.earliest <= other.latest and other.earliest <= one.latest


def _status(text: str, periods: Sequence[Period]) -> Status:
    complete = says_complete(text)
    if _ONGOING.search(text):
        has_deadline = any(_stands_before(_DUE, period, text) for period in periods)
        return Status.DUE if has_deadline and not complete else Status.ONGOING
    if complete:
        return Status.COMPLETE
    if periods:
        begins = all(_begins(period, text) and not _stands_before(_TO_BEGIN, period, text) for period in periods)
        return Status.ONGOING if begins else Status.DUE
    return Status.ONGOING if _UNDER_WAY.search(text) or _RECURS.match(text) else Status.UNREADABLE


def _begins(period: Period, text: str) -> bool:
    """Whether the date is a beginning without an end."""
    return not period.window and (_stands_before(_BEGINS, period, text) or _AND_ON.match(text, period.end) is not None)


def _dated(raw: str, status: Status, periods: Sequence[Period], text: str) -> TargetDate:
    """The reading of a cell whose status is known, with the bounds that its dates give."""
    if not periods:
        return TargetDate(raw=raw, status=status)
    earliest = min(period.earliest for period in periods if period.earliest)
    latest = max(period.latest for period in periods if period.latest)
    several = sum(1 if period.window else period.ends for period in periods) > 1 and not _is_stretch(periods, text)
    if status is Status.ONGOING and not any(period.window for period in periods):
        ends = _stands_before(_ENDS, periods[-1], text)
        return TargetDate(
            raw=raw, status=status, earliest=None if ends and len(periods) == 1 else earliest,
            latest=latest if ends else None, precision=coarsest(periods), several=several,
        )  # fmt: skip
    return TargetDate(
        raw=raw, status=status, earliest=earliest, latest=latest, precision=coarsest(periods), several=several
    )


def _is_stretch(periods: Sequence[Period], text: str) -> bool:
    """Whether two dates are the two ends of one stretch of work: "from January 2026, completion by July 2026"."""
    return len(periods) == 2 and _begins(periods[0], text) and not _begins(periods[1], text)


_PLACEHOLDER = _phrase(
    any_of(
        r"""
        t\.?b\.?[acd]|to be (confirmed|agreed|decided|determined|advised)
        n/?a|not applicable
        # as much of a day as can be said
        asap|soon(est)?|immediate(ly)?|urgent|now|next|(short|medium|long) term
        as (and )?when|in due course|subject to|pending|dependent
        (following|upon|after|before|by) .*
        # in its stead where it stands, or how things are
        see .*|refer to .*|as (above|below|for|in|per)( .*)?
        on hold|paused|superseded|withdrawn|not started|overdue
        # a heading
        date|deadline|timescales?
        """
    )
)
_TIME = _phrase(
    r"days?|weeks?|months?|years?|quarters?|q[1-4]|spring|summer|autumn|winter|\w{3,6}day|"
    + "|".join((*MONTH_NAMES, *(name[:3] for name in MONTH_NAMES)))
)
_MOST_WORDS = 12  # of a cell that has no date and may yet be a target date


def is_plausible_target(raw: str) -> bool:
    """Whether the text could stand in a target-date cell at all: "TBC", "End of Q1" and "See 1.2" could, "3" and an owner could not."""
    text = _plain(raw)
    if find_periods(text) or (text and not text.strip("-.?")):
        return True  # a dash stands for a date that is not given
    if names(raw) is Names.ROLE or len(text.split()) > _MOST_WORDS:
        return False
    vocabulary = (_ONGOING, COMPLETE, _UNDER_WAY, _RECURS, _PLACEHOLDER, _TIME)
    return any(pattern.search(text) for pattern in vocabulary)
