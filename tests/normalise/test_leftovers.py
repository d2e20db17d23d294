"""Nothing is lost: each word of a source is in a record, in furniture or in leftovers, and in one of them only."""

import pytest
from accounting import account
from golden import sources
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from apparse.blocks import Cell, Content, Heading, Paragraph, Row, Table
from apparse.extract import extract
from apparse.location import Location
from apparse.normalise import normalise
from apparse.normalise.clean import mend_broken_words
from apparse.normalise.furniture import mark_furniture
from apparse.source import Source
from apparse.text import Text

HEADINGS = ("Rec No", "Recommendation", "Agreed / Not agreed", "Response", "Responsible owner", "Target date")
VOCABULARY = """
    1 2 3 4a Agreed Partly Rejected the prison will review. and Governor Head of Safety, March 2026 Complete TBC
    should: improve training 1) 2) • 17 N/A because cannot Total 5 Recommendations (see 1.2)
"""
WORDS = st.sampled_from(VOCABULARY.split())
CELLS = st.lists(st.lists(WORDS, min_size=1, max_size=6).map(" ".join), max_size=3)
ROWS = st.lists(st.lists(CELLS, min_size=6, max_size=6), max_size=8)
PROSE = st.lists(st.lists(WORDS, min_size=1, max_size=12).map(" ".join), max_size=4)


def check(content, document):
    content = mark_furniture(mend_broken_words(content))
    sums = account(content, document)
    assert sums["source"] - sums["furniture"] - sums["records"] - sums["leftovers"] == set(), "lost"
    assert sums["records"] & sums["leftovers"] == set(), "in a record and a leftover too"
    assert sums["furniture"] & sums["leftovers"] == set(), "furniture left over"


@pytest.mark.parametrize("path", [pytest.param(path, id=f"{case}-{form}") for case, form, path in sources()])
def test_each_word_of_a_fixture_is_accounted_for(path):
    content = extract(Source.from_path(path))
    check(content, normalise(content))


def content_of(prose, pages):
    """A content with some prose and a table of actions over several pages, each paragraph on a line of its own."""
    lines = iter(range(1, 10_000))

    def text(words):
        return Text.of(words, Location(line=next(lines), column=1))

    def row(cells, *, header=False):
        made = tuple(
            Cell(tuple(Paragraph(text(words)) for words in cell), Location(line=next(lines))) for cell in cells
        )
        return Row(made, tuple(range(len(made))), header)

    blocks = [Heading(text("ACTION PLAN: HMP NOWHERE")), *(Paragraph(text(words)) for words in prose)]
    head = row([[heading] for heading in HEADINGS], header=True)
    for number, page in enumerate(pages):
        rows = ((head,) if number == 0 else ()) + tuple(row(cells) for cells in page)
        if rows:
            blocks.append(Table(rows, 6, Location(line=next(lines))))
    return Content(tuple(blocks))


@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(prose=PROSE, pages=st.lists(ROWS, min_size=1, max_size=3))
def test_each_word_of_any_table_is_accounted_for(prose, pages):
    content = content_of(prose, pages)
    check(content, normalise(content))


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(prose=PROSE, pages=st.lists(ROWS, min_size=1, max_size=3))
def test_the_same_content_gives_the_same_document(prose, pages):
    content = content_of(prose, pages)
    assert normalise(content).model_dump_json() == normalise(content).model_dump_json()
