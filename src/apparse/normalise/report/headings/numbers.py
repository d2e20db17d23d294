"""The numbers of headings: of standards, of chapters."""

from __future__ import annotations

import re
from dataclasses import dataclass

from apparse.normalise.report.headings.notation import heading
from apparse.patterns import Pattern
from apparse.text import Text

_CHAPTER = heading(
    r"""
    (section|chapter|domain|part|annexe?|appendix) (\d{1,2}|one|two|three|four|five|six|[A-Z])\b(?!.*[.;?!]$)
    ((our|key|main|inspection) )*findings$
    """
)
_CHAPTER_NUMBER = heading(
    r"theme(\s*:|\s\d{1,2}\s*[:.–-])\s*(?=\w)|(section|chapter|domain|part) (\d{1,2}|one|two|three|four|five|six|seven|eight|(?-i:[A-HIVX]{1,4}))\b\s*[-–—:.]?\s*(?=\w)"
)
_REF = Pattern(
    r"""
    (?P<ref> (?:[A-Z]{1,3}\s?)? \d{1,2} (?:\.\d{1,2})* )
    \.? (?:\s*[:–—-])?
    (?:\s+ (?P<name>\S.*) )? $
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A name with the number before it; `ref` is without a stop at its end."""

    ref: Text
    name: Text

    @property
    def is_standard(self) -> bool:
        """Standards have numbers of two levels, or a letter: "2.1", "P 1.1"; chapters have neither."""
        return "." in self.ref.value or self.ref.value[:1].isalpha()


def numbered(text: Text) -> Numbered | None:
    """The number and the name of "P 1.1. Leadership", None for a text without a number; the name may be empty."""
    match = _REF.match(text.value)
    if match is None:
        return None
    return Numbered(text[: match.end("ref")], text.group(match, "name").strip())


def without_chapter_number(text: Text) -> Text:
    """ "Safety" of "Section 3: Safety", of "Theme: Safety" and of "Theme 2: Safety"."""
    match = _CHAPTER_NUMBER.match(text.value)
    return text[match.end() :] if match else text


def names_chapter(text: str) -> bool:
    """ "Section 3 Safety", "Domain two: Court disposals", "Findings"."""
    return bool(_CHAPTER.match(text))


def digits(ref: Text) -> str:
    """A number without the letters before it and the stop behind it: "1.1" of "P 1.1."."""
    return "".join(char for char in ref.value if char.isdigit() or char == ".").strip(".")
