"""Signals: who asks the program to end (SIGTERM) is heeded like the user with Ctrl-C."""

from __future__ import annotations

import signal
from typing import NoReturn

from apparse.report.exit_code import ExitCode


class Terminated(BaseException):
    """The program was asked to end. Like KeyboardInterrupt no Exception: nothing but the end may come of it."""


ENDINGS = (KeyboardInterrupt, Terminated)


def heed_termination() -> None:
    """From now on SIGTERM raises Terminated, wherever the program is."""
    signal.signal(signal.SIGTERM, _end)


def exit_code(ending: BaseException) -> ExitCode:
    """What the program ends with after one of ENDINGS."""
    return ExitCode.TERMINATED if isinstance(ending, Terminated) else ExitCode.INTERRUPTED


def _end(*_: object) -> NoReturn:
    raise Terminated
