"""A Word file holds changes that nobody has accepted yet.

## Why it matters
What is published may still show who changed what; the plan was judged as if all changes were accepted. It rests on the
marks of insertion and deletion in the file.

## What to do
Accept or reject all changes in the word processor, and save the document before it is published.

## Fails
A Word file in which a target date was changed with "track changes" on.

## Passes
A Word file without changes, or with all of them accepted.
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.condition import RemarkKind
from apparse.findings import Problem, Severity
from apparse.records.document import SourceRemark
from apparse.validate.rule import rule


@rule("EX108", severity=Severity.INFO, applies_to=SourceRemark)
def tracked_changes(remark: SourceRemark) -> Iterator[Problem]:
    if remark.kind == RemarkKind.TRACKED_CHANGES:
        yield Problem(f"The file has tracked changes: {remark.message}.", remark, "message", remark.evidence)
