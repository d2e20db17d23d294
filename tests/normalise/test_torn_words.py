"""A word that a narrow column has broken without a hyphen is made whole, and two words stay two."""

import pytest

from apparse.blocks import Cell, Content, Paragraph, Row, Table
from apparse.location import BBox, Location
from apparse.normalise.torn_words import mend_torn_words
from apparse.text import Text

WIDTH = 60.0


def cell(*lines):
    """One paragraph of lines; a line ends where its letters do, of which `WIDTH` takes twelve."""
    placed = (
        Text.of(line, Location(page=1, bbox=BBox(0, 12.0 * number, min(WIDTH, 5.0 * len(line)), 12.0 * number + 10)))
        for number, line in enumerate(lines)
    )
    return Cell((Paragraph(Text.join(placed)),), Location(page=1))


def mended(*lines, elsewhere=""):
    cells = cell(*lines), *([cell(elsewhere)] if elsewhere else [])
    table = Table((Row(cells, tuple(range(len(cells)))),), len(cells), Location(page=1))
    return mend_torn_words(Content((table,))).blocks[0].rows[0].cells[0].text.value


@pytest.mark.parametrize(
    ("lines", "elsewhere", "whole"),
    [
        (("Director of", "Rehabilitati", "on"), "", "Director of Rehabilitation"),
        (("Rehabilitato", "r, north"), "", "Rehabilitator, north"),
        (("practitioner", "."), "", "practitioner."),
        (("recommendati", "onal work"), "recommendational", "recommendational work"),
        (("this recommen", "of all"), "", "this recommen of all"),
        (("30/09/20", "25"), "", "30/09/2025"),
        (("end of Q3", "2025/2026/2", "6"), "", "end of Q3 2025/2026/2 6"),
        (("30/09/2024", "12 May"), "", "30/09/2024 12 May"),
        (("commissionin", "g board"), "", "commissioning board"),
        (("rehabilitati", "ve work"), "", "rehabilitative work"),
        (("resettlement", "boards"), "", "resettlement boards"),
        (("accommodated", "and safe"), "", "accommodated and safe"),
        (("Headquarters", "Team"), "", "Headquarters Team"),
        (("short", "ly as wide as"), "", "short ly as wide as"),
    ],
    ids=[
        *("tail", "letter", "stop", "known elsewhere", "not alone", "date", "figures", "two dates", "usual word"),
        *("two letters", "two words", "small word", "capital", "room left"),
    ],
)
def test_what_fills_its_line_and_goes_on_is_one_word_where_that_is_certain(lines, elsewhere, whole):
    assert mended(*lines, elsewhere=elsewhere) == whole
