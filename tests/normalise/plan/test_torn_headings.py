"""Headings of columns that flattening has torn over two cells, or over two or three rows."""

import pytest
from texts import parsed

TITLE = "Action plan: HMP Lowmoor Fen\nAction plan submitted: 3 May 2025\n\n"


def plan(*lines):
    return parsed(TITLE + "\n".join(lines) + "\n", "plan.txt")


def test_a_torn_heading_of_a_column_is_that_of_one_column():
    heads = ["Recommendation\tResponse\tAction\tOwner\tTarget date", "Recom\tmendation\tResponse\tAction\tOwner\tTarget date"]  # fmt: skip
    pages = [
        ["1. Mend the showers.\tAgreed\tTiles will be laid in all of the\tGovernor\tMay 2026"],
        ["\t\twings and on the landings.\t\t", "2. Mend the roof.\tAgreed\tSlates will be laid.\tGovernor\tJune 2026"],
    ]
    document = plan(heads[0], *pages[0], "", heads[1], *pages[1])
    assert [(r.number, r.text, [(a.text, a.target_raw) for a in r.actions]) for r in document.recommendations] == [
        ("1.", "Mend the showers.", [("Tiles will be laid in all of the wings and on the landings.", "May 2026")]),
        ("2.", "Mend the roof.", [("Slates will be laid.", "June 2026")]),
    ]
    assert document.leftovers == ()


def test_a_torn_heading_over_numbers_and_what_they_count_is_that_of_the_latter():
    rows = [
        "Recom\tmendation\tAgreed/ Not agreed\tAction\tOwner\tTarget date",
        "1\tMend the showers.\tAgreed\tTiles will be laid.\tGovernor\tMay 2026",
        "2\tMend the roof.\tAgreed\tSlates will be laid.\tGovernor\tMay 2026",
    ]
    document = plan(*rows)
    assert [(r.number, r.text) for r in document.recommendations] == [
        ("1", "Mend the showers."),
        ("2", "Mend the roof."),
    ]
    assert document.leftovers == ()


WHOLE = "1. No\t2. Recommendation\t3. Agreed/ Not agreed\t4. Response Action Taken\t5. Owner (with department)\t6. Target Date"
TORN = [
    ["1. No\t2. Recommendation\t3. Agreed/\t4. Response\t5. Owner (with\t6. Target", "\t\tNot agreed\tAction Taken\tdepartment)\tDate"],
    ["1. No\t2. Recommendation\t3. Agreed/\t4. Response\t5. Owner (with\t6. Target", "Not agreed\tAction Taken\tdepartment)\tDate"],
    ["Rec\tConcern\tAccepted/\tResponse\tResponsible\tTarget", "No\t\tPartially accepted/\tAction\tOwner\tDate", "\t\tRejected\tTaken\t\t"],
    ["\t\t3. Agreed/\t\t\t", "1. No\t2. Recommendation\tPartly Agreed/\t4. Action Taken\t5. Owner\t6. Target Date", "\t\tNot Agreed\t\t\t"],
    ["Ref\tRecommen-\tResponse\tAction\tResponsible\tCompletion", "\tdation\t\ttaken or planned\tofficer\tdate"],
    ["No\tRecommendation\tAgreed?\tAction\tResponsible\tTarget", "\t\t\t\tOwner\tDate"],
    ["Ref\tConcern\tAgreed or\tWhat we will\tLead\tBy", "\t\tnot agreed\tdo\t\twhen"],
]  # fmt: skip
PAGES = [
    ["1\tMend the showers.\tAgreed\tTiles will be laid in all of the\tHead of Works\tMay 2026"],
    ["\t\t\twings.\t\t", "2\tMend the roof.\tAgreed\tSlates will be laid.\tGovernor\tJune 2026"],
]
READ = [
    ("1", "Mend the showers.", [("Tiles will be laid in all of the wings.", "Head of Works", "May 2026")]),
    ("2", "Mend the roof.", [("Slates will be laid.", "Governor", "June 2026")]),
]


def told(*lines):
    document = plan(*lines)
    assert document.leftovers == ()
    return [
        (r.number, r.text, [(a.text, a.owners_raw, a.target_raw) for a in r.actions]) for r in document.recommendations
    ]


@pytest.mark.parametrize("between", [[""], []], ids=["a page's end", "no line between"])
@pytest.mark.parametrize("torn", TORN)
def test_headings_over_several_rows_are_whole_on_each_page(torn, between):
    assert told(*torn, *PAGES[0], *between, *torn, *PAGES[1]) == READ


@pytest.mark.parametrize("between", [[""], []], ids=["a page's end", "no line between"])
def test_what_stands_below_the_rest_of_headings_is_a_row(between):
    owner = "\t\t\t\t(East)\t"
    told_apart = told(WHOLE, *PAGES[0], *between, *TORN[0], owner, PAGES[1][1])
    assert [owner for _, _, actions in told_apart for _, owner, _ in actions] == ["Head of Works (East)", "Governor"]


@pytest.mark.parametrize("torn", TORN[:2])
def test_a_page_may_have_headings_whole_that_another_has_torn(torn):
    assert told(WHOLE, *PAGES[0], "", *torn, *PAGES[1]) == READ
    assert told(*torn, *PAGES[0], "", WHOLE, *PAGES[1]) == READ


def test_what_breaks_off_above_headings_is_none_of_them():
    first = PAGES[0][0].replace("Head of Works", "Head of")
    head = "No\tRecommendation\tAgreed?\tAction\tOwner\tDate"
    assert told(head, first, head, "\t\t\twings.\tWorks\t", PAGES[1][1]) == READ


@pytest.mark.parametrize("below", ["\t\t\t\tWorks Manager\t", "\t\t\tand clean\tWorks Manager\t2026"])
def test_the_rest_of_a_row_below_headings_is_none_of_them(below):
    head = "No\tRecommendation\tAgreed?\tAction\tOwner\tDate"
    (first, *_), *_ = [
        actions
        for _, _, actions in told(head, PAGES[0][0].replace("Head of Works", "Head of"), "", head, below, PAGES[1][1])
    ]
    assert first[1] == "Head of Works Manager"


def test_the_rest_of_a_row_below_headings_that_seem_to_break_off_is_none_of_them():
    """They stand above whole rows on other pages, and so break off nowhere."""
    heads = "Ref\tAddressed to\tRecommendation\tResponse\tAction\tOwner\tTarget date"
    document = plan(
        heads,
        "1\tWorks Board\tMend the showers.\tAgreed\tTiles will be laid.\tGovernor\tMay 2026",
        "",
        heads,
        "2\tBoard of Works and\tMend the roof so that all are\tAgreed\tSlates will be laid.\tGovernor\tMay 2026",
        "",
        heads,
        "\tSlates\tdry\t\t\t\t",
    )
    assert [(r.addressee, r.text) for r in document.recommendations] == [
        ("Works Board", "Mend the showers."),
        ("Board of Works and Slates", "Mend the roof so that all are dry"),
    ]
