"""JUnit XML through a reader of it."""

import pytest
from hypothesis import given, settings
from judged import HOSTILE, WRITE, example, failed, saying, written
from junitparser import Error, Failure, JUnitXml, Skipped

from apparse.report.tally import Tally


def suites(*verdicts, **more):
    return list(JUnitXml.fromstring(written("junit", *verdicts, **more).encode()))


def cases(suite):
    return {case.name.split()[0]: case for case in suite}


def test_a_suite_for_the_document_a_case_for_each_rule_passed_or_not():
    verdict = example()
    (suite,) = suites(verdict, fail_on="info")
    fired = {finding["rule"] for finding in verdict["findings"]}
    assert set(cases(suite)) == set(verdict["checked"])
    assert {rule for rule, case in cases(suite).items() if case.is_failure} == fired
    assert any(case.is_passed for case in suite)
    assert (suite.name, suite.tests, suite.failures, suite.errors) == ("plan.pdf", len(suite), len(fired), 0)
    assert {p.name: p.value for p in suite.properties()}["sha256"] == verdict["sha256"]


@pytest.mark.parametrize(
    ("fail_on", "failing"), [("never", set()), ("error", {"error"}), ("warning", {"error", "warning"})]
)
def test_what_does_not_reach_fail_on_is_output_of_a_case_that_passes(fail_on, failing):
    verdict = example()
    (suite,) = suites(verdict, fail_on=fail_on)
    severities = {finding["rule"]: finding["severity"] for finding in verdict["findings"]}
    assert {"error", "warning", "info"} <= set(severities.values())
    for rule, severity in severities.items():
        case = cases(suite)[rule]
        told = case.result[0].text if severity in failing else case.system_out
        assert (case.is_failure, case.is_passed) == (severity in failing, severity not in failing)
        assert told.splitlines()[0].startswith(f"{severity}: ")
        assert len(told.splitlines()) == sum(finding["rule"] == rule for finding in verdict["findings"])


def test_a_failure_tells_all_findings_of_its_rule():
    verdict = example()
    (suite,) = suites(verdict, fail_on="warning")
    (failure,) = cases(suite)["AP506"].result
    overdue = [finding for finding in verdict["findings"] if finding["rule"] == "AP506"]
    assert isinstance(failure, Failure)
    assert failure.type == "warning"
    assert len(failure.text.splitlines()) == len(overdue) > 5
    assert "(page 3)" in failure.text


@pytest.mark.parametrize("spoilt", ["misnamed", "cut short", "empty"])
def test_a_run_that_came_to_nothing_or_not_to_its_end_is_red(spoilt):
    from apparse.report.exit_code import ExitCode

    tally, verdicts = Tally("never"), [] if spoilt == "empty" else [example()]
    if spoilt == "misnamed":
        tally.pass_over("folder", "holds no document", misnamed=True)
    if spoilt == "cut short":
        tally.cut_short = ExitCode.INTERRUPTED
    *_, last = JUnitXml.fromstring("".join(WRITE["junit"](tally.counted(verdicts), tally)).encode())
    (case,) = last
    assert isinstance(case.result[0], Error)
    assert case.result[0].type == f"exit code {tally.exit_code}" != "exit code 0"


def test_not_judged_is_an_error_and_passed_over_is_skipped():
    broken, strange = suites(failed("broken.pdf"), passed_over="notes.txt")
    (case,) = broken
    assert isinstance(case.result[0], Error)
    assert (case.result[0].type, broken.errors) == ("damaged", 1)
    (case,) = strange
    assert isinstance(case.result[0], Skipped)


@settings(max_examples=60)
@given(HOSTILE)
def test_hostile_text_changes_no_structure(text):
    whole = JUnitXml.fromstring(written("junit", saying(text), failed(text), passed_over=text).encode())
    plain = JUnitXml.fromstring(written("junit", saying("x"), failed("x"), passed_over="x").encode())

    def shape(element):
        return (element.tag, sorted(element.attrib), [shape(child) for child in element])

    assert shape(whole._elem) == shape(plain._elem)


@pytest.mark.parametrize("char", ["\x00", "\x0b", "\ud800", "\ufffe", "\x1b"])
def test_what_xml_can_not_hold_is_spelled_out(char):
    (suite, *_) = suites(saying(f"a{char}b"))
    failure = next(case for case in suite if case.is_failure).result[0]
    assert char.encode("unicode_escape", "surrogatepass").decode() in failure.text
