"""Grounds: what stands in the way, as patterns over the kinds of words in a clause."""

from __future__ import annotations

from collections.abc import Iterator

from apparse.patterns import Pattern
from apparse.validate.wording.kinds import Kind, of_kinds
from apparse.validate.wording.lexicon import code

# What stands in the way. A clause that promises ("will") is no obstacle, so the gaps don't reach over a promise.
_OBSTACLES = tuple(
    of_kinds(pattern)
    for pattern in (
        # there is no money, a lack of space, not permitted by law
        "<not lacking impossible> <!promise demand because>{0,6}? <TOPIC_OR_BOUGHT>",
        # not enough trained officers
        "<not lacking impossible> <!promise demand because>{0,4}? <people>",
        # the budget is spent, the law forbids, the contract does not cover
        "<TOPIC_OR_BOUGHT> <!promise demand because>{0,9}? <not lacking forbids impossible>",
        # the money is more than the whole budget
        "<money means> <!promise demand>{0,5}? <excessive>",
        # the rule stands in the way
        "<TOPIC_OR_BOUGHT> <!promise demand>{0,7}? <hindrance>",
        # the contract runs until 2028
        "<contract bought law> <!promise>{0,6}? <lasts>",
        # the bid was declined
        "<TOPIC_OR_BOUGHT> .{0,5}? <declined>",
        # paused while the budget is settled
        "<paused> .{0,6}? <TOPIC_OR_BOUGHT>",
        # bound by the contract
        "<forbids> <!promise because>{0,9}? <TOPIC_OR_BOUGHT>",
        # posts are empty
        "<people> <!promise demand>{0,3}? <lacking unworkable impossible>",
        # declined the bid
        "<withheld> <!promise>{0,6}? <TOPIC_OR_BOUGHT> | <TOPIC_OR_BOUGHT> <!promise>{0,6}? <withheld>",
        # would need a change in the law
        "<takes> .{0,6}? <TOPIC people> | <TOPIC people> .{0,2}? <takes>",
        # is set nationally, runs counter to the rules
        "<elsewhere collides> .{0,6}? <TOPIC_OR_BOUGHT> | <TOPIC_OR_BOUGHT> .{0,5}? <others elsewhere collides>",
        # for policy and operational reasons
        "(?: <TOPIC people> <, .>{0,2} )+ <cause> | <cause> .{0,4}? <TOPIC_OR_BOUGHT>",
        # a reason by itself: unlawful, unaffordable, unsafe, nobody, for others to do, needless
        """<unlawful unaffordable unworkable nobody impossible hindrance others elsewhere collides
            excessive needless doubted takes paused withheld>""",
        # we consider it sufficient
        "<held> .{0,8}? <not needless sufficient>",
    )
)
_SOMETHING_IS_NOT_SO = of_kinds("<not> (?! .? $)")
_BECAUSE = of_kinds("<because> (?: <. ,>{0,3} <TOPIC people> ){0,5}")

_PROMISES_OR_DEMANDS = of_kinds("<promise demand>")
PROMISE = of_kinds("<demand> | <promise> (?! <not lacking impossible> )")  # "will", but not "will not"
_GIVEN = Pattern(r"\b(?:for|on) (?:[\w,]+ ){1,5}(?:reasons?|grounds)\b")
_NAMED = of_kinds("<TOPIC people> <, .>{0,2} <cause>")
# Money, a law or a contract that is lacking, refused, collides or lies with others: no step is told like that.
_PLAIN_OBSTACLE = of_kinds(
    """<money contract law> <!promise demand>{0,4}? <withheld> | <withheld> <!promise demand>{0,4}? <money>
    | <collides> <!promise demand>{0,4}? <law>
    | <lacking> <!promise demand because>{0,4}? <money> | <money> <!promise demand because>{0,4}? <lacking>
    | <law> <!promise demand because>? <lacking>
    | <law contract> <!promise demand>{0,5}? <others elsewhere>"""
)
_CAUSES_ONLY = Pattern(  # the word that the definitions table asks for, in a column of its own: "Operational"
    r"(?:for |on )?(?:(?:commissioning|policy|operational|affordability|costs?|funding|money|resources?|staffing|legal|contractual)(?: and |, |/| or )?)+"
    r"(?: ?(?:reasons?|grounds|constraints?))?\W?"
)
_DONE_ALREADY = Pattern(  # all that is said: "Already in place", "This has been done"
    r"(?:(?:this|it) )?(?:is |has |was )?(?:been |now |already )*(?:done|in place|completed?|achieved|met)(?: already)?\W?"
    r"|(?:we|hmpps|the \w+) (?:already (?:does|do) (?:this|so|that)|(?:does|do) (?:this|so|that) already)\W?"
)
# "will not go ahead because colleagues were …"
_REFUSED_BECAUSE = of_kinds("<not impossible> <!TOPIC people ,>{0,4}? <decision> .{0,2} <because> ...")
_HELD_SUFFICIENT = of_kinds("<held> .{0,8}? <needless sufficient>")


def obstacles(letters: str, *, because: bool) -> Iterator[str]:
    """For each obstacle in a clause the letters that say what it is about."""
    for pattern in _OBSTACLES:
        for match in pattern.finditer(letters):
            reach = len(letters) if match.group()[0] == Kind.LACKING else match.end()
            if because or not PROMISE.search(letters[:reach]):
                found = match.group()
                yield found if Kind.CAUSE in found else found[0] + found[-1]
    if because:
        yield from _BECAUSE.findall(letters)
    if not _PROMISES_OR_DEMANDS.search(letters) and _SOMETHING_IS_NOT_SO.search(letters):
        yield Kind.NOT


def is_outright(clause: str, letters: str) -> bool:
    """Whether a clause gives a reason by its own words: "for operational reasons", "the grant was cut", "was thought to be sufficient"."""
    if (
        _CAUSES_ONLY.fullmatch(clause)
        or _DONE_ALREADY.fullmatch(clause)
        or _REFUSED_BECAUSE.search(code(clause))
        or (_NAMED.search(letters) and _GIVEN.search(clause))
    ):
        return True
    return bool(_HELD_SUFFICIENT.search(letters) or (_PLAIN_OBSTACLE.search(letters) and not PROMISE.search(letters)))
