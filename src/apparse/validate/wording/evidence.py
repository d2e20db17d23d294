"""Evidence: what each sentence of a text holds for or against its being an explanation."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import fsum
from typing import NamedTuple

from apparse.validate.wording.causes import topics_of
from apparse.validate.wording.clauses import clauses, is_made_good
from apparse.validate.wording.grounds import PROMISE, is_outright, obstacles
from apparse.validate.wording.kinds import Kind, of_kinds
from apparse.validate.wording.lexicon import code
from apparse.validate.wording.spelling import in_one_spelling
from apparse.validate.wording.verdict import VERDICT, is_partial, is_verdict
from apparse.validate.wording.weights import WEIGHTS

_OTHER_REASONS = {kind.label for kind in (Kind.NEEDLESS, Kind.DOUBTED, Kind.SUFFICIENT, Kind.HELD, Kind.ALREADY)}
_REFUSING = of_kinds("<not impossible>")
_REFUSING_IN_ANY_WAY = of_kinds("<not lacking impossible needless excessive>")
_DENIED = of_kinds("<denied> | <not> .{0,3} <cause matter>")  # "there are no contractual barriers"
_COMPLIANCE = of_kinds("<not> .? <complied>")  # "who have not yet completed": a shortcoming, no obstacle
# What is only "not so" is about the topic of its clause, or of the one before.
_BARE = of_kinds("<not impossible withheld paused others>")
_TOLD_BEFORE = 6  # words before "so" that are enough to be its reason


class Evidence(NamedTuple):
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


def weigh(text: str) -> Iterator[Evidence]:
    """The evidence in each sentence of a text."""
    told_of = list(in_one_spelling(text))
    told = decided = False  # is something said that "for this reason" can mean; did the sentence before decide
    topic = ""  # what the clause before is about: "The contract is national. We have no means of changing it."
    refused = any(_REFUSING.search(code(sentence)) for sentence in told_of)
    for sentence, after in pairwise([*told_of, ""]):
        if is_made_good(sentence, after):
            yield Evidence(frozenset({"sentence"}), (), "")
            continue
        letters = code(sentence)
        verdict, partial = is_verdict(sentence, letters), is_partial(sentence, letters)
        refuses = partial or bool(_REFUSING_IN_ANY_WAY.search(letters))
        found, grounds, about, outright = {"sentence"}, list[str](), "", False
        for clause in clauses(sentence):
            own = _COMPLIANCE.sub("..", VERDICT.sub(Kind.DECISION, code(clause)))
            if _DENIED.search(own):
                topic = ""
                continue
            found |= {Kind(letter).label for letter in own if letter not in ",."} & WEIGHTS.keys()
            outright = outright or is_outright(clause, own)
            about += topics_of(own)
            topic = topics_of(own)[:1] or topic
            for ground in obstacles(own, because=Kind.BECAUSE in own and refuses):
                grounds.append(topics_of(ground) or (topic if _BARE.match(ground) else ""))
            if refused and Kind.BOUGHT in own:  # so that something can't be done
                grounds.append(Kind.BOUGHT)
            topic = "" if PROMISE.search(own) else topic
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
