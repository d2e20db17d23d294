"""What a plan says in its own voice: its sentences, less titles in quotes, what somebody was told, and what others mean to do.

"Staff were told that they must …", "a booklet on what will happen" and "the plan to move was dropped" promise nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.patterns import Pattern, any_of
from apparse.sentences import statements

_QUOTED = Pattern(r"(?<!\w)'(?=\w)[^'\n]{2,80}(?:'\w[^'\n]{0,80}){0,3}'(?!\w)|[\"“][^\"“”\n]{2,120}[\"”]")
_WIDE = Pattern(r"(?<=\S)\s{2,}")  # as good as a new line
_NAMED_WILL = Pattern(r"(?<=\w )Will(?= [A-Z])")  # Mr Will Astley

_SAID = r"says?|said|told|asked|wrote|stated|noted|stressed|emphasised|explained|recommended"
_WAS_TOLD = (
    r"(?:were|was|been) (?:\w+ly )?(?:reminded|advised|warned|informed|instructed|briefed|shown|taught|made aware)"
)
_WHAT = r"that|how|what|when|where|whether|if|why|who|of|about|they|it|should|must"
_TO_END_OF_CLAUSE = r"(?:,[^,;]{1,30},)?(?:(?! and (?:will|shall|is|are)\b)[^,;])*"
_WILL = r"(?:will|shall|must|should|(?:is|are) (?:going )?to)"
_NEEDS = any_of(
    "needs? to|ha(s|ve) to|(is|are) (going to|about to|due|expected|to)|(intend|plan|hope|wish|expect)s? to"
)
_A = r"(?:the|an?|any|our|its|their|this|that|\w+'s)"
_UNFINISHED = r"(?:being|to|due|going|expected|planned|not yet|yet to|still)\b"
_FINISHED_AFTER = rf"(?=.{{0,300}}\b(?:was|were|has|have|had|is|are)\b(?! {_UNFINISHED}))"
_OTHERS = tuple(
    Pattern(pattern)
    for pattern in (
        rf"\b(?:{_SAID}|{_WAS_TOLD}) (?:\w+ ){{0,4}}?(?:{_WHAT})\b{_TO_END_OF_CLAUSE}",
        rf"\b(?:what|how|where|why|whether) (?:\w+ ){{0,3}}?{_WILL}\b",
        # which people are meant: "prisoners who need to see a dentist"
        rf"(?<!, )\b(?:who|whom) (?:\w+ )?{_NEEDS}",
        # what the subject of a finished verb is about: "a strategy which will be familiar was …", "the plan to move was …"
        rf"(?<!, )\b(?:which|who|that) (?:\w+ )?(?:{_WILL}|{_NEEDS})\b{_FINISHED_AFTER}",
        rf"(?:\b{_A} |^)(?:\w+[^s\W] )?(?:plans?|proposals?|intention) to\b{_FINISHED_AFTER}",
    )
)


def own_sentences(text: str) -> Iterator[str]:
    """The sentences of a text in lower case, less what is not said for the plan itself."""
    text = _NAMED_WILL.sub("", _QUOTED.sub("", text.replace("’", "'").replace("‘", "'")))
    for sentence in statements(_WIDE.sub("\n", text)):
        own = sentence.lower()
        for pattern in _OTHERS:
            own = pattern.sub("something", own)
        yield own
