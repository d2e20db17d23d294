"""Reports as flattened text: lines that end where the page did, headings with a cell beside them, a page's number in a list."""

from textwrap import dedent

import pytest

import apparse

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


def parsed(text):
    return apparse.parse(apparse.Source("report.txt", dedent(text).encode()))


def test_a_heading_with_its_rating_in_a_cell_is_that_of_a_standard():
    report = parsed(YOUTH)
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
    report = parsed(YOUTH.replace("The Fenmoor Youth Justice Service should:", printed))
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

Main recommendations	To the governor

5.1	Prisoners should have a boat at their disposal in each of the four seasons
of the year, and be taught to row by the staff.
(S34)
5.2	Nets should be mended at once. (S35)

HMP Fenmoor 5

5.3	All oars should be counted. (S37)

Recommendation	To HMPPS

5.4	HMPPS should repair the pier on the north side of the island before
next winter. (S36)

HMP Fenmoor 6

Recommendations	To the governor

Early days in custody
5.5	First night cells should be dry. (1.12)

The use of force
5.6	Oars should never be used. (1.31)
"""


def test_recommendations_in_counted_rows_run_on_and_are_for_whom_the_row_above_says():
    report = parsed(PRISON)
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
