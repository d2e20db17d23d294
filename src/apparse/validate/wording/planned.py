"""Whether an action is written as still to come, in part or as a whole."""

from __future__ import annotations

from apparse.patterns import Pattern, any_of
from apparse.records.dates.tokens import MONTH_NAMES
from apparse.sentences import placed_sentences
from apparse.validate.wording.own_words import own_sentences

_VERBS = """
    achieve act agree align allocate analyse appoint arrange ask assess audit begin brief bring build carry
    circulate clarify collate commence commission communicate complete conduct consider consult continue
    convene co-?ordinate create define deliver deploy design develop disseminate distribute draft embed
    encourage engage enhance ensure establish evaluate examine expand explore extend facilitate fill finalise
    fit formalise gather give hold identify implement improve include incorporate increase induct inform
    install introduce invite issue launch liaise maintain make map meet mobilise monitor obtain open organise
    pilot prepare prioritise procure produce promote provide publish put recruit redesign reduce refresh
    refurbish reinforce reissue relaunch remind repair replace replicate report request require respond review
    revise roll run schedule scope secure seek send set share start strengthen submit support survey take test
    track train trial undertake update upgrade use utilise work write
""".split()
_BASE = rf"(?:{'|'.join(_VERBS)})"
_OBJECT = r"(?:the|an?|all|each|every|any|our|their|its|his|her|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b"
# A participle that ends what is said ("Audit completed in May"), unlike one before a noun ("Review closed cases").
_PARTICIPLE = (
    r"(?:\w{3,}ed|held|made|sent|given|written|drawn|put|set|built|done|run)(?: (?:up|out))?"
    r"(?= (?:in|on|by|at|to|with|for|during|last|this|from|across|since|and)\b|\W*$|[,.(])"
)
_SEASONS = "spring|summer|autumn|winter|christmas|easter|new year"
_WHICH_PART = any_of(
    r"the|early|late|mid|end|start|beginning|course|first|second|third|last|half|week|of|in|next|coming|\d{1,2}(st|nd|rd|th)?"
)
_DATE = rf"(?:{_WHICH_PART} )*(?:{'|'.join(MONTH_NAMES)}|{_SEASONS}|20\d\d)\b(?!(?: 20\d\d)? (?:each|every))"


_IN_WORK = any_of(
    """
    planned|considered|explored|scoped|sought|drafted|written|rewritten|drawn up|worked up|prepared|designed|redesigned
    developed|created|built|set up|established|installed|introduced|implemented|commissioned|procured|recruited|rolled
    piloted|trialled|tested|revised|updated|refreshed|refurbished|arranged|progressed|finalised
    """
)
_AT_WORK = any_of(
    """
    planning|considering|exploring|scoping|seeking|drafting|preparing|designing|developing|creating|building
    setting up|rolling out|recruiting|arranging|finalising|working (on|up|towards|to|with)|in the process of
    """
)
_PLANS = "plans?|arrangements|preparations|proposals?|options|bids?|quotes|specifications?|dates"
_BEGINS = any_of(
    r"""
    (opens|starts|begins|commences|launches|follows|goes live|starting|beginning|commencing)( [\w-]+){0,3}?
    (comes into (force|use|effect)|takes (place|effect))( [\w-]+){0,3}?
    (?<!\bto\s)(open|start|begin|commence|launch|follow|go live|come into (force|use|effect)|take (place|effect))
    """
)
_SIGNS = tuple(
    Pattern(any_of(pattern))
    for pattern in (
        # a promise or a duty
        r"\b(will|shall|must|should|ha(s|ve) to|(am|is|are) going to|we'll|it'll|they'll)\b",
        r"(?<!\bthe\s)(?<!\ba\s)(?<!\bno\s)(?<!\bany\s)\bneeds? to\b",
        r"(?<!was\s)(?<!were\s)\b(is|are) ((now|then|also|still|yet|shortly) )?to \w+",
        r"""
        \b(not yet|remains? to be|still (needs?|requires?|to be)|await(s|ing))\b
        \b(has|have|is|are|was|were|had) yet to\b
        """,
        # under preparation
        r"\b(under ?way|under (development|preparation|construction)|in (development|preparation|progress|train))\b",
        rf"\b(is|are) (\w+ly )?(being|in the process of being) (\w+ly )?{_IN_WORK}\b",
        rf"\b({_PLANS}) (is|are) (\w+ )?being \w+",
        rf"\b(is|are) ((\w+ly|also|now) )?{_AT_WORK}\b",
        # in the present tense, with a day to come: "a workshop opens in April 2026"
        rf"\b{_BEGINS} (in|on|from|by|during|this|next) {_DATE}",
        r"\b(has|have) been (scheduled|booked|timetabled|pencilled in)\b",
        rf"\b(has|have) been (arranged|planned) for {_DATE}",
        # "consideration is being given to", "bids are awaited"
        r"\bconsideration is (\w+ )?being given\b|\b(is|are) (still |currently )?awaited\b",
        # "new posters – to go up in May", "subject to vetting, two officers join"
        r"\s[-–—] to (?!date\b)\w+|^subject to\b",
        # a step that hangs on another: "starts once the roof is mended"
        r"(?<!\bto\s)\b(starts?|begins?|opens?|follows?|goes live) (once|when|as soon as)\b",
    )
)
_DUE = "due|about to|set (?:to|for)|on track|planned|scheduled|booked|proposed|intended|expected|anticipated|awaited|hoped|estimated|envisaged"
_INTENTS = tuple(
    Pattern(pattern)
    for pattern in (
        # "we intend to", "the team plans to"
        r"\b(?<!action )(?:plans?|intends?|aims?|proposes?|seeks?|hopes?|expects?) to (?:be |have )?\w+",
        # "we are planning to"
        r"(?:^|,|\b(?:am|is|are|and)) (?:\w+ly |also |now )?(?:planning|intending|hoping|aiming|proposing|seeking|looking) to \w+",
        # "is expected in May", "is due to open"
        rf"\b(?:is|are|being) (?:currently |now |also )?(?:{_DUE})\b(?! (?:with|by))",
        # "our aim is"
        r"\b(?:our|the|its|their) (?:intention|ambition|aim|hope|plan) (?:is|remains|that)\b",
    )
)
_TIME_CLAUSE = Pattern(rf"\b(?:before(?! {_DATE})|when|whenever|if|until|after|unless)\b[^,]*$")
_MAY_COME = Pattern(
    r"^if\b[^,]*,.*\b(?:may|might|could|can|would)\b|^(?!.*\b(?:is|are|was|were|be|been|said)\b).* to follow\W*$"
)

_LEAD_IN = Pattern(
    r"^(?!.*\b(?:taken|done|complete|completed|achieved|progress|update)\b[^:]*:)(?:[\w'-]+ ){0,3}[\w'-]+: +"
)
_ORDER = Pattern(
    rf"^(?:\W*(?:to |then |also |further |jointly |fully )?){_BASE}\b"
    r"(?! (?:of|has|have|had|was|were|is|are|by|took)\b)(?!-)"  # "Review of …", "Training has …", "Audit-based"
    rf"(?! (?:\w+ ){{0,2}}?{_PARTICIPLE})"
)
# A verb that the list does not know stands before what it acts on ("Rehang the doors"). These words can stand there
# too, and order nothing:
_NO_ORDER = (
    # "In the first week", "Within an hour"
    "in|at|on|by|for|with|without|from|under|over|of|to|into|upon|about|around|within|across|through|throughout|between|among",
    "after|before|since|during|alongside|against|despite|like|than|per|via",
    # "When the lift is mended", "Although a plan exists"
    "as|if|when|while|where|because|although|though|and|or|but|so|yet|until|unless",
    # "Both the teams", "Only a few"
    "both|all|half|each|every|some|many|most|such|not|no|only|even|then|now|just",
    # "What the team does", "There the matter rests"
    "what|who|whom|how|that|this|these|those|it|there|is|are",
    # "Held a workshop", "Trained all staff", "Opening the hatch"
    r"held|made|sent|wrote|gave|took|built|found|began|brought|ran|kept|left|lost|paid|sold|spent|told|taught|went|won|drew|chose|spoke|met|\w+(?:ed|ing|[^s]s)",
)
_COMMAND = Pattern(
    rf"^\W*(?!(?:{'|'.join(_NO_ORDER)})\b)[a-z-]{{3,}} (?:the|a|an|all|each|every|any|our|their|its|his|her)\b"
    r"(?!.*\b(?:was|were|has|have|had|is|are)\b)"
)
_TO_WHAT = (
    # "Governor to be told", "Governor to write to the trust"
    rf"be |{_BASE}\b",
    # with a verb that the list does not know: "Works team to rehang the doors", "to shut off all taps"
    rf"(?!\w+(?:s|ed|ing) )[a-z-]{{3,}} (?:(?:up|out|down|off|over|in|on|back|with) )?{_OBJECT}",
)
_TO_DO = Pattern(rf"^(?P<subject>(?:[\w&'/()-]+,? ){{1,12}}?)to (?:{'|'.join(_TO_WHAT)})")
_FINITE = Pattern(
    r"\b(?:is|are|was|were|has|have|had|been|be|did|made|took|met|held|told|began)\b"
    r"|(?<!ly )(?<!the )(?<!an )(?<!\ba )(?<!^)\b\w{3,}ed\b"  # "staff agreed", not "the agreed", "a newly agreed"
)
_NO_TITLE = Pattern(r"\b(?:need|requirement|for|how|able|order|used)\b")
# The verb whose subject the words before it are ("Steps to reduce violence are …"), not one of a clause within the work
# ("Staff to record who is absent").
_CLAUSE_WITHIN = r"\b(?:that|which|who|whom|if|whether|where|when|how|what|so|because|until|once|after|before|ensure|sure|check|confirm)\b"
_FINISHED = Pattern(rf"^(?:(?!{_CLAUSE_WITHIN}).)*\b(?:was|were|has|have|had|is|are)\b")


def is_planned(text: str) -> bool:
    """Whether something in the text is a promise, an order or under preparation rather than done or in place."""
    return any(_is_planned(sentence) for sentence in own_sentences(text))


def where_planned(text: str) -> tuple[int, int]:
    """From where to where the words stand by which a text is planned, its sentence if they can't be told, or else all of it."""
    for start, sentence in placed_sentences(text):
        if is_planned(sentence):
            signs = (sign.search(sentence.lower()) for sign in (*_SIGNS, *_INTENTS))
            first, last = next((found.span() for found in signs if found), (0, len(sentence)))
            return start + first, start + last
    return 0, len(text)


def _is_planned(sentence: str) -> bool:
    if any(sign.search(sentence) for sign in _SIGNS) or _intends(sentence) or _MAY_COME.search(sentence):
        return True
    work = _LEAD_IN.sub("", sentence)
    return bool(_ORDER.match(work) or _COMMAND.match(work)) or _is_to_do(work)


def _intends(sentence: str) -> bool:
    """ "It is planned"; but not in "before a resident is due to leave", which is about somebody else's time."""
    found = (intent for pattern in _INTENTS if (intent := pattern.search(sentence)))
    return any(not _TIME_CLAUSE.search(sentence[: intent.start()]) for intent in found)


def _is_to_do(sentence: str) -> bool:
    """A title of work: "Governor to write to the trust", "Training to be rolled out"; but not "The need for staff to be trained was met"."""
    match = _TO_DO.match(sentence)
    if match is None or _FINITE.search(match["subject"]) or _NO_TITLE.search(match["subject"]):
        return False
    return not _FINISHED.match(sentence[match.end() :])
