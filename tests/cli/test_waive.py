"""waive, on the installed program: what validate finds is written into the waiver file, and nothing else is."""

import tomllib
from datetime import date

import pytest

WAIVE = ("waive", "poor.html", "AP401", "--reason", "The post is being filled.")


def test_a_finding_is_waived_from_then_on(apparse, poor, tmp_path):
    assert apparse("validate", "poor.html").code == 1
    done = apparse(*WAIVE, "--approver", "J. Smith", "--expires", "2999-12-31", "--id", "W-1")
    assert (done.code, done.out) == (0, "")
    assert (
        done.err == "apparse: apparse.waivers.toml: waives AP401 missing-owner (line 6, recommendation 2, action 1)\n"
    )
    shown = apparse("validate", "poor.html", "-f", "concise", "--show-waived")
    assert shown.code == 0
    assert "(W-1, approved by J. Smith, since " in shown.out
    (entry,) = tomllib.loads(tmp_path.joinpath("apparse.waivers.toml").read_text())["waiver"]
    assert entry["expires"] == date(2999, 12, 31) > entry["created"]


def test_the_file_above_is_the_one_or_the_one_that_is_named(apparse, poor, tmp_path):
    above = tmp_path / "apparse.waivers.toml"
    above.write_text("# ours\n")
    tmp_path.joinpath("sub").mkdir()
    done = apparse("waive", "../poor.html", "missing-owner", "--reason", "x", cwd=tmp_path / "sub")
    assert done.code == 0
    assert above.read_text().startswith(
        '# ours\n\n[[waiver]]\nrule = "AP401"  # missing-owner\ndocument = "./poor.html"\n'
    )
    assert apparse(*WAIVE, "--waivers", "sub/other.toml").code == 0
    assert 'document = "../poor.html"' in tmp_path.joinpath("sub", "other.toml").read_text()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["poor.html", "AP501"], "AP501 finds nothing in poor.html: there is nothing to waive"),
        (
            ["poor.html", "AP401", "--where", "recommendation 1"],
            "AP401 finds nothing there: say which one is to be waived",
        ),
        (["poor.html", "AP401", "--where", "wing 1"], "'wing 1' is no place"),
        (["poor.html", "AP999"], "there is no rule 'AP999'"),
        (["poor.html", "AP401", "--expires", "2020-01-01"], "a waiver that ends on 2020-01-01 waives nothing on"),
        (["poor.html", "AP401", "--reason", " "], "the reason says nothing"),
        (["poor.html", "AP401", "--waivers", "no/w.toml"], "there is no folder no"),
        (["poor.html", "AP401", "--waivers", "poor.html"], "poor.html is an input and would be overwritten"),
        (["nowhere.html", "AP401"], "nowhere.html: can't be read"),
        ([".", "AP401"], "waive takes one document"),
        (["-", "AP401"], "waive takes one document"),
    ],
)
def test_what_makes_no_sense_ends_with_2_and_writes_nothing(apparse, poor, tmp_path, arguments, said):
    waivers = tmp_path / "apparse.waivers.toml"
    waivers.write_text("# ours\n")
    done = apparse("waive", "--reason", "It is known.", *arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert waivers.read_text() == "# ours\n"


def test_a_document_that_can_not_be_judged_ends_with_4(apparse, tmp_path):
    tmp_path.joinpath("notes.html").write_text("<p>Notes of a meeting.</p>")
    done = apparse("waive", "notes.html", "AP401", "--reason", "It is known.")
    assert done.code == 4
    assert not tmp_path.joinpath("apparse.waivers.toml").exists()


def test_a_finding_of_a_day_is_found_on_that_day(apparse, poor, tmp_path):
    rule = ("waive", "poor.html", "AP506", "--where", "recommendation 1", "--reason", "It is known.")
    assert apparse(*rule).code == 2
    assert apparse(*rule, "--as-of", "2026-12-01").code == 0
