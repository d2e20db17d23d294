"""Rows of tables whose cells were printed so close together that they came as lines."""

import pytest
from texts import on_line, parsed

from apparse.blocks import Heading, ListItem, Paragraph, Table
from apparse.normalise.report.mending.flat_rows import with_cells
from apparse.normalise.report.tables.reading import read_table


def lines(*values):
    return [Paragraph(on_line(value)) for value in values]


def cells(blocks):
    return [
        [[cell.text.value for cell in row.cells] for row in block.rows]
        if isinstance(block, Table)
        else block.text.value
        for block in with_cells(blocks)
    ]


@pytest.mark.parametrize(
    ("printed", "rows"),
    [
        (
            ["P 1.2 Staffing Rating", "Staffing enables delivery of a service of high quality. Good"],
            [["P 1.2 Staffing", "Rating"], ["Staffing enables delivery of a service of high quality.", "Good"]],
        ),
        (
            ["3. Safety Judgement", "Residents and staff are", "Requires improvement safe."],
            [["3. Safety", "Judgement"], ["Residents and staff are safe.", "Requires improvement"]],
        ),
        (
            ["P 1.1 Leadership Rating", "Leaders enable a service that is personal, Requires", "and responsive to all. improvement"],
            [["P 1.1 Leadership", "Rating"], ["Leaders enable a service that is personal, and responsive to all.", "Requires improvement"]],
        ),
        (["1.1 Governance and", "Outstanding leadership"], [["1.1 Governance and leadership", "Outstanding"]]),
        (["3.4 Disposal policy and", "Rating provision"], [["3.4 Disposal policy and provision", "Rating"]]),
        (["Are all cases reviewed in time? – 62%", "Are all risks known?: 41 per cent"], [["Are all cases reviewed in time?", "62%"], ["Are all risks known?", "41 per cent"]]),
        (["Are all cases reviewed in time? 62%", "Are all risks known? 41 %"], [["Are all cases reviewed in time?", "62%"], ["Are all risks known?", "41 %"]]),
        (
            ["Key question Percentage ‘Yes’", "Does reviewing support the engagement of the person 63% on probation?"],
            [["Key question Percentage ‘Yes’"], ["Does reviewing support the engagement of the person on probation?", "63%"]],
        ),
        (
            ["Key question ‘Yes’", "Is the sentence implemented with a focus on engaging the 79%", "Percentage", "person on probation?"],
            [["Key question ‘Yes’"], ["Percentage"], ["Is the sentence implemented with a focus on engaging the", "79%"], ["person on probation?"]],
        ),
        (
            ["Key question Percentage ‘Yes’", "Is pre-sentence advice analytical and personal", "to the individual, supporting", "decision-making? 68%", "Are others safe? 31%"],
            [["Key question Percentage ‘Yes’"], ["Is pre-sentence advice analytical and personal to the individual, supporting decision-making?", "68%"], ["Are others safe?", "31%"]],
        ),
        (["Safety Good", "Respect Poor", "Purposeful activity Poor"], [["Safety", "Good"], ["Respect", "Poor"], ["Purposeful activity", "Poor"]]),
    ],
)  # fmt: skip
def test_lines_that_are_rows(printed, rows):
    assert cells(lines(*printed)) == [rows]


@pytest.mark.parametrize(
    "printed",
    [
        ["4. Publish the rating"],
        ["Safety Good", "Respect Poor"],
        ["Work was good", "outstanding practice was rare"],
        ["Did staff know the plan of 80% of cases?", "We asked 62%"],
        ["The region scored 62%", "of what it could have had?"],
        ["Were all staff heard? In 72 per cent of cases nobody had asked them."],
        ["Were all staff heard? No, in 28 per cent of cases."],
        ["Were all staff heard? In 28 per cent of cases they were not."],
        ["What did all the staff say? 62% of cases were good."],
        ["Were all staff heard? Yes, in 72 per cent of cases. Were posts filled? Yes, in most."],
        ["We asked whether pre-sentence advice was analytical", "and supported decision-making? 68%"],
        ["Key questions", "Cases were reviewed.", "Were others safe? We asked, and 31%"],
        ["1. Organisational delivery", "Good leaders make a good service."],
    ],
)
def test_lines_that_are_none(printed):
    assert cells(lines(*printed)) == printed


def test_a_list_ends_the_rows():
    item = ListItem(on_line("Posts are vacant."), on_line("•"))
    blocks = [Heading(on_line("P 1.2 Staffing Rating")), item, *lines("Staffing is fair. Good")]
    assert [type(block) for block in with_cells(blocks)] == [Table, ListItem, Paragraph]


def items(*values, marker="•"):
    return [ListItem(on_line(value), on_line(marker)) for value in values]


def test_items_that_are_questions_with_their_per_cents_are_rows_and_the_findings_below_them_are_none():
    blocks = items(
        "Are all cases reviewed in time? 62 per cent", "Are all risks known? – 41%", "Visits were made in 62% of cases."
    )
    assert cells(blocks) == [
        [["Are all cases reviewed in time?", "62 per cent"], ["Are all risks known?", "41%"]],
        "Visits were made in 62% of cases.",
    ]


@pytest.mark.parametrize(
    "printed",
    [
        ["Are all cases reviewed in time? 62%"],
        ["Are all cases reviewed in time? 62%", "Cases are reviewed.", "Are all risks known? 41%"],
        ["Are all cases reviewed in time?", "Are all risks known?"],
        ["Were all staff heard? In 28 per cent of cases they were not.", "Were posts filled? Not 62% of them."],
        ["Safety Good", "Respect Poor", "Purposeful activity Poor"],
    ],
)
def test_items_that_are_none(printed):
    assert cells(items(*printed)) == printed


def test_what_is_found_in_a_list_below_that_of_the_key_questions():
    report = parsed(
        "# An inspection of probation services in Wold region\n\n## 2.1 Assessment\n\nAssessment is thorough.\n\nRating: Good\n\n"
        "Our rating is driven by the lowest score:\n\n"
        "- Are all cases assessed in time? – 83%\n- Are all risks known? – 67%\n- Letters were kind.\n- Few visits were made.\n\n"
        "## Recommendations\n\nWold region should:\n\n1. listen.\n"
    )
    [standard] = report.standards
    assert [(question.text, question.percent) for question in standard.key_questions] == [
        ("Are all cases assessed in time?", 83),
        ("Are all risks known?", 67),
    ]
    assert report.findings["2.1"].unclassified == ("Letters were kind.", "Few visits were made.")
    assert report.leftovers == ()


def test_a_question_torn_by_a_repeated_head_is_whole_again():
    printed = lines("Key question ‘Yes’", "Is the plan made with the person on 79%", "Key question ‘Yes’", "probation?")
    [table] = with_cells(printed)
    [question] = [row for row in read_table(table) if row.percent]
    assert (question.text.value, question.percentage) == ("Is the plan made with the person on probation?", 79)


def test_a_heading_about_good_practice_gives_no_rating_of_what_stands_above_it():
    report = parsed(
        "# An inspection of probation services in Wold region\n\n## Leadership\n\n2.4 Everybody was met\n\nGood practice\n\n"
        "Staff wrote each week.\n\n## Recommendations\n\nWold region should:\n\n1. listen.\n"
    )
    assert report.standards == ()
