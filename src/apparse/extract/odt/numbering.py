"""Numbering: the marks before the items of a list, as the list's style has them."""

from __future__ import annotations

from apparse.extract.glyphs import bullet
from apparse.extract.markup import Element
from apparse.extract.numbers import printed, whole
from apparse.extract.odt.names import STYLE, TEXT
from apparse.extract.odt.styles import Styles
from apparse.marks import BULLET

_FORMS = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}


class Numbering:
    """Counts the items of each list. Lists of one style that continue each other count on."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._counts: dict[str, dict[int, int]] = {}
        self._outline: dict[int, int] = {}

    def begin(self, style: str, *, continues: bool) -> None:
        """A list begins that is not within another."""
        if not continues:
            self._counts[style] = {}

    def marker(self, style: str, depth: int, start: int | None = None) -> str:
        """The next mark on level `depth` (from 0) of a list; "" for a level without one."""
        form = self._level(self._styles.lists.get(style), depth)
        if form is None:
            return BULLET
        counts = self._counts.setdefault(style, {})
        first = whole(form.get(TEXT + "start-value"), 1)
        counts[depth] = counts.get(depth, first - 1) + 1 if start is None else start
        for below in [place for place in counts if place > depth]:
            del counts[below]
        if form.tag == TEXT + "list-level-style-number":
            return self._number(self._styles.lists.get(style), form, depth, counts)
        return bullet(form.get(TEXT + "bullet-char") or "")

    def heading(self, level: int, start: int | None = None) -> str:
        """The number of the next heading of `level` (from 1), "" where headings have none."""
        form = self._level(self._styles.outline, level - 1)
        if form is None or not form.get(STYLE + "num-format"):
            return ""
        first = whole(form.get(TEXT + "start-value"), 1)
        self._outline[level - 1] = self._outline.get(level - 1, first - 1) + 1 if start is None else start
        for below in [place for place in self._outline if place > level - 1]:
            del self._outline[below]
        return self._number(self._styles.outline, form, level - 1, self._outline)

    def _number(self, styles: Element | None, form: Element, depth: int, counts: dict[int, int]) -> str:
        shown = min(whole(form.get(TEXT + "display-levels"), 1), depth + 1)
        figures = []
        for place in range(depth + 1 - shown, depth + 1):
            level = self._level(styles, place)
            kind = level.get(STYLE + "num-format") if level is not None else "1"
            if kind:
                figures.append(printed(counts.get(place, 1), _FORMS.get(kind, "decimal")))
        prefix, suffix = form.get(STYLE + "num-prefix") or "", form.get(STYLE + "num-suffix") or ""
        return f"{prefix}{'.'.join(figures)}{suffix}".strip() if figures else ""

    def _level(self, styles: Element | None, depth: int) -> Element | None:
        if styles is None:
            return None
        return next((each for each in styles if each.get(TEXT + "level") == str(depth + 1)), None)
