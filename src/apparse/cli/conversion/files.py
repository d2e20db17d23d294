"""The files that a conversion writes: a folder with what they are called in it, or the one file."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from apparse.cli.conversion.forms import NAMES, Forms, form_named
from apparse.errors import UsageError
from apparse.export.export import Export
from apparse.export.files import plan_names

_NONE_OF_OURS = {".pdf", ".doc", ".docx", ".odt", ".ods", ".xls", ".html", ".htm", ".md", ".txt", ".xml"}
"""A new folder of such a name would be mistaken for the file that somebody wanted."""


@dataclass(frozen=True, slots=True)
class Destination:
    """A folder, and the formats to be written there; or one `file` in it, if there is but one to be written."""

    folder: Path
    forms: Forms
    excel_safe: bool = False
    file: Path | None = None

    @classmethod
    def at(cls, output: Path, forms: Forms, *, single: bool, excel_safe: bool = False) -> Destination:
        """The folder of that name, or the file if it is named like the one that has to be written.

        `single` says that there is one document. Raises UsageError where neither can be.
        """
        if form := form_named(output):
            if form not in forms.names:
                raise UsageError(f"{output} is named like a file of another format than {', '.join(forms.names)}")
            if not forms.fit_one_file(single=single):
                raise UsageError(f"{output} is named like a file, and {forms.wish(single=single)} a folder")
            output, file = output.parent, output
        elif output.suffix.lower() in _NONE_OF_OURS and not os.path.lexists(output):
            raise UsageError(f"{output} is named like a file, and none of {', '.join(NAMES)} has such a name")
        else:
            file = None
        in_the_way = next(each for each in (output, *output.parents) if os.path.lexists(each) or _is_folder(each))
        if not _is_folder(in_the_way):
            raise UsageError(f"{in_the_way} is no folder, and nothing can be written there")
        return cls(output, forms, excel_safe, file)

    def __str__(self) -> str:
        return str(self.file) if self.file else os.path.join(self.folder, "")  # noqa: PTH118 - a folder shows its slash

    def joint_files(self) -> list[Path]:
        """The files that hold all documents."""
        return [self.place(name) for name in self._joint_names()]

    def place(self, name: str) -> Path:
        """Where a file goes that holds all documents."""
        return self.file or self.folder / name

    def own_files(self, sources: Sequence[str]) -> dict[str, dict[str, Path]]:
        """For each source the files of its own, by format; none twice, and none that holds all documents."""
        if self.file:
            return {source: {export.name: self.file for export in self.forms.each} for source in sources}
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


def _is_folder(path: Path) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 - Path.is_dir raises where it may not look
