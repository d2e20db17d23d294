"""Small tables with headings of their own in the cells of one column."""

import pytest

import apparse
from apparse import Source

TITLE = "<h1>Action plan: HMP Lowmoor Fen</h1><p>Action plan submitted: 3 March 2025</p>"
STEPS = "<table><tr><th>What will be done</th><th>Lead</th><th>{by}</th></tr>{rows}</table>"
HEADINGS_OF_STEPS = "<td>What will be done</td><td>Lead</td><td>Target date</td>"
TILES = "<tr><td>Tiles will be laid.</td><td>Governor</td><td>May 2025</td></tr>"
PIPES = "<tr><td>Pipes will be mended.</td><td></td><td>June 2025</td></tr>"
REASON = "The drains belong to the water company."


def plan(first, second):
    rows = "".join(
        f"<tr><td>{number}</td><td>{text}</td><td>{response}</td><td>{done}</td></tr>"
        for number, text, response, done in (
            (1, "Improve the showers.", "Agreed", first),
            (2, "Mend the drains.", "Partly agreed", second),
            (3, "Heat the yard.", "Not agreed", REASON),
        )
    )
    heads = "<tr><th>No</th><th>Recommendation</th><th>Response</th><th>Action</th></tr>"
    return apparse.parse(Source("plan.html", f"{TITLE}<table>{heads}{rows}</table>".encode()))


def steps(*rows, by="Target date"):
    return STEPS.format(rows="".join(rows), by=by)


@pytest.mark.parametrize("second", [steps(PIPES), f"<p>{REASON}</p>{steps(PIPES)}"])
def test_they_are_the_headings_of_the_whole_table(second):
    document = plan(steps(TILES, PIPES), second)
    tiles, pipes = (
        ("Tiles will be laid.", "Governor", "May 2025"),
        ("Pipes will be mended.", None, "June 2025"),
    )
    assert [[(a.text, a.owners_raw, a.target_raw) for a in r.actions] for r in document.recommendations] == [
        [tiles, pipes],
        [pipes],
        [],
    ]
    assert [r.explanation for r in document.recommendations] == [None, REASON if REASON in second else None, REASON]
    assert document.leftovers == ()


def test_the_white_between_the_edges_of_a_cell_and_of_the_table_within_it_is_no_column():
    margin = "<td></td>"
    rows = "".join(
        f"<tr><td rowspan=3>{number}</td><td rowspan=3>{text}</td><td rowspan=3>Agreed</td>"
        f"{margin}{HEADINGS_OF_STEPS}{margin}</tr><tr>{margin}{TILES[4:-5]}{margin}</tr><tr>{margin}{PIPES[4:-5]}{margin}</tr>"
        for number, text in ((1, "Improve the showers."), (2, "Mend the drains."))
    )
    heads = "<tr><th>No</th><th>Recommendation</th><th>Response</th><th colspan=5>Action</th></tr>"
    document = apparse.parse(Source("plan.html", f"{TITLE}<table>{heads}{rows}</table>".encode()))
    assert [[(a.text, a.owners_raw, a.target_raw) for a in r.actions] for r in document.recommendations] == [
        [("Tiles will be laid.", "Governor", "May 2025"), ("Pipes will be mended.", None, "June 2025")]
    ] * 2


def test_small_tables_under_different_headings_are_left_as_they_stand():
    document = plan(steps(TILES), steps(PIPES, by="Reviewed on"))
    said = [a.text for r in document.recommendations for a in r.actions]
    assert any("What will be done" in text for text in said)
