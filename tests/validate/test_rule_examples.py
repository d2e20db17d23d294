"""The two examples on each rule's page, through the real pipeline."""

import pytest
from rule_pages import day_of, example, section

from apparse.pipeline import check
from apparse.report.rule_pages import with_headings
from apparse.source import Source
from apparse.validate.rules import all_rules

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
    by tabs, the lines of one by two blanks. The heading row goes before the first row. Lines before the table replace
    the usual title block, lines after it are kept.
    """
    lines = shown.strip().replace("<br>", "  ").splitlines()
    first = next(index for index, line in enumerate(lines) if line.startswith("|"))
    title = "\n".join(lines[:first]).strip() or TITLE
    rows = ["\t".join(cell.strip() for cell in line.strip("|").split("|")) if "|" in line else line for line in lines]
    return "\n".join([title, "", "ACTION PLAN: HMP EASTMERE", "", HEADER, *rows[first:]]) + "\n"


def names(page: str, heading: str) -> list[str]:
    shown = flattened(example(page, heading))
    result = check(Source("example.txt", shown.encode()), as_of=day_of(page, heading))
    assert result.judged, result.reason
    return [finding.name for finding in result.findings]


PAGES = {rule.name: rule.page for rule in all_rules() if rule.id[:2] in ("EX", "AP")}
SHOWN = sorted(set(PAGES) - IN_WORDS)


@pytest.mark.parametrize("name", SHOWN)
def test_fails(name):
    assert name in names(PAGES[name], "Fails")


@pytest.mark.parametrize("name", SHOWN)
def test_passes(name):
    found = names(PAGES[name], "Passes")
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


@pytest.mark.parametrize(
    "rule",
    [rule for rule in all_rules() if rule.id[:2] in {"EX", "AP", "IR"} and rule.name not in IN_WORDS],
    ids=lambda rule: rule.id,
)
def test_the_examples_of_a_page_can_be_copied_as_markdown(rule):
    page = with_headings(rule.page)
    for heading in ("Fails", "Passes"):
        copied = example(page, heading)
        assert rule.id == "IR104" or "| --- |" in copied
        result = check(Source("copied.md", copied.encode()), [rule], day_of(page, heading))
        assert result.judged
        assert bool(result.findings) is (heading == "Fails")
