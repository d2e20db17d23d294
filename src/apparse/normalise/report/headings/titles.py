"""Whether a line could be a heading, and what web pages put behind one."""

from __future__ import annotations

from apparse.normalise.endings import without_marks
from apparse.normalise.report.headings.notation import heading
from apparse.normalise.report.headings.numbers import names_chapter
from apparse.patterns import Pattern
from apparse.text import Text

LONGEST_HEADING = 120
_CLOSED_SENTENCE = Pattern(r"[.;,?!](?:\s*\([^()]*\))?$")
_CONTENTS_LINE = Pattern(r"(?:\s|\.{2,}|…)\s*\d{1,3}$")
_BACK_TO_TOP = heading(r"\s*[(\[]?\s*(back|return) to (the )?top\s*[)\]]?\s*$")


def reads_like_title(text: str) -> bool:
    """Whether a line could be a heading: short, begins with a capital or a figure, and ends without a stop.

    A line that ends in a page number is one of a table of contents.
    """
    words = text.split()
    if _CONTENTS_LINE.search(text) and not names_chapter(text):
        return False
    return (
        bool(words)
        and len(text) <= LONGEST_HEADING
        and len(words) <= 14
        and (text[0].isupper() or text[0].isdigit())
        and not _CLOSED_SENTENCE.search(without_marks(text.rstrip()))
    )


def without_link(text: Text) -> Text:
    """A heading without the "(Back to top)" that web pages put behind it."""
    match = _BACK_TO_TOP.search(text.value)
    return text[: match.start()].strip() if match and match.start() else text


def has_link(text: Text) -> bool:
    match = _BACK_TO_TOP.search(text.value)
    return match is not None and match.start() > 0
