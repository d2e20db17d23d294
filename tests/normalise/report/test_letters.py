"""Letters about several units."""

from datetime import date

import pytest
from samples import JOINT_LETTER, LETTER
from texts import parsed

import apparse
from apparse.errors import UnknownKind


@pytest.fixture(scope="module")
def letter():
    return apparse.parse(apparse.Source("letter.txt", LETTER.encode()))


def test_frame(letter):
    assert letter.form == "regional_review_letter"
    assert letter.title is None
    assert letter.subject == "Probation Service – Southern Downs region"
    assert letter.published == date(2023, 3, 14)
    assert letter.signatory == "Pat Holt, HM Chief Inspector of Probation"


def test_what_stands_around_the_letter_is_kept_as_printed(letter):
    assert letter.letterhead == (
        "HM Inspectorate of Probation",
        "14 March 2023",
        "To:",
        "Sam Reed, Regional Probation Director",
    )
    assert (letter.salutation, letter.close) == ("Dear Sam,", "Yours sincerely,")
    assert [place.line for place in letter.provenance["letterhead"]] == [1, 2, 3, 4]


def test_units_with_and_without_ratings(letter):
    assert [(u.name, u.score, u.max_score, u.overall_rating) for u in letter.units] == [
        ("Marsh and Downland", 3, 6, "Requires improvement"),
        ("Coast", None, None, "Good"),
    ]
    assert [(s.ref, s.name, s.rating) for s in letter.units[0].standards] == [
        ("1.1", "Leadership", "Good"),
        ("2.1", "Court work", "Not inspected"),
        ("2.2", "Planning", "Requires improvement"),
    ]
    assert (letter.score, letter.standards) == (None, ())


@pytest.mark.parametrize(
    ("sentence", "rated"),
    [
        ("We rated Downland and Marsh PDU and Coast PDU as ‘Good’.", {"Coast PDU": "Good"}),
        ("We rated Marsh and Downland PDU as ‘Good’, and Coast as ‘Poor’.", {"Coast": "Poor"}),
        (
            "We rated Vale, Coast and Marsh and Downland as ‘Good’ and Weir and Fen as ‘Poor’.",
            {"Weir and Fen": "Poor", "Vale, Coast and Marsh and Downland": "Good"},
        ),
        ("Marsh and Downland and Coast were both rated ‘Good’.", {"Coast": "Good"}),
        ("Marsh, and all others were all rated ‘Good’.", {}),
        ("We were not surprised. Coast was rated ‘Inadequate’; its report will follow.", {"Coast": "Inadequate"}),
        ("Coast was rated ‘Good’ for its leadership.", {}),
        ("Coast was rated ‘Good’ in 2019.", {}),
        ("In 2019 Coast was rated ‘Good’.", {}),
        ("Staffing was rated ‘Good’.", {}),
    ],
)
def test_a_sentence_rates_units_by_names_that_are_known(sentence, rated):
    text = LETTER.replace("We rated Downland and Marsh as 'Requires improvement' and Coast as 'Good'.", sentence)
    units = apparse.parse(apparse.Source("letter.txt", text.encode())).units
    assert {u.name: u.overall_rating for u in units[1:] if u.overall_rating} == rated


def test_numbers_run_on_over_addressees_and_begin_again_with_the_unit(letter):
    assert [(r.number, r.addressee, r.unit) for r in letter.recommendations] == [
        ("1", "Downland and Marsh PDU should:", "Downland and Marsh PDU"),
        ("2", "Downland and Marsh PDU should:", "Downland and Marsh PDU"),
        ("3", "Southern Downs region should:", "Downland and Marsh PDU"),
        ("4", "HM Prison and Probation Service should:", "Downland and Marsh PDU"),
        ("1", "Coast PDU should:", "Coast PDU"),
        ("2", "HMPPS should:", "Coast PDU"),
    ]


def test_a_blank_line_parts_strengths_from_areas_for_improvement(letter):
    found = letter.findings["Leadership"]
    assert (len(found.strengths), len(found.areas_for_improvement), len(found.paragraphs)) == (2, 1, 1)
    assert not found.headings_in_source


def test_a_paragraph_under_its_heading_is_a_finding(letter):
    found = letter.findings["Unpaid work"]
    assert found.strengths == ("The backlog had fallen.",)
    assert found.areas_for_improvement == (
        "Placements for women were too few, and no plan was in place to find more of them.",
    )


def test_what_the_writer_says_behind_the_last_points_is_none_of_them():
    said = ["I look forward to your plan.", "It should be with us in May."]
    end = "Areas for improvement:\n- Plans were late.\n" + "\n".join(said) + "\nYours sincerely,\nPat Holt\n"
    areas = "Staff\nStrengths:\n- The staff were able and they knew the unit well.\n"
    text = f"HM Inspectorate of Probation\n14 March 2023\nDear Robin,\nInspection of Wold region\nWe came in May.\n{areas}{end}"
    found = apparse.parse(apparse.Source("letter.txt", text.encode())).findings["Staff"]
    assert found.areas_for_improvement == ("Plans were late.",)
    assert found.paragraphs[-2:] == tuple(said)


@pytest.mark.parametrize("mark", ["{}. ", "- "])
def test_what_the_writer_says_behind_what_is_asked_is_asked_of_nobody(mark):
    said = [
        "We are grateful for the welcome that we had.",
        "It meant much.",
        "Should you wish to write, ask for Jo Reed.",
    ]
    asked = ["We expect that the board should meet.", "see that plans are kept."]
    points = "".join(mark.format(number) + point + "\n" for number, point in enumerate(asked, 1))
    end = "\n\n".join(said)
    report = parsed(
        "# Report of a short inspection of youth justice services in Wold\n\nHM Inspectorate of Probation\n\n"
        f"## Recommendations\n\n### The head of service should:\n\n{points}\n{end}\n"
    )
    assert [each.text for each in report.recommendations] == asked
    assert report.sections[-1].paragraphs[-3:] == tuple(said)
    assert report.leftovers == ()


def test_only_the_unit_without_ratings_is_reported():
    result = apparse.check(apparse.Source("letter.txt", LETTER.encode()))
    assert [(f.rule, f.path) for f in result.findings] == [("IR105", "units[1]")]


def test_numbers_that_begin_again_under_each_addressee_make_no_unit_of_a_national_body():
    text = (
        LETTER.replace("3. provide", "1. provide").replace("- 4. mend", "- 1. mend").replace("- 2. fill", "- 1. fill")
    )
    letter = apparse.parse(apparse.Source("letter.txt", text.encode()))
    assert [unit.name for unit in letter.units] == ["Marsh and Downland", "Coast"]
    assert [r.unit for r in letter.recommendations] == ["Downland and Marsh PDU"] * 4 + ["Coast PDU"] * 2


@pytest.mark.parametrize(
    ("line", "subject"),
    [
        ("Probation Service – Northern Fens region", "Probation Service – Northern Fens region"),
        ("## Re: Inspection of the Northern Fens region", "Northern Fens region"),
        ("Regional review: Probation Service – Northern Fens region", "Probation Service – Northern Fens region"),
        (
            "Review of regional work: Probation Service – Northern Fens region",
            "Probation Service – Northern Fens region",
        ),
        ("Inspection of HMP Northern Fens: what comes next", "HMP Northern Fens"),
        ("Inspection of HMP Northern Fens took place in May", "HMP Northern Fens"),
        ("Our visits to HMP Northern Fens in May and June", "HMP Northern Fens"),
    ],
)
def test_the_line_below_the_salutation_says_whom_the_letter_is_about(line, subject):
    text = LETTER.replace("Dear Sam,\n", f"Dear Sam,\n{line}\n").replace(" review of Probation Service", " work in")
    letter = apparse.parse(apparse.Source("letter.txt", text.encode()))
    assert letter.subject == subject
    assert list(letter.findings) == ["Leadership", "Unpaid work"]
    assert letter.leftovers == ()


def test_a_first_heading_that_names_nobody_is_a_section():
    text = LETTER.replace("Dear Sam,\n", "Dear Sam,\n## Work with women\n")
    letter = apparse.parse(apparse.Source("letter.txt", text.encode()))
    assert letter.subject == "Probation Service – Southern Downs region"


def test_a_line_about_the_work_that_names_nobody_is_no_subject():
    text = LETTER.replace("Dear Sam,\n", "Dear Sam,\nReview of regional work: what comes next\n")
    letter = apparse.parse(apparse.Source("letter.txt", text.encode()))
    assert letter.subject == "Probation Service – Southern Downs region"
    assert letter.leftovers == ()


def test_both_units_of_a_sentence_are_two():
    text = LETTER.replace("Dear Sam,", "Dear Sam,\nWe rated both Wold and Fen as ‘Good’.")
    names = [unit.name for unit in apparse.parse(apparse.Source("letter.txt", text.encode())).units]
    assert names[1:3] == ["Wold", "Fen"]


def test_a_letter_of_several_inspectorates_to_the_bodies_of_an_area():
    letter = apparse.parse(apparse.Source("letter.html", JOINT_LETTER.encode()))
    assert (letter.form, letter.subject, letter.published) == ("letter", "Larkmoor", date(2024, 2, 12))
    assert letter.signatory == "Ann Wise, Director, Care Quality Commission, Pat Holt, HM Chief Inspector of Probation"
    assert letter.leftovers == ()


def test_what_needs_to_improve_is_asked_where_nothing_else_is():
    letter = apparse.parse(apparse.Source("letter.html", JOINT_LETTER.encode()))
    assert [(r.addressee, r.text) for r in letter.recommendations] == [
        (None, "The speed with which referrals are looked at."),
        (None, "The use of what schools know."),
    ]
    assert {key: (found.strengths, found.areas_for_improvement) for key, found in letter.findings.items()} == {
        "Headline findings": ((), ()),
        "Strengths": (("Workers who stay with a child.",), ()),
        "The front door": ((), ()),
    }


def test_what_needs_to_improve_is_a_finding_beside_recommendations_or_in_every_section():
    asks = "<h2>Recommendations</h2><p>The board should:</p><ul><li>fill the posts.</li></ul><p>Yours"
    for html in (
        JOINT_LETTER.replace("<p>Yours", asks),
        JOINT_LETTER.replace("<p>Yours", "<h3>What needs to improve?</h3><ul><li>Plans.</li></ul><p>Yours"),
    ):
        letter = apparse.parse(apparse.Source("letter.html", html.encode()))
        assert "The use of what schools know." not in [r.text for r in letter.recommendations]
        assert letter.findings["Headline findings"].areas_for_improvement[1] == "The use of what schools know."


def test_a_letter_says_when_the_inspectors_came():
    text = JOINT_LETTER.replace(
        "<h2>Headline", "<p>This inspection took place from 22 to 26 January 2024.</p><h2>Headline", 1
    )
    assert apparse.parse(apparse.Source("letter.html", text.encode())).fieldwork_started == "22 January 2024"


URGENT = """\
<html><body><p>HM Chief Inspector of Prisons</p><p>12 November 2024</p><p>Dear Lord Chancellor</p>
<h2>Urgent Notification: HMP Brackenfell</h2>
<p>I am writing to tell you of what we found when we inspected the prison in the last two weeks.</p><p>Yours sincerely</p>
<p>Ann Wise</p><p>HM Chief Inspector of Prisons</p><h2>Summary of what we found</h2>
<table><tr><td>Healthy prison test</td><td>2021</td><td>2024</td></tr><tr><td>Safety</td><td>Good</td><td>Poor</td></tr>
<tr><td>Respect</td><td>Good</td><td>Poor</td></tr></table>
<h3>Safety</h3><p>Outcomes for prisoners were poor.</p><ul><li>Two men had been killed.</li></ul>
<h3>Respect</h3><p>Outcomes for prisoners were not sufficiently good.</p><ul><li>Cells were cold.</li></ul>
<h2>What prisoners told us</h2><p>One in three replied.</p><table><tr><td>Question</td><td>2021</td><td>2024</td></tr>
<tr><td>Do you feel safe?</td><td>61</td><td>40</td></tr><tr><td>Is your bell answered?</td><td>50</td><td>9</td></tr></table>
<h2>Concerns</h2><h3>Priority concerns</h3><ul><li>Nobody was safe.</li></ul><h3>Key concerns</h3><ul><li>Bells rang on.</li></ul>
</body></html>
"""


def test_a_letter_about_one_prison_rates_the_prison_itself():
    letter = apparse.parse(apparse.Source("letter.html", URGENT.encode()))
    assert (letter.form, letter.subject, letter.units) == ("letter", "HMP Brackenfell", ())
    assert letter.signatory == "Ann Wise, HM Chief Inspector of Prisons"
    assert [(each.name, each.previous_rating, each.rating, each.chapter_rating) for each in letter.standards] == [
        ("Safety", "Good", "Poor", "poor"),
        ("Respect", "Good", "Poor", "not sufficiently good"),
    ]
    assert [each.text for each in letter.recommendations] == ["Nobody was safe.", "Bells rang on."]
    assert letter.leftovers == ()


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Urgent Notification: HMP Brackenfell", "Urgent Notification: HMP Brackenfell"),
        ("Re: Unannounced inspection of HMP Brackenfell", "Unannounced inspection of HMP Brackenfell"),
        ("HMP Brackenfell", None),
        ("Re: HMP Brackenfell", None),
    ],
)
def test_the_line_below_the_salutation_is_the_title_where_it_says_more_than_whom_it_is_about(line, title):
    text = URGENT.replace("Urgent Notification: HMP Brackenfell", line)
    letter = apparse.parse(apparse.Source("letter.html", text.encode()))
    assert (letter.title, letter.subject) == (title, "HMP Brackenfell")
    assert letter.leftovers == ()


def test_the_close_and_who_signs_may_be_lines_of_one_paragraph():
    text = URGENT.replace("sincerely</p>\n<p>", "sincerely<br>").replace("Ann Wise</p><p>", "Ann Wise<br>")
    letter = apparse.parse(apparse.Source("letter.html", text.encode()))
    assert (letter.form, letter.signatory) == ("letter", "Ann Wise, HM Chief Inspector of Prisons")


def test_what_a_survey_asks_is_no_key_question():
    letter = apparse.parse(apparse.Source("letter.html", URGENT.encode()))
    told = letter.findings["What prisoners told us"].paragraphs
    assert told == (
        "One in three replied.",
        "Question 2021 2024",
        "Do you feel safe? 61 40",
        "Is your bell answered? 50 9",
    )


def test_a_survey_is_kept_whole_with_the_answers_of_other_prisons():
    survey = URGENT.replace(
        "<tr><td>Question</td><td>2021</td><td>2024</td></tr>",
        "<tr><td>Question</td><td>Brackenfell 2024</td><td>Other prisons</td><td>Brackenfell 2021</td></tr>",
    )
    survey = survey.replace("<td>61</td><td>40</td>", "<td>61%</td><td>40%</td><td>70%</td>")
    survey = survey.replace("<td>50</td><td>9</td>", "<td>50%</td><td>9%</td><td>55%</td>")
    letter = apparse.parse(apparse.Source("letter.html", survey.encode()))
    assert letter.findings["What prisoners told us"].paragraphs[2:] == (
        "Do you feel safe? 61% 40% 70%",
        "Is your bell answered? 50% 9% 55%",
    )
    assert letter.leftovers == ()


NOTIFICATION = """\
HM Chief Inspector of Prisons

12 November 2024

Dear Secretary of State

**Urgent Notification: HMP Brackenfell**

I write to invoke the process that the protocol between us sets out. We inspected the prison in the last two weeks.

{judged} In 2021 they had been good for safety, respect, and resettlement.

{sections}

Yours sincerely  
Ann Wise  
HM Chief Inspector of Prisons
"""  # noqa: W291 - two blanks break a line
SECTIONS = """\
Safety

- Two men had been killed.
- Weapons were found every day.

Respect

- Cells were cold.

Purposeful activity

Most men were locked up for all of the day, and those who were not had nothing to do.

Leadership

The prison has had three governors since the spring, none of whom stayed to see a plan through.
"""


def notification(judged="Outcomes were poor for safety and respect.", sections=SECTIONS):
    return parsed(NOTIFICATION.format(judged=judged, sections=sections))


def test_an_urgent_notification_is_a_letter_with_and_without_concerns():
    letter = notification()
    assert (letter.form, letter.subject, letter.published) == ("letter", "HMP Brackenfell", date(2024, 11, 12))
    assert letter.signatory == "Ann Wise, HM Chief Inspector of Prisons"
    assert {name: (each.unclassified, len(each.paragraphs)) for name, each in letter.findings.items()} == {
        "Safety": (("Two men had been killed.", "Weapons were found every day."), 0),
        "Respect": (("Cells were cold.",), 0),
        "Purposeful activity": ((), 1),
        "Leadership": ((), 1),
    }
    assert letter.leftovers == ()
    concerns = notification(sections="# Annex: Summary of concerns\n\n## Priority concerns\n\n1. Nobody was safe.\n")
    assert [each.text for each in concerns.recommendations] == ["Nobody was safe."]


def test_the_answer_to_an_urgent_notification_is_none():
    with pytest.raises(UnknownKind):
        notification(
            sections="We accept what you found, and I have asked for a plan of what is to be done by the spring."
        )


@pytest.mark.parametrize(
    "judged",
    [
        "We judged outcomes to be poor for safety, not sufficiently good for respect and poor for purposeful activity.",
        "Outcomes were ‘poor’ in safety and purposeful activity. For respect they were not sufficiently good.",
        "In safety, outcomes remained poor. They were not sufficiently good for respect, and poor for purposeful activity.",
    ],
)
def test_the_sentences_of_a_letter_tell_the_outcomes(judged):
    assert sorted((each.name, each.rating) for each in notification(judged).standards) == [
        ("purposeful activity", "poor"),
        ("respect", "not sufficiently good"),
        ("safety", "poor"),
    ]


def test_two_outcomes_in_a_sentence_are_too_few():
    assert notification().standards == ()


@pytest.mark.parametrize(
    "heading",
    [
        "Inspection of {}",
        "Our inspection of the {}",
        "Findings from the inspection of {}",
        "{} – inspection",
        "{}",
    ],
)
def test_the_heading_of_a_unit_names_it_among_other_words(heading):
    text = LETTER.replace(
        "## Downland and Marsh PDU should:",
        f"## {heading.format('Downland and Marsh PDU')}\n### The head of it should:",
    )
    text = text.replace("# Coast PDU should:", f"## {heading.format('Coast PDU')}\n### Coast should:")
    letter = apparse.parse(apparse.Source("letter.txt", text.encode()))
    assert [unit.name for unit in letter.units] == ["Marsh and Downland", "Coast"]
    assert [r.unit for r in letter.recommendations] == ["Downland and Marsh PDU"] * 4 + ["Coast PDU"] * 2
    assert letter.leftovers == ()


JUDGED = """\
The decision to invoke the process was determined by these judgements:

- Two men had been killed.
- Cells were cold, and rats ran in the yard.

{between}I hope that you will tell us what is to be done.
"""
ANNEXED = "# Annex: Summary of concerns\n\n## Priority concerns\n\n1. Nobody was safe.\n"


@pytest.mark.parametrize("listed", [[], ["Half of the staff were away."]])
def test_the_points_of_a_letter_without_headings_are_findings_under_its_matter(listed):
    between = "".join(f"We were told besides:\n\n- {item}\n\n" for item in listed)
    letter = notification(sections=JUDGED.format(between=between) + "\n" + ANNEXED)
    ((name, found),) = letter.findings.items()
    assert name == "Urgent Notification: HMP Brackenfell"
    assert found.unclassified == ("Two men had been killed.", "Cells were cold, and rats ran in the yard.", *listed)
    assert found.paragraphs[0].startswith("I write to invoke")
    assert found.paragraphs[-1].startswith("I hope")
    assert [each.text for each in letter.recommendations] == ["Nobody was safe."]
    assert letter.leftovers == ()


def test_points_above_the_headings_of_a_letter_lead_over_to_them():
    letter = notification(sections=JUDGED.format(between="") + "\n" + SECTIONS)
    assert list(letter.findings) == ["Safety", "Respect", "Purposeful activity", "Leadership"]
    assert "Two men had been killed." in letter.sections[0].paragraphs


def test_a_letter_that_lists_nothing_has_no_findings():
    assert notification(sections=ANNEXED).findings == {}


def test_a_list_of_names_is_no_finding_of_a_letter():
    copied = "I am copying this letter to:\n\n- the Regional Probation Director\n- the Chief Constable\n\n"
    letter = notification(sections=copied + ANNEXED)
    assert letter.findings == {}
    assert "the Chief Constable" in letter.sections[0].paragraphs
    assert letter.leftovers == ()


@pytest.mark.parametrize("form", ["{}: {}", "{} – {}", "{} ({})"])
@pytest.mark.parametrize("tabled", [False, True])
@pytest.mark.parametrize("marks", ["", "## "])
def test_the_heading_over_what_was_found_of_a_test_may_give_its_outcome(form, tabled, marks):
    rated = [("Safety", "poor"), ("Respect", "Not sufficiently good"), ("Rehabilitation and release planning", "poor")]
    found = "\n\n".join(f"{marks}{form.format(*each)}\n\n- Cells were cold.\n- Bells rang on." for each in rated)
    table = "| Healthy prison test | 2024 |\n| --- | --- |\n" + "".join(f"| {one} | {word} |\n" for one, word in rated)
    letter = notification(judged=f"We found this.\n\n{table}\n" if tabled else "", sections=found)
    assert [(each.name, each.rating) for each in letter.standards] == rated
    assert [each.chapter_rating for each in letter.standards] == [word for _, word in rated]
    assert {name: (each.unclassified, each.paragraphs) for name, each in letter.findings.items()} == {
        name: (("Cells were cold.", "Bells rang on."), ()) for name, _ in rated
    }
    assert letter.leftovers == ()


def test_lines_that_only_list_the_outcomes_are_no_headings():
    letter = notification(
        judged="Safety: poor\n\nRespect: poor\n\nPurposeful activity: good\n\nThat is worse.",
        sections="We shall go back.",
    )
    assert [(each.name, each.rating) for each in letter.standards] == [
        ("Safety", "poor"),
        ("Respect", "poor"),
        ("Purposeful activity", "good"),
    ]
    assert "Safety" not in letter.findings


BLANK = """\
HM Inspectorate of Probation

2 June 2023

Dear Bea,

Many thanks for the cooperation that we received from you during the recent review of Probation Service – Westmoor region.

{head}Leadership

The leaders of Westmoor are known to their staff, and speak openly of what is hard for them.

{lists}

{head}Summary

You have a sound plan and the support of your partners.

Yours sincerely,

Ivo Marsh

{head}Annexe one – Recommendations

{head}Westmoor region should:

1. train managers in the oversight of cases.
"""


def leadership(lists, name, head="## "):
    found = parsed(BLANK.format(lists=lists, head=head), name).findings["Leadership"]
    return found.strengths, found.areas_for_improvement, found.unclassified


@pytest.mark.parametrize("name", ["letter.md", "letter.txt"])
@pytest.mark.parametrize("mark", ["-", "*", "•"])
def test_a_blank_line_parts_two_lists_in_markdown_too(name, mark):
    plan, calls, torn = "The plan is short.", "Calls are open to all.", "Audits change little."
    both = ((plan, calls), (torn,), ())
    assert leadership(f"{mark} {plan}\n{mark} {calls}\n\n{mark} {torn}", name) == both
    assert leadership(f"{mark} {plan}\n{mark} {calls}\n\n\n{mark} {torn}", name) == both
    assert leadership(f"{mark} The plan\n\n\nis short.\n{mark} {calls}\n\n{mark} {torn}\n{mark} {torn}", name) == (
        (plan, calls),
        (torn, torn),
        (),
    )


@pytest.mark.parametrize("head", ["## ", ""])
@pytest.mark.parametrize("name", ["letter.md", "letter.txt"])
@pytest.mark.parametrize("gap", ["\n\n", "\n\n\n"])
@pytest.mark.parametrize(
    "said", [("Plans are short.", "Audits change little."), ("Calls are open.", "Rats were seen.", "Few wrote.")]
)
def test_a_blank_line_below_each_item_parts_nothing(said, gap, name, head):
    if name == "letter.txt" or head:
        assert leadership(gap.join(f"• {each}" for each in said), name, head) == ((), (), said)
