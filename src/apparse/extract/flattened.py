"""Flattened text."""

from __future__ import annotations

from apparse.blocks import Content
from apparse.extract.format import Format
from apparse.source import Source


def recognise(source: Source) -> bool:
    return b"\0" not in source.data[:4096]


def read(source: Source) -> Content:
    raise NotImplementedError


FLATTENED = Format("text", (".txt",), recognise, read)
