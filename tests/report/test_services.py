"""What CI services read: GitHub's workflow commands, GitLab's code quality report, JSON Lines."""

import json
import re

from hypothesis import given, settings
from judged import HOSTILE, example, failed, saying, written

COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def commands(*verdicts):
    """As GitHub's runner takes a line apart (actions/runner, ActionCommand.cs): level, properties, message."""
    for line in written("github", *verdicts).splitlines():
        if line.startswith("apparse: "):
            continue
        level, properties, message = COMMAND.fullmatch(line).groups()
        pairs = dict(pair.split("=", 1) for pair in properties.split(","))
        yield level, {key: _unescaped(value) for key, value in pairs.items()}, _unescaped(message)


def _unescaped(value):
    for code, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        value = value.replace(code, char)
    return value


def test_annotations_name_file_page_and_rule_the_gravest_first():
    found = list(commands(example(), failed("a,b:c.pdf")))
    levels = [level for level, _, _ in found]
    assert levels == sorted(levels, key=["error", "warning", "notice"].index)
    assert len(found) == len(example()["findings"]) + 1
    _, properties, message = found[0]
    assert properties == {"file": "plan.pdf", "line": "3", "title": "apparse: AP401 missing-owner"}
    assert message == "Recommendation 2, action 2 has no owner. (page 3)"
    assert "a,b:c.pdf" in {properties["file"] for _, properties, _ in found}


def test_more_than_github_shows_is_said_and_written_all_the_same():
    said = written("github", example())
    assert "GitHub shows 10 annotations of a kind for each step; all 17 of severity warning" in said
    assert said.count("::warning ") == 17


@settings(max_examples=60)
@given(HOSTILE)
def test_document_text_ends_no_command_and_begins_none(text):
    found = list(commands(saying(text), failed(text)))
    assert len(found) >= 4
    for level, properties, message in found:
        assert level in {"error", "warning", "notice"}
        assert set(properties) <= {"file", "line", "title"}
        assert "\n" not in message


def test_gitlab_gets_what_it_asks_for():
    issues = json.loads(written("gitlab", example(), saying("x", "copy.pdf"), failed("scan.pdf")))
    assert {"description", "check_name", "fingerprint", "severity", "location"} == set(issues[0])
    assert {issue["severity"] for issue in issues} == {"info", "minor", "major", "blocker"}
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == 2 * len(example()["findings"]) + 1
    owner = next(issue for issue in issues if issue["check_name"] == "missing-owner")
    assert owner["location"] == {"path": "plan.pdf", "lines": {"begin": 3}}
    assert owner["description"] == "AP401: Recommendation 2, action 2 has no owner. (page 3)"


@settings(max_examples=40)
@given(HOSTILE)
def test_json_lines_are_events_and_the_last_one_is_the_summary(text):
    lines = written("jsonl", saying(text), failed(text), passed_over=text).split("\n")
    assert lines.pop() == ""
    events = [json.loads(line) for line in lines]
    count = len(example()["findings"])
    assert [e["type"] for e in events] == ["document", *["finding"] * count, "document", "passed_over", "summary"]
    assert (events[0]["findings"], events[-1]["documents"], events[-1]["exit_code"]) == (count, 2, 4)
    assert "exhibits" not in events[0]
