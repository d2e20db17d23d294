"""Where a finding stands, as services and people name places."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from urllib.parse import quote

from apparse.printable import clean
from apparse.verdict import PlainFinding, ReportedFinding


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


def said(finding: PlainFinding) -> str:
    """The message and where to look: "Recommendation 2, action 4 has no owner. (page 3)"."""
    known = _page_or_line(finding)
    return f"{finding['message']} ({known[0]})" if known else finding["message"]


def described(finding: ReportedFinding) -> str:
    """The place for people: "page 3, recommendation 2, action 4"."""
    return ", ".join(_page_or_line(finding) + ([clean(finding["where"])] if finding["where"] else []))


def _page_or_line(finding: PlainFinding) -> list[str]:
    place = first_place(finding)
    return [f"{what} {place[what]}" for what in ("page", "line") if what in place][:1]
