"""A finding is known again when its document comes back in another format, paged or numbered anew."""

from pathlib import Path

import pytest

from apparse import Source, check

FIXTURES = sorted(path.parent for path in Path(__file__).parent.joinpath("fixtures").glob("*/plan.pdf"))
ROW = "<tr><td>{}</td><td>{}</td><td>Agreed</td><td>{}</td><td>{}</td><td>{}</td></tr>"
HEAD = "<tr><th>No</th><th>Recommendation</th><th>Response</th><th>Action</th><th>Owner</th><th>Target Date</th></tr>"


def known(path: Path) -> dict[tuple[str, str], str]:
    verdict = check(path).verdict()
    return {(finding["rule"], finding["path"]): finding["fingerprint"] for finding in verdict["findings"]}


@pytest.mark.parametrize("folder", FIXTURES, ids=lambda folder: folder.name)
def test_another_format_keeps_the_fingerprints(folder):
    printed = known(folder / "plan.pdf")
    assert len(set(printed.values())) == len(printed)
    for other in folder.glob("plan.*"):
        again = known(other)
        both = printed.keys() & again.keys()
        assert 2 * len(both) >= len(printed)
        assert {at: again[at] for at in both} == {at: printed[at] for at in both}


def plan(*rows: tuple[str, ...], body: str = "HMP Larkfield", published: str = "") -> dict[str, list[str]]:
    table = f"<table>{HEAD}{''.join(ROW.format(*row) for row in rows)}</table>"
    dates = f"<p>Action Plan Submitted: 1 March 2026</p>{f'<p>Report Published: {published}</p>' * bool(published)}"
    page = f"<h1>Action Plan: {body}</h1>{dates}{table}"
    found: dict[str, list[str]] = {}
    for finding in check(Source("plan.html", page.encode())).verdict()["findings"]:
        found.setdefault(finding["rule"], []).append(finding["fingerprint"])
    return found


SHOWERS = ("1", "Repair the showers.", "They will be repaired.", "", "July 2026")
LIBRARY = ("2", "Open the library.", "It will be opened daily.", "Head of Learning", "TBC")


def test_an_inserted_row_changes_no_fingerprint():
    new = ("1", "Paint the gate.", "It will be painted green.", "Estates", "July 2026")
    moved = [new, ("2", *SHOWERS[1:]), ("3", *LIBRARY[1:])]
    before, after = plan(SHOWERS, LIBRARY), plan(*moved)
    assert before["AP401"] == after["AP401"]
    assert before["AP502"] == after["AP502"]


def test_other_words_and_another_body_change_it():
    before = plan(SHOWERS, LIBRARY)
    reworded = plan((*SHOWERS[:2], "They will be replaced.", *SHOWERS[3:]), LIBRARY)
    assert before["AP401"] != reworded["AP401"]
    assert before["AP502"] == reworded["AP502"]
    assert before["AP502"] != plan(SHOWERS, LIBRARY, body="HMP Oldfield")["AP502"]


def test_findings_that_are_alike_are_told_apart_by_their_order():
    twice = plan(SHOWERS, ("2", *SHOWERS[1:]))["AP401"]
    assert twice == [twice[0], f"{twice[0]}:2"]


def test_a_date_that_is_added_changes_no_finding_that_has_words_of_its_own():
    before, after = plan(SHOWERS, LIBRARY), plan(SHOWERS, LIBRARY, published="2 February 2026")
    assert before.pop("AP102")
    assert before["AP401"] == after["AP401"]
    assert before["AP502"] == after["AP502"]


def test_plans_for_two_reports_on_one_body_differ_where_the_finding_is_about_the_plan():
    one, two = plan(SHOWERS, published="2 February 2026"), plan(SHOWERS, published="5 May 2019")
    assert one["AP603"] != two["AP603"]


def test_what_another_maker_does_to_words_changes_no_fingerprint():
    makers = ("1", "Repair the ﬁre doors – “all” of them.", "Re-offending: they will\u00a0be checked.", "", "July 2026")
    others = ("1", "Repair the fire doors - 'all' of them.", "Reoffending: they will be checked.", "", "July 2026")
    assert plan(makers)["AP401"] == plan(others)["AP401"]
