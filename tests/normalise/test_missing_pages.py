"""Printed page numbers tell which pages a file has not; what merely looks like a gap is none."""

from collections import defaultdict
from io import BytesIO

import pikepdf
import pytest
from golden import FIXTURES
from texts import on_page

import apparse
from apparse.blocks import Content, MissingPages, Paragraph, Unreadable
from apparse.normalise.furniture import mark_furniture
from apparse.normalise.missing_pages import with_missing_pages

FOOT = 780


def paged(*feet, pages=None):
    """A content with a paragraph on each page, and below it what its foot says."""
    blocks = []
    for page, foot in enumerate(feet, start=1):
        blocks.append(Paragraph(on_page(f"It says on sheet {page} what the others don't.", page, 90 + 20 * page)))
        blocks += [Paragraph(on_page(str(foot), page, FOOT))] if foot else []
    return with_missing_pages(mark_furniture(Content(tuple(blocks), pages=pages or len(feet))))


def gaps(content):
    """How many pages are missing before which page of the file."""
    found = []
    for place, block in enumerate(content.blocks):
        if isinstance(block, MissingPages):
            found.append((content.blocks[place + 1].text.at[0].page, block.count))
    return found


@pytest.mark.parametrize(
    ("feet", "expected"),
    [
        ([1, 2, 3, 4, 5, 7, 8, 9, 10], [(6, 1)]),
        ([1, 2, 4, 5, 6, 7, 8, 11, 12], [(3, 1), (8, 2)]),
        ([1, 2, 4], [(3, 1)]),
        ([1, 2, 3, 4, 6], [(5, 1)]),
        (["", 2, 3, 4, 6, 7], [(5, 1)]),
        (["i", "ii", 1, 2, 4, 5, 6], [(5, 1)]),
        ([41, 42, 44, 45, 46], [(3, 1)]),
        ([1, 2, 3, 4, "", 7, 8, 9], [(6, 1)]),
        ([1, 2, 4, 5, 1, 2, 3], [(3, 1)]),
        ([f"Page {n}" for n in (1, 2, 3, 5, 6)], [(4, 1)]),
        ([f"p. {n}" for n in (1, 2, 3, 5, 6)], [(4, 1)]),
        (["Page 1 of 5", "Page 3 of 5", "Page 5 of 5"], [(2, 1), (3, 1)]),
        (["Tudalen 1 o 4", "Tudalen 2 o 4", "Tudalen 4 o 4"], [(3, 1)]),
        ([f"Wold plan 2025 | {n}" for n in (1, 2, 3, 5, 6)], [(4, 1)]),
    ],
)
def test_pages_are_missing_where_the_numbers_skip(feet, expected):
    assert gaps(paged(*feet)) == expected


@pytest.mark.parametrize(
    "feet",
    [
        [1, 2, 3, 4, 5],
        ["", 1, 2, 3, 4],
        ["", 2, 3, 4, 5],
        ["i", "ii", "iii", 1, 2, 3],
        [7, 8, 9, 10],
        [1, 2, 3, 1, 2, 1, 2, 3],
        [1, 2, 5, 3, 4, 6, 7],  # out of order
        [1, 2, 2, 3, 4],
        [1, 3, 5, 7],  # two to a sheet
        [1, 2, "", "", 5, 6],
        [1, 2, 3, 4, 2025, 6, 7],
        [3, 17, 40, 41],
        ["Version 2", "Version 2", "Version 2"],
        [f"Page {n} of 4" for n in (1, 2, 3, 4)],
        ["", *(f"Page {n} of 3" for n in (1, 2, 3))],
        [*(f"Page {n} of 6" for n in (1, 2, 3, 4)), *(f"Page {n} of 6" for n in (1, 2))],  # an annex
        ["", "", "", "Priority 1 of 5", "Priority 3 of 5", ""],
        [f"Standard {n}" for n in (1, 2, 3, 4, 6, 7)],
        [f"Action {n} of 12" for n in (1, 2, 4, 7, 12)],
        [f"Page {n} of 8" for n in (3, 4, 5, 6, 7, 8)],
    ],
)
def test_numbers_that_count_on_from_anywhere_or_begin_again_have_no_gap(feet):
    content = paged(*feet)
    assert (gaps(content), content.remarks) == ([], ())


def test_pages_are_missing_behind_the_last_that_says_of_how_many_it_is():
    content = paged(*(f"Page {n} of 12" for n in range(1, 10)))
    (remark,) = content.remarks
    assert remark.message == "3 pages are missing behind its page 9, on which “9 of 12” is printed"
    assert remark.at == content.blocks[-1].text.at


def test_the_remark_names_both_pages_and_shows_the_number_that_jumps():
    content = paged(1, 2, 3, 5, 6)
    (remark,) = content.remarks
    assert remark.message == "1 page is missing between its pages 3 and 4, on which the numbers 3 and 5 are printed"
    ((at,), evidence) = remark.at, remark.evidence
    assert (at.page, at.bbox.top, evidence) == (4, FOOT, "5")


def test_a_page_that_cannot_be_read_is_not_missing():
    blocks = list(paged(1, 2, 3, "", 5, 6).blocks)
    blocks[6:7] = [Unreadable(4, "no text layer")]
    assert gaps(with_missing_pages(Content(tuple(blocks), pages=6))) == []


def without_page(path, page):
    out = BytesIO()
    with pikepdf.open(path) as pdf:
        del pdf.pages[page - 1]
        pdf.save(out)
    return apparse.Source("plan.pdf", out.getvalue())


@pytest.mark.parametrize("page", [2, 3, 4])
def test_a_page_left_out_of_a_pdf_is_told_and_gives_no_action_to_another_recommendation(page):
    path = FIXTURES / "ravensmoor-region" / "plan.pdf"
    whole, result = apparse.check(path), apparse.check(without_page(path, page))
    assert "EX110" not in {finding.rule for finding in whole.findings}
    assert [finding.locations[0].page for finding in result.findings if finding.rule == "EX110"] == [page]
    known = homes(whole.document)
    moved = [
        text for text, numbers in homes(result.document).items() if not numbers <= known.get(text, numbers) | {None}
    ]
    assert moved == []


def homes(plan):
    """For each action the numbers of its recommendations."""
    found = defaultdict(set)
    for recommendation in plan.recommendations:
        for action in recommendation.actions:
            found[action.text].add(recommendation.number or recommendation.inferred_number)
    return found
