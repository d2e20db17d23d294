"""The two examples on each rule's page, through the real pipeline."""

import re
from datetime import date, datetime

import pytest
from rule_pages import example, section

from apparse.pipeline import check
from apparse.report.rule_pages import with_headings
from apparse.source import Source
from apparse.validate.rules import all_rules
from apparse.validate.selection import find_rule

TITLE = """\
Action Plan Submitted: 1 September 2025

A Response to the HMIP Inspection: HMP Eastmere

Report Published: 4 August 2025
"""
HEADER = "1. Rec No\t2. Recommendation\t3. Agreed/ Partly Agreed/ Not Agreed\t4. Response Action Taken/Planned\t5. Responsible Owner\t6. Target Date"

# Damage of a file can't be shown in flattened text: these pages describe their examples in words.
IN_WORDS = {
    "unreadable-page",
    "missing-pages",
    "readings-disagree",
    "salvaged-source",
    "hidden-text",
    "tracked-changes",
    "comments",
}


def flattened(shown: str) -> str:
    """An example as the flattened text of a plan.

    A row of the table is written between bars, "| 1 | Open the library. | Agreed | … |"; its cells are put apart
    by tabs. The heading row goes before the first row. Lines before the table replace the usual title block, lines
    after it are kept; "as of …" gives the day of judgement and is no part of the text.
    """
    lines = [line for line in shown.strip().splitlines() if not line.startswith("as of ")]
    first = next(index for index, line in enumerate(lines) if line.startswith("|"))
    title = "\n".join(lines[:first]).strip() or TITLE
    rows = ["\t".join(cell.strip() for cell in line.strip("|").split("|")) if "|" in line else line for line in lines]
    return "\n".join([title, "", "ACTION PLAN: HMP EASTMERE", "", HEADER, *rows[first:]]) + "\n"


def as_of(shown: str) -> date | None:
    day = re.search(r"^as of (.+)$", shown, re.MULTILINE)
    return datetime.strptime(day[1], "%d %B %Y").date() if day else None  # noqa: DTZ007 - a day has no zone


def names(shown: str) -> list[str]:
    result = check(Source("example.txt", flattened(shown).encode()), as_of=as_of(shown))
    assert result.judged, result.reason
    return [finding.name for finding in result.findings]


PAGES = {rule.name: rule.page for rule in all_rules() if rule.id[:2] in ("EX", "AP")}
SHOWN = sorted(set(PAGES) - IN_WORDS)


@pytest.mark.parametrize("name", SHOWN)
def test_fails(name):
    assert name in names(example(PAGES[name], "Fails"))


@pytest.mark.parametrize("name", SHOWN)
def test_passes(name):
    found = names(example(PAGES[name], "Passes"))
    assert set(found) <= {"summary-missing"} - {name}, found


@pytest.mark.parametrize("name", sorted(PAGES))
def test_page(name):
    page = PAGES[name]
    summary = page.splitlines()[0]
    assert summary[0].isupper()
    assert summary.endswith(".")
    for heading in ("Why it matters", "Fails", "Passes"):
        assert section(page, heading).strip(), heading
    assert bool(example(page, "Fails").strip()) == (name not in IN_WORDS)


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.name)
def test_each_rule_says_what_to_do(rule):
    assert rule.advice[0].isupper()
    assert rule.advice.endswith((".", "?"))
    assert rule.advice in " ".join(section(rule.page, "What to do").split())


@pytest.mark.parametrize("id_", ["AP401", "AP601", "EX101", "IR201"])
def test_the_examples_of_a_page_can_be_copied_as_markdown(id_):
    page = with_headings(find_rule(all_rules(), id_).page)
    for heading in ("Fails", "Passes"):
        copied = example(page, heading)
        assert "| --- |" in copied
        found = {finding.rule for finding in check(Source("copied.md", copied.encode())).findings}
        assert (id_ in found) is (heading == "Fails")
