"""Where an element of a web page stands in its mark-up."""

from __future__ import annotations

import re
from collections.abc import Callable

from apparse.extract.markup import Element
from apparse.location import Location
from apparse.patterns import Pattern

WINDOW = 20_000
"""Characters searched for a tag on its line: a page may be one line of megabytes."""


class Places:
    """Line and column of each text, no two alike.

    lxml knows an element's line; its column is found by looking for its tag,
    from where the one before was found. `lines` may give an element another
    line (Markdown is read as a web page that was made from it).
    """

    def __init__(self, text: str, lines: Callable[[Element], int | None] | None = None) -> None:
        self._lines = text.split("\n")
        self._other = lines
        self._found: dict[Element, tuple[int, int]] = {}
        self._searched: dict[int, int] = {}
        self._free: dict[int, int] = {}

    def of(self, element: Element, below: int = 0) -> Location:
        """The place of a text that begins in `element`, or so many lines `below`; asked again, the next one free."""
        line, column = self._find(element)
        line, column = line + below, 1 if below else column
        column = max(column, self._free.get(line, 1))
        self._free[line] = column + 1
        return Location(line=line, column=column)

    def peek(self, element: Element) -> Location:
        """The place of an element that has no text of its own."""
        line, column = self._find(element)
        return Location(line=line, column=max(column, self._free.get(line, 1)))

    def _find(self, element: Element) -> tuple[int, int]:
        if element not in self._found:
            line = self._other(element) if self._other else None
            self._found[element] = self._search(element) if line is None else (line, 1)
        return self._found[element]

    def _search(self, element: Element) -> tuple[int, int]:
        line = element.sourceline or 1
        start = self._searched.get(line, 0)
        written = self._lines[line - 1] if line <= len(self._lines) else ""
        tag = Pattern(rf"<{re.escape(element.tag)}(?![\w-])", re.IGNORECASE)
        found = tag.search(written, start, start + WINDOW)
        if found is None:  # an element that the page leaves out, or one whose tag began on another line
            return line, start + 1
        self._searched[line] = found.end()
        return line, found.start() + 1
