"""The source says something that no part of the record holds.

## Why it matters
Nothing is dropped in silence: text that is neither title, heading, recommendation, response, action nor total is
listed here, so that a reader can see what was not judged. It rests on computing what remains of the source.

## What to do
Read the text. If it belongs to an action or a response, move it into the cell where it belongs; if it is a note, it
can stay.

## Fails

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning | March 2026 |

    The figures in this plan were provided by the establishment and have not been checked.

## Passes

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning | March 2026 |
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.location import Location
from apparse.records.document import Document, Leftover, Unclaimed
from apparse.validate.naming import quote
from apparse.validate.rule import rule

_LINE_GAP = 1  # lines of a text between two leftovers of one place
_BOX_GAP = 20.0  # points between two leftovers of one place on a page: less than two lines of print


@rule("EX101", severity=Severity.WARNING, applies_to=Document)
def unplaced_text(document: Document) -> Iterator[Problem]:
    for place in _places([leftover for leftover in document.leftovers if leftover.reason == Unclaimed.UNPLACED]):
        text = " ".join(leftover.text for leftover in place)
        words = len(re.findall(r"\w+", text))
        yield Problem(
            f"{'1 word was' if words == 1 else f'{words} words were'} not judged, since it is not clear "
            f"what part of the document {'it belongs' if words == 1 else 'they belong'} to: {quote(text)}.",
            place[0],
            "text",
            text,
            at=tuple(at for leftover in place for at in leftover.locate("text")),
        )


def _places(leftovers: list[Leftover]) -> Iterator[list[Leftover]]:
    """The leftovers that stand together."""
    place: list[Leftover] = []
    for leftover in leftovers:
        if place and not _adjoin(place[-1].locate("text"), leftover.locate("text")):
            yield place
            place = []
        place.append(leftover)
    if place:
        yield place


def _adjoin(before: tuple[Location, ...], after: tuple[Location, ...]) -> bool:
    if not before or not after or before[-1].page != after[0].page:
        return False
    last, first = before[-1], after[0]
    if last.bbox and first.bbox:
        return -_BOX_GAP <= first.bbox.top - last.bbox.bottom <= _BOX_GAP
    return last.line is not None and first.line is not None and 0 <= first.line - last.line <= _LINE_GAP
