"""Hints: what the rest of a plan tells of the rows of each of its tables."""

from __future__ import annotations

from typing import NamedTuple

from apparse.normalise.plan.rows.tears import Words


class Hints(NamedTuple):
    """Whether recommendations may stand as `numbered_bands` in tables of actions alone, and by which `words` what is torn is mended."""

    numbered_bands: bool = False
    words: Words = Words()
