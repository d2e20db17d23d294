"""What stands before the table: dates, titles, and totals that are printed first."""

import pytest
from texts import on_line

import apparse
from apparse import Source
from apparse.blocks import Cell, Content, Furniture, ListItem, Paragraph, Row, Table
from apparse.location import Location
from apparse.normalise.plan.prepared import prepared
from apparse.normalise.plan.tables.ticked import with_ticks_as_words
from apparse.normalise.plan.tables.totals import read_totals
from apparse.normalise.plan.title_block import read_title_block
from apparse.text import Text

TABLE = (
    "<table><tr><th>No</th><th>Recommendation</th><th>Response</th><th>Action</th><th>Owner</th><th>Target date</th></tr>"
    "<tr><td>1</td><td>Open the library.</td><td>Agreed</td><td>It will open.</td><td>Governor</td><td>May 2026</td></tr></table>"
)


def plan(before, heading="<h1>Action plan: HMP Lowmoor Fen</h1>"):
    return apparse.parse(Source("plan.html", f"{heading}{before}{TABLE}".encode()))


def test_the_date_of_the_report_goes_before_that_of_the_page():
    document = plan(
        "<p>Published 3 March 2026</p><p>Report published: 20 January 2026 Action plan submitted: 27 February 2026</p>"
    )
    assert (str(document.report_published), str(document.submitted)) == ("2026-01-20", "2026-02-27")
    assert str(plan("<p>Published 3 March 2026</p>").report_published) == "2026-03-03"


def test_those_to_whom_the_plan_was_submitted_stand_before_its_date():
    document = plan(
        "<p>Plan submitted to HM Inspectorate of Prisons, to the monitoring board and to the contract authority: 3 March 2026</p>"
    )
    assert str(document.submitted) == "2026-03-03"


@pytest.mark.parametrize("line", ["3 March 2026", "Date: Tuesday 3rd March 2026", "03/03/2026"])
def test_a_plan_that_is_sent_with_a_letter_is_submitted_on_its_day(line):
    letter = "<p>HM Inspectorate of Prisons</p><p>{}</p><p>Dear Chief Inspector,</p><p>Thank you for your report.</p>"
    assert str(plan(letter.format(line)).submitted) == "2026-03-03"
    assert str(plan(letter.format(line) + "<p>Action plan submitted: 9 March 2026</p>").submitted) == "2026-03-09"
    assert plan(letter.format(line).replace("Dear", "To the")).submitted is None
    assert plan(letter.format(f"We met on {line}")).submitted is None


@pytest.mark.parametrize("label", ["Date of your inspection:", "Date of your inspection", "Report published:"])
def test_a_date_above_a_letter_may_be_that_of_something_else(label):
    letter = "<p>{}</p><p>3 March 2026</p><p>Dear Chief Inspector,</p><p>Thank you for your report.</p>"
    assert plan(letter.format(label)).submitted is None
    assert str(plan(letter.format("Date:")).submitted) == "2026-03-03"


def test_the_title_of_somebody_who_signs_is_none_of_the_plan():
    signed = "<p>Ann Smith</p><p>Title: {}</p>"
    assert plan(signed.format("Governor")).title == "Action plan: HMP Lowmoor Fen"
    response = "<p>Response to the inspection of the fen.</p>"
    assert plan(response + signed.format("Custodial works")).title == "Response to the inspection of the fen"


def test_a_paper_calls_its_title_by_that_name():
    cover = "<table><tr><td>Report to</td><td>The board</td></tr><tr><td>Title</td><td>Inspection of the fen: plan</td></tr></table>"
    below = "<h2>Appendix A</h2><p>In response to the inspection by HM Inspectorate of Probation</p>"
    assert plan(cover + below).title == "Inspection of the fen: plan"


@pytest.mark.parametrize("label", ["Report", "Report:", "Document"])
def test_what_a_row_of_the_cover_calls_the_report_is_no_part_of_the_title(label):
    title = "A response to the inspection of Lowmoor Fen"
    dated = "<tr><td>Action plan submitted</td><td>3 March 2026</td></tr>"
    document = plan(f"<table>{dated}<tr><td>{label}</td><td>{title}</td></tr></table>")
    assert document.title == title


def test_the_introduction_may_stand_below_a_title_in_a_table():
    said = "The inspectors visit each fen and all of its huts once a year, and then we write this plan."
    title = "<table><tr><td>Submitted</td><td>3 March 2026</td></tr><tr><td>Title</td><td>A response to the inspection of Lowmoor Fen</td></tr></table>"
    assert plan(f"{title}<p>{said}</p>", heading="<h1>Action plan</h1>").introduction == said


def test_a_heading_that_announces_definitions_is_no_leftover():
    rows = "".join(
        f"<tr><td>{word}</td><td>What this word means to us.</td></tr>" for word in ("Agreed", "Partly agreed")
    )
    for heading, left in (("What the responses mean", ()), ("Stores", ("Stores",))):
        text = f"<h1>Action plan: HMP Lowmoor Fen</h1>{TABLE}<h2>{heading}</h2><table>{rows}</table>"
        document = apparse.parse(Source("plan.html", text.encode()))
        assert len(document.definitions) == 2
        assert tuple(leftover.text for leftover in document.leftovers) == left


def test_a_sentence_may_say_when_the_inspectors_published_their_report():
    document = plan("<p>HM Inspectorate of Prisons published its full report on 20 January 2026.</p>")
    assert str(document.report_published) == "2026-01-20"


def test_a_label_with_its_date_below_a_title_is_none_of_it():
    title = "A response to the urgent notification on Lowmoor Fen"
    assert plan(f"<p>{title}</p><p>Notification issued: 3 May 2025</p>").title == title
    assert plan("<p>A response to the report on the</p><p>unannounced inspection: 3 May 2025</p>").title.endswith(
        "inspection: 3 May 2025"
    )


def test_a_section_of_responses_is_no_title():
    assert plan("<h2>Response to the recommendations</h2>").title == "Action plan: HMP Lowmoor Fen"
    assert (
        plan("<p>Response to the inspection of HMP Lowmoor Fen</p>").title
        == "Response to the inspection of HMP Lowmoor Fen"
    )


def test_a_sentence_that_says_what_the_plan_has_is_no_title():
    said = "This table sets out our response to each recommendation. Dates are those of the contract."
    assert plan(f"<p>{said}</p>").title == "Action plan: HMP Lowmoor Fen"


def test_a_title_may_be_printed_as_a_sentence_and_a_list_of_contents_ends_it():
    title = "A response to the inspection of HMP Lowmoor Fen"
    assert plan(f"<p>{title}.</p><p>Safety and respect</p>").title == title
    assert plan(f"<p>{title}</p><p>Contents</p><p>Safety and respect</p>").title == title


def test_an_introduction_with_a_link_back_ends_a_title():
    lines = (
        "A Response to the Urgent Notification of 3 May 2025",
        "Introduction (Back to top)",
        "On 3 May we were told.",
    )
    blocks = [Paragraph(on_line(line, number)) for number, line in enumerate(lines, start=1)]
    assert read_title_block(blocks, ()).title.value == lines[0]


def test_a_label_that_names_a_document_begins_no_recommendation():
    title = "Improvement plan: our response to the inspection of HMP Lowmoor Fen"
    document = plan(f"<h2>{title}</h2><p>Action plan submitted: 18 October 2025</p><p>Response: see below</p>")
    assert (document.title, len(document.recommendations)) == (title, 1)


def test_names_and_values_may_stand_in_one_cell_each():
    names = "<td><p>From:</p><p>Report published:</p></td><td><p>HMPPS</p><p>19 September 2025</p></td>"
    assert str(plan(f"<table><tr>{names}</tr></table>").report_published) == "2025-09-19"


def test_dates_may_stand_below_their_labels():
    heads = "<tr><th>Part</th><th>Report published</th><th>Action plan submitted</th></tr>"
    rows = "<tr><td>A</td><td>19 September 2025</td><td>18 October 2025</td></tr>"
    rows += "<tr><td>B</td><td>3 October 2025</td><td>18 October 2025</td></tr>"
    document = plan(f"<table>{heads}{rows}</table>")
    assert (str(document.report_published), str(document.submitted)) == ("2025-09-19", "2025-10-18")


def rows(*rows):
    return "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row.split("|")) + "</tr>" for row in rows)


BANDED = (
    "<table><tr><th>Action</th><th>Owner</th><th>Target date</th></tr>"
    "<tr><td colspan=3><p>Recommendation 1: Open the library.</p><p>Response: Accepted</p></td></tr>"
    "<tr><td>It will open.</td><td>Governor</td><td>May 2026</td></tr>"
    "<tr><td colspan=3><p>Recommendation 2: Mend the gate.</p><p>Response: Accepted</p></td></tr>"
    "<tr><td>It will be mended.</td><td>Governor</td><td>May 2026</td></tr></table>"
)


@pytest.mark.parametrize("actions", [TABLE, BANDED], ids=["table", "bands"])
@pytest.mark.parametrize(
    "dates",
    [
        ("Date report published|Date submitted", "19/09/2025|18/10/2025"),
        ("<p>Date Report</p><p>Published</p>|<p>Action Plan</p><p>Submitted</p>", "Friday 19 September 2025|18 October 2025"),
        ("Date of response|Date of report", "18 October 2025|19 September 2025"),
        ("Establishment|Type", "HMP Lowmoor Fen|Full", "Report published|Plan submitted", "19/9/2025|18/10/2025"),
    ],
    ids=["labels", "labels of two paragraphs", "labels like headings of columns", "two rows of labels"],
)  # fmt: skip
def test_dates_below_their_labels_are_no_actions(dates, actions):
    before = f"<h1>Action plan: HMP Lowmoor Fen</h1><table>{rows(*dates)}</table>"
    document = apparse.parse(Source("plan.html", f"{before}{actions}".encode()))
    assert (str(document.report_published), str(document.submitted)) == ("2025-09-19", "2025-10-18")
    assert document.subject == "HMP Lowmoor Fen"
    assert [action.owners_raw for r in document.recommendations for action in r.actions] == ["Governor"] * len(
        document.recommendations
    )


@pytest.mark.parametrize(
    "lines",
    [
        "<p>Date report published Date submitted</p><p>19/09/2025 18/10/2025</p>",
        "<p>Inspection Plan submitted Report published</p><p>4-8 August 2025 18 October 2025 19 September 2025</p>",
        f"<table>{rows('<p>Report published</p><p>19/09/2025</p>|<p>Plan submitted</p><p>18/10/2025</p>')}</table>",
    ],
    ids=["lines", "in another order", "in the cells of their labels"],
)
def test_each_of_several_labels_has_its_own_date(lines):
    document = plan(lines)
    assert (str(document.report_published), str(document.submitted)) == ("2025-09-19", "2025-10-18")


@pytest.mark.parametrize(
    "lines",
    [
        "<p>Action plan submitted:</p><p>Report published: 19 September 2025</p>",
        "<p>Action plan submitted: Report published: 19 September 2025</p>",
        f"<table>{rows('Report published|Action plan submitted', '19 September 2025|')}</table>",
        f"<table>{rows('Report published|Action plan submitted', '19 September 2025|To be agreed')}</table>",
    ],
    ids=["line below", "same line", "nothing below", "no date below"],
)
def test_a_label_without_a_date_takes_none_from_another(lines):
    document = plan(lines)
    assert (str(document.report_published), document.submitted) == ("2025-09-19", None)


def test_dates_below_their_labels_may_be_the_upper_rows_of_the_table():
    dates = rows("Report published|Submitted||||", "19/09/2025|18/10/2025||||")
    document = apparse.parse(Source("plan.html", TABLE.replace("<table>", f"<table>{dates}").encode()))
    assert (str(document.report_published), str(document.submitted)) == ("2025-09-19", "2025-10-18")
    assert [action.text for action in document.recommendations[0].actions] == ["It will open."]


@pytest.mark.parametrize(
    "heading",
    [
        "Annex: ACTION PLAN: Fenland Youth Justice Service",
        "Appendix 1. Action plan – Fenland Youth Justice Service",
        "Annex B ACTION PLAN: Fenland Youth Justice Service",
        "Appendix A – Fenland Youth Justice Service: Improvement Action Plan",
        "ACTION PLAN: Fenland Youth Justice</h1><h1>Service",
    ],
)
def test_whose_plan_it_is_may_stand_behind_the_name_of_an_annex_and_on_two_lines(heading):
    document = apparse.parse(Source("plan.html", f"<h1>{heading}</h1><h2>Introduction</h2>{TABLE}".encode()))
    assert document.subject == "Fenland Youth Justice Service"
    assert document.leftovers == ()


def test_what_stands_below_a_whole_name_is_no_part_of_it():
    headings = "<h1>ACTION PLAN: Fenland Youth Justice Service</h1><h1>Delivery Unit</h1>"
    assert apparse.parse(Source("plan.html", f"{headings}{TABLE}".encode())).subject == "Fenland Youth Justice Service"


def test_a_title_may_stand_behind_its_name_and_does_not_go_on_in_what_looks_otherwise():
    title = "Response to the inspection of HMP Lowmoor Fen"
    assert (
        plan(f"<table><tr><td>Title</td><td>{title}</td></tr><tr><td>Area</td><td>Wales</td></tr></table>").title
        == title
    )
    assert plan(f"<h2>{title}</h2><p>Prison group: Wales</p>").title == title


def test_a_source_without_headings_is_named_by_the_line_that_says_what_the_plan_follows():
    title = "Wold Trust: action plan following the inspection of Lowmoor Fen hostel"
    said = "The Trust has written this action plan following the inspection of the hostel: it is short."
    blocks = (Paragraph(on_line(said, 1)), Paragraph(on_line(title, 2)))
    assert read_title_block(blocks, ()).title.value == title


def test_a_letterhead_is_no_title_and_who_inspected_no_part_of_it():
    letter = Source("plan.html", f"<h1>Minister of State for Justice</h1><h2>Women in custody</h2>{TABLE}".encode())
    assert apparse.parse(letter).title == "Women in custody"
    title = "Response to the inspection of HMP Lowmoor Fen"
    assert plan(f"<p>{title}</p><p>Inspected by HM Inspectorate of Prisons</p>").title == title


@pytest.mark.parametrize(
    "body", ["Inspectorate of Community Justice", "HM Prison and Probation Service", "Fenland Council"]
)
def test_who_has_written_the_plan_is_no_part_of_its_title(body):
    title = "Our response to the review of inspection"
    headed = Source("plan.html", f"<h1>{title}</h1><h2>{body}</h2>{TABLE}".encode())
    assert apparse.parse(headed).title == title
    for above, below in ((f"{title} of", 2), (title, 1)):  # what goes on, and what looks alike
        going_on = Source("plan.html", f"<h1>{above}</h1><h{below}>{body}</h{below}>{TABLE}".encode())
        assert apparse.parse(going_on).title == f"{above} {body}"


@pytest.mark.parametrize("told", ["Inspection action plan 2026/27", "Improvement plan after our inspection"])
def test_the_name_of_a_service_is_no_title_above_what_says_more(told):
    service = "<h1>Three Fens Youth Justice Partnership</h1>"
    assert apparse.parse(Source("plan.html", f"{service}<h2>{told}</h2>{TABLE}".encode())).title == told
    bare = Source("plan.html", f"{service}<h2>Action plan</h2>{TABLE}".encode())
    assert apparse.parse(bare).title == "Three Fens Youth Justice Partnership"


def test_headings_above_tables_that_name_bodies_are_addressees_if_there_are_several():
    def addressees(*headings):
        body = "".join(f"<h3>{heading}</h3>{TABLE}" for heading in headings)
        return [
            r.addressee
            for r in apparse.parse(Source("plan.html", f"<h1>Action plan</h1>{body}".encode())).recommendations
        ]

    bodies = ["Fen Youth Justice Management Board", "Fen Youth Justice Service"]
    assert addressees(*bodies) == bodies
    assert addressees(bodies[0]) == [None]
    assert set(addressees("What comes first", "What comes later")) == {None}


def test_dates_may_stand_in_a_table_with_headings_of_its_own():
    rows = "<tr><td>Fieldwork</td><td>17-21 June 2025</td><td>Short inspection; needs improvement in all that was inspected</td></tr>"
    rows += "<tr><td>Report published</td><td>19 September 2025</td><td>On the web</td></tr>"
    rows += "<tr><td>Action plan submitted</td><td>18 October 2025</td><td>By post</td></tr>"
    document = plan(f"<table><tr><td>Stage</td><td>Date</td><td>Remarks</td></tr>{rows}</table>")
    assert (str(document.report_published), str(document.submitted)) == ("2025-09-19", "2025-10-18")
    assert len(document.recommendations) == 1


def test_a_title_between_dates_heads_no_columns():
    rows = "<tr><td>Plan submitted</td><td>18 October 2025</td></tr><tr><td colspan=2>A response to the visit of 2-6 May 2025</td></tr>"
    document = plan(f"<table>{rows}<tr><td>Report published</td><td>19 September 2025</td></tr></table>")
    assert document.title == "A response to the visit of 2-6 May 2025"
    assert (str(document.report_published), str(document.submitted)) == ("2025-09-19", "2025-10-18")
    assert len(document.recommendations) == 1


@pytest.mark.parametrize(
    "totals",
    [
        "<table><tr><td>Recommendations</td><td>1</td></tr><tr><td>Agreed</td><td>1</td></tr><tr><td>Not agreed</td><td>0</td></tr></table>",
        "<p>1 recommendations</p><p>1 agreed</p><p>0 not agreed</p>",
        "<p>1 recommendations: 1 agreed and 0 not agreed.</p>",
        "<p>Agreed: 1; Not agreed: 0; Total: 1</p>",
        "<p>Our responses in short: agreed 1; not agreed 0; total 1.</p>",
        "<p>Agreed 1 Not agreed 0</p><table><tr><td>Total</td><td>1</td></tr></table>",
        "<div><b>1</b>Recommendations</div><div><b>1</b>Agreed</div><div><b>0</b>Not agreed</div>",
        "<table><tr><td><p>1</p><p>Recommendations</p></td><td><p>1</p><p>Agreed</p></td><td><p>0</p><p>Not agreed</p></td></tr></table>",
    ],
    ids=[
        "table",
        "lines",
        "sentence",
        "one line",
        "one announced line",
        "line above the rest of a table",
        "tiles",
        "tiles in a table",
    ],
)
def test_totals_may_stand_first(totals):
    summary = plan(totals).summary
    assert (summary.agreed, summary.not_agreed, summary.total) == (1, 0, 1)


def test_the_cover_of_a_paper_is_a_table_of_names_and_values():
    """Its values are a date and words like "action plan": they head no columns."""
    said = (
        ("Date of meeting", "27 March 2025"),
        ("Agenda item", "6"),
        ("Report title", "Inspection of HMP Lowmoor Fen: action plan"),
        ("Report of", "Head of Justice"),
        ("Status", "For decision"),
    )
    rows = "".join(f"<tr><td>{name}</td><td>{value}</td></tr>" for name, value in said)
    document = plan(f"<table>{rows}</table><p>Action plan submitted: 3 March 2025</p>")
    assert document.title == "Inspection of HMP Lowmoor Fen: action plan"
    assert str(document.submitted) == "2025-03-03"
    assert [r.text for r in document.recommendations] == ["Open the library."]


@pytest.mark.parametrize(
    ("cover", "subject"),
    [
        ("<p>Fenland Youth Justice Service</p><p>{}Fenland Youth Justice Service</p>", "Fenland Youth Justice Service"),
        ("<p>HMP Lowmoor Fen</p><h2>{}HMP Lowmoor Fen (Wardens Ltd), May 2025</h2>", "HMP Lowmoor Fen"),
        ("<p>HM Inspectorate of Prisons</p><p>{}HM Inspectorate of Prisons</p>", None),
        ("<p>Wardens Ltd</p><p>{}HMP Lowmoor Fen</p>", None),
    ],
    ids=["the same", "more behind it", "who inspects", "another"],
)
def test_whose_plan_it_is_a_line_of_the_cover_and_the_title_say_alike(cover, subject):
    body = cover.format("A response to the inspection of ") + TABLE
    document = apparse.parse(Source("plan.html", f"<h1>Action plan</h1>{body}".encode()))
    assert document.subject == subject
    assert subject is None or document.leftovers == ()


def test_a_page_may_part_the_heads_of_totals_from_the_counts():
    """The heads alone could be those of columns to be ticked."""
    heads, counts = ("Agreed", "Partly agreed", "Not agreed", "Total"), ("1", "0", "0", "1")

    def table(page, row):
        cells = tuple(Cell((Paragraph(Text.of(text, Location(page=page))),)) for text in row)
        return Table((Row(cells, tuple(range(len(row)))),), len(row), Location(page=page))

    feet = [Furniture(Text.of(f"Page {number}", Location(page=number))) for number in (1, 2)]
    content = with_ticks_as_words(Content((table(1, heads), *feet, table(2, counts)), pages=2))
    (summed,) = (block for block in prepared(content.blocks).blocks if isinstance(block, Table))
    assert read_totals(summed).summary().agreed == 1


@pytest.mark.parametrize(
    "rows",
    [
        "<tr><td>Recommendations</td><td>Number</td></tr><tr><td>Agreed<br>Partly agreed<br>Not agreed</td><td>1<br>0<br>0</td></tr>",
        "<tr><td>Response Number<br>Agreed 1<br>Partly agreed 0<br>Not agreed 0<br>Total 1</td></tr>",
    ],
    ids=["in two cells", "in one"],
)
def test_counts_may_stand_below_each_other_with_no_rule_between(rows):
    document = plan(f"<table>{rows}</table>")
    assert (document.summary.agreed, document.summary.partly_agreed, len(document.recommendations)) == (1, 0, 1)
    assert document.leftovers == ()


def test_a_line_that_begins_with_a_number_counts_nothing():
    assert plan("<p>2 agreed to meet the inspectors again.</p><p>6 Accepted Road</p>").summary is None


def test_a_total_at_the_end_of_the_table_is_no_recommendation():
    document = plan("").recommendations
    with_total = apparse.parse(
        Source(
            "plan.html",
            f"<h1>Action plan</h1>{TABLE}".replace("</table>", "<tr><td>Total</td><td>1</td></tr></table>").encode(),
        )
    )
    assert len(with_total.recommendations) == len(document) == 1
    assert with_total.summary.total == 1


def test_so_is_one_of_a_sheet_whose_columns_are_many():
    heads = (
        "Rec|Addressee|Recommendation|Response|Reason|Ref|Action|Owner|Target date|Revised date|Progress|RAG|Evidence"
    )
    row = "1|Region|Mend it.|Agreed||1.1|It will be mended.|Governor|May 2026||Begun.|Green|Photographs"
    rows = "".join(f"<tr><td>{line.replace('|', '</td><td>')}</td></tr>" for line in (heads, row))
    total = "<tr><td colspan=2></td><td>Total</td><td>1</td><td colspan=9></td></tr>"
    document = apparse.parse(Source("plan.html", f"<h1>Action plan</h1><table>{rows}{total}</table>".encode()))
    assert (len(document.recommendations), document.summary.total) == (1, 1)


def test_a_total_of_costs_counts_no_recommendations():
    costs = "<table><tr><td>Item</td><td>Cost</td></tr><tr><td>New fence</td><td>12</td></tr><tr><td>Total</td><td>12</td></tr></table>"
    assert plan(costs).summary is None


def test_a_table_of_tasks_that_speaks_of_no_inspection_is_no_plan():
    rows = "<tr><th>Task</th><th>Owner</th><th>Due date</th></tr><tr><td>Order the new chairs for the hall.</td><td>Treasurer</td><td>May 2026</td></tr>"
    minutes = f"<h1>Minutes of the gardening club</h1><table>{rows}</table>"
    with pytest.raises(apparse.ApparseError, match="is neither"):
        apparse.parse(Source("minutes.html", minutes.encode()))
    assert apparse.parse(Source("plan.html", minutes.replace("the gardening club", "the inspection board").encode()))


@pytest.mark.parametrize("entry", ["Response to the recommendations", "Response to recommendations 4"])
def test_a_chapter_in_a_list_of_contents_is_no_title(entry):
    title = "A response to the inspection of Wold"
    blocks = (ListItem(on_line(entry, 1), on_line("—", 1)), Paragraph(on_line(title, 2)))
    assert read_title_block(blocks, ()).title.value == title


@pytest.mark.parametrize(
    ("heading", "subject"),
    [
        ("Lowmoor Youth Justice Service Improvement Plan", "Lowmoor Youth Justice Service"),
        ("HMP Lowmoor Fen: post-inspection action plan", "HMP Lowmoor Fen"),
        ("Urgent Notification: HMP Lowmoor Fen – Action Plan", "HMP Lowmoor Fen"),
        ("Action plan: inspection of probation services in Lowmoor", "probation services in Lowmoor"),
        ("Action plan: The Lowmoor inspection unit", "The Lowmoor inspection unit"),
        ("Action plan: joint thematic inspection of huts", "joint thematic inspection of huts"),
        ("Inspection of the Youth Justice Service in Lowmoor: report and action plan", None),
        ("Regional action plan", None),
        ("HMPPS Action Plan", None),
    ],
)
def test_a_heading_names_whose_plan_it_is(heading, subject):
    text = f"<h1>{heading}</h1><p>A response to the inspection of May 2025</p>{TABLE}"
    document = apparse.parse(Source("plan.html", text.encode()))
    assert (document.subject, document.title) == (subject, "A response to the inspection of May 2025")
    assert document.leftovers == ()


def test_a_sentence_with_a_date_is_told_with_all_that_it_says():
    said = (
        "Inspectors came in May, and their report was published on 20 January 2026 and rated the service good overall."
    )
    document = plan(f"<p>{said}</p>")
    assert (str(document.report_published), document.introduction) == ("2026-01-20", said)
    assert plan("<p>Report published: 20 January 2026</p>").introduction is None


def test_headings_within_the_introduction_belong_to_it():
    document = plan(
        "<h2>1. Introduction</h2><p>This paper asks the committee to note the plan that follows from the visit.</p>"
        "<h2>Money</h2><p>The cost of the training will be met from the grant that the board gives each year.</p>"
        "<h2>Action plan</h2>"
    )
    assert "the visit. Money The cost" in document.introduction
    assert not document.leftovers
    assert "Action plan" not in document.introduction


@pytest.mark.parametrize(
    ("line", "subject"),
    [
        ("Urgent Notification Action Plan: HMP Gorse", "HMP Gorse"),
        ("Post-inspection action plan – HMP Gorse", "HMP Gorse"),
        ("Action plan: HMP Gorse", "HMP Gorse"),
    ],
)
def test_the_line_that_says_whose_plan_it_is_is_the_title_where_there_is_no_other(line, subject):
    document = plan(f"<p>{line}</p><p>Action Plan Submitted: 9 October 2024</p>", heading="")
    assert (document.title, document.subject) == (line, subject)
    answering = plan(f"<p>{line}</p><p>A Response to the HMIP Inspection</p>", heading="")
    assert (answering.title, answering.subject) == ("A Response to the HMIP Inspection", subject)
