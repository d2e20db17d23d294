"""Crops: the part of a page where a finding stands, as a window on the page's picture.

A page is in the report once, as a picture of its own; each crop shows a part of it and draws the outlines over it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

_MARGIN = 28.0
"""Points of the page above and below the place, so that its row can be recognised."""
_FADE = 14.0
"""Points over which a crop fades out beyond its margin: a line, which the edge would else cut in the middle."""
_APART = 60.0
"""Points between two places that are shown in one crop at most."""


class Box(NamedTuple):
    x: float
    y: float
    width: float
    height: float


class Edge(NamedTuple):
    """An edge of a crop at which the page goes on, and where it fades out."""

    name: str
    box: Box


class Crop(NamedTuple):
    """The window on a page, in points, the outlined boxes, and the edges at which the page goes on."""

    page: int
    window: Box
    boxes: list[Box]
    edges: list[Edge]

    @property
    def view(self) -> str:
        return " ".join(f"{edge:.1f}" for edge in self.window)


def crop(locations: Sequence[Mapping[str, Any]], pages: Mapping[int, Mapping[str, Any]]) -> Crop | None:
    """The crop for a finding's own place (its first location and those close by); None where there is no picture."""
    first = next(iter(locations), {})
    page = pages.get(first.get("page", 0))
    if page is None or "bbox" not in first:
        return None
    near = _near([at["bbox"] for at in locations if at.get("page") == first["page"] and "bbox" in at])
    top = max(0.0, min(box[1] for box in near) - _MARGIN - _FADE)
    bottom = min(page["height"], max(box[3] for box in near) + _MARGIN + _FADE)
    window = Box(0.0, top, page["width"], max(1.0, bottom - top))
    boxes = [Box(x0 - 2, y0 - 2, x1 - x0 + 4, y1 - y0 + 4) for x0, y0, x1, y1 in near]
    return Crop(first["page"], window, boxes, [*_edges(window, page["height"])])


def _edges(window: Box, height: float) -> Iterator[Edge]:
    if window.y > 0:
        yield Edge("top", Box(0.0, window.y, window.width, _FADE))
    if window.y + window.height < height:
        yield Edge("bottom", Box(0.0, window.y + window.height - _FADE, window.width, _FADE))


def _near(boxes: Sequence[Sequence[float]]) -> list[Sequence[float]]:
    """The first box and those that follow each other closely from there."""
    kept = [boxes[0]]
    for box in boxes[1:]:
        if box[1] - max(each[3] for each in kept) < _APART and min(each[1] for each in kept) - box[3] < _APART:
            kept.append(box)
    return kept
