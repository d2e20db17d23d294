"""The program `apparse`: its commands and its options."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from apparse import __version__
from apparse.cli import streams, wording
from apparse.cli.commands import config, convert, explain, rules, schema, show, trace, validate, waive

app = typer.Typer(
    name="apparse",
    cls=wording.Group,
    help="Parse and validate action plans of UK justice inspections, and the reports they answer.",
    epilog="Exit codes: apparse explain exit-codes",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (
    validate.validate,
    convert.convert,
    show.show,
    trace.trace,
    waive.waive,
    rules.rules,
    explain.explain,
    schema.schema,
):
    app.command(cls=wording.Command)(command)
app.add_typer(config.app)


def _say_version(wanted: bool) -> None:  # noqa: FBT001 - typer's form of a callback
    if wanted:
        streams.out(f"apparse {__version__}\n")
        raise typer.Exit


@app.callback()
def _program(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_say_version, is_eager=True, help="Say the version and end.")
    ] = False,
) -> None:
    pass


def run(arguments: Sequence[str]) -> int:
    """The exit code of a run with these arguments. Raises typer's usage errors and everything unforeseen."""
    return int(app(list(arguments), prog_name="apparse", standalone_mode=False) or 0)
