"""Addressees: the headings that say who is to act on the recommendations below them."""

from __future__ import annotations

import re

from apparse.normalise.numbering import is_number
from apparse.patterns import Pattern, any_of
from apparse.records.asking import asks
from apparse.records.title import Names, names

TITLE = Pattern(
    any_of(
        r"""
        ((key|priority) )?(recommendations?|concerns?)
        areas? (for improvement|of concern)
        (main|general|other|specific|national|local|immediate) \w+
        """
    )
    + r"\b.{0,90}$",
    re.IGNORECASE,
)
_TITLE_WORD = any_of(
    r"""
    the|our|all|its|of|and|with|from|for|to|in
    summary|table|list|schedule
    inspection|report|recommendations?|actions?|plan|responses?
    """
)
_BARE_TITLE = Pattern(rf"({_TITLE_WORD}\b[\s&/,:–—-]*)+", re.IGNORECASE)
"""The title of any plan's table, which says neither who is to act nor on what."""
PLAN_OF = any_of(r"((urgent notification|(post[ -]?)?inspection|improvement) )*action plan( update)?\s*[:–—-]")
"""Before the name in a title that says whose plan it is, and asks nobody: "ACTION PLAN: WOLD REGION"."""
_PLAN_OF = Pattern(PLAN_OF, re.IGNORECASE)
ANNEX = any_of(r"(annexe?|appendix)( (\d{1,2}|[a-z])\b\s*[:.–—-]?|\s*[:–—-])\s*")
"""What stands before the title of a plan that is sent with a letter or a report: "Annex B:", "Appendix 1.", "Annex –"."""
_PART = Pattern(rf"^(?:part|section|table)\s+\w{{1,3}}\s*[:.–—-]\s*|^{ANNEX}|^[A-Z][.)]\s+", re.IGNORECASE)
TO_SOMEBODY = Pattern(r"([Ff]or|[Tt]o)\s+[\w'’&]+(\s[\w'’&,]+){0,7}\s*:?$")
_TO_WHOM = Pattern(r"\brecommendations?\s+(?:to|for)\s+\S", re.IGNORECASE)
_TITLE_TO_WHOM = Pattern(
    r"(?:[A-Z]\w+ (?:concerns? (?:and|&) )?)?[Rr]ecommendations? (?:to|for)(?: [\w’'&-]+,?){1,8}(?<!,):?"
)
_MAIN = Pattern(r"main (recommendation|concern)s?\b", re.IGNORECASE)
SHORT_TITLE = Pattern(r"[A-Z][\w'’&-]*(,?\s[\w'’&()-]+){0,7}")
MAX_LENGTH = 160
"""A heading is short; a paragraph that spans the table is a note or a continuation."""


def asks_somebody(line: str) -> bool:
    """Whether a line is a group heading wherever it stands, since it asks somebody: "The region should:"."""
    heading = _as_heading(line)
    return heading is not None and asks(heading)


def says_whom(line: str) -> bool:
    """Whether a line that nothing marks as a heading is one, since it says who is to act and no more: "Recommendations to the Governor"."""
    return asks_somebody(line) or bool(_TITLE_TO_WHOM.fullmatch(line.strip()))


def heads_group(line: str) -> bool:
    """Whether a heading, or a line in the place of one, is that of a group: it asks somebody, or reads like a title."""
    heading = _as_heading(line)
    return heading is not None and (asks(heading) or _reads_like_title(heading))


def heads_group_in_row(text: str, *, spans: bool, column: int, alone: bool) -> bool:
    """Whether the only text of a row, which begins in that column (from 0), is a group heading.

    What `spans` the table is one unless it reads like a sentence. `alone` says that nothing above can go on here, so that
    any short title is one.
    """
    heading = _as_heading(text)
    if heading is None:
        return False
    if asks(heading):
        return True
    if spans:
        return not heading.endswith((".", ";", ","))
    return column < 2 and (_reads_like_title(heading) or (alone and SHORT_TITLE.fullmatch(heading) is not None))


def _as_heading(line: str) -> str | None:
    """The line less the number of its part; None for what is too long for a heading, or the number of a recommendation."""
    heading = _PART.sub("", line.strip())
    return None if len(heading) > MAX_LENGTH or is_number(heading) else heading


def _reads_like_title(heading: str) -> bool:
    return heading.endswith(":") or bool(TITLE.match(heading) or TO_SOMEBODY.match(heading))


def titles_plan(heading: str) -> bool:
    """Whether a heading is that of any plan's table ("Recommendations and actions"), or says only whose plan it is."""
    bare = _PART.sub("", heading.strip())
    return bool(_BARE_TITLE.fullmatch(bare) or _PLAN_OF.match(bare))


def addresses(heading: str) -> bool:
    """Whether a heading says who is to act: "The region should:", "To the Governor", "Main recommendations to NOMS"."""
    bare = _PART.sub("", heading.strip())
    return asks(bare) or _TO_WHOM.search(bare) is not None or TO_SOMEBODY.match(bare) is not None


def heads_main(heading: str) -> bool:
    """Whether a heading is that of the main recommendations, which come first in older plans, before those by topic."""
    return _MAIN.match(heading.strip()) is not None


def names_topic(heading: str) -> bool:
    """Whether a heading says what the recommendations below it are about, and nobody who is to act: "Health services"."""
    bare = _PART.sub("", heading.strip())
    named = addresses(bare) or TITLE.match(bare) or names(bare) in (Names.ROLE, Names.BODY)
    return not named and not bare.endswith(":")
