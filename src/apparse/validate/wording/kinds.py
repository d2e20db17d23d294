"""The kinds of words by which a plan explains itself, promises, reports and decides, and patterns over them.

`kinds.txt` lists the words of each kind under its name here in small letters; `lexicon.code` writes a sentence as the
letters of its words. Patterns over these are written with the names (`of_kinds`), so that nobody need know the letters.
"""

from __future__ import annotations

import re
from enum import StrEnum

from apparse.patterns import Pattern


class Kind(StrEnum):
    """What a word or a phrase does in a sentence. Its value is the letter that stands for it in a code."""

    # What a reason can be about, and a step too.
    MONEY = "M"
    MEANS = "S"  # of running a place: rooms, systems, time
    PEOPLE = "P"  # who would do the work
    LAW = "L"  # and policy, guidance, ministers
    CONTRACT = "C"  # and who buys

    # A reason by itself.
    UNLAWFUL = "U"  # "not permitted", "for Parliament to decide"
    UNAFFORDABLE = "X"
    UNWORKABLE = "Z"  # unsafe, worn out, short of staff
    NOBODY = "N"  # nobody, nothing, nowhere: "no room"
    IMPOSSIBLE = "I"
    EXCESSIVE = "G"  # what would be, or is more than can be: "too long to", "longer than"
    HINDRANCE = "H"  # "stands in the way", "makes it too risky"
    OTHERS = "e"  # whose business it is: "is a matter for", "outside our control"
    ELSEWHERE = "E"  # where it is decided: "set nationally"
    BOUGHT = "B"  # by others: "is commissioned by"
    COLLIDES = "o"  # with a law or a plan: "runs counter to"

    # A reason of another kind than the four causes.
    NEEDLESS = "g"  # or harmful, mistaken, done before: "no benefit", "duplicate"
    SUFFICIENT = "s"
    ALREADY = "y"
    DOUBTED = "j"  # "we do not share", "disputes the"
    HELD = "b"  # an opinion: "we consider"

    # What is said of these.
    NOT = "n"
    LACKING = "q"
    FORBIDS = "p"  # or binds, prevents
    WITHHELD = "f"  # asked for and refused, or lost: "was cut"
    DECLINED = "V"  # the same, where a decision may be meant: "was turned down"
    PAUSED = "z"
    TAKES = "r"  # what it would need: "requires", "depends on"
    LASTS = "u"  # how long it binds: "runs until"
    ALLOWS = "a"
    COMPLIED = "k"  # with a rule: "followed", "met"
    DENIED = "t"  # "is not the obstacle"
    BECAUSE = "c"
    THEREFORE = "d"
    CAUSE = "h"  # named as such: "for … reasons"
    MATTER = "i"  # issues, concerns

    # No reason.
    DECISION = "v"  # agreed, taken forward
    PROMISE = "w"  # "will"
    DEMAND = "W"  # "must"
    DONE = "A"
    REGULAR = "R"  # what is done regularly
    WHEN = "T"
    GOODWILL = "Y"
    PART = "D"  # which part is meant
    PURPOSE = "F"  # what for
    SILENT = "x"  # says nothing here, though a word in it would

    @property
    def label(self) -> str:
        """The name by which the table, the patterns and the weights know it."""
        return self.name.lower()


_TOGETHER = {
    "TOPIC": Kind.MONEY + Kind.MEANS + Kind.LAW + Kind.CONTRACT,
    "TOPIC_OR_BOUGHT": Kind.MONEY + Kind.MEANS + Kind.LAW + Kind.CONTRACT + Kind.BOUGHT,
}
"""Kinds that patterns often name together."""
_CLASS = Pattern(r"(?<!\?)<(?P<others>!?)(?P<names>[\w.,\s]+)>|(?P<blank>\s)")


def of_kinds(notation: str) -> Pattern[str]:
    """A pattern for codes: "<not lacking> <!promise>{0,4}? <money>" is a lack, no promise in up to four words, and money.

    A full stop is any word and a comma a comma. Blanks are for the eye.
    """
    return Pattern(_CLASS.sub(_letters, notation))


def _letters(found: re.Match[str]) -> str:
    if found["blank"]:
        return ""
    letters = "".join(_named(name) for name in found["names"].split())
    return f"[{'^' if found['others'] else ''}{letters}]"


def _named(name: str) -> str:
    return name if name in {",", "."} else _TOGETHER.get(name) or Kind[name.upper()]
