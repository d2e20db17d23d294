"""The deadline that an action sets for itself in its own words: "will be completed by 31st October 2025"."""

from __future__ import annotations

import re
from datetime import date

from apparse.patterns import Pattern, any_of
from apparse.records.dates.finding import find_periods
from apparse.records.dates.period import Period
from apparse.records.target_date import TargetDate

_PART = r"(?:the )?(?:(?:very )?(?:end|close|start|beginning|middle|first week|last week) of |early |late |mid[- ]?)*(?:the )?"
"""What may stand between a deadline and its date: "the end of", "mid-"."""
_TIME_OF_DAY = r"(?:(?:the )?close of (?:play|business)|(?:\d{1,2} )?(?:noon|midnight|midday)|\d{1,2}(?:[.:]\d\d)? ?[ap]m)(?: on)? "
_FINISHED = r"(complet|finish|conclud|finalis|achiev)\w*( in full)?"
_LABEL = any_of(
    rf"""
    by|before|(no|not) later than|in time for
    deadline( for [\w\s'’-]{{1,60}})?( is|:| of)?
    target( of|:| is)?
    (completion|target|delivery|due|end|finish|closing|go-live)[ -]date( is|:| of| will be)?
    due( in| on| for completion in)?
    completion( is|:| of| in| by)?
    completion\b[^.;]{{1,80}} (expected|planned|scheduled|due|anticipated|forecast|envisaged|set)( to be)? (in|for|on|at)
    {_FINISHED} (in|on|during)
    """
)
_DUE = Pattern(
    rf"(?:\b{_LABEL}\s*[:(–-]?\s*(?:{_TIME_OF_DAY})?{_PART}|\b{any_of(_FINISHED)}\s*[:(–-]?\s*)$", re.IGNORECASE
)
_READY = any_of("end|conclude|be (ready|in place|operational|live|in use)")
_TO_END = Pattern(
    rf"\b(?:will|shall|to|must|should) (?:then |also )?{_READY} (?:in|on) {_PART}$",
    re.IGNORECASE,
)
_ENDS_BY_ITSELF = Pattern(
    r"\b(?:contract|lease|licence|agreement|sentence|funding|grant|term|tenancy|secondment|order)\b", re.IGNORECASE
)
_LOOKS_BACK = Pattern(r"\b(?:was|were|(?<!\bhave )had)\b[^.;]*$", re.IGNORECASE)
"""What says that a date is past; "staff will have had a briefing by May" says the contrary."""
_MAY_NAME_ONE = Pattern(
    any_of(
        r"""
        \b(by|before|than|time for|deadline|target|due|date)\b.{0,60}?\d
        \b(complet|finish|conclud|finalis|achiev)\w*\b.{0,60}?\d
        \b(end|ready|place|operational|live|use)\b.{0,60}?\d
        """
    ),
    re.IGNORECASE | re.DOTALL,
)
"""What a text says, at the least, that sets a deadline."""
_CONTEXT = 90


def contradicting_deadline(text: str, target: TargetDate, submitted: date | None) -> str | None:
    """The last deadline that a text sets, as printed, if it lies wholly outside the target; else None.

    Starts, periods looked at and dates that had passed before the plan was `submitted` set no deadline, and a
    later date of the text that lies within the target shows that the deadline is one of a stage.
    """
    if not _MAY_NAME_ONE.search(text):
        return None
    periods = [p for p in find_periods(text) if p.latest and not (submitted and p.latest < submitted)]
    deadlines = [period for period in periods if _is_deadline(period, text)]
    last = max(deadlines, key=_end, default=None)
    if last is None or any(_end(p) >= _end(last) and _overlaps(p, target) for p in periods):
        return None
    return text[last.start : last.end]


def _end(period: Period) -> date:
    return period.latest or date.min


def _overlaps(period: Period, target: TargetDate) -> bool:
    """Whether some day can be meant by both."""
    starts_in_time = not (period.earliest and target.latest) or period.earliest <= target.latest
    return starts_in_time and not (target.earliest and _end(period) < target.earliest)


def _is_deadline(period: Period, text: str) -> bool:
    before = text[max(0, period.start - _CONTEXT) : period.start]
    is_due = _DUE.search(before) or (_TO_END.search(before) and not _ENDS_BY_ITSELF.search(before))
    return bool(is_due) and not _LOOKS_BACK.search(before)
