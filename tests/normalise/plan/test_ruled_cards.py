"""Cards in tables: number and wording, and the response, in rows above the headings of the actions, with and without page breaks."""

from test_cards import plan

LABELLED = "<tr><td>{}</td><td colspan=3>{}</td></tr>"
HEADS = "<tr><th>Ref</th><th>Step</th><th>Who leads</th><th>Planned date</th></tr>"
LAY = "<tr><td>1.1</td><td>Tiles will be laid.</td><td>Governor</td><td>May 2025</td></tr>"
MEND = "<tr><td>2.1</td><td>Pipes will be mended.</td><td>Head of Works</td><td>June 2025</td></tr>"
PAGE_END = "</table><table>"
CARDS = (
    f"<table>{LABELLED.format('Recommendation 1', 'Improve the showers.')}{LABELLED.format('Response', 'Agreed')}{HEADS}{LAY}</table>"
    f"<table>{LABELLED.format('Recommendation 2', 'Mend the drains on all wings.')}{LABELLED.format('Response', 'Agreed')}{HEADS}{MEND}</table>"
)
EXPECTED = [
    ("1", "Improve the showers.", "agreed", [("1.1", "Tiles will be laid.", "Governor", "May 2025")]),
    ("2", "Mend the drains on all wings.", "agreed", [("2.1", "Pipes will be mended.", "Head of Works", "June 2025")]),
]


def told(document):
    return [
        (r.number, r.text, r.response, [(a.label, a.text, a.owners_raw, a.target_raw) for a in r.actions])
        for r in document.recommendations
    ]


def test_each_card_is_a_recommendation():
    document = plan(CARDS)
    assert told(document) == EXPECTED
    assert document.leftovers == ()


def test_a_page_may_end_in_the_wording():
    torn = f"Mend the drains</td></tr>{PAGE_END}<tr><td></td><td colspan=3>on all wings."
    document = plan(CARDS.replace("Mend the drains on all wings.", torn))
    assert told(document) == EXPECTED
    assert document.leftovers == ()


def test_a_page_may_end_in_the_headings():
    upper, lower = (
        HEADS.replace(" leads", "").replace(" date", ""),
        "<tr><td></td><td></td><td>leads</td><td>date</td></tr>",
    )
    document = plan(CARDS.replace(f"{HEADS}{MEND}", f"{upper}{PAGE_END}{lower}{MEND}"))
    assert told(document) == EXPECTED
    assert document.leftovers == ()


def test_the_bullets_of_a_list_are_no_part_of_the_wording():
    document = plan(CARDS.replace("on all wings.", "<ul><li>on the wings</li><li>in the yard</li></ul>"))
    assert document.recommendations[1].text == "Mend the drains on the wings in the yard"
    assert document.leftovers == ()


def test_totals_below_the_cards_are_none():
    totals = (
        ("Recommendations", "Number"),
        ("Agreed", "2"),
        ("Partly agreed", "0"),
        ("Not agreed", "0"),
        ("Total", "2"),
    )
    rows = "".join(f"<tr><td>{label}</td><td>{count}</td></tr>" for label, count in totals)
    document = plan(f"{CARDS}<h2>Summary</h2><table>{rows}</table>")
    assert told(document) == EXPECTED
    assert (document.summary.agreed, document.summary.total) == (2, 2)


WHITE = "<td></td><td></td></tr>"


def test_nothing_stands_beside_a_response_above_columns_that_are_those_of_the_actions():
    """As a page without standing rules is read, where the row with the number stays on the page before."""
    first = f"<table>{LABELLED.format('Recommendation 1', 'Improve the showers.')}{LABELLED.format('Response', 'Agreed')}</table>"
    second = f"<h3>Recommendation 2</h3><p>Mend the drains on all wings.</p>{PAGE_END}<tr><td>Response</td><td>Agreed</td>{WHITE}"
    cards = f"{first.replace(' colspan=3', '')}<table>{HEADS}{LAY}</table>{second}{HEADS}{MEND}</table>"
    document = plan(cards)
    assert told(document) == EXPECTED
    assert document.leftovers == ()


def test_a_short_recommendation_beside_its_response_is_no_label():
    heads = "<tr><th>Action</th><th>Owner</th><th>Target date</th></tr>"
    band = "<tr><td>Recommendation {}: {}</td><td>Agreed</td><td></td></tr><tr><td>{}</td><td>Governor</td><td>May 2025</td></tr>"
    rows = band.format(1, "Improve reports.", "Tiles will be laid.") + band.format(
        2, "Mend drains.", "Pipes will be mended."
    )
    document = plan(f"<table>{heads}{rows}</table>")
    assert [(r.number, r.text, r.response) for r in document.recommendations] == [
        ("1", "Improve reports.", "agreed"),
        ("2", "Mend drains.", "agreed"),
    ]
