"""Plans of Wales: in Welsh, or with headings, responses and dates in both languages."""

import pytest

import apparse
from apparse import Source

WELSH = (
    "<h1>Cynllun Gweithredu: Uned Gyflawni Nant y Moch</h1><p>Ymateb i argymhellion yr arolygiad.</p>"
    "<p>Cyflwynwyd y cynllun: 12 Mai 2025</p><p>Cyhoeddwyd yr adroddiad: 8 Ebrill 2025</p>"
    "<table><tr><th>Rhif</th><th>Argymhelliad</th><th>Ymateb</th><th>Camau i’w cymryd</th><th>Perchennog</th>"
    "<th>Dyddiad targed</th></tr><tr><td colspan=6>Dylai’r uned:</td></tr>"
    "<tr><td>1</td><td>agor y llyfrgell bob dydd</td><td>Cytunwyd</td><td>Bydd y llyfrgell ar agor bob dydd.</td>"
    "<td>Pennaeth Addysg</td><td>Mehefin 2025</td></tr>"
    "<tr><td>2</td><td>prynu llyfrau newydd</td><td>Cytunwyd yn rhannol</td>"
    "<td>Ni allwn brynu pob llyfr gan nad yw'r arian ar gael ar gyfer y gwaith hwn.</td><td></td><td></td></tr>"
    "<tr><td></td><td></td><td></td><td>Bydd deg llyfr yn cael eu prynu.</td><td>Pennaeth Addysg</td><td>Cwblhawyd</td></tr>"
    "</table><table><tr><td>Cytunwyd</td><td>1</td></tr><tr><td>Cytunwyd yn rhannol</td><td>1</td></tr>"
    "<tr><td>Ni chytunwyd</td><td>0</td></tr><tr><td>Cyfanswm</td><td>2</td></tr></table>"
)
BOTH = WELSH
for cymraeg, english in {
    "Cyflwynwyd y cynllun: 12 Mai 2025": "Action plan submitted: 12 Mai / May 2025",
    "Cyhoeddwyd yr adroddiad: 8 Ebrill 2025": "Report published: 8 Ebrill / April 2025",
    "Rhif<": "No.", "Argymhelliad<": "Recommendation", "Ymateb<": "Response", "cymryd<": "Action",
    "Perchennog<": "Owner", "targed<": "Target date", "Dylai’r uned:": "Dylai’r uned / The unit should:",
    ">Cytunwyd<": "Agreed", "rhannol<": "Partly agreed", "Ni chytunwyd<": "Not agreed", "Cyfanswm<": "Total",
    "Mehefin 2025<": "June 2025", "Cwblhawyd<": "Complete",
}.items():  # fmt: skip
    BOTH = BOTH.replace(cymraeg, f"{cymraeg[:-1]} / {english}<" if cymraeg.endswith("<") else english)


@pytest.mark.parametrize("page", [WELSH, BOTH], ids=["in Welsh", "in both"])
def test_a_plan_is_read_in_either_language(page):
    source = Source("cynllun.html", page.encode())
    document = apparse.parse(source)
    assert (str(document.submitted), str(document.report_published)) == ("2025-05-12", "2025-04-08")
    first, second = document.recommendations
    assert (first.number, first.response, second.response) == ("1", "agreed", "partly_agreed")
    assert first.addressee.startswith("Dylai’r uned")
    assert second.explanation.startswith("Ni allwn brynu")
    assert [(a.owners, a.target.status) for r in (first, second) for a in r.actions] == [
        (("Pennaeth Addysg",), "due"),
        (("Pennaeth Addysg",), "complete"),
    ]
    assert (document.summary.agreed, document.summary.partly_agreed, document.summary.total) == (1, 1, 2)
    findings = apparse.check(source).findings
    assert [finding.name for finding in findings if finding.severity == "error"] == []
