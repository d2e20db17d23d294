"""Waiver files: how they are read, and how it is told what is wrong with one."""

from __future__ import annotations

import difflib
import os
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from apparse.errors import UsageError
from apparse.gate.waivers import NamedDocument, Terms, Waiver, WaiverFile
from apparse.patterns import Pattern

_HEADER = Pattern(r"^[ \t]*\[\[[ \t]*waiver[ \t]*\]\]", re.MULTILINE)
_BY_DEPTH: tuple[type[Terms], ...] = (WaiverFile, Waiver, NamedDocument)


@dataclass(frozen=True, slots=True)
class Waivers:
    """The entries of a file, with the line that each begins in (None where they are written as values of one list)."""

    path: Path
    entries: tuple[tuple[Waiver, int | None], ...]

    @property
    def name(self) -> str:
        """The file as the user would name it: from the working folder on."""
        return Path(os.path.relpath(self.path)).as_posix()

    @property
    def folder(self) -> Path:
        return Path(os.path.realpath(self.path.parent))


def read_waivers(path: Path) -> Waivers:
    """The waivers of a file. Raises UsageError, with file, line and entry, where something is wrong with it."""
    return waivers_in(path, content_of(path))


def content_of(path: Path) -> bytes:
    """The bytes of a waiver file. Raises UsageError if it can't be read."""
    try:
        return path.read_bytes()
    except OSError as problem:
        raise UsageError(f"{path} can't be read: {problem.strerror or problem}") from None


def waivers_in(path: Path, content: bytes) -> Waivers:
    """The waivers of what stands in a file, or is going to."""
    try:
        text = content.decode("utf-8-sig")
        data = tomllib.loads(text)
    except UnicodeDecodeError as problem:
        raise UsageError(f"{path} can't be read: {problem}") from None
    except tomllib.TOMLDecodeError as problem:
        raise UsageError(f"{path} is no TOML: {problem}") from None
    except RecursionError:
        raise UsageError(f"{path} is nested too deeply") from None
    lines = _lines(text, len(data["waiver"]) if isinstance(data.get("waiver"), list) else 0)
    try:
        file = WaiverFile.model_validate(data)
    except ValidationError as problem:
        raise UsageError(*_told(problem, path, lines)) from None
    return Waivers(path, tuple(zip(file.waiver, lines, strict=True)))


def _lines(text: str, entries: int) -> list[int | None]:
    found: list[int | None] = [text.count("\n", 0, match.start()) + 1 for match in _HEADER.finditer(text)]
    return found if len(found) == entries else [None] * entries


def _told(problem: ValidationError, path: Path, lines: list[int | None]) -> Iterator[str]:
    for error in problem.errors(include_url=False):
        at = error["loc"]
        entry = at[1] if len(at) > 1 and isinstance(at[1], int) else None
        places = [str(path)]
        if entry is not None:
            places += [f"line {lines[entry]}"] * bool(lines[entry]) + [f"waiver {entry + 1}"]
        yield f"{', '.join(places)}: {_sentence(error, [str(key) for key in at if not isinstance(key, int)])}"


def _sentence(error: Any, keys: list[str]) -> str:
    key, kind = keys[-1] if keys else "", error["type"]
    if kind == "extra_forbidden":
        model = _BY_DEPTH[min(len(keys), len(_BY_DEPTH)) - 1]
        near = difflib.get_close_matches(key, model.model_fields, n=1, cutoff=0.5)
        hint = f"did you mean {near[0]}?" if near else f"the keys are {', '.join(model.model_fields)}"
        return f"there is no key {key!r}; {hint}"
    if kind == "missing":
        return f"it has no {key}"
    if kind == "value_error":
        return f"{key}: {error['ctx']['error']}" if len(keys) > 1 else str(error["ctx"]["error"])
    wanted = {
        "string_pattern_mismatch": "the beginning of a SHA-256: 8 to 64 of 0-9 and a-f",
        "string_too_short": "a text that says something",
        "tuple_type": "a list: write [[waiver]] above each entry",
        "model_type": "a table of its own",
    }
    return f"{key} must be {wanted.get(kind, 'a text')}"
