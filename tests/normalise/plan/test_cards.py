"""Plans that give each recommendation a block of its own end as the same records as plans of one table."""

import pytest

import apparse
from apparse import Source

TITLE = "<h1>Action plan: HMP Lowmoor Fen</h1><p>Action plan submitted: 3 March 2025</p>"
HEADS = "<tr><th>Step</th><th>Lead</th><th>By when</th></tr>"
FIRST = "<tr><td>Tiles will be laid.</td><td>Governor</td><td>May 2025</td></tr>"
SECOND = "<tr><td>Pipes will be mended.</td><td>Head of Estates</td><td>June 2025</td></tr>"
REASON = "The drains belong to the water company."


def plan(body, name="plan.html"):
    return apparse.parse(Source(name, (TITLE + body).encode() if name.endswith("html") else body.encode()))


def told(document):
    return [
        (r.number, r.text, r.response, r.explanation, [(a.text, a.owners_raw, a.target_raw) for a in r.actions])
        for r in document.recommendations
    ]


EXPECTED = [
    ("1", "Improve the showers.", "agreed", None, [("Tiles will be laid.", "Governor", "May 2025")]),
    ("2", "Mend the drains.", "partly_agreed", REASON, [("Pipes will be mended.", "Head of Estates", "June 2025")]),
]

HEADED = (
    f"<h2>Recommendation 1</h2><p>Improve the showers.</p><p>HMPPS response: Agreed</p><table>{HEADS}{FIRST}</table>"
    f"<h2>Recommendation 2</h2><p>Mend the drains.</p><p>HMPPS response: Partly agreed</p><p>{REASON}</p>"
    f"<table>{HEADS}{SECOND}</table>"
)
NUMBERED = (
    f"<h2>1. Improve the showers.</h2><p>This recommendation is accepted.</p><table>{HEADS}{FIRST}</table>"
    f"<h2>2. Mend the drains.</h2><p>Response: Partly agreed. {REASON}</p><table>{HEADS}{SECOND}</table>"
)
SENTENCES = (
    f"<h2>Recommendation 1</h2><p>Improve the showers.</p><h4>We agree with this recommendation.</h4><table>{HEADS}{FIRST}</table>"
    f"<h2>Recommendation 2</h2><p>Mend the drains.</p><p>We accept this recommendation in part. {REASON}</p><table>{HEADS}{SECOND}</table>"
)
FORMS = "".join(
    f"<table>{''.join(f'<tr><td>{label}</td><td>{value}</td></tr>' for label, value in rows)}</table>"
    for rows in (
        [("Recommendation 1", "Improve the showers."), ("Our response", "Agreed"), ("Action 1", "Tiles will be laid."), ("Lead", "Governor"), ("Deadline", "May 2025")],
        [("Recommendation 2", "Mend the drains."), ("Our response", "Partly agreed"), ("Reason", REASON), ("Action 1", "Pipes will be mended."), ("Lead", "Head of Estates"), ("Deadline", "June 2025")],
    )
)  # fmt: skip
ACROSS = (
    f"<table>{HEADS}<tr><td colspan=3>Recommendation 1: Improve the showers.</td></tr><tr><td colspan=3>Response: Agreed</td></tr>"
    f"{FIRST}<tr><td colspan=3>Recommendation 2: Mend the drains.</td></tr>"
    f"<tr><td colspan=3>Response: Partly agreed. Reason: {REASON}</td></tr>{SECOND}</table>"
)
BANDED = (
    f"<table>{HEADS}<tr><td colspan=3><p><b>Recommendation 1:</b> Improve the showers.</p><p>Our response: Agreed</p></td></tr>{FIRST}"
    f"<tr><td colspan=3><p><b>Recommendation 2:</b> Mend the drains.</p><p>Our response: Partly agreed</p><p>{REASON}</p></td></tr>"
    f"{SECOND}</table>"
)
CALLED_FORMS = FORMS.replace("Recommendation ", "R")
WIDE_HEADS = HEADS.replace("<tr>", "<tr><th>No</th>")
HEADED_FORMS = "".join(
    f"<table><tr><td colspan=4>Recommendation {number}</td></tr><tr><td colspan=2>Recommendation</td><td colspan=2>{text}</td></tr>"
    f"<tr><td colspan=2>Agreed, partly agreed or not agreed?</td><td colspan=2>{response}</td></tr>{reason}"
    f"{WIDE_HEADS}{actions.replace('<tr>', '<tr><td></td>')}</table>"
    for number, text, response, reason, actions in (
        (1, "Improve the showers.", "Agreed", "", FIRST),
        (
            2,
            "Mend the drains.",
            "Partly agreed",
            f"<tr><td colspan=2>Explanation</td><td colspan=2>{REASON}</td></tr>",
            SECOND,
        ),
    )
)
TORN_FORM = HEADED_FORMS.replace(
    "<td colspan=2>Agreed, partly agreed or not agreed?</td><td colspan=2>Partly",
    "</tr></table><p>Page 2</p><table><tr><td colspan=2>Agreed, partly agreed or not agreed?</td><td colspan=2>Partly",
)
TABLE_ABOVE = (
    "<table><tr><th>No</th><th>Recommendation</th><th>Response</th></tr><tr><td>{}</td><td>{}</td><td>{}</td></tr>"
)
TWO_TABLES = (
    f"{TABLE_ABOVE.format(1, 'Improve the showers.', 'Agreed')}</table><table>{HEADS}{FIRST}</table>"
    f"{TABLE_ABOVE.format(2, 'Mend the drains.', 'Partly agreed')}<tr><td>Comments</td><td colspan=2>{REASON}</td></tr></table>"
    f"<table>{HEADS}{SECOND}</table>"
)
TWO_TABLES_IN_ONE_FRAME = TWO_TABLES.replace("</table><table><tr><th>Step", "<tr><td colspan=3></td></tr><tr><th>Step")
BANDS = (
    "<table><tr><th>No</th><th>Action</th><th>Lead</th><th>Deadline</th><th>Response</th></tr>"
    "<tr><td>1</td><td colspan=3>Improve the showers.</td><td>Agreed</td></tr>"
    f"{FIRST.replace('<tr>', '<tr><td></td>').replace('</tr>', '<td></td></tr>')}"
    f"<tr><td>2</td><td colspan=3>Mend the drains.</td><td>Partly agreed – {REASON}</td></tr>"
    f"{SECOND.replace('<tr>', '<tr><td></td>').replace('</tr>', '<td></td></tr>')}</table>"
)


@pytest.mark.parametrize(
    "body",
    [HEADED, NUMBERED, SENTENCES, FORMS, CALLED_FORMS, ACROSS, BANDED, BANDS, TWO_TABLES, TWO_TABLES_IN_ONE_FRAME],
    ids=[
        "headings",
        "numbered headings",
        "responses in sentences",
        "forms",
        "forms called R1",
        "rows across",
        "one row across",
        "bands",
        "two tables",
        "two tables in one frame",
    ],
)
def test_each_kind_of_card_says_the_same(body):
    document = plan(body)
    said = [
        (*rest, (explained or "").removeprefix("Reason: ") or None, actions)
        for *rest, explained, actions in told(document)
    ]
    assert said == EXPECTED
    assert document.leftovers == ()


@pytest.mark.parametrize(
    "why", ["Why we agree to this only in part", "WHY WE DO NOT FULLY AGREE", "Why we do not agree"]
)
def test_the_response_may_stand_beside_the_number_above_the_recommendation(why):
    cards = (
        f"<h2>Recommendation 1 Agreed</h2><h3>Improve the showers.</h3><table>{HEADS}{FIRST}</table>"
        f"<h2>Recommendation 2 Partly agreed</h2><h3>Mend the drains.</h3><h4>{why}</h4><p>{REASON}</p>"
        f"<table>{HEADS}{SECOND}</table>"
        f"<h2>Recommendation 3 Not agreed</h2><h3>Heat the water.</h3><h4>Why we do not agree with this</h4><p>{REASON}</p>"
    )
    document = plan(cards.replace("<table>", "<h4>What we will do</h4><table>"))
    assert told(document)[:2] == EXPECTED
    assert told(document)[2][:4] == ("3", "Heat the water.", "not_agreed", REASON)


@pytest.mark.parametrize("body", [HEADED, FORMS], ids=["headings", "forms"])
def test_two_cards_with_one_number_are_two_recommendations(body):
    changes = (("Recommendation 2", "Recommendation 1"), ("Partly agreed", "Agreed"), ("the showers.", "the showers"))
    for printed, other in changes:
        body = body.replace(printed, other)
    assert [(number, text) for number, text, *_ in told(plan(body))] == [
        ("1", "Improve the showers"),
        ("1", "Mend the drains."),
    ]


def test_labelled_lines_are_cards_too():
    lines = (
        "Response to HM Inspectorate of Prisons: HMP Lowmoor Fen", "Action plan submitted: 3 March 2025",
        "The Governor should:",
        "Recommendation 1", "Improve the showers.", "Response: Agreed",
        "Action 1.1: Tiles will be laid.", "Owner: Governor", "Target date: May 2025",
        "Recommendation 2", "Mend the drains.", "Response: Partly agreed", f"Explanation: {REASON}",
        "Action 2.1: Pipes will be mended.", "Owner: Head of Estates", "Target date: June 2025",
    )  # fmt: skip
    document = plan("\n\n".join(lines), "plan.txt")
    assert told(document) == EXPECTED
    assert {r.addressee for r in document.recommendations} == {"The Governor should:"}
    assert [a.label for r in document.recommendations for a in r.actions] == ["1.1", "2.1"]


LINES = (
    "<h2>Recommendation 1: Improve the showers.</h2><p>Response: Agreed</p>{first}"
    f"<h2>Recommendation 2: Mend the drains.</h2><p>Response: Partly agreed</p><p>{REASON}</p>{{second}}"
)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "<ul><li>Tiles will be laid.<p>Owner: Governor | Target date: May 2025</p></li></ul>",
            "<p>Pipes will be mended.</p><p>Lead: Head of Estates By when: June 2025</p>",
        ),
        (
            "<p><b>Action 1.1</b><br>Tiles will be laid.</p><p>Owner: Governor</p><p>Target date: May 2025</p>",
            "<dl><dt>Action 2.1</dt><dd>Pipes will be mended.</dd><dd>Owner: Head of Estates</dd><dd>Target date: June 2025</dd></dl>",
        ),
    ],
    ids=["no labels of actions", "numbered actions"],
)
def test_lines_name_owner_and_date_of_the_action_above(first, second):
    document = plan(LINES.format(first=first, second=second))
    assert told(document) == EXPECTED
    assert document.leftovers == ()


def test_each_owner_and_date_begins_another_action_where_none_is_labelled():
    first = (
        "<ul><li>Tiles will be laid.<p>Owner: Governor Target date: May 2025</p></li>"
        "<li>Check them every week.<p>Owner: Target date: May 2025</p></li></ul>"
    )
    document = plan(LINES.format(first=first, second="<p>Pipes will be mended.</p><p>Owner: Head of Estates</p>"))
    assert told(document)[0][-1] == [
        ("Tiles will be laid.", "Governor", "May 2025"),
        ("Check them every week.", None, "May 2025"),
    ]


def test_what_stands_below_a_date_is_no_part_of_it():
    lines = "<p>Tiles will be laid.</p><p>Owner: Governor</p><p>Target date: May 2025</p><p>Last updated: 2 August 2024</p><p>Related pages</p>"
    document = plan(LINES.format(first="", second=lines))
    assert told(document)[1][-1] == [("Tiles will be laid.", "Governor", "May 2025")]
    assert [leftover.text for leftover in document.leftovers] == ["Last updated: 2 August 2024", "Related pages"]


def test_no_response_is_missed_where_no_card_has_one():
    document = plan(
        HEADED.replace("<p>HMPPS response: Agreed</p>", "").replace("<p>HMPPS response: Partly agreed</p>", "")
    )
    assert not document.response_expected
    assert plan(HEADED).response_expected


def test_totals_are_no_form():
    totals = "<h2>Summary</h2><table><tr><td>Recommendations</td><td>Number</td></tr><tr><td>Agreed</td><td>1</td></tr><tr><td>Partly agreed</td><td>1</td></tr><tr><td>Total</td><td>2</td></tr></table>"
    document = plan(LINES.format(first="<p>Action 1: Tiles will be laid.</p>", second="") + totals)
    assert [r.number for r in document.recommendations] == ["1", "2"]
    assert (document.summary.agreed, document.summary.total) == (1, 2)


@pytest.mark.parametrize(
    "totals", ["Agreed: 1 Partly agreed: 1 Total: 2", "Responses: agreed 1, partly agreed 1, total 2."], ids=["labels", "announced"]
)  # fmt: skip
def test_a_line_of_totals_right_below_the_last_card_is_none_of_its_lines(totals):
    document = plan(LINES.format(first="<p>Action 1: Tiles will be laid.</p>", second="") + f"<p>{totals}</p>")
    assert [r.number for r in document.recommendations] == ["1", "2"]
    assert (document.summary.agreed, document.summary.partly_agreed, document.summary.total) == (1, 1, 2)
    assert not [leftover.text for leftover in document.leftovers if "greed" in leftover.text]


def test_a_card_may_have_no_actions():
    refused = f"<h2>Recommendation 3</h2><p>Buy a boat.</p><p>HMPPS response: Not agreed</p><p>{REASON}</p>"
    document = plan(HEADED + refused)
    assert told(document)[2] == ("3", "Buy a boat.", "not_agreed", REASON, [])


def test_actions_in_lines_stand_beside_the_table_of_another_card():
    lines = (
        "<h2>Recommendation 2</h2><p>Mend the drains.</p><p>Response: Partly agreed</p>"
        f"<p>Explanation: {REASON}</p><p>Action: Pipes will be mended.</p><p>Owner: Head of Estates</p><p>Target date: June 2025</p>"
    )
    assert told(plan(HEADED[: HEADED.index("<h2>Recommendation 2")] + lines)) == EXPECTED


def test_a_reason_that_breaks_off_above_headings_that_a_page_prints_again_goes_on_below_them():
    cut = f"<p>{REASON[:-15]}</p><table>{HEADS}</table><p>{REASON[-15:]}</p><table>{SECOND}</table>"
    torn = HEADED.replace(f"<p>{REASON}</p><table>{HEADS}{SECOND}</table>", cut)
    assert torn != HEADED
    assert told(plan(torn)) == EXPECTED


def test_a_row_of_a_form_that_no_plan_has_keeps_its_label():
    document = plan(FORMS.replace("</table>", "<tr><td>Evidence</td><td>Photographs.</td></tr></table>", 1))
    assert told(document) == EXPECTED
    assert [dict(a.other) for r in document.recommendations for a in r.actions] == [{"Evidence": "Photographs."}, {}]


def test_a_heading_between_cards_is_the_addressee_of_what_follows():
    document = plan(HEADED.replace("<h2>Recommendation 2", "<h2>Recommendations for HMPPS</h2><h2>Recommendation 2"))
    assert [r.addressee for r in document.recommendations] == [None, "Recommendations for HMPPS"]


def test_a_table_that_has_recommendations_is_none_of_cards():
    whole = (
        "<h2>Recommendation 9</h2><p>Response: Agreed</p>"
        "<table><tr><th>No</th><th>Recommendation</th><th>Response</th><th>Action</th><th>Owner</th><th>Date</th></tr>"
        "<tr><td>1</td><td>Improve the showers.</td><td>Agreed</td><td>Tiles will be laid.</td><td>Governor</td><td>May 2025</td></tr></table>"
    )
    document = plan(whole)
    assert told(document) == EXPECTED[:1]
    assert "Response: Agreed" in {leftover.text for leftover in document.leftovers}


def test_a_label_without_a_value_in_a_form_above_a_table_is_no_leftover():
    document = plan(HEADED_FORMS.replace("<td colspan=2>Agreed</td>", "<td colspan=2></td>"))
    assert [r.response for r in document.recommendations] == [None, "partly_agreed"]
    assert document.leftovers == ()


@pytest.mark.parametrize(
    "label", ["Recommendation:", "Recommendation text:", "What the inspectors said:", "Inspectors asked:"]
)
@pytest.mark.parametrize("name", ["plan.md", "plan.html"])
def test_the_recommendation_may_stand_below_a_label_of_its_own(label, name):
    blocks = [
        block
        for number, text, response, action, owner, date in (
            (1, "Improve the showers.", "Agreed", "Tiles will be laid.", "Governor", "May 2025"),
            (2, "Mend the drains.", f"Partly agreed. {REASON}", "Pipes will be mended.", "Head of Estates", "June 2025"),
        )
        for block in (
            f"## Recommendation {number}", label, text, f"Response: {response}",
            f"Action: {action}", f"Owner: {owner}", f"Target date: {date}",
        )
    ]  # fmt: skip
    if name == "plan.md":
        body = "# Action plan: HMP Lowmoor Fen\n\n" + "\n\n".join(blocks)
    else:
        body = "".join(f"<h2>{each[3:]}</h2>" if each.startswith("#") else f"<p>{each}</p>" for each in blocks)
    document = plan(body, name)
    assert told(document) == EXPECTED
    assert document.leftovers == ()


BELOW = "Showers are cold.\n\n- They leak.\n- They stink.\n\n"


@pytest.mark.parametrize(
    ("card", "wording"),
    [
        (f"## Recommendation 1\n\nRecommendation: Improve the showers.\n\n{BELOW}Response: Agreed\n\n", None),
        (f"## Recommendation 1\n\nRecommendation:\n\n{BELOW}Response: Agreed\n\n", "Showers are cold."),
    ],
    ids=["behind and below its label", "all below its label"],
)
def test_all_that_stands_below_the_label_of_the_recommendation_is_its_wording(card, wording):
    acted = "Action: Tiles will be laid.\n\nOwner: Governor\n\nTarget date: May 2025\n\n"
    heads = "# Action plan: HMP Lowmoor Fen\n\n"
    document = plan(heads + card + acted + (card + acted).replace("Recommendation 1", "Recommendation 2"), "plan.md")
    said = f"{wording or 'Improve the showers. Showers are cold.'} They leak. They stink."
    actions = [("Tiles will be laid.", "Governor", "May 2025")]
    assert told(document) == [(number, said, "agreed", None, actions) for number in "12"]
    assert document.leftovers == ()


def test_a_row_of_a_form_without_label_goes_on_with_the_recommendation():
    labels = ("Recommendation number", "Recommendation", "", "Our response", "Action", "Owner", "Target date")
    forms = (
        (1, "Improve the showers.", "They are cold.", "Agreed", "Tiles will be laid.", "Governor", "May 2025"),
        (2, "Mend the drains.", "They are old.", "Agreed", "Pipes will be mended.", "Governor", "June 2025"),
    )
    rows = (
        "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in zip(labels, form, strict=True))
        for form in forms
    )
    document = plan("".join(f"<table>{each}</table>" for each in rows))
    assert [r.text for r in document.recommendations] == [
        "Improve the showers. They are cold.",
        "Mend the drains. They are old.",
    ]
    assert document.leftovers == ()


def test_an_action_needs_no_label_above_its_owner_where_the_recommendation_has_one():
    lines = "<p>Recommendation: {}</p><p>{}</p><p>Owner: {}</p><p>Target date: {}</p>"
    document = plan(
        "<h2>Recommendation 1</h2>" + lines.format("Improve the showers.", "Tiles will be laid.", "Governor", "May 2025")
        + "<h2>Recommendation 2</h2>" + lines.format("Mend the drains.", "Pipes will be mended.", "Head of Estates", "June 2025")
    )  # fmt: skip
    assert [(text, actions) for _, text, _, _, actions in told(document)] == [
        (text, actions) for _, text, _, _, actions in EXPECTED
    ]


def test_what_is_labelled_twice_goes_on_below_the_second_label():
    twice = (
        "<p>Owner: Governor</p><p>Target date: May 2025</p>"
        "<p>Progress: Half is laid.</p><p>Progress: The rest is ordered.</p><p>It comes in June.</p>"
    )
    document = plan(LINES.format(first=f"<p>Action: Tiles will be laid.</p>{twice}", second=""))
    assert document.recommendations[0].actions[0].progress == "Half is laid. The rest is ordered. It comes in June."
    assert document.leftovers == ()


@pytest.mark.parametrize(
    ("lines", "explanation"),
    [
        (["Response: Partly agreed", "After careful thought this is agreed in part: the drains are not ours."], "After careful thought this is agreed in part: the drains are not ours."),
        (["Response: Partly agreed", "We agree in part: the drains are not ours."], "We agree in part: the drains are not ours."),
        (["Response: Partly agreed", "The part that is not agreed: the drains, which are not ours."], "The part that is not agreed: the drains, which are not ours."),
        (["Response: Partly agreed", "If not fully agreed: the drains are not ours."], "the drains are not ours."),
        (["Decision: Partly agreed", "Response: The drains are not ours."], "The drains are not ours."),
        (["Partly agreed: the drains are not ours."], "the drains are not ours."),
        (["Response: The drains are not ours.", "Decision: Partly agreed"], "The drains are not ours."),
        (["Following our review this is partly agreed: the drains are not ours."], "the drains are not ours."),
    ],
    ids=["sentence", "sentence with a verb", "part", "condition", "two labels", "word", "label below", "sentence alone"],
)  # fmt: skip
def test_what_speaks_of_the_response_is_no_other_response(lines, explanation):
    said = "".join(f"<p>{line}</p>" for line in lines)
    done = "<p>Action: Pipes will be mended.</p><p>Owner: Head of Estates</p><p>Target date: June 2025</p>"
    card = f"<h2>Recommendation 2</h2><p>Mend the drains.</p>{said}{done}"
    found = told(plan(f"{HEADED.partition('<h2>Recommendation 2')[0]}{card}"))[1]
    assert found == ("2", "Mend the drains.", "partly_agreed", explanation, EXPECTED[1][-1])


def test_a_second_response_above_an_owner_is_the_action():
    card = (
        "<h2>Recommendation 1</h2><p>Mend the drains.</p><p>Decision: Agreed</p><p>Response: Pipes will be mended.</p>"
    )
    second = card.replace("Recommendation 1", "Recommendation 2")
    sides = "<p>Owner: Head of Estates</p><p>Target date: June 2025</p>"
    for _, _, response, explanation, actions in told(plan(f"{card}{sides}{second}{sides}")):
        assert (response, explanation, actions) == ("agreed", None, EXPECTED[1][-1])


def test_a_paragraph_between_an_explanation_and_an_owner_is_the_action():
    second = "<p>(a) Pipes will be mended.</p><p>Lead officer: Head of Estates</p><p>Timescale: June 2025</p>"
    first = "<p>(a) Tiles will be laid.</p><p>Lead officer: Governor</p><p>Timescale: May 2025</p>"
    lines = LINES.replace(f"<p>{REASON}</p>", f"<p>Explanation: {REASON}</p>")
    labels = [
        [action.label for action in r.actions] for r in plan(lines.format(first=first, second=second)).recommendations
    ]
    assert labels == [["(a)"], ["(a)"]]
    assert told(plan(lines.format(first=first, second=second).replace("(a) ", ""))) == EXPECTED


def test_the_only_paragraph_below_the_label_of_an_explanation_is_that():
    side = "<p>Lead officer: Head of Estates</p>"
    lines = LINES.replace(f"<p>{REASON}</p>", f"<p>Explanation:</p><p>{REASON}</p>")
    assert (
        plan(lines.format(first="<p>Action 1: Tiles will be laid.</p>", second=side)).recommendations[1].explanation
        == REASON
    )


def test_numbered_chapters_are_no_recommendations_where_headings_call_these_so():
    chapters = (
        "<h2>3. Costs</h2><p>3.1 There are none.</p>"
        "<h2>4. Recommendation to members</h2><p>4.1 That the committee agrees to hear of it in May.</p><p>Lead: Clerk</p>"
    )
    document = plan(chapters + HEADED)
    assert told(document) == EXPECTED


def test_heads_of_columns_one_behind_the_other_are_no_card():
    head = "1. Rec\nNo.\n2. Recommendation 3. Agreed/\nNot\nAgreed\n4. Response 5. Responsible Owner 6. Target Date\n"
    page = f"{head}1 Improve the showers.\nAgreed Tiles will be laid.\nGovernor May 2025\n"
    with pytest.raises(apparse.errors.UnknownKind):
        plan(f"Action plan: HMP Lowmoor Fen\n{page}{page}", "plan.txt")


@pytest.mark.parametrize("answer", ["<h2>{}</h2>", "<p>Response: {}</p>"])
@pytest.mark.parametrize("why", [f"<p>Reason: {REASON}</p>", f"<p>{REASON}</p>"])
def test_a_response_may_stand_below_the_table_as_on_slides(answer, why):
    slides = (
        f"<h2>1 Improve the showers.</h2><table>{HEADS}{FIRST}</table>{answer.format('Agreed')}"
        f"<h2>2 Mend the drains.</h2><table>{HEADS}{SECOND}</table>{answer.format('Partly agreed')}{why}"
        "<h2>Next steps</h2><p>The board meets in May.</p>"
    )
    assert told(plan(slides)) == EXPECTED


def test_a_response_may_stand_above_the_recommendation_as_in_the_corner_of_slides():
    slides = (
        f"<h2>Agreed</h2><h2>1 Improve the showers.</h2><table>{HEADS}{FIRST}</table>"
        f"<h2>Partly agreed</h2><h2>2 Mend the drains.</h2><p>Reason: {REASON}</p><table>{HEADS}{SECOND}</table>"
    )
    assert told(plan(slides)) == EXPECTED


def test_a_response_above_several_recommendations_heads_a_section():
    section = (
        f"<h2>Agreed</h2><h2>1 Improve the showers.</h2><table>{HEADS}{FIRST}</table>"
        f"<h2>2 Mend the drains.</h2><p>Response: Partly agreed. Reason: {REASON}</p><table>{HEADS}{SECOND}</table>"
    )
    assert plan(section).recommendations[0].response is None


NOTES = """# Notes on two plans
## 000 North Region (submitted in October)
- R9 is not explained; no reason is given in the recommendation.
- Owners and dates: see below.
- Same action, different owner: R1 A3 and R2 A2 of the action plan.
## 001 South Region (submitted in September)
- R10 is not explained.
- Action: R2 A1 has no date.
"""


def test_what_is_written_about_plans_is_none():
    with pytest.raises(apparse.errors.UnknownKind):
        plan(NOTES, name="notes.md")


def test_numbered_chapters_whose_actions_have_owner_and_date_are_a_plan_without_responses():
    chapter = "## {}. {}\n- Action: It will be done at all prisons.\n- Owner: Governor\n- Target date: May 2025\n"
    document = plan("# Works\n" + chapter.format(1, "Showers") + chapter.format(2, "Drains"), name="works.md")
    assert [len(r.actions) for r in document.recommendations] == [1, 1]


@pytest.mark.parametrize(
    "said",
    [
        "".join(f"\nRecommendation {n}: Mend it.\n\nAction: It will be done.\n\nOwner: Governor\n" for n in (1, 2)),
        "\n| What inspectors said | What we will do |\n|---|---|\n| Mend it. | It will be done. |\n",
    ],
    ids=["owners without dates", "a table without either"],
)
def test_a_plan_need_not_have_responses_or_owners_and_dates(said):
    document = plan(f"# HMP Gorse\n\nWhat we do about the recommendations of inspectors\n{said}", name="works.md")
    assert {a.text for r in document.recommendations for a in r.actions} == {"It will be done."}


def test_what_calls_itself_a_plan_is_one_however_little_it_says():
    assert plan(NOTES.replace("Notes on two plans", "Action plan: HMP Lowmoor Fen"), name="notes.md").recommendations
