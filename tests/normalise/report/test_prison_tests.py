"""The healthy prison tests, where a list or sentences give their outcomes."""

import apparse

SUMMARY = """\
# Report on an unannounced inspection of HMP Brackenfell

## Summary

### Safety

S1 At the last inspection outcomes for prisoners were good against this healthy prison test.

S2 Violence had doubled. At this inspection outcomes for prisoners were poor against this healthy prison test.

### Respect

S3 Outcomes for prisoners remained not sufficiently good against this healthy prison test.

### Purposeful activity

S4 Outcomes for prisoners were reasonably good against this healthy prison test.

## Recommendations

The governor should:

1. heat the showers.
"""


def parse(text):
    return apparse.parse(apparse.Source("report.md", text.encode()))


def test_the_section_about_a_test_says_its_outcome():
    report = parse(SUMMARY)
    assert [(each.name, each.rating) for each in report.standards] == [
        ("Safety", "poor"),
        ("Respect", "not sufficiently good"),
        ("Purposeful activity", "reasonably good"),
    ]
    assert report.leftovers == ()


def test_one_sentence_of_the_kind_is_no_outcome():
    assert parse(SUMMARY[: SUMMARY.index("### Respect")] + SUMMARY[SUMMARY.index("## Recomm") :]).standards == ()


def test_a_list_of_outcomes_is_no_finding_beside_the_table_that_rates_them():
    report = parse(
        "# Report on an unannounced inspection of HMP Brackenfell\n\n## Outcomes\n\nWe found that outcomes were:\n\n"
        "- poor for safety\n- good for respect\n- good for preparation for release.\n\n"
        "| Test | Outcome |\n| --- | --- |\n| Safety | Poor |\n| Respect | Good |\n| Preparation for release | Good |\n\n"
        "## Early days\n\n- Reception was warm.\n- Good in part.\n"
    )
    assert (report.standards[0].name, report.standards[0].rating) == ("Safety", "Poor")
    assert report.findings["Outcomes"].unclassified == ()
    assert report.findings["Early days"].unclassified == ("Reception was warm.", "Good in part.")
    assert report.leftovers == ()
