"""A glance at the objects of a file, before and beside the engines: how many pages it holds, and whether it has annotations.

Engines believe what a file says of the number of its pages, and pass by what stands beside them.
"""

from __future__ import annotations

import re
import zlib
from typing import NamedTuple

from apparse.extract.pdf.annotated import MENTIONED

PAGE = re.compile(rb"/Type\s*/Page(?![A-Za-z])")
PACKED = re.compile(rb"/Type\s*/ObjStm\b.*?stream\r?\n", re.DOTALL)
MOST_UNPACKED = 16 * 2**20
"""Bytes of one packed stream of objects."""


class Glance(NamedTuple):
    """`pages` may count some that were replaced or deleted."""

    pages: int
    annotated: bool


def glance(data: bytes) -> Glance:
    """What the objects of the file mention; those of an encrypted file that are packed can't be seen."""
    objects = [data, *(_unpacked(data, match.end()) for match in PACKED.finditer(data))]
    return Glance(sum(len(PAGE.findall(part)) for part in objects), any(map(MENTIONED.search, objects)))


def _unpacked(data: bytes, start: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(memoryview(data)[start:], MOST_UNPACKED)
    except zlib.error:
        return b""
