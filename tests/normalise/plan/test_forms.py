"""Forms: labels with their values, and the head of a table that a page has left alone above the next one."""

import apparse
from apparse import Source
from apparse.blocks import Cell, Paragraph, Row, Table
from apparse.location import BBox, Location
from apparse.normalise.plan.cards.forms import rows_of_form
from apparse.text import Text

TITLE = "<h1>Action plan: HMP Lowmoor Fen</h1><p>Action plan submitted: 3 March 2025</p>"
HEADS = "<tr><th>Action</th><th>Owner</th><th>Target date</th></tr>"


def cell(left, *lines):
    """Paragraphs at the heights given before them."""
    placed = (
        Paragraph(Text.of(line, Location(page=1, bbox=BBox(left, top, left + 80, top + 10)))) for top, line in lines
    )
    return Cell(tuple(placed), Location(page=1, bbox=BBox(left, 0, left + 80, 90)))


def test_labels_that_stand_below_each_other_in_one_cell_have_the_values_beside_them():
    label = cell(0, (10, "Response"), (24, "Reason"))
    value = cell(100, (10, "Partly agreed"), (24, "The drains belong to others."), (36, "They were asked."))
    facts = list(rows_of_form(Table((Row((label, value), (0, 1)),), 2, Location(page=1))))
    assert [(fact.role.value, [value.text.value for value in fact.values]) for fact in facts] == [
        ("response", ["Partly agreed"]),
        ("explanation", ["The drains belong to others.", "They were asked."]),
    ]


def test_headings_that_a_page_has_left_above_the_rows_of_the_next_are_no_part_of_a_card():
    first = f"<h2>Recommendation 1</h2><p>Improve the showers.</p><p>Response: Agreed</p><table>{HEADS}<tr><td>Tiles will be laid.</td><td>Governor</td><td>May 2025</td></tr></table>"
    torn = "<h2>Recommendation 2</h2><p>Mend the drains.</p><p>Response: Agreed</p><h3>Action Owner Target date</h3><table><tr><td>Pipes will be mended.</td><td>Deputy</td><td>June 2025</td></tr></table>"
    document = apparse.parse(Source("plan.html", f"{TITLE}{first}{torn}".encode()))
    assert [[(a.text, a.owners_raw, a.target_raw) for a in r.actions] for r in document.recommendations] == [
        [("Tiles will be laid.", "Governor", "May 2025")],
        [("Pipes will be mended.", "Deputy", "June 2025")],
    ]
    assert document.leftovers == ()
