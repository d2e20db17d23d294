"""Keys under which a report files what it has several of."""

from __future__ import annotations

from collections.abc import Container


def unused(wanted: str, taken: Container[str]) -> str:
    """The wanted key, or with a number behind it if it is taken: "3", "3 (2)"."""
    key, count = wanted, 1
    while key in taken:
        count += 1
        key = f"{wanted} ({count})"
    return key
