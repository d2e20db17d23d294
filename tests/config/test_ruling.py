from pathlib import Path

import pytest

from apparse.config.file import read
from apparse.config.ruling import ruling
from apparse.config.settings import Options, Settings
from apparse.errors import UsageError
from apparse.validate.rules import all_rules
from apparse.verdict import unjudged

EVERY = {rule.id for rule in all_rules()}


@pytest.fixture
def settings(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def settings(text="", *, parent="", **options):
        (tmp_path / "parent.toml").write_text(parent)
        (tmp_path / "apparse.toml").write_text(('extend = "parent.toml"\n' if parent else "") + text)
        return Settings.of(read(tmp_path / "apparse.toml"), Options(options))

    return settings


def test_without_a_choice_all_speak(settings):
    assert ruling(settings()).rules is None


def test_select_less_ignore(settings):
    speaking = ruling(settings('select = ["AP6"]\nignore = ["summary-missing"]\n')).rules
    assert speaking == {"AP601", "AP602"}


def test_a_closer_list_takes_the_place_of_the_farther_one(settings):
    speaking = ruling(settings('ignore = ["AP2"]\n', parent='ignore = ["AP1"]\nselect = ["AP1", "AP2"]\n')).rules
    assert speaking == {"AP101", "AP102"}


def test_ignores_by_file_add_up_and_are_seen_from_the_file_that_says_so(settings, tmp_path):
    both = settings('[per-file-ignores]\n"2019/**" = ["AP5"]\n', parent='[per-file-ignores]\n"*.pdf" = ["AP1"]\n')
    inside, outside = ruling(both, tmp_path / "2019" / "plan.pdf"), ruling(both, tmp_path / "plan.html")
    assert EVERY - inside.rules == {id_ for id_ in EVERY if id_.startswith(("AP5", "AP1"))}
    assert outside.rules is None
    assert ruling(both, Path("/elsewhere/2019/plan.pdf")).rules is None


def test_a_rules_own_severity_goes_before_its_familys(settings):
    grave = ruling(settings('[severity]\nAP504 = "error"\nAP5 = "info"\n')).severities
    assert (grave["AP504"], grave["AP501"]) == ("error", "info")
    assert "AP401" not in grave


def test_a_closer_severity_goes_before_a_farther_one(settings):
    grave = ruling(settings('[severity]\nAP5 = "info"\n', parent='[severity]\nAP504 = "error"\n')).severities
    assert grave["AP504"] == "info"
    assert ruling(settings('[severity]\nAP504 = "error"\n', severity={"AP": "info"})).severities["AP504"] == "info"


def test_an_unknown_rule_of_an_option_is_refused(settings):
    with pytest.raises(UsageError, match="there is no rule 'ZZ'"):
        ruling(settings(severity={"ZZ": "info"}))


def test_a_verdict_under_a_ruling(settings):
    findings = [{"rule": "AP401", "severity": "error"}, {"rule": "AP504", "severity": "warning"}]
    verdict = {**unjudged("plan.pdf", None, None), "findings": findings, "checked": ["AP401", "AP504"]}
    ruled = ruling(settings('ignore = ["AP401"]\n[severity]\nAP504 = "info"\n')).over(verdict)
    assert ruled["findings"] == [{"rule": "AP504", "severity": "info"}]
    assert ruled["checked"] == ["AP504"]
    assert ruled["configuration"] == "apparse.toml"
    assert verdict["findings"] == findings
