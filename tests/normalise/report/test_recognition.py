"""What is a report or a letter, and what is not."""

import pytest
from samples import DYNAMIC_REPORT, LETTER, PRISON_REPORT, UNIT_REPORT

import apparse
from apparse.errors import UnknownKind

PLAN = """\
Action Plan Submitted: 5 May 2025
A Response to the HMI Probation inspection of Wold and Marsh PDU
Report Published: 1 April 2025
1. Rec No\t2. Recommendation\t3. Agreed/ Partly Agreed/ Not Agreed\t4. Response Action Taken/Planned\t5. Responsible Owner\t6. Target Date
1\tImprove planning.\tAgreed\tPlans will be checked.\tHead of Operations\tMay 2026
"""

ANSWER = """\
HM Prison and Probation Service
Dear Chief Inspector,
Thank you for your review of progress at HMP Farrowdale. We are pleased with what you found and will go on with the work.
Yours sincerely,
Pat Holt
"""

LANDING_PAGE = """\
An inspection of probation services in Wold and Marsh PDU
Data annexe (Back to top)
Press release (Back to top)
"""


@pytest.mark.parametrize("text", [UNIT_REPORT, PRISON_REPORT, DYNAMIC_REPORT, LETTER])
def test_reports_and_letters(text):
    assert apparse.parse(apparse.Source("x.txt", text.encode())).kind == "inspection_report"


def test_a_plan_is_no_report():
    assert apparse.parse(apparse.Source("x.txt", PLAN.encode())).kind == "action_plan"


@pytest.mark.parametrize(
    "text", [ANSWER, LANDING_PAGE, "Minutes of the meeting on 5 May.\nThe chair opened the meeting.\n"]
)
def test_what_holds_no_report_is_refused(text):
    with pytest.raises(UnknownKind):
        apparse.parse(apparse.Source("x.txt", text.encode()))


def test_a_review_of_progress_is_a_report():
    report = apparse.parse(
        apparse.Source(
            "review.md",
            b"# Report on an independent review of progress at HMP Gorse\n\n## Safety\n\nViolence had fallen by a third.\n\n"
            b"The prison had made reasonable progress in this area.\n",
        )
    )
    assert (report.kind, report.subject) == ("inspection_report", "HMP Gorse")


TABLE = """\
# {title}

## Recommendations

| No. | Recommendation | {heads} |
| --- | --- | --- | --- | --- |
| 1 | Publish the strategy for young adults and say who leads on it. | HMPPS | March 2025 | |

## Findings

### Strengths

- Staff were committed.
"""


@pytest.mark.parametrize(
    ("title", "heads", "kind"),
    [
        ("A thematic inspection of work with young adults", "Responsible | Timescale | Priority", "inspection_report"),
        ("A thematic inspection of work with young adults", "Owner | Target date | Priority", "inspection_report"),
        ("A thematic inspection of work with young adults", "Owner | Target date | Progress", "action_plan"),
        ("A response to the inspection of work with young adults", "Owner | Target date | Priority", "action_plan"),
    ],
)
def test_a_table_that_says_who_is_to_act_by_when_answers_nothing(title, heads, kind):
    text = TABLE.format(title=title, heads=heads)
    assert apparse.parse(apparse.Source("x.md", text.encode())).kind == kind


def test_what_a_table_says_of_timescales_is_no_part_of_a_recommendation():
    text = TABLE.format(
        title="A thematic inspection of work with young adults", heads="Responsible | Timescale | Priority"
    )
    report = apparse.parse(apparse.Source("x.md", text.encode()))
    assert [(each.number, each.addressee, each.text) for each in report.recommendations] == [
        ("1", "HMPPS", "Publish the strategy for young adults and say who leads on it.")
    ]
    assert [each.text for each in report.leftovers] == ["March 2025"]
