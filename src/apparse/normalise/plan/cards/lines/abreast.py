"""Abreast: labels side by side in one line above their values in another: "Owner Target date", "Governor May 2025"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from apparse.blocks import Block, Prose
from apparse.normalise.plan.cards.lines.bare_labels import BEFORE
from apparse.normalise.plan.cells.owner_and_date import owner_beside_date
from apparse.text import EMPTY, Text

_ABREAST = ["owner", "target"]


def with_sides_apart(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks; where the labels of owner and date stand so, each is in a line of its own with its value."""
    lines = iter([*zip(blocks, [*blocks[1:], None], strict=True)])
    for line, below in lines:
        sides = _sides(line.text, below.text) if isinstance(line, Prose) and isinstance(below, Prose) else []
        if isinstance(below, Prose) and sides:
            next(lines)
            yield from (replace(below, text=side) for side in sides)
        else:
            yield line


def _sides(labels: Text, values: Text) -> list[Text]:
    """A line of each label with its value; nothing if the two lines say anything else, or a column has broken a value."""
    named = _labels(labels)
    said = owner_beside_date(values) if named and len(values.lines()) == 1 else (EMPTY, EMPTY)
    colon = Text(":")
    return [Text.join([label, colon, value]) for label, value in zip(named, said, strict=True)] if all(said) else []


def _labels(line: Text) -> list[Text]:
    first = BEFORE.match(line.value)
    parts = [line[: first.end()], line[first.end() :].strip()] if first else []
    kinds = [named.lastgroup for part in parts if (named := BEFORE.fullmatch(part.value))]
    return parts if kinds == _ABREAST else []
