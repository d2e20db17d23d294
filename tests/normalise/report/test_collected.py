"""Concerns with their recommendations, and recommendations that a report prints where they arise and in one list."""

import pytest
from texts import parsed

import apparse

VISIT = """\
# Report on a short scrutiny visit to HMP Brackenfell

## Key concerns and recommendations

Key concerns and recommendations name what matters most to the people who are held here.

S1 **Key concern:** Men waited eight days for a shower. They had told managers so.

**Recommendation:** Showers should be open every day. **(To the governor)**

S2 **Key concern:** Nobody knew who was at risk. **Recommendation:** HMPPS should mend the risk tool. (To HMPPS and the governor)

S3 **Key concern:** Letters went astray.

## Notable positive practice

We define notable positive practice as work from which other prisons may learn.

| Inspectors found these examples: | |
| --- | --- |
| a) Fathers read stories by telephone to children who could not visit them. | See paragraph 4.1 |
"""

ASKED = [
    ("S1", "To the governor", "Men waited eight days for a shower. They had told managers so.", "Showers should be open every day."),
    ("S2", "To HMPPS and the governor", "Nobody knew who was at risk.", "HMPPS should mend the risk tool."),
    ("S3", None, None, "Letters went astray."),
]  # fmt: skip


def asked(report):
    return [(each.number, each.addressee, each.concern, each.text) for each in report.recommendations]


def test_a_concern_and_the_recommendation_under_its_number():
    report = parsed(VISIT)
    assert (report.title, report.subject) == ("Report on a short scrutiny visit to HMP Brackenfell", "HMP Brackenfell")
    assert asked(report) == ASKED
    assert report.leftovers == ()


def test_a_stop_within_the_brackets_is_no_part_of_whom_they_name():
    assert asked(parsed(VISIT.replace("governor)", "governor.)"))) == ASKED


def test_who_is_asked_may_stand_in_a_line_below():
    below = VISIT.replace(" **(To the governor)**", "\n\n(To the governor)").replace(" (To HMPPS", "\n\n(To HMPPS")
    assert below.count("\n\n(To ") == 2
    assert asked(parsed(below)) == ASKED
    assert parsed(below).leftovers == ()


def test_what_else_stands_in_brackets_below_a_recommendation_asks_nobody():
    report = parsed(VISIT.replace("S3 ", "(Two of these were made in 2018.)\n\nS3 "))
    assert [each.addressee for each in report.recommendations] == [each[1] for each in ASKED]


def test_labels_that_stand_in_lines_of_their_own():
    lines = "\n\n".join(
        f"### Key concern:\n\n{concern}\n\n### Recommendation:\n\n{f'{number} {advice}'.strip()}"
        for number, concern, advice in [
            ("S1", "Men waited eight days for a shower.", "Showers should be open every day. (To the governor)"),
            ("", "Nobody knew who was at risk.", "20 Officers should be trained."),
        ]
    )
    report = parsed(
        f"# Report on a scrutiny visit to HMP Brackenfell\n\n## Key concerns and recommendations\n\n{lines}"
    )
    assert asked(report) == [
        ("S1", "To the governor", "Men waited eight days for a shower.", "Showers should be open every day."),
        (None, None, "Nobody knew who was at risk.", "20 Officers should be trained."),
    ]
    assert report.leftovers == ()


def test_the_only_recommendation_of_a_report_stands_under_its_heading():
    report = parsed(
        "# Report on a visit to HMP Brackenfell\n\n## Recommendation:\n\nThe governor should:\n\n- Mend the roof."
    )
    assert asked(report) == [(None, "The governor should:", None, "Mend the roof.")]


def test_concerns_in_a_table():
    html = (
        "<h1>Report on a scrutiny visit to HMP Brackenfell</h1><h2>Main concerns and recommendations</h2><table>"
        "<tr><td>S1</td><td><p>Key concern: Men waited eight days for a shower. They had told managers so.</p>"
        "<p>Recommendation: Showers should be open every day. (To the governor)</p></td></tr>"
        "<tr><td>S2</td><td><p>Concern: Nobody knew who was at risk.</p><p>Recommendation: HMPPS should mend the risk tool.</p>"
        "<p>(To HMPPS and the governor)</p></td></tr><tr><td>S3</td><td>Key concern: Letters went astray.</td></tr></table>"
    )
    report = parsed(html, "report.html")
    assert asked(report) == ASKED
    assert report.leftovers == ()


def test_the_rows_of_a_table_under_strengths_are_strengths_and_what_announces_them_is_not():
    found = parsed(VISIT).findings["Notable positive practice"]
    assert found.strengths == (
        "Fathers read stories by telephone to children who could not visit them. See paragraph 4.1",
    )
    assert len(found.paragraphs) == 2


COLLECTED = """\
# Report on an unannounced inspection of HMP Brackenfell

## Summary

### Main concerns and recommendations

S4 Concern: Assaults had doubled. Recommendation: Each assault should be investigated.

## Section 1. Safety

### Early days

1.1 Reception was cold, and the men who came at night were not offered anything to eat or to drink.

#### Recommendation

1.2 Reception should be heated.

### Drugs

1.3 The dogs had not been on the site for a year, and parcels came over the wall on most nights of the week.

#### Recommendations

1.4 The walls should be netted.

1.5 Letters should be copied.

## Section 2. Summary of recommendations and good practice

### Main recommendation To the governor

2.1 Each assault should be investigated. (S4)

### Recommendations To HMPPS

2.2 The walls should be netted. (1.4, repeated recommendation 1.9)

### Recommendations To the governor

#### Early days

2.3 Reception should be heated. (1.2)

#### Drugs

2.4 Letters should be copied. (1.5)

### Example of good practice

2.5 Older men grew vegetables for the kitchen. (1.1)
"""


def test_recommendations_count_once_as_the_list_of_all_of_them_has_them():
    report = parsed(COLLECTED)
    assert asked(report) == [
        ("2.1", "Main recommendation To the governor", "Assaults had doubled.", "Each assault should be investigated. (S4)"),
        ("2.2", "Recommendations To HMPPS", None, "The walls should be netted. (1.4, repeated recommendation 1.9)"),
        ("2.3", "Recommendations To the governor", None, "Reception should be heated. (1.2)"),
        ("2.4", "Recommendations To the governor", None, "Letters should be copied. (1.5)"),
    ]  # fmt: skip
    assert report.leftovers == ()


def test_a_recommendation_that_the_list_of_all_leaves_out_is_kept():
    report = parsed(COLLECTED.replace("2.4 Letters should be copied. (1.5)", "2.4 Visitors should be searched."))
    assert [each.number for each in report.recommendations] == ["1.5", "2.1", "2.2", "2.3", "2.4"]


def test_what_two_units_are_asked_alike_stays_with_each():
    lists = "## Recommendations\n\n{unit} should:\n\n1. {first}\n\n2. {second}\n\n3. fill the vacancies.\n\n"
    text = "# An inspection of probation services in two units\n\n" + "".join(
        lists.format(unit=unit, first=f"mend the roof of {unit}", second=f"open {unit} at night")
        for unit in ("Wold PDU", "Fen PDU")
    )
    assert len(parsed(text).recommendations) == 6


def test_a_lower_heading_under_which_numbers_do_not_go_on_ends_the_list():
    text = COLLECTED.replace("#### Drugs\n\n2.4 Letters should be copied.", "#### Drugs\n\n3.1 Dogs were seen.")
    assert [each.number for each in parsed(text).recommendations] == ["1.5", "2.1", "2.2", "2.3"]


def test_a_label_over_a_list_announces_what_answers_the_concern():
    report = parsed(
        "# Report on an unannounced inspection of HMYOI Marram\n\n## Key concerns and recommendations\n\n"
        "S40 Key concern: Boys were alone all day.\n\nKey recommendation: Doors should be opened. (To the governor)\n\n"
        "S41 Key concern: Too few went to school.\n\nRecommendations:\n\n- Reward attendance.\n- Let the contract again.\n\n"
        "## Early days\n\n1.1 Boys told us that they were afraid of the showers and of the walk to education each morning.\n"
    )
    assert asked(report) == [
        ("S40", "To the governor", "Boys were alone all day.", "Doors should be opened."),
        ("S41", None, "Too few went to school.", "Reward attendance. Let the contract again."),
    ]
    assert report.leftovers == ()


def test_topics_divide_a_list_whose_numbers_run_on():
    report = parsed(
        "# A thematic inspection of work with young adults\n\n## Recommendations\n\n### Staffing\n\n1. fill the posts\n\n"
        "### Health\n\n2. share the plans\n\n### The governor\n\n3. open the library.\n"
    )
    assert [(each.number, each.addressee) for each in report.recommendations] == [
        ("1", None),
        ("2", None),
        ("3", "The governor"),
    ]


OLDER = """\
# Report on an unannounced inspection of HMP Brackenfell

## Summary

### Main concerns

S1 Concern: Parcels came over the wall on most nights.

S2 Concern: Half of the workshops stood empty.

## Section 1. Respect

### Daily life

1.1 The older wings were cold, and men had told managers so in each of the three winters before we came.

#### Recommendations

1.2 The wings should be heated.

1.3 Men should have curtains.

1.4 Complaints were read by a deputy governor.

## Section 2. Summary of recommendations

### Main recommendations

#### To HMPPS

2.1 The walls should be netted, and the shops opened. (S1, S2)

#### To the governor

2.2 Managers should see to it that men attend. (S2)

### Recommendations

#### To the governor

{topic} Daily life

2.3 The wings should be heated. (1.2)

2.4 Men should have curtains. (1.3)

{topic} Health care

2.5 The dentist should come each week. (1.9)
"""


@pytest.mark.parametrize("topic", ["####", "#####", ""])
def test_topics_stand_between_the_addressee_and_the_list(topic):
    report = parsed(OLDER.format(topic=topic))
    assert [(each.number, each.addressee) for each in report.recommendations] == [
        ("2.1", "To HMPPS"),
        *((number, "To the governor") for number in ("2.2", "2.3", "2.4", "2.5")),
    ]
    assert {each.unit for each in report.recommendations} == {None}
    assert report.leftovers == ()


def test_what_asks_nobody_below_recommendations_that_the_list_repeats_is_a_finding():
    said = [text for section in parsed(OLDER.format(topic="####")).sections for text in section.paragraphs]
    assert "1.4 Complaints were read by a deputy governor." in said


def test_a_concern_stands_with_each_recommendation_that_names_it():
    parcels, shops = "Parcels came over the wall on most nights.", "Half of the workshops stood empty."
    concerns = [each.concern for each in parsed(OLDER.format(topic="####")).recommendations]
    assert concerns == [f"{parcels} {shops}", shops, None, None, None]


SMALL_MATTERS = COLLECTED.replace(
    "Section 2. Summary of recommendations and good practice",
    "Section 2. Summary of recommendations, housekeeping points and good practice",
).replace(
    "### Example of good practice\n\n2.5",
    "### {}\n\n2.5 Applications should be logged. (1.3)\n\n### Example of good practice\n\n2.6",
)


@pytest.mark.parametrize("heading", ["Housekeeping points", "Housekeeping point", "Minor housekeeping matters:"])
def test_small_matters_count_on_in_the_list_of_all_and_are_no_recommendations(heading):
    report = parsed(SMALL_MATTERS.replace("{}", heading))
    assert [each.number for each in report.recommendations] == ["2.1", "2.2", "2.3", "2.4"]
    assert report.findings[heading.rstrip(":")].paragraphs == ("2.5 Applications should be logged. (1.3)",)
    assert report.findings["Example of good practice"].strengths == (
        "2.6 Older men grew vegetables for the kitchen. (1.1)",
    )
    assert report.leftovers == ()


@pytest.mark.parametrize("heading", ["Notable positive practice", "Examples of good practice"])
def test_what_a_table_has_below_its_concerns_under_another_heading_is_none(heading):
    html = (
        "<h1>Report on a scrutiny visit to HMP Brackenfell</h1><h2>Key concerns and recommendations</h2><table>"
        "<tr><td>S1</td><td><p>Key concern: Letters went astray.</p><p>Recommendation: Letters should be logged.</p></td></tr>"
        f"<tr><td colspan=2>{heading}</td></tr><tr><td>S2</td><td>Men wrote a newspaper.</td></tr></table>"
    )
    report = parsed(html, "report.html")
    assert asked(report) == [("S1", None, "Letters went astray.", "Letters should be logged.")]
    assert report.findings[heading].strengths == ("Men wrote a newspaper.",)
    assert report.leftovers == ()


LEADING = "# Report on an inspection of HMP Brackenfell\n\n## Priority concerns\n\n{}\n\n{}"
COUNTED = "1. Violence. Men were not safe.\n2. Drugs. Men could buy them.\n"


@pytest.mark.parametrize(
    ("lead", "listed"),
    [
        ("Leaders at the prison should put two concerns right at once.", COUNTED),
        ("Two of our concerns cannot wait.\n\nThey are for leaders at all levels to put right.", COUNTED),
        ("Two of our concerns cannot wait.", "S1 Men were not safe.\n\nS2 Men could buy drugs.\n"),
        (
            "Two of our concerns cannot wait.",
            "| 1 | Men were not safe. |\n| --- | --- |\n| 2 | Men could buy drugs. |\n",
        ),
        ("The following concerns should be put right at once.", "- Men were not safe.\n- Men could buy drugs.\n"),
    ],
)
def test_what_leads_over_to_a_list_asks_nothing(lead, listed):
    report = parsed(LEADING.format(lead, listed))
    assert len(report.recommendations) == 2
    assert not any(lead.startswith(each.text[:20]) for each in report.recommendations)
    assert report.leftovers == ()


@pytest.mark.parametrize(
    ("first", "listed"),
    [
        ("Men were not safe.", "- They stayed in their cells.\n- They missed their meals.\n"),
        ("Men were not safe.", "Recommendation 1: Each assault should be investigated.\n"),
    ],
)
def test_a_concern_over_what_is_said_of_it_leads_over_to_nothing(first, listed):
    report = parsed(LEADING.format(first, listed))
    assert report.recommendations[0].text == first


def test_counted_sentences_before_labelled_concerns_lead_over_to_them():
    said = "S1 We name here what matters most.\n\nS2 Three concerns came out of this visit.\n\n"
    for number in (3, 2, 1):
        said += f"S{number + 2} Key concern: Door {number} was shut.\n\nRecommendation: Open door {number}.\n\n"
    report = parsed(f"# Report on a scrutiny visit to HMP Brackenfell\n\n## Key concerns and recommendations\n\n{said}")
    assert [each.text for each in report.recommendations] == ["Open door 3.", "Open door 2.", "Open door 1."]
    assert report.sections[0].paragraphs[0].startswith("S1 We name")
    asks = said.replace("We name here what matters most.", "Leaders should listen.")
    report = parsed(f"# Report on a scrutiny visit to HMP Brackenfell\n\n## Key concerns and recommendations\n\n{asks}")
    assert report.recommendations[0].text == "Leaders should listen."
    assert report.leftovers == ()


@pytest.mark.parametrize("counted", ["2.3 The wings should be heated. (1.2)", "3. The wings should be heated."])
def test_a_short_line_over_a_counted_recommendation_says_only_what_it_is_about(counted):
    listed = f"Time out of cell\n\n{counted}\n\nCells\n\n2.4 Men should have curtains. (1.3)"
    report = parsed(
        f"# Report on an inspection of HMP Brackenfell\n\n## Recommendations\n\n### Recommendations to the governor\n\n{listed}"
    )
    assert [each.text[:14] for each in report.recommendations] == ["The wings shou", "Men should hav"]
    assert "Cells" in report.sections[0].paragraphs
    assert report.leftovers == ()


def test_lists_of_a_text_without_headings_are_for_whom_the_lines_over_them_name():
    text = (
        "Report on an unannounced inspection of HMP Brackenfell\n\nSection 2. Summary of recommendations and good practice\n\n"
        "Main recommendation to HM Prison and Probation Service\n\n2.1 The walls should be netted. (S4)\n\n"
        "Recommendations to the governor\n\nEarly days\n\n2.2 Reception should be heated. (1.2)\n"
    )
    assert [(each.number, each.addressee) for each in parsed(text, "report.txt").recommendations] == [
        ("2.1", "Main recommendation to HM Prison and Probation Service"),
        ("2.2", "Recommendations to the governor"),
    ]


def test_a_row_of_a_table_answers_the_concern_in_the_row_above():
    html = (
        "<h1>Report on a scrutiny visit to HMP Brackenfell</h1><h2>Main concerns and recommendations</h2><table>"
        "<tr><td>S1</td><td>Concern: Nobody knew who was at risk.</td></tr>"
        "<tr><td colspan=2>Recommendation: HMPPS should mend the risk tool.</td></tr>"
        "<tr><td>S2</td><td>Concern: Letters went astray.</td></tr></table>"
        "<p>Recommendation: Letters should be counted.</p>"
    )
    assert asked(parsed(html, "report.html")) == [
        ("S1", None, "Nobody knew who was at risk.", "HMPPS should mend the risk tool."),
        ("S2", None, "Letters went astray.", "Letters should be counted."),
    ]


@pytest.mark.parametrize("body", ["NOMS", "HMPPS"])
def test_an_abbreviation_may_be_asked(body):
    report = parsed(COLLECTED.replace("### Recommendations To HMPPS", f"### Recommendations\n\n#### To {body}"))
    assert report.recommendations[1].addressee == f"To {body}"


def test_a_point_with_the_paragraph_that_it_stands_in_is_no_heading():
    point = "### 2.6 The clock in the hall should be wound. (1.4)"
    report = parsed(f"{COLLECTED}\n### Housekeeping points\n\n{point}\n")
    assert report.findings["Housekeeping points"].paragraphs == (point[4:],)


def test_the_head_of_a_table_of_marked_examples_is_no_example():
    heads = "| | Inspectors found one example of such practice | Paragraph |\n| --- | --- | --- |"
    visit = VISIT.replace("| Inspectors found these examples: | |\n| --- | --- |", heads)
    visit = visit.replace("| a) Fathers", "| a) | Fathers").replace("See paragraph 4.1", "4.1")
    assert parsed(visit).findings["Notable positive practice"].strengths == (
        "Fathers read stories by telephone to children who could not visit them. 4.1",
    )


def test_a_cause_of_concern_is_one_and_the_list_that_names_where_it_arose_collects():
    cause = "Cause of concern: Nobody looked into the cells at night."
    report = parsed(
        "# Report on an inspection visit to police custody suites in Wealdshire\n\n## Section 1. Safety\n\n### Recommendation\n\n"
        "1.2 The force should look into the cells.\n\n## Section 2. Causes of concern and recommendations\n\n"
        f"2.1 {cause}\n\nRecommendation: The force should look into the cells. (1.2)\n"
    )
    assert asked(report) == [("2.1", None, cause[18:], "The force should look into the cells. (1.2)")]
    assert report.leftovers == ()


def test_what_makes_a_practice_notable_is_none_and_how_much_was_found():
    told = "1.3 Inspectors found one example of such practice.\n\n1.4 Fathers read stories by telephone to their children.\n"
    found = parsed(VISIT[: VISIT.index("| Inspectors")] + told).findings["Notable positive practice"]
    assert found.strengths == ("1.4 Fathers read stories by telephone to their children.",)
    assert len(found.paragraphs) == 2


def test_what_is_listed_of_what_makes_a_practice_notable_is_none():
    means = "- 1.3 Work that no other prison has thought of.\n- Work that a prison does better than most.\n"
    defined = VISIT.replace("practice as work from which other prisons may learn.", f"practice as:\n\n{means}")
    report = parsed(defined)
    found = report.findings["Notable positive practice"]
    assert found.strengths == parsed(VISIT).findings["Notable positive practice"].strengths
    assert found.paragraphs[1:3] == (
        "1.3 Work that no other prison has thought of.",
        "Work that a prison does better than most.",
    )
    assert report.leftovers == ()


COURTS = """\
# Report on an inspection visit to court custody facilities in Marlshire

## Summary

### Main recommendations

S2 Concern: Men were held for too long. Recommendation: Delays should be looked into.

## Section 2. Summary of recommendations

### Main recommendations

#### To the court service

2.1 Nobody should wait. Delays should be looked into. (S2)

### Recommendations

#### To the escort contractor

2.2 Women should travel apart from men. (1.1)

#### To Fen Custodial

2.3 Force should be recorded. (1.2)

Children

2.4 Children should be met by a social worker. (1.3)

Good practice

2.5 At Marlham there was a shelf of books. (1.4)
"""


def test_whoever_a_heading_is_to_is_asked_and_what_arose_above_is_asked_once():
    report = parsed(COURTS)
    assert [(each.number, each.addressee, each.concern) for each in report.recommendations] == [
        ("2.1", "To the court service", "Men were held for too long."),
        ("2.2", "To the escort contractor", None),
        ("2.3", "To Fen Custodial", None),
        ("2.4", "To Fen Custodial", None),
    ]
    assert report.findings["Good practice"].strengths == ("2.5 At Marlham there was a shelf of books. (1.4)",)
    assert (report.standards, report.leftovers) == ((), ())


LISTED = """\
# Report on an unannounced inspection of HMP Brackenfell

## Section 5. Summary of recommendations

### Recommendations

#### Recommendation to the escort contractor and the governor

#### Courts and escorts

5.1 Nobody should wait in a van. (1.2)

#### Recommendations to the governor

#### Early days

5.2 First night cells should be clean. (1.5)

#### Health services

5.3 Clinics should not be called off. (2.11)

#### Time out of cell

5.3 All should go outside each day. (3.2)

#### Work

5.5 Work should begin on time. (3.5)

### Housekeeping points

5.6 Notices should be taken down. (2.4)
"""


def test_topics_with_the_names_of_services_ask_nobody_and_a_slip_in_the_count_ends_no_list():
    result = apparse.check(apparse.Source("report.md", LISTED.encode()))
    assert [(each.number, each.addressee) for each in result.document.recommendations] == [
        ("5.1", "Recommendation to the escort contractor and the governor"),
        ("5.2", "Recommendations to the governor"),
        ("5.3", "Recommendations to the governor"),
        ("5.3", "Recommendations to the governor"),
        ("5.5", "Recommendations to the governor"),
    ]
    assert [finding.path for finding in result.findings if finding.rule == "AP202"] == ["recommendations[3].number"]


PRACTICE = """\
# Report on a scrutiny visit to HMP Brackenfell

## Key concerns

1. Letters went astray.

## Notable positive practice

We define notable positive practice as work from which other prisons may learn.

| {} | {} |
| --- | --- |
| Men wrote a newspaper that was read on every wing. | {} |
| A retired nurse told his peers what the vaccine does. | {} |
"""
READ, TOLD = (
    "Men wrote a newspaper that was read on every wing.",
    "A retired nurse told his peers what the vaccine does.",
)


@pytest.mark.parametrize("places", [("3.7", "2.4"), ("See paragraph 3.7", "See paragraph 2.4"), ("(3.7)", "(2.4)")])
@pytest.mark.parametrize("heads", [("Practice", "Paragraph"), ("What we saw", "Reference")])
def test_the_head_of_a_table_of_practice_is_none(heads, places):
    report = parsed(PRACTICE.format(*heads, *places))
    assert report.findings["Notable positive practice"].strengths == (f"{READ} {places[0]}", f"{TOLD} {places[1]}")
    assert report.leftovers == ()


def test_the_first_row_of_a_table_of_practice_without_a_head_is_one():
    report = parsed(PRACTICE.format("Men grew vegetables for the kitchen.", "1.9", "3.7", "2.4"))
    assert len(report.findings["Notable positive practice"].strengths) == 3


TWICE = """\
# Report on an unannounced inspection of HMP Brackenfell

## Key concerns and recommendations

S1 Key concern: Drugs came over the wall.

Recommendation: Netting should be put up over both yards. ({asked})

S2 Key concern: Force was used too often.

Recommendation: Force should be recorded on film. (To the governor)

## Section 5. Summary of recommendations

### {head}

5.1 Netting should be put up over both yards. (S1)

### Main recommendations to the governor

5.2 Force should be recorded on film. (S2)

### General recommendations for the governor

5.3 The showers should be mended. (2.3)
"""


@pytest.mark.parametrize(
    ("asked", "head"),
    [
        ("To HMPPS and the governor", "Main recommendation to HMPPS and the governor"),
        ("To the governor and HMPPS", "Key recommendations to HMPPS and the governor"),
        ("to HM Prison and Probation Service", "Recommendation to HMPPS"),
    ],
)
def test_a_list_says_before_whom_it_asks_that_it_is_one(asked, head):
    report = parsed(TWICE.format(asked=asked, head=head))
    assert [(each.number, each.concern, each.addressee) for each in report.recommendations] == [
        ("5.1", "Drugs came over the wall.", head),
        ("5.2", "Force was used too often.", "Main recommendations to the governor"),
        ("5.3", None, "General recommendations for the governor"),
    ]
    assert report.leftovers == ()


def test_the_same_words_to_another_body_are_another_recommendation():
    report = parsed(TWICE.format(asked="To the director", head="Main recommendation to HMPPS"))
    assert [each.number for each in report.recommendations][:2] == ["S1", "5.1"]
