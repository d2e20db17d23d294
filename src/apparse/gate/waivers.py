"""Waivers: what `apparse.waivers.toml` may say."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, cast

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, JsonValue, model_validator

from apparse.config import globs
from apparse.errors import UsageError
from apparse.gate import where
from apparse.verdict import WaiverTerms

_OWN_FAMILY = "WV"


def _day(value: Any) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        return date.fromisoformat(str(value) if isinstance(value, str) else "")
    except ValueError:
        raise ValueError(f"{str(value)!r} is no day (write 2026-03-31)") from None


def _rule(word: str) -> str:
    """The id of the rule that is named by its id or name."""
    from apparse.validate.rules import all_rules  # noqa: PLC0415 - only who has waivers waits for the rules
    from apparse.validate.selection import find_rule  # noqa: PLC0415

    try:
        rule = find_rule(all_rules(), word)
    except UsageError as problem:
        raise ValueError(str(problem)) from None
    if rule.id.startswith(_OWN_FAMILY):
        raise ValueError(f"{rule.id} is about waivers and can't be waived")
    return rule.id


Day = Annotated[date, BeforeValidator(_day)]
Glob = Annotated[str, AfterValidator(globs.check)]
RuleName = Annotated[str, AfterValidator(_rule)]
Where = Annotated[str, AfterValidator(where.check)]


class Terms(BaseModel):
    """A table of the file: no other keys than its own."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def _or_path(schema: dict[str, Any]) -> None:
    """In the JSON Schema: a path alone is a document, too."""
    table = dict(schema)
    schema.clear()
    schema["anyOf"] = [{"type": "string", "minLength": 1}, table]


class NamedDocument(Terms):
    """A document by its path, as in .gitignore and seen from the waiver file's folder, or by how its SHA-256 begins."""

    model_config = ConfigDict(json_schema_extra=_or_path)

    path: Glob | None = None
    sha256: str | None = Field(None, pattern=r"^[0-9a-fA-F]{8,64}$")

    @model_validator(mode="before")
    @classmethod
    def _path_alone(cls, value: Any) -> Any:
        return {"path": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _says_something(self) -> NamedDocument:
        if self.path is None and self.sha256 is None:
            raise ValueError("it needs a path or a sha256")
        return self


_NAMED: list[JsonValue] = [{"required": ["document"]}, {"required": ["fingerprint"]}]


class Waiver(Terms):
    """One entry. All that it names must be true of a finding that it waives; `expires` is the last day on which it does."""

    model_config = ConfigDict(json_schema_extra={"anyOf": _NAMED})

    id: str | None = None
    rule: RuleName
    document: NamedDocument | None = None
    where: Where | None = None
    evidence: str | None = Field(None, min_length=1)
    fingerprint: str | None = Field(None, min_length=1)
    reason: str = ""
    approver: str | None = None
    created: Day | None = None
    expires: Day | None = None

    @model_validator(mode="after")
    def _names_something(self) -> Waiver:
        if self.document is None and self.fingerprint is None:
            raise ValueError("it needs a document or a fingerprint (to switch a rule off altogether, use ignore)")
        return self

    def terms(self, file: str, line: int | None) -> WaiverTerms:
        """What reports tell of it: where it stands, and what it says of itself."""
        place = {"file": file, "line": line} if line else {"file": file}
        said = self.model_dump(
            mode="json", include={"id", "reason", "approver", "created", "expires"}, exclude_none=True
        )
        return cast("WaiverTerms", place | said)

    def in_force(self, day: date) -> bool:
        """Whether it waives on that day: it gives a reason and has not expired."""
        return bool(self.reason.strip()) and (self.expires is None or day <= self.expires)


class WaiverFile(Terms):
    """apparse.waivers.toml."""

    waiver: tuple[Waiver, ...] = ()
