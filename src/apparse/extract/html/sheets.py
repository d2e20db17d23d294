"""The style sheets that a page brings along: which classes nobody sees, and which set themselves or what is in them apart."""

from __future__ import annotations

import re
from typing import NamedTuple

from apparse.extract.markup import Element

GONE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
OWN_LINES = re.compile(r"display\s*:\s*(?:block|flex|grid|list-item|table|flow-root)\b")
APART = re.compile(r"display\s*:\s*(?:inline-)?(?:flex|grid)\b")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_FOR_SOME_SCREENS = re.compile(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")


class Sheets(NamedTuple):
    """Classes of elements that are never seen, that stand on lines of their own whatever their tag is, or whose children stand apart."""

    hidden: frozenset[str] = frozenset()
    own_lines: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()


def sheets_of(root: Element) -> Sheets:
    """What the page's own style sheets say, whatever the screen or printer."""
    css = " ".join(style.text or "" for style in root.iter("style"))
    css = _FOR_SOME_SCREENS.sub("", _COMMENT.sub("", css))
    rules = [(selectors.split(","), body) for selectors, _, body in (rule.partition("{") for rule in css.split("}"))]
    return Sheets(*(_classes_of(rules, shown) for shown in (GONE, OWN_LINES, APART)))


def _classes_of(rules: list[tuple[list[str], str]], shown: re.Pattern[str]) -> frozenset[str]:
    """The classes that rules for nothing else than a class show so."""
    names = (_only_class(selector) for selectors, body in rules if shown.search(body) for selector in selectors)
    return frozenset(name for name in names if name)


def _only_class(selector: str) -> str | None:
    found = re.fullmatch(r"\s*\w*\.([\w-]+)\s*", selector)
    return found[1] if found else None
