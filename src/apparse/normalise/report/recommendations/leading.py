"""What leads over from a heading to the list under it: "Leaders should put the following concerns right at once."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from apparse.blocks import Heading, ListItem, Paragraph
from apparse.normalise.endings import is_finished
from apparse.normalise.numbering import is_number
from apparse.normalise.report.counted import cut_number, opens_recommendation
from apparse.normalise.report.recommendations.concerns import asks, is_labelled
from apparse.normalise.report.sections.section import Part
from apparse.normalise.report.tables.row import advises
from apparse.patterns import Pattern

_ANNOUNCES = Pattern(
    r"\b(?:the following|(?:set out|listed|given) below|these)\b.*\b(?:concerns?|recommendations?|actions?|matters|steps)\b",
    re.IGNORECASE,
)


def leading(parts: Sequence[Part]) -> frozenset[int]:
    """The places of the sentences between a heading and the list under it, which ask nothing themselves.

    They have no number, and what is listed has one; before bullets they must say that something follows.
    """
    found: set[int] = set()
    run: list[int] | None = []
    for place, part in enumerate(parts):
        if isinstance(part, Heading):
            run = []
        elif run is not None and _is_sentence(part):
            run.append(place)
        elif run is not None:
            found.update(run if _is_counted(part) else [at for at in run[-1:] if _announces(parts[at], part)])
            run = None
    return frozenset(found) | _counted_leads(parts)


def _counted_leads(parts: Sequence[Part]) -> frozenset[int]:
    """The places of counted sentences that ask nothing, above the first of what is counted on and labelled: "S3 Key concern: …"."""
    first = next((place for place, part in enumerate(parts) if _is_labelled_and_counted(part)), 0)
    said = {at: part.text for at, part in enumerate(parts[:first]) if isinstance(part, Paragraph)}
    ask = any(is_labelled(text) or asks(text.value) for text in said.values())
    return frozenset() if ask else frozenset(at for at, text in said.items() if cut_number(text))


def _is_labelled_and_counted(part: Part) -> bool:
    if isinstance(part, tuple):
        return _is_counted(part) and is_labelled(part[0].texts[1])
    counted = cut_number(part.text) if isinstance(part, Paragraph) else None
    return counted is not None and is_labelled(counted[1])


def _is_sentence(part: Part) -> bool:
    if not isinstance(part, Paragraph) or is_labelled(part.text) or cut_number(part.text):
        return False
    return part.text.value[:1].isupper() and is_finished(part.text.value)


def _is_counted(part: Part) -> bool:
    """Whether a number stands before what is asked; "Recommendation 1:" may also answer the text above it."""
    if isinstance(part, tuple):
        return advises(part) or (len(part[0].texts) > 1 and is_number(part[0].texts[0].value))
    if isinstance(part, ListItem) and any(char.isdigit() for char in part.marker.value):
        return True
    return not opens_recommendation(part.text) and not is_labelled(part.text) and cut_number(part.text) is not None


def _announces(said: Part, below: Part) -> bool:
    return isinstance(below, ListItem) and isinstance(said, Paragraph) and bool(_ANNOUNCES.search(said.text.value))
