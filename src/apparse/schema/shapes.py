"""JSON Schemas of what apparse writes and reads, drawn from the types themselves."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_of(kind: Any, name: str, title: str) -> dict[str, Any]:
    """The schema of what apparse writes for values of a type: every key is there, and no other."""
    return _headed(TypeAdapter(kind).json_schema(mode="serialization", schema_generator=_Written), name, title)


def schema_of_input(kind: Any, name: str, title: str) -> dict[str, Any]:
    """The schema of a file that people write: keys may be left out, and none but the known ones are allowed."""
    return _headed(TypeAdapter(kind).json_schema(mode="validation", schema_generator=_Read), name, title)


def _headed(schema: dict[str, Any], name: str, title: str) -> dict[str, Any]:
    head = {"$schema": DIALECT, "$id": f"urn:apparse:schema:{name}:1", "title": title}
    return head | {key: value for key, value in schema.items() if key not in head}


class _Shapes(GenerateJsonSchema):
    """Without the titles that pydantic makes of the keys' names."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 - pydantic's signature
        return False


class _Read(_Shapes):
    """TOML has no null: what may be left out is left out."""

    def nullable_schema(self, schema: Any) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: Any) -> JsonSchemaValue:
        made = super().default_schema(schema)
        return {key: value for key, value in made.items() if key != "default" or value is not None}


class _Written(_Shapes):
    """Records write all their fields, places only what is known of them."""

    def ser_schema(self, schema: Any) -> JsonSchemaValue | None:
        """The shape of the fields themselves: a function that orders or shortens them tells none."""
        return None if schema["type"].startswith("function-") else super().ser_schema(schema)

    def field_is_required(self, field: Any, *args: Any, **named: Any) -> bool:
        return field["type"] == "model-field" or super().field_is_required(field, *args, **named)

    def default_schema(self, schema: Any) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def model_schema(self, schema: Any) -> JsonSchemaValue:
        return super().model_schema(schema) | {"additionalProperties": False}

    def typed_dict_schema(self, schema: Any) -> JsonSchemaValue:
        return super().typed_dict_schema(schema) | {"additionalProperties": False}

    def dataclass_schema(self, schema: Any) -> JsonSchemaValue:
        """A place: pages, lines and columns count from one."""
        made = super().dataclass_schema(schema)
        known = {key: _without_null(each) for key, each in made["properties"].items()}
        counted = {key: each | {"minimum": 1} if each.get("type") == "integer" else each for key, each in known.items()}
        shape = {key: value for key, value in made.items() if key != "required"}
        return shape | {"properties": counted, "additionalProperties": False}


def _without_null(schema: dict[str, Any]) -> dict[str, Any]:
    options = [each for each in schema.get("anyOf", [schema]) if each != {"type": "null"}]
    return options[0] if len(options) == 1 else schema
