"""The program `apparse`: its commands and its options."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Annotated, Any

import typer

from apparse import __version__
from apparse.cli import streams, wording
from apparse.loading import lasting

COMMANDS = ("validate", "convert", "show", "trace", "waive", "rules", "explain", "schema", "config")
"""Each a module in `commands/` with a function of that name, or with an `app` of several."""


def run(arguments: Sequence[str]) -> int:
    """The exit code of a run with these arguments. Raises typer's usage errors and everything unforeseen."""
    asked = arguments[:1] if arguments and arguments[0] in COMMANDS else COMMANDS  # all take longer to load
    with lasting():
        app = _app(asked)
    return int(app(list(arguments), prog_name="apparse", standalone_mode=False) or 0)


def _app(commands: Iterable[str]) -> typer.Typer:
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
    app.callback()(_program)
    for name in commands:
        module: Any = import_module(f"apparse.cli.commands.{name}")
        if hasattr(module, "app"):
            app.add_typer(module.app)
        else:
            app.command(cls=wording.Command)(getattr(module, name))
    return app


def _say_version(wanted: bool) -> None:  # noqa: FBT001 - typer's form of a callback
    if wanted:
        streams.out(f"apparse {__version__}\n")
        raise typer.Exit


def _program(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_say_version, is_eager=True, help="Say the version and end.")
    ] = False,
) -> None:
    pass
