"""Labels in a line, and what they name: "Owner: Head of Safety Target date: May 2026"."""

from __future__ import annotations

import re

from apparse.blocks import Heading, ListItem, Prose
from apparse.normalise.numbering import AT_END, HEADING, OPENING, PARAGRAPH, as_integer, is_number
from apparse.normalise.plan.answers import read_answer
from apparse.normalise.plan.columns.headings import role_of_heading
from apparse.normalise.plan.columns.role import SIDES, Role
from apparse.normalise.plan.facts.fact import Fact, fact_of
from apparse.patterns import Pattern
from apparse.records.asking import asks
from apparse.text import EMPTY, Text

BESIDE = (Role.OWNER, Role.TARGET, Role.REVISED, Role.PROGRESS, Role.RAG)
"""What may stand behind other values in one line."""

_LABELLED = Pattern(r"\s*(?P<label>(?:[^:.;()]|\([^()]*\)|(?<=\d)\.(?=\d)|(?<=\b[Nn]o)\.){2,45}?)\s*:\s*")
QUESTION = Pattern(r"\s*(?:(?:Q(?:uestion)?\s*\d*|\(?\d{1,2}|\(?[a-z])[.:)]\s*)?(?P<label>[^?:.;()]{2,90}\?)")
"""A label that asks for what stands behind or below it: "Do we accept it?"."""
_ASKED = Pattern(rf"{QUESTION.pattern}\s*:\s*")
_CLAUSE_END = Pattern(r",|\band\b")
_OF_A_DOCUMENT = Pattern(r"(?!action plan$).*\b(?:plans?|reports?)\b", re.IGNORECASE)
"""A label that names a document, or says something of one: "Improvement plan: …", "Action plan submitted: …"."""
INNER = Pattern(r"(?:^|(?<=\s))[A-Z][\w’'-]*(?: [a-z(][\w()’'/-]*){0,3}\s*:(?=\s|$)")
"""What may be a label within a line, behind the value of another: "Owner: Head of Safety Target date: May 2026"."""
_NUMBERS = Pattern(
    r"\s*(?:\d{1,2}[.):]\s*)?(?:(?:no|number|ref|reference)\W*$|(?:rec|recommendation|(?:key |priority )?concern)\b)",
    re.IGNORECASE,
)
_DIVIDERS = Pattern(r"[\s|;,·–—]+$")
_STOP = Pattern(r"(?<!\b[A-Z])[.\s]+$")
"""The end of a value that is printed as a sentence, and not that of an initial."""
_COUNTED_ACTION = Pattern(
    r"""
    \s* (?P<label>(?:action|step)(?:\s+point)?) \s+ (?P<count>\d{1,3}(?:\.\d{1,3})*[a-z]?) [.):–—-]*
    (?: \s+(?=[A-Z‘“"']) | \s*$ )
    """,
    re.IGNORECASE | re.VERBOSE,
)


def role_of_label(label: Text) -> tuple[Role | None, Text, Text]:
    """What a label names, the number at its end, and the words before that; "R3" names a recommendation.

    What asks somebody is no label, whatever the name says: "The Improvement Board should:".
    """
    if label.value.endswith("?"):
        return _asked(label.value), EMPTY, label
    if asks(label.value):
        return None, EMPTY, label
    if opening := OPENING.fullmatch(label.value):
        return Role.RECOMMENDATION, label.group(opening, "count"), label[: opening.start("count")]
    counted = AT_END.search(label.value)
    words = label[: counted.start()] if counted else label
    count = label.group(counted, "count") if counted else EMPTY
    return role_of_heading(words.value), count, words


def _asked(question: str) -> Role | None:
    """What a question asks for; one for what is done, by whom and when is a label of the action."""
    roles = [role_of_heading(clause) for clause in _CLAUSE_END.split(question)]
    return Role.ACTION if Role.ACTION in roles else next(filter(None, roles), None)


def number_of(label: Text, value: Text) -> Fact | None:
    """The number of a recommendation, where it is a value itself: "Rec no." beside "HC1", "Recommendation" beside "3"."""
    counts = role_of_heading(label.value) in (Role.NUMBER, Role.RECOMMENDATION) and is_number(value.value)
    return fact_of(Role.RECOMMENDATION, value, label, EMPTY) if counts and _NUMBERS.match(label.value) else None


def opening_of(block: Prose) -> Fact | None:
    """A line that begins a recommendation: "Recommendation 3: …", or a numbered heading."""
    text = block.text
    match = OPENING.match(text.value) or (HEADING.match(text.value) if isinstance(block, Heading) else None)
    if match is None or _ASKED.match(text.value):
        return None
    count = text.group(match, "count")
    if isinstance(block, ListItem) and _heads_columns(block.marker.value, count.value, text.value[match.end() :]):
        return None
    return fact_of(Role.RECOMMENDATION, count, text[: match.start("count")], text[match.end() :])


def _heads_columns(number: str, following: str, rest: str) -> bool:
    """Whether a line is the heads of a table one behind the other, under the numbers of its columns: "2. Recommendation 3. Agreed"."""
    before, after = as_integer(number), as_integer(following)
    return before is not None and after == before + 1 and role_of_heading(rest) is not None


def labelled(text: Text) -> list[Fact]:
    """What the labels in a line name: the one that it begins with, and those behind it of what stands beside an action."""
    if asked := _ASKED.match(text.value):
        label, value = text[: asked.end("label")], text[asked.end() :]
        return [fact_of(_asked(asked["label"]) or Role.OTHER, EMPTY, label, value)]
    match = _LABELLED.match(text.value)
    if match is None:
        return _counted_action(text)
    role, count, words = role_of_label(text.group(match, "label"))
    if number := number_of(words, text[match.end() :]):
        return [number]
    if role is None or role in (Role.NUMBER, Role.OTHER) or _OF_A_DOCUMENT.match(words.value):
        return _counted_action(text)
    if role is Role.RESPONSE and (answer := read_answer(words)) and (answer.label or read_answer(text)):
        return []  # it answers itself: "We agree in part: …", "Partly agreed: …"
    inner = next((label for label in INNER.finditer(text.value, match.end()) if _is_inner(label[0], role)), None)
    value = text[match.end() : inner.start() if inner else None]
    fact = fact_of(role, count, words, bare(value, role, divided=inner is not None))
    return [fact, *(labelled(text[inner.start() :]) if inner else ())]


def responds(line: Text) -> bool:
    """Whether a line gives a response, behind a label or in a sentence."""
    return any(fact.role is Role.RESPONSE for fact in labelled(line)[:1]) or read_answer(line) is not None


def bare(value: Text, role: Role, *, divided: bool) -> Text:
    """A value less the sign that divides it from the next one; an owner or date also less its stop: it is no sentence."""
    said = value[: len(_DIVIDERS.sub("", value.value))] if divided else value
    return said[: len(_STOP.sub("", said.value))] if role in SIDES else said


def _is_inner(label: str, before: Role) -> bool:
    role = role_of_heading(label)
    return role in BESIDE and role is not before


def _counted_action(text: Text) -> list[Fact]:
    """An action that its number announces, without a colon: "Action 2.1 Tiles will be laid."."""
    match = _COUNTED_ACTION.match(text.value)
    if match is None:
        return []
    label, count = (text.group(match, name) for name in ("label", "count"))
    return [fact_of(Role.ACTION, count, label, text[match.end() :])]


def numbered(line: Prose) -> tuple[Text, Text]:
    """The number at the head of a paragraph or item, if it has one, and what it says."""
    if isinstance(line, ListItem) and is_number(line.marker.value):
        return line.marker, line.text
    match = None if isinstance(line, Heading) else PARAGRAPH.match(line.text.value)
    return (line.text.group(match, "count"), line.text[match.end() :]) if match else (EMPTY, line.text)
