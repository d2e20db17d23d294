"""Tables whose ratings and questions are not the inspectors' own: what another inspectorate has judged, what a survey asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from apparse.blocks import Table
from apparse.normalise.report.tables.reading import read_table
from apparse.normalise.report.tables.row import ReportRow, RowKind, is_progress, text_row
from apparse.normalise.report.tables.torn_rows import whole_rows
from apparse.normalise.report.tables.years import of_last_year
from apparse.patterns import Pattern
from apparse.records.body import OTHER_INSPECTORATES
from apparse.text import Text

_NAMED = Pattern(rf"\b(?:{OTHER_INSPECTORATES})\b")
_JUDGED = Pattern(rf"(?=.*\b(?:judge|assess|rat(?:ed|ing))).*{_NAMED.pattern}")
"""Inspectorates that rate the education and the care of prisoners on scales of their own."""
_PERSONAL = Pattern(r"\byou(?:r|rs)?\b", re.IGNORECASE)
"""What a survey says to those who answer it, and no key question to anybody."""


def own_rows(table: Table, heading: Text, above: Text) -> list[ReportRow]:
    """The rows of a table under a heading and a paragraph; where they are not the inspectors' own, all that they say as mere text.

    How far a prison has come is judged on one scale, whoever judges it.
    """
    rows = of_last_year(read_table(table))
    told = any(_NAMED.search(text.value) for text in (heading, *_heads(rows))) or _JUDGED.match(above.value)
    foreign = (told and not any(is_progress(row.rating) for row in rows)) or any(_is_personal(row) for row in rows)
    return [text_row(texts) for texts in whole_rows(table) if texts] if foreign else rows


def _heads(rows: Sequence[ReportRow]) -> Sequence[Text]:
    """What stands over the columns: "Ofsted's assessment | Grade"."""
    return rows[0].texts if rows and rows[0].kind is not RowKind.RATED else ()


def _is_personal(row: ReportRow) -> bool:
    return row.kind is RowKind.QUESTION and bool(_PERSONAL.search(row.text.value))
