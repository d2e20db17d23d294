"""What a waiver file may say, and how it is told what is wrong with it."""

from datetime import date

import jsonschema
import pytest

from apparse.errors import UsageError
from apparse.gate.waiver_files import read_waivers
from apparse.gate.waivers import WaiverFile


def read(tmp_path, text):
    path = tmp_path / "w.toml"
    path.write_text(text, encoding="utf-8")
    return read_waivers(path)


def told(tmp_path, text):
    with pytest.raises(UsageError) as raised:
        read(tmp_path, text)
    return [str(message).removeprefix(str(tmp_path / "w.toml")) for message in raised.value.args]


def test_every_key(tmp_path):
    waivers = read(
        tmp_path,
        """
        # why we live with some things
        [[waiver]]
        id = "W-2025-014"
        rule = "open-ended-target-date"
        document = { path = "submissions/*.pdf", sha256 = "9641f426ca2ec62d" }
        where = "recommendations[*].actions[*].target"
        evidence = "Ongoing"
        fingerprint = "0123"
        reason = "Agreed with the inspectorate."
        approver = "j.smith@example.gov.uk"
        created = 2025-10-30
        expires = "2026-04-01"

        [[waiver]]
        rule = "AP401"
        document = "plan.pdf"
        """,
    )
    (first, line), (second, other_line) = waivers.entries
    assert (line, other_line) == (3, 15)
    assert first.rule == "AP504"
    assert (first.document.path, first.document.sha256) == ("submissions/*.pdf", "9641f426ca2ec62d")
    assert (first.created, first.expires) == (date(2025, 10, 30), date(2026, 4, 1))
    assert (second.document.path, second.reason, second.expires) == ("plan.pdf", "", None)


def test_the_last_day_counts_and_a_reason_is_needed(tmp_path):
    with_reason = 'rule = "AP401"\ndocument = "a"\nreason = "{}"\nexpires = 2026-04-01'
    ((waiver, _),) = read(tmp_path, "[[waiver]]\n" + with_reason.format("It is known.")).entries
    assert waiver.in_force(date(2026, 4, 1))
    assert not waiver.in_force(date(2026, 4, 2))
    ((waiver, _),) = read(tmp_path, "[[waiver]]\n" + with_reason.format("  ")).entries
    assert not waiver.in_force(date(2026, 4, 1))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            '[[waiver]]\nrule = "AP401"\ndokument = "a"',
            ", line 1, waiver 1: there is no key 'dokument'; did you mean document?",
        ),
        (
            '\n[[waiver]]\nrule = "AP401"\ndocument = {sha = "x"}',
            ", line 2, waiver 1: there is no key 'sha'; did you mean sha256?",
        ),
        ("[waivers]", ": there is no key 'waivers'; did you mean waiver?"),
        ('[[waiver]]\ndocument = "a"', ", line 1, waiver 1: it has no rule"),
        ('[[waiver]]\nrule = "AP401"\ndocument = "a"\nexpires = 2026-01-01T12:00:00', "is no day (write 2026-03-31)"),
        ('[[waiver]]\nrule = "AP401"\ndocument = "a"\nexpires = 20260101', "is no day (write 2026-03-31)"),
        ('[[waiver]]\nrule = "AP401"\ndocument = "a"\nwhere = "page 3;"', "is no place"),
        ('[[waiver]]\nrule = "AP401"\ndocument = ""', "is no pattern"),
        ('[[waiver]]\nrule = "AP401"\ndocument = {sha256 = "xyz"}', "sha256 must be the beginning of a SHA-256"),
        ('[[waiver]]\nrule = "AP401"\ndocument = {}', "needs a path or a sha256"),
        ('[[waiver]]\nrule = "AP401"\ndocument = "a"\nreason = 3', "reason must be a text"),
        ('[[waiver]]\nrule = "AP401"', "it needs a document or a fingerprint"),
        ('[[waiver]]\nrule = "WV101"\ndocument = "a"', "WV101 is about waivers and can't be waived"),
        ('[waiver]\nrule = "AP401"', "waiver must be a list: write [[waiver]]"),
        ("waiver = [3]", ", waiver 1: "),
        ("[[waiver]\n", " is no TOML: "),
        ("a = " + "[" * 20_000, " is nested too deeply"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(tmp_path, text, message):
    (said,) = told(tmp_path, text)
    assert message in said
    assert "pydantic" not in said
    assert "Input" not in said


def test_everything_that_is_wrong_is_told(tmp_path):
    said = told(tmp_path, '[[waiver]]\nrule = "AP9999"\ndocument = "a"\n\n[[waiver]]\nrule = "AP401"\nreasn = "x"')
    assert len(said) == 2
    assert said[0].startswith(", line 1, waiver 1: rule: there is no rule 'AP9999'")
    assert said[1].startswith(", line 5, waiver 2: there is no key 'reasn'; did you mean reason?")


def test_entries_without_headers_of_their_own_have_no_lines(tmp_path):
    waivers = read(
        tmp_path,
        'waiver = [{rule = "AP401", document = "a", reason = """\n[[waiver]]"""}, {rule = "AP401", document = "b"}]',
    )
    assert [line for _, line in waivers.entries] == [None, None]


def test_a_file_that_is_not_there_and_one_that_is_no_text(tmp_path):
    with pytest.raises(UsageError, match="can't be read"):
        read_waivers(tmp_path / "none.toml")
    tmp_path.joinpath("w.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UsageError, match="can't be read"):
        read_waivers(tmp_path / "w.toml")


@pytest.mark.parametrize(
    ("entry", "good"),
    [
        ({"rule": "AP401", "document": "plan.pdf", "reason": "x", "expires": "2026-04-01"}, True),
        ({"rule": "AP401", "document": {"path": "*.pdf", "sha256": "0123abcd"}}, True),
        ({"rule": "AP401", "fingerprint": "0123"}, True),
        ({"rule": "AP401"}, False),
        ({"document": "plan.pdf"}, False),
        ({"rule": "AP401", "document": {"sha256": "xyz"}}, False),
        ({"rule": "AP401", "document": "plan.pdf", "expiry": "2026-04-01"}, False),
        ({"rule": "AP401", "document": "plan.pdf", "expires": "soon"}, False),
    ],
)
def test_the_json_schema_knows_a_waiver(entry, good):
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    validator = jsonschema.Draft202012Validator(WaiverFile.model_json_schema(), format_checker=checker)
    assert validator.is_valid({"waiver": [entry]}) == good
