"""Side tables: the definitions of the response categories, and the totals at the end."""

from __future__ import annotations

import re

from apparse.blocks import Row, Table
from apparse.records.action_plan import Definition, Summary
from apparse.records.response import Response, read_response
from apparse.text import EMPTY, Text

_TOTAL = re.compile(r"(grand\s+)?total(\s+(number|recommendations?|of)\b.*)?\W*", re.IGNORECASE)
_HEADS = re.compile(
    r"(recommendations?|response|category|number|count|total|no\.?|status|how many)?(\s+\w+)?\W*", re.IGNORECASE
)
_COUNT = re.compile(r"\d{1,4}")


def read_definitions(table: Table) -> tuple[tuple[Definition, ...], tuple[Text, ...]] | None:
    """The definitions and the table's headings, or None when it defines nothing."""
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    defined = [row for row in rows if len(row) > 1 and read_response(row[0].value) and len(row[1].value.split()) > 3]
    if len(defined) < 2:
        return None
    records: list[Definition] = []
    headings: list[Text] = []
    for row in rows:
        if row in defined:
            comment = Text.join(row[2:])
            records.append(Definition.from_source(term=row[0], definition=row[1], comment=comment))
        else:
            headings.extend(row)
    return tuple(records), tuple(headings)


def read_summary(table: Table) -> tuple[Summary, tuple[Text, ...]] | None:
    """The totals and the table's other texts, or None when it holds no totals."""
    pairs = _pairs(table)
    counts = {_field(label.value): count for label, count in pairs if _COUNT.fullmatch(count.value.strip())}
    counts.pop(None, None)
    if len([field for field in counts if field != "total"]) < 2:
        return None
    texts = [text for row in table.rows for cell in row.cells for text in (cell.text,)]
    if any(len(text.value.split()) > 12 for text in texts):
        return None
    fields = {str(field): int(count.value.strip()) for field, count in counts.items()}
    places = {str(field): count.at for field, count in counts.items()}
    return Summary.from_source(places=places, claims=texts, **fields), tuple(texts)


def _pairs(table: Table) -> list[tuple[Text, Text]]:
    """Labels with their counts: side by side in a row, or a row of labels above a row of counts."""
    rows = [_texts(row) for row in table.rows]
    if len(rows) >= 2 and len(rows[-1]) > 2 and all(_COUNT.fullmatch(t.value) for t in rows[-1][-3:]):
        width = min(len(rows[-2]), len(rows[-1]))
        return list(zip(rows[-2][-width:], rows[-1][-width:], strict=True))
    return [(row[0], next((t for t in reversed(row) if t), EMPTY)) for row in rows if row]


def _texts(row: Row) -> list[Text]:
    return [cell.text for cell in row.cells]


def _field(label: str) -> str | None:
    """The field of the summary that a label names."""
    if _TOTAL.fullmatch(label.strip()):
        return "total"
    response = read_response(
        re.sub(
            r"^(number|recommendations?|total)\s+(of\s+)?|\s+recommendations?$", "", label.strip(), flags=re.IGNORECASE
        )
    )
    return {Response.AGREED: "agreed", Response.PARTLY_AGREED: "partly_agreed", Response.NOT_AGREED: "not_agreed"}.get(
        response  # type: ignore[arg-type]
    )
