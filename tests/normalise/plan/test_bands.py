"""Recommendations printed across the table above their actions, and responses printed below the recommendation in its cell."""

import pytest
from texts import parsed

import apparse
from apparse import Source
from apparse.normalise.plan.rows.tears import Words
from apparse.normalise.plan.rows.torn_addressee import mend_torn_heading
from apparse.text import Text

NO_RECOMMENDATION = "<tr><th>Action</th><th>Owner</th><th>Target date</th></tr>"
RECOMMENDATION = "<tr><th>No.</th><th>Recommendation</th><th>Action</th><th>Owner</th><th>Target date</th></tr>"
TILES = "<td>Tiles will be laid.</td><td>Governor</td><td>May 2025</td>"
PIPES = "<td>Pipes will be mended.</td><td>Head of Works</td><td>June 2025</td>"


def plan(heads, *rows, above="", below=""):
    table = f"<table>{heads}{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
    body = f"<h1>Action plan: HMP Lowmoor Fen</h1><p>Action plan submitted: 3 March 2025</p>{above}{table}{below}"
    return apparse.parse(Source("plan.html", body.encode()))


def told(document):
    return [(r.number, r.text, r.response, [a.text for a in r.actions]) for r in document.recommendations]


EXPECTED = [
    ("1", "The showers should be warm.", "agreed", ["Tiles will be laid."]),
    ("2", "The yard should be larger.", "partly_agreed", ["Pipes will be mended."]),
]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "<td colspan=3>Recommendation 1: The showers should be warm.<p>Response: Agreed</p></td>",
            "<td colspan=3>Recommendation 2: The yard should be larger.<p>Response: Partly agreed</p></td>",
        ),
        (
            "<td colspan=2>Recommendation 1: The showers should be warm.</td><td>AGREED</td>",
            "<td colspan=2>Recommendation 2: The yard should be larger.</td><td>PARTLY AGREED</td>",
        ),
        (
            "<td>Recommendation 1<p>The showers should be warm.</p><p>HMPPS response: Agreed</p></td><td></td><td></td>",
            "<td>Recommendation 2<p>The yard should be larger.</p><p>HMPPS response: Partly agreed</p></td><td></td><td></td>",
        ),
    ],
    ids=["response below", "response beside", "number above"],
)
def test_a_row_that_says_that_it_is_a_recommendation_is_one(first, second):
    document = plan(NO_RECOMMENDATION, first, TILES, second, PIPES)
    assert told(document) == EXPECTED
    assert not document.leftovers


ACROSS = "<td colspan=3>{}</td>"
WARM, LARGE = "The showers should be warm.", "The yard should be larger."


@pytest.mark.parametrize("answer", ["Response: {}", "{}"])
@pytest.mark.parametrize("across", [ACROSS, "<td>{}</td><td></td><td></td>"], ids=["across", "in the first column"])
def test_a_number_opens_a_band_that_is_answered_in_the_row_below(across, answer):
    rows = [
        ACROSS.format("The governor should:"),
        across.format(f"1. {WARM}"), across.format(answer.format("Agreed")), TILES,
        across.format(f"2. {LARGE}"), across.format(answer.format("Partly agreed")),
        across.format("Explanation: There is no money for more land"), PIPES,
    ]  # fmt: skip
    document = plan(NO_RECOMMENDATION, *rows)
    assert told(document) == [(f"{number}.", *rest) for number, *rest in EXPECTED]
    assert {r.addressee for r in document.recommendations} == {"The governor should:"}
    assert [r.explanation for r in document.recommendations] == [None, "There is no money for more land"]
    assert not document.leftovers


@pytest.mark.parametrize(
    "band",
    ["<td colspan=2>{} {}</td><td>{}</td>", "<td colspan=3>{} {}<p>Response: {}</p></td>"],
    ids=["response beside", "response below"],
)
def test_a_number_opens_a_band_that_is_answered_in_its_row(band):
    document = plan(
        NO_RECOMMENDATION, band.format("1.", WARM, "Agreed"), TILES, band.format("2.", LARGE, "Partly agreed"), PIPES
    )
    assert told(document) == [(f"{number}.", *rest) for number, *rest in EXPECTED]


def test_a_page_may_cut_the_response_off_a_band_with_a_number():
    rows = [ACROSS.format(f"1. {WARM}"), ACROSS.format("Response: Agreed"), TILES, ACROSS.format(f"2. {LARGE}")]
    below = table(ACROSS.format("Response: Partly agreed"), PIPES)
    assert told(plan(NO_RECOMMENDATION, *rows, below=below)) == [(f"{number}.", *rest) for number, *rest in EXPECTED]


def test_what_is_answered_below_is_a_recommendation_without_a_number():
    rows = [
        ACROSS.format(WARM), ACROSS.format("Response: Agreed"), TILES,
        ACROSS.format(LARGE), ACROSS.format("Response: Partly agreed"), PIPES,
    ]  # fmt: skip
    assert told(plan(NO_RECOMMENDATION, *rows)) == [(None, *rest) for _, *rest in EXPECTED]


def test_numbers_of_sections_open_no_bands_where_nothing_answers_them():
    rows = [
        ACROSS.format("1. Safety"), ACROSS.format(f"Recommendation 1: {WARM}"), ACROSS.format("Response: Agreed"), TILES,
        ACROSS.format("2. Respect"), ACROSS.format(f"Recommendation 2: {LARGE}"), ACROSS.format("Response: Partly agreed"), PIPES,
    ]  # fmt: skip
    assert told(plan(NO_RECOMMENDATION, *rows)) == EXPECTED


def test_a_row_that_begins_so_and_has_an_owner_is_an_action():
    row = "<td>Recommendation 2.1 of the audit will be carried out.</td><td>Head of Works</td><td>June 2025</td>"
    document = plan(NO_RECOMMENDATION, "<td colspan=3>Recommendation 1: The showers should be warm.</td>", row)
    assert [len(r.actions) for r in document.recommendations] == [1]


@pytest.mark.parametrize("answer", ["<p>Response: {}</p>", "<p>{}</p>", "<br>Response: {}"])
def test_a_response_below_the_recommendation_is_its_response(answer):
    asked = ["The showers should be warm.", "The yard should be larger."]
    cells = [f"{text}{answer.format(word)}" for text, word in zip(asked, ("Agreed", "Partly agreed"), strict=True)]
    document = plan(RECOMMENDATION, f"<td>1</td><td>{cells[0]}</td>{TILES}", f"<td>2</td><td>{cells[1]}</td>{PIPES}")
    assert told(document) == EXPECTED


def test_a_page_may_cut_the_response_off_the_recommendation_above():
    first = table(RECOMMENDATION, f"<td>1</td><td>The showers should be warm.</td>{TILES}")
    rest = f"<td></td><td>Response: Agreed</td>{PIPES}"
    second = f"<td>2</td><td>The yard should be larger.<p>Response: Agreed</p></td>{TILES}"
    body = f"<h1>Action plan: HMP Lowmoor Fen</h1>{first}{table(rest, second)}"
    assert told(apparse.parse(Source("plan.html", body.encode()))) == [
        ("1", "The showers should be warm.", "agreed", ["Tiles will be laid.", "Pipes will be mended."]),
        ("2", "The yard should be larger.", "agreed", ["Tiles will be laid."]),
    ]


def test_a_recommendation_that_speaks_of_a_response_keeps_it():
    asked = "The showers should be warm.<p>Their response: within an hour, always.</p>"
    (recommendation,) = plan(RECOMMENDATION, f"<td>1</td><td>{asked}</td>{TILES}").recommendations
    assert recommendation.text.endswith("within an hour, always.")
    assert recommendation.response is None


def test_the_bullets_of_a_list_are_no_part_of_the_recommendation():
    asked = "Attend to:<ul><li>showers</li><li>baths</li></ul>"
    (recommendation,) = plan(RECOMMENDATION, f"<td>1</td><td>{asked}</td>{TILES}").recommendations
    assert recommendation.text == "Attend to: showers baths"


def test_a_long_list_of_abbreviations_below_is_no_part_of_the_plan():
    spelt = [(f"A{letter}C", f"Area {letter} committee") for letter in "BCDEFGHIJKLM"]
    rows = "".join(f"<tr><td>{short}</td><td>{full}</td></tr>" for short, full in [("Abbreviation", "In full"), *spelt])
    document = plan(
        RECOMMENDATION, f"<td>1</td><td>The yard should be larger.</td>{TILES}", below=f"<table>{rows}</table>"
    )
    assert [(r.number, len(r.actions)) for r in document.recommendations] == [("1", 1)]
    assert "Area M committee" in {leftover.text for leftover in document.leftovers}


def test_a_heading_that_says_whose_plan_it_is_asks_nobody():
    rows = [f"<td>1</td><td>The yard should be larger.</td>{TILES}"]
    title = "<h2>ACTION PLAN: LOWMOOR FEN REGION</h2>"
    again = f"{title}<table>{RECOMMENDATION}<tr><td>2</td><td>The showers should be warm.</td>{PIPES}</tr></table>"
    assert [r.addressee for r in plan(RECOMMENDATION, *rows, above=title, below=again).recommendations] == [None, None]


def table(*rows):
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


HEADS = "<th>Action</th><th>Owner</th><th>Target date</th>"
BLANK = "<td></td><td></td>"
FIRST = "<p>Recommendation 1: The showers should be warm.</p><p>Response: Agreed</p>"
SECOND = "<p>Recommendation 2: The yard should be larger.</p><p>Response: Partly agreed</p>"


@pytest.mark.parametrize(
    "body",
    [
        FIRST + table(HEADS, TILES, f"<td>{SECOND}</td>{BLANK}", PIPES),
        FIRST + table(HEADS, TILES, f"<td>Recommendation 2: The yard should be larger.</td>{BLANK}")
        + table(HEADS, f"<td>Response: Partly agreed</td>{BLANK}", PIPES),
        FIRST + table(HEADS, TILES) + "<p>Recommendation 2: The yard should be</p>"
        + table(f"<td>larger.<p>Response: Partly agreed</p></td>{BLANK}", PIPES),
    ],
    ids=["row of the table above", "response overleaf", "torn"],
)  # fmt: skip
def test_a_band_may_stand_as_text_above_its_table_or_as_a_row_of_the_one_before(body):
    third = "<p>Recommendation 3: The library should open.</p><p>Response: Agreed</p>" + table(HEADS, TILES)
    body = f"<h1>Action plan: HMP Lowmoor Fen</h1><p>Action plan submitted: 3 March 2025</p>{body}{third}"
    assert told(apparse.parse(Source("plan.html", body.encode())))[:2] == EXPECTED


@pytest.mark.parametrize(
    ("above", "overleaf"),
    [("", "The parish owns the land. It has no money for more of it."), ("The parish owns the land.", "It has no money for more of it.")],
    ids=["whole", "torn"],
)  # fmt: skip
def test_the_explanation_of_a_band_may_stand_overleaf_below_the_headings(above, overleaf):
    first = [TILES, ACROSS.format(SECOND), *([ACROSS.format(above)] if above else [])]
    body = table(HEADS, ACROSS.format(FIRST), *first) + table(HEADS, ACROSS.format(overleaf), PIPES)
    document = apparse.parse(Source("plan.html", f"<h1>Action plan: HMP Lowmoor Fen</h1>{body}".encode()))
    assert told(document) == EXPECTED
    assert document.recommendations[1].explanation == "The parish owns the land. It has no money for more of it."


def test_a_number_before_the_first_of_several_paragraphs_is_not_all_of_it():
    heads = "<tr><th>Recommendation</th><th>Action</th><th>Owner</th><th>Target date</th></tr>"
    asked = "1. The showers should be warm.<p>They are cold.</p>"
    (recommendation,) = plan(heads, f"<td>{asked}</td>{TILES}").recommendations
    assert (recommendation.number, recommendation.text) == ("1.", "The showers should be warm. They are cold.")


def test_a_response_with_its_label_above_the_actions_is_the_response():
    asked = ["The showers should be warm.", "The yard should be larger."]
    reason = "The land belongs to the parish, and no money has been set aside to buy it."
    rows = [
        f"<td rowspan=2>1</td><td rowspan=2>{asked[0]}</td><td>Response: Agreed</td>{BLANK}", TILES,
        f"<td rowspan=2>2</td><td rowspan=2>{asked[1]}</td><td>Response: Partly agreed<p>{reason}</p></td>{BLANK}", PIPES,
    ]  # fmt: skip
    document = plan(RECOMMENDATION, *rows)
    assert told(document) == EXPECTED
    assert [r.explanation for r in document.recommendations] == [None, reason]


def test_a_response_with_its_label_may_stand_in_white_that_a_page_shows_as_a_column():
    heads = RECOMMENDATION.replace("<th>Action", "<th></th><th>Action")
    rows = [
        f"<td>1</td><td>The showers should be warm.</td><td>Response: Agreed</td><td></td>{BLANK}",
        f"<td></td><td></td><td></td>{TILES}",
        f"<td>2</td><td>The yard should be larger.</td><td>Response: Partly agreed</td><td></td>{BLANK}",
        f"<td></td><td></td><td></td>{PIPES}",
    ]
    assert told(plan(heads, *rows)) == EXPECTED


def test_an_action_on_how_to_respond_is_an_action():
    acted = "<td>Emergency response: all staff will be trained.</td><td>Governor</td><td>May 2025</td>"
    (recommendation,) = plan(RECOMMENDATION, f"<td>1</td><td>The yard should be larger.</td>{acted}").recommendations
    assert [a.text for a in recommendation.actions] == ["Emergency response: all staff will be trained."]


def test_labels_in_one_cell_stand_before_the_actions_beside_them():
    heads = "<tr><th>No.</th><th>Recommendation</th><th>Step</th><th>Action</th><th>Owner</th><th>Target date</th></tr>"
    labels, steps = "<p>1.1</p><p>1.2</p>", "<p>Tiles will be laid.</p><p>Pipes will be mended.</p>"
    row = f"<td>1</td><td>The showers should be warm.</td><td>{labels}</td><td>{steps}</td><td><p>Governor</p><p>Head of Works</p></td><td><p>May 2025</p><p>June 2025</p></td>"
    other = "<td>2</td><td>The yard should be larger.</td><td>2.1</td><td>Land will be sought.</td><td>Governor</td><td>May 2026</td>"
    actions = [(a.label, a.text, a.owners_raw) for r in plan(heads, row, other).recommendations for a in r.actions]
    assert actions == [
        ("1.1", "Tiles will be laid.", "Governor"),
        ("1.2", "Pipes will be mended.", "Head of Works"),
        ("2.1", "Land will be sought.", "Governor"),
    ]


def test_an_addressee_beside_the_recommendation_may_be_cut_by_a_page():
    heads = "<th>No.</th><th>For</th><th>Recommendation</th><th>Action</th><th>Owner</th><th>Target date</th>"
    first = table(heads, f"<td>1</td><td>HM Prison and</td><td>The yard should be</td>{TILES}")
    rest = table("<td></td><td>Probation Service</td><td>larger.</td><td></td><td></td><td></td>")
    body = f"<h1>Action plan: HMP Lowmoor Fen</h1><p>Action plan submitted: 3 March 2025</p>{first}{rest}"
    (recommendation,) = apparse.parse(Source("plan.html", body.encode())).recommendations
    assert (recommendation.addressee, recommendation.text) == (
        "HM Prison and Probation Service",
        "The yard should be larger.",
    )


def test_who_is_asked_may_stand_above_a_title_of_the_table():
    above = "<h3>Lowmoor Fen Region should:</h3><h3>The report and our answer</h3>"
    (recommendation,) = plan(
        RECOMMENDATION, f"<td>1</td><td>The yard should be larger.</td>{TILES}", above=above
    ).recommendations
    assert recommendation.addressee == "Lowmoor Fen Region should:"


@pytest.mark.parametrize(
    "parts",
    [
        ("Her Maj", "esty's Prison and Probation Service sho", "uld:"),
        ("His Majesty's Prison and Probation Serv", "ice (HMPPS) should:"),
        ("HM Prison and Proba", "tion Service should:"),
    ],
)
def test_a_torn_heading_says_no_more_than_its_parts(parts):
    assert mend_torn_heading([Text(part) for part in parts], Words()).value == "".join(parts)


def test_the_end_of_a_list_is_no_label_of_the_response_behind_it():
    lines = [
        "Action\tOwner\tTarget date",
        "Recommendation 1: Mend what is broken: • lights in car parks • tiles on walls Response: Agreed\t\t",
        "Lamps will be bought.\tGovernor\tMay 2025",
        "Recommendation 2: Mend the roof. Response: Agreed\t\t",
        "Slates will be laid.\tGovernor\tMay 2025",
    ]
    document = parsed("Action plan: HMP Lowmoor Fen\n\n" + "\n".join(lines), "plan.txt")
    assert [(r.text, r.response) for r in document.recommendations] == [
        ("Mend what is broken: lights in car parks tiles on walls", "agreed"),
        ("Mend the roof.", "agreed"),
    ]
