"""Tables whose cells are cards: an action each, with owner and date below it, or a whole recommendation."""

import pytest

import apparse
from apparse import Source

TITLE = "<h1>Action plan: HMP Lowmoor Fen</h1><p>Action plan submitted: 3 March 2025</p>"
REASON = "The drains belong to the water company."
TILES = ("Tiles will be laid.", "Governor", "31 May 2025")
PIPES = ("Pipes will be mended.", "Head of Works", "June 2025")
GRATES = ("Grates will be laid.", "Deputy Governor", "Complete")
CELLS = {
    "bare labels": "<p>{}</p><p>Owner {}</p><p>Target date {}</p>",
    "colons": "<p>{}</p><p><b>Owner:</b> {}</p><p><b>By when:</b> {}</p>",
    "labels above": "<p>{}</p><p>Owner</p><p>{}</p><p>Target date</p><p>{}</p>",
    "lines of one paragraph": "<p>{}<br>Lead: {}<br>Due: {}</p>",
    "bare labels in one line": "<p>{}</p><p>Owner {} Target date {}</p>",
    "one line": "<p>{} Owner: {}. Target date: {}</p>",
    "a labelled action": "<p>Action: {}</p><p>Lead: {} | Due: {}</p>",
}


def rows(*cells, width):
    filled = [*cells, *[""] * (-len(cells) % width)]
    lines = (filled[start : start + width] for start in range(0, len(filled), width))
    return (
        f"<table>{''.join('<tr>' + ''.join(f'<td>{cell}</td>' for cell in line) + '</tr>' for line in lines)}</table>"
    )


def said(document):
    return [[(a.text, a.owners_raw, a.target_raw) for a in r.actions] for r in document.recommendations]


@pytest.mark.parametrize("width", [1, 2, 3])
@pytest.mark.parametrize("cell", CELLS.values(), ids=CELLS)
def test_each_cell_is_an_action(cell, width):
    tiles, pipes, grates = (cell.format(*action) for action in (TILES, PIPES, GRATES))
    first = f"<h2>1 Improve the showers.</h2><p>Agreed</p>{rows(tiles, pipes, grates, width=width)}"
    second = f"<h2>2 Mend the drains.</h2><p>Partly agreed</p><p>{REASON}</p>{rows(pipes, width=width)}"
    document = apparse.parse(Source("plan.html", f"{TITLE}{first}{second}".encode()))
    assert [(r.number, r.text, r.response, r.explanation) for r in document.recommendations] == [
        ("1", "Improve the showers.", "agreed", None),
        ("2", "Mend the drains.", "partly_agreed", REASON),
    ]
    assert said(document) == [[TILES, PIPES, GRATES], [PIPES]]
    assert not document.leftovers


def test_a_cell_beside_actions_may_lack_owner_and_date():
    cell = CELLS["colons"]
    cards = "".join(
        f"<h2>{n} {text}</h2><p>Agreed</p>{rows(cell.format(*TILES), 'Drains will be dug.', width=2)}"
        for n, text in ((1, "Improve the showers."), (2, "Mend the drains."))
    )
    document = apparse.parse(Source("plan.html", f"{TITLE}{cards}".encode()))
    assert said(document) == [[TILES, ("Drains will be dug.", None, None)]] * 2


@pytest.mark.parametrize(
    "card",
    [
        "<p><b>Recommendation {}</b></p><p>{}</p><p>Response: {}</p><p>Action: {}</p><p>Owner: {}</p><p>Target date: {}</p>",
        "<h3>{} {}</h3><p>{}</p><p>{}</p><p>Owner: {}</p><p>Target date: {}</p>",
    ],
    ids=["labels", "headings"],
)
def test_each_cell_is_a_recommendation(card):
    asked = ((1, "Improve the showers.", TILES), (2, "Mend the drains.", PIPES), (3, "Mend the grates.", GRATES))
    cells = (card.format(number, text, "Agreed", *action) for number, text, action in asked)
    document = apparse.parse(Source("plan.html", (TITLE + rows(*cells, width=2)).encode()))
    assert [(str(r.number), r.text, r.response) for r in document.recommendations] == [
        (str(number), text, "agreed") for number, text, _ in asked
    ]
    assert said(document) == [[TILES], [PIPES], [GRATES]]
    assert not document.leftovers


SIDES = {
    "labels in cells": "<table><tr><td>Owner: {}</td><td>Target date: {}</td></tr></table>",
    "bare labels in cells": "<table><tr><td>Owner {}</td><td>Target date {}</td></tr></table>",
    "a row of pairs": "<table><tr><td>Owner</td><td>{}</td><td>Target date</td><td>{}</td></tr></table>",
    "rows of pairs": "<table><tr><td>Owner</td><td>{}</td></tr><tr><td>Target date</td><td>{}</td></tr></table>",
}


@pytest.mark.parametrize("sides", SIDES.values(), ids=SIDES)
def test_a_table_of_nothing_but_owner_and_date_is_of_the_action_above(sides):
    actions = [
        "".join((f"<p>Action {n}: {text}</p>", sides.format(*own))) for n, (text, *own) in enumerate((TILES, PIPES), 1)
    ]
    cards = "".join(
        f"<h2>Recommendation {n}</h2><p>{text}</p><p>Response: Agreed</p>{''.join(actions)}"
        for n, text in ((1, "Improve the showers."), (2, "Mend the drains."))
    )
    document = apparse.parse(Source("plan.html", f"{TITLE}{cards}".encode()))
    assert said(document) == [[TILES, PIPES]] * 2
    assert not document.leftovers


def test_so_is_one_below_the_action_in_a_row_across_the_table():
    row = "<tr><td colspan=2>{}</td></tr><tr><td>Owner: {}</td><td>Target date: {}</td></tr>"
    cards = "".join(
        f"<h2>Recommendation {n}</h2><p>{text}</p><p>Response: Agreed</p><table>{row.format(*TILES)}{row.format(*PIPES)}</table>"
        for n, text in ((1, "Improve the showers."), (2, "Mend the drains."))
    )
    document = apparse.parse(Source("plan.html", f"{TITLE}{cards}".encode()))
    assert said(document) == [[TILES, PIPES]] * 2
    assert not document.leftovers
