"""python -m apparse, and the entry point of the installed program."""

from __future__ import annotations

import sys


def main() -> int:
    from apparse.cli import run  # noqa: PLC0415 - nothing heavy before it is needed

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
