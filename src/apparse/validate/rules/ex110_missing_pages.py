"""Pages of the document are missing.

## Why it matters
Recommendations and actions on a page that is not in the file are judged by nobody, and what stands on the next page may
lack its number, its recommendation or its response through no fault of the plan. It rests on the printed page numbers:
nearly all run with the pages of the file, and some are left out, or "Page 9 of 12" is the last.

## What to do
Ask for the whole document, and judge that. If nothing but blank pages was left out, the finding can be waived.

## Fails
A PDF of nine pages on which the numbers 1 to 5 and 7 to 10 are printed.

## Passes
A PDF whose page numbers count on from page to page, from whatever number; one whose numbers begin again with each part.
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.condition import RemarkKind
from apparse.findings import Problem, Severity
from apparse.records.document import SourceRemark
from apparse.validate.rule import rule


@rule("EX110", severity=Severity.WARNING, applies_to=SourceRemark)
def missing_pages(remark: SourceRemark) -> Iterator[Problem]:
    if remark.kind == RemarkKind.MISSING_PAGES:
        yield Problem(
            f"The file is not whole: {remark.message}. What is left out or lacks its recommendation around there "
            "may be no fault of the document.",
            remark,
            "message",
            remark.evidence,
        )
