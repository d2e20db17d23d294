"""The healthy prison tests, where a list or sentences give their outcomes."""

import pytest
from texts import parsed

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


def test_the_section_about_a_test_says_its_outcome():
    report = parsed(SUMMARY)
    assert [(each.name, each.rating) for each in report.standards] == [
        ("Safety", "poor"),
        ("Respect", "not sufficiently good"),
        ("Purposeful activity", "reasonably good"),
    ]
    assert report.leftovers == ()


def test_one_sentence_of_the_kind_is_no_outcome():
    assert parsed(SUMMARY[: SUMMARY.index("### Respect")] + SUMMARY[SUMMARY.index("## Recomm") :]).standards == ()


def test_a_list_of_outcomes_is_no_finding_beside_the_table_that_rates_them():
    report = parsed(
        "# Report on an unannounced inspection of HMP Brackenfell\n\n## Outcomes\n\nWe found that outcomes were:\n\n"
        "- poor for safety\n- good for respect\n- good for preparation for release.\n\n"
        "| Test | Outcome |\n| --- | --- |\n| Safety | Poor |\n| Respect | Good |\n| Preparation for release | Good |\n\n"
        "## Early days\n\n- Reception was warm.\n- Good in part.\n"
    )
    assert (report.standards[0].name, report.standards[0].rating) == ("Safety", "Poor")
    assert report.findings["Outcomes"].unclassified == ()
    assert report.findings["Early days"].unclassified == ("Reception was warm.", "Good in part.")
    assert report.leftovers == ()


CHAPTERS = """
## Section 1 Safety

### Prisoners are held safely.

{box}

1.1 Reception was warm, and men were seen by a nurse on the day on which they came.

### Early days

1.2 First night cells had been painted, and held all that a man needs for his first night.

## Section 2: Respect

Outcomes for prisoners were good against this healthy prison test.

2.1 Most cells had been painted, and those who lived in them had helped to choose the colours.
"""


@pytest.mark.parametrize("framed", [False, True])
@pytest.mark.parametrize("tabled", [False, True])
def test_the_chapter_about_a_test_gives_its_outcome_once_more(tabled, framed):
    table = "## Outcomes\n\n| Healthy prison test | 2025 |\n|---|---|\n| Safety | Poor |\n| Respect | Not sufficiently good |\n\n## Rec"
    report = SUMMARY.replace("## Rec", table) if tabled else SUMMARY
    judged = "Outcomes for prisoners were poor against this healthy prison test."
    report = parsed(report + CHAPTERS.format(box=f"| {judged} |\n|---|" if framed else judged))
    safety, respect = report.standards[:2]
    assert (safety.name, safety.statement) == ("Safety", "Prisoners are held safely.")
    assert [str(safety.rating).lower(), safety.chapter_rating] == ["poor", "poor"]
    assert [str(respect.rating).lower(), respect.chapter_rating] == ["not sufficiently good", "good"]
    assert report.findings["Safety"].paragraphs[2].startswith("1.1 Reception")
    assert "Early days" in report.findings
    assert report.leftovers == ()


@pytest.mark.parametrize(
    "said",
    [
        "Ofsted made these assessments:",
        "Inspectors from Estyn judged education as follows.",
        "The Care Quality Commission rated the service.",
    ],
)
def test_what_another_inspectorate_judges_is_no_test(said):
    table = "| Overall effectiveness | Inadequate |\n| --- | --- |\n| Quality of education | Good |\n| Personal development | Good |\n"
    report = parsed(
        SUMMARY.replace(
            "## Recommendations", f"## Education\n\nTeaching was dull.\n\n{said}\n\n{table}\n## Recommendations"
        )
    )
    assert [each.name for each in report.standards] == ["Safety", "Respect", "Purposeful activity"]
    assert report.overall_rating is None
    assert report.findings["Education"].paragraphs[2:] == (
        "Overall effectiveness Inadequate",
        "Quality of education Good",
        "Personal development Good",
    )
    assert report.leftovers == ()


@pytest.mark.parametrize("head", ["Ofsted's assessment", "Judgements of Estyn"])
def test_a_table_whose_head_names_another_inspectorate_is_no_ratings_table(head):
    table = (
        f"| {head} | Grade |\n| --- | --- |\n| Overall effectiveness | Inadequate |\n| Quality of teaching | Good |\n"
    )
    report = parsed(
        SUMMARY.replace("## Recommendations", f"## Education\n\nMen learned.\n\n{table}\n## Recommendations")
    )
    assert [each.name for each in report.standards] == ["Safety", "Respect", "Purposeful activity"]
    assert (report.overall_rating, report.units, report.leftovers) == (None, (), ())


def test_what_each_outcome_means_is_no_outcome():
    means = "\n".join(
        f"- outcomes for prisoners are {rating}.\n" for rating in ("good", "reasonably good", "not sufficiently good")
    )
    report = parsed(SUMMARY.replace("## Summary", f"## How inspectors judge\n\n{means}\n## Summary"))
    assert [each.name for each in report.standards] == ["Safety", "Respect", "Purposeful activity"]


CHART = """
### Figure 1: outcomes in 2021 and 2025

| Safety 2021 | Good |
| --- | --- |
| Safety 2025 | Poor |
| Respect (2021) | Poor |
| Respect (2025) | Not sufficiently good |
| Release 2025 | Good |

## Recommendations
"""


@pytest.mark.parametrize("tabled", [False, True])
def test_outcomes_of_two_years_below_each_other_are_those_of_one_test(tabled):
    table = "\n## Outcomes\n\n| Safety | Poor |\n| --- | --- |\n| Respect | Not sufficiently good |\n"
    report = parsed(SUMMARY.replace("## Recommendations", (table if tabled else "") + CHART))
    assert [(each.name, each.rating, each.previous_rating) for each in report.standards] == [
        ("Safety", "Poor", "Good"),
        ("Respect", "Not sufficiently good", "Poor"),
        ("Release 2025", "Good", None),
    ]
    assert report.leftovers == ()


MARKED = """\
# Report on an unannounced inspection of HMP Brackenfell

## Priority concerns

1. Nobody was safe.

## Summary of key findings

1.1 We assess outcomes for prisoners against the tests of a healthy prison, and comment on its leaders.

1.2 At this inspection of Brackenfell, we found that outcomes were:{mark}

- poor for safety
- good for respect

1.3 We had last come in 2021, and the figure shows how outcomes have changed since that inspection.

| Healthy prison area | 2021 | 2025 |
| --- | --- | --- |
| Safety | Good | Poor |
| Respect | Good | Good |

1.4 The tables that follow set out what became of all that we had asked the prison to do at that time.
"""


@pytest.mark.parametrize("mark", ["", "[1]", "¹", " [1]"])
def test_a_counted_sentence_that_leads_over_to_the_outcomes_is_no_heading(mark):
    report = parsed(MARKED.format(mark=mark))
    assert [(each.ref, each.name, each.rating) for each in report.standards] == [
        (None, "Safety", "Poor"),
        (None, "Respect", "Good"),
    ]
    assert report.leftovers == ()


LABELLED = """# Report on an unannounced inspection of HMP Brackenfell

## Priority concerns

1. Nobody was safe.

## {heading}

At this inspection our judgements against the healthy prison tests were:

- Safety: poor
- Respect: good
- {last}

## Early days

- Reception was warm.
- Bedding: poor
"""


@pytest.mark.parametrize("heading", ["Outcomes", "Introduction"])
@pytest.mark.parametrize("last", ["Purposeful activity: not sufficiently good", "Preparation for release – poor."])
def test_a_list_may_name_each_test_before_its_outcome(heading, last):
    report = parsed(LABELLED.format(heading=heading, last=last))
    assert [each.name for each in report.standards][:2] == ["Safety", "Respect"]
    assert [each.rating for each in report.standards][:2] == ["poor", "good"]
    assert len(report.standards) == 3
    assert all(not each.unclassified for name, each in report.findings.items() if name != "Early days")
    assert report.findings["Early days"].unclassified == ("Reception was warm.", "Bedding: poor")
    assert report.leftovers == ()


def test_two_labelled_outcomes_are_too_few():
    assert parsed(LABELLED.format(heading="Outcomes", last="The kitchen: good")).standards == ()


@pytest.mark.parametrize("head", ["Since 2022", "Direction of travel"])
@pytest.mark.parametrize("same", ["Unchanged", "No change", "Same", "Stable"])
def test_a_column_that_says_what_has_changed_rates_nothing(head, same):
    table = (
        f"### Outcomes\n\n| Healthy prison area | Outcome | {head} |\n|---|---|---|\n| Safety | Reasonably good | Improved |\n"
        f"| Respect | Poor | {same} |\n| Purposeful activity | Good | Declined |\n\n"
    )
    start, end = SUMMARY.index("### Safety"), SUMMARY.index("## Recommendations")
    report = parsed(SUMMARY[:start] + table + SUMMARY[end:])
    assert [(each.name, each.rating) for each in report.standards] == [
        ("Safety", "Reasonably good"),
        ("Respect", "Poor"),
        ("Purposeful activity", "Good"),
    ]
    assert [each.text for each in report.leftovers] == ["Improved", same, "Declined"]


@pytest.mark.parametrize("form", ["{}: {}", "{1} for {0}"])
def test_a_list_of_what_the_last_inspection_found_is_passed_over(form):
    tests = ["safety", "respect", "purposeful activity"]
    then, now = ("\n".join(f"- {form.format(test, rating)}" for test in tests) for rating in ("good", "poor"))
    lists = f"At our last inspection in 2021 we found:\n\n{then}\n\nAt this inspection we found:\n\n{now}\n"
    report = parsed(MARKED[: MARKED.index("1.2")] + lists)
    assert [(each.name, each.rating) for each in report.standards] == [(test, "poor") for test in tests]
    assert report.leftovers == ()


@pytest.mark.parametrize(
    "judged",
    [
        "On the basis of this inspection, we considered that outcomes for prisoners against this healthy prison test were {}.",
        "Outcomes for children and young people against this healthy establishment test were therefore {}, and had improved.",
        "We concluded that outcomes for women against this healthy prison test remained {}.",
    ],
)
def test_the_test_may_stand_before_its_rating(judged):
    summary = SUMMARY.replace(
        "Outcomes for prisoners remained not sufficiently good against this healthy prison test.", judged.format("poor")
    )
    assert judged.format("poor") in summary
    summary = summary.replace(
        "S4 ", f"S4 {judged.format('good').replace('this inspection', 'the last inspection')} We saw no more of that. "
    )
    report = parsed(summary)
    found = [(each.name, each.rating) for each in report.standards]
    assert found[:2] == [("Safety", "poor"), ("Respect", "poor")]
    assert report.leftovers == ()


@pytest.mark.parametrize(
    "head", ["Healthy prison outcomes\t2013\t2016\n", "Healthy prison test\tLast inspection\tThis inspection\n"]
)
def test_a_table_of_all_tests_behind_the_last_of_them_gives_that_no_other_rating(head):
    tests = {"Safety": "poor", "Respect": "good", "Purposeful activity": "good", "Resettlement": "reasonably good"}
    said = "".join(
        f"{test}\nWe saw all the wings by day and by night, and spoke with staff and with prisoners.\n"
        f"At this inspection, we found that outcomes for prisoners were {rating} against this healthy prison test.\n"
        for test, rating in tests.items()
    )
    rows = "".join(f"{test}\tReasonably good\t{rating.capitalize()}\n" for test, rating in tests.items())
    printed = f"Report on an unannounced inspection of\nHMP Ottermere\nby HM Chief Inspector of Prisons\n3–14 June 2016\nSummary\nWe saw it in June.\n{said}\n{head}{rows}"
    report = apparse.check(apparse.Source("report.txt", printed.encode()))
    assert [
        (str(each.name), str(each.rating).lower(), str(each.chapter_rating).lower())
        for each in report.document.standards
    ] == [(test, rating, rating) for test, rating in tests.items()]
    assert "rating-disagrees" not in [finding.name for finding in report.findings]
