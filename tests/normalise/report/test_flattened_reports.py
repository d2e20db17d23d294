"""Reports as flattened text: lines that end where the page did, headings with a cell beside them, a page's number in a list."""

from textwrap import dedent

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
