"""A process that has loaded the program and forks a child for each run of it, which so takes a moment instead of a second.

What a child does is what the installed program does, from its `main()` on. `Warm` is the tests' side.
"""

from __future__ import annotations

import json
import os
import pkgutil
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path

import apparse
from apparse.__main__ import main

STREAMS = ("stdin", "stdout", "stderr")


class Warm:
    """Starts the process when it is first needed."""

    def __init__(self) -> None:
        self._server: subprocess.Popen | None = None

    def run(
        self, arguments: list[str], folder: Path, environment: dict[str, str], streams: Path, timeout: float
    ) -> int:
        """The exit code of a run whose standard streams are the files of those names in a folder."""
        if self._server is None:
            self._server = subprocess.Popen(
                [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            )
        json.dump([arguments, str(folder), environment, str(streams), timeout], self._server.stdin)
        self._server.stdin.write("\n")
        self._server.stdin.flush()
        return int(self._server.stdout.readline())

    def end(self) -> None:
        if self._server is not None:
            self._server.communicate()


def serve() -> None:
    for module in pkgutil.walk_packages(apparse.__path__, "apparse."):
        import_module(module.name)
    for line in sys.stdin:
        *order, timeout = json.loads(line)
        child = os.fork()
        if child == 0:
            _run(*order)
        sys.stdout.write(f"{_code(child, time.monotonic() + timeout)}\n")
        sys.stdout.flush()


def _run(arguments: list[str], folder: str, environment: dict[str, str], streams: str) -> None:
    os.setsid()
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    os.chdir(folder)
    for number, name in enumerate(STREAMS):
        os.dup2(os.open(Path(streams, name), os.O_RDWR), number)
    sys.stdin = os.fdopen(0, encoding="utf-8")
    sys.argv = ["apparse", *arguments]
    code = 70
    try:
        code = main()
    except SystemExit as end:
        code = end.code
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _code(child: int, deadline: float) -> int:
    while time.monotonic() < deadline:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.002)
    os.killpg(child, 9)
    os.waitpid(child, 0)
    return -9


if __name__ == "__main__":
    serve()
