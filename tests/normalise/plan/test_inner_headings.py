"""Small tables with headings of their own in the cells of one column."""

from dataclasses import replace

import pytest
from tables import normalise, placed

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


def test_headings_that_say_the_same_in_other_words_are_those_of_the_whole_table_as_well():
    other = "<table><tr><th>Steps</th><th>Owner</th><th>By when</th></tr>" + PIPES + "</table>"
    document = plan(steps(TILES), other)
    assert [[(a.text, a.target_raw) for a in r.actions] for r in document.recommendations[:2]] == [
        [("Tiles will be laid.", "May 2025")],
        [("Pipes will be mended.", "June 2025")],
    ]
    assert document.leftovers == ()


HEADS = ("No", "Recommendation", "Response", "What we will do")
INNER = ("Steps", "Lead", "Date")


def on_pages(*pages):
    """Pages of one table with inner headings: its columns stand at the same places, and only the first page has headings."""
    content = placed(*pages, headings=HEADS)
    title, first, *more = content.blocks
    heads, *rows = first.rows
    *beside, divided = heads.cells
    box = divided.at.bbox._replace(x1=590.0)
    divided = replace(divided, at=replace(divided.at, bbox=box), colspan=3)
    first = replace(first, rows=(replace(heads, cells=(*beside, divided)), *rows), width=6)
    return normalise(replace(content, blocks=(title, first, *(replace(table, width=6) for table in more))))


def told(document):
    return [
        (r.number, r.text, r.response_raw, [(a.text, a.owners_raw, a.target_raw) for a in r.actions])
        for r in document.recommendations
    ]


TILED = ("1", "Improve the showers.", "Agreed", [("Lay tiles.", "Governor", "May 2026")])
MENDED = ("2", "Mend the drains.", "Agreed", [("Mend pipes.", "Governor", "June 2026")])


def test_a_page_may_go_on_with_tables_within_cells():
    document = on_pages(
        [[*TILED[:3], *INNER], ["", "", "", *TILED[3][0]]],
        [[*MENDED[:3], *INNER], ["", "", "", *MENDED[3][0]]],
    )
    assert told(document) == [TILED, MENDED]


def test_a_page_may_end_behind_inner_headings_and_go_on_below_or_with_them():
    document = on_pages(
        [[*TILED[:3], *INNER]], [["", "", "", *TILED[3][0]], [*MENDED[:3], *INNER]], [["", "", "", *MENDED[3][0]]]
    )
    assert told(document) == [TILED, MENDED]


def test_what_stands_beside_inner_headings_with_nothing_below_them_is_kept():
    document = on_pages([[*TILED[:3], *INNER], [*MENDED[:3], *INNER], ["", "", "", *MENDED[3][0]]])
    assert told(document) == [(*TILED[:3], []), MENDED]
