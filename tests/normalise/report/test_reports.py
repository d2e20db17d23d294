"""Reports of several kinds, from plain text to records."""

from datetime import date

import pytest
from samples import DYNAMIC_REPORT, LETTER, PRISON_REPORT, UNIT_REPORT
from texts import parsed


@pytest.fixture(scope="module")
def report():
    return parsed(UNIT_REPORT, "report.txt")


def test_cover(report):
    assert report.title == "An inspection of probation services in Wold and Marsh PDU"
    assert report.subject == "Wold and Marsh PDU"
    assert report.body == "HM Inspectorate of Probation"
    assert report.published == date(2024, 9, 14)
    assert report.signatory == "Pat Holt, HM Chief Inspector of Probation"
    assert report.form == "report"


def test_ratings(report):
    assert (report.score, report.max_score, report.overall_rating) == (4, 12, "Requires improvement")
    assert report.fieldwork_started == "June 2024"
    assert [(s.ref, s.name, s.rating, s.chapter_rating) for s in report.standards] == [
        ("P 1.1", "Leadership", "Good", "Good"),
        ("P 1.2", "Staffing", "Requires improvement", None),
        ("P 2.1", "Assessment", "Inadequate", "Inadequate"),
        ("P 2.2", "Planning", "Requires improvement", None),
    ]


def test_statement_and_key_questions(report):
    leadership, _, assessment, _ = report.standards
    assert leadership.statement.startswith("The leadership of the unit enables")
    assert [question.percent for question in assessment.key_questions] == [72, 44]
    assert assessment.key_questions[1].text == "Does assessment focus sufficiently on keeping other people safe?"


def test_recommendations_by_addressee(report):
    assert [(r.number, r.addressee, r.text, r.unit) for r in report.recommendations] == [
        (None, "Wold and Marsh PDU should:", "make sure that enquiries are made of the police in every case", None),
        (None, "Wold and Marsh PDU should:", "train all staff in work with children", None),
        (None, "HMPPS should:", "fill the vacancies.", None),
    ]


def test_findings_are_joined_over_line_ends_and_split_at_glued_bullets(report):
    assert report.findings["P 1.1"].strengths == (
        "Leaders knew the needs of the unit and had a plan that staff understood,[1] and which was used every day.",
        "Partners spoke well of them.",
        "Meetings were held every month.",
    )
    assert report.findings["P 1.1"].areas_for_improvement == ("Data on diversity was not used.",)
    assert report.findings["P 1.1"].headings_in_source


def test_a_list_without_heading_is_unclassified(report):
    found = report.findings["P 2.1"]
    assert found.unclassified == ("Assessments drew on earlier records.", "Too few looked at the safety of children.")
    assert found.paragraphs == ("Our rating is driven by the lowest score:",)
    assert not found.headings_in_source


def test_footnotes_and_their_marks(report):
    assert report.footnotes == {"1": "The plan was published in 2023.", "2": "Figures are rounded."}
    assert [(each.number, each.after) for each in report.footnote_references] == [
        ("1", "had a plan that staff understood,")
    ]


def test_frame_is_kept_as_sections(report):
    assert [section.heading for section in report.sections] == [
        "Foreword",
        "Ratings",
        "Recommendations",
        "1. Organisational arrangements",
        "2. Service delivery",
        "Further information",
    ]


@pytest.mark.parametrize("text", [UNIT_REPORT, LETTER, PRISON_REPORT, DYNAMIC_REPORT])
def test_nothing_is_left_over(text):
    assert parsed(text, "report.txt").leftovers == ()


def test_records_know_their_line(report):
    assert report.recommendations[0].locate("text")[0].line == 20
    assert report.standards[2].locate("rating")[0].line == 15


def test_prison_report():
    report = parsed(PRISON_REPORT, "report.txt")
    assert report.subject == "HMP Farrowdale"
    assert [(r.number, r.addressee, r.text) for r in report.recommendations] == [
        ("1", "Priority concerns", "Violence was very high. Leaders had no plan to reduce it."),
        ("2", "Priority concerns", "Prisoners spent too long in their cells."),
        ("3", "Key concerns", "Complaints were not answered on time."),
    ]
    assert [(s.name, s.rating) for s in report.standards] == [
        ("safety", "poor"),
        ("respect", "not sufficiently good"),
        ("preparation for release", "reasonably good"),
    ]
    assert (report.score, report.max_score) == (None, None)


def test_dynamic_report_has_no_ratings():
    report = parsed(DYNAMIC_REPORT, "report.txt")
    assert report.standards == ()
    assert report.subject == "Eastmoor region"
    assert [r.text for r in report.recommendations] == ["strengthen the assessment of risk"]
    assert "Chief Inspector's judgement" in [section.heading for section in report.sections]


def test_a_score_in_words_is_read_where_no_table_has_one():
    text = UNIT_REPORT.replace("Fieldwork started June 2024 | Score 4/12 |\n", "").replace(
        "Wold and Marsh is a rural unit", "Scoring just two inspection points out of a possible 12, it is a rural unit"
    )
    assert (parsed(text, "report.txt").score, parsed(text, "report.txt").max_score) == (2, 12)


@pytest.mark.parametrize(
    ("sentence", "rating"),
    [
        ("Overall, Wold and Marsh Youth Offending Service is rated as: Outstanding.", "Outstanding"),
        ("Overall, this unit was judged to be ‘Inadequate’.", "Inadequate"),
        ("Overall, the service has been rated Good, for the first time.", "Good"),
        ("These led to an overall rating of ‘Good’.", "Good"),
        ("Overall, assessment was rated as Good.", None),
        ("Overall, the work of managers was rated as good.", None),
        ("Overall, staff were pleased; Wold was rated Good in 2019.", None),
    ],
)
def test_a_sentence_gives_the_overall_rating_where_no_table_does(sentence, rating):
    text = UNIT_REPORT.replace("Overall rating | Requires improvement |\n", "").replace(
        "Wold and Marsh is a", f"{sentence} It is a"
    )
    assert parsed(text, "report.txt").overall_rating == rating


def test_the_line_that_names_the_maker_is_no_title():
    report = parsed(
        "‘Heard’: a thematic inspection of work with young adults\n\nAn inspection by HM Inspectorate of Probation\n\n"
        "Report · Published: 3 June 2024\n\nRecommendations\n\nRegions should:\n\n1. train all staff.\n",
        "report.txt",
    )
    assert report.title == "‘Heard’: a thematic inspection of work with young adults"
    assert (report.subject, report.body) == ("work with young adults", "HM Inspectorate of Probation")
    assert report.published == date(2024, 6, 3)
    assert report.leftovers == ()


COVER = "{}\n\nPublished: 3 June 2024\n\n## Recommendations\n\nRegions should:\n\n1. train all staff.\n"


@pytest.mark.parametrize("form", ["# {}", "**{}**", "{}"])
@pytest.mark.parametrize(
    ("line", "title", "subject"),
    [
        ("Wold Region", "An inspection of probation services Wold Region", "Wold Region"),
        ("Young lives", "An inspection of probation services", "probation services"),
    ],
)
def test_the_name_below_a_title_says_who_was_inspected(form, line, title, subject):
    report = parsed(COVER.format("# An inspection of probation services\n\n" + form.format(line)))
    assert (report.title, report.subject) == (title, subject)


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("An inspection of Marram Lodge Approved Premises", "Wold region"),
        ("An inspection of Marram Lodge Approved Premises", "Wold region | November 2025"),
        ("An inspection of probation services", "Wold region | November 2025"),
    ],
)
def test_a_line_below_a_title_that_names_whom_it_is_about_does_not(title, line):
    report = parsed(COVER.format(f"# {title}\n\n{line}"))
    named = "Wold region" if title.endswith("services") else ""
    assert (report.title, report.subject) == (f"{title} {named}".strip(), named or title.partition(" of ")[2])
    assert report.leftovers == ()


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        (
            "Out of reach? A joint thematic inspection of work with women in remote areas",
            "work with women in remote areas",
        ),
        ("Out of reach: an inspection of probation services in Wold", "Wold"),
        ("Independent review of the case of Robin Vale", "the case of Robin Vale"),
        ("An inspection into the work of Wold YJS", "Wold YJS"),
        ("Out of reach: an inspection into drug services", "drug services"),
        ("The state of our services: a review of work at night", "work at night"),
    ],
)
def test_what_was_inspected_stands_behind_the_word_inspection(title, subject):
    report = parsed(COVER.format(f"# {title}"))
    assert (report.title, report.subject) == (title, subject)


def test_a_title_in_small_letters_goes_on_from_the_heading_above():
    report = parsed(COVER.format("HM Inspectorate of Probation\n\n# Independent case\n\n# review of Robin Vale"))
    assert (report.title, report.subject) == ("Independent case review of Robin Vale", "Robin Vale")
    assert report.leftovers == ()


def test_days_in_a_line_of_the_cover_and_two_bodies():
    report = parsed(
        "HMI Probation & HMI Prisons\n\n# Report on an unannounced inspection of HMP Gorse\n\n3–14 June 2024\n\n"
        "# Recommendations\n\nThe governor should:\n\n1. repair the showers.\n",
        "report.txt",
    )
    assert report.fieldwork_started == "3 June 2024"
    assert report.body == "HMI Probation & HMI Prisons"
    assert report.leftovers == ()


@pytest.mark.parametrize(
    ("line", "started", "kept"),
    [
        ("by HM Chief Inspector of Prisons, 3–14 June 2024", "3 June 2024", []),
        ("HM Inspectorate of Prisons, June 2024", None, ["June 2024"]),
    ],
)
def test_what_stands_behind_the_body_is_kept(line, started, kept):
    advice = "## Recommendations\n\nThe governor should:\n\n1. repair the showers.\n"
    for cover in ("# {}\n\n{}\n\n", "{1}\n\n# {0}\n\n"):
        report = parsed(cover.format("Report on an unannounced inspection of HMP Gorse", line) + advice)
        assert report.body == "HM Inspectorate of Prisons"
        assert [paragraph for section in report.sections for paragraph in section.paragraphs] == kept
        assert (report.fieldwork_started, report.signatory) == (started, None)
        assert report.leftovers == ()


@pytest.mark.parametrize(
    ("title", "rated", "subject"),
    [
        ("An inspection of youth justice services in Wold", "Wold Youth Justice Service", "Wold Youth Justice Service"),
        ("An inspection of probation services in Fen and Wold", "Wold and Fen PDU", "Wold and Fen PDU"),
        ("An inspection of youth justice services in Wold", "Fen Youth Justice Service", "Wold"),
        ("An inspection of probation services in Wold PDU", "Wold", "Wold PDU"),
        (
            "Report on an inspection visit to court custody facilities in Wold",
            "Wold",
            "court custody facilities in Wold",
        ),
        ("Report on a visit to HMP Gorse in Wold", "Gorse", "HMP Gorse in Wold"),
    ],
)
def test_the_subject_is_called_by_its_whole_name(title, rated, subject):
    ratings = f"| {rated} | Score 3/6 |\n|---|---|\n| Overall rating | Good |\n| 1.1 Leadership | Good |\n| 1.2 Staff | Inadequate |\n"
    report = parsed(
        f"# {title}\n\n## Ratings\n\n{ratings}\n## Recommendations\n\nThe board should:\n\n1. fill the posts.\n"
    )
    assert report.subject == subject


@pytest.mark.parametrize(
    ("title", "asked", "subject"),
    [
        ("An inspection of youth justice services in Wold", "The Wold Youth Justice Service", "Wold Youth Justice Service"),
        ("An inspection of youth offending services in Fen and Wold", "Wold and Fen YOS", "Wold and Fen YOS"),
        ("An inspection of youth justice services in Wold", "The Fen Youth Justice Service", "Wold"),
        ("An inspection of youth justice services in Wold", "The Wold Management Board", "Wold"),
        ("An inspection of youth justice work in Wold", "The Wold Youth Justice Service", "Wold"),  # and of its partners
    ],
)  # fmt: skip
def test_whoever_is_asked_is_the_subject_if_the_title_tells_of_its_place_and_kind(title, asked, subject):
    report = parsed(f"# {title}\n\n## Recommendations\n\n{asked} should:\n\n1. fill the posts.\n")
    assert report.subject == subject
    assert report.recommendations[0].addressee == f"{asked} should:"


def test_the_imprint_says_when_the_report_came_out():
    printed = "Further information (Back to top)\nThe report before it was published on 3 May 2021.\nThis report was published on 14 September 2024."
    text = UNIT_REPORT.replace("Published: 14 September 2024\n", "").replace(
        "Further information (Back to top)", printed
    )
    report = parsed(text, "report.txt")
    assert report.published == date(2024, 9, 14)
    assert report.locate("published")[0].line == text[: text.index("This report was published")].count("\n") + 1


def test_inspectorates_of_other_services_make_a_report_together_with_them():
    report = parsed(
        "# A joint inspection by HM Inspectorate of Probation, Ofsted and the Care Quality Commission\n\n"
        "Roofs: a joint thematic inspection of homes for young adults\n\n## Recommendations\n\n"
        "The board should:\n\n1. fill the posts.\n"
    )
    assert report.title == "Roofs: a joint thematic inspection of homes for young adults"
    assert report.body == "HM Inspectorate of Probation, Ofsted and the Care Quality Commission"


@pytest.mark.parametrize("between", [" and ", " · ", " | "])
def test_several_bodies_over_a_title_are_who_made_it(between):
    bodies = between.join(
        ["HM Inspectorate of Probation", "HM Inspectorate of Constabulary and Fire & Rescue Services"]
    )
    report = parsed(COVER.format(f"{bodies}\n\n# An inspection of work with victims in Wold"))
    assert (report.body, report.leftovers) == (bodies, ())


def test_several_bodies_inspect_and_sign_together():
    report = parsed(
        "Criminal Justice Joint Inspection\n\n# Heard: a joint inspection of work with young adults\n\n"
        "An inspection by HM Inspectorate of Probation and HM Inspectorate of Prisons\n\n## Foreword\n\nWe listened.\n\n"
        "**Pat Holt**\n\nHM Chief Inspector of Probation\n\n**Ivo Marsh**\n\nHM Chief Inspector of Prisons\n\n"
        "## Recommendations\n\n### HMPPS should:\n\n1. train all staff.\n",
        "report.txt",
    )
    assert report.body == "HM Inspectorate of Probation and HM Inspectorate of Prisons"
    assert report.signatory == "Pat Holt, HM Chief Inspector of Probation, Ivo Marsh, HM Chief Inspector of Prisons"
    assert [section.heading for section in report.sections] == ["Foreword", "Recommendations"]
    assert report.leftovers == ()


@pytest.mark.parametrize("name", ["Pat Holt", "Pat Holt-Marsh", "Ivo O’Neill CBE"])
def test_a_name_stands_over_the_office_also_where_its_holder_signs_for_others(name):
    office = "Chief Inspector of Probation, on behalf of both inspectorates"
    report = parsed(
        f"# An inspection of probation services in Wold PDU\n\n## Foreword\n\nWe listened.\n\n**{name}**\n\n{office}\n\n"
        "## Recommendations\n\n### HMPPS should:\n\n1. train all staff.\n"
    )
    assert report.signatory == f"{name}, {office}"
    assert [section.heading for section in report.sections] == ["Foreword", "Recommendations"]


def test_an_office_over_a_foreword_signs_nothing():
    report = parsed(
        "# Heard: a joint inspection of work with young adults\n\n## Forewords\n\n### HM Chief Inspector of Probation\n\n"
        "We listened to each of them.\n\n### HM Chief Inspector of Prisons\n\nWe asked men in four prisons.\n\nIvo Marsh\n\n"
        "HM Chief Inspector of Prisons\n\n## Recommendations\n\n### HMPPS should:\n\n1. train all staff.\n"
    )
    assert report.signatory == "Ivo Marsh, HM Chief Inspector of Prisons"
    assert report.leftovers == ()


CONTENTS = """\
# Report on an unannounced inspection of HMP Gorse

## Contents

Introduction

Section 1 Safety

Strengths

Use of force

Section 2 Respect

## Introduction

The prison holds 300 men.

## Section 1 Safety

Few men were hurt.

## Section 2 Respect

Cells were clean.
"""


def test_the_lines_of_the_contents_open_no_sections():
    report = parsed(CONTENTS)
    assert list(report.findings) == ["Safety", "Respect"]
    assert [(each.heading, len(each.paragraphs)) for each in report.sections] == [("Contents", 5), ("Introduction", 1)]
    assert report.leftovers == ()


def test_short_lines_that_are_not_printed_again_are_no_contents():
    report = parsed(
        CONTENTS.replace("Section 1 Safety\n\nStrengths", "Section 3 Care\n\nStrengths", 1).replace(
            "Introduction", "Why we came", 1
        )
    )
    assert "Care" in report.findings


def test_notable_positive_practice_is_that_of_the_whole_prison_and_its_table_names_it_once_more():
    table = "| | Notable positive practice |\n| --- | --- |\n| a) | Men chose the colours. |\n| b) | Fathers read stories. |\n"
    report = parsed(CONTENTS + f"\n## Notable positive practice\n\n{table}")
    assert report.findings["Respect"].strengths == ()
    assert report.findings["Notable positive practice"].strengths == ("Men chose the colours.", "Fathers read stories.")
    assert report.leftovers == ()


def test_numbers_with_a_letter_are_no_part_of_the_examples_that_they_count():
    examples = "S6 Men chose the colours.\n\nS7 ‘Buddies’ brought books.\n\nHB1 visas were explained.\n"
    report = parsed(CONTENTS + f"\n## Notable positive practice\n\n{examples}")
    assert report.findings["Notable positive practice"].strengths == (
        "Men chose the colours.",
        "‘Buddies’ brought books.",
        "HB1 visas were explained.",
    )


@pytest.mark.parametrize(
    ("name", "line", "title"),
    [
        ("# Unheard", "A thematic inspection of work with young adults", "Unheard {}"),
        ("# Unheard", "## A joint thematic inspection of work with young adults", "Unheard {}"),
        ("# HM Inspectorate of Probation", "A thematic inspection of work with young adults", "{}"),
        ("# Foreword", "A thematic inspection of work with young adults", "{}"),
    ],
)
def test_a_report_may_have_a_name_over_the_line_that_says_what_it_is(name, line, title):
    report = parsed(COVER.format(f"{name}\n\n{line}"))
    assert report.title == title.format(line.strip("# "))
    assert report.subject == "work with young adults"


def test_a_screening_is_an_inspection_and_may_be_dated_above_its_title():
    letter = "To: The chair\n\nPublication date: 19 March 2014\n\n# Report of Short Quality Screening of youth offending work in Wold\n\n"
    said = "HM Inspectorate of Probation looked at 20 cases.\n\n## Commentary on the inspection in Wold:\n\nIt is well led.\n"
    report = parsed(
        letter
        + said
        + "\n## Key strengths\n\n- Reports are clear.\n\n## Recommendations\n\nThe board should:\n\n1. listen.\n"
    )
    assert (report.title, report.subject) == (
        "Report of Short Quality Screening of youth offending work in Wold",
        "Wold",
    )
    assert str(report.published) == "2014-03-19"
    assert [each.text for each in report.leftovers] == ["To: The chair"]


@pytest.mark.parametrize(
    ("heading", "name", "rating"),
    [
        ("2.1. Assessment Good", "Assessment", "Good"),
        ("2.1 Assessment – Requires improvement", "Assessment", "Requires improvement"),
        ("2.1 Assessment that is good", "Assessment that is good", None),
    ],
)
def test_a_rating_at_the_end_of_a_heading_is_that_of_the_chapter(heading, name, rating):
    report = parsed(
        "# An inspection of youth justice services in Fenmoor\n\n## Ratings\n\n| Fenmoor | Score 2/6 |\n|---|---|\n"
        f"| 2.1 {name} | Inadequate |\n| 2.2 Planning | Good |\n\n## {heading}\n\nAssessment is made of boats and nets.\n\n"
        "- It was late.\n\n## Recommendations\n\nFenmoor should:\n\n1. listen.\n"
    )
    first = report.standards[0]
    assert (first.name, first.chapter_rating) == (name, rating)
    assert report.findings["2.1"].unclassified == ("It was late.",)


VISITED = """\
# Report on a scrutiny visit to HMP Brackenfell

by HM Chief Inspector of Prisons  
12 and 19–20 January 2021

## Introduction

The prison had been closed to visitors for most of the year, and men had made the best of it.

{signed}

## Key concerns

1. Letters went astray.
"""  # noqa: W291 - two blanks break a line


@pytest.mark.parametrize(
    "signed",
    [
        "Ann Wise\n\nHM Chief Inspector of Prisons\n\nJanuary 2021",
        "Ann Wise  \nHM Chief Inspector of Prisons  \nJanuary 2021",
        "### Ann Wise\n\nHM Chief Inspector of Prisons  \nJanuary 2021",
    ],
)
def test_who_reports_and_when_in_one_paragraph_of_the_cover_signs_nothing(signed):
    report = parsed(VISITED.format(signed=signed))
    assert (report.body, report.fieldwork_started) == ("HM Inspectorate of Prisons", "12 January 2021")
    assert report.provenance["body"]
    assert report.signatory == "Ann Wise, HM Chief Inspector of Prisons"
    assert report.sections[0].paragraphs[-1] == "January 2021"
    assert report.leftovers == ()
