"""Record: typed values that remember where in the source they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    PlainSerializer,
    PrivateAttr,
    SerializerFunctionWrapHandler,
    model_serializer,
)

from apparse.location import Location
from apparse.text import Text


def _plain(location: Location) -> dict[str, Any]:
    """A location as JSON: only what is known, boxes to a tenth of a point."""
    where = ("page",) if location.by_page else ("line", "column")
    known: dict[str, Any] = {k: at for k in ("document", *where) if (at := getattr(location, k)) is not None}
    if location.bbox is not None and location.by_page:
        known["bbox"] = [round(edge, 1) for edge in location.bbox]
    return known


Place = Annotated[Location, PlainSerializer(_plain, return_type=dict[str, Any])]
Provenance = dict[str, tuple[Place, ...]]


class Record(BaseModel):
    """Base of all records.

    `provenance` gives the places of each field that was read from the source;
    the texts themselves are kept aside, so that what no record claims can be
    found (`apparse.normalise.leftovers`).
    """

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True, defer_build=True)

    provenance: Provenance = Field(default_factory=dict, repr=False)
    _claims: tuple[Text, ...] = PrivateAttr(default=())

    @classmethod
    def from_source(
        cls, *, places: Mapping[str, Iterable[Location]] | None = None, claims: Iterable[Text] = (), **fields: Any
    ) -> Self:
        """A record of `fields`; a Text gives its string to the field and its places to the provenance.

        `places` adds places of fields that have no text (an empty cell has a
        place too); `claims` are texts that the record accounts for without
        having a field for them.
        """
        texts = {name: value for name, value in fields.items() if isinstance(value, Text)}
        provenance = {name: tuple(at) for name, at in (places or {}).items()} | {
            name: text.at for name, text in texts.items() if text.at
        }
        strings = {name: text.value or None for name, text in texts.items()}
        record = cls(**(fields | strings), provenance=provenance)
        record._claims = (*texts.values(), *claims)
        return record

    def replacing(self, **fields: Any) -> Self:
        """The same record with other values for some fields; provenance and claims stay."""
        copy = self.model_copy(update=fields)
        copy._claims = self._claims  # noqa: SLF001 - its own kind
        return copy

    @model_serializer(mode="wrap")
    def _provenance_last(self, serialise: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """A reader of the JSON wants what was said first, and where it stands after that."""
        fields: dict[str, Any] = serialise(self)
        fields["provenance"] = fields.pop("provenance", {})
        return fields

    @property
    def claims(self) -> tuple[Text, ...]:
        """The source texts that this record accounts for."""
        return self._claims

    def locate(self, field: str | None = None) -> tuple[Location, ...]:
        """The places of one field, or else of the record's first field that has any."""
        if field is not None and self.provenance.get(field):
            return self.provenance[field]
        return next((at for at in self.provenance.values() if at), ())


def walk(record: Record, path: str = "") -> Iterator[tuple[str, Record]]:
    """The record and all records within it, each with its path ("recommendations[1].actions[3]")."""
    yield path, record
    for name in type(record).model_fields:
        value = getattr(record, name)
        here = f"{path}.{name}" if path else name
        if isinstance(value, Record):
            yield from walk(value, here)
        elif isinstance(value, tuple | list):
            for index, item in enumerate(value):
                if isinstance(item, Record):
                    yield from walk(item, f"{here}[{index}]")
        elif isinstance(value, dict):
            for key, item in value.items():
                if isinstance(item, Record):
                    yield from walk(item, f"{here}[{key!r}]")
