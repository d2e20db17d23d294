"""Sentences and clauses: what a text says, cut small, in one spelling, without what only reports or concedes."""

from __future__ import annotations

import re
from collections.abc import Iterator

# A team or a head of something is a name, whatever words are in it: "the Policy and Quality Team".
_NAME = re.compile(
    r"\b(?:the )?(?:[A-Z][\w&'-]*,? (?:(?:and|of|for|&) )?)+(?:Team|Group|Board|Committee|Unit|Directorate|Lead|Leads|Hub|Forum|Manager|Director)s?\b"
    r"|\bHeads? of (?:[A-Z][\w&'-]*(?:,? (?:and|&) (?=[A-Z])| (?=[A-Z]))?)+"
)
_SPELLINGS = (
    (re.compile(r"[’‘`]"), "'"),
    (_NAME, "somebody"),
    (re.compile(r"\b(?:IT|ICT)\b"), "ict"),
    (re.compile(r"(?:(?<=[a-z] )|(?<=the ))(?:Act|Bill)\b"), "legislation"),
    (re.compile(r"\bcan(?:'t| not)\b", re.IGNORECASE), "cannot"),
    (re.compile(r"\bwon't\b", re.IGNORECASE), "will not"),
    (re.compile(r"n't\b"), " not"),
)
_CAUSAL_AS = re.compile(
    r"(?:(?<=, )|(?<=agreed )|(?<=accepted )|(?<=rejected )|(?<=achieved )|(?<=possible )|(?<=implemented )|(?<=delivered )|^)(?:as|since) "
    r"(?!(?:a (?:result|whole|matter|first|part|means)|part of|regards|to|for|follows|above|below|described|appropriate|required|needed|(?:many|much|far|long|soon) as|well|soon|set out|worded|per|recommended|such|the (?:recommendation|inspection|report) )\b|(?:january|february|march|april|may|june|july|august|september|october|november|december|last|then|20\d\d)\b)"
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[\"'(£A-Z0-9])|\n+")
_CLAUSE = re.compile(
    r"[;:]|\s[-–—]\s|,?\s(?=(?:but|whereas|although|though|however)\b)|,\s(?=(?:so|and so)\b)|,?\s(?=and (?:we|the|it|this|there|they|a|an|our)\b)"
)
_CONCESSION = re.compile(
    r"^(?:while|whilst|although|though|even though|despite|notwithstanding|in spite of)\b[^,]*,(?: and [^,]*,)?"
)
_REPORTED = re.compile(
    r"\b(?:inspect(?:ors?|ion|orate)|report|chief inspector)\b.{0,30}\b(?:found|finds|raised|noted|notes|identified|highlighted|observed|asks?|said|recognise[ds]?|commented|recommends?)\b"
    r"|\b(?:raised|noted|identified|highlighted|found|observed|reported) (?:by|during|at|in) (?:the |hm )?(?:inspect\w+|report)"
    r"|^(?:we|hmpps|the \w+(?: \w+)?) (?:also |fully )?(?:recognis|acknowledg|accept|understand|agree)\w* (?:that|the|how)\b"
)
_REMEDY = re.compile(
    r"\b(?:to|will|and|has|have|helps?|been|be) (?:address|reduce|remedy|tackle|overcome|mitigat|deal|resolv|make up|clos|clear|plug|respond|alleviat|combat|help|support|assist|improv)\w*\b[^,]*"
    r"|\b(?:to|will) (?:now |soon )?fill\b[^,]*"
)
_PURPOSE = re.compile(r"\b(?:so that|in order that|(?:to |will |and )?(?:ensur\w+|mak(?:e|es|ing) sure)(?: that)?)\b.*")
_SETTLED = re.compile(
    r"^(?!.*\b(?:no|not|none|never|nobody|neither)\b).*\b(?:has|have|had|was|were) (?:now |since |largely |all |mostly |been )*(?:resolved|addressed|filled|overcome|rectified|remedied|cleared|lifted|put right|fixed|corrected|repaired|mended|restored|eased|improved)\b"
)
# What people at work may not do: how a process runs, and nothing that stands in its way.
_RULE = re.compile(
    r"^(?:\w+ ){0,3}(?:staff|managers?|officers?|practitioners?|supervisors?|employees|prisoners?|residents|visitors|people|cases?|assessments?|plans?|reports?|referrals?|requests?)\b"
    r"(?: \w+){0,2} (?:must not|(?:cannot|may not|should not|are not to|is not to)\b.*\b(?:unless|without|until) (?:an?|the|it|they|he|she|his|her|their|two|both)\b)"
    r"(?!.*\b(?:legislat|law|fund|money|budget|contract|commission|treasury|minister|parliament|court|consent|new|additional|extra|more)\w*)"
)
_CONDITION = re.compile(
    r"^(?:and )?(?:where|when|whenever|wherever|if|in cases where|subject to|once|as soon as)\b[^,]*,"
)
_LAST_CONDITION = re.compile(
    r"\b(?:when|whenever|those (?:who|that|which)|cases (?:in which|that|which|where)|(?:any|every)(?:one|body) who|(?:to|for|on) whom)\b.*",
    re.DOTALL,
)
_SCOPE = re.compile(r"\b(?:and|but),? not (?:with|in|for|as|to|the|part|that|those)\b[^,]*")
_CONTRAST = re.compile(r"^\s*(?:but|and) not\b")


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text in lower case: contractions written out, names taken out, causal "as" written "because"."""
    for pattern, spelling in _SPELLINGS:
        text = pattern.sub(spelling, text)
    for sentence in _SENTENCE.split(text):
        if sentence.strip():
            yield _CAUSAL_AS.sub("because ", sentence.strip().lower())


def clauses(sentence: str) -> Iterator[str]:
    """The clauses of a sentence, less concessions, remedies, and what inspectors said."""
    for clause in _CLAUSE.split(_CONCESSION.sub("", sentence)):
        if not any(pattern.search(clause) for pattern in (_REPORTED, _SETTLED, _CONTRAST, _RULE)):
            yield _without(clause)


def _without(clause: str) -> str:
    """The clause less what is only a condition, a remedy, a purpose or a limit."""
    start, comma, end = clause.rpartition(",")
    clause = start + comma + _LAST_CONDITION.sub("", end)
    for pattern in (_CONDITION, _REMEDY, _PURPOSE, _SCOPE):
        clause = pattern.sub("", clause)
    return clause.strip()
