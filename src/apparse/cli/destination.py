"""Destination: the formats that `convert` was asked for, and the files they will be in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import typer

from apparse.export import EXPORTS, TABLE_EXPORTS
from apparse.export.export import Export
from apparse.export.files import plan_names
from apparse.export.joint import TableExport

NAMES = (*(export.name for export in EXPORTS), *(export.name for export in TABLE_EXPORTS))


@dataclass(frozen=True, slots=True)
class Forms:
    """`each` has one file a document, `joined` one file that holds all documents, `tables` files of their own."""

    each: tuple[Export, ...]
    joined: tuple[Export, ...]
    tables: tuple[TableExport, ...]

    @property
    def texts(self) -> list[str]:
        """The names of the formats that are texts."""
        return [export.name for export in (*self.each, *self.joined)]

    @property
    def names(self) -> str:
        return ", ".join([*self.texts, *(table.name for table in self.tables)])

    def check_installed(self) -> None:
        """Raises UsageError if a format needs what is not installed."""
        for table in self.tables:
            table.check_installed()


@dataclass(frozen=True, slots=True)
class Destination:
    """A folder, and the formats to be written there."""

    folder: Path
    forms: Forms
    excel_safe: bool = False

    def joint_files(self) -> list[Path]:
        """The files that hold all documents."""
        return [self.folder / name for name in self._joint_names()]

    def own_files(self, sources: Sequence[str]) -> dict[str, dict[str, Path]]:
        """For each source the files of its own, by format; none twice, and none that holds all documents."""
        taken, own = self._joint_names(), {source: dict[str, Path]() for source in sources}
        for export in self.forms.each:
            for source, name in zip(sources, plan_names(sources, export.suffix, taken), strict=True):
                own[source][export.name] = self.folder / name
        return own

    def _joint_names(self) -> list[str]:
        files = [file for table in self.forms.tables for file in table.files()]
        return [joined_file(export) for export in self.forms.joined] + files


def joined_file(export: Export) -> str:
    return f"documents{export.suffix}"


def read_forms(value: str | Forms) -> Forms:
    """The formats of a list with commas."""
    if isinstance(value, Forms):
        return value
    wanted = {name.strip() for name in value.split(",")} - {""}
    unknown = sorted(wanted - set(NAMES))
    if unknown or not wanted:
        raise typer.BadParameter(f"{unknown[0] if unknown else value!r} is none of {', '.join(NAMES)}")
    texts = [export for export in EXPORTS if export.name in wanted]
    return Forms(
        tuple(export for export in texts if not export.joins),
        tuple(export for export in texts if export.joins),
        tuple(export for export in TABLE_EXPORTS if export.name in wanted),
    )
