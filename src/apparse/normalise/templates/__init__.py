"""The kinds of document that apparse knows, a module each. `read` gives the record of a document, None for one of another kind.

A template recognises and assembles at one go, since what tells the kind of a document has to be read for its record as well.
"""

from __future__ import annotations

from collections.abc import Callable

from apparse.blocks import Content
from apparse.normalise.plan.signs import is_plan
from apparse.normalise.templates import action_plan
from apparse.records.kinds import AnyDocument


def read_document(content: Content) -> AnyDocument | None:
    """The record of a document, None if it is of no known kind."""
    reports = () if is_plan(content) else _reports()
    for read in (*reports, action_plan.read):
        if document := read(content):
            return document
    return None


def _reports() -> tuple[Callable[[Content], AnyDocument | None], ...]:
    """The kinds that are no plans, in the order in which they are tried. Who reads plans never pays for them."""
    from apparse.normalise.templates import inspection_report, letter  # noqa: PLC0415

    return letter.read, inspection_report.read
