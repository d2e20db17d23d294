"""ConfigFile: one configuration file as it was read, with the files that it extends. What is wrong is told at once."""

from __future__ import annotations

import difflib
import os
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from apparse.config.lines import KeyPath, line_of, lines_of
from apparse.config.model import Config, Limits
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
        line = line_of(key, dict(self.lines))
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
        raise UsageError(*_told(problem, path, lines)) from None
    parents = _parents(config.extend, path, lines, above)
    return ConfigFile(path, config.model_dump(by_alias=True, exclude_unset=True), lines, parents)


def _read(path: Path) -> str:
    try:
        if not _is_file(path):
            raise UsageError(f"{named(path)}: {'is no file' if os.path.lexists(path) else 'does not exist'}")
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
        if len(data) > _MOST_BYTES:
            raise UsageError(f"{named(path)}: is too large for a configuration")
        return data.decode("utf-8-sig")
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
    other, place = placed(path.parent / extend), _place(path, lines, ("extend",))
    if other in (*above, path):
        raise UsageError(f"{place} extend: {extend!r} leads back to this file")
    try:
        parent = read(other, (*above, path))
    except UsageError as problem:
        raise UsageError(*problem.args, f"{place} extend: {extend!r} can't be used") from None
    return (parent, *parent.parents)


def _told(problem: ValidationError, path: Path, lines: Mapping[KeyPath, int]) -> Iterator[str]:
    """A line for each error, in the order of the file."""
    told = []
    for error in problem.errors(include_url=False):
        key = tuple(str(part) for part in error["loc"] if part != "[key]")
        line = line_of(key, dict(lines)) or 0
        said = _unknown(key) if error["type"] == "extra_forbidden" else f"{_dotted(key)} {_plain(error['msg'])}"
        told.append((line, f"{_place(path, lines, key)} {said}"))
    yield from (text for _, text in sorted(told, key=lambda item: item[0]))


def _place(path: Path, lines: Mapping[KeyPath, int], key: KeyPath) -> str:
    line = line_of(key, dict(lines))
    return f"{named(path)}:{line}:" if line else f"{named(path)}:"


def _dotted(key: KeyPath) -> str:
    """A key for people: "limits.timeout:"; of a list the key alone."""
    return ".".join(part for part in key if not part.isdecimal()) + ":"


def _plain(message: str) -> str:
    """Pydantic's sentence without its preamble."""
    said = message.removeprefix("Value error, ").replace("Input should be", "should be", 1)
    return (
        said.replace("valid tuple", "list")
        .replace("valid dictionary", "table")
        .replace("valid ", "")
        .replace("a integer", "an integer")
    )


def _unknown(key: KeyPath) -> str:
    table = ".".join(key[:-1])
    near = _nearest(key[-1], _known(Limits) if table else _known(Config))
    elsewhere = f"limits.{key[-1]}" if not table and key[-1] in _known(Limits) else None
    hint = f"; did you mean {near or elsewhere}?" if near or elsewhere else ""
    return f"there is no key {key[-1]!r}{f' in {table}' if table else ''}{hint}"


def _nearest(word: str, known: Iterable[str]) -> str | None:
    return next(iter(difflib.get_close_matches(word.replace("_", "-").lower(), known, n=1)), None)


def _known(table: type[Config | Limits]) -> list[str]:
    return [each.alias or name for name, each in table.model_fields.items()]
