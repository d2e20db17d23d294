"""Each XR rule speaks on its own failing example and is silent on its passing one, read by the real pipeline."""

import re

import pytest
from rule_pages import example

import apparse
from apparse.validate.rules import all_rules

RULES = [rule for rule in all_rules() if rule.id.startswith("XR")]
EXPECTED = {
    "XR101": ("report.recommendations[1]", "error"),
    "XR102": ("plan.recommendations[1]", "warning"),
    "XR103": ("plan.recommendations[0].text", "warning"),
    "XR104": ("plan.recommendations[0].addressee", "warning"),
    "XR105": ("plan.report_published", "warning"),
    "XR106": ("plan.recommendations", "error"),
}
HEADER = "| 1. Rec No | 2. Recommendation | 3. Agreed/ Partly Agreed/ Not Agreed | 4. Response Action Taken/Planned | 5. Responsible Owner | 6. Target Date |"
CELL = "<td>{}</td>"


def documents(rule, heading):
    """The report and the plan of an example."""
    report, plan = re.fullmatch(r"report\n(.*)\nplan\n(.*)", example(rule.page, heading).strip(), re.DOTALL).groups()
    return apparse.Source("report.html", as_report(report).encode()), apparse.Source(
        "plan.html", as_plan(plan).encode()
    )


def as_report(lines):
    """The example's lines as a web page: a date, an addressee, numbered recommendations."""
    date = re.search(r"^Published: .*$", lines, re.MULTILINE)
    addressee = re.search(r"^.* should:$", lines, re.MULTILINE)
    items = "".join(f"<li>{text}</li>" for text in re.findall(r"^\d\. (.*)$", lines, re.MULTILINE))
    return f"""<html><body><h1>An inspection of probation services in Wold and Marsh PDU</h1>
    <p>{date[0] if date else "Published: 4 August 2025"}</p>
    <h2>Ratings</h2><table><tr><th>Overall rating</th><td>Good</td></tr></table>
    <h2>Recommendations</h2><p><strong>{addressee[0] if addressee else "Wold and Marsh PDU should:"}</strong></p>
    <ol>{items}</ol></body></html>"""


def as_plan(lines):
    """The example's lines as a web page: a title block, an addressee, the rows of the table."""
    date = re.search(r"^Report Published: .*$", lines, re.MULTILINE)
    addressee = re.search(r"^.* should:$", lines, re.MULTILINE)
    rows = [HEADER, *re.findall(r"^\|.*$", lines, re.MULTILINE)]
    if addressee:
        rows.insert(1, f"| {addressee[0]} |")
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]
    table = "".join(
        f"<tr>{''.join(CELL.format(cell) for cell in row)}</tr>"
        if len(row) > 1
        else f'<tr><td colspan="6">{row[0]}</td></tr>'
        for row in cells
    )
    return f"""<html><body><p>Action Plan Submitted: 1 September 2025</p>
    <p>A Response to the HMI Probation Inspection: Wold and Marsh PDU</p>
    <p>{date[0] if date else "Report Published: 4 August 2025"}</p><table>{table}</table></body></html>"""


def test_every_rule_is_tested():
    assert [rule.id for rule in RULES] == list(EXPECTED)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_fails(rule):
    path, severity = EXPECTED[rule.id]
    found = {finding.rule: finding for finding in apparse.trace(*documents(rule, "Fails")).findings}
    assert (found[rule.id].path, found[rule.id].severity) == (path, severity)
    alone = {"XR106": {"XR101", "XR102", "XR106"}}.get(rule.id, {rule.id})
    assert set(found) == alone, found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_passes(rule):
    assert apparse.trace(*documents(rule, "Passes")).findings == ()


def test_a_finding_names_its_places_in_both_documents():
    rule = next(rule for rule in RULES if rule.id == "XR103")
    (finding,) = apparse.trace(*documents(rule, "Fails")).findings
    assert {place.document for place in finding.locations} == {"plan", "report"}
    assert finding.locations[0].document == "plan"


def test_a_date_that_several_reports_give_is_told_once():
    (rule,) = (rule for rule in RULES if rule.id == "XR105")
    report, plan = documents(rule, "Fails")
    read = [apparse.parse(source) for source in (report, report, plan)]
    messages = [finding.message for finding in apparse.trace(*read).findings if finding.rule == "XR105"]
    assert [message.count(" 4 August 2025") for message in messages] == [1]
