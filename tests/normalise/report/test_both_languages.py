"""Ratings in English and Welsh."""

import pytest
from texts import on_line, parsed

from apparse.normalise.report.tables.cells import read_row
from apparse.normalise.report.tables.row import RowKind


def row(*cells):
    return read_row([on_line(cell, number) for number, cell in enumerate(cells)])


@pytest.mark.parametrize(
    ("cells", "rating"),
    [
        (("1.1", "Leadership", "Good", "Da"), "Good"),
        (("1.1 Leadership", "Angen gwella", "Requires improvement"), "Requires improvement"),
        (("1.1 Leadership", "Not inspected", "Heb ei arolygu"), "Not inspected"),
        (("1.1 Leadership", "Outstanding / Rhagorol"), "Outstanding"),
        (("1.1 Leadership", "Annigonol | Inadequate"), "Inadequate"),
    ],
)
def test_a_standard_rated_in_both_languages_has_the_english_rating(cells, rating):
    read = row(*cells)
    assert (read.kind, read.ref.value, read.name.value, read.rating.value) == (
        RowKind.RATED,
        "1.1",
        "Leadership",
        rating,
    )
    assert read.claims == read.texts


def test_a_rating_in_the_other_language_that_says_something_else_is_left_over():
    for read in (row("1.1 Leadership", "Good", "Annigonol"), row("Overall rating", "Good", "Annigonol")):
        assert read.rating.value == "Good"
        assert [text.value for text in read.beside] == ["Annigonol"]


@pytest.mark.parametrize(
    "cells",
    [
        ("1.1", "Leadership", "Da"),  # one language only
        ("1.1", "Leadership", "Good", "Dai"),
        ("1.1 Leadership", "Good / Annigonol"),
        ("1.1 Leadership", "Good / fair"),
    ],
)
def test_other_words_beside_a_rating_rate_nothing(cells):
    assert row(*cells).kind is not RowKind.RATED


def test_a_table_with_a_column_for_each_language():
    report = parsed(
        "# An inspection of probation services in Glyn and Wold PDU\n\n## Ratings\n\n"
        "| Glyn and Wold PDU | | Score 3/6 | |\n| --- | --- | --- | --- |\n| Overall rating | | Good | Da |\n"
        "| 1.1 | Leadership | Good | Da |\n| 1.2 | Staff | Requires improvement | Angen gwella |\n\n"
        "## Recommendations\n\nGlyn and Wold PDU should:\n\n1. listen.\n"
    )
    assert [(each.ref, each.name, each.rating) for each in report.standards] == [
        ("1.1", "Leadership", "Good"),
        ("1.2", "Staff", "Requires improvement"),
    ]
    assert (report.score, report.max_score, report.overall_rating) == (3, 6, "Good")
    assert report.leftovers == ()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Arolygiaeth Prawf Ei Fawrhydi / HM Inspectorate of Probation", []),
        ("HM Inspectorate of Probation | Arolygiaeth Prawf Ei Fawrhydi", []),
        ("Arolygiaeth Prawf Ei Fawrhydi a HM Inspectorate of Probation", ["whole"]),  # no name beside the other
    ],
)
def test_who_reports_in_both_languages(line, said):
    report = parsed(
        f"{line}\n\n# An inspection of probation services in Glyn PDU\n\n## Recommendations\n\nGlyn PDU should:\n\n1. listen.\n"
    )
    assert report.body == "HM Inspectorate of Probation"
    assert [left.text for left in report.leftovers] == [line for _ in said]
