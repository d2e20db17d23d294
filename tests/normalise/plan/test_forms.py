"""Forms: labels with their values, and the head of a table that a page has left alone above the next one."""

import pytest

import apparse
from apparse import Source
from apparse.blocks import Cell, Paragraph, Row, Table
from apparse.location import BBox, Location
from apparse.normalise.plan.cards.lines.forms import rows_of_form
from apparse.normalise.plan.cards.lines.owners_beside import actions_beside
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


def test_so_have_labels_whose_lines_are_read_as_one_paragraph():
    label = Cell((Paragraph(Text.join(line.text for line in cell(0, (10, "Action"), (34, "Owner")).paragraphs)),))
    value = cell(100, (10, "Tiles will be laid"), (22, "in the showers"), (34, "Governor"))
    run_on = Cell((Paragraph(Text.join(line.text for line in value.paragraphs)),), value.at)
    facts = list(rows_of_form(Table((Row((label, run_on), (0, 1)),), 2, Location(page=1))))
    assert [(fact.role.value, [value.text.value for value in fact.values]) for fact in facts] == [
        ("action", ["Tiles will be laid in the showers"]),
        ("owner", ["Governor"]),
    ]


@pytest.mark.parametrize(
    ("side", "said"),
    [
        (("Owner", "Head of Works /", "Lead Plumber", "Due", "May 2025"), ("Head of Works / Lead Plumber", "May 2025")),
        (("Owner", "Lead Plumber", "Target date May 2025"), ("Lead Plumber", "May 2025")),
        (("Owner", "Due", "May 2025"), (None, "May 2025")),
        (("Lead: Plumber", "Target date: May 2025"), ("Plumber", "May 2025")),
    ],
)
def test_owner_and_date_beside_an_action_under_labels_of_their_own(side, said):
    rows = (
        Row((cell(0, (10, "Tiles will be laid.")), cell(100, *enumerate(side))), (0, 1)),
        Row((cell(0, (60, "Pipes will be mended.")), cell(100, (60, "Owner: Governor"))), (0, 1)),
    )
    facts = actions_beside(Table(rows, 2, Location(page=1)))
    values = [(fact.role.value, next((value.text.value for value in fact.values), None)) for fact in facts]
    assert values[:3] == [("action", "Tiles will be laid."), ("owner", said[0]), ("target", said[1])]
    assert values[3:] == [("action", "Pipes will be mended."), ("owner", "Governor")]


def test_a_table_with_a_row_of_other_cells_has_no_actions_beside_labels():
    said = Row((cell(0, (10, "Tiles will be laid.")), cell(100, (10, "Owner: Governor"))), (0, 1))
    other = Row((cell(0, (60, "Pipes will be mended.")), cell(100, (60, "They are old."))), (0, 1))
    assert actions_beside(Table((said, other), 2, Location(page=1))) == []


def test_headings_that_a_page_has_left_above_the_rows_of_the_next_are_no_part_of_a_card():
    first = f"<h2>Recommendation 1</h2><p>Improve the showers.</p><p>Response: Agreed</p><table>{HEADS}<tr><td>Tiles will be laid.</td><td>Governor</td><td>May 2025</td></tr></table>"
    torn = "<h2>Recommendation 2</h2><p>Mend the drains.</p><p>Response: Agreed</p><h3>Action Owner Target date</h3><table><tr><td>Pipes will be mended.</td><td>Deputy</td><td>June 2025</td></tr></table>"
    document = apparse.parse(Source("plan.html", f"{TITLE}{first}{torn}".encode()))
    assert [[(a.text, a.owners_raw, a.target_raw) for a in r.actions] for r in document.recommendations] == [
        [("Tiles will be laid.", "Governor", "May 2025")],
        [("Pipes will be mended.", "Deputy", "June 2025")],
    ]
    assert document.leftovers == ()


def test_a_number_beside_a_label_of_its_own_begins_a_recommendation():
    def card(number, asked):
        named = (("Rec no.", number), ("Recommendation", asked), ("Response", "Agreed"))
        rows = "".join(f"<tr><td>{name}</td><td colspan=2>{value}</td></tr>" for name, value in named)
        return f"<table>{rows}{HEADS}<tr><td>Tiles will be laid.</td><td>Governor</td><td>May 2025</td></tr></table>"

    cards = card("HC1", "Mend the showers.") + card("HC2", "Open the gym.")
    plan = apparse.parse(Source("plan.html", (TITLE + cards).encode()))
    assert [(r.number, r.text, len(r.actions)) for r in plan.recommendations] == [
        ("HC1", "Mend the showers.", 1),
        ("HC2", "Open the gym.", 1),
    ]
    assert not plan.leftovers


def test_rows_across_a_card_explain_also_where_nothing_is_done_and_it_has_one_column():
    def card(columns, *rows):
        return f"<table>{''.join(f'<tr><td colspan={columns}>{row}</td></tr>' for row in rows)}"

    done = f"{HEADS}<tr><td>Tiles will be laid.</td><td>Governor</td><td>May 2025</td></tr></table>"
    reason = "We agree as far as the tiles go. The drains belong to the water company."
    cards = card(3, "Recommendation 1: Mend the showers.", "Response: Partly agreed", reason) + done
    refusal = "There is no money for a boat, nor has there been any in the last three years, as the inspectors know."
    cards += card(1, "Recommendation 2: Buy a boat.", "Response: Not agreed", refusal) + "</table>"
    letter = "<p>I attach the response to each of them.</p><p>A response to the inspection of HMP Lowmoor Fen</p>"
    plan = apparse.parse(
        Source("plan.html", f"{letter}{TITLE[len('<h1>Action plan: HMP Lowmoor Fen</h1>') :]}{cards}".encode())
    )
    assert plan.title == "A response to the inspection of HMP Lowmoor Fen"
    assert [(r.number, r.response, r.explanation, len(r.actions)) for r in plan.recommendations] == [
        ("1", "partly_agreed", reason, 1),
        ("2", "not_agreed", refusal, 0),
    ]


def test_rows_of_one_text_between_actions_and_their_labels_are_lines():
    def row(*cells):
        return f"<tr>{''.join(f'<td>{each}</td>' for each in cells)}</tr>"

    beside = "<p>Who: Governor</p><p>When: May 2025</p>"
    rows = (
        *(row("Tiles will be laid.", beside), row("2 Mend the drains", ""), row("We partly accept this", "")),
        *(row("The drains belong to the water company.", ""), row("Pipes will be mended.", beside)),
    )
    first = "<h3>1 Improve the showers</h3><p>We accept this</p>"
    document = apparse.parse(Source("plan.html", f"{TITLE}{first}<table>{''.join(rows)}</table>".encode()))
    assert [(r.number, r.text, r.response, r.explanation) for r in document.recommendations] == [
        ("1", "Improve the showers", "agreed", None),
        ("2", "Mend the drains", "partly_agreed", "The drains belong to the water company."),
    ]
    assert [[(a.text, a.owners_raw, a.target_raw) for a in r.actions] for r in document.recommendations] == [
        [("Tiles will be laid.", "Governor", "May 2025")],
        [("Pipes will be mended.", "Governor", "May 2025")],
    ]
    assert not document.leftovers


def test_an_action_of_a_form_may_have_owner_and_date_in_one_cell_beside_it():
    def row(label, value, *beside):
        return f"<tr><td>{label}</td><td colspan={2 - bool(beside)}>{value}</td>{''.join(f'<td>{b}</td>' for b in beside)}</tr>"

    form = "<table><tr><td colspan=3>Recommendation {0}</td></tr>" + "".join(
        (
            row("Made to", "HMP Lowmoor Fen"),
            row("Recommendation", "Mend the showers of wing {0}."),
            row("Response", "Agreed"),
            row("Action 1", "Tiles will be laid.", "<p>Owner: Lead Plumber</p><p>Target date: 5 May 2025</p>"),
            row("Action 2", "Pipes will be mended.", "<p>Owner: Governor</p><p>Target date: 6 June 2025</p>"),
        )
    )
    body = TITLE + "".join(form.format(number) + "</table>" for number in "12")
    document = apparse.parse(Source("plan.html", body.encode()))
    assert [(r.number, r.text) for r in document.recommendations] == [
        (n, f"Mend the showers of wing {n}.") for n in "12"
    ]
    assert [[(a.text, a.owners_raw, a.target_raw) for a in r.actions] for r in document.recommendations] == [
        [("Tiles will be laid.", "Lead Plumber", "5 May 2025"), ("Pipes will be mended.", "Governor", "6 June 2025")]
    ] * 2
