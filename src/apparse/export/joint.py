"""TableExport: a format for all documents together, as tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from apparse.errors import UsageError

if TYPE_CHECKING:
    from apparse.export.tables.spool import Spool


class Write(Protocol):
    def __call__(self, spool: Spool, folder: Path, *, excel_safe: bool) -> Sequence[str]:
        """Write the files; what comes back is what the user should be told."""


@dataclass(frozen=True, slots=True)
class TableExport:
    """`write` puts the files named by `files` into a folder; `library` is what the extra of the same name installs.

    `other_suffixes` are endings, beside the format's own name, that say that a file is one of this format.
    """

    name: str
    write: Write
    files: Callable[[], tuple[str, ...]]
    library: str | None = None
    other_suffixes: tuple[str, ...] = ()

    def check_installed(self) -> None:
        """Raises UsageError, with how to install it, if the library is missing. Costs no import."""
        if self.library and find_spec(self.library) is None:
            raise UsageError(f"--to {self.name} needs more: pip install 'apparse[{self.name}]'")
