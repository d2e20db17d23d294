"""Glued cells: a number and its recommendation that a converter prints as one paragraph, as it does a response and the first action."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from apparse.normalise.numbering import end_of_number
from apparse.normalise.plan.tables.boxes import Together
from apparse.patterns import Pattern
from apparse.records.response import read_response

FEWEST = 2
"""Recommendations: a sentence may happen to begin with a number."""
MOST_WORDS = 3
"""Of a response: "Accepted in part"."""
LEAST_SAID = 3
"""Words: fewer behind a response belong to it."""
_BLANK = Pattern(r"\s+")


def with_glued_cells_apart(boxes: Sequence[Together]) -> Iterator[Together]:
    """What stands together, each cell by itself; the same if no numbers and responses are glued to what follows them."""
    glued = sum(1 for one, other in pairwise(boxes) if _end_of_number(one) and _end_of_response(other))
    numbered = False
    for box in boxes:
        end = _end_of_response(box) if numbered else 0
        numbered = glued >= FEWEST and not end and _end_of_number(box) > 0
        yield from _cut(box, _end_of_number(box) if numbered else end)


def _cut(box: Together, end: int) -> Iterator[Together]:
    first, *others = box.texts
    if end:
        yield box._replace(texts=(first[:end].strip(),))
    yield box._replace(texts=(first[end:].strip(), *others))


def _end_of_number(box: Together) -> int:
    return end_of_number(box.texts[0].value, bare=True)


def _end_of_response(box: Together) -> int:
    """Where what is said behind a response begins, 0 if nothing is or there is none: "Agreed protocols are in use" is a sentence."""
    said = box.texts[0].value
    for blank in reversed([blank for _, blank in zip(range(MOST_WORDS), _BLANK.finditer(said), strict=False)]):
        below = said[blank.end() :]
        if read_response(said[: blank.start()]) and below[:1].isupper() and len(below.split()) >= LEAST_SAID:
            return blank.end()
    return 0
