"""Going on: whether a line goes on with what stands above it in a card."""

from __future__ import annotations

from apparse.blocks import Block, ListItem, Passage, Prose
from apparse.normalise.endings import is_finished
from apparse.normalise.numbering import is_counter
from apparse.normalise.plan.columns.looks import VERB
from apparse.normalise.plan.columns.role import SIDES, Role
from apparse.normalise.plan.facts.fact import Fact
from apparse.normalise.plan.facts.labels import responds
from apparse.records.owner import is_plausible_owner
from apparse.records.target_date import is_plausible_target

LONGEST_SIDE = 8
"""Words of a line that goes on with an owner or a date."""
LONGEST_FIRST = 24
"""Words of one right below its label that only names somebody: several posts with their bodies."""


def is_response(item: Fact | Block) -> bool:
    """Whether what stands below a card's table is its response."""
    return item.role is Role.RESPONSE if isinstance(item, Fact) else isinstance(item, Prose) and responds(item.text)


def is_rest(line: Prose, *above: Passage) -> bool:
    """Whether a line is the rest of the sentence above it."""
    goes_on = not isinstance(line, ListItem) and not line.text.value[:1].isupper()
    return goes_on and any(not is_finished(before.text.value) for before in above)


def goes_on(fact: Fact, line: Prose) -> bool:
    """Whether a line can be more of what the label above it names; owners and dates are short and no sentences."""
    said = line.text.value
    if fact.role is Role.ACTION and not fact.label:  # a paragraph, and what is listed in it
        return isinstance(line, ListItem) and not is_counter(line.marker.value)
    if fact.role not in SIDES:
        return True
    names = not fact.values and not VERB.search(said)
    if len(said.split()) > (LONGEST_FIRST if names else LONGEST_SIDE) or is_finished(said) or ":" in said:
        return False
    return is_plausible_target(said) if fact.role is Role.TARGET else is_plausible_owner(said)
