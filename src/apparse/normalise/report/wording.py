"""The headings of reports and letters: what each announces, and the numbers of standards."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from apparse.records.asking import ASKS
from apparse.text import Text


class Role(Enum):
    STRENGTHS = auto()
    AREAS = auto()
    ADDRESSEE = auto()
    CONCERNS = auto()
    RECOMMENDATIONS = auto()
    RATINGS = auto()
    NOTES = auto()
    FRAME = auto()
    STANDARD = auto()
    CHAPTER = auto()
    TOPIC = auto()


LONGEST_HEADING = 120
LONGEST_ADDRESSEE = 160

_I = re.IGNORECASE
_ANNEX = r"(?:(?:annexe?|appendix|section|part|chapter)\s+\w{1,6}\s*[-–—:.]?\s*)?"
_QUALIFIERS = r"(?:(?:key|main|our|overall|the|regional|notable|some|examples?\s+of|other|identified)\s+)*"
_STRENGTHS = re.compile(
    rf"{_QUALIFIERS}(?:strengths?|(?:areas?\s+of\s+)?(?:strengths?|(?:positive|good|effective|notable)\s+practice)|positives|positive\s+findings"
    r"|what\s+(?:(?:is|was|are|were|has)\s+)?(?:working|worked|works|going|gone|went|done)\s+well|what\s+(?:is|was)\s+(?:good|strong|positive)"
    r"|what\s+(?:\w+\s+){1,4}(?:do|does|did)\s+well|areas?\s+(?:doing|going|working)\s+well)"
    r"(?:\s+(?:were|are|identified|found|include|included))*\s*[:?]?",
    _I,
)
_AREAS = re.compile(
    rf"{_QUALIFIERS}(?:areas?\s+(?:for|of|requiring|needing|that\s+(?:need|require)s?)\s+(?:further\s+)?(?:improvement|development|concern)"
    r"|weaknesses|areas?\s+to\s+improve|improvements?\s+(?:needed|required)|negatives|negative\s+findings|shortcomings|areas?\s+of\s+weakness"
    r"|what\s+(?:needs?\s+to|has\s+to|must|should|could|can)\s+(?:improve|change|get\s+better|(?:be\s+)?(?:done\s+)?(?:better|improved))"
    r"|what\s+(?:is|was)\s+(?:not|less)\s+(?:good|working)(?:\s+(?:enough|well))?|what\s+(?:did|does)\s+not\s+(?:go|work)\s+(?:so\s+)?well)"
    r"(?:\s+(?:were|are|identified|found|include|included))*\s*[:?]?",
    _I,
)
_NEEDED = re.compile(r"what\s+(?:needs?\s+to|has\s+to|must|should)\s+(?:improve|change|get\s+better)\s*[:?]?", _I)
# "will" needs its colon here: "What the region will do" promises, where a plan's heading would ask.
_ADDRESSEE = re.compile(
    rf".*\b{ASKS}\s*:?|.*\bwill\s*:"
    r"|.*\b(?:should|must),\s[^.:]{1,60}:|we\s+(?:therefore\s+)?recommend\s+that\s[^.]{1,100}:"
    r"|(?:key\s+|main\s+|general\s+)?recommendations?\s+(?:to|for)\s+.*|to\s+(?:(?:the|all|each|every)\s+)?(?-i:[A-Z])[^.;:]{2,100}:",
    _I,
)
_CONCERNS = re.compile(
    r"(?!.*\sand\s+recommendations?\b)(?:priority|key|main|other)\s+(?:concerns?|recommendations?)(?:\s+\S+){0,3}\s*:?",
    _I,
)
_RECOMMENDATIONS = re.compile(
    rf"(?!recommendation\s+\d{{1,2}}\s+\w){_ANNEX}(?:(?!previous|last|progress|implement|follow)[\w’'-]+\s+){{0,4}}recommendations?"
    r"(?:\s+(?!from\s+(?:the\s+)?(?:last|previous))[\w’'-]+){0,8}\s*:?|what\s+needs\s+to\s+improve\s+(?:at|in)\s+.*|what\s+we\s+(?:have\s+)?recommend(?:ed)?\s*:?",
    _I,
)
_RATINGS = re.compile(rf"{_ANNEX}(?:[\w’'-]+\s+){{0,4}}ratings(?:\s+[\w’'-]+){{0,4}}\s*:?|ratings?\s+table", _I)
_NOTES = re.compile(r"(?:(?:foot|end)[\s-]?)?notes?(?:\s+and\s+references)?\s*:?|references\s*:?", _I)
_FRAME = re.compile(
    rf"{_ANNEX}(?:foreword|contents|(?:executive\s+|overall\s+)?summary|introduction|background|about\s+.*|acknowledgements?"
    r"|(?:key\s+)?(?:contextual\s+)?facts|context|methodology|further\s+information|data\s+annexe?|press\s+release|glossary"
    r"|aims(?:\s+and\s+objectives)?|why\s+this\s+(?:thematic|inspection).*|scope(?:\s+(?:of|and)\s+.*)?|terms\s+of\s+reference|report\s+outline"
    r"|what\s+happens\s+next|inspection\s+team|our\s+standards|inspection\s+(?:results|data|methodology)|scoring\s+.*"
    r"|how\s+we\s+.*|chief\s+inspector[’']s\s+judge?ment|(?:chief\s+inspector[’']s\s+)?(?:foreword|introduction|overview)|overview|contact(?:s|\s+(?:us|details|information).*)?|related\s+.*)\s*:?",
    _I,
)
_ANNEX_ONLY = re.compile(r"(?:annexe?|appendix)\b.*", _I)

_CHAPTER = re.compile(
    r"(?:section|chapter|domain|part|annexe?|appendix)\s+(?:\d{1,2}|one|two|three|four|five|six|[A-Z])\b(?!.*[.;?!]$)"
    r"|(?:our\s+|key\s+|main\s+|inspection\s+)*findings$",
    _I,
)
_CHAPTER_NUMBER = re.compile(
    r"(?:section|chapter|domain|part)\s+(?:\d{1,2}|one|two|three|four|five|six|seven|eight|(?-i:[A-HIVX]{1,4}))\b\s*[-–—:.]?\s*(?=\w)",
    _I,
)
_CLOSED_SENTENCE = re.compile(r"[.;,?!](?:\s*\([^()]*\))?$")
_CONTENTS_LINE = re.compile(r"(?:\s|\.{2,}|…)\s*\d{1,3}$")

_REF = re.compile(
    r"(?P<ref>(?:[A-Z]{1,3}\s?)?\d{1,2}(?:\.\d{1,2})*)\.?(?:\s*[:–—-])?(?:\s+(?P<name>\S.*))?$", re.DOTALL
)
_BACK = re.compile(r"\s*[(\[]?\s*(?:back|return)\s+to\s+(?:the\s+)?top\s*[)\]]?\s*$", _I)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A name with the number before it; `ref` is without a stop at its end."""

    ref: Text
    name: Text

    @property
    def is_standard(self) -> bool:
        """Standards have numbers of two levels, or a letter: "2.1", "P 1.1"; chapters have neither."""
        return "." in self.ref.value or self.ref.value[:1].isalpha()


def numbered(text: Text) -> Numbered | None:
    """The number and the name of "P 1.1. Leadership", None for a text without a number; the name may be empty."""
    match = _REF.match(text.value)
    if match is None:
        return None
    return Numbered(text[: match.end("ref")], text.group(match, "name").strip())


def without_link(text: Text) -> Text:
    """A heading without the "(Back to top)" that web pages put behind it."""
    match = _BACK.search(text.value)
    return text[: match.start()].strip() if match and match.start() else text


def has_link(text: Text) -> bool:
    match = _BACK.search(text.value)
    return match is not None and match.start() > 0


def role_of(text: Text) -> Role:
    """What a heading announces."""
    words = " ".join(text.value.split())
    fixed = (
        (Role.STRENGTHS, _STRENGTHS),
        (Role.AREAS, _AREAS),
        (Role.CONCERNS, _CONCERNS),
        (Role.ADDRESSEE, _ADDRESSEE),
    )
    if len(words) > LONGEST_ADDRESSEE:
        return Role.TOPIC
    for role, pattern in fixed:
        if pattern.fullmatch(words):
            return role
    number = numbered(text)
    bare = " ".join((number.name if number and number.name else text).value.split())
    if number and number.name and number.is_standard:
        return Role.FRAME if _FRAME.fullmatch(bare) else Role.STANDARD
    for role, pattern in (
        (Role.RECOMMENDATIONS, _RECOMMENDATIONS), (Role.RATINGS, _RATINGS), (Role.NOTES, _NOTES),
        (Role.FRAME, _FRAME), (Role.FRAME, _ANNEX_ONLY),
    ):  # fmt: skip
        if pattern.fullmatch(bare):
            return role
    return Role.CHAPTER if number and number.name else Role.TOPIC


def says_what_must_improve(text: Text) -> bool:
    """ "What needs to improve?", over areas for improvement, or over all that a document asks for."""
    return bool(_NEEDED.fullmatch(text.value.strip()))


def without_chapter_number(text: Text) -> Text:
    """ "Safety" of "Section 3: Safety"."""
    match = _CHAPTER_NUMBER.match(text.value)
    return text[match.end() :] if match else text


def names_chapter(text: str) -> bool:
    """ "Section 3 Safety", "Domain two: Court disposals", "Findings"."""
    return bool(_CHAPTER.match(text))


def reads_like_title(text: str) -> bool:
    """Whether a line could be a heading: short, begins with a capital or a figure, and ends without a stop.

    A line that ends in a page number is one of a table of contents.
    """
    words = text.split()
    if _CONTENTS_LINE.search(text) and not names_chapter(text):
        return False
    return (
        bool(words)
        and len(text) <= LONGEST_HEADING
        and len(words) <= 14
        and (text[0].isupper() or text[0].isdigit())
        and not _CLOSED_SENTENCE.search(text.rstrip())
    )
