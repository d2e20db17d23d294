"""How a message names a recommendation or an action, so that a reader finds it in the printed plan."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate, takewhile

from apparse.patterns import Pattern
from apparse.records.action_plan import Action, ActionPlan, Recommendation
from apparse.records.inspection_report import ReportRecommendation

MAX_QUOTE = 60
MAX_EXCERPT = 180
_WORD = Pattern(r"[\w'’]+[^\w\s]*")


def name(recommendation: Recommendation | ReportRecommendation) -> str:
    """ "Recommendation 2", "Recommendation 5 (unnumbered)" if that is only inferred; else what tells it from the others."""
    if recommendation.number:
        return f"Recommendation {recommendation.number.strip().rstrip('.')}"
    if isinstance(recommendation, Recommendation) and recommendation.inferred_number:
        return f"Recommendation {recommendation.inferred_number} (unnumbered)"
    if recommendation.text:
        return f"The unnumbered recommendation {quote(recommendation.text)}"
    return "An unnumbered recommendation"


def actions_of(recommendation: Recommendation) -> Iterator[tuple[str, Action]]:
    """Each action with its name: "Recommendation 2, action 4"."""
    for position, action in enumerate(recommendation.actions, start=1):
        yield f"{name(recommendation)}, action {mark(action) or position}", action


def actions_of_plan(plan: ActionPlan) -> Iterator[tuple[str, Recommendation, Action]]:
    """Each action of the plan in order, with its name and its recommendation."""
    for recommendation in plan.recommendations:
        for who, action in actions_of(recommendation):
            yield who, recommendation, action


def mark(action: Action) -> str:
    """The printed mark without its brackets: "3)" is 3; a bullet is no mark."""
    return re.sub(r"[^\w.]", "", action.label or "").strip(".")


def in_sentence(named: str) -> str:
    """The name as it stands within a sentence: "recommendation 2, action 4"."""
    return named[:1].lower() + named[1:]


def quote(text: str) -> str:
    """The text in quotation marks, cut at a word if it is long."""
    words = " ".join(text.split())
    if len(words) <= MAX_QUOTE:
        return f'"{words}"'
    return f'"{words[:MAX_QUOTE].rsplit(" ", 1)[0]} …"'


def excerpt(text: str, start: int, end: int) -> str:
    """The text, or if it is long what stands around the place that is meant, cut between words.

    It is measured in letters: another export with other blanks, dashes and quotation marks has the same excerpt.
    """
    if _letters(text) <= MAX_EXCERPT:
        return text
    margin = max(0, MAX_EXCERPT - _letters(text[start:end])) // 2
    before, after = [*_WORD.finditer(text[:start])], [*_WORD.finditer(text[end:])]
    kept = _within(reversed(before), margin)
    first = 0 if kept == len(before) else before[-kept].start() if kept else start
    kept = _within(after, margin)
    last = len(text) if kept == len(after) else end + (after[kept - 1].end() if kept else 0)
    return ("… " if first else "") + text[first:last] + (" …" if last < len(text) else "")


def _within(words: Iterable[re.Match[str]], letters: int) -> int:
    """How many of the words these letters suffice for."""
    return sum(1 for _ in takewhile(lambda all_: all_ <= letters, accumulate(_letters(word[0]) for word in words)))


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))
