"""The document's record as it is, as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from apparse.export.export import Export
from apparse.printable import printed_json, to_json

if TYPE_CHECKING:
    from apparse.records.document import Document


def write(document: Document, _source: str) -> str:
    import pydantic_core  # noqa: PLC0415 - whoever has a document has loaded it

    fields = document.model_dump(mode="json")
    try:
        dumped = pydantic_core.to_json(fields, indent=2)  # an eighth of the time that Python takes to indent
    except pydantic_core.PydanticSerializationError:  # half a character, which only Python writes
        return to_json(fields)
    return printed_json(dumped.decode())


JSON = Export("json", ".json", write)
