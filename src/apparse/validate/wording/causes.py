"""The causes that an explanation can name, and the kinds of words that name them."""

from __future__ import annotations

from enum import StrEnum

from apparse.validate.wording.kinds import Kind


class Cause(StrEnum):
    """The causes that the plans' definitions table knows."""

    COMMISSIONING = "commissioning"
    POLICY = "policy"
    OPERATIONAL = "operational"
    AFFORDABILITY = "affordability"


_CAUSES = {
    **dict.fromkeys((Kind.CONTRACT, Kind.BOUGHT), Cause.COMMISSIONING),
    **dict.fromkeys((Kind.LAW, Kind.UNLAWFUL), Cause.POLICY),
    **dict.fromkeys((Kind.MEANS, Kind.PEOPLE, Kind.UNWORKABLE, Kind.NOBODY), Cause.OPERATIONAL),
    **dict.fromkeys((Kind.MONEY, Kind.UNAFFORDABLE), Cause.AFFORDABILITY),
}
_SELDOM_BY_CHANCE = {Kind.MONEY, Kind.LAW, Kind.CONTRACT, Kind.BOUGHT}
"""What words are seldom about by chance; of staff and rooms a plan speaks anyway."""


def topics_of(letters: str) -> str:
    """What a clause is about: of its letters those that name a cause."""
    return "".join(letter for letter in letters if letter in _CAUSES)


def distinct(topics: str) -> str:
    """Of the topics those that are seldom there by chance."""
    return "".join(letter for letter in topics if letter in _SELDOM_BY_CHANCE)


def causes_of(topics: str) -> frozenset[Cause]:
    return frozenset(_CAUSES[Kind(letter)] for letter in topics)
