"""Completion: what says of an action that it is done, in its target date, its status or its progress."""

from __future__ import annotations

from apparse.patterns import Pattern
from apparse.records.dates.finding import find_periods
from apparse.records.dates.tokens import MONTH_NAMES

_DONE = "completed?|done|closed|implemented|achieved|delivered|finished|discharged|actioned|in place"
COMPLETE = Pattern(rf"\b(?:{_DONE})\b")

# What makes "complete" speak of the future, or of a part only, when it stands before it in the same clause …
_TO_COME = "to|will|be|should|must|not|yet|due|for|when|once|until|by|expected|anticipated|planned|aim|target"
_A_PART = "part|partly|partially|mostly|nearly|almost|substantially|phase|stage|step|first|initial"
_NOT_YET = Pattern(rf"\b(?:{_TO_COME}|{_A_PART})\b|\b\d{{1,2}} ?%")
# … or after it.
_DEADLINE_FOLLOWS = Pattern(r" (?:in full )?(?:by|before|no later than)\b")
_CONTEXT = 80  # characters before the word that can say what it is of

_BLUE = {"blue", "b"}
"""The fourth colour of BRAG, which stands for what is done and embedded."""

# A sentence that says of the whole action that it is done, and of nothing in particular: "In place since 4 July." and
# "This action has been completed" do, "Completed the first audit" and "In place in three teams" tell of the work.
_BEGINS = r"(?:^|(?<=[.;!?\n]))[^\w.;!?\n]*"
_SUBJECT = r"(?:status\W+)?(?:(?:(?:this|the) )?(?:action|recommendation|task|milestone|work)s?\W+)?"
_VERB = r"(?:(?:is|are|was|were|has|have|been|now|all|fully) )*"
_WHEN = (
    r"(?:in|on|at|since|during|as|of|early|mid|late|end|the|full|fully|now|and|closed|embedded"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?|{'|'.join(MONTH_NAMES)})"
)
_ENDS = r"[ ()]*(?=[.;:,!\n–—-]|$)"
_WHOLE_ACTION = Pattern(rf"{_BEGINS}{_SUBJECT}{_VERB}(?:{_DONE})\b(?:[ ()]+{_WHEN}\b)*{_ENDS}")


def says_complete(text: str) -> bool:
    """Whether a word of completion in a cell of a few words, in small letters, speaks of the whole action and of the past."""
    for match in COMPLETE.finditer(text):
        start = max(0, match.start() - _CONTEXT)
        clause = max(start, *(text.rfind(sign, start, match.start()) + 1 for sign in ".;"))
        if not (_NOT_YET.search(text, clause, match.start()) or _DEADLINE_FOLLOWS.match(text, match.end())):
            return True
    return False


def status_says_complete(status: str | None) -> bool:
    """Whether a status, or the colour that stands for one, says that the action is done."""
    text = " ".join((status or "").lower().split())
    return text in _BLUE or says_complete(text)


def progress_says_complete(progress: str | None) -> bool:
    """Whether a sentence of the progress says that the whole action is done; what was done on the way is no such thing."""
    return _WHOLE_ACTION.search(_without_dates((progress or "").lower())) is not None


def _without_dates(text: str) -> str:
    for period in reversed(find_periods(text)):
        text = text[: period.start] + text[period.end :]
    return text
