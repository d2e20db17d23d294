"""Headings: what a column holds by the words of its heading, and by those of the others beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from apparse.normalise.plan.columns.role import Role
from apparse.patterns import Pattern, any_of
from apparse.records.response import read_response
from apparse.records.welsh import in_english

_DATES = r"(dates?|deadlines?|time ?(scale|frame|line)s?|targets?|completion)"
_REVISED = r"(revised|amended|updated|changed|new|current|latest|extended|rescheduled)"
_BODY = r"(organisations?|organizations?|agency|agencies|body|bodies|departments?)"
"""What stands for the owner where no other column says who that is."""
_NUMBER = r"(no|nos|number|numbers|nr|num|ref|refs|reference|id|code)"

# Whole headings, then words within headings, both in the order in which they are tried. The first that fits gives
# the roles of the column: the likeliest first, then what it is when another column has the better claim to that.
_WHOLE: tuple[tuple[str, tuple[Role, ...]], ...] = (
    (r"""
        addressees?|addressed body|to whom|for( whom)?
        (recommendation|concern) (to|for)( whom)?|((recommendation|concern) )?(is )?(made|addressed|directed) (to|at)( whom)?
     """, (Role.ADDRESSEE, Role.OTHER)),
    (r"to", (Role.ADDRESSEE, Role.OTHER)),  # or the end of a time, as what stands below it tells
    (r"b?rag|r a g|(b?rag|r a g) (status|rating)|delivery confidence|traffic light( rating)?|colou?r", (Role.RAG,)),
    (rf"(rec|recommendation|concern|(key|priority) concern)s? {_NUMBER}( {_NUMBER})?", (Role.NUMBER,)),
    (rf"((item|serial|standard|report)s? )?{_NUMBER}( {_NUMBER})?", (Role.NUMBER,)),
    (r"rec|recs", (Role.NUMBER, Role.RECOMMENDATION)),
    # whose cells end in the response
    (r"([a-z]+ )?(recommendation|concern|finding|issue)s? (and|with) ((our|the|its|agency|hmpps) )?(response|decision|position|answer)", (Role.RECOMMENDATION,)),
    (rf"(action|step|milestone)s? {_NUMBER}", (Role.NUMBER, Role.LABEL)),
    (r"sub (action|step)s?", (Role.LABEL, Role.ACTION)),
    (r"item|serial|s n", (Role.NUMBER,)),
    (rf"((report|recommendation) )?(para|paragraph)( {_NUMBER})?", (Role.NUMBER, Role.OTHER)),
    (r"(current |action |delivery )?status", (Role.RAG, Role.PROGRESS, Role.OTHER)),
    (r"comments?|commentary", (Role.PROGRESS, Role.OTHER)),
    (r"""
        (latest|current|present) position|position (as )?at .*|latest|achieved
        what has happened|where (are )?we (are )?now
     """, (Role.PROGRESS,)),
    (r"what (has been|we have|have we|was) done( so far)?", (Role.PROGRESS, Role.ACTION)),
    (r"on track|(delivery )?confidence", (Role.RAG, Role.OTHER)),
    (r"""
        resp|([a-z]+ )?(decision|position|answer)|(response )?category|a pa na
        (decision|position|answer) (on|to|as to|in respect of) (the |this |each )?(recommendation|concern)s?
        what is our (decision|position|answer)|what do we (say|answer)|how do we (respond|reply|answer)
        (response|recommendation) status|status of (the )?recommendation
     """, (Role.RESPONSE,)),
    (r"(functional|function|department) heads?|heads? of (function|department)", (Role.OWNER, Role.OTHER)),
    (r"start|started|from|begins?|beginning|commences?", (Role.OTHER,)),
    (r"revised|revised to", (Role.REVISED, Role.OTHER)),
    (r"by|finish|finished|end|ends|planned end|delivery (date|by)|expected (by|delivery)|timings?|eta|forecast|months?", (Role.TARGET,)),
    (r"""
        names?( and (role|title|post))?|posts?( holders?)?|contacts?|sponsors?
        assigned|ownership|whose job|delivery partners?
     """, (Role.OWNER, Role.OTHER)),
    (r"how|what|how what|what how|(our|delivery) plan|proposals?|undertakings?|initiatives?|implementation|interventions?", (Role.ACTION, Role.OTHER)),
    (r"you said|we should|asks?|learning points?", (Role.RECOMMENDATION, Role.OTHER)),
    (r"why|reasoning", (Role.EXPLANATION, Role.OTHER)),
    (r"((percent|percentage) )?(done|complete)", (Role.PROGRESS, Role.OTHER)),
    (r"priority|type|domain", (Role.OTHER,)),
    (r"(recommendation )?(text|wording)", (Role.RECOMMENDATION, Role.OTHER)),
    (r"descriptions?|details?|descriptions? of (the )?(actions?|activit(y|ies)|steps?)", (Role.ACTION, Role.OTHER)),
)  # fmt: skip
_WITHIN: tuple[tuple[str, tuple[Role, ...]], ...] = (
    (r"progress|updates?|how are we doing|how is it going|delivered so far", (Role.PROGRESS,)),
    (r"""
        asked (us )?(to|for)|needs? to (improve|change)|needed to (improve|change)
        report says|was wrong|you told us
     """, (Role.RECOMMENDATION,)),
    (rf"{_REVISED} ([a-z]+ )?{_DATES}|{_DATES} {_REVISED}( to)?", (Role.REVISED, Role.OTHER)),
    (r"(start|review|actual|inspection) dates?|date (started|closed|raised|reviewed|completed)", (Role.OTHER,)),
    (r"(will|would|do|can|shall) we (know|measure)|we (will|shall) know|success|evidence|impact|difference|resources?|outcomes?|kpis?|costs?|risks?|theme|budget", (Role.OTHER,)),
    (r"""
        (comments?|remarks|narrative|notes|commentary) (on|to|about|regarding|behind|for) .*(response|decision|answer|position)
        comments? (where|if|when|on why)|why (not|(only )?in part|only part(ly)?|we|this|it|the recommendation|(do|can|is|are) .+)
        ^(if|where|when) ((this|it|the recommendation) is )?(not|only|in part|partly|partially|rejected)(( [a-z]+){0,3}$| .*(why|explain))
        reasons?|rationale|justification|explanations?
     """, (Role.EXPLANATION, Role.OTHER)),
    (r"(finished|delivered|achieved|implemented|completed?) by", (Role.TARGET,)),
    (rf"""
        by whom|who|owners?|sro|officers?|manager
        (responsib(le|ility)|accountab(le|ility)|leads?)(?! {_BODY}$)
        assigned to|(led|taken|done) by$
     """, (Role.OWNER,)),
    (r"dates?|deadlines?|time ?(scale|frame|line)s?|when|completion|completed? by|due|targets?", (Role.TARGET,)),
    (r"""
        actions?|tasks?|steps?|activit(y|ies)|commitments?|deliverables?
        we will|will we|we shall|shall we|(will|shall) (you )?do|to do|to be done|(we|are) doing|we did|(will|is|are) (be|being) done|(be|is) achieved
        measures (taken|planned)|work (to be|planned|under ?way)|remedial work
        (needs?|has|have) to (happen|be done)|(will|must|should) happen
     """, (Role.ACTION,)),
    (r"milestones?", (Role.TARGET, Role.ACTION)),
    (r"agree(d|ment)?|partly|accept(ed|ance)?|reject(ed)?|disagreed?", (Role.RESPONSE,)),
    (r"response|reply", (Role.RESPONSE, Role.ACTION)),
    (r"recommend(ations?|ed|s)?", (Role.RECOMMENDATION,)),
    (r"""
        what .* (said|found)|what did .* (say|find)
        (hmip?|inspect(ors|orate|ion)|they) (has |have )?(said|says?|found|asked|asks?|wants?|told us)
        concerns?|areas? (for|of|requiring|needing)|findings?|improvements?|objectives?|issues?
     """, (Role.RECOMMENDATION,)),
    (rf"^(((responsible|accountable|lead) )?{_BODY}|directorate|function|team|(named )?individuals?)$", (Role.OWNER, Role.OTHER)),
)  # fmt: skip
_CLAIMS: tuple[tuple[Pattern[str], tuple[Role, ...]], ...] = (
    *((Pattern(rf"\A{any_of(words)}\Z"), roles) for words, roles in _WHOLE),
    *((Pattern(rf"\b{any_of(words)}\b"), roles) for words, roles in _WITHIN),
)
_BREAKABLE = frozenset(
    """
    recommendation recommendations response responsible responsibility accountable completion explanation timescale
    timeframe deadline description implementation improvement inspectorate number reference progress complete
    """.split()
)
_MOST_PIECES = 5
_COMMENTS = Pattern(r"(further )?comments?|commentary|remarks?|narrative|additional information")
_MOST_WORDS = 10  # a longer text is no heading

_MAIN = frozenset((Role.RECOMMENDATION, Role.RESPONSE, Role.ACTION, Role.OWNER, Role.TARGET))
_SUBJECTS = frozenset((Role.RECOMMENDATION, Role.ACTION))


def role_of_heading(text: str) -> Role | None:
    """What a column under this heading holds; None for a heading that says nothing known."""
    claims = _claims(text)
    return claims[1][0] if claims else None


def roles_of_header(headings: Sequence[str]) -> tuple[Role, ...] | None:
    """The roles of the columns under a header row; None when it heads no table of actions.

    Each role but OTHER and REVISED is given once: to the heading that claims it most plainly, and to one that would rather
    have another only if it is nobody's first. "Response" beside "Agreed?" is the action, and so it is where no other column
    has the actions. Unknown and empty headings are OTHER.
    """
    claims = [_claims(heading) for heading in headings]
    likeliest = {claim[1][0] for claim in claims if claim}
    roles = [Role.OTHER] * len(headings)
    taken: set[Role] = set()
    for (_, wanted), _, index in sorted(
        (claim, len(_normalised(headings[i]).split()), i) for i, claim in enumerate(claims) if claim
    ):
        free = (role for role in wanted if role not in taken and (role is wanted[0] or role not in likeliest))
        roles[index] = next(free, Role.OTHER)
        taken |= {roles[index]} - {Role.OTHER, Role.REVISED}
    if Role.TARGET not in taken:  # there is no date that it revises
        roles = [Role.TARGET if role is Role.REVISED else role for role in roles]
    if Role.EXPLANATION not in taken:
        roles = [*map(_comments_as_explanation, roles, [Role.OTHER, *roles], headings)]
    if Role.NUMBER in taken and Role.LABEL not in taken:
        roles = _numbers_first(roles, claims)
        roles = [*map(_number_as_label, roles, [*roles[1:], Role.OTHER], claims)]
    if Role.ACTION not in taken:
        roles = [*map(_as_action, roles, claims)]
    return tuple(roles) if _heads_actions(roles, headings) else None


Claim = tuple[int, tuple[Role, ...]]


@lru_cache(maxsize=1024)
def _claims(heading: str) -> Claim | None:
    """The place of the first pattern that fits the heading, and the roles that it gives."""
    words = _normalised(heading)
    if not words or words.count(" ") >= _MOST_WORDS:
        return None
    return next(((rank, roles) for rank, (named, roles) in enumerate(_CLAIMS) if named.search(words)), None)


def _as_action(role: Role, claim: Claim | None) -> Role:
    """A response, or what has been done, is the action where nothing else is."""
    return Role.ACTION if role in (Role.RESPONSE, Role.PROGRESS) and claim and Role.ACTION in claim[1] else role


def _comments_as_explanation(role: Role, before: Role, heading: str) -> Role:
    """Comments that stand right behind the response speak of it."""
    speaks = before is Role.RESPONSE and _COMMENTS.fullmatch(_normalised(heading))
    return Role.EXPLANATION if speaks else role


def _numbers_first(roles: Sequence[Role], claims: Sequence[Claim | None]) -> list[Role]:
    """The roles with the numbers in front of the recommendations as theirs, and not those in front of the actions."""
    found = list(roles)
    place = found.index(Role.NUMBER)
    if found[place + 1 : place + 2] == [Role.ACTION] and Role.RECOMMENDATION in found[:place]:
        for earlier, claim in enumerate(claims[: found.index(Role.RECOMMENDATION)]):
            if found[earlier] is Role.OTHER and claim and claim[1][0] is Role.NUMBER:
                found[earlier], found[place] = Role.NUMBER, Role.OTHER
                break
    return found


def _number_as_label(role: Role, behind: Role, claim: Claim | None) -> Role:
    """Numbers right before the actions are theirs where another column has those of the recommendations."""
    counts = role is Role.OTHER and claim and Role.NUMBER in claim[1]
    return Role.LABEL if counts and behind is Role.ACTION else role


@lru_cache(maxsize=1024)
def _normalised(heading: str) -> str:
    """Lower case words in English: no column number in front, nothing in brackets, words broken over lines joined."""
    text = re.sub(r"(?<=[a-z])-\s+(?=[a-z])", "", in_english(heading).lower().replace("#", " no "))
    text = re.sub(r"\([^()]*\)", " ", text) if not text.strip().startswith("(") else text
    text = re.sub(r"^\s*\d{1,2}\s*[.):]?\s*", "", text)
    return " ".join(_mended(re.findall(r"[a-z]+", text)))


def _mended(words: Sequence[str]) -> Iterator[str]:
    """The words; one that a narrow column has broken without a hyphen is whole again: "Completio n date", "Re comm endation"."""
    index = 0
    while index < len(words):
        spans = range(min(len(words), index + _MOST_PIECES), index + 1, -1)
        end = next((end for end in spans if "".join(words[index:end]) in _BREAKABLE), index + 1)
        yield "".join(words[index:end])
        index = end


def _heads_actions(roles: Sequence[Role], headings: Sequence[str]) -> bool:
    """Whether a row of headings can be that of a table of actions: two main columns, one of them what is asked or done."""
    main = _MAIN.intersection(roles)
    known = sum(role_of_heading(heading) is not None for heading in headings)
    filled = sum(bool(heading.strip()) for heading in headings)
    counted = sum(read_response(_normalised(heading)) is not None for heading in headings) > 1  # "6 Agreed": a summary
    return len(main) >= 2 and bool(main & _SUBJECTS) and 2 * known > filled and not counted
