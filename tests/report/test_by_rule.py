"""Findings counted by rule over the documents of a run."""

from apparse.report.by_rule import by_rule


def verdict(*findings):
    return {"findings": [dict(zip(("rule", "name", "severity", "state"), each, strict=True)) for each in findings]}


def test_the_gravest_come_first_and_of_those_the_most_frequent():
    owner, date, row = ("AP401", "owner", "error"), ("AP501", "date", "error"), ("EX103", "row", "info")
    found = by_rule([verdict((*row, "new"), (*owner, "new")), verdict(), verdict((*date, "new"), (*date, "new"))])
    assert [(each.rule, dict(each.findings)) for each in found] == [
        ("AP501", {3: 2}),
        ("AP401", {1: 1}),
        ("EX103", {1: 1}),
    ]


def test_what_does_not_count_is_counted_apart():
    (found,) = by_rule([verdict(("AP401", "owner", "error", "waived"), ("AP401", "owner", "error", "new"))])
    assert (dict(found.findings), found.settled) == ({1: 1}, 1)


def test_a_rule_is_as_grave_as_its_gravest_finding():
    (found,) = by_rule([verdict(("AP401", "owner", level, "new")) for level in ("info", "error", "warning")])
    assert found.severity == "error"
