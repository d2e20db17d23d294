"""What reviewers found: ordinary documents that a rule for another look had spoilt."""

import pytest
from texts import parsed

PLAN = "<h1>Action plan: HMP Gorse</h1><p>Action plan submitted: 3 March 2026</p>"
HEADS = ("No", "Recommendation", "Response", "Action", "Owner", "Target date")
REPORT = "# Report on an inspection of HMP Wold\n\nby HM Chief Inspector of Prisons\n\n3-14 June 2024\n\n"
ADVICE = "\n## Recommendations\n\n1. The governor should mend the roof.\n"


def plan(*body):
    return parsed(PLAN + "".join(body), "plan.html")


def table(*rows):
    lines = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


def card(number, asked):
    return (
        f"<h2>Recommendation {number}: The governor should{asked}<p>Response: Agreed</p><p>Action: We will.</p>"
        "<p>Owner: Governor</p><p>Target date: May 2026</p>"
    )


def test_what_is_recommended_may_be_a_list_of_one_item():
    document = plan(card(1, ":</h2><ol><li>repair the cells.</li></ol>"), card(2, " train.</h2>"))
    assert [each.text for each in document.recommendations] == [
        "The governor should: repair the cells.",
        "The governor should train.",
    ]


def form(number):
    values = (("Number", number), ("Recommendation", f"Mend roof {number}."), ("Response", "Agreed"))
    rows = "".join(f"<tr><td>{label}</td><td colspan=2>{value}</td></tr>" for label, value in values)
    comments = "<tr><td>Comments</td><td colspan=2>We need more money for this work.</td></tr>"
    heads, action = (
        f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>"
        for row in (("Action", "Owner", "Target date"), (f"Roof {number} will be mended.", "Governor", "May 2026"))
    )
    return f"<table>{rows}{heads}{action}{comments}</table>"


def test_a_form_may_go_on_below_its_actions():
    document = plan(form(1), form(2))
    told = [(a.text, a.owners_raw, a.target_raw) for r in document.recommendations for a in r.actions]
    assert told == [(f"Roof {n} will be mended.", "Governor", "May 2026") for n in (1, 2)]
    assert document.model_dump_json().count("We need more money for this work.") == 2


def test_a_column_to_may_hold_the_second_of_two_ratings():
    row = ("1", "Mend the roof.", "Agreed", "It will be mended.", "Governor", "May 2026", "Red", "Amber")
    (recommendation,) = plan(table((*HEADS, "From", "To"), row)).recommendations
    assert recommendation.addressee is None
    assert recommendation.actions[0].other == {"From": "Red", "To": "Amber"}


@pytest.mark.parametrize("second", ["Progress (continued)", "Updated 3 May 2026"])
def test_headings_that_say_nothing_of_the_matter_are_no_sections(second):
    rows = [table(HEADS, (n, f"Mend roof {n}.", "Agreed", "We will.", "Governor", "May 2026")) for n in "12"]
    document = plan(f"<h2>{second}</h2>", rows[0], f"<h2>{second}.</h2>", rows[1])
    assert {each.section for each in document.recommendations} == {None}


def test_that_nothing_is_done_is_left_over_and_explains_nothing():
    document = plan(table(HEADS, ("1", "Mend the roof.", "Not agreed", "No action required", "", "")))
    assert document.recommendations[0].explanation is None
    assert [each.text for each in document.leftovers] == ["No action required"]


def test_how_a_date_stands_is_no_owner():
    actions = "".join(
        f"<p>{n}. The governor should mend roof {n}.</p><p>Agreed</p><p>We will mend it. ({who})</p>"
        for n, who in enumerate((*["Head of Safety, May 2026"] * 4, "Governor, Revised, June 2026"), start=1)
    )
    assert plan(actions).recommendations[-1].actions[0].owners_raw == "Governor"


@pytest.mark.parametrize(
    ("heads", "title"),
    [
        (("Inspection of Wold Youth Justice Team", "Action plan for staff"), "Inspection of Wold Youth Justice Team"),
        (("Youth Justice in Wold: Police", "Action plan 2026"), "Youth Justice in Wold: Police"),
    ],
)
def test_a_title_that_speaks_of_an_inspection_is_no_name_of_a_service(heads, title):
    body = f"<h1>{heads[0]}</h1><h2>{heads[1]}</h2>"
    rows = table(HEADS, ("1", "Mend the roof.", "Agreed", "We will.", "Governor", "May 2026"))
    assert parsed(body + rows, "plan.html").title == title


def test_a_ratings_table_may_count_its_rows():
    rows = "| Number | Standard | Rating |\n|---|---|---|\n| 1 | Leadership | Good |\n| 2 | Staff | Inadequate |\n| 3 | Services | Good |\n"
    report = parsed(REPORT + "## Ratings\n\n" + rows + ADVICE)
    assert [(each.ref, each.rating) for each in report.standards] == [("1", "Good"), ("2", "Inadequate"), ("3", "Good")]


def test_a_chapter_may_conclude_with_its_recommendations():
    chapter = "## Safety\n\nMen were safe.\n\n### Conclusions and recommendations\n\n1. The governor should mend it.\n2. The governor should clean it.\n\n## Respect\n\nMen were clean.\n"
    assert [each.number for each in parsed(REPORT + chapter).recommendations] == ["1", "2"]


def test_a_table_may_count_drafts():
    rows = "| State | Policies |\n|---|---|\n| Draft | 3 |\n| Agreed | 4 |\n"
    said = parsed(REPORT + "## Safety\n\nMen were safe.\n\n" + rows + ADVICE).model_dump_json()
    assert "Draft" in said


def test_a_line_of_brackets_does_not_overrule_those_of_the_recommendation_above():
    listed = "\n## Recommendations\n\n1. The showers should be mended. (To the governor)\n\n2. The cells should be cleaned. (To the governor)\n\n(To HMPPS)\n\n3. The roof should be mended.\n"
    asked = [each.addressee for each in parsed(REPORT + listed).recommendations]
    assert asked[:2] == ["To the governor", "To the governor"]


def test_wings_keep_their_names():
    found = "## Safety\n\n### Areas for improvement\n\nA1 Wing was dirty and cold.\n\nB2 Wing had no showers.\n"
    areas = parsed(REPORT + found + ADVICE).findings["Safety"].areas_for_improvement
    assert areas == ("A1 Wing was dirty and cold.", "B2 Wing had no showers.")


def test_items_behind_a_tab_are_no_table():
    listed = "Strengths\n\tmen were fed\n\tmen were safe\n\tmen were clean\n\nAreas for improvement\n\tmend the roof\n\tclean the cells\n\tfeed the men\n\nRecommendations to the governor\n\tmend the roof\n\tclean the cells\n\tfeed the men\n"
    text = "Report on an inspection of HMP Wold\n\nby HM Chief Inspector of Prisons\n\nSafety\n\n" + listed
    said = parsed(text, "report.txt").model_dump_json()
    assert "men were fed men were safe" not in said


def test_names_above_their_offices_are_no_wrapped_lines():
    team = "".join(f"Michael Loughlin {n}\nTeam leader\n\n" for n in "ABCDEFGHIJ")
    text = (
        "Report on an unannounced inspection of HMP Wold\n\nby HM Chief Inspector of Prisons\n\n3-14 June 2024\n\nSafety\n\nMen were safe.\n\nAreas for improvement\nStaff were few.\n\n"
        f"Recommendations to the governor\n1. Mend the roof.\n\nInspection team\n\n{team}"
    )
    assert [each.text for each in parsed(text, "report.txt").recommendations] == ["Mend the roof."]
