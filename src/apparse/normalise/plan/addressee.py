"""Addressees: the headings that say who is to act on the recommendations below them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from apparse.normalise.endings import is_finished
from apparse.normalise.numbering import is_number
from apparse.patterns import Pattern, any_of
from apparse.records.asking import asks
from apparse.records.body import NATIONAL_NAMES
from apparse.records.title import Names, names
from apparse.similarity import likeness
from apparse.text import EMPTY, Text

_TITLE = Pattern(
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
_TO_SOMEBODY = Pattern(r"([Ff]or|[Tt]o)\s+[\w'’&]+(\s[\w'’&,]+){0,7}\s*:?$")
_TO_WHOM = Pattern(r"\brecommendations?\s+(?:to|for)\s+\S", re.IGNORECASE)
_TITLE_TO_WHOM = Pattern(r"(?:[A-Z]\w+ )?[Rr]ecommendations? (?:to|for)(?: [\w’'&-]+,?){1,8}(?<!,):?")
_TORN_WORD = Pattern(r"(?:[a-z]|\b[A-Z])\t[a-z]")
"""Two cells, with a tab between them, over which a word is torn: below the first capital, or further on."""
_SHORT_TITLE = Pattern(r"[A-Z][\w'’&-]*(,?\s[\w'’&()-]+){0,7}")
MAX_LENGTH = 160
"""A heading is short; a paragraph that spans the table is a note or a continuation."""

NEVER_DOUBLED = frozenset("aijqvwxy")
"""Letters that no English word has twice side by side, but for a few that plans don't use ("skiing")."""
KNOWN = tuple(f"{name} should:" for name in NATIONAL_NAMES)
"""Headings of plans all over the country: what a torn one is mended to, when it is close enough."""
CLOSE_ENOUGH = 0.85
MOST_TEARS = 2
"""Of a heading that may be torn within a word and between two: it stands over number, recommendation and response."""
LONGEST_TORN = 10
"""Words of a title that is known although it asks nobody."""


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
    return column < 2 and (_reads_like_title(heading) or (alone and _SHORT_TITLE.fullmatch(heading) is not None))


def _as_heading(line: str) -> str | None:
    """The line less the number of its part; None for what is too long for a heading, or the number of a recommendation."""
    heading = _PART.sub("", line.strip())
    return None if len(heading) > MAX_LENGTH or is_number(heading) else heading


def _reads_like_title(heading: str) -> bool:
    return heading.endswith(":") or bool(_TITLE.match(heading) or _TO_SOMEBODY.match(heading))


def titles_plan(heading: str) -> bool:
    """Whether a heading is that of any plan's table ("Recommendations and actions"), or says only whose plan it is."""
    bare = _PART.sub("", heading.strip())
    return bool(_BARE_TITLE.fullmatch(bare) or _PLAN_OF.match(bare))


def addresses(heading: str) -> bool:
    """Whether a heading says who is to act: "The region should:", "To the Governor", "Main recommendations to NOMS"."""
    bare = _PART.sub("", heading.strip())
    return asks(bare) or _TO_WHOM.search(bare) is not None or _TO_SOMEBODY.match(bare) is not None


def names_topic(heading: str) -> bool:
    """Whether a heading says what the recommendations below it are about, and nobody who is to act: "Health services"."""
    bare = _PART.sub("", heading.strip())
    named = addresses(bare) or _TITLE.match(bare) or names(bare) in (Names.ROLE, Names.BODY)
    return not named and not bare.endswith(":")


def mend_torn_heading(cells: Sequence[Text]) -> Text:
    """The heading that flattening tore over the leading cells of a row, or an empty Text.

    "East M|idlands region should:" is joined; where letters were lost or doubled at the
    tears and the result is all but the name of a national body, that name is meant.
    """
    if not cells:
        return EMPTY
    joined = _closed(cells)
    if len(joined) > MAX_LENGTH or is_number(cells[0].value):
        return EMPTY
    known = max(KNOWN, key=lambda name: _likeness(joined.value, name))
    if _likeness(joined.value, known) >= CLOSE_ENOUGH:
        return Text(known, joined.pieces)
    return next((title for title in _joined(cells) if asks(title.value) or _is_torn_title(cells, title.value)), EMPTY)


def _is_torn_title(cells: Sequence[Text], title: str) -> bool:
    """Whether a word is torn over the cells, and they make up a title ("Priori|ty concerns"), in which no sentence ends."""
    torn = _TORN_WORD.search("\t".join(cell.value for cell in cells)) is not None
    torn = torn and not any(is_finished(cell.value) for cell in cells[:-1])
    return torn and len(title.split()) <= LONGEST_TORN and bool(_TITLE.fullmatch(title)) and title[-1].isalpha()


def _joined(cells: Sequence[Text]) -> Iterator[Text]:
    """The parts of a torn heading as one: closed, then with a blank that a tear between two words has taken, the last tear first."""
    yield _closed(cells)
    if len(cells) == MOST_TEARS + 1:
        first, second, third = cells
        yield _closed([first, Text.join([second, third])])
        yield _closed([Text.join([first, second]), third])
    yield Text.join(cells)


def _closed(cells: Sequence[Text]) -> Text:
    """The parts of a torn heading as one; only before a capital that begins a word is a blank that the tear has taken."""
    closed = cells[0]
    for cell in cells[1:]:
        parted = cell.value[:1].isupper() and (closed.value[-1:].islower() or cell.value[1:2].islower())
        rest = cell[1:] if not parted and _is_twice(closed.value, cell.value) else cell
        closed = Text.join([closed, rest], separator=" " if parted else "")
    return closed


def _is_twice(before: str, after: str) -> bool:
    """Whether both sides of a tear have its letter ("Probati|ion", "Ap|pproved"): no word has it so often there."""
    letter = before[-1:].lower()
    if not letter.isalpha() or after[:1] != letter:
        return False
    return letter in NEVER_DOUBLED or before[-2:-1].lower() == letter or after[1:2] == letter


def _likeness(one: str, other: str) -> float:
    """The likeness of two headings; 0 where a quick look shows that they can't be close."""
    one, other = one.lower(), other.lower()
    if not likeness(one, other, CLOSE_ENOUGH):  # never less than what is asked of the slow one
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
