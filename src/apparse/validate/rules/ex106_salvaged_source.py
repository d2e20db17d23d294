"""The file is damaged, or of a form in which not everything can be read for certain.

## Why it matters
What a repair can't bring back is missing without a trace, so the record may be short or wrong. It rests on what the
reader had to mend or guess: a broken table of contents of a PDF, missing parts of a Word file, bytes that are no text,
columns that only blanks tell apart.

## What to do
Ask for a sound copy of the file or for the one that it was made of, or make the PDF again from its source, and judge that.

## Fails
A PDF that was cut off while it was sent, and of which the first eight pages could be saved.

## Passes
A file that its reader could open as it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.condition import RemarkKind
from apparse.findings import Problem, Severity
from apparse.records.document import SourceRemark
from apparse.validate.rule import rule


@rule("EX106", severity=Severity.WARNING, applies_to=SourceRemark)
def salvaged_source(remark: SourceRemark) -> Iterator[Problem]:
    if remark.kind == RemarkKind.SALVAGED:
        yield Problem(
            f"Something of the file may be missing or misread: {remark.message}.", remark, "message", remark.evidence
        )
