"""The document's record as it is, as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from apparse.export.export import Export
from apparse.printable import printed_json, to_json

if TYPE_CHECKING:
    from apparse.records.document import Document


def write(document: Document, _source: str) -> str:
    import pydantic_core  # noqa: PLC0415 - whoever has a document has loaded it

    try:
        return printed_json(document.model_dump_json(indent=2))
    except pydantic_core.PydanticSerializationError:  # half a character, which only Python writes
        return to_json(document.model_dump(mode="json"))


JSON = Export("json", ".json", write)
