"""Chapters of standards in other forms than a table with a statement: boxes of one row, lines, two inspections in one table."""

import pytest
from samples import SHORT_REPORT as HEAD
from texts import parsed

BOXES = """\
## 1. Organisational delivery

| {first} | Good |
|---|---|

### Strengths

- The region is led well.

| {second} | Inadequate |
|---|---|

### Areas for improvement

- Posts are vacant.
"""

LINES = """\
## R 1.1 Leadership

Leaders enable a service of high quality.

### {label}: Good

### Strengths

- The region is led well.

## R 1.2 Staffing

### Areas for improvement

- Posts are vacant.

### {label}: Inadequate
"""

OUTCOMES = """\
# Report on an announced inspection of HMP Gorse

## Priority concerns

1. Too few men left the prison with a home to go to.

## Outcomes for prisoners

| Healthy prison test | {heads[0]} | {heads[1]} |
|---|---|---|
| Safety | Poor | Good |
| Respect | Reasonably good | Not sufficiently good |
"""


def chapters(report):
    return [(each.ref, each.name, each.rating, each.chapter_rating) for each in report.standards]


def found(report):
    return {name: (each.strengths, each.areas_for_improvement) for name, each in report.findings.items()}


RATED = [("R 1.1", "Leadership", "Good", "Good"), ("R 1.2", "Staffing", "Requires improvement", "Inadequate")]
FOUND = {"R 1.1": (("The region is led well.",), ()), "R 1.2": ((), ("Posts are vacant.",))}


@pytest.mark.parametrize(
    ("first", "second"), [("R 1.1. Leadership", "R 1.2. Staffing"), ("R 1.1 Leadership", "Staffing")]
)
def test_each_box_of_one_row_opens_its_standard(first, second):
    report = parsed(HEAD + BOXES.format(first=first, second=second))
    assert chapters(report) == RATED
    assert found(report) == FOUND
    assert report.leftovers == ()


def test_a_box_under_the_heading_of_its_standard_opens_no_other():
    text = LINES.replace("### {label}: Good", "| Our rating | Good |\n|---|---|").replace("### {label}: Inadequate", "")
    report = parsed(HEAD + text)
    assert chapters(report)[0] == RATED[0]
    assert found(report) == FOUND


@pytest.mark.parametrize("label", ["Rating", "Our rating", "Judgement"])
def test_a_line_gives_the_rating_of_its_chapter(label):
    report = parsed(HEAD + LINES.format(label=label))
    assert chapters(report) == RATED
    assert [each.statement for each in report.standards] == ["Leaders enable a service of high quality.", None]
    assert found(report) == FOUND
    assert report.leftovers == ()


@pytest.mark.parametrize("label", ["Rating: ", "Rating ", ""])
@pytest.mark.parametrize("level", ["", "### "])
@pytest.mark.parametrize("below", ["", "\n\nTo judge this we ask two questions: is there a vision, and is it shared?"])
def test_the_rating_may_stand_before_the_statement(label, level, below):
    text = LINES.format(label="Rating").replace(
        "Leaders enable a service of high quality.\n\n### Rating: Good",
        f"{level}{label}Good\n\nLeaders enable a service of high quality.{below}",
    )
    report = parsed(HEAD + text)
    assert chapters(report) == RATED
    assert report.standards[0].statement == "Leaders enable a service of high quality."
    assert found(report) == FOUND


def test_a_rating_beside_its_statement_may_say_what_it_is():
    box = "| {} | Rating: {} |\n|---|---|\n| Leaders enable a service of high quality. | |\n\n### {}\n\n- {}\n\n"
    statement = "| Leaders enable a service of high quality. | Rating: Inadequate |\n|---|---|\n\n### Areas for improvement\n\n- Posts are vacant.\n"
    report = parsed(
        HEAD
        + box.format("R 1.1. Leadership", "Good", "Strengths", "The region is led well.")
        + "## R 1.2. Staffing\n\n"
        + statement
    )
    assert chapters(report) == RATED
    assert found(report) == FOUND


def test_a_month_ends_before_the_stop():
    assert parsed(HEAD.replace("took place in", "started")).fieldwork_started == "May 2025"


@pytest.mark.parametrize(
    ("heads", "turned"),
    [
        (("Outcome in 2022", "Outcome in 2025"), False),
        (("2025", "2022"), True),
        (("Previous inspection", "This inspection"), False),
        (("This inspection", "Last inspection"), True),
        (("Then", "Now"), False),
    ],
)
def test_the_rating_of_the_inspection_before_is_kept_apart(heads, turned):
    report = parsed(OUTCOMES.format(heads=heads))
    printed = [("Safety", "Poor", "Good"), ("Respect", "Reasonably good", "Not sufficiently good")]
    before, now = ("rating", "previous_rating") if turned else ("previous_rating", "rating")
    assert [(each.name, getattr(each, before), getattr(each, now)) for each in report.standards] == printed
    assert report.leftovers == ()


def test_bare_notes_follow_marks_in_brackets():
    report = parsed(
        HEAD
        + "## Background\n\nWold has 9,000 residents[1] and two offices.[2]\n\n## Notes\n\n1 Census.\n\n2 In May.\n"
    )
    assert report.footnotes == {"1": "Census.", "2": "In May."}
    assert [each.number for each in report.footnote_references] == ["1", "2"]


ANNEXE = """\
## Strengths and more

### R 1.1 Leadership

#### Strengths

- The region is led well.

## Annexe: inspection data

| 1. Organisational delivery | |
|---|---|
| R 1.1. Leadership | % yes |
| Are staff heard? | 72% |
| R 1.2. Staffing | Percentage |
| Are posts filled? | 44% |
"""


def test_key_questions_of_an_annexe_belong_to_the_chapter_of_their_standard():
    report = parsed(HEAD + ANNEXE)
    assert [(s.ref, [(q.text, q.percent) for q in s.key_questions]) for s in report.standards] == [
        ("R 1.1", [("Are staff heard?", 72)]),
        ("R 1.2", [("Are posts filled?", 44)]),
    ]
    assert report.findings["R 1.1"].strengths == ("The region is led well.",)
    assert report.leftovers == ()


def test_answers_printed_again_are_answers_once_and_other_ones_are_kept():
    chapter = (
        "| R 1.1. Leadership | Rating |\n|---|---|\n| Leaders enable a service of high quality for all. | Good |\n"
    )
    asked = "\n| Key question | % yes |\n|---|---|\n| Are staff heard? | {} |\n"
    annexe = "\n## Annexe 1\n\n| R 1.1. Leadership | % yes |\n|---|---|\n| Are staff heard? | {} |\n"
    same, other = (parsed(HEAD + chapter + asked.format("72%") + annexe.format(per)) for per in ("72%", "27%"))
    assert [[q.percent for q in each.key_questions] for each in same.standards] == [[72], []]
    assert [q.percent for each in other.standards for q in each.key_questions] == [72, 27]
    assert same.leftovers == other.leftovers == ()


def test_what_an_annexe_asks_beyond_the_key_questions_of_a_chapter_is_text():
    chapter = (
        "| R 1.1. Leadership | Rating |\n|---|---|\n| Leaders enable a service of high quality for all. | Good |\n"
        "\n| Key question | % yes |\n|---|---|\n| Are staff heard? | 72% |\n"
    )
    annexe = "\n## Annexe 1\n\n| R 1.1. Leadership | % yes |\n|---|---|\n| Are staff heard? | 72% |\n| Do they say so? | 61% |\n"
    report = parsed(HEAD + chapter + annexe)
    assert [[(q.text, q.percent) for q in each.key_questions] for each in report.standards] == [
        [("Are staff heard?", 72)],
        [],
    ]
    assert "Do they say so?" in report.model_dump_json()
    assert report.leftovers == ()


@pytest.mark.parametrize("head", ["R 1.1. Leadership", "Leadership"])
def test_a_name_alone_over_a_rated_statement_heads_the_standard(head):
    box = "| {} | |\n|---|---|\n| Leaders enable a service of high quality for everyone. | {} |\n\n### {}\n\n- {}\n\n"
    report = parsed(
        HEAD
        + box.format(head, "Good", "Strengths", "The region is led well.")
        + box.format("R 1.2. Staffing", "Inadequate", "Areas for improvement", "Posts are vacant.")
    )
    assert chapters(report) == RATED
    assert found(report) == FOUND


def test_names_in_one_cell_beside_several_ratings_under_a_list_of_definitions():
    report = parsed(
        "<html><body><h1>An inspection of probation services in Wold region</h1><h2>Ratings</h2><dl><dt>Fieldwork started</dt>"
        "<dd>May 2025</dd><dt>Score</dt><dd>3/6</dd><dt>Overall rating</dt><dd>Good</dd></dl><table><tr>"
        "<td rowspan='2'><p>R 1.1</p><p>R 1.2</p></td><td rowspan='2'><p>Leadership</p><p>Staffing</p></td><td>Good</td></tr>"
        "<tr><td>Requires improvement</td></tr></table><h2>Recommendations</h2><h3>Wold region should:</h3>"
        "<ol><li>fill its vacancies.</li></ol></body></html>",
        "report.html",
    )
    assert chapters(report) == [(ref, name, rating, None) for ref, name, rating, _ in RATED]
    assert (report.score, report.max_score, report.overall_rating) == (3, 6, "Good")
    assert report.fieldwork_started == "May 2025"
    assert report.leftovers == ()


def test_what_the_summary_says_of_a_chapter_is_no_finding_of_its_own():
    report = parsed(
        HEAD
        + "## Executive summary\n\n### Funding\n\nMoney is short.\n\n- It ran out.\n\n## 2. Funding\n\nGrants ended in May.\n\nNo others came.\n"
    )
    assert {name: each.paragraphs for name, each in report.findings.items()} == {
        "Funding": ("Grants ended in May.", "No others came.")
    }
    assert report.leftovers == ()


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("What was good", "What needs to improve"),
        ("What is going well", "What could be better"),
        ("Areas of strength", "Areas of weakness"),
        ("Notable practice", "What was not good enough"),
        ("What leaders do well", "What should be improved"),
        ("Positives", "Shortcomings"),
        ("What had gone well", "What needed to be better"),
    ],
)
def test_other_words_for_strengths_and_areas(good, bad):
    text = LINES.format(label="Rating").replace("Strengths", good).replace("Areas for improvement", bad)
    assert found(parsed(HEAD + text)) == FOUND


def test_a_rating_alone_is_that_of_its_chapter():
    report = parsed(HEAD + LINES.format(label="@").replace("@: ", ""))
    assert chapters(report) == RATED
    assert [each.statement for each in report.standards] == ["Leaders enable a service of high quality.", None]


@pytest.mark.parametrize(("heads", "turned"), [(("2022", "2025"), False), (("2025", "2022"), True)])
def test_answers_of_the_inspection_before_are_kept_apart(heads, turned):
    table = "\n| Key question | {} | {} |\n|---|---|---|\n| Are staff heard? | 61% | 70% |\n| Are posts filled? | 48% | 58% |\n"
    report = parsed(HEAD + "## R 1.1 Leadership\n" + table.format(*heads))
    answers = [(each.percent, each.previous_percent) for each in report.standards[0].key_questions]
    assert answers == ([(61, 70), (48, 58)] if turned else [(70, 61), (58, 48)])
    assert report.leftovers == ()


@pytest.mark.parametrize(
    "table",
    [
        "| Key question | Yes | No |\n|---|---|---|\n| Are staff heard? | 61% | 39% |\n| Are posts filled? | 48% | 52% |\n",
        "| | % 'No' | Percentage yes |\n|---|---|---|\n| Are staff heard? | 39% | 61% |\n| Are posts filled? | 52% | 48% |\n",
    ],
)
def test_the_share_of_other_answers_is_no_answer_of_the_inspection_before(table):
    report = parsed(HEAD + "## R 1.1 Leadership\n\n" + table)
    answers = [(each.percent, each.previous_percent) for each in report.standards[0].key_questions]
    assert answers == [(61, None), (48, None)]
    assert {each.text for each in report.leftovers} == {"39%", "52%"}


def test_a_count_of_cases_before_the_per_cent_is_left_over_and_no_mark_of_a_note():
    rows = "| Are staff heard?² | 83 | 47 | 61% |\n| Are posts filled? | 70 | 33 | 48% |\n"
    table = f"| Key question | Cases | Yes | % |\n|---|---|---|---|\n{rows}"
    report = parsed(HEAD + "## R 1.1 Leadership\n\n" + table)
    asked = [(each.text, each.percent) for each in report.standards[0].key_questions]
    assert asked == [("Are staff heard?", 61), ("Are posts filled?", 48)]
    assert {each.text for each in report.leftovers} >= {"83", "47", "70", "33"}


@pytest.mark.parametrize("name", ["Aspect of care", "What we looked at"])
def test_a_name_over_several_ratings_is_that_of_their_column(name):
    table = f"| {name} | Judgement |\n|---|---|\n| Safety | Poor |\n| Respect | Good |\n"
    report = parsed(
        f"# Report on an inspection of HMP Gorse\n\n## Outcomes\n\n{table}\n## Priority concerns\n\n1. Men left homeless.\n"
    )
    assert [(each.name, each.rating) for each in report.standards] == [("Safety", "Poor"), ("Respect", "Good")]


@pytest.mark.parametrize("heads", ["Standard | Aspect inspected", "No. | What we looked at", "Ref | Area of work"])
def test_names_of_several_columns_beside_that_of_the_ratings_are_no_standard(heads):
    rows = "| 1. Organisational delivery | | |\n| 1.1 | Staff | Good |\n| 2. Court work | | |\n| 2.1 | Planning | Inadequate |\n"
    chapters = "## 1.1. Staff\n\n### Strengths\n\n- Posts are filled.\n\n## 2.1. Planning\n\n### Strengths\n\n- Plans are short.\n"
    report = parsed(
        f"# An inspection of youth offending services in Gorse\n\n## Summary\n\n| {heads} | Rating |\n|---|---|---|\n{rows}\n{chapters}"
    )
    assert [(each.ref, each.name, each.rating) for each in report.standards] == [
        ("1.1", "Staff", "Good"),
        ("2.1", "Planning", "Inadequate"),
    ]
    assert list(report.findings) == ["1.1", "2.1"]


def test_a_number_and_a_name_in_cells_of_their_own_head_the_standard():
    table = "| R 1.3 | Services | Rating |\n|---|---|---|\n| The services of the region meet the needs of all who are supervised. | | Good |\n"
    standard = parsed(HEAD + table).standards[-1]
    assert (standard.ref, standard.name) == ("R 1.3", "Services")
    assert standard.statement == "The services of the region meet the needs of all who are supervised."


@pytest.mark.parametrize("name", ["Concern", "Recommendation", "Theme"])
def test_the_name_of_a_column_is_no_standard(name):
    table = f"\n## Summary of judgements\n\n| {name} | Judgement |\n|---|---|\n| Safety | Reasonable progress |\n"
    assert [each.ref or each.name for each in parsed(HEAD + table).standards] == ["R 1.1", "R 1.2", "Safety"]


@pytest.mark.parametrize("heading", ["Section 5. Appendix", "Section 6: Appendices", "Annexes"])
def test_what_stands_in_the_annexes_is_no_finding(heading):
    annex = f"## {heading}\n\n### How visits are done\n\n- Inspectors stay for a week.\n"
    body = "## Section 4. Release\n\n### Families\n\n- Visits were short.\n"
    assert list(parsed(HEAD + body + annex).findings) == ["Families"]


def test_a_section_that_frames_the_findings_does_so_with_a_number_as_well():
    report = parsed(
        HEAD
        + "## 1. Introduction\n\n### 1.2. Aims and objectives\n\nWe asked:\n\n- Are all safe?\n\n### 1.3. Contact with families\n\n- Calls were made.\n"
    )
    assert list(report.findings) == ["1.3"]
    assert "1.2. Aims and objectives" in [section.heading for section in report.sections]


SCALE = """
## {heading}

The rating of each standard is that of the band in which its lowest answer lies.

| {first} | {second} |
|---|---|
| {rows[0][0]} | {rows[0][1]} |
| {rows[1][0]} | {rows[1][1]} |
| {rows[2][0]} | {rows[2][1]} |
"""


@pytest.mark.parametrize("heading", ["Annexe 1: how we inspect", "Our ratings"])
@pytest.mark.parametrize(
    "bands",
    [
        ("Under 50%", "50–64%", "80% and over"),
        ("A minority: <50%", "Too few: 50% to 64%", "A large majority: 80%+"),
        ("Fewer than 5 points", "5 to 12 points", "19 points or more"),
        ("A minority of cases", "Too few cases", "A large majority of cases"),
    ],
)
def test_the_scale_of_the_ratings_rates_nothing(heading, bands):
    rows = list(zip(bands, ("Inadequate", "Requires improvement", "Outstanding"), strict=True))
    for columns in (("Lowest answer to a key question of the standard", "Rating"), ("Rating", "Lowest answer")):
        turned = [row if columns[1] == "Rating" else row[::-1] for row in rows]
        report = parsed(HEAD + SCALE.format(heading=heading, first=columns[0], second=columns[1], rows=turned))
        assert [(each.ref, each.rating, each.chapter_rating) for each in report.standards] == [
            ("R 1.1", "Good", None),
            ("R 1.2", "Requires improvement", None),
        ]
        assert bands[1] in str([*report.findings.values(), *report.sections])
        assert report.leftovers == ()


CARDS = """<html><body><h1>An inspection of probation services in Wold region</h1><h2>Ratings</h2>
<table><tr><td><p>Score</p><p>3/6</p></td><td><p>Overall rating</p><p>Good</p></td></tr></table>
<h3>1. Organisational delivery</h3><table>{}</table>
<h2>Recommendations</h2><h3>Wold region should:</h3><ol><li>fill its vacancies.</li></ol></body></html>"""


@pytest.mark.parametrize(
    "cards",
    [
        "<tr><td><p>R 1.1 Leadership</p><p>Good</p></td><td><p>R 1.2 Staffing</p><p>Requires improvement</p></td></tr>",
        "<tr><td><p>Good</p><p>R 1.1 Leadership</p></td></tr><tr><td><p>Requires improvement</p><p>R 1.2 Staffing</p></td></tr>",
        "<tr><td><p>R 1.1 Leadership Good</p></td><td><p>R 1.2 Staffing</p><p>Requires improvement</p></td><td></td></tr>",
        "<tr><td>R 1.1 Leadership</td></tr><tr><td>Good</td></tr></table><table><tr><td>R 1.2 Staffing</td></tr><tr><td>Requires improvement</td></tr>",
    ],
)
def test_each_card_rates_a_standard(cards):
    report = parsed(CARDS.format(cards), "report.html")
    assert chapters(report) == [(ref, name, rating, None) for ref, name, rating, _ in RATED]
    assert (report.score, report.max_score, report.overall_rating) == (3, 6, "Good")
    assert report.leftovers == ()


def test_a_name_over_the_statement_in_one_cell_heads_the_standard():
    box = "<table><tr><td><p>{}</p><p>Leaders enable a service of high quality for all.</p></td><td>{}</td></tr></table><h4>{}</h4><ul><li>{}</li></ul>"
    chapters_of_both = box.format("R 1.1. Leadership", "Good", "Strengths", "The region is led well.") + box.format(
        "R 1.2. Staffing", "Inadequate", "Areas for improvement", "Posts are vacant."
    )
    rated = (
        "<tr><td>R 1.1 Leadership</td><td>Good</td></tr><tr><td>R 1.2 Staffing</td><td>Requires improvement</td></tr>"
    )
    text = CARDS.format(rated).replace("</body>", f"<h2>1. Organisational delivery</h2>{chapters_of_both}</body>")
    report = parsed(text, "report.html")
    assert chapters(report) == RATED
    assert report.standards[1].statement == "Leaders enable a service of high quality for all."
    assert found(report) == FOUND


LISTS = """<html><body><h1>An inspection of probation services in Wold region</h1><h2>Recommendations</h2>
<table><tr><td><p>Wold region should:</p></td><td><p>HMPPS should:</p></td></tr>
<tr><td><ol><li>fill its vacancies</li><li>heat its offices.</li></ol></td><td><ol start="3"><li>mend the roofs.</li></ol></td></tr></table>
<h2>R 1.1 Leadership</h2><table>{}</table></body></html>"""


@pytest.mark.parametrize(
    "rows",
    [
        "<tr><th>Strengths</th><th>Areas for improvement</th></tr><tr><td><ul><li>It is led well.</li><li>It is open.</li></ul></td><td>Posts are vacant.</td></tr>",
        "<tr><td><p>Strengths</p><ul><li>It is led well.</li><li>It is open.</li></ul></td><td><p>Areas for improvement</p><ul><li>Posts are vacant.</li></ul></td></tr>",
    ],
)
def test_lists_side_by_side_are_read_one_after_the_other(rows):
    report = parsed(LISTS.format(rows), "report.html")
    assert [(each.number, each.addressee, each.text) for each in report.recommendations] == [
        ("1", "Wold region should:", "fill its vacancies"),
        ("2", "Wold region should:", "heat its offices."),
        ("3", "HMPPS should:", "mend the roofs."),
    ]
    assert found(report) == {"R 1.1": (("It is led well.", "It is open."), ("Posts are vacant.",))}
    assert report.leftovers == ()


def test_one_of_two_lists_side_by_side_may_be_empty():
    rows = "<tr><td><p>Strengths</p><ul><li>It is led well.</li></ul></td><td><p>Areas for improvement</p></td></tr>"
    assert found(parsed(LISTS.format(rows), "report.html")) == {"R 1.1": (("It is led well.",), ())}
    heads = parsed(LISTS.format("<tr><td>Strengths</td><td>Areas for improvement</td></tr>"), "report.html")
    assert "Strengths" in str([*heads.findings.values(), *heads.sections])
    assert heads.leftovers == ()


def test_the_chapter_beside_several_standards_is_no_part_of_the_first():
    rows = "<tr><td rowspan='2'>1. Organisational delivery</td><td>R 1.1</td><td>Leadership</td><td>Good</td></tr><tr><td>R 1.2</td><td>Staffing</td><td>Requires improvement</td></tr>"
    report = parsed(CARDS.format(rows), "report.html")
    assert chapters(report) == [(ref, name, rating, None) for ref, name, rating, _ in RATED]
    assert report.leftovers == ()


@pytest.mark.parametrize(
    "asked",
    [
        "| 72% | Are staff heard? |\n|---|---|\n| 44% | Are posts filled? |\n",
        "| Are staff heard?[3] | % 'Yes' 72% |\n|---|---|\n| Are posts filled? | 44% |\n",
        "72% Are staff heard every week?\n\n44% Are all of the posts filled?\n",
        "72%\n\nAre staff heard?\n\n44%\n\nAre posts filled?\n",
        "Are staff heard?\n\n72%\n\nAre posts filled?\n\n44%\n",
        "Are staff heard every week? Yes, in 72 per cent of cases.\n\nAre all of the posts filled? Yes, in 44 per cent of cases.\n",
        "Are staff heard every week? In 72% of the cases we inspected\n\nAre all of the posts filled? 44 per cent yes\n",
        "| Are staff heard? | Yes, in 72% of relevant cases |\n|---|---|\n| Are posts filled? | Yes, 44 per cent |\n",
    ],
)
def test_the_per_cent_may_stand_before_the_question_or_in_a_line_of_its_own(asked):
    text = LINES.format(label="Rating").replace(
        "### Strengths", f"Cases in which the answer was yes:\n\n{asked}\n### Strengths"
    )
    report = parsed(HEAD + text)
    assert [each.percent for each in report.standards[0].key_questions] == [72, 44]
    assert all(each.text.endswith("?") for each in report.standards[0].key_questions)
    assert report.standards[0].statement == "Leaders enable a service of high quality."
    assert found(report) == FOUND
    assert report.leftovers == ()


@pytest.mark.parametrize("numbered", [True, False])
@pytest.mark.parametrize("units", [("Fen PDU", "Marsh PDU"), ("HMP Gorse", "HMP Broom")])
def test_units_that_are_rated_side_by_side_have_their_ratings_each(units, numbered):
    cells = [
        ("R 1.1", "Leadership", "Good", "Poor"),
        ("R 1.2", "Staffing", "Inadequate", "Good"),
        ("", "Score", "2/6", "2/6"),
        ("", "Overall rating", "Poor", "Good"),
    ]
    rows = [row if numbered else (f"{row[0]} {row[1]}".strip(), *row[2:]) for row in cells]
    head = (*(("No.", "Standard") if numbered else ("Standard",)), *units)
    lines = [f"| {' | '.join(row)} |" for row in (head, ("---",) * len(head), *rows)]
    text = HEAD[: HEAD.index("| Wold")] + "\n".join(lines) + "\n\n" + HEAD[HEAD.index("## Recommendations") :]
    report = parsed(text)
    found_units = [
        (u.name, u.score, u.overall_rating, [(s.ref, s.name, s.rating) for s in u.standards]) for u in report.units
    ]
    assert found_units == [
        (units[0], 2, "Poor", [("R 1.1", "Leadership", "Good"), ("R 1.2", "Staffing", "Inadequate")]),
        (units[1], 2, "Good", [("R 1.1", "Leadership", "Poor"), ("R 1.2", "Staffing", "Good")]),
    ]
    assert report.standards == report.leftovers == ()


def test_figures_of_several_units_side_by_side_are_no_ratings():
    table = "\n## Context\n\n| Figure | Fen PDU | Marsh PDU |\n|---|---|---|\n| Staff | 40 | 52 |\n| Vacant posts | 12% | 9% |\n"
    report = parsed(HEAD + table)
    assert report.units == ()
    assert report.sections[-1].paragraphs[:4] == ("Figure", "Fen PDU", "Marsh PDU", "Staff")


@pytest.mark.parametrize("name", ["Case example", "Case study 2", "Good practice example:", "Poor practice example"])
def test_a_case_is_told_within_the_findings(name):
    report = parsed(
        HEAD + f"## 2. Bail\n\nDecisions were fast.\n\n### {name}\n\nSam moved out. He was not asked why.\n\n"
        f"### Strengths\n\n- Reports were clear.\n\n### {name}\n\nAlex was seen at home.\n\n- Staff were kind.\n"
    )
    bail = report.findings["Bail"]
    assert bail.strengths == ("Reports were clear.", "Staff were kind.")
    assert bail.paragraphs == (
        "Decisions were fast.",
        name,
        "Sam moved out. He was not asked why.",
        name,
        "Alex was seen at home.",
    )
    assert report.leftovers == ()


def test_findings_about_standards_of_one_number_go_by_their_names():
    chapter = "## R 2.1 {name}\n\n| {name} is done well, in each of the cases that are held here. | Good |\n| --- | --- |\n\nStrengths\n\n- {said}\n\n"
    text = HEAD.replace("R 1.2 Staffing", "R 2.1 Release").replace("R 1.1 Leadership", "R 2.1 Safety")
    both = chapter.format(name="Safety", said="Men were safe.") + chapter.format(name="Release", said="Men had homes.")
    report = parsed(text + both)
    assert {name: each.strengths for name, each in report.findings.items()} == {
        "Safety": ("Men were safe.",),
        "Release": ("Men had homes.",),
    }


@pytest.mark.parametrize("heading", ["Annex 2: Inspection results", "Appendix B. Case data"])
def test_what_an_annexe_asks_of_single_cases_makes_no_standard(heading):
    asked = "| Inspection question | Result |\n| --- | --- |\n| Was there a visit where one was needed? | 62% |\n| Was safety considered? | 53% |\n"
    report = parsed(HEAD + f"## {heading}\n\nWe asked this of 112 cases.\n\n{asked}")
    assert [each.name for each in report.standards] == ["Leadership", "Staffing"]
    assert report.sections[-1].paragraphs[-2:] == ("Was safety considered?", "53%")
    assert report.leftovers == ()


BULLETED = """\
# An inspection of probation services in Wold region

## Ratings

| Score | 3/6 |
|---|---|
| Overall rating | Good |

{}

## 1.1 Leadership

Leaders enable a service of high quality.

Rating: Good

### Strengths

- The region is led well.

## Recommendations

Wold region should:

1. fill its vacancies.
"""


@pytest.mark.parametrize("mark", ["-", "*"])
@pytest.mark.parametrize("form", ["{} {} – {}", "{} {}: {}", "{} {} {}", "{1} – {2}", "{1}: {2}"])
def test_ratings_may_be_listed(mark, form):
    rated = [("1.1", "Leadership", "Good"), ("1.2", "Staffing", "Requires improvement")]
    report = parsed(BULLETED.format("\n".join(f"{mark} {form.format(*each)}" for each in rated)))
    assert [(each.name, each.rating) for each in report.standards] == [each[1:] for each in rated]
    assert (report.standards[0].ref, report.standards[0].chapter_rating) == ("1.1", "Good")
    assert report.leftovers == ()


def test_a_list_that_says_more_than_ratings_rates_nothing():
    said = "- Leaders are trusted, which is good\n- Most work with partners: good or better\n"
    assert [each.name for each in parsed(BULLETED.format(said)).standards] == ["Leadership"]


@pytest.mark.parametrize(
    "said",
    [
        "At the last inspection:\n\n- Leadership – Poor\n- Staffing: Good\n",
        "During our previous inspection we rated:\n\n- 1.1 Leadership – Poor\n- 1.2 Staffing – Good\n",
        "The ratings mean:\n\n- 3 points – Outstanding\n- 2 points – Good\n- 1 point: Requires improvement\n- 0: Inadequate\n",
    ],
)
def test_what_was_rated_before_and_what_points_mean_rates_nothing(said):
    rated = "- 1.1 Leadership – Good\n- 1.2 Staffing – Requires improvement\n\n"
    report = parsed(BULLETED.format(rated + said))
    assert [(each.name, each.rating) for each in report.standards] == [
        ("Leadership", "Good"),
        ("Staffing", "Requires improvement"),
    ]
    assert report.leftovers == ()


@pytest.mark.parametrize("lead", ["We rate them higher than at the last inspection:", "At this inspection, as at the last inspection:"])  # fmt: skip
def test_ratings_may_be_compared_with_those_before(lead):
    assert len(parsed(BULLETED.format(f"{lead}\n\n- 1.1 Leadership – Good\n- 1.2 Staffing – Good\n")).standards) == 2


def test_the_dot_in_the_colour_of_a_rating_is_no_part_of_it():
    report = parsed(OUTCOMES.format(heads=("2022", "2025")).replace("| Poor | Good", "| ● Poor | ■ Good"))
    assert (report.standards[0].previous_rating, report.standards[0].rating) == ("Poor", "Good")
    assert report.leftovers == ()


def test_a_question_that_a_rating_answers_is_no_statement_and_is_told():
    stated = "Work with victims is of high quality and is shaped around each."
    asked = "Do arrangements of the whole organisation drive a service of high quality for victims?"
    box = f"## The work\n\n| V 1. Victims | Good |\n|---|---|\n| {stated} | |\n| Is work with victims good? | 71% |\n| {asked} | Good |\n"
    report = parsed(HEAD + box)
    assert [(each.name, each.statement) for each in report.standards][2:] == [("Victims", stated)]
    assert [each.text for each in report.leftovers] == [asked, "Good"]


ASKING = """\
## {heading}

| Leaders enable a service of high quality. | Good |
|---|---|

### {lead}

| | % yes |
|---|---|
| Do leaders listen to staff? | 86% |
| Do leaders look at data? | 71% |

### Strengths

- The region is led well.
"""


@pytest.mark.parametrize("heading", ["R 1.1 Leadership", "Leadership"])
@pytest.mark.parametrize(
    "lead",
    [
        "Our rating for this standard is based on the following key questions:",
        "The questions that we ask",
        "Key questions",
        "% ‘Yes’",
        "Percentage",
    ],
)
def test_a_heading_over_the_questions_of_a_standard_opens_no_other(heading, lead):
    report = parsed(HEAD + ASKING.format(heading=heading, lead=lead))
    assert chapters(report) == [RATED[0], ("R 1.2", "Staffing", "Requires improvement", None)]
    assert [(each.text, each.percent) for each in report.standards[0].key_questions] == [
        ("Do leaders listen to staff?", 86),
        ("Do leaders look at data?", 71),
    ]
    assert report.findings["R 1.1"].strengths == ("The region is led well.",)
    assert report.findings["R 1.1"].paragraphs == (lead,)
    assert report.leftovers == ()


def test_the_name_of_a_standard_over_its_questions_opens_it():
    report = parsed(HEAD + ASKING.format(heading="R 1.1 Leadership", lead="Staffing:"))
    assert [len(each.key_questions) for each in report.standards] == [0, 2]


CASES = """## Annexe 2: inspection data

### {head}

| Question | Yes |
|---|---|
| Was the police asked? | 61% |
| Did the answer come in time? | 47% |
"""


@pytest.mark.parametrize("head", ["Data: staffing", "Answers about staff"])
def test_a_heading_within_an_annexe_makes_no_standard_of_what_is_asked_of_single_cases(head):
    report = parsed(HEAD + CASES.format(head=head))
    assert [(each.name, each.key_questions) for each in report.standards] == [("Leadership", ()), ("Staffing", ())]
    assert head not in report.findings
    assert report.leftovers == ()


def test_what_an_annexe_asks_about_a_rated_standard_is_kept_there():
    report = parsed(HEAD + CASES.format(head="R 1.2 Staffing"))
    assert [len(each.key_questions) for each in report.standards] == [0, 2]


def test_the_numbered_paragraphs_of_a_chapter_are_prose_and_its_numbered_points_a_list():
    report = parsed(
        "<html><body><h1>An inspection of probation services in Wold region</h1><h2>Recommendations</h2><h3>Wold region should:</h3>"
        "<dl><dt>1</dt><dd>fill its vacancies.</dd></dl><h2>Care</h2><dl><dt>2.1</dt><dd>Lamps were lit.</dd></dl><p>They were few.</p>"
        "<dl><dt>2.2</dt><dd>Doors stood open.</dd></dl><h2>Work</h2><dl><dt>1</dt><dd>Tools were old.</dd></dl></body></html>",
        "report.html",
    )
    assert [(each.number, each.text) for each in report.recommendations] == [("1", "fill its vacancies.")]
    assert report.findings["Care"].paragraphs == ("2.1 Lamps were lit.", "They were few.", "2.2 Doors stood open.")
    assert (report.findings["Care"].strengths, report.findings["Care"].unclassified) == ((), ())
    assert report.findings["Work"].unclassified == ("Tools were old.",)
    assert report.leftovers == ()


def test_a_bold_line_that_announces_the_answers_opens_no_chapter():
    report = parsed(
        HEAD
        + "| R 2.1 Reviewing | Rating |\n|---|---|\n| Reviews are thorough and done together with the person. | Good |\n\n"
        "### The results were as follows:\n\n| Key question | Yes |\n|---|---|\n| Does the review say what changed? | 72% |\n\n- Reviews were short.\n\n"
        "### Lamps:\n\n| Key question | Yes |\n|---|---|\n| Does the lamp burn? | 12% |\n\n- It did not.\n"
    )
    reviewing = next(each for each in report.standards if each.ref == "R 2.1")
    assert [(each.text, each.percent) for each in reviewing.key_questions] == [
        ("Does the review say what changed?", 72)
    ]
    assert report.findings["R 2.1"].unclassified == ("Reviews were short.",)
    assert report.findings["R 2.1"].paragraphs == ("The results were as follows:",)
    assert report.findings["Lamps"].unclassified == ("It did not.",)
    assert report.leftovers == ()


SAME_NAME = """\
## {heading}

| **R 3.1** | **Victims** | **Rating** |
|---|---|---|
| Timely information is provided to victims at key points in the sentence. | | Good |

| Key question | Percentage 'Yes' |
|---|---|
| Does contact with victims encourage engagement with the scheme? | 79% |

### Strengths

- Letters were kind.
"""


@pytest.mark.parametrize(
    "heading",
    ["3. Victims", "7 Victims", "**3. VICTIMS**", "R 3.1 Victims", "3.1 Victims"],
)
def test_a_chapter_may_have_the_name_of_its_only_standard(heading):
    report = parsed(HEAD + SAME_NAME.format(heading=heading))
    standard = next(each for each in report.standards if each.name == "Victims")
    assert [(each.text, each.percent) for each in standard.key_questions] == [
        ("Does contact with victims encourage engagement with the scheme?", 79)
    ]
    assert report.findings[standard.ref].strengths == ("Letters were kind.",)
    assert str(standard.chapter_rating) == "Good"
