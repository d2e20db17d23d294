"""Paragraphs with a number before a tab, and tables whose first column has numbers."""

from __future__ import annotations

import pytest
from drawn_pages import drawn, outline, read, tables

from apparse.extract.pdf.engines import pdfium
from apparse.extract.pdf.layout.text.numbered import behind_numbers

SAID = (
    ("S1", "The walls were low, and many parcels came over them in the months before we came, most of"),
    ("", "them at night. Dogs had been promised."),
    ("S2", "Outcomes were poor."),
    ("S3", "Reception was cold and small, and the men who came at night were offered neither food nor"),
    ("", "drink. Nobody spoke to them in private."),
    ("S10", "Staff were kind, but too few of them had been trained, and those who had been were often sent"),
    ("", "elsewhere."),
)


def numbered():
    def draw(canvas):
        for place, (number, text) in enumerate(SAID):
            y = 700 - 14 * place - (6 * sum(bool(each) for each, _ in SAID[: place + 1]))
            canvas.drawString(60, y, number)
            canvas.drawString(100 if number else 60, y, text)

    return drawn(draw)


def test_lines_that_go_on_below_a_number_make_paragraphs_of_the_lines_with_a_tab():
    content = read(numbered())
    assert tables(content) == []
    assert [line.split()[0] for line in outline(content)] == ["S1", "S2", "S3", "S10"]
    assert "most of them at night." in outline(content)[0]


HANGING = (
    ("S8", "Staff treated most men decently and were not able to enforce the rules of the prison as they"),
    ("", "should have been."),
    ("S9", "Outcomes were poor."),
    ("S10", "Key concern: The walls were low, and parcels came over them by night, in which was most of"),
    ("", "what was sold in the prison."),
    ("S11", "Key concern: Two wings were not fit to live in."),
)


def hanging(said=HANGING, *, head=(), third=""):
    """A page of numbers with the lines of their texts below each other, and advice at the margin below the last two."""

    def draw(canvas):
        y = 720
        for number, text in (*([head] if head else []), *said):
            y -= 24 if number else 14
            canvas.drawString(60, y, number)
            canvas.drawString(100, y, text)
            canvas.drawString(400, y, third)
            if number == "S11" or text.startswith("what was sold"):
                y -= 24
                canvas.drawString(
                    60, y, "Recommendation:  Managers should find out why, and should do what they can about it as"
                )
                canvas.drawString(60, y - 14, "soon as they can. (To the governor)")
                y -= 14

    return drawn(draw)


def test_numbers_that_count_on_make_paragraphs_of_texts_that_hang_below_each_other():
    content = read(hanging())
    assert tables(content) == []
    assert [line.split()[0] for line in outline(content)] == [
        "S8",
        "S9",
        "S10",
        "Recommendation:",
        "S11",
        "Recommendation:",
    ]
    assert outline(content)[2].endswith("in which was most of what was sold in the prison.")
    assert outline(content)[3].endswith("about it as soon as they can. (To the governor)")


@pytest.mark.parametrize(
    "page",
    [
        hanging([(number.replace("S", "R").replace("R9", "R4"), text) for number, text in HANGING[:4]]),
        hanging([(number.lstrip("S"), text) for number, text in HANGING]),
        hanging(head=("No.", "What is asked")),
        hanging([(number, text[:40]) for number, text in HANGING], third="Agreed"),
        hanging([(number, text[:20]) for number, text in HANGING]),
    ],
    ids=["numbers that skip", "bare numbers", "a head", "a third column", "short texts"],
)
def test_numbers_of_a_table_are_none(page):
    (page,) = pdfium.pages(page)
    assert behind_numbers(page.runs) == frozenset()
