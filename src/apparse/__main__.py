"""python -m apparse, and the entry point of the installed program: here errors become exit codes."""

from __future__ import annotations

import os
import sys
import traceback
from contextlib import suppress
from typing import NoReturn

from apparse.loading import lasting


def program() -> NoReturn:
    """Run the command line and end at once: all that was loaded would be taken apart piece by piece for nobody."""
    code = main()
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, OSError, ValueError):  # closed, or full: what counts has been written by then
            stream.flush()
    os._exit(code)


def main() -> int:
    """Run the command line and return its exit code (`apparse explain exit-codes`)."""
    # plug-ins for pydantic are nothing we need, and looking for them costs start-up time
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")
    from apparse.cli import signals, streams  # noqa: PLC0415

    streams.prepare()
    signals.heed()
    try:
        return _run()
    except streams.ClosedPipe:
        return 0
    except signals.ENDINGS as ending:
        streams.note("interrupted")
        return signals.exit_code(ending)
    except Exception as problem:  # noqa: BLE001 - the last place where anything can be caught
        if os.environ.get("APPARSE_DEBUG"):
            traceback.print_exc()
        streams.note(f"a defect in apparse: {type(problem).__name__}: {problem}")
        return 3


def _run() -> int:
    with lasting():
        import typer  # noqa: PLC0415

        from apparse.cli import streams  # noqa: PLC0415
        from apparse.cli.app import run  # noqa: PLC0415
        from apparse.cli.wording import mistake  # noqa: PLC0415
        from apparse.errors import UsageError  # noqa: PLC0415

    try:
        return run(sys.argv[1:])
    except typer.Abort:
        return 130
    except UsageError as problem:
        for message in problem.args:
            streams.note(str(message))
    except typer.TyperException as problem:
        if message := mistake(problem):
            streams.note(message)
    return 2


if __name__ == "__main__":
    program()
