"""The forms that documents are to be converted to: what `--to` says, or the name of the output."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import typer

from apparse.export.export import Export
from apparse.export.formats import EXPORTS, TABLE_EXPORTS
from apparse.export.joint import TableExport

NAMES = (*(export.name for export in EXPORTS), *(export.name for export in TABLE_EXPORTS))
_FORMATS = {f".{name}": name for name in NAMES} | {
    suffix: export.name for export in TABLE_EXPORTS for suffix in export.other_suffixes
}


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
    def names(self) -> list[str]:
        return [*self.texts, *(table.name for table in self.tables)]

    def fit_one_file(self, *, single: bool) -> bool:
        """Whether a single document, or any number of them, makes one file."""
        return len(self.names) == 1 and (single or not self.each) and all(len(t.files()) == 1 for t in self.tables)

    def wish(self, *, single: bool) -> str:
        """Who needs a folder, with the verb."""
        documents = "several documents as " if self.each and not single else ""
        return f"{documents}{', '.join(self.names)} {'need' if documents or len(self.names) > 1 else 'needs'}"

    def check_installed(self) -> None:
        """Raises UsageError if a format needs what is not installed."""
        for table in self.tables:
            table.check_installed()


def read_forms(value: str | Forms) -> Forms:
    """The formats of a list with commas."""
    if isinstance(value, Forms):
        return value
    wanted = {name.strip().lower() for name in value.split(",")} - {""}
    unknown = sorted(wanted - set(NAMES))
    if unknown or not wanted:
        raise typer.BadParameter(f"{unknown[0] if unknown else value!r} is none of {', '.join(NAMES)}")
    texts = [export for export in EXPORTS if export.name in wanted]
    return Forms(
        tuple(export for export in texts if not export.joins),
        tuple(export for export in texts if export.joins),
        tuple(export for export in TABLE_EXPORTS if export.name in wanted),
    )


def forms_named(output: Path | None) -> Forms:
    """What is wanted where nobody says it: what the file is named like, or else JSON."""
    return read_forms((output and form_named(output)) or "json")


def form_named(output: Path) -> str | None:
    """The format that a file of this name has, if it is one of ours; a folder that is there may be called anything."""
    is_folder = os.path.isdir(output)  # noqa: PTH112 - Path.is_dir raises where it may not look
    return None if is_folder else _FORMATS.get(output.suffix.lower())
