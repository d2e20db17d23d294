"""A voice speaks sentences: it fills the gaps of a template from the pools, and repeats itself as seldom as it can."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from .phrases import POOLS
from .topics import Topic

GAP = re.compile(r"\{(\w+)\}")


def capital(text: str) -> str:
    """Return the text with a capital first letter."""
    return text[:1].upper() + text[1:]


class Voice:
    """Draws sentence parts from a random source, the least used ones first."""

    def __init__(self, rng: random.Random, names: Mapping[str, Sequence[str]]) -> None:
        self.rng = rng
        self.pools: dict[str, Sequence[str]] = {**POOLS, **names}
        self.used: Counter[str] = Counter()

    def pick(self, options: Sequence[str]) -> str:
        """Draw one of the options that were used least so far."""
        least = min(self.used[o] for o in options)
        chosen = self.rng.choice([o for o in options if self.used[o] == least])
        self.used[chosen] += 1
        return chosen

    def say(self, template: str, topic: Topic | None = None) -> str:
        """Fill every gap of the template."""
        return GAP.sub(lambda gap: self._fill(gap[1], topic), template)

    def sentence(self, pool: str, topic: Topic | None = None) -> str:
        """Speak one sentence of a pool."""
        return capital(self.say(self.pick(self.pools[pool]), topic))

    def _fill(self, gap: str, topic: Topic | None) -> str:
        if gap == "reason":
            return self.say(self.pick(self.pools["reason"]), topic).replace("There is", "there is")
        if gap == "who_low":
            who = self._fill("who", topic)
            return who[0].lower() + who[1:] if who.split()[0] in {"The", "Each", "A", "Senior", "Local", "Our"} else who
        if topic and gap in {"do", "do2", "do_cap"}:
            said = self.say(self.pick(topic.do), topic)
            return capital(said) if gap == "do_cap" else said
        if topic and gap == "why":
            return self.say(self.pick(topic.why), topic)
        return self.say(self.pick(self.pools[gap]), topic)
