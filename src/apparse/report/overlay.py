"""What to draw over the picture of a page: the table grid, each cell in the colour of its role, a frame for each action."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce

from apparse.blocks import Content, Table
from apparse.extract.pdf.picture import Highlight
from apparse.location import BBox, Location
from apparse.records.document import Document
from apparse.records.record import Record, walk

_GRID = (150, 150, 150)
_ACTION = (20, 20, 20)
_OTHER = (110, 110, 110)
_COLOURS = {
    "number": (120, 60, 160),
    "text": (30, 90, 200),
    "Action.text": (0, 130, 190),
    "addressee": (120, 60, 160),
    "response_raw": (200, 120, 0),
    "explanation": (160, 90, 40),
    "owners_raw": (0, 130, 60),
    "target_raw": (200, 30, 30),
    "progress": (0, 130, 150),
    "rag": (150, 130, 0),
}


def overlay(content: Content, document: Document | None, page: int) -> list[Highlight]:
    """The highlights for one page. Without a document (of unknown kind) only the grid is drawn."""
    fields = [] if document is None else [*_fields(document, page)]
    actions = [] if document is None else [*_actions(document, page)]
    return [*_grid(content, page), *fields, *actions]


def _grid(content: Content, page: int) -> Iterator[Highlight]:
    for block in content.blocks:
        if isinstance(block, Table):
            places = [cell.at for row in block.rows for cell in row.cells]
            yield from (Highlight(at.bbox, _GRID) for at in places if at.page == page and at.bbox is not None)


def _fields(document: Document, page: int) -> Iterator[Highlight]:
    for _, record in walk(document):
        for name, places in record.provenance.items():
            box = _around(places, page)
            if box is not None:
                yield Highlight(box, _colour(record, name), filled=True)


def _colour(record: Record, field: str) -> tuple[int, int, int]:
    return _COLOURS.get(f"{type(record).__name__}.{field}") or _COLOURS.get(field, _OTHER)


def _actions(document: Document, page: int) -> Iterator[Highlight]:
    """A frame around all that belongs to an action, with the recommendation's number and the action's place in it."""
    for recommendation in getattr(document, "recommendations", ()):
        number = recommendation.number or recommendation.inferred_number or "?"
        for place, action in enumerate(getattr(recommendation, "actions", ()), start=1):
            box = _around(_places(action), page)
            if box is not None:
                yield Highlight(_widened(box), _ACTION, f"{number}, action {place}")


def _places(record: Record) -> list[Location]:
    return [at for places in record.provenance.values() for at in places]


def _around(places: Iterable[Location], page: int) -> BBox | None:
    boxes = [at.bbox for at in places if at.page == page and at.bbox is not None]
    return reduce(BBox.union, boxes) if boxes else None


def _widened(box: BBox) -> BBox:
    return BBox(box.x0 - 3, box.top - 3, box.x1 + 3, box.bottom + 3)
