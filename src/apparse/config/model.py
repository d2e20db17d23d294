"""Config: the keys that a configuration file may have, what they hold, and their JSON Schema."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

from apparse.batch.limits import Limits as WorkerLimits
from apparse.config import values
from apparse.errors import UsageError
from apparse.findings import Severity
from apparse.report.formats import REPORTERS

_USUAL = WorkerLimits()
_FORMATS = [reporter.name for reporter in REPORTERS]


def _rule(word: str) -> str:
    from apparse.validate.rules import all_rules  # noqa: PLC0415 - only who names rules waits for them
    from apparse.validate.selection import select_rules  # noqa: PLC0415

    try:
        select_rules(all_rules(), [word])
    except UsageError as problem:
        raise ValueError(str(problem)) from None
    return word


def _glob(pattern: str) -> str:
    from apparse.config.globs import check  # noqa: PLC0415 - only who has patterns pays for them

    return check(pattern)


def _severity(word: Any) -> Any:
    if word == "off":
        raise ValueError("a rule is switched off in ignore, not here")
    if word not in tuple(Severity):
        raise ValueError(f"{word!r} is none of {', '.join(Severity)}")
    return Severity(word)


def _format(word: str) -> str:
    if word not in _FORMATS:
        raise ValueError(f"{word!r} is none of {', '.join(_FORMATS)}")
    return word


def _day(word: Any) -> str:
    """The word itself: what "today" is, is known when a document is judged."""
    if not isinstance(word, str | date):
        raise ValueError(f"{word!r} is no day (try 2026-03-31 or today)")  # noqa: TRY004 - pydantic's way
    return "today" if word == "today" else values.day(word)


_RULES_SCHEMA: dict[str, Any] = {
    "type": "string",
    "minLength": 1,
    "description": "A rule: its id (AP504), the beginning of ids (AP5), or its name (open-ended-target-date).",
}
_NUMBER = {"type": "number", "exclusiveMinimum": 0, "maximum": values.MOST_SECONDS}

RuleWord = Annotated[str, AfterValidator(_rule), WithJsonSchema(_RULES_SCHEMA)]
RuleWords = Annotated[tuple[RuleWord, ...], Field(strict=False)]
Glob = Annotated[str, AfterValidator(_glob)]
Format = Annotated[str, AfterValidator(_format), WithJsonSchema({"enum": _FORMATS})]
Day = Annotated[
    str,
    BeforeValidator(_day),
    WithJsonSchema({"anyOf": [{"const": "today"}, {"type": "string", "format": "date"}]}),
]
Seconds = Annotated[
    float,
    BeforeValidator(values.seconds),
    WithJsonSchema({"anyOf": [_NUMBER, {"type": "string", "pattern": f"^{values.SECONDS}$"}]}),
]
Memory = Annotated[
    int,
    BeforeValidator(values.memory),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": values.LEAST_MEMORY},
                {"type": "string", "pattern": f"^{values.SIZE}$"},
            ]
        }
    ),
]


class _Table(BaseModel):
    model_config = ConfigDict(
        frozen=True, strict=True, extra="forbid", alias_generator=lambda field: field.replace("_", "-")
    )


class Limits(_Table):
    """What a document and a run may take."""

    timeout: Seconds = Field(_USUAL.seconds, description="Seconds for each document.")
    max_memory: Memory = Field(_USUAL.memory, description="Bytes for each worker, 128 MiB at least.")
    jobs: int = Field(0, ge=0, description="Documents at a time; 0: one a processor.")


class Config(_Table):
    """apparse.toml, or [tool.apparse] in pyproject.toml. A key is the default of the option of the same name."""

    extend: str | None = Field(None, min_length=1, description="Another configuration file, over which this one goes.")
    nested: bool = Field(True, description="Whether files closer to a document than the working folder's count.")  # noqa: FBT003
    select: RuleWords | None = Field(None, min_length=1, description="Only these rules; all, if left out.")
    ignore: RuleWords = Field((), description="Not these rules.")
    fail_on: Literal["error", "warning", "info", "never"] = Field(
        "error", description="The least finding that makes the exit code 1."
    )
    as_of: Day | None = Field(
        None, description='Judge, too, what is overdue on that day, or "today"; without it nothing is.'
    )
    format: Format = Field("text", description="The form of the report on standard output.")
    severity: dict[RuleWord, Annotated[Severity, BeforeValidator(_severity)]] = Field(
        default_factory=dict, description="How grave the findings of a rule are."
    )
    per_file_ignores: dict[Glob, RuleWords] = Field(
        default_factory=dict,
        description="Rules not to be applied to some files: patterns as in .gitignore, seen from this file's folder.",
    )
    limits: Limits = Field(default_factory=lambda: Limits.model_validate({}))


RUN_KEYS = ("nested", "fail-on", "as-of", "format", "limits")
"""What holds for a whole run and not for a single document."""
