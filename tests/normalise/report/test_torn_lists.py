"""Lists of recommendations in flattened text: torn by the end of a page, divided by topics, with housekeeping points and good practice below them."""

import pytest
from texts import parsed

ASKED = [
    ("5.1", "There should be enough Listeners to help by day and by night. (1.30)"),
    ("5.2", "Prisoners should be able to ring the Samaritans at any time. (1.31, repeated recommendation 1.29)"),
    ("5.3", "Showers in Gorse and Heather wings should be mended. (2.7)"),
    ("5.4", "There should be a strategy for release. It should be reviewed. (4.2)"),
]
PRISON = """\
Report on an unannounced inspection of
HMP Ottermere
by HM Chief Inspector of Prisons
3–14 June 2016

Introduction
HMP Ottermere is a prison on the coast. When we last inspected it, in 2013, we found that it was safe.

HMP Ottermere{tab}5

Section 1. Safety
1.1 New arrivals waited for up to four hours in bare holding rooms, and some had nothing to eat.

18{tab}HMP Ottermere

1.2 Force was used seldom, and films of it were kept and looked at by the managers of the wings.

24{tab}HMP Ottermere

Section 5. Summary of recommendations and housekeeping points
The following is a list of recommendations, housekeeping points and good practice in this report.
Recommendations to the governor
Self-harm
{listed}
{small}
Reception
5.5{tab}The holding room should have leaflets in other languages. (1.14)
{practice}
5.6{tab}The family days were well attended. (4.40)

64{tab}HMP Ottermere

Section 6. Appendices
"""
TEARS = [
    (0, "by day and by "),
    (0, "by night. "),
    (0, "enough "),
    (1, "ring the "),
    (1, "(1.31, repeated "),
    (2, "Showers in Gorse and "),
    (2, "should be "),
    (3, "for release. "),
    (3, "It should be "),
]
FEET = [
    "HMP Ottermere{tab}57",
    "58{tab}HMP Ottermere",
    "HMP Ottermere\n\n57",
    "Section 5. Summary of recommendations and housekeeping points{tab}57",
]


def prison(lines=None, small="Housekeeping points", practice="Good practice", tab="\t"):
    listed = "\n".join(f"{number}{tab}{text}" for number, text in lines or ASKED)
    return parsed(PRISON.format(listed=listed, small=small, practice=practice, tab=tab), "report.txt")


def asked(report):
    return [(each.number, each.text) for each in report.recommendations]


@pytest.mark.parametrize("tab", ["\t", " "])
@pytest.mark.parametrize("foot", FEET)
@pytest.mark.parametrize(("place", "before"), TEARS)
def test_a_recommendation_goes_on_over_the_foot_of_a_page(place, before, foot, tab):
    lines = [*ASKED]
    number, text = lines[place]
    end = text.index(before) + len(before)
    lines[place] = number, f"{text[:end].rstrip()}\n\n{foot.format(tab=tab)}\n\n{text[end:]}"
    report = prison(lines, tab=tab)
    assert asked(report) == ASKED
    assert {each.addressee for each in report.recommendations} == {"Recommendations to the governor"}
    assert report.leftovers == ()


@pytest.mark.parametrize("tab", ["\t", " "])
@pytest.mark.parametrize(
    "small",
    [
        "Housekeeping points",
        "Housekeeping",
        "Points of housekeeping",
        "Other points",
        "Housekeeping points and good practice",
    ],
)
@pytest.mark.parametrize(
    "practice", ["Good practice", "Examples of good practice", "Good practice points", "Points of good practice"]
)
def test_what_stands_below_the_recommendations_is_none(small, practice, tab):
    assert asked(prison(small=small, practice=practice, tab=tab)) == ASKED


@pytest.mark.parametrize("tab", ["\t", " "])
def test_a_topic_between_who_is_asked_and_a_recommendation_without_a_reference_is_no_heading(tab):
    lines = [("5.1", "There should be enough Listeners to provide a service by day and by night."), *ASKED[1:]]
    assert asked(prison(lines, tab=tab)) == lines
