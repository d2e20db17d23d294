"""Compressed streams unpacked piece by piece, so that what a few bytes swell to is never held at once."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

TAKEN = 2**16
"""Bytes given to zlib at a time: it copies what it leaves of them, and all that stands behind the end of a stream."""
GIVEN = 2**20
"""Bytes taken from it at a time."""


def unpacked(packed: memoryview) -> Iterator[bytes]:
    """What the stream holds that begins here. Raises zlib.error where it breaks off or contradicts itself."""
    unpacker = zlib.decompressobj()
    for start in range(0, len(packed), TAKEN):
        part = unpacker.decompress(packed[start : start + TAKEN], GIVEN)
        yield part
        while len(part) == GIVEN and not unpacker.eof:
            part = unpacker.decompress(unpacker.unconsumed_tail, GIVEN)
            yield part
        if unpacker.eof:
            return
    raise zlib.error("the stream breaks off")
