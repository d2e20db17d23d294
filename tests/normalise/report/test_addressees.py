"""Who is asked: headings, bold lines and lead-ins over recommendations, with "should" and without."""

import pytest
from texts import parsed

import apparse

PAGE = """<html><body><h1>A thematic inspection of work with young adults in prison</h1>
<p>Published: 3 June 2024</p>
<h2>Introduction</h2><p>Young adults are a quarter of all who are held, and we looked at how they are prepared for release.</p>
<h2>Recommendations</h2><p>We have made these recommendations.</p>
{first}<ul><li>appoint a lead for young adults</li><li>publish the strategy</li></ul>
{second}<ol start="3"><li>train all staff</li></ol>
<h2>Findings</h2><h3>Staffing and services</h3><ul><li>Staff were committed.</li></ul>
</body></html>"""


def asked(first, second):
    report = apparse.parse(apparse.Source("report.html", PAGE.format(first=first, second=second).encode()))
    return [(each.number, each.addressee) for each in report.recommendations]


@pytest.mark.parametrize("form", ["<h3>{}</h3>", "<h4>{}</h4>", "<p><strong>{}</strong></p>", "<p>{}</p>"])
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("To the Governor:", "To HM Prison and Probation Service:"),
        ("The Governor should:", "HMPPS should, by March 2025:"),
        ("We recommend that the Ministry of Justice:", "NHS England must:"),
    ],
)
def test_a_line_that_asks_is_the_addressee_in_any_form(form, first, second):
    assert asked(form.format(first), form.format(second)) == [(None, first), (None, first), ("3", second)]


@pytest.mark.parametrize("tag", ["h3", "h4"])
def test_a_lower_heading_that_names_a_body_is_the_addressee(tag):
    found = asked(f"<{tag}>The Governor</{tag}>", f"<{tag}>Ministry of Justice</{tag}>")
    assert found == [(None, "The Governor"), (None, "The Governor"), ("3", "Ministry of Justice")]


def test_a_heading_of_the_findings_is_none():
    html = PAGE.format(first="<h3>HMPPS should:</h3>", second="<h2>Leadership of the service</h2>")
    report = apparse.parse(apparse.Source("report.html", html.encode()))
    assert [each.text for each in report.recommendations] == ["appoint a lead for young adults", "publish the strategy"]
    assert report.findings["Leadership of the service"].unclassified == ("train all staff",)


def framed(table):
    start, end = PAGE.index("{first}"), PAGE.index("<h2>Findings")
    return apparse.parse(apparse.Source("report.html", (PAGE[:start] + table + PAGE[end:]).encode()))


@pytest.mark.parametrize(
    ("second", "addressee"),
    [("Recommendations: Daily life", None), ("Daily life", "Main recommendations to the Governor")],
)
def test_a_list_about_a_topic_is_no_longer_for_whom_the_list_above_is(second, addressee):
    report = framed(
        "<h3>Main recommendations to the Governor</h3><p>5.1 Lights should work.</p>"
        f"<h3>{second}</h3><p>5.2 Breakfast should be served warm.</p>"
    )
    assert [(each.number, each.addressee) for each in report.recommendations] == [
        ("5.1", "Main recommendations to the Governor"),
        ("5.2", addressee),
    ]


@pytest.mark.parametrize(
    ("printed", "numbers"),
    [
        (("R1 mend the roof", "R2 paint the doors"), ["R1", "R2"]),
        (("R9 mend the roof", "R10 paint the doors."), [None, None]),
        (("AP1 mend the roof", "AP2 paint the doors."), ["AP1", "AP2"]),
        (("R1 mend the roof", "B3 paint the doors"), ["R1", None]),
    ],
)
def test_letters_before_bare_numbers_count_with_them(printed, numbers):
    report = framed("<h3>The Governor should:</h3>" + "".join(f"<p>{line}</p>" for line in printed))
    assert [each.number for each in report.recommendations] == numbers
    assert [each.text for each in report.recommendations if each.number][:1] in ([], ["mend the roof"])
    assert list(report.findings) == ["Staffing and services"]


def test_bare_numbers_count_where_they_go_on_from_each_other():
    report = framed(
        "<h3>The Governor should:</h3><p>1 heat the cells</p><p>2 mend the roof.</p>"
        "<h3>HMPPS should:</h3><p>3 send the money</p><p>8 weeks later report on it.</p>"
    )
    assert [(each.number, each.text) for each in report.recommendations] == [
        ("1", "heat the cells"),
        ("2", "mend the roof."),
        ("3", "send the money"),
        (None, "8 weeks later report on it."),
    ]


@pytest.mark.parametrize("head", ["", "<tr><th>Who</th><th>Recommendations</th></tr>"])
def test_addressees_beside_their_lists(head):
    rows = (
        f"<table>{head}<tr><td>The Ministry of Justice should:</td><td><p>1. publish the strategy</p><p>2. fund it</p></td></tr>"
        "<tr><td>Regions should:</td><td><ol start='3'><li>train all staff</li></ol></td></tr></table>"
    )
    report = framed(rows)
    assert [(each.number, each.addressee, each.text) for each in report.recommendations] == [
        ("1", "The Ministry of Justice should:", "publish the strategy"),
        ("2", "The Ministry of Justice should:", "fund it"),
        ("3", "Regions should:", "train all staff"),
    ]
    assert report.leftovers == ()


def test_a_box_around_recommendations():
    box = "<table><tr><td><p>HMPPS should:</p><p>1. publish the strategy</p><p>2. train all staff</p></td></tr></table>"
    report = framed(box)
    assert [(each.number, each.addressee) for each in report.recommendations] == [
        ("1", "HMPPS should:"),
        ("2", "HMPPS should:"),
    ]
    assert report.leftovers == ()


def test_a_table_says_in_its_head_who_is_asked():
    report = framed(
        "<table><tr><th>No.</th><th>Recommendation</th><th>Responsible body</th></tr>"
        "<tr><td>1</td><td>Publish the strategy.</td><td>HMPPS</td></tr><tr><td>2</td><td>Fund it.</td><td>HMPPS</td></tr></table>"
    )
    assert [(each.number, each.addressee, each.text) for each in report.recommendations] == [
        ("1", "HMPPS", "Publish the strategy."),
        ("2", "HMPPS", "Fund it."),
    ]
    assert report.leftovers == ()


def test_whom_the_column_names_is_asked_whatever_the_name_looks_like():
    report = framed(
        "<table><tr><th>No.</th><th>Recommendation</th><th>For</th></tr>"
        "<tr><td>1</td><td>Search the rooms.</td><td>Marram Lodge</td></tr><tr><td>2</td><td>Fund it.</td><td>HMPPS</td></tr></table>"
    )
    assert [(each.number, each.addressee) for each in report.recommendations] == [("1", "Marram Lodge"), ("2", "HMPPS")]
    assert report.leftovers == ()


@pytest.mark.parametrize("form", ["Recommendation {}: {}", "Recommendation {} – {}"])
def test_numbers_in_words(form):
    lines = [form.format(*each) for each in (("one", "publish the strategy"), ("twenty-one", "fund it"))]
    report = framed("<h3>HMPPS should:</h3>" + "".join(f"<p>{line}</p>" for line in lines))
    assert [(each.number, each.text) for each in report.recommendations] == [
        ("one", "publish the strategy"),
        ("twenty-one", "fund it"),
    ]


@pytest.mark.parametrize(
    "form", ["<p>{} {}</p>", "<h4>{}</h4><p>{}</p>", "<p><b>{}</b></p><p>{}</p>", "<p>{}</p><ul><li>{}</li></ul>"]
)
def test_a_label_may_stand_in_a_line_of_its_own(form):
    lines = [
        form.format(f"Recommendation {number}", text)
        for number, text in (("1", "publish the strategy"), ("two", "Fund it."))
    ]
    report = framed("<h3>HMPPS should:</h3>" + "".join(lines))
    assert [(each.number, each.addressee, each.text) for each in report.recommendations] == [
        ("1", "HMPPS should:", "publish the strategy"),
        ("two", "HMPPS should:", "Fund it."),
    ]
    assert report.leftovers == ()


def test_what_is_said_of_a_recommendation_is_none():
    report = framed(
        "<p>Recommendation 3 of our last report is repeated.</p><h3>HMPPS should:</h3><ol><li>fund it</li></ol>"
    )
    assert [each.text for each in report.recommendations] == ["fund it"]


def test_what_we_recommend_announces_recommendations():
    html = PAGE.replace("<h2>Recommendations</h2>", "<h2>What we recommend</h2>").format(first="", second="")
    assert len(apparse.parse(apparse.Source("report.html", html.encode())).recommendations) == 3


def test_what_a_table_without_heads_says_besides_is_left_over():
    report = framed("<table><tr><td>1</td><td>Publish the strategy.</td><td>By May</td></tr></table>")
    assert [(each.number, each.text) for each in report.recommendations] == [("1", "Publish the strategy.")]
    assert [each.text for each in report.leftovers] == ["By May"]


def test_a_heading_that_nothing_is_asked_under_is_kept_as_text():
    report = parsed(
        "# Report on an unannounced inspection of HMP Gorse\n\n## Section 4. Summary of recommendations\n\n### Main recommendations\n\n"
        "#### To the governor\n\n4.1 Lamps should be lit.\n\n### Main concerns\n\n4.2 Doors should be shut.\n\n### HMPPS should:\n\n"
        "## Appendix\n\nWe came in May.\n"
    )
    assert [(each.addressee, each.text) for each in report.recommendations] == [
        ("To the governor", "Lamps should be lit."),
        ("Main concerns", "Doors should be shut."),
    ]
    assert report.sections[0].paragraphs == ("Main recommendations", "HMPPS should:")
    assert report.leftovers == ()
