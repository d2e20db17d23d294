"""Sections: what several tables are about, by the headings above them or the titles in their first rows."""

import pytest

import apparse
from apparse import Source

HEADS = ("No", "Recommendation", "Response", "Action", "Owner", "Target date")


def row(cells, tag="td"):
    return f"<tr>{''.join(f'<{tag}>{cell}</{tag}>' for cell in cells)}</tr>"


def table(number, *, title=""):
    across = f'<tr><td colspan="6">{title}</td></tr>' if title else ""
    item = row((number, f"Mend roof {number}.", "Agreed", f"Roof {number} will be mended.", "Governor", "May 2026"))
    return f"<table>{across}{row(HEADS, 'th')}{item}</table>"


def plan(*body):
    return apparse.parse(Source("plan.html", f"<h1>Action plan: HMP Lowmoor Fen</h1>{''.join(body)}".encode()))


def sections(document):
    return [(each.number, each.addressee, each.section) for each in document.recommendations]


@pytest.mark.parametrize(
    "second",
    [f"<h2>Priority 2: Dry cells</h2>{table(2)}", table(2, title="Priority 2: Dry cells")],
    ids=["a heading", "a row of the table"],
)
def test_headings_above_several_tables_are_sections(second):
    document = plan("<h2>Priority 1: Dry halls</h2>", table(1), second, table(3))
    assert sections(document) == [
        ("1", None, "Priority 1: Dry halls"),
        ("2", None, "Priority 2: Dry cells"),
        ("3", None, "Priority 2: Dry cells"),
    ]
    assert not document.leftovers


def test_a_text_may_stand_between_the_heading_and_the_table():
    between = "<p>For this one the board has agreed further measures.</p>"
    document = plan("<h2>Halls</h2>", table(1), "<h2>Cells</h2>", table(2), "<h2>Yards</h2>", between, table(3))
    assert [section for *_, section in sections(document)] == ["Halls", "Cells", "Yards"]


def test_who_is_asked_stays_above_what_it_is_about_and_a_section_does_not_ask():
    document = plan(
        "<h2>Halls</h2><p>The Governor should:</p>", table(1), "<h2>Cells</h2>", table(2), "<h2>Yards</h2>", table(3)
    )
    assert sections(document) == [
        ("1", "The Governor should:", "Halls"),
        ("2", "The Governor should:", "Cells"),
        ("3", "The Governor should:", "Yards"),
    ]


@pytest.mark.parametrize("heading", ["Action plan", "Recommendations and responses"])
def test_the_title_of_any_plan_is_no_section(heading):
    document = plan(f"<h2>{heading}</h2>", table(1), f"<h2>{heading} (2)</h2>", table(2))
    assert {section for *_, section in sections(document)} == {None}


def test_one_heading_alone_is_no_section():
    assert sections(plan("<h2>Dry halls</h2>", table(1))) == [("1", None, None)]


def test_a_title_that_each_page_prints_again_is_one_title():
    title = "Action plan of the governor: roofs"
    document = plan(*(table(number, title=title) for number in (1, 2, 3)))
    assert [number for number, *_ in sections(document)] == ["1", "2", "3"]
    assert [each.text for each in document.leftovers].count(title) <= 1


def test_the_addressee_may_stand_in_the_first_row_of_the_table():
    document = plan(table(1, title="The Governor should:"), table(2, title="The region should:"))
    assert sections(document) == [("1", "The Governor should:", None), ("2", "The region should:", None)]
