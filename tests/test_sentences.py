"""Where texts are cut into sentences, and into smaller statements."""

import pytest
from texts import on_line

from apparse.sentences import sentences, statements


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Safety was poor. ‘Respect’ was good.", 2),
        ("Fieldwork began on 5 Sept. 2025.", 1),
        ("Reviews were late. (3.9)", 1),
        ("The lift is old; the bid was declined.", 1),
    ],
)
def test_a_sentence_begins_with_a_capital_behind_a_stop(text, count):
    assert len(sentences(text)) == count
    assert [part.value for part in on_line(text).sentences()] == sentences(text)


def test_a_statement_may_also_end_at_a_semicolon_and_a_line():
    said = "The lift is old; the bid was declined.\nNobody is free. 12 posts are empty. "
    assert statements(said) == ["The lift is old;", "the bid was declined.", "Nobody is free.", "12 posts are empty."]
    assert statements(" ") == []


@pytest.mark.parametrize(
    "said", ["It was done in Sept. 2025 to train staff.", "See fig. 3 for approx. £5m.", "No. 5 wing is old."]
)
def test_no_statement_ends_at_a_short_form_before_a_figure(said):
    assert statements(said) == [said]
    assert statements(f"{said} Aug. Staff came.") == [said, "Aug.", "Staff came."]
