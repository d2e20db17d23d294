"""Where a finding stands, as services and people name places."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from apparse.printable import clean
from apparse.verdict import PlainFinding, ReportedFinding, Verdict


def path_of(source: str) -> str:
    """The source's path with slashes, from the working folder on if it lies there: so CI services know their files."""
    path = Path(source)
    if path.is_absolute():
        here = Path(os.curdir).absolute()
        path = path.relative_to(here) if path.is_relative_to(here) else path
    return path.as_posix()


def uri_of(source: str) -> str:
    """The path as a URI reference (RFC 3986); a file elsewhere gets the scheme file."""
    path = quote(path_of(source).encode("utf-8", "surrogatepass"), safe="/")
    return f"file://{path}" if path.startswith("/") else path


def first_place(finding: PlainFinding) -> dict[str, Any]:
    """The finding's own place; empty when it is about the whole document."""
    return finding["locations"][0] if finding["locations"] else {}


def line_of(place: dict[str, Any]) -> int | None:
    """The line; in a document of pages the page, since these services know nothing but lines."""
    return place.get("page") or place.get("line")


def said(finding: ReportedFinding, verdict: Verdict) -> str:
    """The message and where to look: "Recommendation 2, action 4 has no owner. (page 3)"."""
    known = where_to_look(finding, verdict)
    return f"{finding['message']} ({known})" if known else finding["message"]


def described(finding: ReportedFinding, verdict: Verdict) -> str:
    """The place for people: "page 3, recommendation 2, action 4"."""
    return ", ".join(part for part in (where_to_look(finding, verdict), clean(finding["where"])) if part)


def where_to_look(finding: ReportedFinding, verdict: Verdict) -> str:
    """The page or line; in Word the paragraph, which nobody likes to count, where nothing in the document is named."""
    return "" if finding["where"] and verdict.get("flows") else position(first_place(finding), verdict)


def position(place: Mapping[str, Any], verdict: Verdict) -> str:
    """ "page 3", "line 14", "paragraph 57"; empty where none of them is known."""
    if "page" in place:
        return f"page {place['page']}"
    if "line" in place:
        return f"{'paragraph' if verdict.get('flows') else 'line'} {place['line']}"
    return ""
