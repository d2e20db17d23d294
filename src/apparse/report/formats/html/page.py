"""Sheets to one HTML page. The only module that knows jinja2.

Every value that a template shows goes through `clean` and is escaped, whether or not the template asks for it.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from apparse import __version__
from apparse.errors import remedy_of
from apparse.printable import clean, clean_name, long_date
from apparse.report.by_rule import by_rule
from apparse.report.formats.html import bars
from apparse.report.formats.html.rule_text import sections
from apparse.report.formats.html.sheet import sheet_of
from apparse.report.rule_pages import rule_pages
from apparse.report.tally import SEVERITIES, Tally, count
from apparse.verdict import Verdict


def render(
    documents: Sequence[Verdict],
    tally: Tally,
    *,
    matches: Sequence[Mapping[str, Any]] | None = None,
    counts: Mapping[str, int] | None = None,
) -> Iterator[str]:
    """The page, piece by piece; that of a comparison has its `matches` and how many there are of each verdict."""
    style = files(__package__).joinpath("style.css").read_text(encoding="utf-8")
    sheets = [sheet_of(verdict, number) for number, verdict in enumerate(documents, start=1)]
    pages = rule_pages(documents)
    yield from (
        _environment()
        .get_template("report.html.j2")
        .generate(
            tally=tally,
            matches=matches,
            counts=counts,
            sheets=sheets,
            by_rule=by_rule(documents),
            fired=[pages[rule] for rule in pages if any(rule in sheet.fired for sheet in sheets)],
            rules=pages,
            style=Markup(style),  # noqa: S704 - our own file
            policy=_policy(style),
            version=__version__,
        )
    )


def _policy(style: str) -> str:
    """The content security policy: this one style sheet, pictures within the file, and nothing else whatever."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode("ascii")
    return f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader(__package__, ""),
        autoescape=True,
        finalize=_shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "words": lambda code: str(code).replace("_", " "),
        "day": long_date,
        "lines": _lines,
        "file": clean_name,
        "rule_sections": sections,
        "remedy": remedy_of,
    }
    environment.globals |= {"severities": SEVERITIES, "bars": bars, "counted": count}
    return environment


def _shown(value: Any) -> Any:
    """What a template shows: nothing that doesn't print, and None as nothing."""
    if isinstance(value, Markup):
        return value
    return "" if value is None else clean(value)


def _lines(text: str | None) -> list[str]:
    return [line for line in (text or "").splitlines() if line.strip()]
