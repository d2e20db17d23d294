"""What to draw over the picture of a page: the table grid, each part in the colour of its role, actions, findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from typing import NamedTuple

from apparse.blocks import Content, Table
from apparse.findings import Finding, Severity
from apparse.location import BBox, Location
from apparse.printable import clean
from apparse.records.action_plan import ActionPlan, UnevenCell
from apparse.records.document import Document
from apparse.records.record import Record, walk
from apparse.report.picture.drawing import Highlight
from apparse.report.picture.margin import Key
from apparse.validate.naming import actions_of_plan, in_sentence

_GRID = Key((150, 150, 150), "table")
_ACTION = Key((40, 40, 40), "one action")
_FINDINGS = {
    Severity.ERROR: (Key((200, 20, 20), "error"), 7),
    Severity.WARNING: (Key((190, 95, 0), "warning"), 5),
    Severity.INFO: (Key((20, 80, 170), "info"), 3),
}
"""The key to the findings of each severity, and how thick their frame is: colour alone would not do."""
_OTHER = Key((110, 110, 110), "other parts", filled=True)
_LEFTOVER = Key((120, 110, 0), "left over", filled=True)
_NUMBER = Key((110, 60, 170), "number or addressee", filled=True)
_RECOMMENDATION = Key((30, 90, 200), "recommendation", filled=True)
_RESPONSE = Key((220, 140, 0), "response", filled=True)
_PROMISED = Key((0, 150, 200), "action", filled=True)
_RATING = Key((0, 120, 120), "standard and rating", filled=True)
_ROLES = {
    "Recommendation.number": _NUMBER,
    "Recommendation.addressee": _NUMBER,
    "Recommendation.text": _RECOMMENDATION,
    "Recommendation.response_raw": _RESPONSE,
    "Recommendation.explanation": Key((150, 80, 30), "explanation", filled=True),
    "Action.text": _PROMISED,
    "Action.label": _PROMISED,
    "Action.owners_raw": Key((0, 130, 60), "owner", filled=True),
    "Action.target_raw": Key((190, 40, 150), "target date", filled=True),
    "Action.progress": Key((0, 110, 110), "progress", filled=True),
    "Action.rag": Key((120, 130, 0), "RAG status", filled=True),
    "ReportRecommendation.number": _NUMBER,
    "ReportRecommendation.addressee": _NUMBER,
    "ReportRecommendation.concern": _RECOMMENDATION,
    "ReportRecommendation.text": _RECOMMENDATION,
    "SectionFindings.strengths": Key((0, 130, 60), "strengths", filled=True),
    "SectionFindings.areas_for_improvement": Key((190, 40, 150), "areas for improvement", filled=True),
    "Leftover.text": _LEFTOVER,
}
_RATED = {"Standard", "KeyQuestion"}


class Drawing(NamedTuple):
    """What is drawn on a page, and the keys to what is there."""

    highlights: list[Highlight]
    keys: list[Key]


def overlay(content: Content, document: Document | None, page: int, findings: Iterable[Finding] = ()) -> Drawing:
    """The drawing for one page. Without a document (of unknown kind) only the grid is drawn."""
    drawn = [*_grid(content, page)]
    if document is not None:
        drawn += [*_fields(document, page), *_actions(document, page), *_findings(findings, page)]
    drawn = list(dict.fromkeys(drawn))  # what belongs to several records is drawn once
    return Drawing([highlight for _, highlight in drawn], list(dict.fromkeys(key for key, _ in drawn)))


def _grid(content: Content, page: int) -> Iterator[tuple[Key, Highlight]]:
    for block in content.blocks:
        if isinstance(block, Table):
            places = [cell.at for row in block.rows for cell in row.cells]
            boxes = (at.bbox for at in places if at.page == page and at.bbox is not None)
            yield from ((_GRID, Highlight(box, _GRID.colour)) for box in boxes)


def _fields(document: Document, page: int) -> Iterator[tuple[Key, Highlight]]:
    for _, record in walk(document):
        if isinstance(record, UnevenCell):  # only says what stands in a cell whose parts are drawn as actions
            continue
        for name, places in record.provenance.items():
            box = _around(places, page)
            if box is not None:
                role = _role(record, name)
                yield role, Highlight(box, role.colour, filled=True)


def _role(record: Record, field: str) -> Key:
    kind = type(record).__name__
    return _RATING if kind in _RATED else _ROLES.get(f"{kind}.{field}", _OTHER)


def _actions(document: Document, page: int) -> Iterator[tuple[Key, Highlight]]:
    """A frame around all that belongs to an action, which is called as messages call it."""
    if not isinstance(document, ActionPlan):
        return
    for name, _, action in actions_of_plan(document):
        box = _around(_places(action), page)
        if box is not None:
            yield _ACTION, Highlight(_wider(box, 3, 1), _ACTION.colour, clean(in_sentence(name)))


def _findings(findings: Iterable[Finding], page: int) -> Iterator[tuple[Key, Highlight]]:
    """A frame where a finding stands, the thicker the graver it is; one that is about the page as a whole is noted at its top."""
    for finding in findings:
        places = [at for at in finding.locations if at.page == page]
        if not places or finding.locations[0].page != page:
            continue
        key, width = _FINDINGS[finding.severity]
        note = f"{finding.severity} {finding.rule} {finding.name}"
        for box in _together([at.bbox for at in places if at.bbox]) or [BBox(0, 0, 0, 0)]:
            yield key, Highlight(_wider(box, 1, 1), key.colour, note, width=width)
            note = ""


def _together(boxes: Sequence[BBox]) -> list[BBox]:
    """The boxes, those that stand one below the other as one: the lines of a text."""
    joined: list[BBox] = []
    for box in boxes:
        if joined and -2 <= box.top - joined[-1].bottom <= box.bottom - box.top and box.x0 < joined[-1].x1:
            joined[-1] = joined[-1].union(box)
        else:
            joined.append(box)
    return joined


def _places(record: Record) -> list[Location]:
    return [at for places in record.provenance.values() for at in places]


def _around(places: Iterable[Location], page: int) -> BBox | None:
    boxes = [at.bbox for at in places if at.page == page and at.bbox is not None]
    return reduce(BBox.union, boxes) if boxes else None


def _wider(box: BBox, across: float, down: float) -> BBox:
    return BBox(box.x0 - across, box.top - down, box.x1 + across, box.bottom + down)
