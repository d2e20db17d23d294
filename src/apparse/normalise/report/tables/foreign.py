"""Tables whose ratings and questions are not the inspectors' own: what another inspectorate has judged, what a survey asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from apparse.normalise.report.tables.rows import ReportRow, RowKind
from apparse.records.body import OTHER_INSPECTORATES
from apparse.text import Text

_OTHERS = re.compile(rf"(?=.*\b(?:judge|assess|rat(?:ed|ing))).*\b(?:{OTHER_INSPECTORATES})\b")
"""Inspectorates that rate the education and the care of prisoners on scales of their own."""
_PERSONAL = re.compile(r"\byou(?:r|rs)?\b", re.IGNORECASE)
"""What a survey says to those who answer it, and no key question to anybody."""


def own_rows(rows: Sequence[ReportRow], above: Text) -> list[ReportRow]:
    """The rows of a table under the paragraph `above`; as mere text where they are not the inspectors' own."""
    foreign = _OTHERS.match(above.value) or any(_is_personal(row) for row in rows)
    return [ReportRow(RowKind.OTHER, row.texts, text=Text.join(row.texts)) if foreign else row for row in rows]


def _is_personal(row: ReportRow) -> bool:
    return row.kind is RowKind.QUESTION and bool(_PERSONAL.search(row.text.value))
