"""Headings of columns that flattening has torn over two cells."""

from texts import parsed

TITLE = "Action plan: HMP Lowmoor Fen\nAction plan submitted: 3 May 2025\n\n"


def plan(*lines):
    return parsed(TITLE + "\n".join(lines) + "\n", "plan.txt")


def test_a_torn_heading_of_a_column_is_that_of_one_column():
    heads = ["Recommendation\tResponse\tAction\tOwner\tTarget date", "Recom\tmendation\tResponse\tAction\tOwner\tTarget date"]  # fmt: skip
    pages = [
        ["1. Mend the showers.\tAgreed\tTiles will be laid in all of the\tGovernor\tMay 2026"],
        ["\t\twings and on the landings.\t\t", "2. Mend the roof.\tAgreed\tSlates will be laid.\tGovernor\tJune 2026"],
    ]
    document = plan(heads[0], *pages[0], "", heads[1], *pages[1])
    assert [(r.number, r.text, [(a.text, a.target_raw) for a in r.actions]) for r in document.recommendations] == [
        ("1.", "Mend the showers.", [("Tiles will be laid in all of the wings and on the landings.", "May 2026")]),
        ("2.", "Mend the roof.", [("Slates will be laid.", "June 2026")]),
    ]
    assert document.leftovers == ()


def test_a_torn_heading_over_numbers_and_what_they_count_is_that_of_the_latter():
    rows = [
        "Recom\tmendation\tAgreed/ Not agreed\tAction\tOwner\tTarget date",
        "1\tMend the showers.\tAgreed\tTiles will be laid.\tGovernor\tMay 2026",
        "2\tMend the roof.\tAgreed\tSlates will be laid.\tGovernor\tMay 2026",
    ]
    document = plan(*rows)
    assert [(r.number, r.text) for r in document.recommendations] == [
        ("1", "Mend the showers."),
        ("2", "Mend the roof."),
    ]
    assert document.leftovers == ()
