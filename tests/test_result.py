"""What a result says of itself in words and counts."""

import apparse
from apparse.source import Source

TITLE = "Action Plan Submitted: 1 September 2025\n\nA Response to the HMIP Inspection: HMP Eastmere\n\nReport Published: 4 August 2025\n\n"
HEADER = "1. Rec No\t2. Recommendation\t3. Agreed/ Partly Agreed/ Not Agreed\t4. Response Action Taken/Planned\t5. Responsible Owner\t6. Target Date\n"
ROWS = """\
1\tOpen the library.\tNot Agreed\tThere is no funding for the posts.\t\t
2\tRepair the showers.\t\tThe showers were repaired.\tHead of Estates\tComplete
3\tPublish a timetable.\tAgreed\tA timetable will be published.\tHead of Operations\tMay 2026
"""


def judged(text: str):
    return apparse.check(Source("plan.txt", text.encode())).verdict()


def test_counts_come_in_one_order_whatever_stands_first():
    overview = judged(TITLE + HEADER + ROWS)["overview"]
    assert list(overview["responses"].items()) == [("agreed", 1), ("not_agreed", 1), ("none", 1)]
    assert list(overview["statuses"].items()) == [("due", 1), ("complete", 1)]


def test_where_names_what_a_reader_can_find():
    verdict = judged(TITLE + HEADER + ROWS + "\nThe canteen closes at noon.\n")
    where = {finding["rule"]: finding["where"] for finding in verdict["findings"]}
    assert where["AP301"] == "recommendation 2"
    assert where["EX101"] == ""  # the line says it: nobody can count leftovers in the document


def test_where_numbers_actions_as_messages_do():
    rows = ROWS.replace("The showers were repaired.", "4) The showers were repaired.").replace("Head of Estates", "")
    (finding,) = (each for each in judged(TITLE + HEADER + rows)["findings"] if each["rule"] == "AP401")
    assert finding["where"] == "recommendation 2, action 4"
    assert finding["message"].startswith("Recommendation 2, action 4 ")
