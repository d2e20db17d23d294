"""The style sheets that a page brings along: which classes nobody sees, and which set themselves or what is in them apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from apparse.extract.markup import Element
from apparse.patterns import Pattern

GONE = Pattern(r"display\s*:\s*none|visibility\s*:\s*hidden")
OWN_LINES = Pattern(r"display\s*:\s*(?:block|flex|grid|list-item|table|flow-root)\b")
APART = Pattern(r"display\s*:\s*(?:inline-)?(?:flex|grid)\b")
_STEP = Pattern(r"(?P<tag>\w*)(?:\.(?P<name>[\w-]+))?")
_COMMENT = Pattern(r"/\*.*?\*/", re.DOTALL)
_FOR_SOME_SCREENS = Pattern(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")


MOST_SELECTORS = 20
"""Of several steps, for elements that stand on lines of their own; each is held against each element of the page."""


class Step(NamedTuple):
    """A tag and a class that an element must have; either may be empty, and any element fits that."""

    tag: str
    name: str

    def fits(self, element: Element) -> bool:
        named = not self.name or self.name in (element.get("class") or "").split()
        return named and self.tag in ("", element.tag)


def steps_to(element: Element) -> Iterator[Step]:
    """All steps that an element fits."""
    tag = str(element.tag)
    yield Step(tag, "")
    for name in (element.get("class") or "").split():
        yield from (Step(tag, name), Step("", name))


class Sheets(NamedTuple):
    """Classes of elements that are never seen, or whose children stand apart.

    `own_lines` and `own_lines_within` select elements that stand on lines of their own whatever their tag is: the first by
    themselves, the other with a step for each element around them that counts, the last for themselves.
    """

    hidden: frozenset[str] = frozenset()
    own_lines: frozenset[Step] = frozenset()
    own_lines_within: tuple[tuple[Step, ...], ...] = ()
    apart: frozenset[str] = frozenset()


def sheets_of(root: Element) -> Sheets:
    """What the page's own style sheets say, whatever the screen or printer."""
    css = " ".join(style.text or "" for style in root.iter("style"))
    css = _FOR_SOME_SCREENS.sub("", _COMMENT.sub("", css))
    rules = [(selectors.split(","), body) for selectors, _, body in (rule.partition("{") for rule in css.split("}"))]
    shown = (selector for selectors, body in rules if OWN_LINES.search(body) for selector in selectors)
    own_lines = [steps for selector in shown if (steps := _steps(selector))]
    alone = frozenset(steps[0] for steps in own_lines if len(steps) == 1)
    within = tuple(steps for steps in own_lines if len(steps) > 1)[:MOST_SELECTORS]
    return Sheets(_classes_of(rules, GONE), alone, within, _classes_of(rules, APART))


def _steps(selector: str) -> tuple[Step, ...]:
    """The steps of a selector of tags and classes ("td.answer b"); none of any other."""
    found = [_STEP.fullmatch(part) for part in selector.split()]
    return tuple(Step(each["tag"].lower(), each["name"] or "") for each in found if each) if all(found) else ()


def _classes_of(rules: list[tuple[list[str], str]], shown: Pattern[str]) -> frozenset[str]:
    """The classes that rules for nothing else than a class show so."""
    names = (_only_class(selector) for selectors, body in rules if shown.search(body) for selector in selectors)
    return frozenset(name for name in names if name)


def _only_class(selector: str) -> str | None:
    found = re.fullmatch(r"\s*\w*\.([\w-]+)\s*", selector)
    return found[1] if found else None
