"""A glance at the objects of a file, before and beside the engines: how many pages it holds, and whether it has annotations.

Engines believe what a file says of the number of its pages, and pass by what stands beside them.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

from apparse.extract.pdf.annotated import MENTIONED
from apparse.extract.pdf.unpacked import unpacked
from apparse.patterns import Pattern

PAGE = Pattern(rb"/Type\s*/Page(?![A-Za-z])")
PACKED = Pattern(rb"/Type\s*/ObjStm\b.{0,1000}?stream\r?\n", re.DOTALL)
MOST_UNPACKED = 64 * 2**20
"""Bytes of all packed streams of objects together."""


class Glance(NamedTuple):
    """`pages` may count some that were replaced or deleted."""

    pages: int
    annotated: bool


def glance(data: bytes) -> Glance:
    """What the objects of the file mention; those of an encrypted file that are packed can't be seen."""
    pages, annotated = 0, False
    for part in _objects(data):
        pages += len(PAGE.findall(part))
        annotated = annotated or bool(MENTIONED.search(part))
    return Glance(pages, annotated)


def _objects(data: bytes) -> Iterator[bytes]:
    """The file, and its packed streams of objects, each as far as it can be unpacked."""
    yield data
    left = MOST_UNPACKED
    for match in PACKED.finditer(data):
        parts: list[bytes] = []
        with suppress(zlib.error):
            for part in unpacked(memoryview(data)[match.end() :]):
                parts.append(part)
                left -= len(part)
                if left < 0:
                    return
        yield b"".join(parts)
