"""Plans without tables: actions in paragraphs, with owner and date in brackets, behind labels or in the sentence itself."""

import pytest
from texts import on_line

import apparse
from apparse import Source
from apparse.normalise.plan.facts.brackets import bracketed
from apparse.normalise.plan.facts.closings import closings
from apparse.normalise.plan.facts.sentences import promised

HEAD = "Action plan: HMP Lowmoor Fen\n\nAction plan submitted: 3 March 2025\n\n"
BRACKETED = (
    "Main concerns\n\nConcern 1: The showers are cold.\n\nResponse: Agreed.\n\n"
    "1.1 Tiles will be laid. (Lead: Head of Works; by May 2025)\n\n"
    "1.2 Pipes will be mended. (by the end of June 2025)\n\n"
    "1.3 The boiler will be looked at. (Lead: Plumber)\n\n"
    "Other concerns\n\nConcern 2: The yard is small.\n\nResponse: Not agreed. The wall stands on the parish border.\n\n"
)
LETTER = (
    "Dear Inspector,\n\n1. Thank you for your report on HMP Lowmoor Fen.\n\n"
    "Recommendation 1: The showers should be warm.\n\n2. We accept this recommendation. The pipes are old.\n\n"
    "3. The Head of Works will lay new pipes by May 2025, and tell you when that is done.\n\n"
    "4. Our plumbers will look at the boiler by the end of June 2025.\n\n5. I thank the parish for its patience.\n\n"
    "Recommendation 2: The yard should be larger.\n\n6. We do not accept this recommendation. The wall is on the border.\n\n"
    "7. It has stood there since 1850.\n\nYours sincerely,\n"
)


def plan(body):
    return apparse.parse(Source("plan.txt", (HEAD + body).encode()))


def told(recommendation):
    return [(a.label, a.text, a.owners_raw, a.target_raw) for a in recommendation.actions]


def values(facts):
    return {fact.role.value: fact.values[0].text.value for fact in facts}


def test_numbered_paragraphs_below_a_response_are_actions():
    first, second = plan(BRACKETED).recommendations
    assert told(first) == [
        ("1.1", "Tiles will be laid.", "Head of Works", "May 2025"),
        ("1.2", "Pipes will be mended.", None, "the end of June 2025"),
        ("1.3", "The boiler will be looked at.", "Plumber", None),
    ]
    assert (second.response, second.explanation, second.actions) == (
        "not_agreed",
        "The wall stands on the parish border.",
        (),
    )


def test_a_labelled_response_may_be_a_sentence():
    document = plan(BRACKETED.replace("Response: Agreed.", "Our response: We agree with this concern."))
    assert (document.recommendations[0].response, document.leftovers) == ("agreed", ())


def test_a_title_right_above_a_card_is_the_addressee_and_what_stands_below_the_last_is_left_over():
    document = plan(
        f"{BRACKETED}2.1 A bench will be bought. (Lead: Chaplain; by May 2025)\n\nThe Governor, HMP Lowmoor Fen\n"
    )
    assert [r.addressee for r in document.recommendations] == ["Main concerns", "Other concerns"]
    assert [leftover.text for leftover in document.leftovers] == ["The Governor, HMP Lowmoor Fen"]


def test_items_with_brackets_are_actions():
    items = "<ol><li>Tiles will be laid (Lead: Head of Works, by May 2025)</li><li>Benches will be bought (Chaplain, July 2025)</li></ol>"
    card = "<h2>Recommendation {}: Improve the wing.</h2><p>Response: Agreed</p>"
    page = f"<h1>Action plan: HMP Lowmoor Fen</h1>{card.format(1)}{items}{card.format(2)}{items}"
    each = [
        ("1.", "Tiles will be laid", "Head of Works", "May 2025"),
        ("2.", "Benches will be bought", "Chaplain", "July 2025"),
    ]
    assert [told(r) for r in apparse.parse(Source("plan.html", page.encode())).recommendations] == [each, each]


def unlabelled(third):
    return (
        "Recommendation 1\n\nThe showers should be warm.\n\nResponse: Agreed\n\nThe pipes are old (May 1950).\n\n"
        f"Tiles will be laid. (Head of Works, May 2025)\n\nPipes will be mended in all of the old showers. (August 2025)\n\n{third}\n\n"
        "Recommendation 2\n\nLessons should be held.\n\nResponse: Agreed\n\nDesks will be bought. (Headteacher, complete)\n\n"
        "Books will be lent. (Head of Learning, July 2025)\n\nLessons will be watched. (Learning Manager, monthly)\n"
    )


def test_where_actions_end_in_brackets_with_both_an_owner_or_a_date_stands_there_alone():
    first, second = plan(unlabelled("The boiler will be looked at. (Works Manager)")).recommendations
    assert told(first) == [
        (None, "Tiles will be laid.", "Head of Works", "May 2025"),
        (None, "Pipes will be mended in all of the old showers.", None, "August 2025"),
        (None, "The boiler will be looked at.", "Works Manager", None),
    ]
    assert first.explanation == "The pipes are old (May 1950)."
    assert [action[2:] for action in told(second)] == [
        ("Headteacher", "complete"),
        ("Head of Learning", "July 2025"),
        ("Learning Manager", "monthly"),
    ]


@pytest.mark.parametrize(
    ("inside", "sides"),
    [
        ("Keyworkers, July 2025", ("Keyworkers", "July 2025")),
        ("Senior Residential Worker; July 2025", ("Senior Residential Worker", "July 2025")),
        ("Works Manager, Approved Premises, July 2025", ("Works Manager, Approved Premises", "July 2025")),
        (
            "Works Manager, Lowmoor Building Company – by July 2025",
            ("Works Manager, Lowmoor Building Company", "July 2025"),
        ),
        ("Works Manager, complete, July 2025", ("Works Manager", "complete, July 2025")),
        ("Works Manager, first survey July 2025", ("Works Manager", "first survey July 2025")),
        ("Works Manager, Monday, 7 July 2025", ("Works Manager", "Monday, 7 July 2025")),
    ],
)
def test_there_an_owner_need_be_no_known_title_and_may_say_where_it_is_held(inside, sides):
    first, _ = plan(unlabelled(f"The boiler will be looked at. ({inside})")).recommendations
    assert told(first)[2] == (None, "The boiler will be looked at.", *sides)


@pytest.mark.parametrize("inside", ["see page 7, July 2025", "a survey, July 2025", "Part 2, July 2025"])
def test_what_is_no_name_is_no_owner_there(inside):
    first, _ = plan(unlabelled(f"The boiler will be looked at. ({inside})")).recommendations
    assert all(inside not in (action[2] or "") for action in told(first))
    assert told(first)[1][1:] == ("Pipes will be mended in all of the old showers.", None, "August 2025")


def test_where_few_actions_end_in_brackets_with_both_an_owner_or_a_date_alone_says_nothing():
    body = unlabelled("The boiler is as old as the wing. (Works Manager)").replace("Learning Manager, ", "")
    assert [action[2:] for action in told(plan(body).recommendations[0])] == [("Head of Works", "May 2025")]


def test_a_list_belongs_to_the_numbered_paragraph_above_it():
    body = BRACKETED.replace("mended. (by the end of June 2025)", "mended:\n\n- in the yard\n- in the kitchen")
    assert told(plan(body).recommendations[0])[1][1] == "Pipes will be mended: in the yard in the kitchen"


def test_brackets_may_break_off_at_the_end_of_a_page_or_stand_by_themselves():
    torn = BRACKETED.replace("Works; by", "Works;\n\nby").replace("mended. (by", "mended.\n\n(by")
    assert told(plan(torn).recommendations[0]) == told(plan(BRACKETED).recommendations[0])


def test_where_a_plan_has_its_actions_in_tables_numbered_paragraphs_explain():
    table = "<table><tr><th>Step</th><th>Lead</th><th>By when</th></tr><tr><td>Tiles will be laid.</td><td>Governor</td><td>May 2025</td></tr></table>"
    card = (
        "<h2>Recommendation {0}</h2><p>Improve wing {0}.</p><p>Response: Agreed</p><p>{0}.1 The wing is old.</p>"
        + table
    )
    page = f"<h1>Action plan: HMP Lowmoor Fen</h1>{card.format(1)}{card.format(2)}"
    document = apparse.parse(Source("plan.html", page.encode()))
    assert [(r.explanation, len(r.actions)) for r in document.recommendations] == [
        ("1.1 The wing is old.", 1),
        ("2.1 The wing is old.", 1),
    ]


def test_a_letter_that_answers_is_a_plan():
    document = plan(LETTER)
    first, second = document.recommendations
    assert [r.response for r in document.recommendations] == ["agreed", "not_agreed"]
    assert first.explanation == "The pipes are old."
    assert [action[0::2] for action in told(first)] == [("3.", "Head of Works"), ("4.", None)]
    assert [action[3] for action in told(first)] == ["May 2025", "the end of June 2025"]
    assert second.explanation == "The wall is on the border. 7. It has stood there since 1850."


def test_an_owner_in_a_line_of_its_own_stands_instead_of_the_one_whom_the_sentence_names():
    said = "1.2 The Governor will lay tiles.\n\nOwner: Head of Works. Target date: May 2025\n\n"
    cards = "Recommendation 1: Mend the showers.\n\n1.1 We agree.\n\n{0}Recommendation 2: Widen the yard.\n\n2.1 We agree.\n\n"
    (first, _) = plan(cards.format(said)).recommendations
    assert told(first) == [("1.2", "The Governor will lay tiles.", "Head of Works", "May 2025")]


def test_a_letter_with_headings_as_inspectors_write_them_is_a_plan_if_it_answers():
    begun = LETTER.replace("Recommendation 1:", "Recommendations\n\nThe Governor should:\n\nRecommendation 1:")
    document = apparse.parse(Source("letter.txt", begun.encode()))
    assert isinstance(document, apparse.ActionPlan)
    assert {r.addressee for r in document.recommendations} == {"The Governor should:"}


def test_what_a_letter_says_that_is_certainly_no_action_is_left_over():
    left = [leftover.text for leftover in plan(LETTER).leftovers]
    assert left[-3:] == ["5.", "I thank the parish for its patience.", "Yours sincerely,"]


def test_a_paragraph_may_end_with_labelled_values_and_hold_several_actions():
    closed = (
        "Recommendation 1: The showers should be warm.\n\nAgreed.\n\nThe pipes are old.\n\n"
        "Tiles will be laid. Owner: Head of Works. Target date: 3 May 2025.\n\n"
        "Pipes will be mended, and flushed. Owner: A. Reed. The boiler will be looked at. Target date: June 2025; Owner: Plumber.\n\n"
        "Recommendation 2: The yard should be larger.\n\nNot agreed.\n\nThe wall is on the border.\n"
    )
    first, second = plan(closed).recommendations
    assert told(first) == [
        (None, "Tiles will be laid.", "Head of Works", "3 May 2025"),
        (None, "Pipes will be mended, and flushed.", "A. Reed", None),
        (None, "The boiler will be looked at.", "Plumber", "June 2025"),
    ]
    assert (first.explanation, second.actions) == ("The pipes are old.", ())


@pytest.mark.parametrize(
    "said",
    [
        "Tiles will be laid. Owner: Governor. Target date: May 2025. That is soon.",
        "Tiles will be laid by the Owner: the Governor.",
        "Tiles will be laid. Owner: Governor. Target date: as the Head of Works says.",
        "Agreed. Tiles will be laid. Owner: Governor.",
        "Tiles will be laid. Note: the Governor knows.",
    ],
)
def test_labels_that_do_not_certainly_close_an_action_stay_in_the_text(said):
    assert closings(on_line(said)) == []


@pytest.mark.parametrize(
    ("said", "owner", "target"),
    [
        ("(Lead: Head of Works; by May 2025)", "Head of Works", "May 2025"),
        ("[Owner: A. Reed (Head of Works) Target date: 3 May 2025].", "A. Reed (Head of Works)", "3 May 2025"),
        ("(Head of Works, due by spring 2025)", "Head of Works", "spring 2025"),
        ("(Lead: Head of Works, Yards and Walls; Chaplain; complete)", "Head of Works, Yards and Walls; Chaplain", "complete"),
        ("(by May 2025; Chaplain)", "Chaplain", "May 2025"),
    ],
)  # fmt: skip
def test_owner_and_date_in_brackets(said, owner, target):
    rest, facts = bracketed(on_line(f"Tiles will be laid (in blue). {said}"))
    assert (rest.value, values(facts)) == ("Tiles will be laid (in blue).", {"owner": owner, "target": target})


@pytest.mark.parametrize(
    "said", ["(May 2025)", "(Head of Works)", "(complete)", "(see: page 3)", "(by the Governor)", "(the Governor’s report, May 2025)"]
)  # fmt: skip
def test_brackets_that_may_say_something_else_stay_in_the_text(said):
    whole = f"Tiles will be laid. {said}"
    assert bracketed(on_line(whole)) == (on_line(whole), [])


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (
            "The Head of Works will lay tiles by May 2025, which is soon.",
            {"owner": "Head of Works", "target": "May 2025"},
        ),
        ("HMPPS will lay tiles, beginning in May 2025.", {"owner": "HMPPS", "target": "beginning in May 2025"}),
        ("Governors of both prisons shall lay tiles.", {"owner": "Governors of both prisons"}),
        ("Officers will lay tiles by the end of May 2025.", {"target": "the end of May 2025"}),
        ("The Governor will be asked to lay tiles by May 2025.", {"target": "May 2025"}),
        ("The Governor will lay tiles by May 2025 and pipes by June 2025.", {"owner": "Governor"}),
        ("The Governor will lay tiles. He was asked by May 2024.", {"owner": "Governor"}),
        ("The report that the Governor sent will be read in May 2025.", {}),
        ("It was the Head of Works who laid the tiles by May 2025.", {}),
    ],
)
def test_only_what_is_certain_is_taken_from_a_sentence(said, found):
    assert values(promised(on_line(said))) == found


@pytest.mark.parametrize("number", ["", "4.1 "])
@pytest.mark.parametrize(
    "wording", ["“The yard should be larger.”", '"The yard should be larger."', "The yard should be larger."]
)
@pytest.mark.parametrize("answer", ["Not accepted.", "Response: not accepted –", "The Ministry does not accept this."])
def test_the_response_may_stand_behind_the_recommendation(number, wording, answer):
    body = BRACKETED.replace("Response: Not agreed. ", "").replace("The yard is small.\n\n", f"{wording} {answer} ")
    document = plan(body.replace("\n\nConcern", f"\n\n{number}Concern"))
    _, second = document.recommendations
    assert (second.number, second.text, second.response, second.explanation) == (
        "2",
        "The yard should be larger.",
        "not_agreed",
        "The wall stands on the parish border.",
    )
    assert number or document.leftovers == ()


def test_what_only_speaks_of_agreement_is_part_of_the_recommendation():
    wording = "The yard should be larger. Agreement with the parish will be needed. Accept no excuse."
    assert plan(BRACKETED.replace("The yard is small.", wording)).recommendations[1].text == wording


def test_the_paragraph_that_answers_may_stand_below_the_number():
    body = BRACKETED.replace("Concern 1: ", "Concern 1\n\n").replace("\n\nResponse: Agreed.", " Agreed.")
    body = body.replace("Concern 2: The yard is small.\n\nResponse: ", "Concern 2\n\n“The yard is small.” ")
    first, second = plan(body).recommendations
    assert (first.text, first.response, len(first.actions)) == ("The showers are cold.", "agreed", 3)
    assert (second.text, second.response) == ("The yard is small.", "not_agreed")
    assert second.explanation == "The wall stands on the parish border."
