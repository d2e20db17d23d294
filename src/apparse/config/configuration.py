"""Configuration: which settings hold for the run and for each of its documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from apparse.config.file import file_in, read
from apparse.config.model import RUN_KEYS
from apparse.config.paths import named, placed
from apparse.config.settings import Options, Settings
from apparse.errors import UsageError


class Configuration:
    """The working folder's file governs the run, and the file closest to a document that document's rules.

    `file` (--config) is the only one that counts; with `isolated` none does.
    """

    def __init__(self, options: Options | None = None, *, file: Path | None = None, isolated: bool = False) -> None:
        if file and isolated:
            raise UsageError("--config and --isolated exclude each other")
        self._options, self._file, self._isolated = options or Options(), file, isolated
        self._by_folder: dict[Path, Path | None] = {}
        self._settings: dict[Path, Settings] = {}
        self._unheeded: set[Path] = set()

    @cached_property
    def run(self) -> Settings:
        """What holds for the whole run, and for documents from standard input."""
        if self._isolated:
            return Settings(self._options)
        path = placed(self._file) if self._file else self._closest(Path.cwd())
        return self._read(path) if path else Settings(self._options)

    def of(self, document: Path | None) -> Settings:
        """What holds for a document. Raises UsageError where its configuration can't be used."""
        if document is None or self._isolated or self._file:
            return self.run
        closest = self._closest(placed(document).parent)
        if closest is None or closest == self.run.path:
            return self.run
        if not self.run.value("nested"):
            self._unheeded.add(closest)
            return self.run
        return replace(self._read(closest), run=self.run)

    def remarks(self) -> Iterator[str]:
        """A line for each file that has taken effect, or might have been thought to."""
        if self.run.name:
            yield f"configured by {', over '.join([self.run.name, *self.run.extends])}"
        for path, settings in sorted(self._settings.items()):
            if path == self.run.path:
                continue
            governing = ", over ".join([named(path), *settings.extends])
            yield f"configured by {governing}, for the documents that it is closest to"
            in_vain = [key for key in RUN_KEYS if key in settings.files[0].said]
            if in_vain:
                yield f"{named(path)}: only the working folder's file speaks for a whole run: {', '.join(in_vain)} not heeded"
        for path in sorted(self._unheeded):
            yield f"{named(path)} is not heeded: {self.run.setting('nested').origin} says nested = false"

    def _read(self, path: Path) -> Settings:
        if path not in self._settings:
            self._settings[path] = Settings.of(read(path), self._options)
        return self._settings[path]

    def _closest(self, folder: Path) -> Path | None:
        """The file in this folder, or in the nearest one above that has one."""
        if folder not in self._by_folder:
            above = folder.parent
            self._by_folder[folder] = file_in(folder) or (self._closest(above) if above != folder else None)
        return self._by_folder[folder]
