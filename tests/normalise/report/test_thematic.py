"""Thematic reports: chapters whose headings say only how they go on, and annexes that count cases."""

import pytest
from texts import parsed

CHAPTERS = """\
# A thematic inspection of work with young adults in prison

## Introduction

We looked at how young adults are prepared for release, in six prisons and in the places to which they go.

## Recommendations

HMPPS should:

1. name those who are accountable.

## {chapter}

### {found}

- Leaders had no plan.
- Data were not read.

### {shown}

- In one prison the plan was of 2016.

We met leaders in all six prisons, and none of them could tell us who was accountable.

## Release

### {found}

- Homes were found for half.

### {shown}

Staff began to look for homes a week before release.
"""
RELEASE = ("Homes were found for half.",)


@pytest.mark.parametrize(
    ("found", "shown"),
    [
        ("Key findings", "Evidence"),
        ("What we found:", "Conclusions and implications"),
        ("Our key findings", "Discussion"),
    ],
)
def test_headings_that_stand_in_every_chapter_part_its_findings(found, shown):
    report = parsed(CHAPTERS.format(chapter="Leadership and governance", found=found, shown=shown))
    assert list(report.findings) == ["Leadership and governance", "Release"]
    first, second = report.findings.values()
    assert first.unclassified == ("Leaders had no plan.", "Data were not read.", "In one prison the plan was of 2016.")
    assert (first.strengths, first.areas_for_improvement, second.unclassified) == ((), (), RELEASE)
    assert first.paragraphs[:2] == (found, shown)
    assert report.leftovers == ()


def test_headings_that_name_a_matter_open_sections_of_their_own():
    report = parsed(CHAPTERS.format(chapter="Findings", found="Leadership", shown="Partners"))
    assert list(report.findings) == ["Leadership", "Partners", "Leadership (2)", "Partners (2)"]


def test_what_parts_a_chapter_ends_what_its_strengths_announce():
    text = CHAPTERS.format(chapter="Leadership and governance", found="Strengths", shown="Evidence")
    first = parsed(text).findings["Leadership and governance"]
    assert first.strengths == ("Leaders had no plan.", "Data were not read.")
    assert first.unclassified == ("In one prison the plan was of 2016.",)


CASES = """
## Casework

| {heads} |
|{rules}|
| Was the decision to transfer recorded? | {first} |
| Was the young person involved in the decision? | {second} |
"""


def answered(heads, first, second):
    chapters = CHAPTERS.format(chapter="Leadership", found="Strengths", shown="Areas for improvement")
    rules = "|".join("---" for _ in heads.split("|"))
    report = parsed(chapters + CASES.format(heads=heads, rules=rules, first=first, second=second))
    return [question.percent for standard in report.standards for question in standard.key_questions]


@pytest.mark.parametrize(
    ("heads", "first", "second"),
    [
        ("Question | Yes | No | Not applicable", "43 | 10 | 1", "12 | 37 | 5"),
        ("Question | Yes | No", "43 | 11", "12 | 37"),
        ("Question | Number of cases", "43", "12"),
    ],
)
def test_a_number_of_cases_answers_no_key_question(heads, first, second):
    assert answered(heads, first, second) == []


@pytest.mark.parametrize(
    ("heads", "first", "second"),
    [
        ("Question | Yes | No", "43 | 57", "12 | 88"),
        ("Question | % yes", "43", "12"),
        ("Question | Number of cases | Yes", "54 | 43%", "54 | 12%"),
    ],
)
def test_a_share_of_the_cases_does(heads, first, second):
    assert answered(heads, first, second) == [43, 12]


def test_what_is_listed_for_further_reading_is_no_finding():
    report = parsed(
        "# A thematic inspection of work with girls\n\n## Staff\n\nStrengths:\n\n- Staff were kind.\n\n"
        "## References and further reading\n\n- Board of Works. (2021). On drains.\n"
    )
    assert list(report.findings) == ["Staff"]
