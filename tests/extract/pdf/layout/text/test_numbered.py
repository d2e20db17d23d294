"""Paragraphs with a number before a tab, and tables whose first column has numbers."""

from __future__ import annotations

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


def numbered(*, hanging):
    def draw(canvas):
        for place, (number, text) in enumerate(SAID):
            y = 700 - 14 * place - (6 * sum(bool(each) for each, _ in SAID[: place + 1]))
            canvas.drawString(60, y, number)
            canvas.drawString(100 if number or hanging else 60, y, text)

    return drawn(draw)


def test_lines_that_go_on_below_a_number_make_paragraphs_of_the_lines_with_a_tab():
    content = read(numbered(hanging=False))
    assert tables(content) == []
    assert [line.split()[0] for line in outline(content)] == ["S1", "S2", "S3", "S10"]
    assert "most of them at night." in outline(content)[0]


def test_numbers_beside_a_text_that_keeps_to_its_column_are_none():
    (page,) = pdfium.pages(numbered(hanging=True))
    assert behind_numbers(page.runs) == frozenset()
