"""Lists of Markdown that nothing but a blank line parts: Markdown joins them, and converters know no other way to part them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import copy
from typing import Any, NamedTuple


class _Item(NamedTuple):
    """Where among the tokens an item of a list opens, and its lines in the source."""

    place: int
    lines: Sequence[str]


def with_lists_parted(tokens: Sequence[Any], text: str) -> list[Any]:
    """The tokens with a list of bullets as several where a blank line stands between some of its items and none between others.

    A counted list goes on counting, and below an item of several paragraphs a blank line says nothing.
    """
    lines = text.split("\n")
    parted: dict[int, tuple[Any, Any]] = {}
    for ends, items in _lists(tokens, lines):
        apart = [_ends_in_blank(item) for item in items[:-1]]
        if len(set(apart)) > 1:
            parted.update((item.place, ends) for item, gap in zip(items[1:], apart, strict=True) if gap)
    return [each for place, token in enumerate(tokens) for each in (*_between(parted.get(place)), token)]


def _between(ends: tuple[Any, Any] | None) -> Iterator[Any]:
    """What ends a list and opens the next one."""
    if ends:
        opening, closing = map(copy, ends)
        opening.attrs, opening.map = dict(opening.attrs), None
        yield from (closing, opening)


def _lists(tokens: Sequence[Any], lines: Sequence[str]) -> Iterator[tuple[tuple[Any, Any], list[_Item]]]:
    """The lists of bullets, each by its first and last token, with their items."""
    opened: list[tuple[Any, list[_Item]]] = []
    for place, token in enumerate(tokens):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            opened.append((token, []))
        elif token.type == "list_item_open":
            first = token.map[0]
            opened[-1][1].append(_Item(place, lines[first : token.map[1]]))
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            opening, items = opened.pop()
            if token.type == "bullet_list_close":
                yield (opening, token), items


def _ends_in_blank(item: _Item) -> bool:
    """Whether blank lines stand below an item and none within it."""
    said = [bool(line.strip()) for line in item.lines]
    return not said[-1] and all(said[: said.index(False)]) and not any(said[said.index(False) :])
