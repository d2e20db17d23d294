"""Subject: whose plan it is, as one of the lines above its table says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from apparse.blocks import Block, Heading
from apparse.normalise.plan.addressee import ANNEX, PLAN_OF
from apparse.normalise.plan.title_dates import SUBMITTED
from apparse.patterns import Pattern, any_of
from apparse.records.body import read_body_name
from apparse.text import EMPTY, Text

_INSPECTION_OF = any_of(r"((the|an|our) )?((?!thematic|national|joint)[\w-]+ ){0,2}inspection of (the )?")
"""What a title says before the name of what was inspected: "Action plan: inspection of probation services in Wold".

A thematic inspection is of no body, and itself what the plan is about.
"""
SUBJECT = Pattern(rf"\s*(?:{ANNEX})?{PLAN_OF}\s*({_INSPECTION_OF})?(?=\S)(?!submitted)", re.IGNORECASE)
"""Before whose plan it is: "ACTION PLAN: HMP Gorse"."""
_PLAN_OF = Pattern(
    rf"""
    \s* (?:{ANNEX})? (?:urgent\s+notification\s*[:–—-]\s*)? (?P<subject>[A-Z].{{2,80}}?) (?<!\band) \s*[:–—-]?
    \s+ (?:(?:post|inspection|improvement|action|delivery)[\s-]+)+ plan\W*$
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""A name before what is announced: "HMP Gorse Improvement Plan"."""
ESTABLISHMENT = Pattern(r"\s*establishment\s*:\s*", re.IGNORECASE)
GENERIC = Pattern(r"(?:HMCIP|HMIP|inspection)\s+report\b", re.IGNORECASE)
"""The report that is answered, where others say whose plan it is: "ACTION PLAN: HMCIP REPORT"."""
_TABLE_WORDS = Pattern(r"\b(?:timetable|date|status|position)\b", re.IGNORECASE)
_INSPECTORATES = frozenset({"hmip", "hmiprob"})
LONGEST_NAME = 12
"""Words: a line of a cover that is longer is a sentence and not the name of a body."""


def subject_of(lines: Sequence[Text], blocks: Sequence[Block]) -> tuple[Text, list[Text]]:
    """Whose plan it is, and the lines of the blocks that announce the plan ("ACTION PLAN: HMCIP REPORT", "HMP Gorse Improvement Plan")."""
    subject, announcing = _said(lines)
    return _whole_name(subject, blocks, announcing)


def _said(lines: Sequence[Text]) -> tuple[Text, list[Text]]:
    announcing: list[Text] = []
    for line in lines:
        if establishment := ESTABLISHMENT.search(line.value):
            stop = _TABLE_WORDS.search(line.value, establishment.end())
            subject = line[establishment.end() : stop.start() if stop else None].strip()
            return subject, [*announcing, line]
        if (found := SUBJECT.match(line.value)) and not SUBMITTED.search(line.value):
            announcing.append(line)
            if not GENERIC.match(line.value, found.end()):
                return line[found.end() :], announcing
    for line in lines:
        match = _PLAN_OF.match(line.value)
        body = read_body_name(match["subject"]) if match else None
        if match and body and body.kind and body.parts:
            return line.group(match, "subject"), [*announcing, line]
    return EMPTY, announcing


def _whole_name(subject: Text, blocks: Sequence[Block], announcing: list[Text]) -> tuple[Text, list[Text]]:
    """The name of whose plan it is with the rest of it, where that is a heading of its own right below: "Fen Youth Justice" "Service"."""
    headings = [(a, b) for a, b in pairwise(blocks) if isinstance(a, Heading) and isinstance(b, Heading)]
    for above, below in headings:
        whole = Text.join([subject, below.text])
        alike = above.level == below.level and set(subject.at) & set(above.text.at)
        if subject and alike and not read_body_name(subject.value).kind and read_body_name(whole.value).kind:
            return whole, [*announcing, below.text]
    return subject, announcing


def named_again(lines: Sequence[Text], title: Text) -> Text:
    """A line that is nothing but the name of what was inspected, as the title says it too: where nothing else tells whose plan it is."""
    for line in lines:
        name = line.value.strip(" .:")
        if (
            not 1 < len(name.split()) <= LONGEST_NAME
            or set(line.at) & set(title.at)
            or read_body_name(name).parts <= _INSPECTORATES
        ):
            continue
        if re.search(rf"\b(?:of|on|at|in)\s+(?:the\s+)?{re.escape(name)}(?!\w)", title.value, re.IGNORECASE):
            return line
    return EMPTY
