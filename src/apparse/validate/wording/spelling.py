"""The sentences of a text in one spelling: lower case, contractions written out, names taken out, causal "as" written "because"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from apparse.patterns import Pattern
from apparse.records.dates.tokens import MONTH_NAMES
from apparse.sentences import statements

_TITLED = r"(?:Team|Group|Board|Committee|Unit|Directorate|Lead|Leads|Hub|Forum|Manager|Director)s?"
_BODIES_WITH_A_SAY = r"(?<!Parole )(?<!Health )(?<!Care )"  # what they decide can be a reason, so they keep their names
# A team or a head of something is a name, whatever words are in it.
_NAME = Pattern(
    # "the Policy and Quality Team"
    rf"\b(?:the )?(?:[A-Z][\w&'-]*,? (?:(?:and|of|for|&) )?)+{_BODIES_WITH_A_SAY}{_TITLED}\b"
    # "Head of Policy and Contracts"
    r"|\bHeads? of (?:[A-Z][\w&'-]*(?:,? (?:and|&) (?=[A-Z])| (?=[A-Z]))?)+"
)
_SPELLINGS = (
    (Pattern(r"[’‘`]"), "'"),
    (_NAME, "somebody"),
    (Pattern(r"\b(?:IT|ICT)\b"), "ict"),
    (Pattern(r"(?<=[a-z0-9] )(?:Act|Bill)\b"), "legislation"),
    (Pattern(r"\bcan(?:'t| not)\b", re.IGNORECASE), "cannot"),
    (Pattern(r"\bwon't\b", re.IGNORECASE), "will not"),
    (Pattern(r"n't\b"), " not"),
    (Pattern(r"'ll\b"), " will"),
    (Pattern(r"'re\b"), " are"),
    (Pattern(r"'ve\b"), " have"),
    (Pattern(r"\b(I|we|you|he|she|it|they|there|who|that)'d\b", re.IGNORECASE), r"\1 would"),
    (Pattern(r"\b(he|she|it|there|that|what|who)'s\b", re.IGNORECASE), r"\1 is"),
)

# Where an "as" or a "since" can join a cause: at the start, after a comma, after the decision.
_DECIDED = ("agreed", "accepted", "rejected", "achieved", "possible", "implemented", "delivered")
_JOINS = "|".join(["^", "(?<=, )", *(f"(?<={word} )" for word in _DECIDED)])
_SAYS = "says?|said|knows?|will know|noted?|notes|observed?|found|reported|showed|suggested?|described|recommended|requested|pointed out"
# What comes after one that joins none.
_MANNER = (
    # "as a result", "as part of"
    r"a (?:result|whole|matter|first|part|means)|part of|regards|to|for|such",
    # "as described", "as well as", "as soon as"
    r"follows|above|below|described|set out|worded|recommended|per|appropriate|required|needed|well|soon|(?:many|much|far|long|soon) as",
    # "as a public body, the prison"
    r"(?:an?|the) (?:[\w-]+ ){0,2}(?:authority|body|employer|organisation|partner|department|regulator),? (?:hmpps|we|it|the)",
    # "as the recommendation asks", "as the governor knows"
    r"the (?:recommendation|inspection|report) ",
    rf"(?:\w+ ){{1,3}}(?:{_SAYS})\b",
)
# "since May", "since last year"
_MARKS_A_TIME = (
    "publication|inspection|visit|fieldwork|report|start|end|launch|introduction|opening|closure|merger|move"
)
_SINCE_WHEN = rf"(?:{'|'.join(MONTH_NAMES)}|last|then|20\d\d|(?:the|its|his|her) (?:\w+ )?(?:{_MARKS_A_TIME}))\b"
_CAUSAL_AS = Pattern(rf"(?:{_JOINS})(?:as|since) (?!(?:{'|'.join(_MANNER)})\b|{_SINCE_WHEN})")


def in_one_spelling(text: str) -> Iterator[str]:
    """The sentences of a text, each in that spelling."""
    for pattern, spelling in _SPELLINGS:
        text = pattern.sub(spelling, text)
    for sentence in statements(text):
        yield _CAUSAL_AS.sub("because ", sentence.lower())
