"""Each IR rule speaks on its own failing example and is silent on its passing one, read by the real pipeline."""

import pytest
from rule_pages import example

import apparse
from apparse.validate.rules import all_rules

RULES = [rule for rule in all_rules() if rule.id.startswith("IR")]
EXPECTED = {
    "IR101": ("standards[2].ref", "warning"),
    "IR102": ("standards[1].statement", "warning"),
    "IR103": ("", "error"),
    "IR104": ("", "info"),
    "IR105": ("units[1]", "warning"),
    "IR201": ("score", "error"),
    "IR202": ("max_score", "error"),
    "IR203": ("standards[0].chapter_rating", "error"),
    "IR204": ("standards[0].chapter_rating", "warning"),
    "IR205": ("overall_rating", "warning"),
}


def findings(text, suffix):
    result = apparse.check(apparse.Source(f"report{suffix}", text.encode()))
    assert result.judged, result.reason
    return [finding for finding in result.findings if finding.rule.startswith("IR")]


def test_every_rule_of_the_table_is_there():
    assert [rule.id for rule in RULES] == list(EXPECTED)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_failing_example_wakes_the_rule_at_its_place(rule):
    found = [finding for finding in findings(example(rule.page, "Fails"), ".txt") if finding.rule == rule.id]
    assert [(finding.path, finding.severity.value) for finding in found] == [EXPECTED[rule.id]]
    assert found[0].locations


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_failing_example_has_no_other_error(rule):
    errors = {f.rule for f in findings(example(rule.page, "Fails"), ".txt") if f.severity == "error"}
    assert errors <= {rule.id}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_passing_example_is_clean(rule):
    allowed = {"IR104"} - {rule.id}
    assert {f.rule for f in findings(example(rule.page, "Passes"), ".txt")} <= allowed


@pytest.mark.parametrize(("kind", "found"), [("independent review of progress at", []), ("inspection of", ["IR103"])])
def test_a_review_of_progress_needs_no_recommendations(kind, found):
    text = f"# Report on an {kind} HMP Gorse\n\n## Drugs\n\nThe prison had made reasonable progress in this area.\n"
    assert [finding.rule for finding in findings(text, ".md")] == found


def test_what_a_review_of_progress_quotes_needs_no_number():
    text = (
        "# Report on an independent review of progress at HMP Gorse\n\n## Drugs\n\nRecommendation: The walls should be netted.\n\n"
        "The prison had made reasonable progress in this area.\n"
    )
    assert findings(text, ".md") == []


SCORED = """\
# An inspection of youth justice services in Thorn Bay

## Ratings

| Fieldwork started May 2025 | Score 4/9 |
| --- | --- |
| Overall rating | Requires improvement |
| 2.1 Assessment | Good |
| 2.2 Planning | Requires improvement |
| 2.3 Reviewing | Requires improvement |
| {name} | Outstanding |

{said}

## Recommendations

The Thorn Bay service should:

1. review every case on time.
"""


@pytest.mark.parametrize(
    ("name", "said", "found"),
    [
        ("4.1 Resettlement", "", []),
        (
            "4.1 Work with girls",
            "The rating for work with girls does not influence the overall score of the service.",
            [],
        ),
        ("4.1 Work with girls", "We rated it. Work with girls is not included in the score.", []),
        ("4.1 Work with girls", "Work with girls does not begin early.", ["IR201", "IR202"]),
        ("4.1 Work with girls", "What the parents told us does not contribute to the score.", ["IR201", "IR202"]),
    ],
)
def test_a_standard_that_the_report_leaves_out_of_its_score_may_count_or_not(name, said, found):
    assert [each.rule for each in findings(SCORED.format(name=name, said=said), ".md")] == found


@pytest.mark.parametrize(
    ("printed", "found"),
    [
        ("7/12", []),
        ("4/9", []),
        ("7/9", ["IR202"]),
        ("4/12", ["IR201"]),
        ("5/9", ["IR201"]),
        ("4/15", ["IR202"]),
        ("5/15", ["IR201", "IR202"]),
    ],
)
def test_where_a_standard_may_count_or_not_what_agrees_most_tells_which_number_is_wrong(printed, found):
    """With work with victims there are 7 points of 12, without it 4 of 9."""
    report = SCORED.format(name="4.1 Work with victims", said="").replace("4/9", printed)
    assert [each.rule for each in findings(report, ".md") if each.rule != "IR205"] == found


def test_a_report_with_many_standards_that_may_not_count_is_judged():
    rows = "".join(f"| {number}.1 Work with victims | Good |\n" for number in range(4, 60))
    report = SCORED.format(name="4.1 Resettlement", said="").replace("| 2.2 Planning", f"{rows}| 2.2 Planning")
    assert {"IR201", "IR202"} <= {each.rule for each in findings(report, ".md")}


STATED = """\
# An inspection of youth justice services in Thorn Bay

| 2.1 Assessment | Rating |
| --- | --- |
| Assessment is well informed and personalised, and involves the child and their parents or carers. | Good |

| {name} | Rating |
| --- | --- |
| Assessment is well informed and personalised, and involves the child and their parents or carers. | Good |

## Recommendations

The Thorn Bay service should:

1. review every case on time.
"""


@pytest.mark.parametrize(("name", "found"), [("3.1 Assessment", []), ("3.2 Planning", ["IR102"])])
def test_two_standards_of_one_name_may_ask_for_the_same(name, found):
    assert [finding.rule for finding in findings(STATED.format(name=name), ".md")] == found
