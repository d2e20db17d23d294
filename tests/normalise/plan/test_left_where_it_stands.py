"""What only looks torn, moved or run together, and stays where its source has it."""

import pytest
from texts import parsed

from apparse.blocks import Furniture
from apparse.extract import extract
from apparse.source import Source

HEAD = "Action plan: HMP Lowmoor Fen\n\nNo\tRecommendation\tResponse\tAction\tOwner\tTarget date\n"
FIRST = "1\tImprove the showers on all wings.\tAgreed\tTiles will be laid in the showers\tGovernor\tMay 2026\n"
SECOND = "2\tMend all the drains below the wings.\tAgreed\tPipes will be mended.\tHead of Works\tJune 2026\n"
HEADS = ("No", "Recommendation", "Response", "Action", "Owner", "Target date")
ROW = ("1", "Mend the showers.", "Agreed", "Lay new tiles in the showers", "Governor", "May 2026")


def page(*rows, heads=HEADS):
    cells = "".join(f"<tr>{''.join(f'<td>{text}</td>' for text in row)}</tr>" for row in (heads, *rows))
    return parsed(f"<h1>Action plan: HMP Lowmoor Fen</h1><table>{cells}</table>", "plan.html")


def told(document):
    return [(r.number, [(a.text, a.owners_raw, a.target_raw) for a in r.actions]) for r in document.recommendations]


def test_a_row_that_names_a_page_of_the_report_is_no_running_line():
    rows = [f"{number}\tMend it.\tPage {number}4\tPipes will be mended.\tGovernor\tMay 2026\n" for number in (1, 2)]
    document = parsed(HEAD.replace("Response", "Report page") + "\n".join(rows), "plan.txt")
    assert [number for number, _ in told(document)] == ["1", "2"]


@pytest.mark.parametrize("lone", ["ongoing", "complete", "deputy governor"])
def test_a_lone_cell_of_a_page_has_the_column_in_which_it_stands(lone):
    column = 4 if lone == "deputy governor" else 5
    row = [""] * 6
    row[column] = lone
    assert told(page(ROW, row))[0][1][0][0] == ROW[3]


@pytest.mark.parametrize("date", ["From June 2026", "By end of June 2026", "Phase 1 May 2026", "Wave 2: June 2026"])
def test_words_before_a_date_are_no_owner(date):
    document = parsed(
        f"{HEAD}{FIRST.replace('showers', 'showers.', 2)}Pipes will be mended.\tPlumber\t{date}\n{SECOND}", "plan.txt"
    )
    assert told(document)[0][1][1] == ("Pipes will be mended.", "Plumber", date)


def test_what_goes_on_with_a_date_is_no_progress():
    dates = "<p>March 2026</p><p>Due by the end of June 2026</p>"
    row = (
        *ROW[:3],
        "<p>Tiles will be laid.</p><p>Pipes will be mended.</p>",
        "<p>Governor</p><p>Head of Works</p>",
        dates,
        "",
    )
    assert len(told(page(row, heads=(*HEADS, "Progress")))[0][1]) == 2


@pytest.mark.parametrize(
    "line", ["www.gov.uk/hmpps", "published by HM Prison and Probation Service", "plans@example.org"]
)
def test_a_line_below_the_table_is_no_part_of_it(line):
    document = parsed(f"{HEAD}{SECOND}{FIRST.replace('1', '3', 1)}\n{line}\n", "plan.txt")
    assert told(document)[1][1][0][0] == "Tiles will be laid in the showers"
    assert line in {leftover.text for leftover in document.leftovers}


def test_a_total_without_a_label_is_no_number_of_a_page():
    totals = "Response\tNumber\nAgreed\t2\nNot agreed\t0\n\t2\n"
    blocks = extract(Source("plan.txt", f"{HEAD}{FIRST}{SECOND}\n{totals}".encode())).blocks
    assert not any(isinstance(block, Furniture) for block in blocks)


@pytest.mark.parametrize("action", ["2x Senior Officers will be appointed.", "4a Wing will be painted."])
def test_a_count_or_a_name_is_no_label(action):
    assert told(page((*ROW[:3], action, *ROW[4:])))[0][1][0][0] == action


def test_an_action_with_another_owner_is_none_again():
    again = ("", "", "", ROW[3], "Governor", "May 2026")
    assert len(told(page((*ROW[:4], "Deputy Governor", "31 May 2026"), again))[0][1]) == 2


def test_a_number_of_thousands_of_digits_skips_none():
    rows = (
        FIRST.replace("1\t", f"{'1' * 5000}\t", 1)
        + SECOND.replace("2\t", "\t", 1)
        + FIRST.replace("1\t", f"{'2' * 5000}\t", 1)
    )
    assert len(parsed(HEAD + rows, "plan.txt").recommendations) == 3
