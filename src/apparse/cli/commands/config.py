"""apparse config: what the configuration says, and whether it is in order."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from apparse.cli import options, streams, wording
from apparse.cli.configured import configured, tell
from apparse.config.paths import placed
from apparse.config.ruling import Ruling, ruling
from apparse.errors import UsageError

app = typer.Typer(name="config", cls=wording.Group, help="Show or check the configuration.", rich_markup_mode=None)


@app.command(cls=wording.Command)
def show(
    document: Annotated[
        str | None,
        typer.Option("--for", metavar="FILE", help="What holds for this document, not for the working folder."),
    ] = None,
    config: options.Config = None,
    isolated: options.Isolated = False,  # noqa: FBT002 - typer's form of an option
) -> int:
    """Show every value that holds, and where it is from."""
    from apparse.config.shown import shown  # noqa: PLC0415 - pydantic is slow to load

    configuration, path = configured(config, isolated=isolated), Path(document) if document else None
    settings = configuration.of(path)
    speaking = ruling(settings, path and placed(path))
    tell(configuration)
    if document and not os.path.lexists(document):
        streams.note("nothing is there; what follows would hold for it", about=document)
    streams.out("".join(f"{line}\n" for line in [*shown(settings), f"# {_told(speaking)}"]))
    return 0


@app.command(cls=wording.Command)
def check(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FILE…", help="Configuration files; if none, the one that governs here."),
    ] = None,
) -> int:
    """Say whether configuration files are in order."""
    from apparse.config.file import read, speaks  # noqa: PLC0415 - pydantic is slow to load

    if not files:
        configuration = configured(None, isolated=False)
        governing = configuration.run.name
        streams.note(f"in order: {governing}" if governing else "no configuration governs here")
        return 0
    wrong: list[str] = []
    good: list[str] = []
    for file in files:
        try:
            if speaks(file):
                read(file)
                good.append(str(file))
            else:
                good.append(f"{file} (says nothing to apparse)")
        except UsageError as problem:
            wrong += problem.args
    if wrong:
        raise UsageError(*dict.fromkeys(wrong))
    streams.note(f"in order: {', '.join(good)}")
    return 0


def _told(speaking: Ruling) -> str:
    if speaking.rules is None:
        return "all rules speak"
    return f"{len(speaking.rules)} rules speak: {' '.join(sorted(speaking.rules))}"
