"""Whether a sentence tells the decision itself: "cannot be agreed", "partly agreed"."""

from __future__ import annotations

import re

from apparse.patterns import Pattern
from apparse.validate.wording.kinds import Kind, of_kinds
from apparse.validate.wording.lexicon import code
from apparse.validate.wording.spelling import in_one_spelling

VERDICT = of_kinds(  # "cannot be agreed", but not "no money can be agreed"
    """(?<! <TOPIC_OR_BOUGHT> ) (?<! <TOPIC_OR_BOUGHT> . ) (?<! <TOPIC_OR_BOUGHT> .. )
        <not impossible> <!TOPIC people ,>{0,4}? <decision>
    | <decision> .{0,2}? <not>"""
)
_DECISION = Pattern(
    r"\b(?:dis)?agree|accept|reject|commit|guarantee|promise|implement|proceed|pursue|endorse|adopt|forward",
    re.IGNORECASE,
)
_PARTLY = Pattern(r"\b(?:partly|partially|in part|only|part|not)\b")


def decides(text: str) -> bool:
    """Whether a text speaks of the decision itself ("partly agreed", "we cannot commit to")."""
    return bool(_DECISION.search(text)) and any(
        is_verdict(sentence, code(sentence)) for sentence in in_one_spelling(text)
    )


def is_verdict(sentence: str, letters: str) -> bool:
    return bool(VERDICT.search(letters)) or is_partial(sentence, letters)


def is_partial(sentence: str, letters: str) -> bool:
    return Kind.DECISION in letters and bool(_PARTLY.search(sentence))
