"""Clauses: what a sentence says, cut small, without what only reports, concedes, owns up or lays down how people work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from apparse.patterns import Pattern, any_of


class _Telling(NamedTuple):
    """A way to tell something that is no reason: the words for it, and words beside which it may be one after all."""

    says: Pattern[str]
    unless: Pattern[str] | None = None

    def tells(self, clause: str) -> bool:
        return bool(self.says.search(clause)) and not (self.unless and self.unless.search(clause))


def _telling(says: str, unless: str = "") -> _Telling:
    return _Telling(Pattern(any_of(says)), Pattern(any_of(unless)) if unless else None)


_CLAUSE = Pattern(
    any_of(
        r"""
        [;:]|\s[-–—]\s
        ,?\s(?=(but|whereas|although|though|however)\b)
        ,\s(?=(and )?so\b)
        ,?\s(?=and (we|the|it|this|there|they|a|an|our)\b)
        """
    )
)
_CONCESSION = Pattern(
    any_of(
        r"^(while|whilst|although|though|even though|despite|notwithstanding|in spite of)\b(?! there (is|are) no\b)[^,]*,( and [^,]*,)?"
    )
)

# What inspectors said, and what is granted to them.
_SAID = "found|finds|raised|noted|notes|identified|highlighted|observed|asks?|said|recognise[ds]?|commented|recommends?|mention(s|ed)?"
_REPORTED = _telling(
    rf"""
    # "inspectors found that reviews were late"
    \b(inspect(ors?|ion|orate)|report|chief inspector)\b.{{0,30}}\b({_SAID})\b
    # "the gaps identified by the inspection"
    \b(raised|noted|identified|highlighted|found|observed|reported) (by|during|at|in) ((the|hm) )?(inspect\w+|report)
    # "the worry raised most by the women"
    \b(raised|mentioned|cited|described|named) (\w+ )?by (the |some |many |most )?(prisoners|women|men|children|residents|families|visitors|victims|parents|young)\b
    # "we recognise that reviews are late"
    ^(we|hmpps|the \w+( \w+)?) ((also|fully) )?(recognis|acknowledg|accept|understand|agree)\w* (that|the|how)\b
    """
)
# Nobody gives a reason by owning up to a failing, nor by saying what matters to all.
_ADMITTED = _telling(
    r"""
    # "we regret the delay"
    \b(we )?(\w+ )?(regret\w*|apologi\w+|sorry|excuses?|got (this|it|that) wrong|complacent|ashamed)\b
    # "this is not good enough"
    \bnot (have happened|good enough|acceptable|what we expect)\b|\bunacceptabl[ey]\b
    # "managers should have known"
    \bshould (not )?have (been|happened|had|known|told|done)\b
    # "it cannot be right that"
    \b(can|could|would)(not| not)? (be right|thank|have (come|got|done))\b
    # "had managers checked the files"
    \bhad (we|staff|the prison|managers) (not )?\w+ed\b
    # "the log was not kept"
    \b(was|were|did|had) not (\w+ )?(kept|told|done|followed|used|recorded|understood|enough (was )?done)\b
    # "the team failed to act", "not enough was done"
    ^(\w+ ){0,4}(failed to|fell short of what|did not do enough)\b|^not enough was\b
    # "that was a serious failing"
    \bthat was a (serious )?(weakness|failing|mistake)\b
    # "it is hard to overstate"
    \b(hard|impossible|difficult) to (over|exagg|under)\w+
    """
)
# An obstacle that is out of the way.
_MENDED = (
    "resolved|addressed|overcome|remedied|rectified|corrected|fixed|repaired|mended|restored|put right|made good"
    "|filled|cleared|lifted|eased|improved|reduced|removed|reversed|withdrawn (its|their) objection"
)
_SETTLED = (
    # "the shortage has since been resolved", but not "has not been resolved" or "the budget has been reduced"
    _telling(
        rf"\b(has|have|had|was|were) ((now|since|largely|all|mostly|been) )*({_MENDED})\b",
        unless=r"""
        \b(no|not|none|never|nobody|neither)\b
        \b(budget|funding|funds|grant|allocation|discretion|powers?|posts?)\b.{0,40}\b(reduced|removed)\b
        """,
    ),
    # "the vacancy rate now stands at", "is now down to"
    _telling(
        r"\bnow (stands?|down|back)\b|\b(has|have) since\b|\bis now (down|no|at)\b",
        # "has since lapsed": what was spoken of is no more
        unless=r"\bsince (been )?(lapsed|closed|left|moved|ended|expired|changed|replaced|superseded|abolished|disbanded|merged|ceased)\b",
    ),
)
# What was lacking, and what tells that it no longer is: "There was no tracker. One has been introduced."
_LACKED = any_of("no|not|none|unable|unclear|insufficient|impossible|lack")
_WAS_LACKING = Pattern(
    rf"(?=.*\b(?:was|were|had|did)\b)(?=.*\b{_LACKED}\b)(?!.*\b(?:is|are|has|have|can|cannot|will|would)\b)"
)
_NO_LONGER_IS = Pattern(r"\b(?:now|since)\b|\b(?:has|have) been \w+(?:ed|en|ght|ut)\b")
_NOT_OURS_TO_MEND = Pattern(
    any_of(
        r"\b(fund\w*|money|budget\w*|bid|contract\w*|commission\w*|law\w*|legislation|polic(y|ies)|ministers?|evidence)\b"
    )
)
# What people at work may not do: how a process runs, and nothing that stands in its way.
_PEOPLE = any_of(
    """
    staff|managers?|officers?|practitioners?|supervisors?|employees|prisoners?|residents|visitors|people
    information|medication|tools|cases?|assessments?|plans?|reports?|referrals?|requests?
    """
)
_MAY_NOT = r"(cannot|may not|should not|are not to|is not to)"
_UNTIL = r"\b(unless|without|until) (an?|the|it|they|he|she|his|her|their|two|both)\b"
_ONLY_IF = r"\b(unless|without|until|except|if|before|more than|who|about|that)\b"
_LAID_DOWN = (
    _telling(
        rf"""
        ^(at no (point|time)|under no circumstances)
        # "no report is sent until it has been checked"
        ^no(body| one|-one)?( \w+){{0,5}}? (is|are|may|can|should|must|will be|leaves?|goes|gets|waits)\b.*{_ONLY_IF}
        """,
        unless=r"\b(fund\w*|money|budget\w*|capital|spending|contract\w*|commission\w*|treasury|ministers?)\b",
    ),
    _telling(
        r"""
        ^unless\b|\bare never to\b
        # "officers may open a door only with a colleague"
        \b(may|must|cannot) (not )?\w+ (\w+ ){0,6}(unless|except|only with)\b(?! (and|we|the (law|contract)))
        """
    ),
    _telling(
        rf"""
        # "staff must not let visitors in"
        ^(\w+ ){{0,3}}{_PEOPLE}\b( \w+){{0,2}} must not
        # "cases cannot be closed without a review"
        ^(\w+ ){{0,3}}{_PEOPLE}\b( \w+){{0,2}} {_MAY_NOT}\b.*{_UNTIL}
        """,
        unless=r"""
        \b(legislat|law|minister|parliament|court|consent)\w*
        \b(fund|money|budget|contract|commission|treasury|new|additional|extra|more)\w*
        """,
    ),
)
_NO_REASON = (
    _REPORTED,
    *_SETTLED,
    _telling(r"^\s*(but|and) not\b"),  # "but not in the winter": which part is meant
    *_LAID_DOWN,
    _ADMITTED,
)

# What a clause that gives a reason can hold besides.
_LAST_CONDITION = Pattern(
    any_of(
        r"\b(when|whenever|those (who|that|which)|cases (in which|that|which|where)|(any|every)(one|body) who|(to|for|on) whom)\b.*"
    ),
    re.DOTALL,
)
_MENDING = "address|reduce|remedy|tackle|overcome|mitigat|deal|resolv|make up|clos(?:e|ing) (?:the|this|that|these|any) (?:gap|deficit|shortfall)|clear|plug|respond|alleviat|combat|help|support|assist|improv"
_BESIDES = tuple(
    Pattern(any_of(pattern))
    for pattern in (
        # a condition: "where no officer is free,"
        r"^(and )?(where|when|whenever|wherever|if|in cases where|subject to|once|as soon as)\b[^,]*,",
        # a remedy: "to address the shortage", "will fill the vacancies"
        rf"""
        \b(to|will|and|has|have|helps?|been|be) ({_MENDING})\w*\b[^,]*
        \b(to|will) ((now|soon) )?fill\b[^,]*
        """,
        # a purpose: "so that nobody waits" (not "so that it cannot be met"), "to ensure that all are seen"
        r"\b(so that(?! .*\bcannot\b)|in order that|((to|will|and) )?(ensur\w+|mak(e|es|ing) sure)( that)?)\b.*",
        # a limit: "and not for those on remand"
        r"\b(and|but),? not (with|in|for|as|to|the|part|that|those)\b[^,]*",
    )
)


def clauses(sentence: str) -> Iterator[str]:
    """The clauses of a sentence (in the spelling of `spelling`) that can give a reason, less what they hold besides."""
    for clause in _CLAUSE.split(_CONCESSION.sub("", sentence)):
        if not any(telling.tells(clause) for telling in _NO_REASON):
            yield _without(clause)


def is_made_good(sentence: str, after: str) -> bool:
    """Whether a sentence owns up to something lacking in the past that the sentence after it tells to be there now."""
    return bool(_WAS_LACKING.match(sentence) and _NO_LONGER_IS.search(after)) and not _NOT_OURS_TO_MEND.search(sentence)


def _without(clause: str) -> str:
    """The clause less what is only a condition, a remedy, a purpose or a limit."""
    start, comma, end = clause.rpartition(",")
    clause = start + comma + _LAST_CONDITION.sub("", end)
    for pattern in _BESIDES:
        clause = pattern.sub("", clause)
    return clause.strip()
