"""Reports as flattened text: lines that end where the page did, headings with a cell beside them, a page's number in a list."""

import pytest
from texts import parsed

YOUTH = """\
# An inspection of youth justice services in Fenmoor

## Ratings

Fenmoor Youth Justice Service
Fieldwork started May 2024\tScore\t3/6
Overall rating\tGood\t
1.1\tLeadership\tGood\t
1.2\tStaff\tRequires improvement\t

# Recommendations

The Fenmoor Youth Justice Service should:

- 1. mend the boats

# 1. Organisational delivery

## 1.1 Leadership\tGood

Strengths:

- The board met on the island each month.

Areas for improvement:

- Two members had never seen the boats.

## 1.2 Staff\tRequires improvement

Strengths:

- Everyone could row.
"""


def test_a_heading_with_its_rating_in_a_cell_is_that_of_a_standard():
    report = parsed(YOUTH, "report.txt")
    assert [(each.ref, each.name, str(each.chapter_rating)) for each in report.standards] == [
        ("1.1", "Leadership", "Good"),
        ("1.2", "Staff", "Requires improvement"),
    ]
    assert report.findings["1.1"].strengths == ("The board met on the island each month.",)
    assert report.findings["1.1"].areas_for_improvement == ("Two members had never seen the boats.",)


@pytest.mark.parametrize(
    ("printed", "addressee"),
    [
        ("#### The Fenmoor Youth Justice Management\n\nBoard should:", "The Fenmoor Youth Justice Management Board should:"),
        ("Fenmoor region\nshould:", "Fenmoor region should:"),
        ("Fenmoor and the Islands\nprobation region must:", "Fenmoor and the Islands probation region must:"),
        ("#### Boats and nets\n\nHMPPS should:", "HMPPS should:"),
        ("#### Boats and nets\n\nThe Board should:", "The Board should:"),
    ],
)  # fmt: skip
def test_an_addressee_over_two_lines_is_one(printed, addressee):
    report = parsed(YOUTH.replace("The Fenmoor Youth Justice Service should:", printed), "report.txt")
    assert [(each.addressee, each.text) for each in report.recommendations] == [(addressee, "mend the boats")]


PRISON = """\
Report on an unannounced inspection of

HMP Fenmoor

by HM Chief Inspector of Prisons

8–19 May 2017

Introduction
HMP Fenmoor stands on an island, and we found it calm and orderly when we came.

HMP Fenmoor 3

Respect
S6 Outcomes for prisoners were reasonably good against this healthy prison
test.

HMP Fenmoor 4

Section 5. Summary of recommendations and housekeeping points

The following is a listing of the recommendations in this report.

Main recommendations\tTo the governor

5.1\tPrisoners should have a boat at their disposal in each of the four seasons
of the year, and be taught to row by the staff.
(S34)
5.2\tNets should be mended at once. (S35)

HMP Fenmoor 5

5.3\tAll oars should be counted. (S37)

Recommendation\tTo HMPPS

5.4\tHMPPS should repair the pier on the north side of the island before
next winter. (S36)

HMP Fenmoor 6

Recommendations\tTo the governor

Early days in custody
5.5\tFirst night cells should be dry. (1.12)

The use of force
5.6\tOars should never be used. (1.31)
"""


def test_recommendations_in_counted_rows_run_on_and_are_for_whom_the_row_above_says():
    report = parsed(PRISON, "report.txt")
    assert [(each.number, each.addressee, each.text) for each in report.recommendations] == [
        (
            "5.1",
            "Main recommendations To the governor",
            "Prisoners should have a boat at their disposal in each of the four seasons of the year, and be taught to row by the staff. (S34)",
        ),
        ("5.2", "Main recommendations To the governor", "Nets should be mended at once. (S35)"),
        ("5.3", "Main recommendations To the governor", "All oars should be counted. (S37)"),
        ("5.4", "Recommendation To HMPPS", "HMPPS should repair the pier on the north side of the island before next winter. (S36)"),
        ("5.5", "Recommendations To the governor", "First night cells should be dry. (1.12)"),
        ("5.6", "Recommendations To the governor", "Oars should never be used. (1.31)"),
    ]  # fmt: skip
    assert not report.leftovers or {each.reason for each in report.leftovers} == {"furniture"}


UNIT = """\
An inspection of probation services in
Fenmoor and Islands PDU
HM Inspectorate of Probation, January 2025

Ratings
Fenmoor and Islands PDU
Fieldwork started September 2024\tScore\t1/6
Overall rating\tInadequate\t
P 2.1\tAssessment\tInadequate
P 2.2\tImplementation and\tRequires improvement
\tdelivery\t

Inspection of probation services: Fenmoor and Islands PDU 3

P 2.1.  Assessment\tRating
Assessment is well-informed, analytical and personalised, involving actively the person on probation.\tInadequate

Our rating is driven by the lowest score:
Key question\tPercentage ‘Yes’
Does assessment focus sufficiently on engaging the person on probation?\t
Does assessment focus sufficiently on the factors linked to offending?\t66%
Does assessment focus sufficiently on keeping\t

Inspection of probation services: Fenmoor and Islands PDU 4

other people safe?\t38%

- Assessments told of boats and nets.
- Officers rowed to the islands each week.

Inspection of probation services: Fenmoor and Islands PDU 5

- The children on the islands were not asked.

P 2.2.  Implementation and delivery\tRating
High-quality, well-focused and personalised services are delivered, engaging the person on probation.\tRequires improvement

- Boats were late.
"""


def test_a_rated_name_over_two_rows_is_one():
    assert [(each.ref, each.name, str(each.rating)) for each in parsed(UNIT, "report.txt").standards] == [
        ("P 2.1", "Assessment", "Inadequate"),
        ("P 2.2", "Implementation and delivery", "Requires improvement"),
    ]


def test_questions_over_a_page_and_without_their_answer_are_key_questions():
    assert [(each.text, each.percent) for each in parsed(UNIT, "report.txt").standards[0].key_questions] == [
        ("Does assessment focus sufficiently on engaging the person on probation?", None),
        ("Does assessment focus sufficiently on the factors linked to offending?", 66),
        ("Does assessment focus sufficiently on keeping other people safe?", 38),
    ]


def test_the_foot_of_a_page_does_not_end_a_list():
    assert parsed(UNIT, "report.txt").findings["P 2.1"].unclassified == (
        "Assessments told of boats and nets.",
        "Officers rowed to the islands each week.",
        "The children on the islands were not asked.",
    )


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("Report on an unannounced", "Report on an unannounced inspection of HMP Gorse Fen"),
        ("Justice Inspectorate Reports are public.", "inspection of HMP Gorse Fen"),
        ("HM Inspectorate of Prisons", "inspection of HMP Gorse Fen"),
    ],
)
def test_a_title_may_begin_in_the_line_above(above, title):
    text = f"{above}\ninspection of HMP Gorse Fen\nby HM Chief Inspector of Prisons\n6–16 March 2023\n\nRecommendations\n\n1. mend the drains.\n"
    assert parsed(text, "report.txt").title == title
