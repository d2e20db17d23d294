"""Baseline: the findings of an earlier run, by their fingerprints, that are known and don't count.

The file is JSON with a line for each entry, in the order of documents, rules and fingerprints, so that version control
shows what came and went. Documents are named from the file's folder on, but known by the fingerprints alone.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from apparse.errors import UsageError
from apparse.printable import to_json

VERSION = 1


class Entry(BaseModel):
    """A known finding: what it is known by, where it was seen, and on what day first."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    fingerprint: Annotated[str, Field(min_length=1)]
    rule: str
    document: str
    where: str = ""
    message: str = ""
    first_seen: date


class BaselineFile(BaseModel):
    """The file as a whole."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: Annotated[int, Field(ge=1, le=VERSION)]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Baseline:
    """Entries by fingerprint; their documents are seen from `folder`."""

    folder: Path
    entries: dict[str, Entry] = field(default_factory=dict)

    def document(self, entry: Entry) -> Path:
        return Path(os.path.normpath(self.folder / entry.document))


def folder_of(path: Path) -> Path:
    return Path(os.path.realpath(path.parent))


def read_baseline(path: Path) -> Baseline:
    """The baseline in a file. Raises UsageError if it is none."""
    try:
        file = BaselineFile.model_validate_json(path.read_bytes())
    except OSError as problem:
        raise UsageError(f"{path} can't be read: {problem.strerror}") from None
    except ValidationError as problem:
        raise UsageError(f"{path} is no baseline of apparse: {_told(problem)}") from None
    return Baseline(folder_of(path), {entry.fingerprint: entry for entry in file.entries})


def written(entries: Iterable[Entry]) -> str:
    """The text of a baseline file."""
    ordered = sorted(entries, key=lambda entry: (entry.document, entry.rule, entry.fingerprint))
    lines = ",\n".join(to_json(entry.model_dump(mode="json"), indent=None).rstrip("\n") for entry in ordered)
    return f'{{"version": {VERSION}, "entries": [{lines and f"{chr(10)}{lines}{chr(10)}"}]}}\n'


def _told(problem: ValidationError) -> str:
    """Where the first thing is wrong; entries are counted from 1."""
    error: Any = problem.errors(include_url=False)[0]
    if error["type"] == "json_invalid":
        return "it is no JSON"
    number = next((part + 1 for part in error["loc"] if isinstance(part, int)), None)
    names = [str(part) for part in error["loc"] if not isinstance(part, int)]
    place = f"entry {number}, " if number is not None else ""
    return f"{place}{names[-1] if names else 'the whole'} is missing or not what it should be"
