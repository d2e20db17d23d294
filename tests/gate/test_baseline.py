"""A baseline: what is known doesn't count, what is gone is told, and the file says both in a stable order."""

import json
from datetime import date
from pathlib import Path

import pytest
from golden import FIXTURES, judged, sources
from judged_plan import LIBRARY, ROWS, SHOWERS, WINGS, states, verdict

from apparse.errors import UsageError
from apparse.gate.baseline import Baseline, folder_of, read_baseline, written
from apparse.gate.ratchet import Ratchet
from apparse.verdict import unjudged

FIRST, LATER = date(2026, 3, 1), date(2026, 4, 1)
FILE = Path("b.json")
OF_ONE_FORMAT = {"EX102", "EX105", "EX106", "EX107", "EX108"}


def run(known, *verdicts, day=LATER, accepting=False):
    ratchet = Ratchet(known, day, accepting=accepting)
    return ratchet, list(ratchet.applied(verdicts))


def write(*verdicts, known=None, day=FIRST):
    """Write the baseline of a run as `--write-baseline` alone does, and read it again."""
    ratchet, _ = run(known or Baseline(folder_of(FILE)), *verdicts, day=day, accepting=True)
    FILE.write_text(written(ratchet.renewed(folder_of(FILE))))
    return read_baseline(FILE)


def rules(entries):
    return sorted((entry.rule, entry.where) for entry in entries)


def new(verdict):
    return [(rule, where) for rule, where, state in states(verdict) if state == "new"]


def test_what_is_known_is_baselined_with_its_first_day_and_what_is_new_is_not():
    known = write(verdict(SHOWERS, LIBRARY))
    _, (after,) = run(known, verdict(SHOWERS, LIBRARY, WINGS))
    assert new(after) == [("AP401", "recommendation 3, action 1")]
    settled = [f for f in after["findings"] if f["state"] == "baselined"]
    assert {f["first_seen"] for f in settled} == {"2026-03-01"}
    assert len(settled) == 3


def numbered(*rows):
    return [(str(number), *row[1:]) for number, row in enumerate(rows, start=1)]


@pytest.mark.parametrize(
    "again",
    [
        verdict(name="archive/final (2).html"),
        verdict(*numbered(("1", "Paint the gate.", "It will be green.", "Estates", "July 2026"), *ROWS)),
        verdict(*numbered(*reversed(ROWS))),
        verdict(SHOWERS, (*LIBRARY[:2], "It will be\u00a0opened –\u00ad daily", *LIBRARY[3:]), WINGS),
    ],
    ids=["another name", "an inserted row", "another order", "another maker"],
)
def test_what_survives(again):
    known = write(verdict())
    ratchet, (after,) = run(known, again)
    assert new(after) == []
    assert ratchet.gone() == []


@pytest.mark.parametrize(("case", "form", "path"), [s for s in sources() if s[1] != "pdf"], ids=str)
def test_another_format_of_a_plan_brings_nothing_new_and_lacks_nothing(case, form, path):
    printed = FIXTURES / case / "plan.pdf"
    if not printed.exists():
        pytest.skip("there is no PDF of this plan")
    known = write(judged(printed).verdict())
    ratchet, (after,) = run(known, judged(path).verdict())
    assert [f["rule"] for f in after["findings"] if f["state"] == "new" and f["rule"] not in OF_ONE_FORMAT] == []
    assert [entry.rule for entry in ratchet.gone() if entry.rule not in OF_ONE_FORMAT] == []


def test_another_text_is_another_finding():
    known = write(verdict())
    _, (after,) = run(known, verdict(SHOWERS, (*LIBRARY[:2], "It will be opened weekly.", *LIBRARY[3:]), WINGS))
    assert [where for _, where in new(after)] == ["recommendation 2, action 1"] * 2


def test_what_no_longer_occurs_is_told_and_taken_out():
    known = write(verdict())
    ratchet, _ = run(known, verdict(SHOWERS, LIBRARY))
    assert rules(ratchet.gone()) == [("AP401", "recommendation 3, action 1")]
    kept = rules(ratchet.pruned(folder_of(FILE)))
    assert kept == [("AP401", "recommendation 2, action 1"), ("AP502", "recommendation 2, action 1"), ("AP603", "")]


def test_what_is_known_of_a_document_that_is_no_more_can_be_taken_out():
    known = write(
        verdict(), verdict(name="lost.html", body="HMP Oldfield"), verdict(name="kept.html", body="HMP Newfield")
    )
    Path("kept.html").touch()
    ratchet, _ = run(known, verdict())
    assert ratchet.gone() == []
    assert {entry.document for entry in ratchet.orphaned()} == {"lost.html"}
    assert {entry.document for entry in ratchet.pruned(folder_of(FILE))} == {"plan.html", "kept.html"}
    assert "lost.html" in {entry.document for entry in ratchet.renewed(folder_of(FILE))}


def test_it_is_told_under_another_name_of_the_document_too():
    known = write(verdict())
    ratchet, _ = run(known, verdict(SHOWERS, LIBRARY, name="renamed.html"))
    assert rules(ratchet.gone()) == [("AP401", "recommendation 3, action 1")]


def test_another_version_that_lies_beside_it_speaks_only_for_itself():
    Path("plan.html").touch()
    known = write(verdict(), verdict(SHOWERS, LIBRARY, name="next.html"))
    ratchet, _ = run(known, verdict(SHOWERS, LIBRARY, name="next.html"))
    assert ratchet.gone() == []


def test_what_was_no_part_of_the_run_is_not_gone():
    known = write(verdict(), verdict(name="other.html", body="HMP Oldfield"))
    ratchet, _ = run(known, verdict(SHOWERS, LIBRARY, WINGS))
    assert ratchet.gone() == []
    ratchet, _ = run(known, verdict(), unjudged("other.html", "is damaged", "damaged"))
    assert ratchet.gone() == []
    only_dates = verdict(SHOWERS)
    only_dates["checked"] = ["AP501", "AP502", "AP603"]
    ratchet, _ = run(known, only_dates)
    assert rules(ratchet.gone()) == [("AP502", "recommendation 2, action 1")]


def test_writing_anew_keeps_first_days_and_what_this_run_could_not_meet():
    known = write(verdict(), verdict(name="other.html", body="HMP Oldfield"))
    again = write(
        verdict(SHOWERS, LIBRARY, ("3", "Heat the cells.", "They will be.", "", "May 2026")), known=known, day=LATER
    )
    days = {(entry.document, entry.rule, entry.where): entry.first_seen for entry in again.entries.values()}
    assert days["plan.html", "AP401", "recommendation 2, action 1"] == FIRST
    assert days["plan.html", "AP401", "recommendation 3, action 1"] == LATER
    assert sum(document == "other.html" for document, _, _ in days) == 4
    assert len(days) == 8


def test_what_is_waived_is_neither_baselined_nor_written():
    known = write(verdict())
    waived = verdict()
    waived["findings"] = [f | ({"state": "waived"} if f["rule"] == "AP502" else {}) for f in waived["findings"]]
    ratchet, (after,) = run(known, waived)
    assert [f["state"] for f in after["findings"] if f["rule"] == "AP502"] == ["waived"]
    assert ratchet.gone() == []
    assert "AP502" not in {entry.rule for entry in ratchet.renewed(folder_of(FILE))}


def test_the_file_has_a_line_for_each_entry_in_a_stable_order():
    write(verdict(name="b.html"), verdict(name="a.html", body="HMP Oldfield"))
    text = FILE.read_text()
    write(verdict(name="a.html", body="HMP Oldfield"), verdict(name="b.html"))
    assert FILE.read_text() == text
    head, *lines, end = text.splitlines()
    assert (head, end) == ('{"version": 1, "entries": [', "]}")
    entries = [json.loads(line.rstrip(",")) for line in lines]
    assert [(e["document"], e["rule"], e["fingerprint"]) for e in entries] == sorted(
        (e["document"], e["rule"], e["fingerprint"]) for e in entries
    )
    assert set(entries[0]) == {"fingerprint", "rule", "document", "where", "message", "first_seen"}
    assert json.loads(text)["entries"] == entries


def test_copies_of_a_document_have_one_entry_for_a_finding():
    known = write(verdict(name="a.html"), verdict(name="copy.html"))
    assert len(known.entries) == 4
    ratchet, after = run(known, verdict(name="copy.html"))
    assert new(after[0]) == []
    assert ratchet.gone() == []


def test_documents_are_named_from_the_files_folder_on():
    known = write(verdict(name="in/plan.html"))
    Path("in").mkdir()
    Path("in/plan.html").touch()
    assert {entry.document for entry in known.entries.values()} == {"in/plan.html"}
    ratchet, _ = run(known)
    (folder := Path("sub")).mkdir()
    assert {entry.document for entry in ratchet.pruned(folder.resolve())} == {"../in/plan.html"}


def test_nothing_found_makes_an_empty_baseline():
    text = written([])
    FILE.write_text(text)
    assert json.loads(text) == {"version": 1, "entries": []}
    assert read_baseline(FILE).entries == {}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "it is no JSON"),
        ("[]", "the whole is missing or not what it should be"),
        ('{"version": 2, "entries": []}', "version is missing"),
        ('{"version": 1, "entries": [{"rule": "AP401"}]}', "entry 1, fingerprint is missing"),
    ],
)
def test_a_file_that_is_none_is_refused(text, why):
    FILE.write_text(text)
    with pytest.raises(UsageError, match="is no baseline of apparse: ") as raised:
        read_baseline(FILE)
    assert why in str(raised.value)


def test_a_file_that_is_not_there_is_refused():
    with pytest.raises(UsageError, match="can't be read"):
        read_baseline(FILE)
