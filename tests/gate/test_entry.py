"""The entry that is written for a finding: it waives that one and no other, and changes nothing that stood there."""

import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from judged_plan import ROWS, SHOWERS, states, verdict

from apparse.errors import UsageError
from apparse.gate.entry import finding_meant, with_entry
from apparse.gate.waiver_files import read_waivers
from apparse.gate.waiving import Waiving

DAY = date(2026, 4, 1)
FILE = Path("w.toml")
TERMS = {"reason": "It is known."}


@pytest.fixture(autouse=True)
def _here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def waived_by(judged, finding, terms=TERMS, held=None):
    """The places that the file waives with an entry for the finding."""
    if held is not None:
        FILE.write_bytes(held)
    FILE.write_bytes(with_entry(FILE, judged, finding, terms, DAY))
    after, *_ = Waiving(read_waivers(FILE), DAY, (".html",)).applied([judged])
    return [(rule, where) for rule, where, state in states(after) if state == "waived"]


def last_entry():
    return tomllib.loads(FILE.read_text(encoding="utf-8"))["waiver"][-1]


def test_it_names_what_a_reader_can_check():
    judged = verdict()
    finding = finding_meant(judged, "AP401", "recommendation 2, action 1")
    terms = {"id": "W-1", "approver": "J. Smith", "created": DAY, "expires": date(2026, 12, 31)} | TERMS
    assert waived_by(judged, finding, terms) == [("AP401", "recommendation 2, action 1")]
    assert list(last_entry().items()) == [
        ("id", "W-1"),
        ("rule", "AP401"),
        ("document", "./plan.html"),
        ("where", "recommendation 2, action 1"),
        ("evidence", "It will be opened daily."),
        ("reason", "It is known."),
        ("approver", "J. Smith"),
        ("created", DAY),
        ("expires", date(2026, 12, 31)),
    ]
    assert 'rule = "AP401"  # missing-owner\n' in FILE.read_text(encoding="utf-8")


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
@pytest.mark.parametrize("rest", [b"", b"# the end, and no line end"])
def test_what_stands_in_the_file_stays_byte_for_byte(end, rest):
    held = b"\xef\xbb\xbf# known\n\n[[waiver]]\nrule='AP402' # odd\n[waiver.document]\npath = 'a.pdf'\n".replace(
        b"\n", end
    )
    judged = verdict()
    assert waived_by(judged, finding_meant(judged, "AP502"), held=held + rest) == [
        ("AP502", "recommendation 2, action 1")
    ]
    written = FILE.read_bytes()
    assert written.startswith(held + rest)
    assert written.count(b"\n") == written.count(end)


@pytest.mark.parametrize(
    ("place", "fingerprint", "said"),
    [
        (None, None, "2 findings of AP401 fit: say which one is to be waived"),
        ("recommendation 1", None, "AP401 finds nothing there: say which one is to be waived"),
        (None, "0" * 32, "AP401 finds nothing there: say which one is to be waived"),
    ],
)
def test_one_finding_is_meant_or_those_that_there_are_are_named(place, fingerprint, said):
    with pytest.raises(UsageError) as raised:
        finding_meant(verdict(), "AP401", place, fingerprint)
    first, *choices = raised.value.args
    assert first.startswith(said)
    assert choices == [
        f'--where "recommendation {number}, action 1": Recommendation {number}, action 1 has no owner.'
        for number in (2, 3)
    ]


def test_what_is_not_found_is_not_waived():
    with pytest.raises(UsageError, match=r"AP101 finds nothing in plan\.html"):
        finding_meant(verdict(), "AP101")


@pytest.mark.parametrize("rule", ["AP506", "XR103"])
def test_a_rule_that_did_not_judge_is_not_said_to_find_nothing(rule):
    with pytest.raises(UsageError, match="does not judge plan"):
        finding_meant(verdict(), rule)


def test_a_place_that_is_none_is_refused():
    with pytest.raises(UsageError, match="did you mean recommendation"):
        finding_meant(verdict(), "AP401", "recomendation 2")


def test_several_findings_in_one_place_are_told_apart_by_their_fingerprints():
    judged = verdict(SHOWERS, ("2", "Open the library.", "See 7.1 and 8.2.", "Governor", "July 2026"))
    with pytest.raises(UsageError) as raised:
        finding_meant(judged, "AP204")
    (_, first), _ = (choice.split() for choice in (c.partition(": ")[0] for c in raised.value.args[1:]))
    finding = finding_meant(judged, "AP204", fingerprint=first)
    assert waived_by(judged, finding) == [("AP204", finding["where"])]


def test_what_is_about_the_whole_document_is_known_by_its_fingerprint():
    judged = verdict()
    finding = finding_meant(judged, "AP603")
    waived_by(judged, finding)
    assert last_entry()["fingerprint"] == finding["fingerprint"]
    assert "where" not in last_entry()


def test_what_is_waived_already_is_refused():
    judged = verdict()
    finding = finding_meant(judged, "AP401", "recommendation 2, action 1")
    waived_by(judged, finding, held=b"# ours\n")
    with pytest.raises(UsageError, match=r"waived already \(w\.toml, line 3\)"):
        with_entry(FILE, judged, finding, TERMS, DAY)


@pytest.mark.parametrize("reason", ["", " \n", "\u200b\x00"])
def test_a_reason_that_says_nothing_is_refused(reason):
    judged = verdict()
    with pytest.raises(UsageError, match="says nothing"):
        with_entry(FILE, judged, finding_meant(judged, "AP502"), {"reason": reason}, DAY)


def test_a_day_that_is_over_is_refused():
    judged = verdict()
    with pytest.raises(UsageError, match="ends on 2026-03-31"):
        with_entry(FILE, judged, finding_meant(judged, "AP502"), TERMS | {"expires": date(2026, 3, 31)}, DAY)


@pytest.mark.parametrize("held", [b"[[waiver]\n", b"waiver = []\n", b"colour = 1\n", b"\xff"])
def test_a_file_with_a_mistake_in_it_is_not_written(held):
    FILE.write_bytes(held)
    judged = verdict()
    with pytest.raises(UsageError, match=r"^w\.toml"):
        with_entry(FILE, judged, finding_meant(judged, "AP502"), TERMS, DAY)


@pytest.mark.parametrize(
    "name",
    [
        "a  b.html",
        "#x.html",
        "#d/x.html",
        "!d/x.html",
        "plan [1]*.html",
        'é"\\.html',
        "tab\t.html",
        "line\nend.html",
        "\udcff.html",
    ],
)
def test_a_document_may_be_called_anything(name):
    judged = verdict(name=name)
    assert waived_by(judged, finding_meant(judged, "AP502")) == [("AP502", "recommendation 2, action 1")]


def test_the_document_is_seen_from_the_file():
    folder = Path("gate")
    folder.mkdir()
    judged = verdict(name="plans/a [1].html")
    path = folder / "w.toml"
    path.write_bytes(with_entry(path, judged, finding_meant(judged, "AP502"), TERMS, DAY))
    assert read_waivers(path).entries[0][0].document.path == "../plans/a [1].html"


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(codec=None), min_size=1, max_size=120), st.text(st.characters(codec="utf-8"), max_size=20))
def test_whatever_is_said_the_entry_waives_what_it_was_written_for(evidence, approver):
    FILE.unlink(missing_ok=True)
    judged = verdict(*ROWS)
    finding = finding_meant(judged, "AP502")
    judged["findings"] = [each | {"evidence": evidence} if each is finding else each for each in judged["findings"]]
    finding = finding_meant(judged, "AP502")
    assert waived_by(judged, finding, TERMS | {"approver": approver}) == [("AP502", "recommendation 2, action 1")]
