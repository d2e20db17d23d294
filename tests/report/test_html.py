"""The HTML report as a parser sees it; `test_html_in_browser.py` is how a browser does."""

import base64
import hashlib
import re
from copy import deepcopy
from pathlib import Path

import lxml.html
import pytest
from hypothesis import given, settings
from judged import HOSTILE, PAYLOADS, example, failed, saying, written

import apparse
from apparse.printable import clean
from apparse.report.formats.html.tables import tables_of
from apparse.report.redaction import record_without_text, without_text


def page(*verdicts, **more):
    return lxml.html.document_fromstring(written("html", *verdicts, **more))


def said(element) -> str:
    return " ".join(element.text_content().split())


def test_verdict_and_counts_come_first():
    body = said(page(example()).find("body"))
    assert body.startswith("apparse: failed 1 document judged, 3 errors, 17 warnings, 2 info. Exit code 1:")


@pytest.mark.parametrize(
    ("fail_on", "demand"), [("error", "is an error"), ("warning", "is a warning or an error"), ("info", "counts")]
)
def test_the_exit_code_is_told_with_what_this_run_demanded(fail_on, demand):
    body = said(page(example(), fail_on=fail_on).find("body"))
    assert f"Exit code 1: judged, and at least one unwaived finding {demand}" in body
    assert f"(--fail-on {fail_on})" in body


def test_what_is_missing_is_said_as_in_the_text_report():
    verdict = deepcopy(example())
    verdict["overview"] |= {"responses": {"agreed": 8, "none": 1}, "statuses": {"due": 19, "none": 1}}
    body = said(page(verdict).find("body"))
    assert "(8 agreed, 1 without a response)" in body
    assert "(19 due, 1 without a target date)" in body


def test_findings_stand_at_their_cells():
    root = page(example())
    marks = root.xpath("//table[@class='plan']//li/a")
    assert len(marks) == len(example()["findings"]) - 1  # the total is in a table of its own
    owner = next(mark for mark in marks if mark.text == "error AP401")
    row = owner.xpath("ancestor::tr")[0]
    column = row.xpath("td|th").index(owner.xpath("ancestor::td")[0])
    assert said(row).startswith("Ten cases in each Probation Delivery Unit")
    assert column == 1  # the recommendation's own cells span from rows above: action, owner, target date
    article = root.xpath(f"//h4[@id='{owner.get('href')[1:]}']/..")[0]
    assert "Recommendation 2, action 2 has no owner." in said(article)
    assert "An action has no owner." in said(article)


def test_what_is_found_of_a_number_stands_in_the_wide_cell_beside_it():
    verdict = deepcopy(example())
    verdict["findings"] = [verdict["findings"][0] | {"rule": "AP202", "path": "recommendations[1].number"}]
    (mark,) = page(verdict).xpath("//table[@class='plan']//ul[@class='marks']")
    assert "AP202" in said(mark)
    cells = mark.xpath("ancestor::tr[1]/*")
    assert said(cells[0]) == "2"
    assert cells.index(mark.xpath("ancestor::td[1]")[0]) == 1


def test_items_of_an_action_are_paragraphs_of_its_cell():
    (cell,) = [
        cell for cell in page(example()).xpath("//table[@class='plan']//td") if "• what has changed" in said(cell)
    ]
    assert [said(line) for line in cell.xpath("p")] == [
        "Each office will display what people said and what was done about it:",
        "• the three points raised most often",
        "• what has changed",
        "• what cannot be changed, and why",
    ]


ROLES = {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "td": "cell"}


def test_tables_remain_tables_when_a_narrow_screen_stacks_their_cells():
    root = page(example(), saying("x", "copy.pdf"), failed("scan.pdf"))
    for element in root.xpath("//table/descendant-or-self::*[self::table or ancestor::table]"):
        if element.tag == "th":
            assert element.get("role") == ("columnheader" if element.get("scope") == "col" else "rowheader")
        elif element.tag in ROLES:
            assert element.get("role") == ROLES[element.tag]


def test_each_cell_names_its_column():
    for table in page(example(), saying("x", "copy.pdf")).xpath("//table"):
        heads = [said(cell) for cell in table.xpath("thead//th")]
        for row in table.xpath("tbody/tr[not(th[@scope='rowgroup'] or *[@colspan])]"):
            assert row.xpath("*/@data-column") == heads[-len(row) :]


def test_an_explanation_has_the_room_of_the_actions():
    (cell,) = [
        cell for cell in page(example()).xpath("//table[@class='plan']//td[@colspan]") if "larger share" in said(cell)
    ]
    assert said(cell).startswith("Explanation: We agree to give the region")
    assert cell.get("colspan") == "3"
    number, recommendation, response, explanation = cell.getparent()
    assert said(response) == "Partly Agreed"
    assert {each.get("rowspan") for each in (number, recommendation, response)} == {"3"}  # and two actions
    assert explanation is cell


def test_what_is_found_of_an_explanation_stands_where_it_is_or_else_at_the_response():
    verdict = deepcopy(example())
    recommendations = verdict["exhibits"]["document"]["recommendations"]
    explained = next(n for n, each in enumerate(recommendations) if each["explanation"] and each["actions"])
    blank = next(n for n, each in enumerate(recommendations) if not each["explanation"])
    for place, start in ((explained, "Explanation:"), (blank, recommendations[blank]["response_raw"])):
        verdict["findings"] = [verdict["findings"][0] | {"path": f"recommendations[{place}].explanation"}]
        (mark,) = page(verdict).xpath("//table[@class='plan']//ul[@class='marks']")
        assert said(mark.getparent()).startswith(start)


def test_a_refusal_that_promises_nothing_is_one_row():
    verdict = deepcopy(example())
    recommendation = verdict["exhibits"]["document"]["recommendations"][7]
    assert (recommendation["explanation"], recommendation["actions"]) == (recommendation["explanation"] or "", [])
    verdict["findings"] = [verdict["findings"][0] | {"path": "recommendations[7].actions"}]
    (mark,) = page(verdict).xpath("//table[@class='plan']//ul[@class='marks']")
    assert said(mark.getparent()).startswith("Explanation:")


def test_over_several_documents_each_rule_leads_to_what_it_found():
    root = page(example(), saying("x", "copy.pdf"), failed("scan.pdf"))
    table = root.xpath("//table[@aria-labelledby='by-rule']")[0]
    rows = [[said(cell) for cell in row] for row in table.xpath(".//tbody/tr")]
    findings = example()["findings"]
    overdue = sum(finding["rule"] == "AP506" for finding in findings)
    assert ["AP506 overdue-action", "warning", f"{2 * overdue} of AP506", "2"] in rows
    assert len(rows) == len({finding["rule"] for finding in findings})
    assert [row[1] for row in rows] == sorted((row[1] for row in rows), key=["error", "warning", "info"].index)
    assert [said(heading) for heading in root.xpath("//h2")][:2] == ["Findings by rule", "Documents"]
    places = root.get_element_by_id("found-AP506").xpath("a/@href")
    assert len(places) == 2 * overdue
    assert not page(example()).xpath("//*[@id='by-rule']")


def test_charts_come_after_the_findings():
    headings = [said(heading) for heading in page(example()).xpath("//section[@class='document']/h3")]
    assert headings.index("The plan") < headings.index("Findings") < headings.index("Charts")


def test_months_on_end_without_an_action_stand_in_one_row():
    verdict = deepcopy(example())
    for recommendation in verdict["exhibits"]["document"]["recommendations"]:
        for action in recommendation["actions"]:
            action |= {"status": "due", "target": {"status": "due", "latest": "2025-11-30"}}
    first, second, third, *_ = [
        action for each in verdict["exhibits"]["document"]["recommendations"] for action in each["actions"]
    ]
    first["target"], second["target"], third["target"] = (
        {"status": "due", "latest": day} for day in ("2026-02-28", "2026-06-30", "2027-01-31")
    )
    chart = page(verdict).xpath("//figure[@class='chart'][.//h4='Target dates by month']")[0]
    assert [said(row) for row in chart.xpath(".//tbody/tr/th")] == [
        "November 2025",
        "December 2025",
        "January 2026",
        "February 2026",
        "March 2026 to May 2026",
        "June 2026",
        "July 2026 to December 2026",
        "January 2027",
    ]
    assert "Months on end without an action stand in one row." in said(chart)
    assert "stand in one row" not in written("html", example())


def test_an_inferred_number_is_said_to_be_inferred():
    verdict = deepcopy(example())
    verdict["exhibits"]["document"]["recommendations"][5] |= {"number": None, "inferred_number": "6"}
    table = page(verdict).xpath("//table[@class='plan']")[0]
    assert "(6)" in {said(cell) for cell in table.xpath(".//th")}


def test_a_report_without_numbers_counts_in_brackets():
    source = Path(__file__).parents[1] / "fixtures" / "reports" / "caldmoor-region" / "report.pdf"
    report = apparse.parse(source).model_dump(mode="json")
    for each in report["recommendations"]:
        each["number"] = None
    (table, *_) = tables_of(report)
    rows = [row for group in table.groups for row in group.rows]
    assert [row[0].text for row in rows] == [f"({place})" for place, _ in enumerate(rows, start=1)]


def test_every_link_leads_somewhere_within_the_page_and_every_id_is_one():
    root = page(example(), saying("x", "copy.pdf"), failed("scan.pdf"))
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    links = root.xpath("//@href[not(starts-with(., 'data:image/png;base64,'))]")
    assert links
    assert {link[1:] for link in links} <= set(ids)
    assert all(link.startswith("#") for link in links)


def test_a_crop_shows_the_box_on_the_picture_of_its_page():
    verdict = example()
    root = page(verdict)
    crops = root.xpath("//article//*[local-name()='svg']")
    assert len(crops) == len(verdict["findings"])
    pages = {image.get("id"): image for image in root.xpath("//*[local-name()='image']")}
    assert set(pages) == {"d1-p3", "d1-p4", "d1-p5"}
    for crop, finding in zip(crops, verdict["findings"], strict=True):
        x0, top, x1, bottom = finding["locations"][0]["bbox"]
        left, y, width, height = map(float, crop.get("viewbox").split())
        assert left <= x0 < x1 <= left + width
        assert y <= top < bottom <= y + height
        outline = crop.xpath("*[local-name()='rect']")[0]
        assert float(outline.get("x")) == pytest.approx(x0 - 2, abs=0.01)
        assert crop.xpath("*[local-name()='use']")[0].get("href")[1:] in pages
    png = base64.b64decode(pages["d1-p3"].get("href").partition(",")[2])
    assert png.startswith(b"\x89PNG")


def test_charts_show_what_their_tables_say():
    charts = {c.xpath(".//h4")[0].text: c for c in page(example()).xpath("//figure[@class='chart']")}
    assert set(charts) == {"Target dates by month", "Actions by owner", "Responses"}
    rows = [[said(cell) for cell in row] for row in charts["Target dates by month"].xpath(".//tbody/tr")]
    heads = [said(cell) for cell in charts["Target dates by month"].xpath(".//thead//th")]
    assert heads == ["Month", "complete", "due", "overdue", "ongoing", "unreadable"]
    assert rows[0] == ["September 2025", "0", "0", "1", "0", "0"]
    assert ["May 2026", "0", "1", "0", "0", "0"] in rows  # not over on 1 May
    assert sum(int(number) for row in rows for number in row[1:]) == example()["overview"]["actions"]
    for chart in charts.values():
        numbers = [sum(int(said(td)) for td in tr.xpath("td")) for tr in chart.xpath(".//tbody/tr")]
        ends = [text.text for text in chart.xpath("*[local-name()='svg']/*[local-name()='text']")][1::2]
        assert [int(end) for end in ends] == numbers


def test_the_policy_allows_this_style_sheet_and_nothing_else():
    root = page(example())
    policy = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    digest = base64.b64encode(hashlib.sha256(root.xpath("//style")[0].text.encode()).digest()).decode()
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:;")
    assert not root.xpath("//script|//@style|//link|//iframe|//@*[starts-with(name(), 'on')]")
    assert root.get("lang") == "en-GB"


def shape(root) -> list[tuple]:
    """Elements in order with the names of their attributes; paragraphs are as many as the text has lines."""
    return [(e.tag, *sorted(e.attrib)) for e in root.iter() if e.tag != "p"]


@settings(max_examples=50)
@given(HOSTILE)
def test_document_text_is_never_markup(text):
    text = f"t{text}"  # an empty cell is another matter than a full one
    benign = page(saying("t"), failed("t"), passed_over="t")
    assert shape(page(saying(text), failed(text), passed_over=text)) == shape(benign)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_readers_see_the_text_as_it_is(payload):
    seen = said(page(saying(payload)).xpath("//table[@class='plan']")[0])
    for line in payload.splitlines():
        assert " ".join(clean(line).split()) in seen


def test_without_snippets_there_is_neither_text_nor_picture():
    verdict = without_text(saying("CANARY", "plan.pdf"), {})
    record = record_without_text(verdict["exhibits"]["document"])
    for recommendation in record["recommendations"]:
        recommendation["number"] = "1"
    verdict["findings"] = [f | {"where": ""} for f in verdict["findings"]]
    verdict["overview"] |= {"responses": {"agreed": 1}, "statuses": {"due": 1}}
    verdict["exhibits"] = {"document": record, "pages": [], "undrawn": [], "quotes": False}
    report = written("html", verdict)
    assert "CANARY" not in report
    assert "data:image" not in report
    assert re.search(r"left out of this report", report)
    assert [h.text for h in lxml.html.document_fromstring(report).xpath("//figure//h4")] == [
        "Target dates by month",
        "Responses",
    ]


def test_what_cannot_be_judged_comes_with_what_to_do():
    for form in ("html", "markdown"):
        text = written(form, failed("scan.pdf"))
        assert "What to do:" in text
        assert "ask for a sound copy" in text
