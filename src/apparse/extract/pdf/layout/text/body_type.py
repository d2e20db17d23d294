"""How high the type is in which the text of a page is set: what is larger is a heading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from apparse.extract.pdf.layout.text.labels import BULLET
from apparse.extract.pdf.layout.text.lines import TextLine
from apparse.patterns import Pattern

_OPENS_NOTE = Pattern(r"(?:\d{1,3}|\[\d{1,3}\]|[*†‡])\s*[A-Z‘“]|(?:\d{1,3}\s|\[\d{1,3}\])\s*https?:")
SMALLER = 0.9
"""Times the type of the text: notes are set in one that is no higher."""


def body_size(lines: Sequence[TextLine]) -> int:
    """The height of most of what is not bold, in points; the notes at the foot don't count, of which a page may have more than of text."""
    found = (_above_notes(lines, place) for place, line in enumerate(lines) if _OPENS_NOTE.match(line.text))
    return next(filter(None, found), 0) or _commonest(lines)


def _above_notes(lines: Sequence[TextLine], place: int) -> int:
    """The height of the text above, if all below this place is smaller; a title over numbered paragraphs is no text."""
    usual = _commonest(lines[:place])
    texts = (line for line in lines[:place] if round(line.size) == usual and not line.bold)
    if not any(line.text.endswith(".") or BULLET.match(line.text) for line in texts):
        return 0
    return usual if all(line.size <= SMALLER * usual for line in lines[place:]) else 0


def _commonest(lines: Sequence[TextLine]) -> int:
    """The height in which most letters are set; 0 where all are bold."""
    letters = Counter[int]()
    for line in lines:
        letters[round(line.size)] += 0 if line.bold else len(line.text)
    return letters.most_common(1)[0][0] if letters.total() else 0
