"""`show` for reports: what is rated, who is asked for what, in wide and in narrow terminals."""

import json
import re
from pathlib import Path

import pytest
from normalise.report.samples import LETTER

import apparse
from apparse.report.show.table import render

REPORTS = Path(__file__).parents[1] / "fixtures" / "reports"


def shown(case, width):
    document = apparse.parse(REPORTS / case / "report.pdf")
    return render(json.loads(document.model_dump_json()), width=width)


def test_ratings_and_recommendations_stand_in_tables():
    text = shown("tidewell-youth", 120)
    assert "title: An inspection of youth justice work with children and victims in Tidewell and Orme\n" in text
    assert "overall: Requires improvement, 7 of 15 points\n" in text
    assert "\npublished: 18 September 2025\n" in text
    assert "│ 1.2 Partnerships and services" in text
    assert "53% Does the work keep others safe?" in text
    assert "│ The Tidewell and Orme Youth" in text
    assert text.count("The Tidewell and Orme") == 1


@pytest.mark.parametrize("case", ["caldmoor-region", "hmp-sallowfield", "electronic-tags-thematic", "tidewell-youth"])
@pytest.mark.parametrize("width", [40, 60, 76, 160])
def test_it_fits_and_says_every_recommendation(case, width):
    lines = shown(case, width).splitlines()
    boxed = [line for line in lines if line.startswith(("┌", "├", "│", "└"))]
    assert {len(line) for line in boxed} == {width}
    words = "".join(char for line in boxed for char in line if char.isalnum())
    for recommendation in json.loads((REPORTS / case / "document.json").read_text(encoding="utf-8"))["recommendations"]:
        first = recommendation["text"].split()[:2]
        assert "".join(char for word in first for char in word if char.isalnum()) in words


@pytest.mark.parametrize("width", [60, 120])
def test_recommendations_without_a_number_are_counted_in_brackets_over_all_who_are_asked(width):
    report = json.loads(apparse.parse(REPORTS / "caldmoor-region" / "report.pdf").model_dump_json())
    assert len({each["addressee"] for each in report["recommendations"]}) > 1
    for each in report["recommendations"]:
        each["number"] = None
    cells = re.findall(r"│ (\(\d+\)|–) ", render(report, width=width))
    assert cells == [f"({place})" for place, _ in enumerate(report["recommendations"], start=1)]


def test_no_line_begins_with_what_the_document_says():
    for line in shown("caldmoor-region", 40).splitlines():
        assert not line or line[0] in "┌├│└" or line.split(":")[0] in {
            "title", "about", "by", "published", "fieldwork", "overall",
        }  # fmt: skip


def test_a_letter_shows_each_unit():
    letter = apparse.parse(apparse.Source("letter.txt", LETTER.encode()))
    shown = render(json.loads(letter.model_dump_json()), width=100)
    assert "unit: Marsh and Downland\noverall: Requires improvement, 3 of 6 points\n" in shown
    assert "│ Coast PDU should:" in shown
