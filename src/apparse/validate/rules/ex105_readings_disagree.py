"""Two PDF engines read the document differently.

## Why it matters
Where two independent readers of the same bytes see other words, other cells or another number of pages, at least one
of them is wrong, and a person should look at the page. With `--verify` words and cells are compared; the number of
pages always.

## What to do
Look at the page, and compare it with `apparse show --blocks`. If words are missing there, make the PDF again from its
source.

## Fails
A PDF of which one engine reads nine pages and the other eight.

## Passes
A PDF of which both engines read the same words in the same cells.
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.condition import RemarkKind
from apparse.findings import Problem, Severity
from apparse.records.document import SourceRemark
from apparse.validate.rule import rule


@rule("EX105", severity=Severity.WARNING, applies_to=SourceRemark)
def readings_disagree(remark: SourceRemark) -> Iterator[Problem]:
    if remark.kind == RemarkKind.READINGS_DISAGREE:
        yield Problem(f"Two ways of reading the file disagree: {remark.message}.", remark, "message", remark.evidence)
