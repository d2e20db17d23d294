"""Sentences and clauses: what a text says, cut small, in one spelling, without what only reports or concedes."""

from __future__ import annotations

import re
from collections.abc import Iterator

# A team or a head of something is a name, whatever words are in it: "the Policy and Quality Team".
_NAME = re.compile(
    r"\b(?:the )?(?:[A-Z][\w&'-]*,? (?:(?:and|of|for|&) )?)+(?<!Parole )(?<!Health )(?<!Care )(?:Team|Group|Board|Committee|Unit|Directorate|Lead|Leads|Hub|Forum|Manager|Director)s?\b"
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
    r"(?!(?:a (?:result|whole|matter|first|part|means)|part of|regards|to|for|follows|above|below|described|appropriate|required|needed|(?:many|much|far|long|soon) as|well|soon|set out|worded|per|recommended|such|the (?:recommendation|inspection|report) |(?:\w+ ){1,3}(?:knows?|will know|said|says?|noted?|notes|observed?|found|reported|showed|suggested?|described|recommended|requested|pointed out)\b)\b|(?:january|february|march|april|may|june|july|august|september|october|november|december|last|then|20\d\d)\b)"
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
# Nobody gives a reason by owning up to a failing, nor by saying what matters to all.
_ADMISSION = re.compile(
    r"\b(?:we )?(?:\w+ )?(?:regret\w*|apologi\w+|sorry|excuses?|got (?:this|it|that) wrong|complacent|ashamed)\b"
    r"|\bnot (?:have happened|good enough|acceptable|what we expect)\b|\bunacceptabl[ey]\b|\bshould (?:not )?have (?:been|happened|had|known|told|done)\b"
    r"|\b(?:can|could|would)(?:not| not)? (?:be right|thank|have (?:come|got|done))\b|\bhad (?:we|staff|the prison|managers) (?:not )?\w+ed\b"
    r"|\b(?:was|were|did|had) not (?:\w+ )?(?:kept|told|done|followed|used|recorded|understood|enough (?:was )?done)\b"
    r"|^(?:\w+ ){0,4}(?:failed to|fell short of what|did not do enough)\b|^not enough was\b|\bthat was a (?:serious )?(?:weakness|failing|mistake)\b"
    r"|\b(?:hard|impossible|difficult) to (?:over|exagg|under)\w+"
)
_REMEDY = re.compile(
    r"\b(?:to|will|and|has|have|helps?|been|be) (?:address|reduce|remedy|tackle|overcome|mitigat|deal|resolv|make up|clos|clear|plug|respond|alleviat|combat|help|support|assist|improv)\w*\b[^,]*"
    r"|\b(?:to|will) (?:now |soon )?fill\b[^,]*"
)
_PURPOSE = re.compile(
    r"\b(?:so that(?! .*\bcannot\b)|in order that|(?:to |will |and )?(?:ensur\w+|mak(?:e|es|ing) sure)(?: that)?)\b.*"
)
_SETTLED = re.compile(
    r"^(?!.*\b(?:no|not|none|never|nobody|neither)\b)(?!.*\b(?:budget|funding|funds|grant|allocation|discretion|powers?|posts?)\b.{0,40}\b(?:reduced|removed)\b).*\b(?:has|have|had|was|were) (?:now |since |largely |all |mostly |been )*(?:resolved|addressed|filled|overcome|rectified|remedied|cleared|lifted|put right|fixed|corrected|repaired|mended|restored|eased|improved|reduced|removed|made good|reversed|withdrawn (?:its|their) objection)\b"
    r"|\bnow (?:stands?|down|back)\b|\b(?:has|have) since\b|\bis now (?:down|no|at)\b"
)
# What people at work may not do: how a process runs, and nothing that stands in its way.
_RULE = re.compile(
    r"^(?!.*\b(?:fund\w*|money|budget\w*|capital|spending|contract\w*|commission\w*|treasury|ministers?)\b)(?:at no (?:point|time)|under no circumstances|no(?:body| one|-one)?(?: \w+){0,5}? (?:is|are|may|can|should|must|will be|leaves?|goes|gets|waits)\b.*\b(?:unless|without|until|except|if|before|more than|who|about|that)\b)"
    r"|^unless\b|\bare never to\b|\b(?:may|must|cannot) (?:not )?\w+ (?:\w+ ){0,6}(?:unless|except|only with)\b(?! (?:and|we|the (?:law|contract)))"
    r"|"
    r"^(?:\w+ ){0,3}(?:staff|information|medication|tools|managers?|officers?|practitioners?|supervisors?|employees|prisoners?|residents|visitors|people|cases?|assessments?|plans?|reports?|referrals?|requests?)\b"
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
        if not any(pattern.search(clause) for pattern in (_REPORTED, _SETTLED, _CONTRAST, _RULE, _ADMISSION)):
            yield _without(clause)


def _without(clause: str) -> str:
    """The clause less what is only a condition, a remedy, a purpose or a limit."""
    start, comma, end = clause.rpartition(",")
    clause = start + comma + _LAST_CONDITION.sub("", end)
    for pattern in (_CONDITION, _REMEDY, _PURPOSE, _SCOPE):
        clause = pattern.sub("", clause)
    return clause.strip()
