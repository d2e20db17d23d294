"""Joint files: those that hold all documents, filled one document at a time and put in place at the end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from apparse.cli import streams
from apparse.cli.conversion.files import Destination, joined_file
from apparse.cli.conversion.forms import Forms
from apparse.cli.tasks.contract import Made
from apparse.errors import UsageError
from apparse.export.files import staged
from apparse.verdict import Verdict

if TYPE_CHECKING:  # the tables are only loaded for who asks for them
    from apparse.export.tables.run_tables import RunTables

_SPOOL = ".spool"


class JointFiles:
    """Takes what became of each input. Raises OSError."""

    def __init__(self, staging: Path, forms: Forms, names: Sequence[str], settings: Mapping[str, Any]) -> None:
        self.staging, self.forms, self._open = staging, forms, ExitStack()
        self.lines = {
            export.name: self._open.enter_context(
                (staging / joined_file(export)).open("w", encoding="utf-8", newline="\n")
            )
            for export in forms.joined
        }
        self.tables = self._begun(names, settings) if forms.tables else None

    def _begun(self, names: Sequence[str], settings: Mapping[str, Any]) -> RunTables:
        from apparse.export.tables.run_tables import RunSettings, RunTables  # noqa: PLC0415

        tables = RunTables(self.staging / _SPOOL, RunSettings(inputs=len(names), **settings), names)
        self._open.callback(tables.spool.close)
        return tables

    def take(self, fate: Verdict, made: Made | None) -> None:
        """What became of an input, and what a worker made of it; None if it was not judged."""
        if made:
            for name, file in self.lines.items():
                file.write(made["texts"][name])
        if self.tables and made and made["rows"]:
            self.tables.add(fate["source"], made["rows"])
        elif self.tables:
            self.tables.add_unjudged(fate["source"], fate["state"], fate["code"], fate["reason"])

    def pass_over(self, source: str, reason: str) -> None:
        if self.tables:
            self.tables.add_unjudged(source, "passed_over", None, reason)

    def finish(self, *, excel_safe: bool) -> None:
        """Write the tables, from the rows of all documents."""
        if self.tables:
            spool = self.tables.finish()
            for form in self.forms.tables:
                for note in form.write(spool, self.staging, excel_safe=excel_safe):
                    streams.note(note)

    def close(self) -> None:
        self._open.close()
        (self.staging / _SPOOL).unlink(missing_ok=True)


@contextmanager
def opened(destination: Destination, names: Sequence[str], settings: Mapping[str, Any]) -> Iterator[JointFiles | None]:
    """What holds all documents, None if no format does; `settings` are those of `run_tables.RunSettings`.

    At the end all its files are put in place; after an exception the folder is as it was.
    Raises UsageError when the folder can't be written.
    """
    folder, forms = destination.folder, destination.forms
    if not forms.joined and not forms.tables:
        yield None
        return
    try:
        with staged(folder, destination.place) as staging:
            joint = JointFiles(staging, forms, names, settings)
            try:
                yield joint
                joint.finish(excel_safe=destination.excel_safe)
            finally:
                joint.close()
    except OSError as problem:
        raise UsageError(f"{folder} can't be written: {problem.strerror or problem}") from None
