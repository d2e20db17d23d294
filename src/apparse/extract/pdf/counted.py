"""Are all pages there? Engines believe what a file says of their number; here the pages themselves are counted."""

from __future__ import annotations

import re
import zlib

PAGE = re.compile(rb"/Type\s*/Page(?![A-Za-z])")
PACKED = re.compile(rb"/Type\s*/ObjStm\b.*?stream\r?\n", re.DOTALL)
MOST = 16 * 2**20
"""Bytes of one packed stream of objects."""


def page_objects(data: bytes) -> int:
    """How many pages the file holds at a glance; those that were replaced or deleted may be among them."""
    packed = (_unpacked(data, match.end()) for match in PACKED.finditer(data))
    return len(PAGE.findall(data)) + sum(len(PAGE.findall(objects)) for objects in packed)


def _unpacked(data: bytes, start: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(memoryview(data)[start:], MOST)
    except zlib.error:
        return b""


def counted(number: int) -> str:
    return f"{number} page" if number == 1 else f"{number} pages"
