"""ConfigFile: one configuration file as it was read, with the files that it extends. What is wrong is told at once."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from apparse.config.lines import KeyPath, line_of, lines_of
from apparse.config.mistakes import mistakes, place
from apparse.config.model import Config
from apparse.config.paths import named, placed
from apparse.errors import UsageError

OWN, SHARED = "apparse.toml", "pyproject.toml"
_SECTION = ("tool", "apparse")
_MOST_BYTES = 2**20


@dataclass(frozen=True, slots=True)
class ConfigFile:
    """`said` are the keys that stand in the file; `parents` the files it extends, the nearest first."""

    path: Path
    said: Mapping[str, Any]
    lines: Mapping[KeyPath, int] = field(repr=False)
    parents: tuple[ConfigFile, ...] = ()

    @property
    def folder(self) -> Path:
        return self.path.parent

    @property
    def name(self) -> str:
        return named(self.path)

    def origin(self, *key: str) -> str:
        """Where a key stands: "apparse.toml:3"."""
        line = line_of(key, self.lines)
        return f"{self.name}:{line}" if line else self.name


def file_in(folder: Path) -> Path | None:
    """The configuration file of a folder: apparse.toml, or a pyproject.toml that speaks of apparse."""
    own, shared = folder / OWN, folder / SHARED
    if os.path.lexists(own):
        return own
    return shared if _is_file(shared) and speaks(shared) else None


def speaks(path: Path) -> bool:
    """Whether a file says anything to apparse: a pyproject.toml may be about other programs alone."""
    return path.name != SHARED or _section(_read(path), path) is not None


def read(path: Path, above: tuple[Path, ...] = ()) -> ConfigFile:
    """A configuration file and what it extends; `above` are the files that led to it.

    Raises UsageError with a line for each thing that is wrong.
    """
    path = placed(path)
    text = _read(path)
    section = _section(text, path)
    if not isinstance(section, dict):
        raise UsageError(f"{named(path)}: has no table [tool.apparse]")
    inside = _SECTION if path.name == SHARED else ()
    lines = {key[len(inside) :]: line for key, line in lines_of(text).items() if key[: len(inside)] == inside}
    try:
        config = Config.model_validate(section)
    except ValidationError as problem:
        raise UsageError(*mistakes(problem, path, lines)) from None
    parents = _parents(config.extend, path, lines, above)
    return ConfigFile(path, config.model_dump(by_alias=True, exclude_unset=True), lines, parents)


def _read(path: Path) -> str:
    try:
        if os.path.lexists(path) and not _is_file(path):
            raise UsageError(f"{named(path)}: is no file")
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
        if len(data) > _MOST_BYTES:
            raise UsageError(f"{named(path)}: is too large for a configuration")
        return data.decode("utf-8-sig")
    except FileNotFoundError:
        raise UsageError(f"{named(path)}: does not exist") from None
    except OSError as problem:
        raise UsageError(f"{named(path)}: can't be read: {problem.strerror}") from None
    except UnicodeDecodeError:
        raise UsageError(f"{named(path)}: is not in UTF-8") from None


def _is_file(path: Path) -> bool:
    return os.path.isfile(path)  # noqa: PTH113 - Path.is_file raises where it may not look


def _section(text: str, path: Path) -> Any:
    """What a file says to apparse; None if it is somebody else's altogether."""
    if path.name == SHARED and "apparse" not in text:
        return None
    try:
        whole: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        said, at = str(problem), re.search(r" \(at line (\d+), column \d+\)", str(problem))
        place, said = (f"{at[1]}:", said.replace(at[0], "")) if at else ("", said)
        raise UsageError(f"{named(path)}:{place} is no TOML: {said}") from None
    except RecursionError:
        raise UsageError(f"{named(path)}: is nested too deeply") from None
    if path.name != SHARED:
        return whole
    tools = whole.get("tool", {})
    return tools.get("apparse") if isinstance(tools, dict) else None


def _parents(
    extend: str | None, path: Path, lines: Mapping[KeyPath, int], above: tuple[Path, ...]
) -> tuple[ConfigFile, ...]:
    if extend is None:
        return ()
    other, here = placed(path.parent / extend), place(path, lines, ("extend",))
    if other in (*above, path):
        raise UsageError(f"{here} extend: {extend!r} leads back to this file")
    try:
        parent = read(other, (*above, path))
    except UsageError as problem:
        raise UsageError(*problem.args, f"{here} extend: {extend!r} can't be used") from None
    return (parent, *parent.parents)
