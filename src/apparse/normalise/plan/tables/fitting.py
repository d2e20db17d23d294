"""What can stand in a column of a role, where nothing but that tells which texts of a converter are which cells."""

from __future__ import annotations

import re
from collections.abc import Callable

from apparse.normalise.endings import is_finished
from apparse.normalise.numbering import is_number
from apparse.normalise.plan.answers import read_answer
from apparse.normalise.plan.cells.owner_and_date import LONGEST_OWNER
from apparse.normalise.plan.cells.parallel import names_posts
from apparse.normalise.plan.columns.role import Role
from apparse.patterns import Pattern, any_of
from apparse.records.dates.finding import find_periods
from apparse.records.owner import is_plausible_owner
from apparse.records.target_date import is_plausible_target
from apparse.text import Text

LONGEST_ANSWER = 5
"""Words of a response that is none of the defined ones."""
_SPEAKS_OF_ANSWER = Pattern(
    any_of(
        r"\b(dis)?(agree|accept)|\b(reject|consider|support|endorse|declin|defer)|\b(noted|under review|principle)\b"
    ),
    re.IGNORECASE,
)
Fit = Callable[[Role, str], bool]
"""Whether a text can stand in a column of this role."""


def fits(role: Role, text: str) -> bool:
    """Whether a text can stand in a column of this role."""
    match role:
        case Role.NUMBER:
            return is_number(text)
        case Role.RESPONSE:
            return read_answer(Text(text)) is not None
        case Role.OWNER:
            ends = not text.endswith(".") or names_posts(text)
            return ends and len(text.split()) <= LONGEST_OWNER and is_plausible_owner(text)
        case Role.TARGET:
            return is_plausible_target(text)
    return True


def fits_with_any_answer(role: Role, text: str) -> bool:
    """The same where a response may be none of the defined words: "Accepted in principle", "Under consideration"."""
    may_answer = len(text.split()) <= LONGEST_ANSWER and _SPEAKS_OF_ANSWER.search(text) and not is_finished(text)
    return bool(role is Role.RESPONSE and may_answer) or fits(role, text)


def fits_with_any_words(role: Role, text: str) -> bool:
    """The same where a few words of any kind may be the response, but no number or date: "Subject to resources"."""
    if role is not Role.RESPONSE:
        return fits(role, text)
    few = len(text.split()) <= LONGEST_ANSWER and not is_finished(text)
    return few and not is_number(text) and not find_periods(text)
