"""The document's record as it is, as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from apparse.export.export import Export
from apparse.printable import to_json

if TYPE_CHECKING:
    from apparse.records.document import Document


def write(document: Document, _source: str) -> str:
    return to_json(document.model_dump(mode="json"))


JSON = Export("json", ".json", write)
