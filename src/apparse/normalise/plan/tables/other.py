"""Tables that stand in a plan and are no part of it: a sign-off, contacts, abbreviations, a list of versions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from apparse.blocks import Heading, Prose, Table
from apparse.normalise.plan.announced import announced_groups
from apparse.normalise.plan.columns.layout import Layout
from apparse.normalise.plan.tables.apart import LONGEST_SIDE_TABLE
from apparse.patterns import Pattern, any_of
from apparse.records.response import read_response

NEAR = 6.0
"""Points: columns that begin within this distance are one."""
LONGEST_ENTRY = 8
"""Words in a cell of a list of contacts or signatures."""
_SIGNED = Pattern(
    any_of(
        r"""
        (Counter-?s|S)ign(ed|ature|[ -]?off)( (for|by|on behalf|of|and) [\w’' -]{1,40})?\W*
        (Approved|Authori[sz]ed|Cleared|Endorsed) (for|by|on behalf of)( [\w’' -]{1,40})?\W*
        """
    )
)
"""The label before who has signed a plan, or a form of it."""
_REFERENCE_LIST = Pattern(
    any_of(
        r"""
        (List of )?(abbreviations|acronyms)( (used|and (acronyms|abbreviations|terms|definitions)))*( in this (plan|document|report))?
        Glossary( of (terms|abbreviations|acronyms))?
        (Contacts?|Contact details|Distribution( list)?|Circulation( list)?|Document (control|history)|Version (control|history)|Amendment record)
        """
    ),
    re.IGNORECASE,
)
"""What is said above a list that helps to read a plan and asks nothing."""


def signs_off(table: Table) -> bool:
    """Whether a small table is where a plan is signed, or a form of it."""
    first = table.rows[0].filled if table.rows else []
    return 0 < len(table.rows) <= LONGEST_SIDE_TABLE and bool(first) and bool(_SIGNED.fullmatch(first[0].text.value))


def is_other_table(table: Table, layout: Layout, above: Sequence[Prose], before: Table | None) -> bool:
    """Whether a table without known headings, below the lines `above`, is of other columns than the plan.

    It is short and has a title or a header row of its own or columns that stand elsewhere, or its cells are all filled
    and none says what is done; or it is the rest of such a one, the table `before`, that the page has cut.
    """
    if signs_off(table):
        return True
    if before and not above and _columns(table) and _columns(table) == _columns(before):
        return True
    title = above[-1] if above else None
    if title and _REFERENCE_LIST.fullmatch(title.text.value.strip(" .:")):
        return True
    titled = isinstance(title, Heading) and not announced_groups(above)
    if table.width == len(layout.columns):
        return False
    texts = [cell.text.value for row in table.rows for cell in row.cells]
    headed = len(table.rows[0].filled) < table.width  # a title that spans it, or what a page has left of its headings
    body = table.rows[1:] if headed else table.rows
    entries = [cell.text.value for row in body for cell in row.cells]
    listed = len(body) > 1 and len(entries) == table.width * len(body) and all(map(_is_entry, entries))
    short = len(table.rows) <= LONGEST_SIDE_TABLE
    own = listed or (short and (titled or table.rows[0].header or _stands_elsewhere(table, layout)))
    return own and not any(map(read_response, texts))


def _stands_elsewhere(table: Table, layout: Layout) -> bool:
    """Whether most columns of a table begin where none of the plan does; a single one must end with one."""
    extents = [extent for extent in layout.extents if extent]
    boxes = [cell.at.bbox for cell in table.rows[0].cells if cell.at.bbox]
    known = [extent[table.width == 1] for extent in extents]
    places = [box.x0 for box in boxes[1:]] if table.width > 1 else [box.x1 for box in boxes]
    strange = sum(all(abs(place - border) > NEAR for border in known) for place in places)
    return bool(known) and 2 * strange > len(places)


def _columns(table: Table) -> tuple[int, ...]:
    """Where the cells of the first row stand across the page."""
    boxes = [cell.at.bbox for cell in table.rows[0].cells]
    return tuple(round(box.x0) for box in boxes if box)


def _is_entry(text: str) -> bool:
    """Whether a cell can be one of a list of names, dates and the like."""
    return 0 < len(text.split()) <= LONGEST_ENTRY and not text.endswith(".")
