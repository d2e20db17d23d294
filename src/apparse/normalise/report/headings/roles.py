"""What a heading of a report or letter announces."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum, auto

from apparse.normalise.report.headings.notation import COLON, heading
from apparse.normalise.report.headings.numbers import numbered
from apparse.patterns import Pattern, any_of
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


SORTS_FINDINGS = frozenset({HeadingRole.STRENGTHS, HeadingRole.AREAS})
NAMES_ASKED = frozenset({HeadingRole.ADDRESSEE, HeadingRole.CONCERNS})
"""Headings that divide the findings of a section, and those that divide what is recommended."""

LONGEST_ADDRESSEE = 160

_ANNEX = any_of(r"((annexe?|appendix|section|part|chapter) \w{1,6}\s*[-–—:.]?\s*)?")
_QUALIFIED = any_of(r"((key|main|our|overall|the|regional|notable|some|examples? of|other|identified) )*")
_FOUND = any_of(r"( (were|are|identified|found|include|included))*\s*[:?]?")
_WORD = r"[\w’'-]+"

_STRENGTHS = heading(
    r"""
    (areas? of )?(strengths?|(positive|good|effective|notable) practice)
    (good|positive) practice points?|points? of (good|positive) practice
    positives|positive findings
    what ((is|was|are|were|has|had) )?(working|worked|works|going|gone|went|done) well
    what (is|was) (good|strong|positive)
    what (\w+ ){1,4}(do|does|did) well
    areas? (doing|going|working) well
    """,
    before=_QUALIFIED,
    after=_FOUND,
)
_AREAS = heading(
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
_CONCERNS = heading(
    r"(?!.*\sand recommendations?\b)(priority|key|main|other) (concerns?|recommendations?)( \S+){0,3}", after=COLON
)
LIST_FOR = any_of(r"((key|main|general) )?recommendations? (to|for) .*")
"""Who is asked, in the heading of a list."""
_ADDRESSEE = heading(
    rf"""
    .*\b{ASKS}\s*:?
    # "What the region will do" promises: without a colon only a plan's heading asks so
    .*\bwill\s*:
    .*\b(should|must),\s[^.:]{{1,60}}:
    we (therefore )?recommend that\s[^.]{{1,100}}:
    {LIST_FOR}
    to ((the|all|each|every) )?(?-i:[A-Z])[^.;:]{{2,100}}:
    """
)
# not those of another inspection, nor what became of them
_OWN, _NOT_FROM_BEFORE = r"(?!previous|last|progress|implement|follow)", any_of(r"(?!from (the )?(last|previous))")
_RECOMMENDATIONS = heading(
    rf"""
    (?!recommendation \d{{1,2}} \w){_ANNEX}({_OWN}{_WORD} ){{0,4}}recommendations?(,? {_NOT_FROM_BEFORE}{_WORD}){{0,8}}\s*:?
    what needs to improve (at|in) .*
    what we (have )?recommend(ed)?\s*:?
    """
)
_RATINGS = heading(
    rf"""
    {_ANNEX}({_WORD} ){{0,4}}ratings( {_WORD}){{0,4}}\s*:?
    ratings? table
    """
)
_NOTES = heading(r"((foot|end)[\s-]?)?notes?( and references)?|references", after=COLON)
_FRAME = heading(
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
    ([\w-]+ )?methodology|how we .*|our standards|scoring .*
    inspection (team|results|data|methodology)
    further information|related .*
    contact(s| (us|details|information).*)?
    what happens next|press release
    data annexe?|glossary( of .*)?|acknowledgements?
    (references (and|&) )?(further|suggested) reading|bibliography
    (list of )?(abbreviations|acronyms)( .*)?
    """,
    before=_ANNEX,
    after=COLON,
)
_ANNEX_ONLY = heading(r"((section|part|chapter) \w{1,6}\s*[-–—:.]?\s*)?(annexe?s?|appendix|appendices)\b.*")

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


def _announced(words: str, headings: Iterable[tuple[HeadingRole, Pattern[str]]]) -> HeadingRole | None:
    return next((role for role, pattern in headings if pattern.fullmatch(words)), None)
