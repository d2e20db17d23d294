"""The number before a recommendation: "1.", "S3", "Recommendation 3:", "Recommendation one –"."""

from __future__ import annotations

import re

from apparse.patterns import Pattern
from apparse.text import EMPTY, Text

_WORD = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    r"|nineteen|twenty(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?"
)
_COUNTED = r"(?:recommendation|rec|(?:key\s+|priority\s+)?concern)\.?\s*"
_END = r"(?:[.):]+\s*|\s+[-–—]\s+|\s+(?=(?-i:[A-Z‘“])))"
_NUMBER = Pattern(
    rf"""
    (?: (?:{_COUNTED})? (?P<number>(?-i:[A-Z]{{0,2}})\d{{1,2}}(?:\.\d{{1,2}})?[a-z]?)
      | {_COUNTED} (?P<word>{_WORD})
    ) {_END}
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LABELLED = Pattern(
    rf"{_COUNTED}(?P<number>\d{{1,2}}|{_WORD})\s+(?!(?:of|in|on|from|to|and|or|is|was|has|had|above|below)\b)(?=[a-z])",
    re.IGNORECASE,
)
"""The same with nothing but a blank behind it, as where the label has a line of its own."""
_LABEL = Pattern(rf"{_COUNTED}(?P<number>\d{{1,2}}|{_WORD})\W*", re.IGNORECASE)
_COUNT = Pattern(r"\d+$")
_OPENS = Pattern(rf"{_COUNTED}(?:(?:\d{{1,2}}|{_WORD})\s*[.):–—-]|:)", re.IGNORECASE)


def cut_number(text: Text) -> tuple[Text, Text] | None:
    """The number as it is printed and the text behind it, None where no number opens the text."""
    if match := _NUMBER.match(text.value):
        return text.group(match, "number") or text.group(match, "word"), text[match.end() :]
    if match := _LABELLED.match(text.value):
        return text.group(match, "number"), text[match.end() :]
    return None


def follows(number: str, before: str) -> bool:
    """Whether a number is the next after another: 4 after 3, 5.10 after 5.9, R4 after R3."""
    count = _COUNT.search(before)
    return count is not None and number == f"{before[: count.start()]}{int(count[0]) + 1}"


def counts_on(number: str, before: str) -> bool:
    """Whether a number stands behind another in one list: it is the next, or by a slip the same again or the one after the next."""
    skipped = _COUNT.sub(lambda count: str(int(count[0]) - 1), number)
    return number == before or follows(number, before) or follows(skipped, before)


def label_number(text: Text) -> Text:
    """The number of a text that says no more than what is counted, "Recommendation 3"; empty for any other."""
    match = _LABEL.fullmatch(text.value)
    return text.group(match, "number") if match else EMPTY


def is_label(text: Text) -> bool:
    """Whether a text says no more than what is counted and its number: "Recommendation 3"."""
    return bool(label_number(text))


def opens_recommendation(text: Text) -> bool:
    """Whether a text begins with the word that is counted, as a label or with its number."""
    return bool(_OPENS.match(text.value))
