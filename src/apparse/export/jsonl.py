"""One line of JSON for each document, with the name of its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from apparse.export.export import Export
from apparse.printable import to_json

if TYPE_CHECKING:
    from apparse.records.document import Document


def write(document: Document, source: str) -> str:
    return to_json({"source": source} | document.model_dump(mode="json"), indent=None)


JSONL = Export("jsonl", ".jsonl", write, joins=True)
