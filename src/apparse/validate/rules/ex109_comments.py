"""The file holds comments that its reviewers have left.

## Why it matters
Whoever gets the file can open them, and they may say what was never meant to be published. They are no part of the plan
and were not judged. It rests on the comments of a Word or OpenDocument file and on the notes and marks of a PDF.

## What to do
Read the comments. Delete them before the document is published or submitted, and deal with what they still ask.

## Fails
A plan in Word whose second action carries the comment "Check this date with the Governor".

## Passes
A file without comments, or one that was printed to PDF without them.
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.condition import RemarkKind
from apparse.findings import Problem, Severity
from apparse.records.document import SourceRemark
from apparse.validate.rule import rule


@rule("EX109", severity=Severity.INFO, applies_to=SourceRemark)
def comments(remark: SourceRemark) -> Iterator[Problem]:
    if remark.kind == RemarkKind.COMMENTS:
        yield Problem(f"The file holds {remark.message}.", remark, "message", remark.evidence)
