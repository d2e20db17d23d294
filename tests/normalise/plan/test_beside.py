"""Further columns: which action a revised date, a status or a remark beside several of them is for."""

import pytest
from extract.html.pages import read
from tables import normalise, placed

HEADS = ("No", "Recommendation", "Response", "Action", "Target date", "Revised date", "RAG")
START = ("1", "Improve the showers.", "Agreed")
ACTIONS = "0:Lay tiles.|2:Mend pipes.|4:Paint walls."


def beside(*cells, headings=HEADS):
    (recommendation,) = normalise(placed([[*START, *cells]], headings=headings)).recommendations
    return [(action.target_raw, action.rag, action.other) for action in recommendation.actions]


def test_a_revised_date_replaces_that_of_the_action_beside_which_it_stands():
    assert beside(ACTIONS, "0:May 2026|2:June 2026|4:July 2026", "2:August 2026", "0:Blue|2:Red|4:Green") == [
        ("May 2026", "Blue", {}),
        ("August 2026", "Red", {"Target date": "June 2026"}),
        ("July 2026", "Green", {}),
    ]
    first = beside(ACTIONS, "0:May 2026|2:June 2026|4:July 2026", "0:August 2026", "0:Blue")
    assert [target for target, _, _ in first] == ["August 2026", "June 2026", "July 2026"]
    assert [rag for _, rag, _ in first] == ["Blue"] * 3  # a status above may be that of all


@pytest.mark.parametrize(
    ("remarks", "progress"),
    [
        ("0:Tiles are laid.|4:Paint is ordered.", ["Tiles are laid.", None, "Paint is ordered."]),
        ("2:Pipes are ordered.|3:Two are mended.", [None, "Pipes are ordered. Two are mended.", None]),
        ("0:Tiles are laid.|3:Paint is ordered.", ["Tiles are laid. Paint is ordered.", None, None]),
    ],
)
def test_remarks_are_those_of_the_actions_beside_which_they_begin(remarks, progress):
    heads = (*HEADS[:5], "Progress", "Notes")
    dates = "0:May 2026|2:June 2026|4:July 2026"
    (recommendation,) = normalise(placed([[*START, ACTIONS, dates, remarks, ""]], headings=heads)).recommendations
    assert [action.progress for action in recommendation.actions] == progress


@pytest.mark.parametrize(
    ("heading", "revised", "target", "other"),
    [
        ("Revised completion date", "August 2026", "August 2026", {"Target date": "May 2026"}),
        ("Target date (amended)", "", "May 2026", {}),
        ("New timescale", "No change", "May 2026", {"New timescale": "No change"}),
        ("Revised to", "Complete", "Complete", {"Target date": "May 2026"}),
        ("Updated target date", "N/A", "May 2026", {}),
        ("Review date", "August 2026", "May 2026", {"Review date": "August 2026"}),
    ],
)
def test_a_revised_date_that_is_none_replaces_nothing(heading, revised, target, other):
    heads = "".join(f"<th>{head}</th>" for head in (*HEADS[:4], "Owner", "Target date", heading))
    cells = "".join(f"<td>{cell}</td>" for cell in (*START, "Lay tiles.", "Governor", "May 2026", revised))
    (recommendation,) = normalise(read(f"<table><tr>{heads}</tr><tr>{cells}</tr></table>")).recommendations
    (action,) = recommendation.actions
    assert (action.target_raw, action.other) == (target, other)


def test_the_last_of_several_revised_dates_holds():
    heads = "".join(f"<th>{head}</th>" for head in (*HEADS[:4], "Owner", "Due", "Revised date 1", "Revised date 2"))
    rows = "".join(
        f"<tr>{''.join(f'<td>{cell}</td>' for cell in (number, *START[1:], 'Lay tiles.', 'Governor', 'May 2026', 'July 2026', last))}</tr>"
        for number, last in (("1", "August 2026"), ("2", ""))
    )
    first, second = normalise(read(f"<table><tr>{heads}</tr>{rows}</table>")).recommendations
    assert first.actions[0].target_raw == "August 2026"
    assert first.actions[0].other == {"Due": "May 2026", "Revised date 1": "July 2026"}
    assert (second.actions[0].target_raw, second.actions[0].other) == ("July 2026", {"Due": "May 2026"})


def test_a_revised_date_beside_no_other_is_the_target():
    heads = "".join(f"<th>{head}</th>" for head in (*HEADS[:4], "Owner", "Revised date"))
    cells = "".join(f"<td>{cell}</td>" for cell in (*START, "Lay tiles.", "Governor", "May 2026"))
    (recommendation,) = normalise(read(f"<table><tr>{heads}</tr><tr>{cells}</tr></table>")).recommendations
    assert recommendation.actions[0].target_raw == "May 2026"


def test_a_label_says_whose_date_is_revised_and_whose_remark_it_is():
    heads = "".join(f"<th>{head}</th>" for head in (*HEADS[:6], "Progress"))
    said = (
        "<p>a) Lay tiles.</p><p>b) Mend pipes.</p><p>c) Paint walls.</p>",
        "<p>a) May 2026</p><p>b) June 2026</p><p>c) July 2026</p>",
        "<p>b) August 2026</p>",
        "<p>a) Laid.</p><p>c) Ordered.</p><p>White.</p>",
    )
    cells = "".join(f"<td>{cell}</td>" for cell in (*START, *said))
    document = normalise(read(f"<table><tr>{heads}</tr><tr>{cells}</tr></table>"))
    found = [(a.target_raw, a.other, a.progress) for a in document.recommendations[0].actions]
    assert found == [
        ("May 2026", {}, "a) Laid."),
        ("August 2026", {"Target date": "June 2026"}, None),
        ("July 2026", {}, "c) Ordered. White."),
    ]
    assert document.leftovers == ()


def test_of_several_actions_without_heights_it_is_not_certain_whose_date_is_revised():
    heads = "".join(f"<th>{head}</th>" for head in HEADS[:6])
    said = ("<p>Lay tiles.</p><p>Mend pipes.</p>", "<p>May 2026</p><p>June 2026</p>", "August 2026")
    cells = "".join(f"<td>{cell}</td>" for cell in (*START, *said))
    (recommendation,) = normalise(read(f"<table><tr>{heads}</tr><tr>{cells}</tr></table>")).recommendations
    assert [action.target_raw for action in recommendation.actions] == ["May 2026", "June 2026"]
    assert recommendation.actions[0].other == {"Revised date": "August 2026"}


def test_a_revised_date_may_stand_behind_a_label():
    cards = "".join(
        f"<h2>Recommendation {n}</h2><p>Lay tiles.</p><p>Response: Agreed</p><p>Action: Tiles will be laid.</p>"
        "<p>Owner: Governor Target date: May 2026 Revised date: July 2026</p>"
        for n in (1, 2)
    )
    for recommendation in normalise(read(f"<h1>Action plan</h1>{cards}")).recommendations:
        assert [(a.target_raw, a.other) for a in recommendation.actions] == [("July 2026", {"Target date": "May 2026"})]
