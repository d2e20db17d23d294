"""Signals: who asks the program to end (SIGTERM) is heeded like the user with Ctrl-C, and neither in the middle of a result."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager

from apparse.report.exit_code import ExitCode


class Terminated(BaseException):
    """The program was asked to end. Like KeyboardInterrupt no Exception: nothing but the end may come of it."""


ENDINGS = (KeyboardInterrupt, Terminated)


class _Endings:
    """What the signals ask for: at once, or, while they are held up, at the end of that. A second one waits for nothing."""

    def __init__(self) -> None:
        self._held = False
        self._asked: type[BaseException] | None = None

    def ask(self, ending: type[BaseException]) -> None:
        if self._held and self._asked is None:
            self._asked = ending
        else:
            raise ending

    @contextmanager
    def held(self) -> Iterator[None]:
        self._held = True
        try:
            yield
        finally:
            self._held = False
        asked, self._asked = self._asked, None
        if asked:
            raise asked


_endings = _Endings()
held = _endings.held
"""An ending that is asked for meanwhile comes when the block has ended."""


def heed() -> None:
    """From now on SIGINT and SIGTERM raise one of ENDINGS, wherever the program is and nothing holds them up."""
    signal.signal(signal.SIGINT, lambda *_: _endings.ask(KeyboardInterrupt))
    signal.signal(signal.SIGTERM, lambda *_: _endings.ask(Terminated))


def exit_code(ending: BaseException) -> ExitCode:
    """What the program ends with after one of ENDINGS."""
    return ExitCode.TERMINATED if isinstance(ending, Terminated) else ExitCode.INTERRUPTED
