"""The reporters, over invented verdicts: nothing a document says reaches a line's beginning, or a control character."""

import json
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judged import written

from apparse.report.exit_code import ExitCode
from apparse.report.formats import REPORTERS
from apparse.report.tally import Tally
from apparse.verdict import Verdict, unjudged

ANY_TEXT = st.one_of(
    st.sampled_from(["\x1b]0;x\x07", "\u202eabc", "::error::x", "\n::error::x", "\n##vso[task]", "[/bold]", "\ud800"]),
    st.text(st.characters(codec=None), max_size=8),
)

# Lines that may begin as a command to a CI service does: all of them are apparse's own.
OUR_LINES = {"github": r"::error file=[^:]*,title=apparse%3A [A-Za-z0-9 -]+::", "markdown": r"## apparse: |### "}


def finding(text: str = "said", severity: str = "error", **more: object) -> dict:
    plain = {"rule": "AP401", "name": "missing-owner", "severity": severity, "message": text, "path": "", "where": text}
    plain |= {"fingerprint": "0123456789abcdef", "state": "new"}
    return plain | {"locations": [], "evidence": text} | more


def verdict(name: str = "plan.pdf", text: str = "said", *findings: dict) -> Verdict:
    overview = {"title": text, "recommendations": 1, "responses": {text: 1}, "actions": 1, "statuses": {"due": 1}}
    return Verdict(
        source=name,
        kind="action_plan",
        state="judged",
        reason=None,
        code=None,
        overview=overview,
        findings=list(findings),
        sha256="0" * 64,
        as_of=None,
        checked=["AP401", "AP501"],
        configuration=name,
        configuration_extends=[],
    )


@pytest.mark.parametrize("form", [reporter.name for reporter in REPORTERS])
@given(name=ANY_TEXT, text=ANY_TEXT)
def test_nothing_unsafe_comes_out(form, name, text):
    said = written(form, verdict(name, text, finding(text)), unjudged(name, text, "damaged"))
    categories = {unicodedata.category(char) for char in said.replace("\n", "")}
    assert categories.isdisjoint({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
    ours = OUR_LINES.get(form, "(?!)")
    assert not any(line.lstrip().startswith(("::", "##")) and not re.match(ours, line) for line in said.splitlines())
    assert "##vso[" not in said


@given(text=ANY_TEXT)
def test_json_gives_the_text_as_it_was(text):
    report = json.loads(written("json", verdict("plan.pdf", text, finding(text))))
    surrogates_paired = json.loads(json.dumps(text))
    assert report["documents"][0]["findings"][0]["evidence"] == surrogates_paired


@pytest.mark.parametrize(
    ("locations", "place"),
    [([{"page": 3, "bbox": [1, 2, 3, 4]}], "3:"), ([{"line": 7, "column": 2}], "7:"), ([], "")],
)
def test_concise_says_page_or_line(locations, place):
    said = written("concise", verdict("plan.pdf", "x", finding("No owner.", locations=locations)))
    assert said == f"plan.pdf:{place} error AP401 missing-owner: No owner.\n"


def test_long_evidence_is_cut_for_people_and_whole_for_programs():
    one = verdict("plan.pdf", "x", finding("word " * 500))
    assert max(map(len, written("text", one).splitlines())) < 3000
    assert "word " * 500 in written("json", one)


@pytest.mark.parametrize(
    ("fail_on", "severity", "code"),
    [
        ("error", "error", 1),
        ("error", "warning", 0),
        ("warning", "warning", 1),
        ("info", "info", 1),
        ("never", "error", 0),
    ],
)
def test_the_gate(fail_on, severity, code):
    report = json.loads(written("json", verdict("p", "x", finding(severity=severity)), fail_on=fail_on))
    assert report["exit_code"] == code


def test_of_several_exit_codes_the_gravest_is_given():
    tally = Tally("error")
    assert tally.exit_code == 2
    for judged, code in [
        (verdict("a", "x"), 0),
        (verdict("b", "x", finding()), 1),
        (unjudged("c", "broken", "damaged"), 4),
        (unjudged("d", "KeyError", "defect"), 3),
    ]:
        tally.count(judged)
        assert tally.exit_code == code
    tally.pass_over("e", "no such file", misnamed=True)
    assert tally.exit_code == 2
    tally.cut_short = ExitCode.INTERRUPTED
    assert tally.exit_code == 130
    assert tally.interrupted
