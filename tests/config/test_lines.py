from apparse.config.lines import line_of, lines_of

TEXT = """\
# apparse
select = ["AP"]
limits.jobs = 2
[severity]  # by rule
"AP504" = "info"
[ per-file-ignores ]
'2019/**' = [
    "AP504",
]
[limits]
timeout = 5
"""


def test_keys_are_found_in_their_tables_quoted_dotted_and_plain():
    assert lines_of(TEXT) == {
        ("select",): 2,
        ("limits", "jobs"): 3,
        ("severity",): 4,
        ("severity", "AP504"): 5,
        ("per-file-ignores",): 6,
        ("per-file-ignores", "2019/**"): 7,
        ("limits",): 10,
        ("limits", "timeout"): 11,
    }


def test_what_has_no_line_of_its_own_stands_where_its_table_does():
    lines = lines_of("limits = { timeout = 5 }\n")
    assert line_of(("limits", "timeout"), lines) == 1
    assert line_of(("per-file-ignores", "2019/**", "0"), lines_of(TEXT)) == 7
    assert line_of(("nowhere",), lines) is None
