"""Comments: what reviewers have written beside a document. They are no part of what it says, and often not meant for all who get it."""

from __future__ import annotations

from apparse.blocks import Remark
from apparse.condition import RemarkKind
from apparse.location import Location


def comment(author: str, text: str, at: Location | None) -> Remark:
    """What is said of one comment; `at` is what it is pinned to, None where that can't be told."""
    by = f" by {author}" if author.strip() else ""
    return Remark(RemarkKind.COMMENTS, f"a comment{by}", (at,) if at else (), " ".join(text.split()))
