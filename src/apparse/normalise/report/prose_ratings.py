"""Scores and ratings that a report gives in a sentence, where it has no table of them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from apparse.blocks import Block, prose
from apparse.patterns import Pattern
from apparse.records.rating import MOST_POINTS, RATING_WORDS, Score, read_score
from apparse.text import EMPTY, Text

_ABOUT_SCORE = Pattern(r"\b(?:scor(?:e[ds]?|ing)|(?:inspection|rating)\s+points)\b", re.IGNORECASE)
_BODY = r"(?:the\s+|this\s+)?(?:(?-i:[A-Z])[^.;:]{2,80}?|[^.;:]{0,60}?\b(?:service|pdu|region|division|unit|prison|premises|y[oj]s))"
"""What may be rated as a whole: a name, or whatever it is; leadership or assessment is not."""
_OVERALL = Pattern(
    rf"""
    \boverall\b [\w\s]{{0,40}}? \b(?:rat(?:ing|ed)|judged|judge?ment)\b [\w\s:,]{{0,30}}? [‘'“"]?(?P<rating>{RATING_WORDS})\b
    | \boverall,\s+ {_BODY} \s+(?:is|was|has\s+been)\s+(?:rated|judged)(?:\s+(?:as|to\s+be))?\s*:?\s* [‘'“"]?(?P<judged>{RATING_WORDS})\b
    | \brated\s+(?:as\s+)?(?:being\s+)? [‘'“"]?(?P<rated>{RATING_WORDS})[’'”"]? \s+overall
    """,
    re.IGNORECASE | re.VERBOSE,
)
_RATING_LINE = Pattern(
    rf"""
    (?: (?:(?:our|the|chapter)\s+)? (?:rating|rated|judge?ment)(?:\s*[:–—-]\s*|\s+) )?
    [‘'“"]?(?P<rating>{RATING_WORDS})[’'”"]?\.?
    """,
    re.IGNORECASE | re.VERBOSE,
)
_AT_EARLIER = Pattern(
    r"(?<!\bthan\s)(?<!\bas\s)\b(?:at|in|during|on)\s+(?:our|the|its)\s+(?:last|previous|earlier)\s+(?:full\s+)?(?:inspection|visit)\b",
    re.IGNORECASE,
)
_AT_THIS = Pattern(r"\bthis\s+(?:inspection|visit|time)\b", re.IGNORECASE)
FEWEST_STANDARDS = 3


def score_in_prose(blocks: Iterable[Block]) -> Score | None:
    """ "… scored just two inspection points out of a possible 27"; "10 out of 17 respondents" is none."""
    for text in prose(blocks):
        for sentence in text.sentences():
            score = read_score(sentence.value) if _ABOUT_SCORE.search(sentence.value) else None
            if score and _is_possible(score):
                return score
    return None


def _is_possible(score: Score) -> bool:
    """Whether the maximum can be that of some standards: three points for each, and three standards at least."""
    return score.points <= score.most and score.most % MOST_POINTS == 0 and score.most >= FEWEST_STANDARDS * MOST_POINTS


def overall_in_prose(blocks: Iterable[Block]) -> Text:
    """ "These factors led to an overall PDU rating of 'Requires improvement'", "Overall, Wold PDU is rated as: Good"."""
    for text in prose(blocks):
        if match := _OVERALL.search(text.value):
            return next(text.group(match, name) for name in match.groupdict() if match[name])
    return EMPTY


def rating_line(text: Text) -> Text:
    """The rating of a line that says nothing else, "Rating: Good" or "Good", as boxes and chapters without a table have it."""
    match = _RATING_LINE.fullmatch(text.value)
    return text.group(match, "rating") if match else EMPTY


def leads_to_earlier(text: Text) -> bool:
    """Whether what is listed below a text was judged by an earlier inspection: "At our last inspection we found:"."""
    earlier = _AT_EARLIER.search(text.value) and not _AT_THIS.search(text.value)
    return bool(earlier) and text.value.rstrip().endswith(":")
