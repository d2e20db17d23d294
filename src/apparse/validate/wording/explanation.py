"""Whether a text explains why a recommendation is not (fully) agreed, and which of the four causes it names.

What is done, which part is meant, the decision alone and good will are no
why; something that stands in the way is. No single word tells: so the kinds of
words in a sentence (`kinds`) are evidence, each with a weight for or against
(`weights`), and a text explains if the weights of one of its sentences come to
more than nothing. What single words and pairs of words speak for (`phrases`) is added, for there
are more ways to give a reason than any table foresees. One piece of evidence is a pattern over the kinds: a ground,
such as means that are lacking, a law that forbids, a contract that somebody else
holds, or a decision that is joined to its cause by "because". Grounds also tell
which cause is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from math import fsum

from apparse.validate.wording.clauses import clauses, is_made_good
from apparse.validate.wording.kinds import Kind, of_kinds
from apparse.validate.wording.lexicon import code
from apparse.validate.wording.phrases import weight_of
from apparse.validate.wording.spelling import sentences
from apparse.validate.wording.weights import WEIGHTS


class Cause(StrEnum):
    """The causes that the plans' definitions table knows."""

    COMMISSIONING = "commissioning"
    POLICY = "policy"
    OPERATIONAL = "operational"
    AFFORDABILITY = "affordability"


@dataclass(frozen=True, slots=True)
class Explanation:
    explains: bool
    causes: frozenset[Cause]


_CAUSES = {
    **dict.fromkeys((Kind.CONTRACT, Kind.BOUGHT), Cause.COMMISSIONING),
    **dict.fromkeys((Kind.LAW, Kind.UNLAWFUL), Cause.POLICY),
    **dict.fromkeys((Kind.MEANS, Kind.PEOPLE, Kind.UNWORKABLE, Kind.NOBODY), Cause.OPERATIONAL),
    **dict.fromkeys((Kind.MONEY, Kind.UNAFFORDABLE), Cause.AFFORDABILITY),
}
_SELDOM_BY_CHANCE = {Kind.MONEY, Kind.LAW, Kind.CONTRACT, Kind.BOUGHT}
"""What words are seldom about by chance; of staff and rooms a plan speaks anyway."""

KINDS_COUNT = 0.85
"""What the evidence of kinds counts beside that of phrases."""

_OTHER_REASONS = {kind.label for kind in (Kind.NEEDLESS, Kind.DOUBTED, Kind.SUFFICIENT, Kind.HELD, Kind.ALREADY)}

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

_REFUSING = of_kinds("<not impossible>")
_REFUSING_IN_ANY_WAY = of_kinds("<not lacking impossible needless excessive>")
_PROMISES_OR_DEMANDS = of_kinds("<promise demand>")
_DENIED = of_kinds("<denied> | <not> .{0,3} <cause matter>")  # "there are no contractual barriers"
_VERDICT = of_kinds(  # "cannot be agreed", but not "no money can be agreed"
    """(?<! <TOPIC_OR_BOUGHT> ) (?<! <TOPIC_OR_BOUGHT> . ) (?<! <TOPIC_OR_BOUGHT> .. )
        <not impossible> <!TOPIC people ,>{0,4}? <decision>
    | <decision> .{0,2}? <not>"""
)
_COMPLIANCE = of_kinds("<not> .? <complied>")  # "who have not yet completed": a shortcoming, no obstacle
_PROMISE = of_kinds("<demand> | <promise> (?! <not lacking impossible> )")  # "will", but not "will not"
# What is only "not so" is about the topic of its clause, or of the one before.
_BARE = of_kinds("<not impossible withheld paused others>")
_GIVEN = re.compile(r"\b(?:for|on) (?:[\w,]+ ){1,5}(?:reasons?|grounds)\b")
_NAMED = of_kinds("<TOPIC people> <, .>{0,2} <cause>")
# Money, a law or a contract that is lacking, refused, collides or lies with others: no step is told like that.
_PLAIN_OBSTACLE = of_kinds(
    """<money contract law> <!promise demand>{0,4}? <withheld> | <withheld> <!promise demand>{0,4}? <money>
    | <collides> <!promise demand>{0,4}? <law>
    | <lacking> <!promise demand because>{0,4}? <money> | <money> <!promise demand because>{0,4}? <lacking>
    | <law> <!promise demand because>? <lacking>
    | <law contract> <!promise demand>{0,5}? <others elsewhere>"""
)
_CAUSES_ONLY = re.compile(  # the word that the definitions table asks for, in a column of its own: "Operational"
    r"(?:for |on )?(?:(?:commissioning|policy|operational|affordability|costs?|funding|money|resources?|staffing|legal|contractual)(?: and |, |/| or )?)+"
    r"(?: ?(?:reasons?|grounds|constraints?))?\W?"
)
_DONE_ALREADY = re.compile(  # all that is said: "Already in place", "This has been done"
    r"(?:(?:this|it) )?(?:is |has |was )?(?:been |now |already )*(?:done|in place|completed?|achieved|met)(?: already)?\W?"
    r"|(?:we|hmpps|the \w+) (?:already (?:does|do) (?:this|so|that)|(?:does|do) (?:this|so|that) already)\W?"
)
# "will not go ahead because colleagues were …"
_REFUSED_BECAUSE = of_kinds("<not impossible> <!TOPIC people ,>{0,4}? <decision> .{0,2} <because> ...")
_HELD_SUFFICIENT = of_kinds("<held> .{0,8}? <needless sufficient>")
_TOLD_BEFORE = 6  # words before "so" that are enough to be its reason
_DECISION = re.compile(
    r"\b(?:dis)?agree|accept|reject|commit|guarantee|promise|implement|proceed|pursue|endorse|adopt|forward",
    re.IGNORECASE,
)
_PARTLY = re.compile(r"\b(?:partly|partially|in part|only|part|not)\b")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one sentence holds: the names of its evidence in `weights`, and what its grounds and its words are about.

    `bare` says that it tells the decision and no ground for it, `outright` that it gives a reason by its own words
    ("for operational reasons", "the grant was cut", "was thought to be sufficient"), whatever the rest of the text speaks for.
    """

    found: frozenset[str]
    grounds: tuple[str, ...]
    about: str
    bare: bool = False
    outright: bool = False

    @property
    def weight(self) -> float:
        return fsum(WEIGHTS[name] for name in self.found)  # the same in whatever order a set tells them

    @property
    def topics(self) -> str:
        """What the words are about. Beside a reason of another kind ("is already in place") they name no cause."""
        return "" if self.found & _OTHER_REASONS else self.about


@lru_cache(maxsize=64)
def explain(text: str) -> Explanation:
    """What the text of a response that is partly or not agreed explains."""
    weighed = sorted(weigh(text), key=lambda evidence: -evidence.weight)
    if not any(evidence.outright for evidence in weighed) and _says_no_more_than_a_step(text, weighed):
        return Explanation(explains=False, causes=frozenset())
    telling = [evidence for evidence in weighed if evidence.outright or evidence.weight > 0]
    grounds = "".join(ground for evidence in telling or weighed[:1] for ground in evidence.grounds)
    about = grounds or "".join(evidence.topics for evidence in telling) or _distinct(weighed[0].topics)
    return Explanation(explains=True, causes=frozenset(_CAUSES[Kind(letter)] for letter in about))


def _distinct(topics: str) -> str:
    return "".join(letter for letter in topics if letter in _SELDOM_BY_CHANCE)


def _says_no_more_than_a_step(text: str, weighed: list[Evidence]) -> bool:
    return all(evidence.bare for evidence in weighed) or KINDS_COUNT * weighed[0].weight + weight_of(text) <= 0


def decides(text: str) -> bool:
    """Whether a text speaks of the decision itself ("partly agreed", "we cannot commit to")."""
    return bool(_DECISION.search(text)) and any(_is_verdict(sentence, code(sentence)) for sentence in sentences(text))


def _is_verdict(sentence: str, letters: str) -> bool:
    return bool(_VERDICT.search(letters)) or _is_partial(sentence, letters)


def _is_partial(sentence: str, letters: str) -> bool:
    return Kind.DECISION in letters and bool(_PARTLY.search(sentence))


def weigh(text: str) -> Iterator[Evidence]:
    """The evidence in each sentence of a text."""
    told_of = list(sentences(text))
    told = decided = False  # is something said that "for this reason" can mean; did the sentence before decide
    topic = ""  # what the clause before is about: "The contract is national. We have no means of changing it."
    refused = any(_REFUSING.search(code(sentence)) for sentence in told_of)
    for sentence, after in pairwise([*told_of, ""]):
        if is_made_good(sentence, after):
            yield Evidence(frozenset({"sentence"}), (), "")
            continue
        letters = code(sentence)
        verdict, partial = _is_verdict(sentence, letters), _is_partial(sentence, letters)
        refuses = partial or bool(_REFUSING_IN_ANY_WAY.search(letters))
        found, grounds, about, outright = {"sentence"}, list[str](), "", False
        for clause in clauses(sentence):
            own = _COMPLIANCE.sub("..", _VERDICT.sub(Kind.DECISION, code(clause)))
            if _DENIED.search(own):
                topic = ""
                continue
            found |= {Kind(letter).label for letter in own if letter not in ",."} & WEIGHTS.keys()
            outright = outright or _is_outright(clause, own)
            about += _about(own)
            topic = _about(own)[:1] or topic
            for ground in _obstacles(own, because=Kind.BECAUSE in own and refuses):
                grounds.append(_about(ground) or (topic if _BARE.match(ground) else ""))
            if refused and Kind.BOUGHT in own:  # so that something can't be done
                grounds.append(Kind.BOUGHT)
            topic = "" if _PROMISE.search(own) else topic
        if _is_for_what_was_told(letters, told=told) and refuses:
            grounds.append("")
        if decided and Kind.ALREADY in letters and Kind.PROMISE not in letters:
            grounds.append("")
        told, decided = told or not verdict, verdict
        found |= {"ground"} if grounds else set()
        yield Evidence(frozenset(found), tuple(grounds), about, verdict and not grounds, outright)


def _is_for_what_was_told(letters: str, *, told: bool) -> bool:
    """Whether a sentence draws a decision from what was said before, or from its own beginning: "so we cannot agree"."""
    so = letters.find(Kind.THEREFORE)
    return so >= 0 and Kind.DECISION in letters and (told or so > _TOLD_BEFORE)


def _is_outright(clause: str, letters: str) -> bool:
    if (
        _CAUSES_ONLY.fullmatch(clause)
        or _DONE_ALREADY.fullmatch(clause)
        or _REFUSED_BECAUSE.search(code(clause))
        or (_NAMED.search(letters) and _GIVEN.search(clause))
    ):
        return True
    return bool(_HELD_SUFFICIENT.search(letters) or (_PLAIN_OBSTACLE.search(letters) and not _PROMISE.search(letters)))


def _about(letters: str) -> str:
    return "".join(letter for letter in letters if letter in _CAUSES)


def _obstacles(letters: str, *, because: bool) -> Iterator[str]:
    """For each obstacle in a clause the letters that say what it is about."""
    for pattern in _OBSTACLES:
        for match in pattern.finditer(letters):
            reach = len(letters) if match.group()[0] == Kind.LACKING else match.end()
            if because or not _PROMISE.search(letters[:reach]):
                found = match.group()
                yield found if Kind.CAUSE in found else found[0] + found[-1]
    if because:
        yield from _BECAUSE.findall(letters)
    if not _PROMISES_OR_DEMANDS.search(letters) and _SOMETHING_IS_NOT_SO.search(letters):
        yield Kind.NOT
