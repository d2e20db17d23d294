"""What a browser prints at the edges of a page: the date, the page's title and address, and its number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from apparse.extract.pdf.layout.text.lines import TextLine, text_lines
from apparse.extract.pdf.page import Page, Run
from apparse.patterns import Pattern, any_of

BROWSER_EDGE = 40.0
"""Points: how far from the edge of the sheet a browser prints its own lines."""
_MOMENT = r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?"
_ADDRESS = r"(?:https?|file|about|blob|data):\S+"
_COUNT = r"(?:page\s+)?\d{1,4}\s*(?:/|of)\s*\d{1,4}"
_PRINTED = Pattern(
    any_of(
        rf"""
        {_MOMENT}(\s.*)?
        {_ADDRESS}( {_COUNT})?
        {_COUNT} {_MOMENT}
        .*\s({_ADDRESS} {_COUNT}|{_MOMENT})
        """
    ),
    re.IGNORECASE,
)
_HEAD = Pattern(rf".*\s{_ADDRESS}", re.IGNORECASE)


def browser_lines(page: Page, runs: Sequence[Run]) -> tuple[list[Run], list[TextLine]]:
    """The runs that belong to the page itself, and the lines that the browser has added."""
    outer = [run for run in runs if run.bottom < BROWSER_EDGE or run.top > page.height - BROWSER_EDGE]
    own: set[Run] = set()
    added = []
    for line in text_lines(outer):
        words = line.text.strip()
        if _PRINTED.fullmatch(words) or (line.bottom < BROWSER_EDGE and _HEAD.fullmatch(words)):
            added.append(line)
            own.update(run for run in outer if line.top <= run.top and run.bottom <= line.bottom)
    return [run for run in runs if run not in own], added
