"""Whether a text explains why a recommendation is not (fully) agreed, and which of the four causes it names.

What is done, which part is meant, the decision alone and good will are no
why; something that stands in the way is. No single word tells: so the kinds of
words in a sentence (`kinds`) are `evidence`, each with a weight for or against
(`weights`), and a text explains if the weights of one of its sentences come to
more than nothing. What single words and pairs of words speak for (`phrases`) is added, for there
are more ways to give a reason than any table foresees. One piece of evidence is a pattern over the kinds: a ground (`grounds`),
such as means that are lacking, a law that forbids, a contract that somebody else
holds, or a decision that is joined to its cause by "because". Grounds also tell
which cause is named (`causes`).
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from apparse.validate.wording.causes import Cause, causes_of, distinct
from apparse.validate.wording.evidence import Evidence, weigh
from apparse.validate.wording.phrases import weight_of

KINDS_COUNT = 0.85
"""What the evidence of kinds counts beside that of phrases."""


class Explanation(NamedTuple):
    explains: bool
    causes: frozenset[Cause]


@lru_cache(maxsize=64)
def explain(text: str) -> Explanation:
    """What the text of a response that is partly or not agreed explains."""
    weighed = sorted(weigh(text), key=lambda evidence: -evidence.weight)
    if not any(evidence.outright for evidence in weighed) and _says_no_more_than_a_step(text, weighed):
        return Explanation(explains=False, causes=frozenset())
    telling = [evidence for evidence in weighed if evidence.outright or evidence.weight > 0]
    grounds = "".join(ground for evidence in telling or weighed[:1] for ground in evidence.grounds)
    about = grounds or "".join(evidence.topics for evidence in telling) or distinct(weighed[0].topics)
    return Explanation(explains=True, causes=causes_of(about))


def _says_no_more_than_a_step(text: str, weighed: list[Evidence]) -> bool:
    return all(evidence.bare for evidence in weighed) or KINDS_COUNT * weighed[0].weight + weight_of(text) <= 0
