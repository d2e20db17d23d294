"""Labels without a colon: a line of their own above what they name, a question, or bold words before an owner or a date.

A colon is what a label is known by elsewhere. Without one it is a label if other cards have it, too; the one before an
explanation if they have others, as few recommendations need to be explained.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from apparse.blocks import Block, Prose, Table
from apparse.normalise.plan.answers import read_answer
from apparse.normalise.plan.cards.lines.forms import form_roles
from apparse.normalise.plan.columns.headings import role_of_heading
from apparse.normalise.plan.columns.role import Role
from apparse.normalise.plan.facts.labels import QUESTION, labelled, opening_of, role_of_label
from apparse.patterns import Pattern
from apparse.records.owner import is_plausible_owner
from apparse.records.response import read_response
from apparse.records.target_date import is_plausible_target
from apparse.text import EMPTY, Text

LONGEST_LABEL = 5
"""Words."""
LONGEST_WHY = 9
"""Words of a label that says what is explained: "Why we accept this only in part"."""
LONGEST_SIDE = 12
"""Words of an owner or a date with its label."""
NEAR_OPENING = 4
"""Lines below the number of a recommendation within which its wording begins: who is to act may stand between."""
_WORDING = Pattern(r"(?:the )?(?:recommendation|concern)(?: text)?|(?:the )?wording", re.IGNORECASE)
_NAMED = frozenset((Role.RESPONSE, Role.EXPLANATION, Role.ACTION, Role.OWNER, Role.TARGET))
BEFORE = Pattern(
    r"(?P<owner>(?:(?:action|responsible|named|lead)\s+)?(?:owners?|leads?|officer))|"
    r"(?P<target>(?:due|target|completion)(?:\s+date)?|by when|deadline|timescale)|"
    r"(?P<response>(?:our\s+)?response|decision)",
    re.IGNORECASE,
)
"""A label that may stand before its value in one line; the name of its group says what it names."""
_INNER = Pattern(rf"(?<=\s)(?=(?-i:[A-Z]))(?:{BEFORE.pattern})(?=\s)", re.IGNORECASE)
_IS_PLAUSIBLE: Mapping[str, Callable[[str], object]] = {
    "owner": is_plausible_owner,
    "target": is_plausible_target,
    "response": read_response,
}


def with_colons(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks with a colon behind each label that has none."""
    ends = list(zip(blocks, _ends(blocks), strict=True))
    often = Counter(_label(block, end) for block, end in ends if end)
    others = any(count > 1 for count in often.values()) or sum(map(_is_labelled, blocks)) > 1
    for block, end in ends:
        explains = others and role_of_label(Text(_label(block, end)))[0] is Role.EXPLANATION
        if isinstance(block, Prose) and end and (explains or often[_label(block, end)] > 1):
            yield replace(block, text=_with_colon(block.text, end))
        else:
            yield block


def _ends(blocks: Sequence[Block]) -> Iterator[int]:
    """Where in each block the label ends that it may be or has; 0 if it has none."""
    opened = 0
    below_owner = False
    for block in blocks:
        line = block.text.value if isinstance(block, Prose) else ""
        opened = NEAR_OPENING if isinstance(block, Prose) and _is_bare_opening(block) else opened - 1
        end = len(line) if opened > 0 and _names_wording(line) else _end_of_label(line)
        owns = 0 < end == len(line) and role_of_heading(line) is Role.OWNER
        yield 0 if owns and below_owner else end
        below_owner = owns and not below_owner  # there stands who it is, also if that is a "Project Manager"


def _is_bare_opening(line: Prose) -> bool:
    opening = opening_of(line)
    return opening is not None and not opening.values


def _names_wording(line: str) -> bool:
    """Whether a line is nothing but what stands above who is to act, or above the wording of one recommendation."""
    role = role_of_label(Text(line))[0]
    return role is Role.ADDRESSEE or (role is Role.RECOMMENDATION and _WORDING.fullmatch(line) is not None)


def _is_labelled(block: Block) -> bool:
    """Whether a line has its label with a colon, or a table has labels before its values."""
    if isinstance(block, Table):
        return len(form_roles(block)) > 1
    named = labelled(block.text) if isinstance(block, Prose) else []
    return bool(named) and named[0].role in _NAMED


def both_with_colons(line: Text) -> Text:
    """A line of owner and date behind bare labels ("Owner Governor Target date May 2025") with colons behind these; any other as it is."""
    end = end_before_value(line.value)
    return _with_colon(line, end) if end and _inner_label(line.value, end) else line


def _with_colon(line: Text, end: int) -> Text:
    """The line with a colon behind the label that ends there, and behind another one within it."""
    inner = _inner_label(line.value, end)
    value, beside = (line[end : inner.start()], line[inner.start() :]) if inner else (line[end:], EMPTY)
    more = [_with_colon(beside, len(inner[0]))] if inner else []
    return Text.join([Text.join([line[:end], Text(":")], separator=""), value.strip(), *more])


def _inner_label(line: str, end: int) -> re.Match[str] | None:
    """A label within a line, if what stands before it and behind it can be what the two name."""
    first = BEFORE.fullmatch(line[:end])
    for inner in _INNER.finditer(line, end) if first else ():
        value, beside = line[end : inner.start()].strip(), line[inner.end() :].strip()
        kind = inner.lastgroup or ""
        if first and kind != first.lastgroup and _fits(first.lastgroup or "", value) and _fits(kind, beside):
            return inner
    return None


def _fits(kind: str, value: str) -> bool:
    return bool(value) and bool(_IS_PLAUSIBLE[kind](value))


def _label(block: Block, end: int) -> str:
    return block.text.value[:end].casefold() if isinstance(block, Prose) else ""


def _end_of_label(line: str) -> int:
    """Where the label ends that a line is, or that it has before an owner or a date; 0 if there is none."""
    if question := QUESTION.match(line):
        known = role_of_label(Text(question["label"]))[0] is not None
        return question.end() if known or question.end() == len(line) else 0
    if ":" in line:
        return 0
    if BEFORE.match(line):
        return end_before_value(line)
    why = line[:4].casefold() == "why "  # which gives no response, whatever it names: "Why we do not fully agree"
    named = len(line.split()) <= (LONGEST_WHY if why else LONGEST_LABEL) and role_of_heading(line) in _NAMED
    return len(line) if named and line[-1:].isalpha() and (why or read_answer(Text(line)) is None) else 0


def end_before_value(line: str) -> int:
    """Where the label ends that stands before an owner, a date or a response in a line, or is all of it; else 0."""
    before = BEFORE.match(line)
    rest = line[before.end() :] if before else ""
    if before is None or not rest:
        return len(line) if before else 0
    fits = rest[0].isspace() and len(line.split()) <= LONGEST_SIDE
    return before.end() if fits and _IS_PLAUSIBLE[before.lastgroup or ""](rest.strip()) else 0
