"""Ratings, scores and bands."""

import pytest

from apparse.records.rating import QUESTION_BANDS, Rating, overall_bands, read_rating, read_score


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Score 5/21", (5, 21)),
        ("Score 8 /24", (8, 24)),
        ("26 out of 36", (26, 36)),
        ("just two inspection points out a possible 27", (2, 27)),
        ("zero out of a total of 27", (0, 27)),
        ("twenty-one out of thirty-six", (21, 36)),
    ],
)
def test_scores(text, expected):
    score = read_score(text)
    assert (score.points, score.most) == expected


def test_no_score():
    assert read_score("Fieldwork started May 2025") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Requires improvement", Rating.REQUIRES_IMPROVEMENT),
        ("REQUIRES  IMPROVEMENT", Rating.REQUIRES_IMPROVEMENT),
        ("● Good", Rating.GOOD),
        ("Not rated", Rating.NOT_INSPECTED),
        ("not sufficiently good", Rating.NOT_SUFFICIENTLY_GOOD),
        ("Good progress", Rating.GOOD_PROGRESS),
        ("no meaningful progress", Rating.NO_MEANINGFUL_PROGRESS),
        ("Good work", None),
        ("", None),
    ],
)
def test_ratings(text, expected):
    assert read_rating(text) is expected


@pytest.mark.parametrize(
    ("most", "points", "expected"),
    [
        (21, 3, Rating.INADEQUATE),
        (21, 4, Rating.REQUIRES_IMPROVEMENT),
        (27, 13, Rating.REQUIRES_IMPROVEMENT),
        (27, 14, Rating.GOOD),
        (36, 31, Rating.OUTSTANDING),
        (15, 7, Rating.REQUIRES_IMPROVEMENT),
        (15, 8, Rating.GOOD),
    ],
)
def test_overall_bands(most, points, expected):
    assert overall_bands(most).rating(points) is expected


def test_bands_say_how_sure_they_are():
    assert overall_bands(21).standing == "as recalled"
    assert overall_bands(15).standing == "as estimated"


@pytest.mark.parametrize(
    ("percent", "expected"),
    [
        (49, Rating.INADEQUATE),
        (50, Rating.REQUIRES_IMPROVEMENT),
        (64, Rating.REQUIRES_IMPROVEMENT),
        (65, Rating.GOOD),
        (80, Rating.OUTSTANDING),
    ],
)
def test_question_bands(percent, expected):
    assert QUESTION_BANDS.rating(percent) is expected
