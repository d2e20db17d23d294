"""A hyphen at a line's end goes with the broken word and stays with the compound."""

import pytest

from apparse.blocks import Content, Paragraph
from apparse.location import Location
from apparse.normalise.clean import mend_broken_words
from apparse.text import Text


def mended(first, last, *others):
    lines = [Text.of(part, Location(line=number, column=1)) for number, part in enumerate((first, last), start=1)]
    rest = [Paragraph(Text.of(other, Location(line=10 + n, column=1))) for n, other in enumerate(others)]
    return mend_broken_words(Content((Paragraph(Text.join(lines)), *rest))).blocks[0].text.value


@pytest.mark.parametrize(
    ("first", "last", "others", "whole"),
    [
        ("clean toi-", "lets", ("Toilets are screened.",), "clean toilets"),
        ("face-to-", "face events", ("Events are face-to-face.",), "face-to-face events"),
        ("a long-", "term plan", ("A long time, and a term.",), "a long-term plan"),
        ("a self-", "report", (), "a self-report"),
    ],
)
def test_the_document_itself_tells(first, last, others, whole):
    assert mended(first, last, *others) == whole
