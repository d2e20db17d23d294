"""Settings: what holds in the end, from options, files and defaults laid over one another, and where each value is from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from apparse.config.file import ConfigFile
from apparse.config.globs import meets
from apparse.config.model import RUN_KEYS, Config

DEFAULT = "default"


class Setting(NamedTuple):
    """A value, and where it is from: "apparse.toml:3", "--select", "default"."""

    key: tuple[str, ...]
    value: Any
    origin: str


@dataclass(frozen=True, slots=True)
class Options:
    """What was said on the command line, by the keys that stand for it in a file."""

    said: Mapping[str, Any] = field(default_factory=dict)

    def origin(self, *key: str) -> str:
        return f"--{key[1] if key[0] == 'limits' and len(key) > 1 else key[0]}"


@dataclass(frozen=True, slots=True)
class Settings:
    """Layers, the one that goes before the others first. `files` is empty where there is no configuration.

    What a document's own settings can't say, as it holds for the whole run, is asked of those of the `run`.
    """

    options: Options = Options()
    files: tuple[ConfigFile, ...] = ()
    run: Settings | None = None

    @classmethod
    def of(cls, file: ConfigFile | None, options: Options) -> Settings:
        return cls(options, (file, *file.parents) if file else ())

    @property
    def name(self) -> str | None:
        """The file that governs, as seen from the working folder."""
        return self.files[0].name if self.files else None

    @property
    def extends(self) -> tuple[str, ...]:
        """The files over which that one goes, the nearest first."""
        return tuple(file.name for file in self.files[1:])

    @property
    def layers(self) -> tuple[Options | ConfigFile, ...]:
        return (self.options, *self.files)

    @property
    def path(self) -> Path | None:
        return self.files[0].path if self.files else None

    def value(self, *key: str) -> Any:
        """The value of a key such as "fail-on", or of a key in a table: "limits", "timeout"."""
        return self.setting(*key).value

    def setting(self, *key: str) -> Setting:
        """The value of a key with its origin."""
        if self.run and key[0] in RUN_KEYS:
            return self.run.setting(*key)
        for layer in self.layers:
            value = _within(layer.said, key)
            if value is not None:
                return Setting(key, value, layer.origin(*key))
        return Setting(key, _within(_DEFAULTS, key), DEFAULT)

    def severities(self) -> Iterator[Mapping[str, str]]:
        """The tables of severities by rule, that of the nearest layer last."""
        yield from (layer.said.get("severity", {}) for layer in reversed(self.layers))

    def ignored_for(self, document: Path) -> Iterator[str]:
        """The rules that the files say not to apply to this document (an absolute path)."""
        for file in self.files:
            for glob, rules in file.said.get("per-file-ignores", {}).items():
                if meets(glob, document, file.folder):
                    yield from rules

    def all(self) -> Iterator[Setting]:
        """Every value that holds, in the order of the keys' definition."""
        for key, default in _DEFAULTS.items():
            if key == "limits":
                yield from (self.setting(key, each) for each in default)
            elif key == "severity":
                yield from {setting.key: setting for setting in reversed(self._entries(key))}.values()
            elif key == "per-file-ignores":
                yield from self._entries(key)
            elif key != "extend":
                yield self.setting(key)

    def _entries(self, table: str) -> list[Setting]:
        """What all layers say in a table, the nearest first."""
        return [
            Setting((table, entry), value, layer.origin(table, entry))
            for layer in self.layers
            for entry, value in layer.said.get(table, {}).items()
        ]


_DEFAULTS = Config.model_validate({}).model_dump(by_alias=True)


def _within(said: Any, key: tuple[str, ...]) -> Any:
    for part in key:
        said = said.get(part) if isinstance(said, Mapping) else None
    return said
