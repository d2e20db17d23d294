"""Verdicts for the tests of reports: that on the example plan, with what it says replaced at will."""

from __future__ import annotations

import json
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from apparse.batch.order import Order
from apparse.cli.tasks.judge import work
from apparse.report.formats import REPORTERS
from apparse.report.tally import Tally
from apparse.verdict import Verdict, unjudged

WRITE = {reporter.name: reporter.write for reporter in REPORTERS}
EXAMPLE = Path(__file__).parents[2] / "examples" / "plan.pdf"

PAYLOADS = (
    "<script>alert(1)</script>",
    "</td></table><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)" x=\'',
    "{{ 7 * 7 }}{% raw %}",
    "]]> --> <![CDATA[",
    "&lt;b&gt; &#60;i&#62;",
    "\x1b]0;title\x07\x9b31m\x00",
    "a\u202eb\u2066c\u200bd\ufffe",
    "\ud800",
    "line\r\n::error::pwned\n##vso[task.setvariable]x",
    "::set-output name=x::y%0A::error::z",
    "[click](javascript:alert(1)) ![](http://evil.example/p.png)",
    "[3](1) {0} {message}",
    "@org/team #12 GH-7 owner/repo#3 https://evil.example www.evil.example mail@evil.example :tada:",
    "| a | b |\n| --- | --- |\n# Heading",
    "**bold** `code` ``` ~~~ $x$ <!-- -->",
    '=HYPERLINK("http://evil.example")',
    "javascript:alert(1)",
    "word" * 200,
)
HOSTILE = st.lists(
    st.one_of(st.sampled_from(PAYLOADS), st.text(st.characters(codec=None), max_size=6)), min_size=1, max_size=3
).map("".join)


@cache
def _example() -> bytes:
    reading: dict[str, Any] = {"engine": "pdfium", "verify": False, "password": None}
    asked: dict[str, Any] = {"reading": reading, "rules": None, "as_of": "2026-05-01", "snippets": True, "room": 2**20}
    return work(Order("plan.pdf", data=EXAMPLE.read_bytes()), **asked)


def example() -> Verdict:
    """The verdict on the example plan as of 1 May 2026, with exhibits."""
    return json.loads(_example())


_CODES = {"kind", "status", "response", "precision", "rule", "name", "severity", "path", "fingerprint", "png", "state"}
_DATES = {"submitted", "report_published", "earliest", "latest"}


def saying(text: str, source: str | None = None) -> Verdict:
    """The same verdict, where every string that a document may word as it likes says `text`."""
    verdict = deepcopy(example())
    verdict["source"] = text if source is None else source
    verdict["findings"] = _said(verdict["findings"], text)
    verdict["overview"] = _said(verdict["overview"], text) | {"responses": {text: 1}, "statuses": {text: 2}}
    verdict["exhibits"]["document"] = _said(verdict["exhibits"]["document"], text)
    return verdict


def _said(value: Any, text: str, field: str = "") -> Any:
    if isinstance(value, dict):
        return {key: _said(item, text, key) for key, item in value.items()}
    if isinstance(value, list):
        return [_said(item, text, field) for item in value]
    return text if isinstance(value, str) and field not in _CODES | _DATES else value


def failed(text: str) -> Verdict:
    return unjudged(text, text, "damaged")


def written(form: str, *verdicts: Verdict, passed_over: str | None = None, fail_on: str = "error") -> str:
    tally = Tally(fail_on)
    if passed_over is not None:
        tally.pass_over(passed_over, passed_over)
    return "".join(WRITE[form](tally.counted(verdicts), tally))
