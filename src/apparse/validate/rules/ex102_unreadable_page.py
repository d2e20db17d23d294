"""Pages of the document can't be read.

## Why it matters
A page without a text layer (a scan), or with a ciphered one, may hold recommendations that nobody has judged. It rests
on looking for text on each page; a document in which no page can be read is not judged at all.

## What to do
Judge these pages by eye, or ask for the document with its text. A scan gets a text layer from a program for text
recognition, such as ocrmypdf.

## Fails
A PDF of nine pages of which page 4 is a scanned picture.

## Passes
A PDF whose pages all have text; a page that is blank.
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.condition import PageProblem
from apparse.findings import Problem, Severity
from apparse.location import Location
from apparse.records.document import Document
from apparse.validate.rule import rule

_MEANINGS = {
    PageProblem.NO_TEXT: "it is a picture without text",
    PageProblem.CIPHERED: "its characters are not those that it shows",
    PageProblem.DAMAGED: "it is damaged",
}


@rule("EX102", severity=Severity.ERROR, applies_to=Document)
def unreadable_page(document: Document) -> Iterator[Problem]:
    for unreadable in document.unreadable:
        yield Problem(
            f"Page {unreadable.page} can't be read and was not judged: {_MEANINGS[unreadable.reason]}.",
            unreadable,
            at=(Location(page=unreadable.page),),
        )
