"""Mending: a paragraph that a page has cut in two, made whole again."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from apparse.marks import DASHES
from apparse.normalise.endings import is_cut, is_finished
from apparse.normalise.plan.cells.parallel import names_office
from apparse.normalise.plan.cells.printed import PrintedLine, joined, paragraphs_of
from apparse.patterns import Pattern
from apparse.records.target_date import Status, read_target_date
from apparse.text import EMPTY

_RANK = Pattern(
    r"(?:manager|leads?|officers?|co-?ordinator|advis[eo]r|lead manager|executives?|constables?)\.?", re.IGNORECASE
)
"""What is no office by itself, but the end of one."""
_GRADE = Pattern(r"\b(?:chief|deputy|assistant|associate|acting|interim|senior)$", re.IGNORECASE)
"""What is no office by itself, but the beginning of one."""


def mended_actions(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines of an action cell; a sentence goes on over the page."""
    return _mended(lines, lambda before, here: not here[:1].isupper() or not is_finished(before))


def mended_owners(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines of an owner cell; a title that breaks off goes on over the page, and so it does behind a dash."""
    return _mended(_unlisted(lines), owner_goes_on)


def mended_targets(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines of a date cell; "September" goes on over the page with "2026", and "Complete" behind a dash."""
    return _mended(_unlisted(lines), target_goes_on)


def _unlisted(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines with dashes that mark no items, since the cell does not begin with one, as part of the text."""
    listed = bool(lines) and bool(lines[0].marker)
    return list(lines) if listed else [_with_dash(line) for line in lines]


def _with_dash(line: PrintedLine) -> PrintedLine:
    """A line that begins with a dash although the cell is no list: the dash belongs to the title."""
    if not line.marker or line.marker.value not in DASHES:
        return line
    return line._replace(opens=False, marker=EMPTY, text=line.whole)


def owner_goes_on(before: str, here: str) -> bool:
    """Whether `here` is the rest of the owner that `before` begins."""
    if not before or not here:
        return False
    broken = owner_breaks_off(before) or _RANK.fullmatch(here)
    return bool(broken) or not names_office(here) or not names_office(before)


def owner_breaks_off(owner: str) -> bool:
    """Whether an owner ends in what only begins a title: "Head of", "Governor and Deputy"."""
    return is_cut(owner) or _GRADE.search(owner) is not None


def target_goes_on(before: str, here: str) -> bool:
    """Whether `before` breaks off, or both together are one date, of which one alone is none or `here` begins small ("monthly")."""
    if not before or not here:
        return False
    if is_cut(before):
        return True
    alone = read_target_date(before).status, read_target_date(here).status
    whole = read_target_date(f"{before} {here}").status
    return whole is not Status.UNREADABLE and (Status.UNREADABLE in alone or here[:1].islower())


def _mended(lines: Sequence[PrintedLine], goes_on: Callable[[str, str], bool]) -> list[PrintedLine]:
    mended: list[PrintedLine] = []
    for paragraph in paragraphs_of(lines):
        first = paragraph[0]
        torn = bool(mended) and first.part > mended[-1].part and first.opens and not first.marker
        above = joined(paragraphs_of(mended)[-1]).value if torn else ""
        if torn and (not above or goes_on(above, joined(paragraph).value)):  # a label may be all that stands above
            first = first._replace(opens=False)
        mended += [first, *paragraph[1:]]
    return mended
