"""Whether a text explains why a recommendation is not (fully) agreed, and which of the four causes it names.

What is done, which part is meant, the decision alone and good will are no
why; something that stands in the way is. No single word tells: so the kinds of
words in a sentence (`lexicon`) are evidence, each with a weight for or against
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

from apparse.validate.wording.clauses import clauses, is_made_good
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
    **dict.fromkeys("CB", Cause.COMMISSIONING),
    **dict.fromkeys("LU", Cause.POLICY),
    **dict.fromkeys("SPZN", Cause.OPERATIONAL),
    **dict.fromkeys("MX", Cause.AFFORDABILITY),
}

KINDS_COUNT = 0.85
"""What the evidence of kinds counts beside that of phrases."""

_OTHER_KINDS = frozenset("gjsby")  # a reason of another kind: needless, done already, an opinion

# What stands in the way. A clause that promises ("will") is no obstacle, so the gaps don't reach over a promise.
_OBSTACLES = tuple(
    re.compile(pattern)
    for pattern in (
        r"[nqI][^wWc]{0,6}?[MSLCB]",  # there is no money, a lack of space, not permitted by law
        r"[nqI][^wWc]{0,4}?P",  # not enough trained officers
        r"[MSLCB][^wWc]{0,9}?[nqpI]",  # the budget is spent, the law forbids, the contract does not cover
        r"[MS][^wW]{0,5}?G",  # the money is more than the whole budget
        r"[MSLCB][^wW]{0,7}?H",  # the rule stands in the way
        r"[CBL][^w]{0,6}?u",  # the contract runs until 2028
        r"[MSLCB].{0,5}?V",  # the bid was declined
        r"z.{0,6}?[MSLCB]",  # paused while the budget is settled
        r"p[^wc]{0,9}?[MSLCB]",  # bound by the contract
        r"P[^wW]{0,3}?[qZI]",  # posts are empty
        r"f[^w]{0,6}?[MSLCB]|[MSLCB][^w]{0,6}?f",  # declined the bid
        r"r.{0,6}?[MSPLC]|[MSPLC].{0,2}?r",  # would need a change in the law
        r"[Eo].{0,6}?[MSLCB]|[MSLCB].{0,5}?[eEo]",  # is set nationally, runs counter to the rules
        r"(?:[MSLCP][,.]{0,2})+h|h.{0,4}?[MSLCB]",  # for policy and operational reasons
        r"[UXZNIHeEogGjrzf]",  # unlawful, unaffordable, unsafe, nobody, for others to do, needless
        r"b.{0,8}?[ngs]",  # we consider it sufficient
    )
)
_SOMETHING_IS_NOT_SO = re.compile(r"n(?!.?$)")
_BECAUSE = re.compile(r"c(?:[.,]{0,3}[MSPLC]){0,5}")

_DENIED = re.compile(r"t|n.{0,3}[hi]")  # "there are no contractual barriers"
_VERDICT = re.compile(r"(?<![MSLCB])(?<![MSLCB].)(?<![MSLCB]..)[nI][^MSLCP,]{0,4}?v|v.{0,2}?n")  # "cannot be agreed"
_COMPLIANCE = re.compile(r"n.?k")  # "who have not yet completed": a shortcoming, no obstacle
_PROMISE = re.compile(r"W|w(?![nqI])")
_BARE = "nIfze"  # what is only "not so" is about the topic of its clause, or of the one before
_GIVEN = re.compile(r"\b(?:for|on) (?:[\w,]+ ){1,5}(?:reasons?|grounds)\b")
_NAMED = re.compile(r"[MSLCP][,.]{0,2}h")
# Money, a law or a contract that is lacking, refused, collides or lies with others: no step is told like that.
_PLAIN_OBSTACLE = re.compile(
    r"[MCL][^wW]{0,4}?f|f[^wW]{0,4}?M|o[^wW]{0,4}?L|q[^wWc]{0,4}?M|M[^wWc]{0,4}?q|L[^wWc]?q|[LC][^wW]{0,5}?[eE]"
)
_CAUSES_ONLY = re.compile(  # the word that the definitions table asks for, in a column of its own: "Operational"
    r"(?:for |on )?(?:(?:commissioning|policy|operational|affordability|costs?|funding|money|resources?|staffing|legal|contractual)(?: and |, |/| or )?)+"
    r"(?: ?(?:reasons?|grounds|constraints?))?\W?"
)
_DONE_ALREADY = re.compile(  # all that is said: "Already in place", "This has been done"
    r"(?:(?:this|it) )?(?:is |has |was )?(?:been |now |already )*(?:done|in place|completed?|achieved|met)(?: already)?\W?"
)
_REFUSED_BECAUSE = re.compile(r"[nI][^MSLCP,]{0,4}?v.{0,2}c...")  # "will not go ahead because colleagues were …"
_HELD_SUFFICIENT = re.compile(r"b.{0,8}?[gs]")
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
        return sum(WEIGHTS[name] for name in self.found)

    @property
    def topics(self) -> str:
        """What the words are about. Beside a reason of another kind ("is already in place") they name no cause."""
        return "" if self.found & _OTHER_KINDS else self.about


@lru_cache(maxsize=64)
def explain(text: str) -> Explanation:
    """What the text of a response that is partly or not agreed explains."""
    weighed = sorted(weigh(text), key=lambda evidence: -evidence.weight)
    if not any(evidence.outright for evidence in weighed) and _says_no_more_than_a_step(text, weighed):
        return Explanation(explains=False, causes=frozenset())
    telling = [evidence for evidence in weighed if evidence.outright or evidence.weight > 0]
    grounds = "".join(ground for evidence in telling or weighed[:1] for ground in evidence.grounds)
    about = grounds or "".join(evidence.topics for evidence in telling) or _distinct(weighed[0].topics)
    return Explanation(explains=True, causes=frozenset(_CAUSES[letter] for letter in about))


def _distinct(topics: str) -> str:
    """Of what words are about, what they are seldom about by chance: money, law and contracts, not staff and rooms."""
    return "".join(letter for letter in topics if letter in "MLCB")


def _says_no_more_than_a_step(text: str, weighed: list[Evidence]) -> bool:
    return all(evidence.bare for evidence in weighed) or KINDS_COUNT * weighed[0].weight + weight_of(text) <= 0


def decides(text: str) -> bool:
    """Whether a text speaks of the decision itself ("partly agreed", "we cannot commit to")."""
    return bool(_DECISION.search(text)) and any(_is_verdict(sentence, code(sentence)) for sentence in sentences(text))


def _is_verdict(sentence: str, letters: str) -> bool:
    return bool(_VERDICT.search(letters)) or _is_partial(sentence, letters)


def _is_partial(sentence: str, letters: str) -> bool:
    return "v" in letters and bool(_PARTLY.search(sentence))


def weigh(text: str) -> Iterator[Evidence]:
    """The evidence in each sentence of a text."""
    told_of = list(sentences(text))
    told = decided = False  # is something said that "for this reason" can mean; did the sentence before decide
    topic = ""  # what the clause before is about: "The contract is national. We have no means of changing it."
    refused = any(set("nI") & set(code(sentence)) for sentence in told_of)
    for sentence, after in pairwise([*told_of, ""]):
        if is_made_good(sentence, after):
            yield Evidence(frozenset({"sentence"}), (), "")
            continue
        letters = code(sentence)
        verdict, partial = _is_verdict(sentence, letters), _is_partial(sentence, letters)
        refuses = partial or bool(set("nqIgG") & set(letters))
        found, grounds, about, outright = {"sentence"}, list[str](), "", False
        for clause in clauses(sentence):
            own = _COMPLIANCE.sub("..", _VERDICT.sub("v", code(clause)))
            if _DENIED.search(own):
                topic = ""
                continue
            found |= set(own) & WEIGHTS.keys()
            outright = outright or _is_outright(clause, own)
            about += _about(own)
            topic = _about(own)[:1] or topic
            for ground in _obstacles(own, because="c" in own and refuses):
                grounds.append(_about(ground) or (topic if ground[0] in _BARE else ""))
            if refused and "B" in own:  # bought by others, so that something can't be done
                grounds.append("B")
            topic = "" if _PROMISE.search(own) else topic
        if "d" in letters and "v" in letters and refuses and (told or letters.index("d") > _TOLD_BEFORE):
            grounds.append("")
        if decided and "y" in letters and "w" not in letters:
            grounds.append("")
        told, decided = told or not verdict, verdict
        found |= {"ground"} if grounds else set()
        yield Evidence(frozenset(found), tuple(grounds), about, verdict and not grounds, outright)


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
            reach = len(letters) if match.group()[0] == "q" else match.end()
            if because or not _PROMISE.search(letters[:reach]):
                found = match.group()
                yield found if "h" in found else found[0] + found[-1]
    if because:
        yield from _BECAUSE.findall(letters)
    if not set("wW") & set(letters) and _SOMETHING_IS_NOT_SO.search(letters):
        yield "n"
