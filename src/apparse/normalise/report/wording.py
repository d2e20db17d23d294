"""The headings of reports and letters: what each announces, and the numbers of standards."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto

from apparse.normalise.endings import without_marks
from apparse.patterns import any_of
from apparse.records.asking import ASKS
from apparse.text import Text


class HeadingRole(Enum):
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

_ANNEX = any_of(r"((annexe?|appendix|section|part|chapter) \w{1,6}\s*[-–—:.]?\s*)?")
_QUALIFIED = any_of(r"((key|main|our|overall|the|regional|notable|some|examples? of|other|identified) )*")
_FOUND = any_of(r"( (were|are|identified|found|include|included))*\s*[:?]?")
_COLON = r"\s*:?"
_WORD = r"[\w’'-]+"


def _heading(listed: str, *, before: str = "", after: str = "") -> re.Pattern[str]:
    """A pattern for headings of which the lines say the middle."""
    return re.compile(f"{before}{any_of(listed)}{after}", re.IGNORECASE)


_STRENGTHS = _heading(
    r"""
    (areas? of )?(strengths?|(positive|good|effective|notable) practice)
    positives|positive findings
    what ((is|was|are|were|has|had) )?(working|worked|works|going|gone|went|done) well
    what (is|was) (good|strong|positive)
    what (\w+ ){1,4}(do|does|did) well
    areas? (doing|going|working) well
    """,
    before=_QUALIFIED,
    after=_FOUND,
)
_AREAS = _heading(
    r"""
    areas? (for|of|requiring|needing|that (need|require)s?) (further )?(improvement|development|concern)
    areas? to improve|areas? of weakness|weaknesses|shortcomings
    improvements? (needed|required)
    negatives|negative findings
    what (need(s|ed)? to|ha[sd] to|must|should|could|can) (have )?(improve|change|get better|(be(en)? )?(done )?(better|improved))
    what (is|was) (not|less) (good|working)( (enough|well))?
    what (did|does) not (go|work) (so )?well
    """,
    before=_QUALIFIED,
    after=_FOUND,
)
_NEEDED = _heading(r"what (needs? to|has to|must|should) (improve|change|get better)\s*[:?]?")
_CONCERNS = _heading(
    r"(?!.*\sand recommendations?\b)(priority|key|main|other) (concerns?|recommendations?)( \S+){0,3}", after=_COLON
)
_LIST_FOR = any_of(r"((key|main|general) )?recommendations? (to|for) .*")
_OPENS_LIST = _heading(_LIST_FOR)
_ADDRESSEE = _heading(
    rf"""
    .*\b{ASKS}\s*:?
    # "What the region will do" promises: without a colon only a plan's heading asks so
    .*\bwill\s*:
    .*\b(should|must),\s[^.:]{{1,60}}:
    we (therefore )?recommend that\s[^.]{{1,100}}:
    {_LIST_FOR}
    to ((the|all|each|every) )?(?-i:[A-Z])[^.;:]{{2,100}}:
    """
)
# not those of another inspection, nor what became of them
_OWN, _NOT_FROM_BEFORE = r"(?!previous|last|progress|implement|follow)", any_of(r"(?!from (the )?(last|previous))")
_RECOMMENDATIONS = _heading(
    rf"""
    (?!recommendation \d{{1,2}} \w){_ANNEX}({_OWN}{_WORD} ){{0,4}}recommendations?(,? {_NOT_FROM_BEFORE}{_WORD}){{0,8}}\s*:?
    what needs to improve (at|in) .*
    what we (have )?recommend(ed)?\s*:?
    """
)
_RATINGS = _heading(
    rf"""
    {_ANNEX}({_WORD} ){{0,4}}ratings( {_WORD}){{0,4}}\s*:?
    ratings? table
    """
)
_NOTES = _heading(r"((foot|end)[\s-]?)?notes?( and references)?|references", after=_COLON)
_FRAME = _heading(
    r"""
    # before the findings
    (chief inspector[’']s )?(foreword|introduction|overview|summary)
    chief inspector[’']s judge?ment
    ((executive|overall) )?summary
    contents|report outline
    background|(key )?(contextual )?facts|fact page|context
    aims( and objectives)?|scope( (of|and) .*)?|terms of reference
    why this (thematic|inspection).*
    about .*
    # behind them
    methodology|how we .*|our standards|scoring .*
    inspection (team|results|data|methodology)
    further information|related .*
    contact(s| (us|details|information).*)?
    what happens next|press release
    data annexe?|glossary|acknowledgements?
    """,
    before=_ANNEX,
    after=_COLON,
)
_OUTCOME = _heading(
    r"(.*[.)]\s*)?(((fully|partially|partly|not) )?(achieved|implemented|addressed|met)|no longer relevant)(\s*\([^()]*\))?\W*"
)
_SMALL_MATTERS = _heading(r"(minor |other )?housekeeping( points?| matters?| issues?)?", after=_COLON)
_NOTABLE = _heading(r"notable positive practice", after=_COLON)
_EXAMPLE = _heading(
    r"""
    case (example|study|illustration)( \w{1,5})?
    (good|poor|effective|positive) practice (example|case study|illustration)( \w{1,5})?
    """,
    after=_COLON,
)
_OVER_QUESTIONS = _heading(
    r"""
    (.*\W)?questions(\W.*)?
    (our|the) (ratings?|judge?ments?)( .*)?
    """,
    after=_COLON,
)
_ANNEX_ONLY = _heading(r"(annexe?|appendix)\b.*")
_CHAPTER = _heading(
    r"""
    (section|chapter|domain|part|annexe?|appendix) (\d{1,2}|one|two|three|four|five|six|[A-Z])\b(?!.*[.;?!]$)
    ((our|key|main|inspection) )*findings$
    """
)
_CHAPTER_NUMBER = _heading(
    r"theme\s*:\s*(?=\w)|(section|chapter|domain|part) (\d{1,2}|one|two|three|four|five|six|seven|eight|(?-i:[A-HIVX]{1,4}))\b\s*[-–—:.]?\s*(?=\w)"
)
_CLOSED_SENTENCE = re.compile(r"[.;,?!](?:\s*\([^()]*\))?$")
_CONTENTS_LINE = re.compile(r"(?:\s|\.{2,}|…)\s*\d{1,3}$")
_REF = re.compile(
    r"""
    (?P<ref> (?:[A-Z]{1,3}\s?)? \d{1,2} (?:\.\d{1,2})* )
    \.? (?:\s*[:–—-])?
    (?:\s+ (?P<name>\S.*) )? $
    """,
    re.VERBOSE | re.DOTALL,
)
_TEST = any_of(
    r"""
    safety|respect|care
    purposeful activity|activities
    rehabilitation and release planning|resettlement|preparation for (removal and )?release
    """
)
TESTS = rf"{_TEST}(?:(?:,|,?\s+and|\s*&)\s+{_TEST})*"
"""A pattern for one or several of the healthy prison tests, to be matched in any case."""
_HEADS_TEST = _heading(rf"{_TEST}|leadership( and management)?", after=_COLON)
_BACK_TO_TOP = _heading(r"\s*[(\[]?\s*(back|return) to (the )?top\s*[)\]]?\s*$")

_BEFORE_NUMBER = (
    (HeadingRole.STRENGTHS, _STRENGTHS),
    (HeadingRole.AREAS, _AREAS),
    (HeadingRole.CONCERNS, _CONCERNS),
    (HeadingRole.ADDRESSEE, _ADDRESSEE),
)
"""What a heading announces whole, in the order in which it is tried …"""
_BEHIND_NUMBER = (
    *((HeadingRole.RECOMMENDATIONS, _RECOMMENDATIONS), (HeadingRole.RATINGS, _RATINGS), (HeadingRole.NOTES, _NOTES)),
    *((HeadingRole.FRAME, _FRAME), (HeadingRole.FRAME, _ANNEX_ONLY)),
)
"""… and what without the number before it."""


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
    match = _BACK_TO_TOP.search(text.value)
    return text[: match.start()].strip() if match and match.start() else text


def has_link(text: Text) -> bool:
    match = _BACK_TO_TOP.search(text.value)
    return match is not None and match.start() > 0


def role_of(text: Text) -> HeadingRole:
    """What a heading announces."""
    words = " ".join(text.value.split())
    if len(words) > LONGEST_ADDRESSEE:
        return HeadingRole.TOPIC
    if role := _announced(words, _BEFORE_NUMBER):
        return role
    number = numbered(text)
    if number is None or not number.name:
        return _announced(words, _BEHIND_NUMBER) or HeadingRole.TOPIC
    bare = " ".join(number.name.value.split())
    if number.is_standard:
        return HeadingRole.FRAME if _FRAME.fullmatch(bare) else HeadingRole.STANDARD
    return _announced(bare, _BEHIND_NUMBER) or HeadingRole.CHAPTER


def _announced(words: str, headings: Iterable[tuple[HeadingRole, re.Pattern[str]]]) -> HeadingRole | None:
    return next((role for role, pattern in headings if pattern.fullmatch(words)), None)


def opens_list_for(text: Text) -> bool:
    """ "Recommendations to the governor", over a list without a colon, too."""
    return bool(_OPENS_LIST.fullmatch(" ".join(text.value.split())))


def says_what_must_improve(text: Text) -> bool:
    """ "What needs to improve?", over areas for improvement, or over all that a document asks for."""
    return bool(_NEEDED.fullmatch(text.value.strip()))


def heads_test(text: Text) -> bool:
    """Whether a text is what stands over the findings about a healthy prison test, or about those who lead the prison."""
    return bool(_HEADS_TEST.fullmatch(text.value.strip()))


def says_outcome(text: Text) -> bool:
    """Whether a text says, or ends in, what has come of a recommendation of the inspection before: "Partially achieved"."""
    return bool(_OUTCOME.fullmatch(text.value))


def opens_small_matters(text: Text) -> bool:
    """ "Housekeeping points", which a prison may put right without a recommendation."""
    return bool(_SMALL_MATTERS.fullmatch(text.value.strip()))


def opens_practice(text: Text) -> bool:
    """ "Notable positive practice", which is that of the whole prison wherever it stands."""
    return bool(_NOTABLE.fullmatch(text.value.strip()))


def tells_of_a_case(text: Text) -> bool:
    """Whether a heading stands over what happened in one case, as boxes within the findings tell it."""
    return bool(_EXAMPLE.fullmatch(text.value.strip()))


def stands_over_questions(text: Text) -> bool:
    """Whether a heading says of what is below it that a rating rests on it: "Our rating is based on the following key questions:"."""
    return bool(_OVER_QUESTIONS.fullmatch(text.value.strip()))


def without_chapter_number(text: Text) -> Text:
    """ "Safety" of "Section 3: Safety" and of "Theme: Safety"."""
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
        and not _CLOSED_SENTENCE.search(without_marks(text.rstrip()))
    )
