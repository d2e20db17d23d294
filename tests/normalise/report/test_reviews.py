"""Reviews of progress: what they judge, and the recommendations that they follow up."""

import pytest
from texts import parsed

REVIEW = """\
# Report on an independent review of progress at HMP Brackenfell

## Key findings

| Theme | Judgement |
| --- | --- |
| Use of force | Reasonable progress |
| Men's health | No meaningful progress |
| Reading | Good progress |

## Progress on each recommendation

### Use of force

Recommendation: Force should be recorded on film. (S40)

2.1 The cameras had come, and managers looked at each of the films.

2.2 We considered that the prison had made insufficient progress in this area.

### Men's health

Key concern: Men waited for a doctor.

Recommendation: Waiting times should be cut. (To the governor)

2.3 We considered that the prison had made no meaningful progress in this area.

### Theme: Reading

Staff read with men each day. Ofsted considered that the prison had made good progress against this theme.
"""


def test_a_review_judges_progress_and_quotes_what_it_follows_up():
    report = parsed(REVIEW)
    assert [(each.name, each.rating, each.chapter_rating) for each in report.standards] == [
        ("Use of force", "Reasonable progress", "insufficient progress"),
        ("Men's health", "No meaningful progress", "no meaningful progress"),
        ("Reading", "Good progress", "good progress"),
    ]
    assert [(each.addressee, each.concern, each.text) for each in report.recommendations] == [
        (None, None, "Force should be recorded on film. (S40)"),
        ("To the governor", "Men waited for a doctor.", "Waiting times should be cut."),
    ]
    assert len(report.findings["Use of force"].paragraphs) == 2
    assert report.leftovers == ()


def test_a_label_in_a_section_that_judges_no_progress_is_prose():
    report = parsed(REVIEW.replace("made insufficient progress in this area", "done what it could"))
    assert [each.text for each in report.recommendations] == ["Waiting times should be cut."]


@pytest.mark.parametrize(
    ("concern", "number"),
    [
        ("Concern 2: Men waited.", "2"),
        ("#### Concern 2:\n\nMen waited.", "2"),
        ("Key concern (S2): Men waited.", "S2"),
    ],
)
def test_a_review_follows_up_numbered_concerns(concern, number):
    report = parsed(REVIEW.replace("Recommendation: Force should be recorded on film. (S40)", concern))
    assert [(each.number, each.text) for each in report.recommendations][:1] == [(number, "Men waited.")]


def test_the_summary_of_the_chief_inspector_is_no_finding():
    summary = "## Section 1. Chief Inspector's summary\n\nThe prison has come far since the spring.\n\n## Key findings"
    report = parsed(REVIEW.replace("## Key findings", summary))
    assert "Chief Inspector's summary" not in report.findings
    assert report.sections[0].heading == "Section 1. Chief Inspector's summary"


def test_what_the_inspection_before_judged_is_no_standard_of_a_review():
    before = """\
## Introduction

At our inspection in 2022 we made these judgements.

| Healthy prison test | Judgement in 2022 |
| --- | --- |
| Safety | Poor |
| Respect | Reasonably good |

## Key findings
"""
    report = parsed(REVIEW.replace("## Key findings\n", before))
    assert [each.name for each in report.standards] == ["Use of force", "Men's health", "Reading"]
    assert "Reasonably good" in report.sections[0].paragraphs
    assert report.leftovers == ()


def test_a_review_asks_in_brackets_and_judges_in_its_own_words():
    review = REVIEW.replace("(To the governor)", "(to the governor)").replace("(S40)", "(to include nights)")
    review = review.replace("the prison had made no meaningful", "there had been no meaningful")
    report = parsed(review)
    assert [(each.addressee, each.text) for each in report.recommendations] == [
        (None, "Force should be recorded on film. (to include nights)"),
        ("to the governor", "Waiting times should be cut."),
    ]
    assert report.standards[1].chapter_rating == "no meaningful progress"


def test_a_table_under_the_name_of_another_inspectorate_judges_no_theme_of_its_own():
    table = "\n## Ofsted themes\n\n| Theme | Judgement |\n| --- | --- |\n| What has been done so that men may read and write well enough for the work that is to be had? | Good progress |\n"
    assert [each.name for each in parsed(REVIEW + table).standards] == ["Use of force", "Men's health", "Reading"]


def test_another_inspectorate_judges_progress_on_the_same_scale():
    table = "\n## Ofsted themes\n\n| Theme | Judgement |\n| --- | --- |\n| Theme 1 | Insufficient progress |\n| Work | Good progress |\n"
    report = parsed(REVIEW + table)
    assert [(each.name, each.rating) for each in report.standards[3:]] == [
        ("Theme 1", "Insufficient progress"),
        ("Work", "Good progress"),
    ]
    assert (report.units, report.leftovers) == ((), ())


OUTCOMES = """
## Recommendations from the last inspection

### Safety

#### Key recommendations

{first}

The walls should be netted. (1.3)

Not achieved
"""


@pytest.mark.parametrize(
    "first",
    [
        "Reception should be heated. (1.2)\n\nPartially achieved",
        "Reception should be heated. (1.2)\n\n#### Not addressed",
        "Reception should be heated. (1.2) Achieved",
        "Reception should be heated. (1.2) Not achieved (recommendation repeated, 2.4)",
    ],
)
def test_a_list_of_what_has_come_of_recommendations_asks_for_nothing(first):
    report = parsed(REVIEW + OUTCOMES.format(first=first))
    assert [each.text for each in report.recommendations] == [each.text for each in parsed(REVIEW).recommendations]
    assert "The walls should be netted. (1.3)" in [text for each in report.sections for text in each.paragraphs]
    assert report.leftovers == ()


def test_a_recommendation_about_what_is_not_achieved_is_one():
    report = parsed(REVIEW + "\n## Recommendations\n\nThe governor should:\n\n- find out why aims are not achieved\n")
    assert report.recommendations[-1].text == "find out why aims are not achieved"


CONCERNS = """
## Summary of judgements

We followed up two concerns.

| HMI Prisons concern | Judgement |
| --- | --- |
| Force was used too often, and nobody looked at the films that the cameras had made of it. | Reasonable progress |
| Men waited for a doctor. | No meaningful progress |
"""


def test_a_review_judges_concerns_in_a_table_and_themes_in_sentences():
    before = "| Healthy prison test | 2018 | 2022 |\n| --- | --- | --- |\n| Safety | Good | Poor |\n| Respect | Good | Good |\n"
    review = REVIEW[: REVIEW.index("| Theme")] + before + REVIEW[REVIEW.index("\n## Progress on") :] + CONCERNS
    report = parsed(review)
    assert [(each.name, each.rating) for each in report.standards] == [
        ("Use of force", "insufficient progress"),
        ("Men's health", "no meaningful progress"),
        ("Reading", "good progress"),
    ]
    assert "Men waited for a doctor. No meaningful progress" in report.findings["Summary of judgements"].paragraphs
    assert report.leftovers == ()


MEANING = """
## Section 3. Appendix I

### Review methodology

We make one of these judgements.

| Judgement | Meaning |
| --- | --- |
| No meaningful progress | Managers had not yet formulated, resourced or begun to implement a realistic plan to address this concern. |
| Insufficient progress | Managers had begun to implement a plan to address this concern but the actions taken had not yet led to progress. |
| Reasonable progress | Managers were implementing a plan to address this concern and there was evidence of progress. |
| Good progress | Managers had implemented a plan to address this concern and had improved outcomes, as their actions show. |
"""


def test_what_the_judgements_of_a_review_mean_makes_no_plan_of_it():
    report = parsed(REVIEW + MEANING)
    assert report.kind == "inspection_report"
    assert [each.name for each in report.standards] == ["Use of force", "Men's health", "Reading"]
    assert "Review methodology" not in report.findings
    assert report.leftovers == ()


@pytest.mark.parametrize("kinds", [("Priority concern", "Key concern"), ("Key concern", "Other concern")])
def test_of_which_kind_a_concern_was_is_no_part_of_the_name_of_the_theme(kinds):
    one, other = kinds
    review = REVIEW.replace("| Theme | Judgement |\n| --- | --- |", "| Theme | Type | Judgement |\n| --- | --- | --- |")
    review = review.replace("| Use of force |", f"| Use of force | {one} |")
    review = review.replace("| Men's health |", f"| Men's health | {other} |")
    report = parsed(review.replace("| Reading |", f"| Reading | {other} |"))
    assert [(each.name, each.rating) for each in report.standards] == [
        ("Use of force", "Reasonable progress"),
        ("Men's health", "No meaningful progress"),
        ("Reading", "Good progress"),
    ]


BOXED = """<html><body><h1>Report on an independent review of progress at HMP Brackenfell</h1>
<h2>Progress on each concern</h2><h3>Men's health</h3><p>Concern: Men waited for a doctor.</p><p>They waited no longer.</p>
<p>We considered that the prison had made good progress in this area.</p><h3>Education</h3>
<table><tr><td><p>{}1: Had men gone to their classes?</p><p>2.1 They had.</p>
<p>Ofsted considered that the prison had made reasonable progress against this theme.</p></td></tr></table>
<table><tr><td><p>{}2: Had men been taught to read?</p><p>2.2 Two tutors were ill.</p>
<p>Ofsted considered that the prison had made insufficient progress against this theme.</p></td></tr></table></body></html>"""


def test_each_theme_in_a_box_is_judged_for_itself():
    report = parsed(BOXED.format("Theme ", "Theme "), "report.html")
    assert [(each.name, each.chapter_rating) for each in report.standards] == [
        ("Men's health", "good progress"),
        ("Had men gone to their classes?", "reasonable progress"),
        ("Had men been taught to read?", "insufficient progress"),
    ]
    assert report.findings["Had men been taught to read?"].heading == "Theme 2: Had men been taught to read?"
    assert report.findings["Had men been taught to read?"].paragraphs[0] == "2.2 Two tutors were ill."
    assert report.leftovers == ()


def test_what_opens_a_box_is_mostly_text():
    report = parsed(BOXED.format("Question ", "Question "), "report.html")
    assert report.findings["Education"].paragraphs[0] == "Question 1: Had men gone to their classes?"
