"""What stands behind a recommendation and says in which paragraph it arose: "(1.11)", "(S13, repeated recommendation 1.7)"."""

from __future__ import annotations

from apparse.normalise.report.counted import cut_number
from apparse.patterns import Pattern
from apparse.text import Text

_REFERENCE = r"\([A-Z]{0,2}\d[\w., ]*\)\.?"
_ALONE, _AT_END = Pattern(_REFERENCE), Pattern(rf"(?:^|\s){_REFERENCE}$")

_OPEN = Pattern(r"\([^()]*$")
_CLOSES = Pattern(r"(?!\w{1,3}\))[^()]*\)")


def is_reference(text: Text) -> bool:
    """Whether a text says nothing else."""
    return bool(_ALONE.fullmatch(text.value))


def ends_in_reference(text: Text) -> bool:
    return bool(_AT_END.search(text.value))


def completes(said: Text, line: Text) -> bool:
    """Whether a line is the rest of what stands above it: it closes the brackets there, or ends in the reference that is missing there and has no number."""
    if _OPEN.search(said.value):
        return bool(_CLOSES.match(line.value))
    return ends_in_reference(line) and not ends_in_reference(said) and not cut_number(line)
