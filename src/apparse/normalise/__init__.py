"""STAGE 2: blocks to records."""

from __future__ import annotations

from apparse.blocks import Content
from apparse.records.document import Document


def normalise(content: Content) -> Document:
    raise NotImplementedError
