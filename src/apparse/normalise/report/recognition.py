"""Is it a report, a letter, or neither? What tells is counted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from apparse.blocks import Block, Content, Furniture, Heading, Paragraph, Prose, Table, prose
from apparse.normalise.report.front.title import title_place
from apparse.normalise.report.headings.particular import heads_test, rated_test
from apparse.normalise.report.headings.roles import SORTS_FINDINGS, HeadingRole, role_of
from apparse.normalise.report.headings.titles import without_link
from apparse.normalise.report.letter import CLOSE, salutation_place, unfolded
from apparse.normalise.report.tables.reading import read_table
from apparse.normalise.report.tables.row import TableKind, kind_of
from apparse.patterns import Pattern
from apparse.records.rating import PROGRESS_WORDS
from apparse.text import Text

_INSPECTORATE = Pattern(r"\b(?:inspectorate|chief inspector|HMIP|HMI\s+\w+|inspection)\b", re.IGNORECASE)
_JUDGEMENT = Pattern(r"(?:chief\s+)?inspector[’']s\s+judge?ment", re.IGNORECASE)
_PROGRESS = Pattern(rf"\b(?:made|been)\s+{PROGRESS_WORDS}\b", re.IGNORECASE)
"""What an independent review of progress judges, which recommends nothing of its own."""
_NOTIFICATION = Pattern(r"(?:re\s*:\s*)?urgent\s+notification\b.{0,80}", re.IGNORECASE)
FEWEST_TESTS = 3
_SMALL_LETTER = {HeadingRole.RECOMMENDATIONS, HeadingRole.CONCERNS}


def signs(blocks: Sequence[Block]) -> set[str]:
    """What in a text is typical of inspection reports."""
    found: set[str] = set()
    for block in blocks:
        if isinstance(block, Table):
            kind = kind_of(read_table(block))
            found |= {"ratings"} if kind is TableKind.RATINGS else {"standard"} if kind is TableKind.STANDARD else set()
        elif isinstance(block, Prose):
            found |= _signs_of(without_link(block.text))
    tests = {
        block.text.value.lower()
        for block in blocks
        if isinstance(block, Heading | Paragraph) and (heads_test(block.text) or rated_test(block.text))
    }
    return found | {"tests"} if len(tests) >= FEWEST_TESTS else found


def _signs_of(text: Text) -> set[str]:
    if _JUDGEMENT.fullmatch(text.value):
        return {"judgement"}
    if _PROGRESS.search(text.value):
        return {"progress"}
    if _NOTIFICATION.fullmatch(text.value):
        return {"notification"}
    role = role_of(text)
    if role in SORTS_FINDINGS:
        return {role.name.lower()}
    if role in _SMALL_LETTER and not text.value.endswith("."):
        return {"recommendations"}
    return {"addressee"} if role is HeadingRole.ADDRESSEE and text.value.rstrip().endswith("should:") else set()


def is_letter(content: Content) -> bool:
    """A salutation, a close, and what inspectors found or recommend in between."""
    blocks = unfolded(_readable(content))
    if salutation_place(blocks) is None:
        return False
    closes = any(isinstance(block, Paragraph) and CLOSE.fullmatch(block.text.value) for block in blocks)
    return closes and len(signs(blocks) - {"judgement", "progress"}) >= 2 and _names_inspection(blocks)


def is_report(content: Content) -> bool:
    """A title that names an inspection, and ratings, recommendations or findings in their usual form."""
    blocks = _readable(content)
    if is_letter(content):
        return False
    found = signs(blocks)
    titled = title_place(blocks) is not None
    return (titled and bool(found)) or (len(found) >= 3 and _names_inspection(blocks))


def _names_inspection(blocks: Sequence[Block]) -> bool:
    return any(_INSPECTORATE.search(text.value) for text in prose(blocks))


def _readable(content: Content) -> list[Block]:
    return [block for block in content.blocks if not isinstance(block, Furniture)]
