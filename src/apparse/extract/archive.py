"""Archive: the zip file that a Word or OpenDocument file is, read with care."""

from __future__ import annotations

import io
import zipfile
import zlib

from apparse.errors import Damaged, Encrypted, LimitExceeded
from apparse.extract.markup import Element, parse_xml

MAX_ENTRIES = 5_000
MAX_PART = 64 * 2**20
MAX_TOTAL = 200 * 2**20
MAX_RATIO = 200
SMALL = 2**20
"""Bytes; so small a part may be packed as tightly as it likes."""

MAX_CHECKED = 16 * 2**20

ENCRYPTED = 0x1


class Archive:
    """The parts of a zip file by name. Only what is asked for is unpacked, never to disk."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
            raise Damaged("is damaged: its zip container can't be read") from None
        entries = self._zip.infolist()
        if len(entries) > MAX_ENTRIES:
            raise LimitExceeded(f"holds more than {MAX_ENTRIES:,} parts")
        self._entries = {entry.filename: entry for entry in entries}
        self._unpacked = 0

    @property
    def names(self) -> list[str]:
        return list(self._entries)

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def read(self, name: str) -> bytes:
        """The bytes of a part. Raises Damaged when it is missing or broken, LimitExceeded when it is a bomb."""
        entry = self._entries.get(name)
        if entry is None:
            raise Damaged(f"is damaged: {name} is missing")
        if entry.flag_bits & ENCRYPTED:
            raise Encrypted("is protected by a password")
        self._check_size(entry)
        try:
            with self._zip.open(entry) as part:
                # one byte more than is declared shows a size that lies
                data = part.read(entry.file_size + 1)
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError):
            raise Damaged(f"is damaged: {name} can't be unpacked") from None
        if len(data) != entry.file_size:
            raise Damaged(f"is damaged: {name} has not the size it should have")
        return data

    def _check_size(self, entry: zipfile.ZipInfo) -> None:
        self._unpacked += entry.file_size
        if entry.compress_size > MAX_TOTAL or entry.file_size > 2**32 - 2:
            raise Damaged(f"is damaged: {entry.filename} has not the size it should have")
        if entry.file_size > MAX_PART or self._unpacked > MAX_TOTAL:
            raise LimitExceeded(f"unpacks to more than {MAX_PART // 2**20} MiB")
        if entry.file_size > SMALL and entry.file_size > MAX_RATIO * max(entry.compress_size, 1):
            raise LimitExceeded(f"unpacks to more than {MAX_RATIO} times its size")

    def check(self) -> None:
        """Raise Damaged when a part of mark-up is broken, even one that is not read: nobody knows what else is.

        Large parts are left alone, as pictures are; what is read of them is checked on reading.
        """
        left = MAX_CHECKED
        for name, entry in self._entries.items():
            if name.endswith((".xml", ".rels")) and entry.file_size <= min(SMALL, left):
                left -= entry.file_size
                self.read(name)

    def xml(self, name: str) -> Element:
        """The root element of a part."""
        return parse_xml(self.read(name), name)
