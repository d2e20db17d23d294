"""What texts begin with: bullets, numbers, labels.

`match` finds what has a text behind it, `fullmatch` what stands alone, as in a column or a part of a line of its own.
"""

from __future__ import annotations

from apparse.marks import BULLETS, DASHES, LETTERS
from apparse.patterns import Pattern

_COUNT = r"\d{1,2}|[a-z]|[ivx]{1,4}"
NUMBER = Pattern(r"\(?[A-Za-z]{0,2}\d[\d.]*[a-z]?[.)]?")
"""Any number that stands alone: 4, 1.2, (3), 4a, R7."""
BULLET = Pattern(rf"([{BULLETS}])\s*|([{LETTERS}{DASHES}])\s+(?=\S)")
"""A sign, which may touch the text behind it, or (group 2) what is a bullet only before a blank."""
MARK = Pattern(rf"\W|[o•]|\(?(?:{_COUNT}|\d+(?:\.\d+)+|[A-Z]\d{{1,2}})[).]?|\[\d+\]")
"""Whatever may stand before an item of a list, alone: a sign, a count, the number of a paragraph, a recommendation or a reference."""
ENUMERATOR = Pattern(rf"\(?(?:{_COUNT})[).](?:\s+\S|$)")
"""What counts an item, before its text or alone at the end of a line; it has a stop or a bracket, which other words lack."""
FIRST = Pattern(r"\(?[1aiA][).]")
"""What counts the first item."""
COUNTED = Pattern(r"\(?(\d{1,3})[.)]\s+\S")
"""A text with its count, of recommendations too, of which there may be more than of the items of a list."""
LABEL = Pattern(
    r"(?P<frame>\(?(?=\w+[).]|[A-Z]{1,2}\d)[A-Z]{0,2}(?:\d{1,2}\.(?=\d))?)(?P<count>\d{1,2}|[a-z]|[ivx]{2,4})[).]?(?:\s+\S|$)"
)
"""A label whose last part counts on from label to label within its frame: 1.2 and 1.3, (a) and (b), R1 and R2."""
SHORT_LABEL = Pattern(r"[A-Z]\w*(?: [\w.]+){0,2}:\s")
"""One to three words and a colon: "Target date: "."""
