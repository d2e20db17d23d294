"""The file holds text that a reader can't see.

## Why it matters
White, tiny, covered or hidden text is no part of what was published, but machines read it. It rests on how the text is
drawn: its colour, its size, its place on the page, marks that turn the order of letters about.

## What to do
Delete the hidden text in the source, or make it visible, and publish the file again.

## Fails
A Word file with a sentence in white on white.

## Passes
A file in which all text can be seen.
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.condition import RemarkKind
from apparse.findings import Problem, Severity
from apparse.records.document import SourceRemark
from apparse.validate.naming import quote
from apparse.validate.rule import rule


@rule("EX107", severity=Severity.WARNING, applies_to=SourceRemark)
def hidden_text(remark: SourceRemark) -> Iterator[Problem]:
    if remark.kind == RemarkKind.HIDDEN_TEXT:
        yield Problem(
            f"The file holds text that a reader can't see: {quote(remark.evidence or remark.message)}.",
            remark,
            "message",
            remark.evidence,
        )
