"""Who reports: the names of the inspectorates, in lines that say nothing else and in prose."""

from __future__ import annotations

import re
from collections.abc import Iterable

from apparse.blocks import Block, Heading, Paragraph, prose
from apparse.patterns import Pattern, any_of
from apparse.records.body import CROWN, OTHER_INSPECTORATES

_INSPECTORATE = any_of(
    rf"""
    {CROWN} (Chief )?Inspector(ate)? of (Probation|Prisons|Constabulary[\w &]*)
    HMI (Pro\w+|Prisons)
    (Criminal Justice (Joint )?Inspection|Care Inspectorate)[\w ]*
    """
)
_BODY = Pattern(_INSPECTORATE, re.IGNORECASE)
DAYS = r"(?:from\s+)?\d{1,2}\b.{0,30}(?:[-–—]|\bto\b|\band\b).{1,30}\b\d{4}"
"""The days of an inspection: "3–14 June 2024"."""
_MADE_BY = any_of(r"(((an?|the) )?([a-z-]+ ){0,3}(inspection|review|report) by |by )?")
_BODIES = any_of(rf"{_INSPECTORATE}((\s*[,·|]| and|\s*&) (the )?({_INSPECTORATE}|{OTHER_INSPECTORATES}))*")
BODY_LINE = Pattern(
    rf"{_MADE_BY}(?P<body>{_BODIES})(?:\s*[,–-]?\s*(?:(?P<month>\w+\s+\d{{4}})|(?P<days>{DAYS})))?", re.IGNORECASE
)
"""Who reports, and behind that the month of the report or the days of the inspection."""


def is_body_line(block: Block) -> bool:
    """Whether a line names the body that reports, and nothing else but the month or the days."""
    return isinstance(block, Heading | Paragraph) and bool(BODY_LINE.fullmatch(block.text.value))


def inferred_body(blocks: Iterable[Block]) -> str | None:
    """The inspectorate, by the first mention of it or of its chief inspector."""
    for text in prose(blocks):
        if match := _BODY.search(text.value):
            return inspectorate(match[0])
    return None


def inspectorate(name: str) -> str:
    """The name of the inspectorate, also where its chief inspector stands for it: "HM Inspectorate of Prisons"."""
    return " ".join(re.sub(r"(?:Chief\s+)?Inspector\b", "Inspectorate", name, flags=re.IGNORECASE).split())
