"""Flattened text."""

from __future__ import annotations

from apparse.blocks import Content
from apparse.extract.format import Format, Reading
from apparse.source import Source


def recognise(source: Source) -> bool:
    return b"\0" not in source.data[:4096]


def read(source: Source, reading: Reading) -> Content:
    raise NotImplementedError(source, reading)


FLATTENED = Format("text", (".txt",), recognise, read)
