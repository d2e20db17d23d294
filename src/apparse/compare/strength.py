"""Words on which the strength of a recommendation hangs, as data, each class with the reason why it matters.

A plan answers what was asked, so it has to repeat it. What a careful reader
would not accept in the repetition rests on these words: who and how many are
covered, how firmly something is asked, by when, and on which conditions. Words of
one level say the same ("all cases", "every case"), a lower level says less.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Strength:
    """A class of words by level, 1 the weakest; `weaker` and `stronger` say what it means when the level changes.

    `alone` are the levels whose words count even where nothing else stood in their place.
    """

    name: str
    weaker: str
    stronger: str
    levels: dict[int, str]
    alone: frozenset[int] = frozenset()


QUANTITY = Strength(
    "quantity",
    "fewer are covered",
    "more are covered",
    {
        4: "all every each always entire whole throughout everyone full",
        2: "most majority mostly mainly usually generally normally largely predominantly many primarily typically",
        1: "some several few selected sample sometimes occasionally certain partly partially limited relevant key priority",
    },
    frozenset({4, 2, 1}),
)
COMMITMENT = Strength(
    "commitment",
    "it is asked less firmly",
    "it is asked more firmly",
    {
        4: "ensure guarantee",
        2: "improve strengthen increase enhance implement introduce establish provide deliver develop address reduce make",
        1: "consider explore aim seek try attempt endeavour strive intend hope encourage contemplate plan promote support help "
        "look examine investigate discuss note remind assess review continue begin start work monitor identify",
    },
)
HEDGE = Strength(
    "commitment",
    "it is asked less firmly",
    "it is asked more firmly",
    {
        1: "consider explore aim seek try attempt endeavour strive intend hope encourage contemplate option feasibility scope"
    },
    frozenset({1}),
)
OBLIGATION = Strength(
    "obligation",
    "it is allowed and no longer asked",
    "it is asked and no longer only allowed",
    {4: "should must will shall need required", 1: "could may might can would"},
)
CONDITION = Strength(
    "condition",
    "it is made to depend on a condition",
    "a condition is dropped",
    {
        1: "possible practicable practical appropriate feasible reasonable reasonably necessary subject if wherever whenever "
        "unless provided resource permitting affordable available practicably capacity"
    },
    frozenset({1}),
)
NEGATION = Strength(
    "negation",
    "the sense is turned round or narrowed",
    "the sense is turned round or widened",
    {1: "not no never without nor neither none cannot except excluding unless only nothing"},
    frozenset({1}),
)
CHOICE = Strength("choice", "one of several is enough", "all of several are asked for", {4: "and", 1: "or either"})

CLASSES = (NEGATION, QUANTITY, HEDGE, COMMITMENT, OBLIGATION, CONDITION, CHOICE)
"""In the order in which a change is explained."""
ABSENT = 3
"""The level of saying nothing: "cases" are fewer than "all cases" and more than "most cases"."""


TIMES = frozenset(
    """
    january february march april june july august september october november december spring summer autumn
    winter daily weekly fortnightly monthly quarterly annually annual yearly day week fortnight month quarter
    year immediately immediate urgently urgent promptly prompt soon before after until deadline hours timely
    timescale
    """.split()
)
GROUPS = frozenset(
    """
    woman women man men girl boy child children prisoner victim family families parent carer partner police
    officer staff practitioner manager sentencer court magistrate judge governor director board agency agencies
    authority council leaver adult provider commissioner minister inspector people
    """.split()
)
"""Who can be meant by a recommendation; names and abbreviations count as well."""

FUNCTION_WORDS = frozenset(
    """
    a an the of in on at to for with from by into within as that which who whom whose this these those their its
    it they them there he she his her is are be been being was were has have had do does did also so such then
    thereby and both any other through across over upon about between during under via per than while whether
    where when how what our we us you your up out and or should must will shall need required could may might
    can would
    """.split()
)
"""What a sentence can do without; that one is put for another of a different level ("and", "or") counts all the same."""

NUMBER = "it is another number, date or limit"
NUMBER_DROPPED = "the number, date or limit is left out"
DROPPED = "this part of what was asked is left out"
ADDED = "this was not asked"
REPLACED = "something else is asked"
GROUP = "this group or body is no longer named"
"""Why the changes matter that are no change of strength."""

PHRASES = {
    "make sure": "ensure",
    "make certain": "ensure",
    "per cent": "percent",
    "as well as": "and",
    "together with": "and",
    "along with": "and",
    "in order to": "to",
    "so as to": "to",
    "in relation to": "about",
    "in respect of": "about",
    "with regard to": "about",
    "with respect to": "about",
    "regarding": "about",
    "concerning": "about",
    "prior to": "before",
    "at all times": "always",
    "no fewer than": "minimum",
    "no less than": "minimum",
    "not less than": "minimum",
    "at least": "minimum",
    "a minimum of": "minimum",
    "can not": "cannot",
    "probation delivery unit": "pdu",
    "has to": "must",
    "have to": "must",
}
"""Phrases that are as good as the word behind them."""
