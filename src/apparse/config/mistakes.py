"""What is wrong with a configuration file, told with file, line and key in words for users."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from pydantic import ValidationError

from apparse.config.lines import KeyPath, line_of
from apparse.config.model import Config, Limits
from apparse.config.paths import named


def mistakes(problem: ValidationError, path: Path, lines: Mapping[KeyPath, int]) -> Iterator[str]:
    """A line for each error, in the order of the file."""
    told, errors = [], problem.errors(include_url=False)
    within = {error["loc"][: len(error["loc"]) - 1] for error in errors}
    for error in errors:
        if error["type"] == "too_short" and error["loc"] in within:
            continue  # pydantic doesn't count the items with which something is wrong
        key = tuple(str(part) for part in error["loc"] if part != "[key]")
        line = line_of(key, lines) or 0
        said = _unknown(key) if error["type"] == "extra_forbidden" else f"{_dotted(key)} {_plain(error['msg'])}"
        told.append((line, f"{place(path, lines, key)} {said}"))
    yield from (text for _, text in sorted(told, key=lambda item: item[0]))


def _dotted(key: KeyPath) -> str:
    """A key for people: "limits.timeout:"; of a list the key alone."""
    return ".".join(part for part in key if not part.isdecimal()) + ":"


def _plain(message: str) -> str:
    """Pydantic's sentence without its preamble."""
    said = message.removeprefix("Value error, ").replace("Input should be", "should be", 1)
    return (
        said.replace("valid tuple", "list")
        .replace("valid dictionary", "table")
        .replace("Tuple should have at least 1 item after validation, not 0", "should name at least one")
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


def place(path: Path, lines: Mapping[KeyPath, int], key: KeyPath) -> str:
    """Where a key stands, as a message begins: "apparse.toml:3:"."""
    line = line_of(key, lines)
    return f"{named(path)}:{line}:" if line else f"{named(path)}:"
