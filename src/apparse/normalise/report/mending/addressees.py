"""Addressees that the end of a line has cut in two: "The Fenmoor Youth Justice Management" over "Board should:"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from apparse.blocks import Block, Heading, Paragraph, Table
from apparse.normalise.report.headings.particular import opens_list_for
from apparse.normalise.report.headings.roles import HeadingRole, role_of
from apparse.normalise.report.headings.titles import reads_like_title
from apparse.patterns import Pattern
from apparse.records.asking import ASKS
from apparse.text import Text

_KIND = r"(?:Board|Service|Partnership|Team|Committee|Region|Unit|Council|Authority|Department|Trust|Inspectorate|Office|Division|PDU)"
_REST = Pattern(rf"(?:{_KIND}\s+|(?:[a-z][\w’'-]*\s+){{0,3}}){ASKS}\s*:")
"""What names nobody by itself: "should:", "region should:", "Board should:" without an article before it."""
_TO = Pattern(r"To (?:(?:the|all|each|every)\b|[A-Z]).*")


def with_whole_addressees(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with such addressees in one, and those whose list and body stand in two cells, as headings."""
    whole: list[Block] = []
    for block in blocks:
        above = whole[-1] if whole else None
        if isinstance(block, Table) and (heading := _list_for(block)):
            whole.append(Heading(heading))
        elif isinstance(above, Heading | Paragraph) and isinstance(block, Heading | Paragraph) and _cut(above, block):
            whole[-1] = replace(above, text=Text.join([above.text, block.text]))
        else:
            whole.append(block)
    return whole


def _cut(above: Heading | Paragraph, below: Heading | Paragraph) -> bool:
    if not _REST.fullmatch(below.text.value):
        return False
    names = role_of(above.text) is HeadingRole.TOPIC and reads_like_title(above.text.value)
    return names and " " in above.text.value and not above.text.value.endswith(":")


def _list_for(table: Table) -> Text | None:
    """ "Main recommendations | To the governor": the name of a list, and at its right whom it is for."""
    cells = [cell.text for row in table.rows for cell in row.cells if cell.text]
    if len(cells) != 2 or len(table.rows) != 1 or not _TO.fullmatch(cells[1].value):
        return None
    joined = Text.join(cells)
    return joined if opens_list_for(joined) else None
