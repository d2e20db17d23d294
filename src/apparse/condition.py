"""Condition: what can be the matter with a source, its pages and its text, in words that reach records, rules and JSON as they are."""

from __future__ import annotations

from enum import StrEnum


class Fate(StrEnum):
    """Why text of a source is no part of what it says."""

    STRUCK_OUT = "struck out"
    FOOTNOTE_MARK = "footnote mark"
    HIDDEN = "hidden text"
    NAVIGATION = "navigation"
    WATERMARK = "watermark"


class PageProblem(StrEnum):
    """Why a page can't be read."""

    NO_TEXT = "no text layer"
    CIPHERED = "ciphered text"
    DAMAGED = "damaged page"


class RemarkKind(StrEnum):
    """What a reader of the records must know of the source itself."""

    SALVAGED = "salvaged"
    HIDDEN_TEXT = "hidden text"
    TRACKED_CHANGES = "tracked changes"
    COMMENTS = "comments"
    MISSING_PAGES = "missing pages"
    READINGS_DISAGREE = "readings disagree"
