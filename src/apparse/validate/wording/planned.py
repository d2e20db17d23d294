"""Whether an action is written as still to come, in part or as a whole."""

from __future__ import annotations

import re

_VERBS = (
    "achieve|agree|align|allocate|analyse|appoint|assess|audit|begin|brief|build|bring|carry|circulate|clarify|collate|commence|commission|communicate|complete|conduct|consider|consult|"
    "continue|convene|co-?ordinate|create|define|deliver|deploy|design|develop|disseminate|distribute|embed|encourage|engage|enhance|ensure|establish|evaluate|examine|expand|explore|extend|facilitate|finalise|"
    "formalise|fill|fit|gather|give|hold|identify|implement|improve|include|increase|induct|inform|install|introduce|invite|issue|launch|liaise|maintain|make|map|meet|mobilise|monitor|obtain|open|"
    "organise|pilot|prepare|prioritise|procure|produce|promote|provide|publish|put|recruit|redesign|reduce|refresh|refurbish|reinforce|reissue|relaunch|remind|repair|replace|replicate|report|request|"
    "require|respond|review|revise|roll|run|schedule|scope|secure|seek|send|set|share|strengthen|submit|support|survey|test|track|train|trial|undertake|update|upgrade|use|utilise|work|write|take|start|draft|act|incorporate"
)
_BASE = rf"(?:{_VERBS})"
_MODAL = re.compile(
    r"\b(?:will|shall|must|should|needs? to|ha(?:s|ve) to|(?:am|is|are) going to|we'll|it'll|they'll)\b"
)
_TOLD = re.compile(r"\b(?:which|who|that) (?:\w+ )?(?:will|shall)\b")
_INTENT = re.compile(
    r"\b(?<!action )(?:plans?|intends?|aims?|proposes?|seeks?|hopes?|expects?|planning|intending|aiming|seeking|looking) to (?:be |have )?\w+"
    r"|\b(?:is|are|being|be) (?:currently |now |also )?(?:anticipated|expected|awaited|hoped|proposed|planned|scheduled|intended|estimated|envisaged|due|set|on track)\b(?! (?:with|by))"
    r"|\b(?:has|have|is|are|was|were|had) (?:not yet|yet to)\b|\bnot yet\b"
)  # fmt: skip
_UNDERWAY = re.compile(
    r"\b(?:under ?way|under (?:development|preparation|construction)|in (?:development|preparation|progress|train))\b"
    r"|\b(?:is|are) (?:\w+ly )?(?:being|in the process of being) (?:\w+ly )?(?:developed|drafted|prepared|designed|written|scoped|considered|finalised|procured|recruited|rolled|built|"
    r"installed|refurbished|redesigned|refreshed|revised|rewritten|piloted|explored|planned|set up|established|introduced|implemented|commissioned|trialled|tested|updated|created|progressed|arranged|sought)\b"
    r"|\b(?:is|are) (?:\w+ly |also |now )?(?:developing|drafting|preparing|exploring|designing|scoping|finalising|considering|seeking|recruiting|planning|working (?:on|towards|to|with)|in the process of)\b"
)  # fmt: skip
_IS_TO_BE = re.compile(r"(?<!was )(?<!were )\b(?:is|are) (?:now |then |also )?to \w+")
_ORDER = re.compile(
    rf"^(?:\W*(?:to |then |also |further |jointly |fully )?){_BASE}\b(?! (?:of|has|have|had|was|were|is|are|by|took)\b)(?!-)"
)
_TO_DO = re.compile(rf"^(?P<subject>(?:[\w&'’/()-]+,? ){{1,12}}?)to (?:be |{_BASE}\b)")
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|been|be|did|made|took|met|held|told|began|\w{3,}ed)\b")
_DONE = re.compile(r"\b(?:was|were|has|have|had)\b")
_TIME_CLAUSE = re.compile(r"\b(?:before|when|whenever|if|until|after|unless)\b[^,]*$")
_MAY_COME = re.compile(
    r"^if\b[^,]*,.*\b(?:may|might|could|can|would)\b|^(?!.*\b(?:is|are|was|were|be|been|said)\b).* to follow\W*$"
)
_NAMED_WILL = re.compile(r"(?<=\w )Will(?= [A-Z])")  # Mr Will Astley
# A verb that the list does not know stands before what it acts on; no other kind of word does but these.
_COMMAND = re.compile(
    r"^\W*(?!(?:in|at|on|by|for|with|without|from|under|over|of|to|after|before|since|during|as|if|when|while|where|because|although|though|both|all|half|each|every|"
    r"some|many|most|such|what|who|whom|how|that|this|these|those|it|there|not|no|only|even|then|now|just|about|around|within|across|through|between|among|into|upon|per|via|like|than|and|or|"
    r"but|so|yet|until|unless|despite|throughout|alongside|against|is|are|"
    r"held|made|sent|wrote|gave|took|built|found|began|brought|ran|kept|left|lost|paid|sold|spent|told|taught|went|won|drew|chose|spoke|met|\w+(?:ed|ing|[^s]s))\b)"
    r"[a-z-]{3,} (?:the|a|an|all|each|every|any|our|their|its|his|her)\b(?!.*\b(?:was|were|has|have|had|is|are)\b)"
)
_SENTENCE = re.compile(r"(?<=[.!?;])\s+(?=[A-Z\"'(])|;\s+|\n+|(?<=\S)\s{2,}")


def is_planned(text: str) -> bool:
    """Whether something in the text is a promise, an order or under preparation rather than done or in place."""
    return any(
        _is_planned(sentence.strip().lower())
        for sentence in _SENTENCE.split(_NAMED_WILL.sub("", text.replace("’", "'")))
        if sentence
    )


def _is_planned(sentence: str) -> bool:
    if _promises(sentence) or _intends(sentence) or _UNDERWAY.search(sentence) or _IS_TO_BE.search(sentence):
        return True
    return bool(_ORDER.match(sentence) or _COMMAND.match(sentence) or _MAY_COME.search(sentence)) or _is_to_do(sentence)


def _promises(sentence: str) -> bool:
    """ "will" of the sentence itself; in "a strategy which will be familiar was relaunched" it is another's."""
    told = _TOLD.search(sentence)
    if told and _DONE.search(sentence, told.end()):
        return bool(_MODAL.search(sentence[: told.start()]))
    return bool(_MODAL.search(sentence))


def _intends(sentence: str) -> bool:
    """ "It is planned"; but not in "before a resident is due to leave", which is about somebody else's time."""
    intent = _INTENT.search(sentence)
    return intent is not None and not _TIME_CLAUSE.search(sentence[: intent.start()])


def _is_to_do(sentence: str) -> bool:
    """A title of work: "Governor to write to the trust", "Training to be rolled out"; but not "The need for staff to be trained was met"."""
    match = _TO_DO.match(sentence)
    if (
        match is None
        or _FINITE.search(match["subject"])
        or re.search(r"\b(?:need|requirement|for|how|able|order|used)\b", match["subject"])
    ):
        return False
    return not _DONE.search(sentence, match.end())
