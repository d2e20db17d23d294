"""A stretch of a text: lines that are read in a way of their own, and the blocks that they are."""

from __future__ import annotations

from typing import NamedTuple

from apparse.blocks import Block


class Stretch(NamedTuple):
    """The lines from `start` up to `stop`, counted from 0."""

    start: int
    stop: int
    blocks: tuple[Block, ...]
