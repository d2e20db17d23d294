"""`show` for plans: the head, the bands between recommendations, and columns beyond the usual five."""

import json
import re
from pathlib import Path

import pytest

import apparse
from apparse.report.show.table import render

FIXTURES = Path(__file__).parents[1] / "fixtures"


def shown(case, width):
    return render(json.loads(apparse.parse(FIXTURES / case / "plan.html").model_dump_json()), width=width)


def test_the_head_is_that_of_the_text_report():
    assert shown("tarnbeck-update", 100).splitlines()[1:6] == [
        "about: TARNBECK PROBATION DELIVERY UNIT",
        "submitted: 4 March 2025",
        "report published: 28 January 2025",
        "recommendations: 3 (2 agreed, 1 partly agreed)",
        "actions: 6 (5 due, 1 complete)",
    ]


def test_a_number_that_is_only_inferred_stands_in_brackets_and_the_place_for_none():
    plan = json.loads(apparse.parse(FIXTURES / "wold-coast-pdu" / "plan.html").model_dump_json())
    first, second, *_ = plan["recommendations"]
    first |= {"number": None, "inferred_number": "1"}
    second |= {"number": None, "inferred_number": None}
    text = render(plan, width=160)
    assert f"│ (1) {first['text'].split()[0]}" in text
    assert f"│ (2) {second['text'].split()[0]}" in text


@pytest.mark.parametrize("width", [60, 160])
def test_the_heading_of_a_group_stands_above_its_recommendations(width):
    lines = [line.strip("│ ") for line in shown("wold-coast-pdu", width).splitlines()]
    band = lines.index("Wold Coast PDU should:")
    assert any("Improve the use" in line for line in lines[band:])
    assert not any("Improve the use" in line for line in lines[:band])


def test_further_columns_are_shown_where_there_is_room_and_on_cards_elsewhere():
    wide, narrow = shown("tarnbeck-update", 150), shown("tarnbeck-update", 100)
    assert "│ Progress " in wide
    assert "│ RAG " in wide
    assert "│ Evidence held" in wide
    assert "│ Progress: In place in three teams of five." in narrow
    assert "│ RAG: Amber" in narrow
    assert "│ Evidence held: Supervision notes" in narrow


def test_a_column_of_a_name_that_the_table_has_too_hides_nothing():
    document = json.loads(apparse.parse(FIXTURES / "tarnbeck-update" / "plan.html").model_dump_json())
    document["recommendations"][0]["actions"][0]["other"] = {"Owner": "Ada Thorne"}
    text = render(document, width=60)
    assert "Owner: Head of PDU" in text
    assert "Owner (other): Ada Thorne" in text


@pytest.mark.parametrize("width", [60, 160])
def test_items_of_an_action_stand_on_lines_of_their_own(width):
    lines = [line for line in shown("west-fells-region", width).splitlines() if "• " in line]
    assert [re.search("• (.*?) *│", line)[1] for line in lines] == [
        "a move of address or of partner",
        "an arrest or a recall",
        "the end of a programme",
    ]


def test_a_paragraph_can_end_no_line_and_begin_none():
    document = json.loads(apparse.parse(FIXTURES / "west-fells-region" / "plan.html").model_dump_json())
    document["recommendations"][0]["actions"][0]["paragraphs"] = ["one\x1b[31m", "two\r::error::three"]
    text = render(document, width=60)
    assert "\x1b" not in text
    assert "two\\r::error::three" in text


def test_a_column_is_as_wide_as_what_it_holds():
    plan = json.loads(apparse.parse(FIXTURES / "wold-coast-pdu" / "plan.html").model_dump_json())
    (recommendation, *_), plan["recommendations"] = plan["recommendations"], plan["recommendations"][:1]
    (action,) = recommendation["actions"] = recommendation["actions"][:1]

    def widths(recommended, promised):
        recommendation["text"], action["text"], action["paragraphs"] = recommended, promised, []
        lines = render(plan, width=100).splitlines()
        assert {len(line) for line in lines if line.startswith(("│", "┌", "├", "└"))} == {100}
        ruled = next(line for line in lines if line.startswith("┌") and "┬" in line)
        return [len(part) for part in ruled.strip("┌┐").split("┬")]

    short, long = "Open it.", "The library will be open for every resident. " * 9
    asked, _, done, *_ = widths(short, long)
    assert done > 2 * asked
    asked, _, done, *_ = widths(long, short)
    assert asked > 2 * done
