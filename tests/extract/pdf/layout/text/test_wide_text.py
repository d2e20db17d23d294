"""Text that is set wide: the white between the lines of a paragraph is known by lines that had to be broken."""

import pytest

from apparse.extract.pdf.layout.text.lines import TextLine
from apparse.extract.pdf.layout.text.paragraphs import TextColumn, paragraphs, wide_leading

WORDS = (
    "The tiles in the showers will",
    "be replaced before the winter",
    "and the floors made even at",
    "last by the estates team too.",
)
RIGHT = 150.0


def cell(spacing, *, between=0.0):
    """A cell of two paragraphs of four lines, ten points high; `spacing` from line to line, `between` them more."""
    lines, top = [], 100.0
    for paragraph in range(2):
        for words in WORDS:
            lines.append(TextLine(words, 10.0, top, 148.0, top + 10.0, bold=False))
            top += spacing
        top += between if not paragraph else 0.0
    return TextColumn(lines, RIGHT)


@pytest.mark.parametrize("spacing", [12.0, 15.0, 18.0, 22.0])
def test_paragraphs_are_told_apart_however_wide_the_text_is_set(spacing):
    column = cell(spacing, between=8.0)
    assert len(paragraphs(column, 1, wide_leading([column]))) == 2


def test_usual_text_needs_no_leading():
    assert wide_leading([cell(12.0)]) == 0.0


def test_a_few_lines_tell_nothing():
    column = cell(18.0)
    assert wide_leading([TextColumn(column.lines[:3], RIGHT)]) == 0.0
