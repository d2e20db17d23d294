"""apparse schema: JSON Schemas for programs and editors."""

from __future__ import annotations

from typing import Annotated

import typer

from apparse.cli import options, streams
from apparse.printable import to_json
from apparse.schema import NAMES


def schema(
    name: Annotated[
        str,
        typer.Argument(
            parser=options.one_of(NAMES),
            metavar="|".join(NAMES),
            help="A document's record, a report of validate or trace, the configuration, or the waivers.",
        ),
    ],
) -> int:
    """Print the JSON Schema of what apparse writes or reads."""
    from apparse.schema import catalogue  # noqa: PLC0415 - it knows all types, and they are slow to load

    streams.out(to_json(catalogue.schema(name)))
    return 0
