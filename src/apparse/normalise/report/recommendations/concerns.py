"""What is printed about one recommendation: the concern that it answers, and at its end who is asked.

"Key concern: Violence was high. Recommendation: Each incident should be investigated. (To the governor)"
"""

from __future__ import annotations

import re
from typing import NamedTuple

from apparse.patterns import Pattern
from apparse.records.asking import ASKS
from apparse.records.body import MAY_BE_ASKED
from apparse.text import EMPTY, Text

_CONCERN = Pattern(
    r"(?:(?:key|main|priority|causes?\s+of)\s+)?concerns?(?:\s*\(?(?P<number>[A-Z]{0,2}\d{1,2})\)?)?\s*:\s*",
    re.IGNORECASE,
)
_ALONE = Pattern(r"(?:(?:key|main|priority|cause\s+of)\s+)?(?:concern|recommendation)\s*:", re.IGNORECASE)
_ANSWER = Pattern(r"(?:^|(?<=[.!?])\s+)(?:(?:key|main)\s+)?recommendations?\s*:\s*", re.IGNORECASE)
_TO_BODY = rf"to\s+(?=the\b|[A-Z])(?=[^()]*\b(?i:{MAY_BE_ASKED})\b)"
_ASKED = Pattern(rf"\s*\((?P<asked>(?:To\s+|{_TO_BODY})[^()]{{2,100}}?)\.?\)\.?$")
"""Brackets that open in a small letter may say more of what is asked: "(to include weekends)"."""
_ASKS = Pattern(rf"\b{ASKS}\b", re.IGNORECASE)


class Said(NamedTuple):
    """What a text says; each part may be empty."""

    concern: Text
    advice: Text
    addressee: Text


def said(text: Text) -> Said:
    """The parts of a text; one without labels is a recommendation."""
    concern, advice = EMPTY, text
    opens, answer = _CONCERN.match(text.value), _ANSWER.search(text.value)
    if opens:
        concern = text[opens.end() : answer.start() if answer else len(text)]
        advice = text[answer.end() :] if answer else EMPTY
    elif answer and not answer.start():
        advice = text[answer.end() :]
    asked = _ASKED.search(advice.value)
    if asked:
        return Said(concern, advice[: asked.start()], advice.group(asked, "asked"))
    return Said(concern, advice, EMPTY)


def asked_alone(text: Text) -> Text:
    """Who is asked, where a text says nothing else, "(To the governor)", as a line below the recommendation; else empty."""
    asked = _ASKED.match(text.value)
    return text.group(asked, "asked") if asked else EMPTY


def concern_number(text: Text) -> Text:
    """The number of the label that a concern opens with, "Concern 2: …"; empty where there is none."""
    match = _CONCERN.match(text.value)
    return text.group(match, "number") if match else EMPTY


def is_label_alone(text: Text) -> bool:
    """Whether a text is the label of one concern or recommendation and no more, as in a line over it."""
    return bool(_ALONE.fullmatch(text.value.strip()))


def answers(text: Text) -> bool:
    """Whether a text is the recommendation to the concern before it."""
    return bool(_ANSWER.match(text.value))


def is_labelled(text: Text) -> bool:
    """Whether a text says of itself that it is a concern or a recommendation."""
    return answers(text) or bool(_CONCERN.match(text.value))


def asks(text: str) -> bool:
    """Whether a text asks somebody to do something: "… should …"."""
    return bool(_ASKS.search(text))
