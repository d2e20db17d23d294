"""What a script may rely on."""

import importlib
import io
from datetime import UTC, date, datetime
from pathlib import Path

import pikepdf
import pytest

import apparse

EXAMPLE = Path(__file__).parents[1] / "examples" / "plan.pdf"
ALL = {
    "Action", "ActionPlan", "ApparseError", "Document", "Finding", "InspectionReport", "Match", "Reading", "Recommendation", "Result",
    "Severity", "Source", "Trace", "TraceResult", "Unjudged", "UsageError", "__version__", "check", "parse", "trace",
}  # fmt: skip


def test_all_is_what_is_promised():
    assert set(apparse.__all__) == ALL
    for name in apparse.__all__:
        assert getattr(apparse, name) is not None
    assert set(dir(apparse)) == ALL


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="nonsense"):
        apparse.nonsense  # noqa: B018


def test_the_package_is_typed():
    assert (Path(importlib.import_module("apparse").__file__).parent / "py.typed").exists()


def test_how_to_read_can_be_said():
    out = io.BytesIO()
    with pikepdf.open(EXAMPLE) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="owner", user="open sesame"))
    locked = apparse.Source("plan.pdf", out.getvalue())
    assert apparse.check(locked).code == "encrypted"
    assert apparse.check(locked, reading=apparse.Reading(password="open sesame")).judged


def test_an_unknown_engine_is_refused_and_not_another_one_taken():
    with pytest.raises(apparse.UsageError, match="engine: 'nonsense' is none of pdfium, pdfplumber"):
        apparse.Reading(engine="nonsense")


def test_parse_and_check():
    plan = apparse.parse(EXAMPLE)
    assert isinstance(plan, apparse.ActionPlan)
    assert plan.recommendations[0].actions[0].provenance["text"][0].page
    result = apparse.check(EXAMPLE)
    assert result.judged
    assert result.document == plan
    within = [finding for finding in result.findings if finding.path]
    assert within
    assert all(finding.locations for finding in within)


def test_a_source_can_be_bytes():
    assert apparse.parse(apparse.Source("plan.pdf", EXAMPLE.read_bytes())) == apparse.parse(EXAMPLE)


@pytest.mark.parametrize("source", [b"%PDF-1.7", io.BytesIO(), None])
def test_what_is_neither_path_nor_source_is_told_how_to_be_one(source):
    for read in (apparse.parse, apparse.check, apparse.trace):
        with pytest.raises(TypeError, match=r"a path is wanted, and not \w+: for bytes say Source\(name, data\)"):
            read(source)


def found(**choice):
    return {finding.rule for finding in apparse.check(EXAMPLE, **choice).findings}


def test_rules_are_chosen_by_word_or_as_they_are():
    everything = found()
    for choice, family in ((["AP4"], "AP4"), ("AP4", "AP4"), (["AP4", "unreadable-target-date"], ("AP4", "AP502"))):
        assert found(rules=choice) == {rule for rule in everything if rule.startswith(family)} != set()
    from apparse.validate.rules import all_rules

    assert found(rules=[*all_rules(), "AP4"]) == everything
    assert found(rules=[]) == set()
    with pytest.raises(apparse.ApparseError, match="there is no rule 'ZZ9'"):
        found(rules=["ZZ9"])


def test_the_day_may_be_in_iso_form_or_today():
    day = date(2026, 5, 1)
    judged = apparse.check(EXAMPLE, as_of=day)
    assert "AP506" in {finding.rule for finding in judged.findings}
    assert apparse.check(EXAMPLE, as_of="2026-05-01") == judged
    assert apparse.check(EXAMPLE, as_of=datetime(2026, 5, 1, 12, tzinfo=UTC)) == judged
    before = datetime.now().astimezone().date()
    assert before <= apparse.check(EXAMPLE, as_of="today").as_of <= datetime.now().astimezone().date()
    with pytest.raises(apparse.UsageError, match="as_of: 'May' is no day"):
        apparse.check(EXAMPLE, as_of="May")
    with pytest.raises(TypeError, match="as_of is a date"):
        apparse.check(EXAMPLE, as_of=20260501)


def test_what_cannot_be_judged_is_a_result(tmp_path):
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 nothing else")
    result = apparse.check(broken)
    assert not result.judged
    assert result.reason
    with pytest.raises(apparse.ApparseError, match=r"broken\.pdf: "):
        apparse.parse(broken)


def test_errors_name_the_file(tmp_path):
    missing, list_ = tmp_path / "missing.pdf", apparse.Source("list.txt", b"Six eggs and a loaf of bread, please.")
    for source in (missing, list_):
        name = source.name if isinstance(source, apparse.Source) else str(source)
        assert not apparse.check(source).reason.startswith(name)
        for read in (apparse.parse, apparse.trace):
            with pytest.raises(apparse.ApparseError) as raised:
                read(source)
            assert str(raised.value).startswith(f"{name}: ")
