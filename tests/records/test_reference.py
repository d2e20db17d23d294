"""References to other parts of the same plan."""

import re
import time

import pytest
from labelled_wording import labelled, misread

from apparse.records.reference import Referent, find_references


def numbers(text: str) -> list[str]:
    return [reference.number for reference in find_references(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("(see 1.2)", ["1.2"]),
        ("as per Action Point 4,", ["4"]),
        ("within Action Points 1, 2 & 3:", ["1", "2", "3"]),
        ("as per recommendation three", ["3"]),
        ("recommendations 8 to 10", ["8", "9", "10"]),
        ("actions 1.2 - 1.4", ["1.2", "1.3", "1.4"]),
        ("Meetings (1.4) and key concern 2", ["1.4", "2"]),
        ("Recommendation 4(b) of this plan", ["4(b)"]),
    ],
)
def test_finds_the_numbers_in_order(text, found):
    assert numbers(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "in line with PI 04/2016",
        "paragraph 5.4 of the report",
        "section 2.3 of the Act",
        "version (1.2) of the tool",
        "see 3.2 of the manual",
        "Recommendation 3 of the 2023 thematic review",
        "the PPO recommendation 2",
        "all actions 3 weeks later",
        "the action plan of 2024",
    ],
)
def test_numbers_of_other_things_are_no_references(text):
    assert numbers(text) == []


def test_a_reference_knows_what_it_points_at_and_where_it_stands():
    text = "Follows from Recommendation 11 (Action 2), see 1.2."
    found = [(r.target, r.number, text[r.start : r.end]) for r in find_references(text)]
    assert found == [
        (Referent.RECOMMENDATION, "11", "Recommendation 11"),
        (Referent.ACTION, "2", "Action 2"),
        (Referent.EITHER, "1.2", "see 1.2"),
    ]


def test_labelled_sentences():
    def number_of(ref: str) -> str:
        return re.sub(r"[A-Z][a-z]+(?: Point)? ", "", ref)

    lines = labelled("references")
    wrong = misread(
        lines,
        lambda line: numbers(line["text"]),
        lambda line: [[number_of(r) for r in refs] for refs in [line["refs"], *line.get("alt", [])]],
    )
    assert 1 - len(wrong) / len(lines) >= 0.96, "\n".join(wrong)


@pytest.mark.parametrize("unit", ["see 1.2, ", "(1.2, ", "action 1, ", "rec 1 of the a b c d e f ", " ", "1,"])
def test_hostile_text_takes_linear_time(unit):
    start = time.process_time()
    find_references(unit * (100_000 // len(unit)))
    assert time.process_time() - start < 10
