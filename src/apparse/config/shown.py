"""Settings as people read them: TOML with the origin of each value behind it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby

from apparse.config import values
from apparse.config.settings import Setting, Settings


def shown(settings: Settings) -> Iterator[str]:
    """The lines of a TOML file that says what holds, each with where it is from."""
    for table, entries in groupby(settings.all(), key=lambda setting: setting.key[:-1]):
        if table:
            yield f"[{table[0]}]"
        lines = [(_line(setting), setting.origin) for setting in entries]
        width = max(len(line) for line, _ in lines)
        yield from (f"{line:{width}}  # {origin}" for line, origin in lines)


def _line(setting: Setting) -> str:
    if setting.value is None:
        return f"# {setting.key[-1]} is not set"
    key = setting.key[-1]
    value = values.as_size(setting.value) if key == "max-memory" else setting.value
    return f"{key if key.replace('-', '').isalnum() else json.dumps(key)} = {_literal(value)}"


def _literal(value: object) -> str:
    if isinstance(value, tuple | list):
        return f"[{', '.join(_literal(each) for each in value)}]"
    if isinstance(value, bool | str):
        return json.dumps(value, ensure_ascii=False)
    return f"{value:g}" if isinstance(value, float) else str(value)
